"""What the canvas must know of the whole article at once: the order of things, and what refers.

It is built once for an article and then follows each edit in a time that does not depend on the
length of the article.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from typing import NamedTuple

from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    Decision,
    DocumentLabel,
    Note,
    Record,
    Span,
    Stance,
)
from annotator.domain.article_content import ArticleContent, references
from annotator.domain.edits import Edit


class Place(NamedTuple):
    """Where a record stands in the order of the text: outer before inner."""

    start: int
    minus_end: int
    record_id: str


class ArticleIndex:
    """Claims and waiting suggestions in the order of the text, and stances by place."""

    def __init__(self, content: ArticleContent) -> None:
        self._content = content
        self._places: dict[str, Place] = {}
        self._referring: dict[str, dict[str, None]] = {}
        self._numbers: dict[str, int] | None = None
        self.suggestions: list[Place] = []
        self.claims: list[Place] = []
        self.stances: list[Place] = []
        self.touched: frozenset[str] = frozenset()
        self._remarks: dict[str, dict[str, Note]] = {}
        for note in content.notes():
            self._remark(note)
        for record in content.annotations():
            self._enter(record)
        for places in (self.suggestions, self.claims, self.stances):
            places.sort()

    def claim_numbers(self) -> dict[str, int]:
        """Return the number of each claim, counted from 1 in the order of the text."""
        if self._numbers is None:
            self._numbers = {place.record_id: n for n, place in enumerate(self.claims, 1)}
        return self._numbers

    def stances_in(self, span: Span) -> list[Place]:
        """Return the stances that stand beside `span` (its end included), in order."""
        first = bisect_left(self.stances, Place(span.start, -(1 << 60), ""))
        last = bisect_right(self.stances, Place(span.end, 1 << 60, ""))
        return self.stances[first:last]

    def stances_after(self, offset: int, most: int) -> list[Place]:
        """Return the next few stances that stand behind an offset."""
        first = bisect_right(self.stances, Place(offset, 1 << 60, ""))
        return self.stances[first : first + most]

    def remarks_on(self, record_id: str) -> list[Note]:
        """Return the open notes and flags on a label, or on the suggestion that it came from."""
        if not self._remarks:
            return []
        answer = self._content.answered_by(record_id)
        ids = (answer.suggestion, record_id) if answer is not None else (record_id,)
        return [note for item in ids for note in self._remarks.get(item, {}).values()]

    def place_of(self, record: Annotation) -> Place:
        """Return where a record stands; one without words of its own stands with its arguments."""
        span = place_of(self._content, record)
        return Place(span.start, -span.end, record.id)

    def update(self, edit: Edit) -> frozenset[str]:
        """Follow an edit that was applied; return the ids of all annotations that look different.

        These are the annotations of the edit, the suggestions that it answers, what it remarks
        on, and the claims and stances that point at any of them. They stay in `touched` until the
        next edit.
        """
        touched: dict[str, None] = {}
        self._follow_remarks(edit)
        for record in (*edit.before, *edit.after):
            if isinstance(record, Decision):
                touched[record.suggestion] = None
            elif isinstance(record, Note):
                touched[record.on] = None
            elif _is_annotation(record):
                touched[record.id] = None
        for record_id in list(touched):
            touched.update(self._referring.get(record_id, {}))
            answer = self._content.answered_by(record_id)
            touched.update(self._referring.get(answer.suggestion, {}) if answer else {})
        for record_id in touched:
            self._leave(record_id)
        for record_id in touched:
            found = self._content.annotation(record_id)
            if found is not None and not self._content.is_answered(record_id):
                self._enter(found, in_order=True)
        self.touched = frozenset(touched)
        return self.touched

    def _follow_remarks(self, edit: Edit) -> None:
        for record in edit.before:
            if isinstance(record, Note):
                self._remarks.get(record.on, {}).pop(record.id, None)
        for record in edit.after:
            if isinstance(record, Note):
                self._remark(record)

    def _remark(self, note: Note) -> None:
        if not note.settled:
            self._remarks.setdefault(note.on, {})[note.id] = note

    def _enter(self, record: Annotation, *, in_order: bool = False) -> None:
        if isinstance(record, DocumentLabel):
            return
        place = self.place_of(record)
        self._places[record.id] = place
        for other in references(record):
            self._referring.setdefault(other, {})[record.id] = None
        for places in self._lists_of(record):
            if in_order:
                insort(places, place)
            else:
                places.append(place)

    def _lists_of(self, record: Annotation) -> list[list[Place]]:
        lists = [self.suggestions] if self._content.is_suggestion(record) else []
        if isinstance(record, Claim):
            self._numbers = None
            lists.append(self.claims)
        elif isinstance(record, Stance):
            lists.append(self.stances)
        return lists

    def _leave(self, record_id: str) -> None:
        place = self._places.pop(record_id, None)
        if place is None:
            return
        for places in (self.suggestions, self.claims, self.stances):
            index = bisect_left(places, place)
            if index < len(places) and places[index] == place:
                del places[index]
                self._numbers = None if places is self.claims else self._numbers


def resolve(content: ArticleContent, record_id: str) -> Annotation | None:
    """Return the annotation of that id, or the label that it became when it was accepted."""
    answer = content.answer(record_id)
    return content.annotation((answer and answer.outcome) or record_id)


def place_of(content: ArticleContent, record: Annotation) -> Span:
    """Return the first span of a record; a stance without an anchor stands with its arguments."""
    spans = record.all_spans()
    if spans:
        return spans[0]
    if isinstance(record, Stance):
        for argument in (record.holder, record.target):
            found = argument_record(content, argument)
            if found is not None and found.all_spans():
                return found.all_spans()[0]
    return Span(0, 0)


def argument_record(content: ArticleContent, argument: Argument | None) -> Annotation | None:
    """Return the mention or claim that an argument points at, if it is there."""
    target = argument.refers_to() if argument is not None else None
    return resolve(content, target) if target else None


def _is_annotation(record: Record) -> bool:
    return hasattr(record, "all_spans")
