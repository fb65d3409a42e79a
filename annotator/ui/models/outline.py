"""All labels of one article in order: names gathered into one line each, claims, stances.

It follows each edit in a time that does not depend on the number of labels.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from annotator.domain.annotations import Annotation, Claim, Decision, DocumentLabel, Family, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.words import surface
from annotator.ui.canvas.article_index import place_of

_SECTIONS = {Family.ENTITY: 0, Family.CLAIM: 1, Family.STANCE: 2, Family.DOCUMENT: 3}


class Member(NamedTuple):
    """One label of a line, and where it stands: outer before inner."""

    start: int
    minus_end: int
    record_id: str


class Place(NamedTuple):
    """Where a line stands: by family, and within it as in the text."""

    section: int
    first: Member
    key: str


@dataclass(slots=True)
class Line:
    """One line: all mentions of the same name with the same label, or one claim or stance."""

    key: str
    section: int
    label: str
    members: list[Member] = field(default_factory=list)
    suggested: set[str] = field(default_factory=set)

    @property
    def place(self) -> Place:
        """Where the line stands now."""
        return Place(self.section, self.members[0], self.key)

    @property
    def confirmed(self) -> int:
        """How many of its labels a person decided."""
        return len(self.members) - len(self.suggested)


class Watcher(Protocol):
    """Is told of each change to the lines, before and after it is made."""

    def about_to_remove(self, row: int) -> None:
        """The line of this row goes next."""

    def removed(self) -> None:
        """It went."""

    def about_to_insert(self, row: int) -> None:
        """A line comes into this row next."""

    def inserted(self) -> None:
        """It came."""

    def changed(self, row: int) -> None:
        """The line of this row looks different."""


class Outline:
    """The lines of one article."""

    def __init__(self, content: ArticleContent) -> None:
        self.content = content
        self._lines: dict[str, Line] = {}
        self._key_of: dict[str, str] = {}
        self._numbers: dict[str, int] | None = None
        for item in content.annotations():
            self._enter(item)
        for line in self._lines.values():
            line.members.sort()
        self._order = sorted(line.place for line in self._lines.values())
        self.entities = sum(place.section == 0 for place in self._order)
        self.claims = sum(place.section == 1 for place in self._order)

    def __len__(self) -> int:
        return len(self._order)

    def line(self, row: int) -> Line:
        """Return the line of a row."""
        return self._lines[self._order[row].key]

    def row_of(self, record_id: str) -> int | None:
        """Return the row in which a label stands."""
        key = self._key_of.get(record_id)
        return None if key is None else self._row(self._lines[key].place)

    def claim_number(self, row: int) -> int:
        """Return the number of the claim in a row, as the article's margin has it."""
        return row - self.entities + 1

    def claim_numbers(self) -> Mapping[str, int]:
        """Return the number of every claim, by id."""
        if self._numbers is None:
            claims = self._order[self.entities : self.entities + self.claims]
            self._numbers = {place.key: number for number, place in enumerate(claims, 1)}
        return self._numbers

    def alike(self, record_id: str) -> list[str]:
        """Return the open suggestions on the same words with the same label, this one first."""
        key = self._key_of.get(record_id)
        if key is None or record_id not in self._lines[key].suggested:
            return [record_id]
        line = self._lines[key]
        words = self._words(record_id)
        others = [
            member.record_id
            for member in line.members
            if member.record_id in line.suggested and member.record_id != record_id
        ]
        return [record_id, *(item for item in others if self._words(item) == words)]

    def follow(self, edit: Edit, watcher: Watcher) -> None:
        """Follow an edit that was applied to the article."""
        ids: dict[str, None] = {}
        for record in (*edit.before, *edit.after):
            ids[record.suggestion if isinstance(record, Decision) else record.id] = None
        # What comes goes first: a line whose suggestion is accepted then never leaves the list.
        for record_id in sorted(ids, key=lambda item: item in self._key_of):
            self._follow(record_id, watcher)

    def _follow(self, record_id: str, watcher: Watcher) -> None:
        item = self.content.annotation(record_id)
        if item is not None and self.content.is_answered(record_id):
            item = None
        known = self._key_of.get(record_id)
        if (
            item is not None
            and known == self._key(item)
            and self._member(item) in (self._lines[known].members)
        ):
            watcher.changed(self._row(self._lines[known].place))
            return
        if known is not None:
            self._leave(record_id, known, watcher)
        if item is not None:
            self._come(item, watcher)

    def _leave(self, record_id: str, key: str, watcher: Watcher) -> None:
        line = self._lines[key]
        place, rest = line.place, [item for item in line.members if item.record_id != record_id]
        if not rest:
            self._remove(line, place, watcher)
            del self._lines[key]
        line.members = rest
        line.suggested.discard(record_id)
        del self._key_of[record_id]
        if rest:
            self._put(line, place, watcher)

    def _come(self, item: Annotation, watcher: Watcher) -> None:
        known = self._lines.get(self._key(item))
        place = known.place if known is not None else None
        line = self._enter(item)
        line.members.sort()
        if place is None:
            self._insert(line, watcher)
        else:
            self._put(line, place, watcher)

    def _put(self, line: Line, before: Place, watcher: Watcher) -> None:
        """Let a line that stood at `before` stand where it belongs now, mostly the same row."""
        row, place, order = self._row(before), line.place, self._order
        if all(other < place for other in order[max(0, row - 1) : row]) and all(
            place < other for other in order[row + 1 : row + 2]
        ):
            order[row] = place
            watcher.changed(row)
        else:
            self._remove(line, before, watcher)
            self._insert(line, watcher)

    def _remove(self, line: Line, place: Place, watcher: Watcher) -> None:
        row = self._row(place)
        watcher.about_to_remove(row)
        del self._order[row]
        self._count(line.section, -1)
        watcher.removed()

    def _insert(self, line: Line, watcher: Watcher) -> None:
        row = self._row(line.place)
        watcher.about_to_insert(row)
        self._order.insert(row, line.place)
        self._count(line.section, 1)
        watcher.inserted()

    def _enter(self, item: Annotation) -> Line:
        key = self._key(item)
        line = self._lines.setdefault(key, Line(key, _SECTIONS[item.family], item.label))
        line.members.append(self._member(item))
        if self.content.is_suggestion(item):
            line.suggested.add(item.id)
        self._key_of[item.id] = key
        return line

    def _member(self, item: Annotation) -> Member:
        span = place_of(self.content, item)
        return Member(span.start, -span.end, item.id)

    def _key(self, item: Annotation) -> str:
        if isinstance(item, Claim | Stance | DocumentLabel):
            return item.id
        words = item.entity_id or surface(item, self.content.text).casefold()
        return f"{item.label}\t{words}"

    def _words(self, record_id: str) -> str:
        item = self.content.annotation(record_id)
        return surface(item, self.content.text).casefold() if item else ""

    def _row(self, place: Place) -> int:
        return bisect_left(self._order, place)

    def _count(self, section: int, step: int) -> None:
        if section == 0:
            self.entities += step
        elif section == 1:
            self.claims += step
            self._numbers = None
