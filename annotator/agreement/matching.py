"""The best alignment of the units of several annotators into groups, one unit from each at most.

For two annotators it is an assignment problem, solved exactly. For more it is solved from left to
right over what is still open, exactly as long as no more than `_STATES` ways to be open have to be
kept in mind; then the cheapest of them are. Groups that cost as much as their members in smaller
groups are never needed, so that few are left.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb, inf, sqrt
from typing import NamedTuple

from annotator.agreement.assignment import best_pairs
from annotator.agreement.units import Unit

_STATES = 20_000

Member = tuple[int, int]
Annotators = Sequence[Sequence[Unit]]


@dataclass(frozen=True, slots=True)
class Costs:
    """The weights of place and label in the dissimilarity of two units; left alone costs one."""

    alpha: float = 3.0
    beta: float = 1.0

    def of_place(self, first: Unit, second: Unit) -> float:
        """Return the weighted positional dissimilarity; it grows with the square of the gap."""
        apart = abs(first.start - second.start) + abs(first.end - second.end)
        lengths = first.end - first.start + second.end - second.start
        return self.alpha * (apart / lengths) ** 2

    def of(self, first: Unit, second: Unit) -> float:
        """Return the whole dissimilarity of two units."""
        return self.of_place(first, second) + self.beta * (first.label != second.label)

    def reach(self, most: float) -> float:
        """Return how far apart units may start that cost at most `most`, in their lengths."""
        return sqrt(most / self.alpha) if self.alpha > 0 else inf


class Group(NamedTuple):
    """Units (annotator, index) put together, and the cost: the mean over pairs of annotators."""

    members: tuple[Member, ...]
    cost: float


def best_groups(annotators: Annotators, costs: Costs) -> list[Group]:
    """Return the alignment of least total cost; units that stay alone are groups of one."""
    if len(annotators) == 2:
        return _of_two(annotators, costs)
    return _of_many(annotators, costs)


def _of_two(annotators: Annotators, costs: Costs) -> list[Group]:
    near = {(a, b): 2 - cost for ((_, a), (_, b)), cost in _near(annotators, costs, 2.0)}
    pairs = best_pairs(near)
    groups = [Group(((0, a), (1, b)), 2 - near[a, b]) for a, b in pairs]
    taken = {member for group in groups for member in group.members}
    return groups + [
        Group(((who, which),), 1.0)
        for who, units in enumerate(annotators)
        for which in range(len(units))
        if (who, which) not in taken
    ]


def _near(
    annotators: Annotators, costs: Costs, most: float
) -> Iterator[tuple[tuple[Member, Member], float]]:
    """Yield the pairs of units of different annotators that cost less than `most`."""
    longest = max((unit.end - unit.start for units in annotators for unit in units), default=0)
    for (one, ours), (other, theirs) in combinations(enumerate(annotators), 2):
        by_start = sorted((unit.start, index) for index, unit in enumerate(theirs))
        starts = [start for start, _ in by_start]
        for a, unit in enumerate(ours):
            far = costs.reach(most) * (unit.end - unit.start + longest)
            first, last = (
                bisect_left(starts, unit.start - far),
                bisect_right(starts, unit.start + far),
            )
            for _, b in by_start[first:last]:
                cost = costs.of(unit, theirs[b])
                if cost < most:
                    yield ((one, a), (other, b)), cost


def _of_many(annotators: Annotators, costs: Costs) -> list[Group]:
    members = sorted(
        ((who, which) for who, units in enumerate(annotators) for which in range(len(units))),
        key=lambda member: annotators[member[0]][member[1]],
    )
    rank = {member: index for index, member in enumerate(members)}
    by_first: dict[int, list[tuple[int, Group]]] = defaultdict(list)
    for group in _useful_groups(annotators, costs):
        places = [rank[member] for member in group.members]
        by_first[min(places)].append((sum(1 << place for place in places), group))
    return _cheapest_cover(len(members), by_first)


def _cheapest_cover(count: int, by_first: dict[int, list[tuple[int, Group]]]) -> list[Group]:
    """Return the groups of least total cost that hold each of `count` units once."""
    # What is taken beyond the unit in hand → the cost so far and how it came about.
    states: dict[int, tuple[float, _Chain | None]] = {0: (0.0, None)}
    for place in range(count):
        following: dict[int, tuple[float, _Chain | None]] = {}
        for taken, (cost, chain) in states.items():
            if taken & 1:
                _keep(following, taken >> 1, cost, chain)
                continue
            for mask, group in by_first[place]:
                own = mask >> place
                if not own & taken:
                    _keep(
                        following,
                        (own | taken) >> 1,
                        cost + group.cost,
                        _Chain(group, chain),
                    )
        if len(following) > _STATES:
            cheapest = sorted(following.items(), key=lambda entry: entry[1][0])
            following = dict(cheapest[:_STATES])
        states = following
    return list(_unrolled(states[0][1]))


class _Chain(NamedTuple):
    group: Group
    before: _Chain | None


def _keep(
    states: dict[int, tuple[float, _Chain | None]], taken: int, cost: float, chain: _Chain | None
) -> None:
    if taken not in states or cost < states[taken][0]:
        states[taken] = (cost, chain)


def _unrolled(chain: _Chain | None) -> Iterator[Group]:
    while chain is not None:
        yield chain.group
        chain = chain.before


def _useful_groups(annotators: Annotators, costs: Costs) -> Iterator[Group]:
    """Yield every group that is cheaper than its members in any two smaller ones."""
    people = len(annotators)
    pairs = comb(people, 2)
    # A group of k costs less than k left alone; no pair in it can then cost more than this.
    most = float((people - 1) * pairs + pairs)
    cost_of = dict(_near(annotators, costs, most))
    neighbours: dict[Member, list[Member]] = defaultdict(list)
    for first, second in cost_of:
        neighbours[first].append(second)
    layer: dict[tuple[Member, ...], float] = {
        ((who, which),): 0.0 for who, units in enumerate(annotators) for which in range(len(units))
    }
    best: dict[tuple[Member, ...], float] = dict.fromkeys(layer, 1.0)
    yield from (Group(members, 1.0) for members in layer)
    for size in range(2, people + 1):
        layer = _grown(layer, neighbours, cost_of)
        absent = pairs - comb(size, 2)
        for members, inside in layer.items():
            cost = (inside + absent) / pairs
            cheaper = _cheapest_parts(members, best)
            best[members] = min(cost, cheaper)
            if cost < cheaper:
                yield Group(members, cost)


def _grown(
    layer: dict[tuple[Member, ...], float],
    neighbours: dict[Member, list[Member]],
    cost_of: dict[tuple[Member, Member], float],
) -> dict[tuple[Member, ...], float]:
    """Return the groups with one more member, of an annotator further down, near to all others."""
    return {
        (*members, new): inside + sum(cost_of[member, new] for member in members)
        for members, inside in layer.items()
        for new in neighbours[members[-1]]
        if all((member, new) in cost_of for member in members)
    }


def _cheapest_parts(members: tuple[Member, ...], best: dict[tuple[Member, ...], float]) -> float:
    """Return the least cost of the members in two or more smaller groups."""
    cheapest = inf
    for size in range(1, len(members) // 2 + 1):
        for part in combinations(members, size):
            rest = tuple(member for member in members if member not in part)
            cheapest = min(cheapest, best.get(part, inf) + best.get(rest, inf))
    return cheapest
