"""The lines of a brat annotation file as values; those that are none are told by number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.domain.annotations import Span, Spans
from annotator.domain.phrases import phrase
from annotator.formats.jsonl_values import FaultError

_FRAGMENTS = re.compile(r"\d+ \d+(;\d+ \d+)*")
_QUOTED = 40


@dataclass(frozen=True, slots=True)
class TextBound:
    """A T line: a stretch of text, in pieces, of some type."""

    line: int
    type: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Event:
    """An E line: its type, its trigger and its arguments as pairs of role and id."""

    line: int
    type: str
    trigger: str
    arguments: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """An A, N or # line: a `name` and a `value` for the annotation `on`."""

    line: int
    name: str
    on: str
    value: str = ""


Fault = tuple[int, str]
"""The number of a line that cannot be used, and why."""


@dataclass(slots=True)
class BratLines:
    """All that a file says; `left` counts, by kind, what has no counterpart here."""

    bounds: dict[str, TextBound] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    attributes: list[Remark] = field(default_factory=list)
    entities: list[Remark] = field(default_factory=list)
    notes: list[Remark] = field(default_factory=list)
    left: dict[str, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


class LineParser:
    """Takes the lines of a file one by one. `moved` turns their offsets into those in `text`."""

    def __init__(self, text: str, moved: Callable[[int], int] | None) -> None:
        self.found = BratLines()
        self._text = text
        self._moved = moved

    def take(self, number: int, line: str) -> None:
        """Take a line; what is wrong with it is put among the faults."""
        if not line.strip():
            return
        key, _, rest = line.partition("\t")
        try:
            if not rest or not re.fullmatch(r"[TEAMNR#]\d+|\*", key):
                raise FaultError(phrase("it does not begin with an id, such as T1, and a tab"))
            if key != "*" and (key in self.found.bounds or key in self.found.events):
                raise FaultError(phrase("{key} stands twice in the file", key=key))
            self._take(number, key, rest)
        except FaultError as fault:
            self.found.faults.append((number, str(fault)))

    def _take(self, number: int, key: str, rest: str) -> None:
        head, _, tail = rest.partition("\t")
        words = head.split(" ")
        match key[0]:
            case "T":
                self.found.bounds[key] = self._bound(number, head, tail)
            case "E":
                self.found.events[key] = _event(number, head)
            case "A" | "M":
                self.found.attributes.append(_remark(number, words, " ".join(words[2:])))
            case "N":
                self.found.entities.append(_remark(number, words, " ".join(words[2:])))
            case "#":
                self.found.notes.append(_remark(number, words, tail.strip()))
            case _:
                what = phrase("relation {name}", name=words[0])
                self.found.left[what] = self.found.left.get(what, 0) + 1

    def _bound(self, number: int, head: str, words: str) -> TextBound:
        kind, _, places = head.partition(" ")
        if not kind or not _FRAGMENTS.fullmatch(places):
            raise FaultError(phrase("its place is not of the form “Type 0 5” or “Type 0 5;16 24”"))
        pieces = (tuple(map(int, piece.split())) for piece in places.split(";"))
        spans = tuple(Span(self._place(start), self._place(end)) for start, end in pieces)
        for start, end in spans:
            if not 0 <= start < end <= len(self._text):
                raise FaultError(
                    phrase(
                        "it runs from {start} to {end}, outside the text of {count} characters, or "
                        "marks no words",
                        start=start,
                        end=end,
                        count=len(self._text),
                    )
                )
        self._compare(spans, words)  # the words stand in the order of the pieces, whatever it is
        return TextBound(number, kind, _in_order(spans))

    def _place(self, offset: int) -> int:
        return offset if self._moved is None else self._moved(offset)

    def _compare(self, spans: Spans, given: str) -> None:
        """Refuse words that do not stand there; less of them do, as where a line was broken."""
        there = " ".join(" ".join(self._text[start:end] for start, end in spans).split())
        if given and not there.startswith(" ".join(given.split())):
            raise FaultError(
                phrase(
                    "its words are given as “{given}”, but “{there}” stands there",
                    given=given[:_QUOTED],
                    there=there[:_QUOTED],
                )
            )


def _event(number: int, head: str) -> Event:
    kind, *arguments = (part.partition(":")[::2] for part in head.split())
    if not kind[0] or not kind[1] or any(not value for _, value in arguments):
        raise FaultError(phrase("it is not of the form “Type:T1 Role:T2”"))
    return Event(number, kind[0], kind[1], tuple(arguments))


def _remark(number: int, words: list[str], value: str) -> Remark:
    if len(words) < 2 or not all(words[:2]):
        raise FaultError(phrase("it does not say what it is about"))
    return Remark(number, words[0], words[1], value)


def _in_order(spans: Iterable[Span]) -> Spans:
    ordered = tuple(sorted(spans))
    if any(one.end > other.start for one, other in pairwise(ordered)):
        raise FaultError(phrase("its pieces overlap"))
    return ordered
