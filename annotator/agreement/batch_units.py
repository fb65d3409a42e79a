"""What the u-alpha family needs of many articles at once; `tally_units` says the same of one."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

from annotator.agreement.batch import SPAN, Batch, each_once
from annotator.agreement.batch_sums import BatchSums
from annotator.agreement.tally import Key
from annotator.agreement.units import Unit, outermost

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from annotator.agreement.arrays import Numbers

    _Sized = tuple[Numbers, Numbers, Numbers]


class _Units(NamedTuple):
    """The units of one side in order, none of which overlap."""

    start: Numbers
    end: Numbers
    label: Numbers

    @property
    def article(self) -> Numbers:
        return self.start // SPAN

    @property
    def size(self) -> Numbers:
        return self.end - self.start


def add_units(batch: Batch, sums: BatchSums) -> None:
    """Add ``u`` of the groups: articles join within a group of annotators, part of the key."""
    units = _units(batch)
    lengths = _lengths(batch)
    for group in batch.groups:
        _Group(batch, group, [units[side] for side in group], lengths).add(sums)


class _Group:
    """The coincidences of some sides, by article."""

    def __init__(
        self, batch: Batch, group: list[int], units: list[_Units], lengths: Numbers
    ) -> None:
        import numpy as np  # noqa: PLC0415 - heavy

        self.batch = batch
        self.group = group
        self.raters = batch.rated_by(group)
        self.units = [
            _Units(*(column[self.raters[own.article] > 0] for column in own)) for own in units
        ]
        self.lengths = lengths * self.raters
        self.marked = self._by_article([(own.article, own.size) for own in self.units])
        self.edges = each_once(np.concatenate([edge for own in self.units for edge in own[:2]]))
        self.at = [self._at(own) for own in self.units]
        self.pairs = list(combinations(range(len(group)), 2))

    def add(self, sums: BatchSums) -> None:
        """Add everything under the names of those who finished each article."""
        others = (self.raters - 1)[:, None]
        labels = self._by_label([(own.article, own.label, own.size) for own in self.units])
        squares = self._by_article([(own.article, own.size**2) for own in self.units])
        gaps = (self.lengths - self.marked) * others[:, 0]
        shared, alike, own_shared, both = self._shared()
        total = others[:, 0] * self.lengths - 2 * others[:, 0] * self.marked + 2 * both
        for name, chosen in self._names():
            sums.add((*name, "n", ""), gaps * chosen)
            sums.add((*name, "d", ""), total * chosen)
            sums.add((*name, "marked"), 2 * both * chosen)
            sums.add((*name, "own", ""), (self.lengths - self.marked) * chosen)
            sums.add((*name, "own", "+"), squares * chosen)
            for what, values in (
                *(("n", labels * others), ("d", alike)),
                *(("shared", shared), ("own_shared", own_shared)),
            ):
                keys = [(*name, what, label) for label in self.batch.labels]
                sums.add_each(keys, values * chosen[:, None])

    def _names(self) -> list[tuple[Key, Numbers]]:
        """Return the key of each set of sides that finished an article, and which articles."""
        import numpy as np  # noqa: PLC0415 - heavy

        done = self.batch.done[:, self.group]
        found: list[tuple[Key, Numbers]] = []
        for sides in np.unique(done[self.raters > 0], axis=0):
            names = [self.batch.sides[self.group[place]] for place in np.flatnonzero(sides)]
            key = ("u", str(len(names)), "+".join(names))
            found.append((key, (done == sides).all(axis=1).astype(np.int64)))
        return found

    def _shared(self) -> tuple[Numbers, Numbers, Numbers, Numbers]:
        """Return by label: what two marked, what they marked alike, its squares; and in all."""
        import numpy as np  # noqa: PLC0415 - heavy

        shared: list[_Sized] = []
        alike: list[_Sized] = []
        squares: list[_Sized] = []
        both: list[tuple[Numbers, Numbers]] = []
        sizes = np.diff(self.edges)
        for one, other in self.pairs:
            first, second = self.at[one], self.at[other]
            there = np.flatnonzero((first >= 0) & (second >= 0))
            size, article = sizes[there], self.edges[there] // SPAN
            both.append((article, size))
            labels = []
            for units, at in ((self.units[one], first[there]), (self.units[other], second[there])):
                labels.append(units.label[at])
                shared.append((article, labels[-1], size))
                of_unit = np.bincount(at, weights=size, minlength=len(units.start))
                squares.append((units.article, units.label, _whole(of_unit) ** 2))
            same = labels[0] == labels[1]
            alike.append((article[same], labels[0][same], 2 * size[same]))
        return (
            self._by_label(shared),
            self._by_label(alike),
            self._by_label(squares),
            self._by_article(both),
        )

    def _at(self, units: _Units) -> Numbers:
        """Return the unit in each stretch between two edges, -1 in a gap."""
        import numpy as np  # noqa: PLC0415 - heavy

        starts = self.edges[:-1]
        found = np.searchsorted(units.start, starts, "right") - 1
        inside = found >= 0
        inside[inside] = starts[inside] < units.end[found[inside]]
        return np.where(inside, found, -1)

    def _by_article(self, parts: list[tuple[Numbers, Numbers]]) -> Numbers:
        import numpy as np  # noqa: PLC0415 - heavy

        articles, sizes = (np.concatenate(column) for column in zip(*parts, strict=True))
        return _whole(np.bincount(articles, weights=sizes, minlength=len(self.batch)))

    def _by_label(self, parts: list[_Sized]) -> Numbers:
        import numpy as np  # noqa: PLC0415 - heavy

        articles, labels, sizes = (np.concatenate(column) for column in zip(*parts, strict=True))
        many = len(self.batch.labels)
        found = np.bincount(
            articles * many + labels, weights=sizes, minlength=len(self.batch) * many
        )
        return _whole(found).reshape(-1, many)


def _whole(found: NDArray[Any]) -> Numbers:
    import numpy as np  # noqa: PLC0415 - heavy

    return found.astype(np.int64)


def _lengths(batch: Batch) -> Numbers:
    """Return how many characters of each article are annotated."""
    import numpy as np  # noqa: PLC0415 - heavy

    found = np.fromiter(map(len, batch.table.texts), np.int64, len(batch))
    starts, ends = batch.closed
    np.subtract.at(found, starts // SPAN, ends - starts)
    return found


def _units(batch: Batch) -> list[_Units]:
    """Return the outermost units of each side, where closed stretches are taken out."""
    import numpy as np  # noqa: PLC0415 - heavy

    pieces, marks = batch.pieces, batch.marks
    start, end = (_without_closed(batch, edge) for edge in (pieces.start, pieces.end))
    filled = end > start
    side, label = marks.side[pieces.mark], marks.label[pieces.mark]
    found = []
    for number in range(len(batch.sides)):
        own = np.flatnonzero(filled & (side == number))
        own = own[np.argsort(start[own], kind="stable")]
        found.append(_outermost(batch, _Units(start[own], end[own], label[own])))
    return found


def _without_closed(batch: Batch, places: Numbers) -> Numbers:
    """Return places in what is left of the texts without their closed stretches."""
    import numpy as np  # noqa: PLC0415 - heavy

    starts, ends = batch.closed
    if not len(starts):
        return places
    taken = np.concatenate([[0], np.cumsum(ends - starts)])
    before = np.searchsorted(starts, places, "left")
    # Only the last hole can reach over the place; those of other articles are not counted.
    inside = np.maximum(ends[np.maximum(before - 1, 0)] - places, 0) * (before > 0)
    first = np.searchsorted(starts, places // SPAN * SPAN, "left")
    found: Numbers = places - (taken[before] - inside - taken[first])
    return found


def _outermost(batch: Batch, units: _Units) -> _Units:
    """Return units in order without those that a longer one covers or cuts."""
    import numpy as np  # noqa: PLC0415 - heavy

    if not (units.start[1:] < units.end[:-1]).any():
        return units
    reached = np.maximum.accumulate(units.end)
    begins = np.flatnonzero(np.concatenate([[True], units.start[1:] >= reached[:-1]]))
    ends = np.append(begins[1:], len(units.start))
    alone = ends - begins == 1
    kept = [
        (int(units.start[at]), int(units.end[at]), int(units.label[at])) for at in begins[alone]
    ]
    number = {label: place for place, label in enumerate(batch.labels)}
    for begin, end in zip(begins[~alone], ends[~alone], strict=True):
        columns = (column[begin:end].tolist() for column in units)
        own = [Unit(a, b, batch.labels[label]) for a, b, label in zip(*columns, strict=True)]
        kept += [(unit.start, unit.end, number[unit.label]) for unit in outermost(own)]
    return _Units(*np.array(sorted(kept), np.int64).T)
