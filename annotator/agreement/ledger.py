"""The sums and rows of many articles, packed: what workers send and the cache keeps."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.agreement.explain import Hint, Kind
from annotator.agreement.sides import SidePair
from annotator.agreement.sums import KeyBook
from annotator.agreement.tally import AGREED, Row, Tally

if TYPE_CHECKING:
    from annotator.agreement.sums import Matrix

KINDS = (*(kind.value for kind in Kind), AGREED)
HINTS = tuple(hint.value for hint in Hint)
WIDTH = 9
"""Numbers in a packed row: pair, kind, first, second, part, hints, habit, untouched, count."""
_TEXTS = (2, 3, 4, 6)
_KIND = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(slots=True)
class Entry:
    """One article: its columns and their values, and its rows of `WIDTH` numbers each."""

    stamp: str
    columns: array[int]
    values: array[float]
    rows: array[int]


class Ledger:
    """Entries by article id, over one book of keys and one list of texts."""

    def __init__(self) -> None:
        self.book = KeyBook()
        self.names: dict[str, int] = {"": 0}
        self.entries: dict[str, Entry] = {}

    def add(self, article_id: str, stamp: str, tally: Tally, pairs: Sequence[SidePair]) -> None:
        """Pack the tally of an article; what it had before is forgotten."""
        known = {key: value for key, value in tally.sums.items() if value}
        columns = array("I", self.book.places(known))
        places = {pair: place for place, pair in enumerate(pairs)}
        rows = array("I")
        for row, count in tally.rows.items():
            rows.extend(self._packed(row, count, places))
        self.entries[article_id] = Entry(stamp, columns, array("d", known.values()), rows)

    def take(self, other: Ledger) -> None:
        """Take all entries of another ledger."""
        columns = [self.book.place(key) for key in other.book.index]
        names = [self._name(name) for name in other.names]
        for article_id, entry in other.entries.items():
            entry.columns = array("I", map(columns.__getitem__, entry.columns))
            for place in _TEXTS:
                entry.rows[place::WIDTH] = array(
                    "I", map(names.__getitem__, entry.rows[place::WIDTH])
                )
            self.entries[article_id] = entry

    def table(self, article_ids: Sequence[str]) -> Matrix:
        """Return the sums of the articles, a row each."""
        import numpy as np  # noqa: PLC0415 - heavy

        found = np.zeros((len(article_ids), len(self.book)), order="F")
        for row, article_id in enumerate(article_ids):
            entry = self.entries[article_id]
            found[row, np.frombuffer(entry.columns, np.uint32)] = entry.values
        return found

    def sum_of(self, article_id: str, *key: str) -> float:
        """Return one sum of one article."""
        place = self.book.index.get(key)
        entry = self.entries[article_id]
        if place is None or place not in entry.columns:
            return 0.0
        return entry.values[entry.columns.index(place)]

    def _packed(self, row: Row, count: int, places: Mapping[SidePair, int]) -> tuple[int, ...]:
        pair, kind, first, second, part, hints, pattern, untouched = row
        return (
            places[pair],
            _KIND[kind],
            self._name(first),
            self._name(second),
            self._name(part) if part else 0,
            sum(1 << HINTS.index(hint) for hint in hints) if hints else 0,
            self._name(pattern) if pattern else 0,
            int(untouched),
            count,
        )

    def _name(self, name: str) -> int:
        return self.names.setdefault(name, len(self.names))
