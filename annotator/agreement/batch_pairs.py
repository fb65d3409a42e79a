"""Which names of two sides answer to one another, in many articles at once.

What `spans.matched` and `align` say: where a name shares text with one name of the other side
alone, and that one with no other, there is nothing to search for; the rest is left to the solver.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from annotator.agreement.align import SAME_EXTENT, SAME_LABEL
from annotator.agreement.assignment import best_pairs
from annotator.agreement.batch import Batch, Marks
from annotator.agreement.spans import Rule

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from annotator.agreement.arrays import Flags, Numbers

    Shares = NDArray[np.floating[Any]]


class Places(NamedTuple):
    """Stretches with names that share text, and no text with those of another place.

    `of_mark` is the place of each mark, `sizes` has the number of names there, a row for each
    place, a column for each side. `order` is that of the text, where `align` looks at the label
    before the id.
    """

    of_mark: Numbers
    sizes: Numbers
    order: Numbers


def places_of(batch: Batch) -> Places:
    """Return the places of all marks."""
    import numpy as np  # noqa: PLC0415 - heavy

    marks, sides = batch.marks, len(batch.sides)
    first = np.ones(len(marks), np.bool_)
    first[1:] = marks.start[1:] >= np.maximum.accumulate(marks.end)[:-1]
    place = np.cumsum(first) - 1
    many = int(first.sum())
    sizes = np.bincount(place * sides + marks.side, minlength=many * sides)
    order = np.empty(len(marks), np.int64)
    order[np.lexsort((marks.row, marks.label, marks.end, marks.start))] = np.arange(len(marks))
    return Places(place, sizes.reshape(many, sides), order)


class Edges(NamedTuple):
    """Names of two sides that share text: the marks, how much of it, what they have alike."""

    first: Numbers
    second: Numbers
    share: Shares
    same: Flags
    alike: Flags

    def only(self, kept: Flags | Numbers) -> Edges:
        """Return some of the edges."""
        return Edges(
            self.first[kept],
            self.second[kept],
            self.share[kept],
            self.same[kept],
            self.alike[kept],
        )


def edges_between(marks: Marks, ours: Numbers, theirs: Numbers) -> Edges:
    """Return the edges between the marks of two sides, both in the order of the text."""
    import numpy as np  # noqa: PLC0415 - heavy

    low = np.searchsorted(np.maximum.accumulate(marks.end[theirs]), marks.start[ours], "right")
    high = np.searchsorted(marks.start[theirs], marks.end[ours], "left")
    many = np.maximum(high - low, 0)
    before = np.cumsum(many) - many
    second = theirs[np.arange(many.sum()) + np.repeat(low - before, many)]
    first = np.repeat(ours, many)
    shared = np.minimum(marks.end[first], marks.end[second])
    shared = shared - np.maximum(marks.start[first], marks.start[second])
    first, second, shared = (column[shared > 0] for column in (first, second, shared))
    sizes = marks.end - marks.start
    same = (marks.start[first] == marks.start[second]) & (marks.end[first] == marks.end[second])
    alike = marks.label[first] == marks.label[second]
    return Edges(first, second, shared / (sizes[first] + sizes[second] - shared), same, alike)


def matched(edges: Edges, rule: Rule, places: Places, pair: tuple[int, int]) -> Edges:
    """Return the pairs that match under a rule, as `spans.matched` does place by place."""
    import numpy as np  # noqa: PLC0415 - heavy

    if rule in (Rule.STRICT, Rule.TYPE):
        edges = edges.only(edges.alike)
    if rule in (Rule.STRICT, Rule.EXACT):
        edges = edges.only(edges.same)
    certain, open_ = _certain(edges, places)
    left = edges.only(open_)
    # As there: the shares of all pairs of a place together stay below one match.
    sizes = places.sizes[places.of_mark[left.first]]
    scale = 1 / (np.minimum(sizes[:, pair[0]], sizes[:, pair[1]]) + 1)
    found = _solved(left.first, left.second, 1 + scale * left.share)
    chosen = np.concatenate([np.flatnonzero(certain), np.flatnonzero(open_)[found]])
    return edges.only(chosen)


def aligned(edges: Edges, places: Places, *, turned: bool = False) -> Edges:
    """Return the pairs that `align` makes; `turned` says that it takes the second side first."""
    import numpy as np  # noqa: PLC0415 - heavy

    exact = _best(edges.only(edges.same), places, turned=turned)
    taken = np.zeros(len(places.of_mark), np.bool_)
    taken[exact.first] = taken[exact.second] = True
    free = ~edges.same & ~taken[edges.first] & ~taken[edges.second]
    rest = _best(edges.only(free), places, turned=turned)
    return Edges(*(np.concatenate(columns) for columns in zip(exact, rest, strict=True)))


def turned_round(edges: Edges) -> Edges:
    """Return the edges with the other side first."""
    return edges._replace(first=edges.second, second=edges.first)


def distinct(marks: Numbers) -> Numbers:
    """Return the marks that come, each once."""
    import numpy as np  # noqa: PLC0415 - heavy

    return np.flatnonzero(np.bincount(marks))


def weight(edges: Edges) -> Shares:
    """Return how strongly the names answer to one another, as `align.affinity` does."""
    found: Shares = SAME_EXTENT * edges.same + SAME_LABEL * edges.alike + edges.share
    return found


def _best(edges: Edges, places: Places, *, turned: bool) -> Edges:
    import numpy as np  # noqa: PLC0415 - heavy

    alone = _alone(edges)
    left = edges.only(~alone)
    rows, columns = places.order[left.first], places.order[left.second]
    if turned:
        rows, columns = columns, rows
    found = _solved(rows, columns, weight(left))
    return edges.only(np.concatenate([np.flatnonzero(alone), np.flatnonzero(~alone)[found]]))


def _solved(rows: Numbers, columns: Numbers, weights: Shares) -> Numbers:
    """Return which of the pairs the best pairing holds."""
    import numpy as np  # noqa: PLC0415 - heavy

    pairs = list(zip(rows.tolist(), columns.tolist(), strict=True))
    number = {pair: place for place, pair in enumerate(pairs)}
    found = best_pairs(dict(zip(pairs, weights.tolist(), strict=True)))
    return np.array([number[pair] for pair in found], np.int64)


def _alone(edges: Edges) -> Flags:
    """Say of each edge whether neither of its marks has another."""
    import numpy as np  # noqa: PLC0415 - heavy

    found: Flags = (np.bincount(edges.first)[edges.first] == 1) & (
        np.bincount(edges.second)[edges.second] == 1
    )
    return found


def _certain(edges: Edges, places: Places) -> tuple[Flags, Flags]:
    """Return the edges that match whatever the rest does, and those that are to be searched.

    Where each name of one side has its very like on the other, no other pairing has as many pairs
    and shares as much text.
    """
    import numpy as np  # noqa: PLC0415 - heavy

    many = len(places.sizes)
    place = places.of_mark[edges.first]
    like = np.flatnonzero(edges.same)
    twice = np.zeros(many, np.bool_)
    twice[place[like[~_alone(edges.only(like))]]] = True
    smaller = np.minimum(
        *(
            np.bincount(places.of_mark[distinct(marks)], minlength=many)
            for marks in (edges.first, edges.second)
        )
    )
    settled = (np.bincount(place[like], minlength=many) == smaller) & ~twice
    certain = np.where(settled[place], edges.same, _alone(edges))
    return certain, ~certain & ~settled[place]
