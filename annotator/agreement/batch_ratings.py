"""What alpha, AC1, Fleiss' kappa and percent agreement need of things rated in many articles.

The sums are those of `Tally.add_coincidences` and `Tally.add_shares`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from annotator.agreement.batch_sums import BatchSums
from annotator.agreement.tally import Key

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from annotator.agreement.arrays import Flags, Numbers


@dataclass(frozen=True, slots=True)
class Rated:
    """Things that two sides or more rated: the article of each, and a column of values a side.

    Values are numbers, -1 where a side gave none.
    """

    article: Numbers
    values: Numbers


def add_ratings(
    sums: BatchSums, name: Key, words: Sequence[str], rated: Rated, everybody: int
) -> None:
    """Add ``n``, ``d``, ``p``, ``i``, ``s`` and, of what `everybody` rated, ``P``, ``I``, ``S``."""
    import numpy as np  # noqa: PLC0415 - heavy

    counts = _Counts(sums.articles, len(words), rated)
    given, alike, things = counts.given(), counts.alike(), counts.things()
    many = np.arange(len(given))
    shares = 1 / np.maximum(many, 1)
    others = shares[np.maximum(many - 1, 0)]
    agreed = alike.sum(axis=2) * (shares * others)[:, None]
    _add_each(sums, (*name, "n"), words, given.sum(axis=0))
    _add_each(sums, (*name, "d"), words, np.tensordot(others, alike, 1))
    _add_each(sums, (*name, "s"), words, np.tensordot(shares, given, 1))
    sums.add((*name, "p"), agreed.sum(axis=0))
    sums.add((*name, "i"), things.sum(axis=0))
    if 1 < everybody < len(given):
        _add_each(sums, (*name, "S"), words, given[everybody])
        sums.add((*name, "P"), agreed[everybody])
        sums.add((*name, "I"), things[everybody])


def add_coincidences(sums: BatchSums, name: Key, words: Sequence[str], rated: Rated) -> None:
    """Add ``n`` and ``d`` alone."""
    import numpy as np  # noqa: PLC0415 - heavy

    counts = _Counts(sums.articles, len(words), rated)
    alike = counts.alike()
    others = 1 / np.maximum(np.arange(len(alike)) - 1, 1)
    _add_each(sums, (*name, "n"), words, counts.given().sum(axis=0))
    _add_each(sums, (*name, "d"), words, np.tensordot(others, alike, 1))


def _add_each(sums: BatchSums, key: Key, words: Sequence[str], values: NDArray[Any]) -> None:
    sums.add_each([(*key, word) for word in words], values)


class _Counts:
    """Counts of values by how many rated a thing, by article and by value."""

    def __init__(self, articles: int, words: int, rated: Rated) -> None:
        self._values = rated.values
        self._most = rated.values.shape[1] + 1
        self._shape = self._most, articles, words
        self._where = (rated.values >= 0).sum(axis=1) * articles + rated.article

    def things(self) -> Numbers:
        """Return how many things so many rated."""
        import numpy as np  # noqa: PLC0415 - heavy

        most, articles, _ = self._shape
        found = np.bincount(self._where, minlength=most * articles)
        return found.reshape(most, articles)

    def given(self) -> Numbers:
        """Return how often each value was given."""
        there = self._values >= 0
        return self._counted([(self._values[:, side], there[:, side]) for side in self._sides()])

    def alike(self) -> Numbers:
        """Return how often each value was given by two, counted both ways."""
        columns = [self._values[:, side] for side in self._sides()]
        return 2 * self._counted(
            [(one, (one == other) & (one >= 0)) for one, other in combinations(columns, 2)]
        )

    def _sides(self) -> range:
        return range(self._values.shape[1])

    def _counted(self, parts: Sequence[tuple[Numbers, Flags]]) -> Numbers:
        import numpy as np  # noqa: PLC0415 - heavy

        words = self._shape[2]
        keys = [self._where[chosen] * words + values[chosen] for values, chosen in parts]
        found = np.bincount(np.concatenate(keys), minlength=int(np.prod(self._shape)))
        return found.reshape(self._shape)
