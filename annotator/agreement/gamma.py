"""Mathet's gamma: agreement on where labels lie and which they are, alignment included.

Mathet, Widlöcher & Métivier 2015, "The unified and holistic method gamma for inter-annotator
agreement measure and alignment" (Computational Linguistics 41), and gamma-cat of Mathet 2017.
Units may nest and overlap. Aligned units cost alpha x positional + beta x categorical
dissimilarity, a unit left alone one; gamma = 1 - disorder of the best alignment / mean disorder of
the best alignments of random continua, made by shifting real annotations around. Defaults are
those of the authors' program (alpha 3, beta 1). Chance is sampled: show seed and samples.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil, sqrt
from random import Random
from typing import NamedTuple

from annotator.agreement.matching import Annotators, Costs, Group, best_groups
from annotator.agreement.results import Coefficient, undefined
from annotator.agreement.units import Unit

SEED, SAMPLES = 4772, 30


@dataclass(frozen=True, slots=True)
class Gamma:
    """Gamma with gamma-cat, the agreement on labels as if all had had the same units."""

    gamma: Coefficient
    gamma_cat: Coefficient
    disorder: float
    expected_disorder: float
    samples: int
    seed: int


def gamma(
    annotators: Annotators,
    *,
    seed: int = SEED,
    samples: int = SAMPLES,
    precision: float | None = 0.02,
    costs: Costs = Costs(),  # noqa: B008 - an immutable value
) -> Gamma:
    """Return gamma of two or more annotators over one text, or over several joined end to end.

    At least `samples` random continua are made, and as many more as it takes for the expected
    disorder to be known to `precision` (a share of it, with 95 % certainty). Exact for two
    annotators; see `matching` for more.
    """
    units = sum(map(len, annotators))
    if len(annotators) < 2 or not all(annotators):
        nothing = undefined("every annotator needs at least one unit", units)
        return Gamma(nothing, nothing, 0.0, 0.0, 0, seed)
    seen = _best(annotators, costs)
    source = Random(seed)  # noqa: S311 - statistics, not secrets
    chance = [_best(_shuffled(annotators, source), costs) for _ in range(samples)]
    if precision is not None:
        missing = _samples_needed([item.disorder for item in chance], precision) - samples
        chance += [_best(_shuffled(annotators, source), costs) for _ in range(missing)]
    expected = sum(item.disorder for item in chance) / len(chance)
    by_label = [item.label_disorder for item in chance if item.label_disorder is not None]
    return Gamma(
        _coefficient(seen.disorder, expected, units),
        _coefficient(seen.label_disorder, sum(by_label) / max(len(by_label), 1), units),
        seen.disorder,
        expected,
        len(chance),
        seed,
    )


class GammaSums(NamedTuple):
    """What one text adds to gamma over several: disorder seen and by chance, and that of labels.

    Disorders weigh with the mean number of units, shares of differing labels with what they were
    seen over, so that of one text alone they give its gamma and gamma-cat.
    """

    seen: float
    chance: float
    label_seen: float
    label_chance: float


def gamma_sums(
    annotators: Annotators,
    *,
    seed: int = SEED,
    samples: int = SAMPLES,
    costs: Costs = Costs(),  # noqa: B008 - an immutable value
) -> GammaSums:
    """Return the sums of one text; somebody must have a unit, but not everybody.

    Texts are sampled each by itself, so that chance never carries a unit into another article.
    Gamma over texts is 1 - all that was seen / all that was expected.
    """
    source = Random(seed)  # noqa: S311 - statistics, not secrets
    seen = _best(annotators, costs)
    chance = [_best(_shuffled(annotators, source), costs) for _ in range(samples)]
    scale = sum(map(len, annotators)) / len(annotators)
    by_label = [item.label_disorder for item in chance if item.label_disorder is not None]
    expected = sum(by_label) / max(len(by_label), 1)
    return GammaSums(
        seen.disorder * scale,
        sum(item.disorder for item in chance) / samples * scale,
        (seen.label_disorder or 0.0) * seen.label_weight,
        expected * seen.label_weight,
    )


@dataclass(frozen=True, slots=True)
class _Best:
    """The disorder of the best alignment, and of the labels of what it puts together."""

    disorder: float
    label_disorder: float | None
    label_weight: float


def _best(annotators: Annotators, costs: Costs) -> _Best:
    groups = best_groups(annotators, costs)
    total = sum(group.cost for group in groups)
    per_annotator = sum(map(len, annotators)) / len(annotators)
    apart, weight = _label_disorder(groups, annotators, costs)
    disorder = total / per_annotator if per_annotator else 0.0
    return _Best(disorder, apart / weight if weight else None, weight)


def _label_disorder(
    groups: Sequence[Group], annotators: Annotators, costs: Costs
) -> tuple[float, float]:
    """Return the weight of differing labels among aligned units and of all; near ones count."""
    apart = weight = 0.0
    for group in groups:
        members = [annotators[who][which] for who, which in group.members]
        for first, second in combinations(members, 2):
            trust = max(0.0, 1 - costs.of_place(first, second)) / (len(members) - 1)
            weight += trust
            apart += trust * (first.label != second.label)
    return apart, weight


def _coefficient(seen: float | None, expected: float, units: int) -> Coefficient:
    if seen is None:
        return undefined("no units were put together", units)
    if expected <= 0:
        return undefined("random annotations would agree as well", units)
    return Coefficient(1 - seen / expected, units, observed=1 - seen, expected=1 - expected)


def _samples_needed(disorders: Sequence[float], precision: float) -> int:
    """Return the number of samples after which the mean is known to `precision` (section 5.3)."""
    count = len(disorders)
    mean = sum(disorders) / count
    if count < 2 or mean <= 0:
        return count
    spread = sqrt(sum((value - mean) ** 2 for value in disorders) / (count - 1))
    return max(count, ceil((spread / mean * 1.96 / precision) ** 2))


def _shuffled(annotators: Annotators, source: Random) -> list[list[Unit]]:
    """Return random annotators: real ones, each shifted around the text by an amount of its own.

    Section 5.2: an annotator is drawn anew each time, and two shifts are never closer than half
    the mean length of a unit, so that no two copies fall onto each other.
    """
    units = [unit for own in annotators for unit in own]
    low, high = min(unit.start for unit in units), max(unit.end for unit in units)
    apart = sum(unit.end - unit.start for unit in units) / len(units) / 2
    free = [(float(low), float(high))]
    made: list[list[Unit]] = []
    for _ in annotators:
        shift = int(_drawn(free, source) if free else source.uniform(low, high))
        free = _without(free, shift - apart, shift + apart)
        own = source.choice(annotators)
        made.append(sorted(_shifted(unit, shift, low, high) for unit in own))
    return made


def _shifted(unit: Unit, shift: int, low: int, high: int) -> Unit:
    back = low - high if unit.start + shift > high else 0
    return Unit(unit.start + shift + back, unit.end + shift + back, unit.label)


def _drawn(stretches: Sequence[tuple[float, float]], source: Random) -> float:
    weights = [end - start for start, end in stretches]
    start, end = source.choices(stretches, weights)[0]
    return source.uniform(start, end)


def _without(
    stretches: Sequence[tuple[float, float]], low: float, high: float
) -> list[tuple[float, float]]:
    parts = [
        part
        for start, end in stretches
        for part in ((start, min(end, low)), (max(start, high), end))
    ]
    return [(start, end) for start, end in parts if start < end]
