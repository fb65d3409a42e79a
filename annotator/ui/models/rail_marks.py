"""What the rail beside the article marks: which labels wait, lack something or were remarked on.

It follows each edit in a time that does not depend on the length of the article.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from annotator.domain.annotations import Annotation, Claim, Decision, DocumentLabel, Note, Stance
from annotator.domain.annotations import NoteKind as Remark
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.rules import claim_gaps, shape_problems, stance_gaps
from annotator.domain.scheme import Scheme
from annotator.ui.canvas.article_index import place_of, resolve


class Kind(Enum):
    """Why a place is marked."""

    SUGGESTION = "suggestion"
    INCOMPLETE = "incomplete"
    VIOLATION = "violation"  # of the scheme
    CONFLICT = "conflict"  # between annotators
    REPEATED = "repeated"
    NOTE = "note"
    FLAG = "flag"


class Mark(NamedTuple):
    """One place, and the label (or the article) that is meant."""

    offset: int
    record_id: str


class RailMarks:
    """The marked places of one article, by kind and in the order of the text.

    Conflicts and repeated stances are put in by who knows them.
    """

    def __init__(self, content: ArticleContent, scheme: Scheme) -> None:
        self._content, self._scheme = content, scheme
        self._of: dict[str, tuple[tuple[Kind, Mark], ...]] = {}
        self._marks: dict[Kind, list[Mark]] = {kind: [] for kind in Kind}
        self._remarks: dict[str, list[Note]] = {}
        for note in content.notes():
            if not note.settled:
                self._remarks.setdefault(note.on, []).append(note)
        for item in content.annotations():
            self._of[item.id] = tuple(self._marks_of(item))
        self._of[content.article.id] = tuple(self._remarks_on(content.article.id, 0))
        for kind, mark in (pair for pairs in self._of.values() for pair in pairs):
            self._marks[kind].append(mark)
        for marks in self._marks.values():
            marks.sort()

    def of(self, kind: Kind) -> list[Mark]:
        """Return the marks of a kind."""
        return self._marks[kind]

    def counts(self) -> dict[Kind, int]:
        """Return how many places each kind marks; kinds without any are left out."""
        return {kind: len(marks) for kind, marks in self._marks.items() if marks}

    def next(self, kind: Kind, after: Mark, step: int) -> Mark | None:
        """Return the mark of a kind behind (+1) or before (−1) another, round at the ends."""
        marks = self._marks[kind]
        if not marks:
            return None
        at = bisect_right(marks, after) if step > 0 else bisect_left(marks, after) - 1
        return marks[at % len(marks)]

    def put(self, kind: Kind, marks: Iterable[Mark]) -> None:
        """Mark these places, and no others, as of a kind that is not found in single labels."""
        self._marks[kind] = sorted(marks)

    def put_labels(self, kind: Kind, record_ids: Iterable[str]) -> None:
        """Mark where these labels stand, and nothing else, as of such a kind."""
        found = (self._content.annotation(record_id) for record_id in record_ids)
        items = [item for item in found if item is not None]
        self.put(kind, (Mark(place_of(self._content, it).start, it.id) for it in items))

    def follow(self, edits: Iterable[Edit]) -> bool:
        """Follow edits that were applied; say whether any mark came or went."""
        touched: dict[str, None] = {}
        for edit in edits:
            touched.update(dict.fromkeys(self._touched(edit)))
        before = {record_id: self._of.pop(record_id, ()) for record_id in touched}
        for pairs in before.values():
            for kind, mark in pairs:
                del self._marks[kind][bisect_left(self._marks[kind], mark)]
        for record_id in touched:
            self._enter(record_id)
        return any(before[record_id] != self._of.get(record_id, ()) for record_id in touched)

    def _touched(self, edit: Edit) -> Iterator[str]:
        for record in (*edit.before, *edit.after):
            if isinstance(record, Note):
                self._follow_note(record)
                yield record.on
                answer = self._content.answer(record.on)
                yield from filter(None, [answer and answer.outcome])
            elif isinstance(record, Decision):
                yield record.suggestion
                yield from filter(None, [record.outcome])
            elif hasattr(record, "all_spans"):
                yield record.id

    def _follow_note(self, note: Note) -> None:
        notes = [one for one in self._remarks.get(note.on, []) if one.id != note.id]
        standing = self._content.get(note.id)
        if isinstance(standing, Note) and not standing.settled:
            notes.append(standing)
        self._remarks[note.on] = notes

    def _enter(self, record_id: str) -> None:
        if record_id == self._content.article.id:
            pairs = tuple(self._remarks_on(record_id, 0))
        else:
            item = self._content.annotation(record_id)
            if item is None or self._content.is_answered(record_id):
                return
            pairs = tuple(self._marks_of(item))
        self._of[record_id] = pairs
        for kind, mark in pairs:
            insort(self._marks[kind], mark)

    def _marks_of(self, item: Annotation) -> Iterator[tuple[Kind, Mark]]:
        offset = place_of(self._content, item).start
        mark = Mark(offset, item.id)
        if isinstance(item, DocumentLabel):
            return
        if self._content.is_suggestion(item):
            yield Kind.SUGGESTION, mark
        else:
            if isinstance(item, Claim) and any(claim_gaps(item, self._scheme)):
                yield Kind.INCOMPLETE, mark
            if isinstance(item, Stance) and any(stance_gaps(item, self._scheme)):
                yield Kind.INCOMPLETE, mark
            length = len(self._content.text)
            if any(one.refused for one in shape_problems(item, length, self._scheme)):
                yield Kind.VIOLATION, mark
        yield from self._remarks_on(item.id, offset)

    def _remarks_on(self, record_id: str, offset: int) -> Iterator[tuple[Kind, Mark]]:
        answer = self._content.answered_by(record_id)
        ids = (record_id, answer.suggestion) if answer is not None else (record_id,)
        kinds = {note.kind for on in ids for note in self._remarks.get(on, ())}
        for remark, kind in ((Remark.NOTE, Kind.NOTE), (Remark.FLAG, Kind.FLAG)):
            if remark in kinds:
                yield kind, Mark(offset, record_id)


def label_at(content: ArticleContent, mark: Mark) -> str | None:
    """Return the label that a mark stands for now; None for the article as a whole."""
    item = resolve(content, mark.record_id)
    return item.id if item is not None else None
