"""Unitizing agreement: where labels begin and end in a text, and which they are.

The family of Krippendorff, Mathet, Bouvry & Widlöcher 2016, "On the reliability of unitizing
textual continua: further developments" (Quality & Quantity 50), nominal. Every annotator parts
the text into units and gaps; coincidences are the lengths of intersections. The length of the
text matters: leave boilerplate out of it. Units of one annotator must not overlap, so compute for
each layer or label apart, or on the `outermost` ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import NamedTuple

from annotator.agreement.results import Coefficient, undefined

GAP = None
"""The label of the text between units."""


class Unit(NamedTuple):
    """A labelled stretch of the text, half-open."""

    start: int
    end: int
    label: str


Lengths = Counter[tuple[str | None, str | None]]


@dataclass(frozen=True, slots=True)
class Continuum:
    """What the coefficients need to know of a text, or of several by the same annotators joined.

    `seen` are the coincidences of labels and gaps (GAP), summed over ordered pairs of annotators;
    `own` what a label would share with itself (squared lengths; gaps: lengths), which chance may
    not count; `own_shared` the same over the parts that another annotator marked too.
    """

    annotators: int
    seen: Lengths = field(default_factory=Counter)
    own: Counter[str | None] = field(default_factory=Counter)
    own_shared: Counter[str | None] = field(default_factory=Counter)

    def __add__(self, other: Continuum) -> Continuum:
        """Return the joined continuum; both must be by the same annotators."""
        if self.annotators != other.annotators:
            raise ValueError("continua of different numbers of annotators cannot be joined")
        return Continuum(
            self.annotators,
            self.seen + other.seen,
            self.own + other.own,
            self.own_shared + other.own_shared,
        )


def outermost(units: Iterable[Unit]) -> list[Unit]:
    """Return the units that no longer one covers or cuts; of two that cross the longer stays."""
    ordered = sorted(units)
    if all(before.end <= unit.start for before, unit in pairwise(ordered)):
        return ordered
    kept: list[Unit] = []
    for unit in sorted(ordered, key=lambda unit: (unit.start - unit.end, unit)):
        if all(unit.end <= other.start or other.end <= unit.start for other in kept):
            kept.append(unit)
    return sorted(kept)


def continuum(by_annotator: Sequence[Iterable[Unit]], length: int) -> Continuum:
    """Return the coincidences over a text of `length`; ValueError where own units overlap."""
    parted = [_checked(sorted(units), length) for units in by_annotator]
    result = Continuum(len(parted))
    marked = [sum(unit.end - unit.start for unit in own) for own in parted]
    for own, size in zip(parted, marked, strict=True):
        result.own[GAP] += length - size
        for unit in own:
            result.own[unit.label] += (unit.end - unit.start) ** 2
    for one, other in combinations(range(len(parted)), 2):
        both = _add_coincidences(parted[one], parted[other], result)
        result.seen[GAP, GAP] += 2 * (length - marked[one] - marked[other] + both)
    return result


def u_alpha(sums: Continuum) -> Coefficient:
    """Return u-alpha: agreement on all segments, units with their labels and gaps alike."""
    labels = {label for label, _ in sums.seen}
    return _alpha(sums, [frozenset([label]) for label in labels])


def bar_u_alpha(sums: Continuum) -> Coefficient:
    """Return |u-alpha: agreement on what is marked at all, whatever the label."""
    marked = frozenset(label for label, _ in sums.seen if label is not GAP)
    return _alpha(sums, [frozenset([GAP]), marked])


def cu_alpha(sums: Continuum) -> Coefficient:
    """Return cu-alpha: agreement on the label where two annotators both marked something.

    Blind to what only one of them marked; needs two or more labels.
    """
    shared = _shared(sums)
    total = shared.marginal.total()
    if not total:
        return undefined("nowhere did two annotators mark the same text")
    agreed = sum(sums.seen[label, label] for label in shared.marginal)
    chance = total - sum(shared.expected(label, label) for label in shared.marginal)
    if chance <= 1e-9 * total or shared.room <= 0:
        return undefined("all that was marked twice has one label or is one unit", shared.n)
    return Coefficient(1 - (total - agreed) / chance, shared.n)


def ku_alpha(sums: Continuum, label: str) -> tuple[Coefficient, float]:
    """Return (k)u-alpha of one label, and its coverage.

    Coverage is the share of the label's text that another annotator marked too; only over that
    text can the coefficient speak.
    """
    shared = _shared(sums)
    everywhere = sum(count for (first, _), count in sums.seen.items() if first == label)
    mine = shared.marginal[label]
    if not everywhere:
        return undefined(f"nobody gave the label {label}"), 0.0
    if not mine:
        return undefined(f"nobody else marked any text labelled {label}"), 0.0
    coverage = mine / everywhere
    row = sum(shared.expected(label, other) for other in shared.marginal)
    apart = row - shared.expected(label, label)
    if apart <= 1e-9 * mine or shared.room <= 0:
        return undefined("all that was marked twice has one label", shared.n), coverage
    value = 1 - (row / mine) * (mine - sums.seen[label, label]) / apart
    return Coefficient(value, shared.n), coverage


def _checked(units: Sequence[Unit], length: int) -> list[Unit]:
    """Return the units that are not empty; ValueError where they overlap or leave the text."""
    reached = 0
    for unit in units:
        if unit.start < reached or unit.end > length:
            raise ValueError("units of one annotator overlap or leave the text")
        reached = max(reached, unit.end)
    return [unit for unit in units if unit.end > unit.start]


def _add_coincidences(one: list[Unit], other: list[Unit], sums: Continuum) -> int:
    """Add what the units of two annotators share, in one pass; return how much text that is.

    What only one of them marked meets a gap of the other.
    """
    seen, both, index = sums.seen, 0, 0
    mine, theirs = [0] * len(one), [0] * len(other)
    for place, (start, end, label) in enumerate(one):
        while index < len(other) and other[index].end <= start:
            index += 1
        at = index
        while at < len(other) and other[at].start < end:
            facing = other[at]
            size = min(end, facing.end) - max(start, facing.start)
            seen[label, facing.label] += size
            seen[facing.label, label] += size
            mine[place] += size
            theirs[at] += size
            both += size
            at += 1
    for units, shared in ((one, mine), (other, theirs)):
        for unit, size in zip(units, shared, strict=True):
            alone = unit.end - unit.start - size
            if alone:
                seen[unit.label, GAP] += alone
                seen[GAP, unit.label] += alone
            if size:
                sums.own_shared[unit.label] += size * size
    return both


def _alpha(sums: Continuum, classes: Sequence[frozenset[str | None]]) -> Coefficient:
    pairs = sums.annotators - 1
    total = sums.seen.total() / pairs if pairs > 0 else 0.0
    if not total:
        return undefined("a text and two annotators are needed")
    marginal: Counter[str | None] = Counter()
    for (first, _), count in sums.seen.items():
        marginal[first] += count
    agreed = expected = 0.0
    for members in classes:
        agreed += sum(sums.seen[a, b] for a in members for b in members) / pairs
        share = sum(marginal[label] for label in members) / pairs
        expected += share * share - sum(sums.own[label] for label in members)
    room = total * total - sums.own.total()
    n = round(total)
    if room <= 0 or room - expected <= 1e-9 * room:
        return undefined("there is only one kind of segment, so that nothing can differ", n)
    chance = total * (room - expected) / room
    return Coefficient(1 - (total - agreed) / chance, n)


class _Shared(NamedTuple):
    """What lies under marks of two annotators; lengths count once for each ordered pair."""

    marginal: Counter[str]
    own: Counter[str | None]
    annotators: int

    @property
    def n(self) -> int:
        return round(self.marginal.total() / (self.annotators - 1))

    @property
    def room(self) -> float:
        """What chance may put together: not a unit with itself. None is left of one unit each."""
        return self.marginal.total() ** 2 - self.own.total() * (self.annotators - 1)

    def expected(self, first: str, second: str) -> float:
        """Return the coincidences by chance, on the scale of `marginal` (equation 10)."""
        total = self.marginal.total()
        pairs = self.annotators - 1
        room = self.room
        product = self.marginal[first] * self.marginal[second]
        if first == second:
            product -= self.own[first] * pairs
        return total * product / room if room > 0 else 0.0


def _shared(sums: Continuum) -> _Shared:
    marginal: Counter[str] = Counter()
    for (first, second), count in sums.seen.items():
        if first is not GAP and second is not GAP:
            marginal[first] += count
    return _Shared(marginal, sums.own_shared, sums.annotators)
