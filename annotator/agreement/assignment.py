"""The best one-to-one pairing of two sides, exactly, for sparse candidates."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from heapq import heappop, heappush

Pair = tuple[int, int]


def best_pairs(weights: Mapping[Pair, float]) -> list[Pair]:
    """Return the pairs (row, column) of the greatest total weight, each row and column used once.

    Only candidates of positive weight are ever taken; a row or column may stay alone. Shortest
    augmenting paths (Jonker & Volgenant 1987) over the candidates only: a search never leaves
    its component, so that a text with labels here and there costs next to nothing. The result
    does not depend on the order of `weights`.
    """
    costs: dict[int, dict[int, float]] = defaultdict(dict)
    wanted: Counter[int] = Counter()
    for (row, column), weight in sorted(weights.items()):
        if weight > 0:
            costs[row][column] = -weight
            wanted[column] += 1
    # Most labels have one candidate, which wants nobody else: there is nothing to search.
    alone = [row for row, edges in costs.items() if len(edges) == 1 == wanted[min(edges)]]
    found = [(row, min(costs.pop(row))) for row in alone]
    solver = _Solver(costs)
    for row in costs:
        solver.place(row)
    found += [(row, column) for column, row in solver.row_of.items() if column >= 0]
    return sorted(found)


class _Solver:
    """Rows placed so far, and the columns' prices that prove the placing optimal."""

    def __init__(self, costs: dict[int, dict[int, float]]) -> None:
        # Staying alone is a column of one's own (its number is negative) that costs nothing.
        self._costs = {row: {**edges, -row - 1: 0.0} for row, edges in costs.items()}
        self._price: dict[int, float] = defaultdict(float)
        self._column_of: dict[int, int] = {}
        self.row_of: dict[int, int] = {}

    def place(self, row: int) -> None:
        """Place one more row, moving others along the cheapest path to a free column."""
        distance: dict[int, float] = {}
        reached_from: dict[int, int] = {}
        done: set[int] = set()
        queue: list[tuple[float, int]] = []
        here, so_far = row, 0.0
        while True:
            prices = self._price
            for column, cost in self._costs[here].items():
                through = so_far + cost - prices[column]
                if column not in done and through < distance.get(column, float("inf")):
                    distance[column] = through
                    reached_from[column] = here
                    heappush(queue, (through, column))
            nearest, column = heappop(queue)
            while column in done:
                nearest, column = heappop(queue)
            if column not in self.row_of:
                break
            done.add(column)
            here = self.row_of[column]
            so_far = nearest - (self._costs[here][column] - self._price[column])
        for passed in done:
            self._price[passed] += distance[passed] - nearest
        self._move(row, column, reached_from)

    def _move(self, row: int, column: int, reached_from: dict[int, int]) -> None:
        while True:
            mover = reached_from[column]
            left = self._column_of.get(mover)
            self._column_of[mover] = column
            self.row_of[column] = mover
            if mover == row or left is None:
                return
            column = left
