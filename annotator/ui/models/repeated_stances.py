"""Which stances of an article say the same of the same in one sentence; follows each edit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from annotator.domain.annotations import Decision, Mention, Span, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.stances import ends_of, sentence_of


class RepeatedStances:
    """The labels that are stances with a twin. An edit costs what it touches, not the article."""

    def __init__(self, content: ArticleContent) -> None:
        self._content = content
        self._ends: dict[str, Hashable] = {}
        self._sentences: dict[str, Span | None] = {}
        self._alike: dict[Hashable, dict[str, None]] = defaultdict(dict)
        self._naming: dict[str, dict[str, None]] = defaultdict(dict)
        for item in content.of_kind(Stance):
            if not content.is_suggestion(item):
                self._enter(item)

    def ids(self) -> list[str]:
        """Return the stances that have a twin."""
        found: dict[tuple[Hashable, Span | None], list[str]] = defaultdict(list)
        for ends, alike in self._alike.items():
            # Sentences are only looked for where it matters: that takes much longer.
            for record_id in alike if len(alike) > 1 else ():
                found[ends, self._sentence(record_id)].append(record_id)
        return [record_id for twins in found.values() if len(twins) > 1 for record_id in twins]

    def follow(self, edits: Iterable[Edit]) -> bool:
        """Follow edits that were applied; say whether any stance that they touch may have twins."""
        touched = {one for edit in edits for one in self._touched(edit)}
        for record_id in touched:
            self._sentences.pop(record_id, None)
            self._alike.get(self._ends.pop(record_id, None), {}).pop(record_id, None)
            item = self._content.annotation(record_id)
            if isinstance(item, Stance) and not self._content.is_suggestion(item):
                self._enter(item)
        return bool(touched)

    def _touched(self, edit: Edit) -> Iterator[str]:
        for record in (*edit.before, *edit.after):
            if isinstance(record, Stance):
                yield record.id
            elif isinstance(record, Mention):
                yield from self._naming.get(record.id, ())
            elif isinstance(record, Decision):
                # A stance may point at the suggestion that a label has come of.
                yield from self._naming.get(record.suggestion, ())

    def _enter(self, stance: Stance) -> None:
        ends = ends_of(stance, self._content)
        for argument in (stance.holder, stance.target):
            if argument is not None and (named := argument.refers_to()):
                self._naming[named][stance.id] = None
                answer = self._content.answer(named)
                if answer is not None and answer.outcome:
                    self._naming[answer.outcome][stance.id] = None
        if ends is not None:
            self._ends[stance.id] = ends
            self._alike[ends][stance.id] = None

    def _sentence(self, record_id: str) -> Span | None:
        if record_id not in self._sentences:
            stance = self._content.annotation(record_id)
            found = sentence_of(stance, self._content) if isinstance(stance, Stance) else None
            self._sentences[record_id] = found
        return self._sentences[record_id]
