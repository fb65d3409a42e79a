"""What one article adds to the sums behind every figure, and the rows of what differs in it.

Every figure of agreement over many articles is a function of sums over articles (matches, sizes,
coincidences, lengths): so one article is counted once, and drawing articles anew for an interval
is drawing their sums. Keys of sums are tuples of texts, named in `annotator.agreement.figures`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import permutations
from typing import NamedTuple

from annotator.agreement.sides import SidePair

Key = tuple[str, ...]

NONE = "none"
AGREED = "agreed"


class Row(NamedTuple):
    """Places alike in one article: `kind` is a class of difference, or `AGREED`.

    `first` and `second` are the labels of the two sides, `NONE` for nothing; `hints` are names.
    """

    pair: SidePair
    kind: str
    first: str
    second: str
    part: str = ""
    hints: tuple[str, ...] = ()
    pattern: str = ""
    untouched: bool = False


Ratings = tuple[str, ...]
"""The values that several sides gave one thing; who gave none is not in it."""


@dataclass(slots=True)
class Tally:
    """The sums of one article and its rows, each with its number."""

    sums: defaultdict[Key, float] = field(default_factory=lambda: defaultdict(float))
    rows: Counter[Row] = field(default_factory=Counter)

    def add_coincidences(self, name: Key, ratings: Iterable[tuple[Ratings, int]]) -> None:
        """Add rated things for alpha: ``name + ("n", value)`` values given, ``("d", …)`` alike.

        As in Krippendorff's coincidence matrix, whose diagonal and margins are all that nominal
        alpha needs. Things with one rating are passed over.
        """
        sums = self.sums
        for values, times in ratings:
            others = len(values) - 1
            if others < 1:
                continue
            for value, count in _counted(values):
                sums[(*name, "n", value)] += count * times
                if count > 1:
                    sums[(*name, "d", value)] += count * (count - 1) / others * times

    def add_cells(self, name: Key, ratings: Iterable[tuple[Ratings, int]]) -> None:
        """Add every cell of the coincidence matrix, ``name + ("x", value, other value)``."""
        for values, times in ratings:
            for first, second in permutations(values, 2):
                self.sums[(*name, "x", first, second)] += times / (len(values) - 1)

    def add_shares(self, name: Key, ratings: Iterable[tuple[Ratings, int]], everybody: int) -> None:
        """Add rated things for percent, AC1 and Fleiss' kappa.

        ``("p",)`` is the agreement of pairs summed over ``("i",)`` things, ``("s", value)`` the
        shares of values; ``("P",)``, ``("I",)``, ``("S", value)`` the same over the things that
        all of `everybody` rated.
        """
        sums = self.sums
        for values, times in ratings:
            many = len(values)
            if many < 2:
                continue
            counts = _counted(values)
            alike = sum(count * (count - 1) for _, count in counts) / (many * (many - 1))
            full = many == everybody
            sums[(*name, "p")] += alike * times
            sums[(*name, "i")] += times
            if full:
                sums[(*name, "P")] += alike * times
                sums[(*name, "I")] += times
            for value, count in counts:
                sums[(*name, "s", value)] += count / many * times
                if full:
                    sums[(*name, "S", value)] += count * times

    def add_confusion(self, pair: SidePair, table: Mapping[tuple[str, str], int]) -> None:
        """Add pairs of labels for kappa: diagonal, and the margins of each side."""
        sums = self.sums
        rows: Counter[str] = Counter()
        columns: Counter[str] = Counter()
        alike = 0
        for (first, second), times in table.items():
            rows[first] += times
            columns[second] += times
            if first == second:
                alike += times
        for label, times in rows.items():
            sums[("kappa", *pair, "r", label)] += times
        for label, times in columns.items():
            sums[("kappa", *pair, "c", label)] += times
        sums[("kappa", *pair, "n")] += rows.total()
        sums[("kappa", *pair, "d")] += alike


def _counted(values: Ratings) -> Iterable[tuple[str, int]]:
    """Return the values with their numbers; mostly all are the same."""
    first, many = values[0], len(values)
    return [(first, many)] if values.count(first) == many else Counter(values).items()
