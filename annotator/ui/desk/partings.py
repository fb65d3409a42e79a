"""Where the annotators of the article on screen part: looked up once nothing else waits."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.annotations import ArticleState, Note
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.ui.desk.part import DeskTools

if TYPE_CHECKING:
    from annotator.services.article_conflicts import Parting

_QUIET_MS, _AFTER_EDIT_MS = 600, 2000


class Partings(QObject):
    """Tells with `found` where they part, as long as the annotator has finished the article.

    Who has not is told nothing: what others labelled must not guide them.
    """

    found = Signal(object)

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._tools = tools
        self._reader: ThreadPoolExecutor | None = None
        self._known: Sequence[Parting] = ()
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._look_up)

    def follow_article(self, content: ArticleContent | None) -> None:
        """Look another article up, in a moment."""
        self._tell(())
        self._soon.stop()
        if content is not None and _is_finished(content):
            self._soon.start(_QUIET_MS)

    def follow_edit(self, edit: Edit) -> None:
        """Look again when the work is finished, or a finished one is changed."""
        content = self._tools.editor.content
        records = (*edit.before, *edit.after)
        if content is None or all(isinstance(record, Note) for record in records):
            return
        if not _is_finished(content):
            self._soon.stop()
            self._tell(())
        else:
            begun = any(isinstance(record, ArticleState) for record in records)
            self._soon.start(_QUIET_MS if begun else _AFTER_EDIT_MS)

    def leave(self) -> None:
        """Look nothing up any more."""
        self._soon.stop()
        if self._reader is not None:
            self._reader.shutdown(wait=True, cancel_futures=True)

    def _look_up(self) -> None:
        from annotator.services.article_conflicts import (  # noqa: PLC0415 - not at a start
            open_partings,
        )

        content, session = self._tools.editor.content, self._tools.session
        if content is None or not _is_finished(content):
            return
        if self._reader is None:
            self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="partings")
        work = partial(open_partings, session.corpus, session.layer.id, content.article.id)
        self._tools.watch(self._reader.submit(work), partial(self._take, content))

    def _take(self, content: ArticleContent, found: Sequence[Parting]) -> None:
        # It may have been opened again while this was looked up.
        if content is self._tools.editor.content and _is_finished(content):
            self._tell(found)

    def _tell(self, found: Sequence[Parting]) -> None:
        if found or self._known:
            self._known = found
            self.found.emit(found)


def _is_finished(content: ArticleContent) -> bool:
    return content.state().progress is Progress.DONE
