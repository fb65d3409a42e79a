"""The names found so far in one article: each word belongs to one name at most."""

from __future__ import annotations

from typing import NamedTuple


class Name(NamedTuple):
    """A name by tokens, half-open. `entity` is the list's own name for it, if it is known."""

    first: int
    last: int
    label: str
    score: float
    rule: str
    entity: str | None = None


# What each rule was worth, measured by ``benchmarks/rules_quality.py``.
SCORES = {
    "known": 0.93,
    "title": 0.85,
    "given name": 0.93,
    "place": 0.75,
    "dateline": 0.9,
    "head": 0.85,
    "tail": 0.72,
    "acronym": 0.7,
    "again": 0.85,
    "language": 0.8,
    "firm": 0.6,
    "region": 0.7,
    "agency": 0.7,
    "facility": 0.6,
    "title in quotes": 0.6,
    "people": 0.6,
    "neighbours": 0.62,
    "short form": 0.7,
    "list": 0.4,
    "surname": 0.55,
    "unknown": 0.4,
    "unknown word": 0.25,
}


class FoundNames:
    """Collects names; what came first keeps its words.

    `headline` and `shouting` tell of the sentence being read: capitals mean less in a title, and
    nothing among capitals only.
    """

    def __init__(self, length: int) -> None:
        self.names: list[Name] = []
        self.taken = bytearray(length)
        self.label_at: dict[int, str] = {}
        self.headline = self.shouting = False

    def add(self, first: int, last: int, label: str, rule: str, entity: str | None = None) -> None:
        """Add a name, unless one of its words is taken."""
        if any(self.taken[first:last]):
            return
        self.taken[first:last] = b"\1" * (last - first)
        self.label_at.update(dict.fromkeys(range(first, last), label))
        self.names.append(Name(first, last, label, SCORES[rule], rule, entity))
