"""Sums of many articles, gathered key by key, and packed as a block of a ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from annotator.agreement.ledger import WIDTH, Block, Ledger
from annotator.agreement.tally import Key, Tally

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

    from annotator.agreement.arrays import Numbers


class BatchSums:
    """Sums and rows of some articles, by their numbers."""

    def __init__(self, ledger: Ledger, articles: int) -> None:
        self.ledger = ledger
        self.articles = articles
        # Articles, columns and values of what was added; the same may come more than once.
        self._parts: list[tuple[Numbers, Numbers, NDArray[np.float64]]] = []
        self._singles: list[tuple[int, int, float]] = []
        # The article and the packed row, but for its count.
        self.rows: Counter[tuple[int, ...]] = Counter()
        self._row_parts: list[Numbers] = []

    def add(self, key: Key, values: ArrayLike) -> None:
        """Add one sum of every article."""
        import numpy as np  # noqa: PLC0415 - heavy

        column = np.asarray(values, np.float64)
        articles = np.flatnonzero(column)
        if len(articles):
            places = np.full(len(articles), self.ledger.book.place(key))
            self._parts.append((articles, places, column[articles]))

    def add_each(self, keys: Sequence[Key], values: NDArray[Any]) -> None:
        """Add several sums of every article: a row for each article, a column for each key."""
        import numpy as np  # noqa: PLC0415 - heavy

        articles, columns = np.nonzero(values)
        if len(articles):
            places = np.zeros(len(keys), np.int64)
            for column in np.flatnonzero(np.bincount(columns)).tolist():
                places[column] = self.ledger.book.place(keys[column])
            parts = values[articles, columns].astype(np.float64)
            self._parts.append((articles, places[columns], parts))

    def add_tally(self, article: int, tally: Tally, pairs: dict[tuple[str, str], int]) -> None:
        """Add what was counted of one article in another way."""
        for key, value in tally.sums.items():
            if value:
                self._singles.append((article, self.ledger.book.place(key), value))
        for row, count in tally.rows.items():
            self.rows[article, *self.ledger.packed(row, count, pairs)[:-1]] += count

    def add_rows(self, articles: Numbers, rows: NDArray[Any]) -> None:
        """Add packed rows."""
        import numpy as np  # noqa: PLC0415 - heavy

        self._row_parts.append(np.column_stack([articles, rows]))

    def block(self) -> Block:
        """Return everything as a block of the ledger."""
        sum_ends, columns, values = self._packed_sums()
        row_ends, rows = self._packed_rows()
        return Block(sum_ends, columns, values, row_ends, rows)

    def _packed_sums(self) -> tuple[Numbers, Numbers, NDArray[np.float64]]:
        import numpy as np  # noqa: PLC0415 - heavy

        singles: NDArray[np.float64] = np.array(self._singles, np.float64).reshape(-1, 3)
        ints = singles[:, :2].astype(np.int64)
        parts = [*self._parts, (ints[:, 0], ints[:, 1], singles[:, 2])]
        articles, columns, values = (np.concatenate(part) for part in zip(*parts, strict=True))
        width = max(len(self.ledger.book), 1)
        size = self.articles * width
        dense = np.asarray(np.bincount(articles * width + columns, values, size), np.float64)
        there = np.flatnonzero(dense)
        columns = (there % width).astype(np.uint32)
        return _ends(there // width, self.articles), columns, dense[there]

    def _packed_rows(self) -> tuple[Numbers, Numbers]:
        import numpy as np  # noqa: PLC0415 - heavy

        own = np.array([(*row, count) for row, count in self.rows.items()], np.int64)
        rows = np.concatenate([own.reshape(-1, WIDTH + 1), *self._row_parts])
        rows = rows[np.argsort(rows[:, 0], kind="stable")]
        return _ends(rows[:, 0], self.articles), rows[:, 1:].astype(np.uint32)


def _ends(sorted_articles: Numbers, articles: int) -> Numbers:
    import numpy as np  # noqa: PLC0415 - heavy

    found: Numbers = np.searchsorted(sorted_articles, np.arange(articles + 1))
    return found
