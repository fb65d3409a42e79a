"""How far a figure could lie elsewhere with other articles of the same kind.

Whole articles are drawn, never labels or words: those of one article are alike, so that drawing
them singly makes the interval too narrow. Everything is recomputed for each draw, the chance
agreement too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, sqrt
from random import Random

Sums = Sequence[float]
Figure = Callable[[Sums], float | None]
"""From what is summed over articles (say matches and sizes) to the figure; None: undefined."""

DRAWS = 2000
SEED = 20260
BOOTSTRAP_FROM, INTERVAL_FROM = 20, 8
# Fractions of counts come from dividing by the number of annotators less one: exact up to nine.
_SCALE = 840
# The 97.5 % quantile of Student's t for 7 to 18 degrees of freedom.
_T = (2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101)


@dataclass(frozen=True, slots=True)
class Interval:
    """A 95 % interval and how it came about; without bounds `note` says why."""

    low: float | None
    high: float | None
    articles: int
    method: str = ""
    seed: int | None = None
    draws: int = 0
    note: str = ""


def interval(
    articles: Sequence[Sums], figure: Figure, *, draws: int = DRAWS, seed: int = SEED
) -> Interval:
    """Return the interval of a figure over articles, each given as its row of sums (not negative).

    From 20 articles the percentile bootstrap; from 8 the delete-one jackknife with Student's t,
    noted as rough; below none. The draws depend on the number of articles and the seed alone, so
    that figures over the same articles are drawn together and their difference can be compared:
    give both figures' sums in one row, and the difference as the figure.
    """
    count = len(articles)
    if count < INTERVAL_FROM:
        return Interval(None, None, count, note=f"no interval below {INTERVAL_FROM} articles")
    if count < BOOTSTRAP_FROM:
        return _jackknife(articles, figure)
    columns = [_drawn([row[i] for row in articles], draws, seed) for i in range(len(articles[0]))]
    values = [value for value in map(figure, zip(*columns, strict=True)) if value is not None]
    if len(values) < 0.95 * draws:
        return Interval(
            None, None, count, "bootstrap", seed, draws, "the figure is undefined for many draws"
        )
    values.sort()
    return Interval(
        _quantile(values, 0.025), _quantile(values, 0.975), count, "bootstrap", seed, draws
    )


def student(freedom: int) -> float:
    """Return the 97.5 % quantile of Student's t for 7 to 18 degrees of freedom."""
    return _T[freedom - INTERVAL_FROM + 1]


def items_needed(least_alpha: float, share: float, *, z: float = 1.645) -> int:
    """Return how many items two annotators must judge for alpha to be told from `least_alpha`.

    Krippendorff 2004, p. 240, after Bloch & Kraemer 1989. `share` is that of the rarest label,
    `z` the quantile of the normal distribution for the certainty wanted (95 %, one-sided).
    """
    variation = 4 * share * (1 - share) * (1 - least_alpha)
    return ceil(2 * z * z * ((1 + least_alpha) * (3 - least_alpha) / variation - least_alpha))


def _jackknife(articles: Sequence[Sums], figure: Figure) -> Interval:
    count = len(articles)
    totals = [sum(column) for column in zip(*articles, strict=True)]
    whole = figure(totals)
    without = [
        figure([total - part for total, part in zip(totals, row, strict=True)]) for row in articles
    ]
    values = [value for value in without if value is not None]
    if whole is None or len(values) < count:
        note = "the figure is undefined without some of the articles"
        return Interval(None, None, count, "jackknife", note=note)
    mean = sum(values) / count
    error = sqrt((count - 1) / count * sum((value - mean) ** 2 for value in values))
    reach = student(count - 1) * error
    return Interval(whole - reach, whole + reach, count, "jackknife", note="rough: few articles")


@lru_cache(maxsize=1)
def _multiplicities(articles: int, draws: int, seed: int) -> list[bytearray]:
    """Return for every article how often each draw holds it."""
    source = Random(seed)  # noqa: S311 - statistics, not secrets
    table = [bytearray(draws) for _ in range(articles)]
    for draw in range(draws):
        for number in memoryview(source.randbytes(4 * articles)).cast("I"):
            table[number * articles >> 32][draw] += 1
    return table


def _drawn(column: Sequence[float], draws: int, seed: int) -> list[float]:
    """Return the sum of a column for each draw.

    All draws are added at once, as lanes of one long integer: without it 10,000 articles would
    take twenty million additions for every figure.
    """
    scaled = [round(value * _SCALE) for value in column]
    lane = (sum(scaled) * 255).bit_length() // 8 + 1
    total = 0
    for value, times in zip(scaled, _multiplicities(len(column), draws, seed), strict=True):
        if value:
            lanes = bytearray(lane * draws)
            lanes[::lane] = times
            total += value * int.from_bytes(lanes, "little")
    raw = total.to_bytes(lane * draws, "little")
    return [
        int.from_bytes(raw[place : place + lane], "little") / _SCALE
        for place in range(0, lane * draws, lane)
    ]


def _quantile(ordered: Sequence[float], share: float) -> float:
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)
