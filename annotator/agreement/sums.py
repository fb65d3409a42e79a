"""Sums over many articles, as they are and as they would be with other articles drawn.

One row of sums for the articles as they are, then one for each draw of articles (bootstrap) or for
each article left out (jackknife): a figure computed on all rows at once gives the figure and what
its interval is read from. Whole articles are drawn, because what lies in one article is alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

from annotator.agreement.tally import Key

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Column: TypeAlias = NDArray[np.float64]
    Matrix: TypeAlias = NDArray[np.float64]

_BLOCK = 200  # draws worked out at a time, so that their table need not be in memory as floats


class KeyBook:
    """The columns of sums: which key stands where, and which last words follow a beginning."""

    def __init__(self, keys: Iterable[Key] = ()) -> None:
        self.index: dict[Key, int] = {}
        self._following: defaultdict[Key, list[str]] = defaultdict(list)
        self.unit_groups: set[Key] = set()
        for key in keys:
            self.place(key)

    def __len__(self) -> int:
        """Return the number of columns."""
        return len(self.index)

    def places(self, keys: Collection[Key]) -> list[int]:
        """Return the columns of many keys, most of which are known."""
        index = self.index
        try:
            return [index[key] for key in keys]
        except KeyError:
            return list(map(self.place, keys))

    def place(self, key: Key) -> int:
        """Return the column of a key, a new one if it has none."""
        found = self.index.get(key)
        if found is None:
            found = self.index[key] = len(self.index)
            self._following[key[:-1]].append(key[-1])
            if key[0] == "u":
                self.unit_groups.add(key[:3])
        return found

    def following(self, *start: str) -> list[str]:
        """Return the last words of all keys that begin with `start` and have one word more."""
        return sorted(self._following.get(start, ()))


class Sums:
    """Rows of sums under their keys; a key that nothing was added to is 0 everywhere."""

    def __init__(self, matrix: Matrix, book: KeyBook) -> None:
        self.matrix = matrix
        self.book = book

    def __call__(self, *key: str) -> Column:
        """Return the column of a key."""
        import numpy as np  # noqa: PLC0415 - heavy

        place = self.book.index.get(key)
        if place is None:
            return np.zeros(len(self.matrix))
        column: Column = self.matrix[:, place]
        return column

    def each(self, *start: str) -> Matrix:
        """Return the columns of all keys with one more word than `start`, side by side."""
        places = [self.book.index[*start, last] for last in self.book.following(*start)]
        found: Matrix = self.matrix[:, places]
        return found


def drawn(table: Matrix, draws: int, seed: int) -> Matrix:
    """Return the sums over all articles, then those of `draws` samples of as many articles.

    The draws depend on the number of articles and the seed alone: figures over the same articles
    are drawn together.
    """
    import numpy as np  # noqa: PLC0415 - heavy

    result = np.empty((draws + 1, table.shape[1]))
    result[0] = table.sum(axis=0)
    times = _times_drawn(len(table), draws, seed)
    for start in range(0, draws, _BLOCK):
        block = times[start : start + _BLOCK].astype(np.float64)
        result[start + 1 : start + 1 + len(block)] = block @ table
    return result


def redrawn(
    sums: Matrix, changes: Mapping[int, Sequence[float]], articles: int, seed: int
) -> Matrix:
    """Return drawn sums after the rows of some articles have changed by `changes`.

    What `drawn` would return, up to rounding; far quicker where few articles have changed.
    """
    import numpy as np  # noqa: PLC0415 - heavy

    rows = sorted(changes)
    by = np.array([changes[row] for row in rows])
    result = sums.copy()
    result[0] += by.sum(axis=0)
    times = _times_drawn(articles, len(sums) - 1, seed)
    result[1:] += times[:, rows].astype(np.float64) @ by
    return result


@lru_cache(maxsize=2)
def _times_drawn(articles: int, draws: int, seed: int) -> Any:
    """Return how often each draw holds each article: a row for each draw, in bytes."""
    import numpy as np  # noqa: PLC0415 - heavy

    source = np.random.Generator(np.random.PCG64(seed))
    times = np.empty((draws, articles), np.uint8)
    for start in range(0, draws, _BLOCK):
        size = min(_BLOCK, draws - start)
        picks = source.integers(0, articles, size=(size, articles), dtype=np.int32)
        picks += np.arange(size, dtype=np.int32)[:, None] * np.int32(articles)
        counts = np.bincount(picks.ravel(), minlength=size * articles)
        times[start : start + size] = counts.reshape(size, articles)
    return times
