"""A measure with its interval over articles, from the table of all articles' sums."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import isnan, sqrt
from typing import TYPE_CHECKING

from annotator.agreement.intervals import (
    BOOTSTRAP_FROM,
    INTERVAL_FROM,
    SEED,
    student,
)
from annotator.agreement.sums import KeyBook, Sums, drawn

if TYPE_CHECKING:
    from annotator.agreement.sums import Column, Matrix

Formula = Callable[[Sums], "Column"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure to be computed: its formula, and what it counts.

    `items` gives the number of things counted from the same sums, so that it also says which
    articles have any; `nothing` is why there is no figure without them, `flat` why there is none
    with them.
    """

    name: str
    title: str
    formula: Formula
    items: Formula
    called: str = "labels"
    nothing: str = "nobody marked anything"
    flat: str = "nothing could differ"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a measure came to. `value` is None where it is not defined; `note` says why."""

    value: float | None
    low: float | None
    high: float | None
    articles: int
    items: int
    method: str = ""
    note: str = ""


@dataclass
class Selection:
    """Some articles' sums (a row each), and their draws, made when first needed."""

    table: Matrix
    book: KeyBook
    draws: int
    seed: int = SEED
    sums: Matrix | None = field(default=None, repr=False)

    def drawn(self) -> Sums:
        """Return the sums as they are and of all draws."""
        if self.sums is None:
            self.sums = drawn(self.table, self.draws, self.seed)
        return Sums(self.sums, self.book)

    def measured(self, measure: Measure) -> Measured:
        """Return the measure: bootstrap from 20 articles, jackknife from 8, no interval below."""
        import numpy as np  # noqa: PLC0415 - heavy

        counted = measure.items(Sums(self.table, self.book))
        having = np.flatnonzero(counted > 0)
        articles, items = len(having), round(float(counted.sum()))
        with np.errstate(invalid="ignore", divide="ignore"):
            if articles >= BOOTSTRAP_FROM:
                values = measure.formula(self.drawn())
            else:
                whole = self.table.sum(axis=0, keepdims=True)
                rows = np.concatenate([whole, whole - self.table[having]])
                values = measure.formula(Sums(rows, self.book))
        value = float(values[0])
        if isnan(value):
            why = measure.flat if items else measure.nothing
            return Measured(None, None, None, articles, items, note=why)
        low, high, method, note = _interval(values, articles)
        note = "; ".join(part for part in (measure.note, note) if part)
        return Measured(value, low, high, articles, items, method, note)


def _interval(values: Column, articles: int) -> tuple[float | None, float | None, str, str]:
    import numpy as np  # noqa: PLC0415 - heavy

    if articles < INTERVAL_FROM:
        return None, None, "", f"no interval below {INTERVAL_FROM} articles"
    drawn_values = values[1:]
    known = drawn_values[~np.isnan(drawn_values)]
    if articles >= BOOTSTRAP_FROM:
        if len(known) < 0.95 * len(drawn_values):
            return None, None, "", "no interval: the figure is undefined for many draws"
        low, high = np.quantile(known, (0.025, 0.975))
        return float(low), float(high), "bootstrap", ""
    if len(known) < articles:
        return None, None, "", "no interval: the figure is undefined without some of the articles"
    spread = float(((known - known.mean()) ** 2).sum())
    reach = student(articles - 1) * sqrt((articles - 1) / articles * spread)
    value = float(values[0])
    # No measure exceeds 1, whatever Student's t says.
    return value - reach, min(value + reach, 1.0), "jackknife", "rough: few articles"
