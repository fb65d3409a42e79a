"""An edit in the making."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotations import Record
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError
from annotator.domain.ids import NewId
from annotator.domain.phrases import phrase
from annotator.domain.rules import check
from annotator.domain.scheme import Scheme


class Draft:
    """An edit in the making: what it changes so far, each record once."""

    def __init__(self, content: ArticleContent, scheme: Scheme, new_id: NewId) -> None:
        self.content = content
        self.scheme = scheme
        self.new_id = new_id
        self._after: dict[str, Record | None] = {}

    def put(self, record: Record) -> None:
        """Let the edit leave this record, new or changed."""
        self._after[record.id] = record

    def remove(self, record_id: str) -> None:
        """Let the edit delete the record."""
        self._after[record_id] = None

    def now(self, record_id: str) -> Record | None:
        """Return the record as the edit would leave it."""
        if record_id in self._after:
            return self._after[record_id]
        return self.content.get(record_id)

    def finished(self, title: str) -> Edit:
        """Return the edit, or raise `RuleError` when the scheme forbids what it would leave.

        Whoever changes anything in an untouched article has begun it.
        """
        state = self.content.state()
        if state.progress is Progress.NEW and state.id not in self._after:
            self.put(replace(state, progress=Progress.BEGUN))
        old = {record_id: self.content.get(record_id) for record_id in self._after}
        changed = [key for key, record in self._after.items() if record != old[key]]
        edit = Edit(
            title,
            before=tuple(record for key in changed if (record := old[key]) is not None),
            after=tuple(record for key in changed if (record := self._after[key]) is not None),
        )
        self._refuse_problems(edit)
        return edit

    def _refuse_problems(self, edit: Edit) -> None:
        refused = [item for item in check(edit, self.content, self.scheme) if item.refused]
        if refused:
            raise RuleError(
                phrase(
                    "“{title}” was not done: {message}.",
                    title=edit.title,
                    message=refused[0].message,
                ),
                remedy=phrase("Nothing was changed."),
            )
