"""Agreement on given items: percent, pi, kappa, Fleiss' kappa, alpha, AC1 and AC2.

Ratings are rows, one for each item, with one value for each annotator; None is a missing rating.
All are (observed - expected) / (1 - expected) and differ in what they expect by chance. None of
them sees what nobody could rate: items must be given, or be made by an alignment that keeps what
only one side has as a value of its own ("none").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from annotator.agreement.distances import (
    Distance,
    Value,
    by_rank,
    interval,
    nominal,
    ordinal,
    ratio,
)
from annotator.agreement.results import Coefficient, above_chance, undefined

Ratings = Iterable[Sequence[Value | None]]
Coincidences = Mapping[tuple[Value, Value], float]
Table = Mapping[tuple[Value, Value], int]

_NO_ITEMS = "no item was rated by two annotators"
_ONE_LABEL = "only one label was ever given, so that chance alone would agree always"


def percent(ratings: Ratings) -> Coefficient:
    """Return the share of pairs of ratings of one item that are the same, averaged over items.

    For two annotators the plain share of agreed items. Not corrected for chance: with one
    frequent label it is high whatever the annotators do.
    """
    shares = [_pairs_agreed(row) for row in _rated(ratings)]
    if not shares:
        return undefined(_NO_ITEMS)
    return Coefficient(sum(shares) / len(shares), len(shares))


def confusion(ratings: Ratings) -> Counter[tuple[Value, Value]]:
    """Return how often two annotators gave each pair of labels; items with a gap are left out.

    Tables of several articles add up, and `cohen_kappa` and `scott_pi` read them.
    """
    return Counter(
        (first, second) for first, second in ratings if first is not None and second is not None
    )


def scott_pi(table: Table) -> Coefficient:
    """Return Scott's pi (1955) of two annotators, from their `confusion`.

    Chance draws both labels from the pooled labels of the two: annotators of different habits
    are not rewarded for them.
    """
    total = sum(table.values())
    if not total:
        return undefined(_NO_ITEMS)
    pooled: Counter[Value] = Counter()
    for (first, second), count in table.items():
        pooled[first] += count
        pooled[second] += count
    expected = sum((count / (2 * total)) ** 2 for count in pooled.values())
    return above_chance(_observed(table), expected, total, _ONE_LABEL)


def cohen_kappa(
    table: Table, *, weights: str | Distance = "nominal", order: Sequence[Value] = ()
) -> Coefficient:
    """Return Cohen's kappa (1960) of two annotators from their `confusion`; weighted as in 1968.

    Chance draws each annotator's label from that annotator's own labels. `weights` is
    ``"nominal"``, or for ordered labels ``"linear"`` or ``"quadratic"`` along `order`, or a
    distance. Low at skewed prevalence; rises when the annotators' habits differ.
    """
    total = sum(table.values())
    if not total:
        return undefined(_NO_ITEMS)
    distance = _kappa_distance(table, weights, order)
    rows, columns = _marginals(table)
    seen = sum(count * distance(*pair) for pair, count in table.items()) / total
    chance = sum(
        rows[first] * columns[second] * distance(first, second)
        for first in rows
        for second in columns
    ) / (total * total)
    return above_chance(1 - seen, 1 - chance, total, _ONE_LABEL)


def fleiss_kappa(ratings: Ratings) -> Coefficient:
    """Return Fleiss' kappa (1971), the pi of many annotators.

    Every item needs the same number of ratings; items that any annotator left out are dropped,
    and the note says how many. Annotators need not be the same ones from item to item.
    """
    rows = list(ratings)
    full = [row for row in rows if len(row) > 1 and None not in row]
    if not full:
        return undefined("no item was rated by all annotators")
    if len({len(row) for row in full}) > 1:
        return undefined("items have different numbers of annotators", len(full))
    observed = sum(map(_pairs_agreed, full)) / len(full)
    pooled = Counter(value for row in full for value in row)
    expected = sum((count / pooled.total()) ** 2 for count in pooled.values())
    result = above_chance(observed, expected, len(full), _ONE_LABEL)
    dropped = len(rows) - len(full)
    if result.value is None or not dropped:
        return result
    note = f"left out, because somebody did not rate them: {dropped}"
    return Coefficient(result.value, result.n, note, observed, expected)


def coincidences(ratings: Ratings) -> Counter[tuple[Value, Value]]:
    """Return Krippendorff's coincidence matrix; units with fewer than two values drop out.

    Matrices of several articles add up, and `alpha_of` reads them. Each ordered pair of values of
    a unit counts 1 / (its number of values - 1), so that a unit counts with its values.
    """
    found: Counter[tuple[Value, Value]] = Counter()
    for row in _rated(ratings):
        share = 1 / (len(row) - 1)
        counts = Counter(row)
        for first, many in counts.items():
            for second, more in counts.items():
                pairs = many * (more - (first == second))
                if pairs:
                    found[first, second] += pairs * share
    return found


def krippendorff_alpha(ratings: Ratings, metric: str | Distance = "nominal") -> Coefficient:
    """Return Krippendorff's alpha (2004, 2011): any number of annotators, missing ratings.

    `metric` is ``"nominal"``, ``"ordinal"``, ``"interval"``, ``"ratio"`` or a distance (such as
    `distances.masi` for sets; the result depends much on it, so name it). Without any variation
    alpha is undefined, not 1.
    """
    return alpha_of(coincidences(ratings), metric)


def alpha_of(matrix: Coincidences, metric: str | Distance = "nominal") -> Coefficient:
    """Return alpha from a coincidence matrix; `n` is the number of pairable values."""
    counts: Counter[Value] = Counter()
    for (first, _), count in matrix.items():
        counts[first] += count  # type: ignore[assignment]
    values = counts.total()
    n = round(values)
    if values < 2:
        return undefined(_NO_ITEMS, n)
    distance = _alpha_distance(counts, metric)
    seen = sum(count * distance(*pair) for pair, count in matrix.items()) / values
    chance = sum(
        counts[first] * counts[second] * distance(first, second)
        for first in counts
        for second in counts
        if first != second
    ) / (values * (values - 1))
    if chance <= 0:
        return undefined(_ONE_LABEL, n)
    return Coefficient(1 - seen / chance, n)


def gwet_ac(
    ratings: Ratings,
    categories: Sequence[Value],
    *,
    weights: str | Distance = "nominal",
) -> Coefficient:
    """Return Gwet's AC1 (2008), or with weights AC2 (2014); missing ratings are allowed.

    `categories` are the labels that the scheme offers, not merely those given; for ``"linear"``
    and ``"quadratic"`` weights they stand in their order. It stays high where one label is
    frequent: to be read beside alpha, never instead of it.
    """
    rows = [[value for value in row if value is not None] for row in ratings]
    rows = [row for row in rows if row]
    rated = [row for row in rows if len(row) > 1]
    if not rated:
        return undefined(_NO_ITEMS)
    if len(categories) < 2:
        return undefined("the scheme offers only one label", len(rated))
    distance = _named_distance(weights, categories)
    observed = sum(1 - _mean_distance(row, distance) for row in rated) / len(rated)
    shares: Counter[Value] = Counter()
    for row in rows:
        for value in row:
            shares[value] += 1 / (len(row) * len(rows))  # type: ignore[assignment]
    closeness = sum(1 - distance(first, second) for first in categories for second in categories)
    spread = sum(share * (1 - share) for share in shares.values())
    expected = closeness * spread / (len(categories) * (len(categories) - 1))
    return above_chance(observed, expected, len(rated), _ONE_LABEL)


def _rated(ratings: Ratings) -> Iterable[list[Value]]:
    for row in ratings:
        values = [value for value in row if value is not None]
        if len(values) > 1:
            yield values


def _pairs_agreed(row: Sequence[Value]) -> float:
    many = len(row)
    return sum(count * (count - 1) for count in Counter(row).values()) / (many * (many - 1))


def _mean_distance(row: Sequence[Value], distance: Distance) -> float:
    many = len(row)
    apart = sum(distance(first, second) for first in row for second in row)
    return apart / (many * (many - 1))


def _observed(table: Table) -> float:
    agreed = sum(count for (first, second), count in table.items() if first == second)
    return agreed / sum(table.values())


def _marginals(table: Table) -> tuple[Counter[Value], Counter[Value]]:
    rows: Counter[Value] = Counter()
    columns: Counter[Value] = Counter()
    for (first, second), count in table.items():
        rows[first] += count
        columns[second] += count
    return rows, columns


def _kappa_distance(table: Table, weights: str | Distance, order: Sequence[Value]) -> Distance:
    if weights in ("linear", "quadratic") and not order:
        order = sorted({value for pair in table for value in pair})
    return _named_distance(weights, order)


def _named_distance(weights: str | Distance, order: Sequence[Value]) -> Distance:
    if not isinstance(weights, str):
        return weights
    if weights == "nominal":
        return nominal
    if weights in ("linear", "quadratic"):
        return by_rank(order, squared=weights == "quadratic")
    raise ValueError(f"no weights are called {weights!r}")


def _alpha_distance(counts: Mapping[Value, float], metric: str | Distance) -> Distance:
    if not isinstance(metric, str):
        return metric
    if metric == "ordinal":
        return ordinal(counts)
    return {"nominal": nominal, "interval": interval, "ratio": ratio}[metric]
