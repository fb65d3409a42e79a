"""What a measure answers: a figure with its count, or no figure and the reason why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One figure of agreement.

    `value` is None when the measure is not defined on these data; `note` then says why. `n` is
    what was counted (items, units, labels of both sides). `observed` and `expected` are the
    agreement seen and the agreement by chance, where the measure has them.
    """

    value: float | None
    n: int
    note: str = ""
    observed: float | None = None
    expected: float | None = None


def undefined(note: str, n: int = 0, observed: float | None = None) -> Coefficient:
    """Return a coefficient without a number."""
    return Coefficient(None, n, note, observed)


def above_chance(observed: float, expected: float, n: int, note: str) -> Coefficient:
    """Return (observed - expected) / (1 - expected); `note` is why, when nothing is left to gain.

    Chance agreement of 1 means that there is no variation, so that neither agreement nor its
    lack could show: that is undefined, not perfect.
    """
    if expected >= 1 - 1e-12:
        return undefined(note, n, observed)
    value = (observed - expected) / (1 - expected)
    return Coefficient(value, n, observed=observed, expected=expected)
