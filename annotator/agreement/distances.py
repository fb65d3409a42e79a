"""How far two values are apart: the metrics of alpha, the weights of kappa, distances of sets."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence, Set
from itertools import accumulate
from typing import Any, TypeAlias

Value: TypeAlias = Any
"""A label: hashable; a number for interval and ratio, sortable for ordinal, a set for MASI."""

Distance = Callable[[Value, Value], float]
"""0 for the same value, never negative, the same both ways."""


def nominal(first: Hashable, second: Hashable) -> float:
    """Return 0 for the same label, 1 for another."""
    return 0.0 if first == second else 1.0


def interval(first: float, second: float) -> float:
    """Return the squared difference of two numbers on a scale with equal steps."""
    return float((first - second) ** 2)


def ratio(first: float, second: float) -> float:
    """Return ((c - k) / (c + k)) squared, for numbers on a scale with a true zero."""
    return 0.0 if first == second else ((first - second) / (first + second)) ** 2


def ordinal(counts: Mapping[Value, float]) -> Distance:
    """Return the distance of ranks: the values given between two, their own halved, squared.

    Krippendorff 2011, "Computing Krippendorff's alpha-reliability". `counts` says how often each
    value was given; values are ordered as Python orders them.
    """
    values = sorted(counts)
    upto = dict(zip(values, accumulate(counts[value] for value in values), strict=True))

    def distance(first: Value, second: Value) -> float:
        low, high = sorted((first, second))
        between = upto[high] - upto[low] + counts[low]
        return float((between - (counts[low] + counts[high]) / 2) ** 2)

    return distance


def by_rank(order: Sequence[Value], *, squared: bool) -> Distance:
    """Return the distance in steps along `order`, from 0 to 1: linear or quadratic weights."""
    rank = {value: place for place, value in enumerate(order)}
    longest = max(len(order) - 1, 1)

    def distance(first: Value, second: Value) -> float:
        steps = abs(rank[first] - rank[second]) / longest
        return steps**2 if squared else steps

    return distance


def jaccard(first: Set[Hashable], second: Set[Hashable]) -> float:
    """Return 1 - shared / all; two empty sets are the same set."""
    both = len(first | second)
    return 1 - len(first & second) / both if both else 0.0


def masi(first: Set[Hashable], second: Set[Hashable]) -> float:
    """Return MASI (Passonneau 2006, "Measuring agreement on set-valued items").

    It is 1 - (shared / all) x monotonicity; monotonicity is 1 for equal sets, 2/3 where one
    holds the other, 1/3 where they merely overlap, 0 where they share nothing.
    """
    return 1 - (1 - jaccard(first, second)) * _monotonicity(first, second)


def _monotonicity(first: Set[Hashable], second: Set[Hashable]) -> float:
    if first == second:
        return 1.0
    shared: Collection[Hashable] = first & second
    if not shared:
        return 0.0
    return 2 / 3 if first <= second or second <= first else 1 / 3
