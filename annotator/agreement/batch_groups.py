"""Things in the text as several sides have them, in many articles at once: groups of marks.

What `align` says. Where the pairings of all two sides agree, whatever is paired is a group; where
they lead to two names of one side, they are merged as `align` does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from annotator.agreement.align import Edge, merged
from annotator.agreement.batch import Batch
from annotator.agreement.batch_pairs import Edges, Places, distinct, weight
from annotator.domain.annotations import Span

if TYPE_CHECKING:
    from annotator.agreement.arrays import Numbers


Aligned = Mapping[tuple[int, int], Edges]
"""The pairs of two sides; the first is that which `align` takes first."""


def groups_of(batch: Batch, sides: Sequence[int], pairs: Aligned, places: Places) -> Numbers:
    """Return the groups of two marks or more: a column for each of the sides, -1 for none."""
    import numpy as np  # noqa: PLC0415 - heavy

    side = batch.marks.side
    edges = [edges for pair, edges in pairs.items() if set(pair) <= set(sides)]
    first, second = (np.concatenate([one[end] for one in edges]) for end in (0, 1))
    root = _roots(len(side), first, second)
    members = distinct(np.concatenate([first, second]))
    many = np.bincount(root[members] * len(batch.sides) + side[members])
    doubtful = np.zeros(len(side), np.bool_)
    doubtful[np.flatnonzero(many > 1) // len(batch.sides)] = True
    clear = members[~doubtful[root[members]]]
    roots, row = np.unique(root[clear], return_inverse=True)
    found = np.full((len(roots), len(batch.sides)), -1)
    found[row, side[clear]] = clear
    more = _merged(batch, [one.only(doubtful[root[one.first]]) for one in edges], places, root)
    return np.concatenate([found, more])[:, list(sides)]


def _roots(many: int, first: Numbers, second: Numbers) -> Numbers:
    """Return for each mark the smallest that it is joined with."""
    import numpy as np  # noqa: PLC0415 - heavy

    root = np.arange(many)
    while True:
        low = np.minimum(root[first], root[second])
        before = root.copy()
        np.minimum.at(root, first, low)
        np.minimum.at(root, second, low)
        if (root == before).all():
            return root


def _merged(batch: Batch, edges: Sequence[Edges], places: Places, root: Numbers) -> Numbers:
    import numpy as np  # noqa: PLC0415 - heavy

    marks, known = batch.marks, np.argsort(places.order)
    by_root: defaultdict[int, list[Edge]] = defaultdict(list)
    for one in edges:
        weights = weight(one).tolist()
        pairs = zip(one.first.tolist(), one.second.tolist(), weights, strict=True)
        for first, second, strength in pairs:
            place = (Span(int(marks.start[first]), int(marks.end[first])),)
            ends = [
                (batch.sides[int(marks.side[mark])], int(places.order[mark]))
                for mark in (first, second)
            ]
            by_root[int(root[first])].append(Edge(-strength, place, *ends))
    found = []
    for own in by_root.values():
        nodes = sorted({node for edge in own for node in (edge.first, edge.second)})
        for group in merged(nodes, own):
            if len(group) < 2:
                continue
            row = [-1] * len(batch.sides)
            for name, order in group:
                row[batch.number[name]] = known[order]
            found.append(row)
    return np.array(found, np.int64).reshape(-1, len(batch.sides))
