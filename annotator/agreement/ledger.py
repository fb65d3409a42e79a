"""The sums and rows of many articles, packed: what workers send and the cache keeps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.agreement.explain import Hint, Kind
from annotator.agreement.sides import SidePair
from annotator.agreement.sums import KeyBook
from annotator.agreement.tally import AGREED, Row, Tally

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from annotator.agreement.arrays import Numbers
    from annotator.agreement.sums import Matrix


KINDS = (*(kind.value for kind in Kind), AGREED)
HINTS = tuple(hint.value for hint in Hint)
WIDTH = 9
"""Numbers in a packed row: pair, kind, first, second, part, hints, habit, untouched, count."""
_TEXTS = (2, 3, 4, 6)
_KIND = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Block:
    """Several articles, one behind the other.

    Article number i has `columns` and `values` from ``sum_ends[i]`` to ``sum_ends[i + 1]``, each
    column once, and `rows` of `WIDTH` numbers from ``row_ends[i]`` to ``row_ends[i + 1]``.
    """

    sum_ends: Numbers
    columns: Numbers
    values: NDArray[np.float64]
    row_ends: Numbers
    rows: Numbers

    def chosen(self, articles: Sequence[int]) -> Block:
        """Return some of the articles, in the order given."""
        if list(articles) == list(range(len(self.sum_ends) - 1)):
            return self
        sums, sum_ends = _stretches(self.sum_ends, articles)
        rows, row_ends = _stretches(self.row_ends, articles)
        return Block(sum_ends, self.columns[sums], self.values[sums], row_ends, self.rows[rows])


@dataclass(frozen=True, slots=True)
class Entry:
    """Where an article lies, and what its labels were like when it was counted."""

    stamp: str
    block: Block
    place: int


class Ledger:
    """Entries by article id, over one book of keys and one list of texts."""

    def __init__(self) -> None:
        self.book = KeyBook()
        self.names: dict[str, int] = {"": 0}
        self.entries: dict[str, Entry] = {}

    def enter(self, stamps: Mapping[str, str], block: Block) -> None:
        """Enter the articles of a block, given as stamps by id; what they had is forgotten."""
        for place, (article_id, stamp) in enumerate(stamps.items()):
            self.entries[article_id] = Entry(stamp, block, place)

    def add(self, article_id: str, stamp: str, tally: Tally, pairs: Sequence[SidePair]) -> None:
        """Pack the tally of an article."""
        self.add_all({article_id: stamp}, [tally], pairs)

    def add_all(
        self, stamps: Mapping[str, str], tallies: Sequence[Tally], pairs: Sequence[SidePair]
    ) -> None:
        """Pack the tallies of several articles."""
        import numpy as np  # noqa: PLC0415 - heavy

        known = [{key: value for key, value in one.sums.items() if value} for one in tallies]
        places = {pair: place for place, pair in enumerate(pairs)}
        rows = [self.packed(*item, places) for one in tallies for item in one.rows.items()]
        block = Block(
            _ends([len(sums) for sums in known]),
            np.array([column for sums in known for column in self.book.places(sums)], np.uint32),
            np.array([value for sums in known for value in sums.values()], np.float64),
            _ends([len(one.rows) for one in tallies]),
            np.array(rows, np.uint32).reshape(-1, WIDTH),
        )
        self.enter(stamps, block)

    def take(self, other: Ledger) -> None:
        """Take all entries of another ledger."""
        import numpy as np  # noqa: PLC0415 - heavy

        columns = np.array([self.book.place(key) for key in other.book.index], np.uint32)
        names = np.array([self.name(name) for name in other.names], np.uint32)
        for block, ids in other.blocks():
            rows = block.rows.copy()
            for place in _TEXTS:
                rows[:, place] = names[rows[:, place]]
            mine = Block(block.sum_ends, columns[block.columns], block.values, block.row_ends, rows)
            for article_id in ids:
                entry = other.entries[article_id]
                self.entries[article_id] = Entry(entry.stamp, mine, entry.place)

    def table(self, article_ids: Sequence[str]) -> Matrix:
        """Return the sums of the articles, a row each."""
        import numpy as np  # noqa: PLC0415 - heavy

        found = np.zeros((len(article_ids), len(self.book)), order="F")
        start = 0
        for block in self.gathered(article_ids):
            sizes = np.diff(block.sum_ends)
            rows = np.repeat(np.arange(start, start + len(sizes)), sizes)
            found[rows, block.columns] = block.values
            start += len(sizes)
        return found

    def gathered(self, article_ids: Sequence[str]) -> Iterator[Block]:
        """Yield the articles in the order given, as blocks."""
        block: Block | None = None
        places: list[int] = []
        for entry in map(self.entries.__getitem__, article_ids):
            if block is not None and entry.block is not block:
                yield block.chosen(places)
                places = []
            block = entry.block
            places.append(entry.place)
        if block is not None:
            yield block.chosen(places)

    def blocks(self) -> Iterator[tuple[Block, list[str]]]:
        """Yield the blocks that hold something, with the ids of the articles in use."""
        found: dict[int, tuple[Block, list[str]]] = {}
        for article_id, entry in self.entries.items():
            found.setdefault(id(entry.block), (entry.block, []))[1].append(article_id)
        return iter(found.values())

    def packed(self, row: Row, count: int, places: Mapping[SidePair, int]) -> tuple[int, ...]:
        """Return a row as `WIDTH` numbers; `places` are those of the pairs."""
        pair, kind, first, second, part, hints, pattern, untouched = row
        return (
            places[pair],
            _KIND[kind],
            self.name(first),
            self.name(second),
            self.name(part) if part else 0,
            bits_of(hints),
            self.name(pattern) if pattern else 0,
            int(untouched),
            count,
        )

    def name(self, name: str) -> int:
        """Return the number of a text."""
        return self.names.setdefault(name, len(self.names))


def bits_of(hints: Sequence[str]) -> int:
    """Return hints as a number, the first of `HINTS` the lowest bit."""
    return sum(1 << HINTS.index(hint) for hint in hints) if hints else 0


def joined(blocks: Sequence[Block]) -> Block:
    """Return all articles of several blocks as one."""
    import numpy as np  # noqa: PLC0415 - heavy

    sums = [np.empty(0, np.int64), *(np.diff(block.sum_ends) for block in blocks)]
    rows = [np.empty(0, np.int64), *(np.diff(block.row_ends) for block in blocks)]
    return Block(
        _ends(np.concatenate(sums)),
        np.concatenate([np.empty(0, np.uint32), *(block.columns for block in blocks)]),
        np.concatenate([np.empty(0), *(block.values for block in blocks)]),
        _ends(np.concatenate(rows)),
        np.concatenate([np.empty((0, WIDTH), np.uint32), *(block.rows for block in blocks)]),
    )


def _ends(sizes: Numbers | Sequence[int]) -> Numbers:
    import numpy as np  # noqa: PLC0415 - heavy

    return np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)


def _stretches(ends: Numbers, articles: Sequence[int]) -> tuple[Numbers, Numbers]:
    """Return the places in the stretches of some articles, and where these then end."""
    import numpy as np  # noqa: PLC0415 - heavy

    chosen = np.array(articles, np.int64)
    sizes = ends[chosen + 1] - ends[chosen]
    found = _ends(sizes)
    places = np.arange(found[-1]) + np.repeat(ends[chosen] - found[:-1], sizes)
    return places, found
