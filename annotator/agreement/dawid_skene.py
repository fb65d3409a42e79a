"""How reliable each annotator is, and what the truth then is likely to be.

Dawid & Skene 1979 (Applied Statistics 28, 20-28): every annotator has a table of what they say
for each true class; the tables, how common the classes are and the true classes are estimated
together by EM, beginning with the shares of the votes (their equation 3.1). Worth its name from
three annotators and some hundred items on; fewer give figures that follow chance.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

Votes = tuple[tuple[str, str], ...]
"""What was said of one item: pairs of annotator and class; an annotator may speak repeatedly."""

_LEAST = 1e-12


@dataclass(frozen=True, slots=True)
class Reliability:
    """What EM found. `tables[annotator][true][said]` are probabilities; so are `shares`."""

    shares: Mapping[str, float]
    tables: Mapping[str, Mapping[str, Mapping[str, float]]]
    rounds: int

    def truth(self, votes: Votes) -> dict[str, float]:
        """Return the probability of each class for an item of which this was said (eq. 2.5)."""
        found = {
            true: log(max(share, _LEAST))
            + sum(log(max(self._chance(who, true, said), _LEAST)) for who, said in votes)
            for true, share in self.shares.items()
        }
        highest = max(found.values())
        weights = {true: exp(value - highest) for true, value in found.items()}
        total = sum(weights.values())
        return {true: weight / total for true, weight in weights.items()}

    def accuracy(self, annotator: str) -> float:
        """Return how often the annotator says the true class, over all classes."""
        table = self.tables.get(annotator, {})
        return sum(
            share * table.get(true, {}).get(true, 0.0) for true, share in self.shares.items()
        )

    def _chance(self, who: str, true: str, said: str) -> float:
        return self.tables.get(who, {}).get(true, {}).get(said, 0.0)


def reliability(
    items: Iterable[tuple[Votes, float]],
    *,
    smoothing: float = 0.01,
    tolerance: float = 1e-6,
    most_rounds: int = 200,
) -> Reliability | None:
    """Return the estimate for items with their weights, None where nobody said anything.

    Items of the same votes may be given once with their number as weight. `smoothing` is added
    to every cell, so that what was never seen is not held to be impossible.
    """
    weights: Counter[Votes] = Counter()
    for votes, weight in items:
        if votes:
            weights[tuple(sorted(votes))] += weight  # type: ignore[assignment]
    if not weights:
        return None
    classes = sorted({said for votes in weights for _, said in votes})
    beliefs = {votes: _shares_of(votes) for votes in weights}
    found = _estimated(weights, beliefs, classes, smoothing, 0)
    for number in range(1, most_rounds + 1):
        beliefs = {votes: found.truth(votes) for votes in weights}
        better = _estimated(weights, beliefs, classes, smoothing, number)
        settled = _distance(found, better) < tolerance
        found = better
        if settled:
            break
    return found


def _shares_of(votes: Votes) -> dict[str, float]:
    said = Counter(label for _, label in votes)
    return {label: count / len(votes) for label, count in said.items()}


def _estimated(
    weights: Mapping[Votes, float],
    beliefs: Mapping[Votes, Mapping[str, float]],
    classes: Sequence[str],
    smoothing: float,
    rounds: int,
) -> Reliability:
    """Return the shares and tables that fit the beliefs best (eq. 2.3 and 2.4)."""
    shares: Counter[str] = Counter(dict.fromkeys(classes, 0))
    cells: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for votes, weight in weights.items():
        for true, belief in beliefs[votes].items():
            shares[true] += weight * belief  # type: ignore[assignment]
            for who, said in votes:
                cells[who][true][said] += weight * belief  # type: ignore[assignment]
    total = sum(shares.values())
    tables = {
        who: {true: _row(rows[true], classes, smoothing) for true in classes}
        for who, rows in cells.items()
    }
    return Reliability({true: count / total for true, count in shares.items()}, tables, rounds)


def _row(counts: Mapping[str, float], classes: Sequence[str], smoothing: float) -> dict[str, float]:
    total = sum(counts.values()) + smoothing * len(classes)
    if not total:
        return dict.fromkeys(classes, 0.0)
    return {said: (counts.get(said, 0.0) + smoothing) / total for said in classes}


def _distance(one: Reliability, other: Reliability) -> float:
    return sum(abs(one.shares[true] - other.shares[true]) for true in one.shares) + sum(
        abs(share - other.tables[who][true][said])
        for who, table in one.tables.items()
        for true, row in table.items()
        for said, share in row.items()
    )
