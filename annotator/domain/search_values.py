"""The values of filters that are not names: numbers and dates, single or from … to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.domain.errors import SearchError
from annotator.domain.phrases import phrase

_NUMBER = r"\d+(?:\.\d+)?"
_RANGE = re.compile(rf"({_NUMBER})?\.\.({_NUMBER})?")
_COMPARED = re.compile(rf"([<>]=?|=)?({_NUMBER})")
_DATE = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
_DATES = re.compile(rf"({_DATE})?\.\.({_DATE})?")
_DATE_COMPARED = re.compile(rf"([<>]=?|=)?({_DATE})")
_AFTER = "~"  # sorts behind every figure and hyphen


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between what a number must lie; None is no limit. `open_` ends do not count themselves."""

    low: float | None = None
    high: float | None = None
    open_low: bool = False
    open_high: bool = False

    def admit(self, number: float) -> bool:
        """Say whether the number lies between."""
        if self.low is not None and (number < self.low or (self.open_low and number == self.low)):
            return False
        return self.high is None or (
            number < self.high or (number == self.high and not self.open_high)
        )


def bounds_of(value: str) -> Bounds:
    """Read ``5``, ``>5``, ``<=5``, ``5..9``, ``5..`` or ``..9``; raise `SearchError` for others."""
    if (found := _RANGE.fullmatch(value)) and any(found.groups()):
        low, high = (float(item) if item else None for item in found.groups())
        return Bounds(low, high)
    compared = _COMPARED.fullmatch(value)
    if compared is None:
        raise SearchError(
            phrase("“{value}” is no number to filter by.", value=value),
            remedy=phrase("Type it as 500, >500 or 500..2000."),
        )
    sign, number = compared[1] or "=", float(compared[2])
    if sign == "=":
        return Bounds(number, number)
    if sign.startswith(">"):
        return Bounds(low=number, open_low=sign == ">")
    return Bounds(high=number, open_high=sign == "<")


def dates_of(value: str) -> tuple[str, str]:
    """Read ``2026-02``, ``>2026-02-03`` or ``2026-01..2026-03`` as a start and an end beyond it.

    ISO dates sort as texts. An empty text is no limit; raises `SearchError` for anything else.
    """
    if (found := _DATES.fullmatch(value)) and any(found.groups()):
        first, last = found.groups()
        return first or "", last + _AFTER if last else ""
    compared = _DATE_COMPARED.fullmatch(value)
    if compared is None:
        raise SearchError(
            phrase("“{value}” is no date to filter by.", value=value),
            remedy=phrase("Type it as 2026, 2026-02, 2026-02-03 or 2026-01..2026-03."),
        )
    sign, date = compared[1] or "=", compared[2]
    return {
        "=": (date, date + _AFTER),
        ">": (date + _AFTER, ""),
        ">=": (date, ""),
        "<": ("", date),
        "<=": ("", date + _AFTER),
    }[sign]
