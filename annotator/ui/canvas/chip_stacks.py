"""Where the chips of a page stand: beside their words, stacked, and folded where room ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QRectF

from annotator.domain.annotations import Span
from annotator.ui.canvas.article_index import Place
from annotator.ui.canvas.page import Page

_HANGS = 2  # lines that a stack may reach down below its paragraph


class Form(NamedTuple):
    """How a chip is set: at most so many rows, with so much room left free at its right."""

    rows: int
    free: float = 0.0


class Slot(NamedTuple):
    """One chip of a stack: whose it is, how it is set, and where."""

    record_id: str
    form: Form
    rect: QRectF


class Fold(NamedTuple):
    """The stances that a stack has no room for, and the mark that stands for them."""

    record_ids: tuple[str, ...]
    rect: QRectF


class Stack(NamedTuple):
    """The chips beside one paragraph."""

    slots: list[Slot]
    fold: Fold | None = None


class ChipStacks:
    """Places chips without looking farther than to the next paragraph that has some.

    `height` tells how high a chip stands in a form, `is_seen` whether a stance has one at all. What
    is `chosen` is never folded away.
    """

    def __init__(
        self, page: Page, height: Callable[[str, Form], float], is_seen: Callable[[str], bool]
    ) -> None:
        self._page = page
        self._height = height
        self._is_seen = is_seen
        self.chosen: str | None = None
        zoom = page.metrics.zoom
        self.pad, self.gap, self.dot = 9 * zoom, 6 * zoom, 4.5 * zoom
        self._full, self._row = Form(3), Form(1)
        self._short = Form(1, 0.0 if page.columns.dots else 38 * zoom)

    def between(self, y0: float, y1: float) -> Iterator[Stack]:
        """Yield the stacks of which something may stand between two heights of the page."""
        page = self._page
        hang = (_HANGS + 1) * page.metrics.line_pitch
        first, last = page.index_at(y0 - hang), page.index_at(y1)
        stretch = Span(page.paragraphs[first].start, page.paragraphs[last].end)
        groups = [(index, list(found)) for index, found in self._groups(stretch)]
        for at, (index, places) in enumerate(groups):
            following = groups[at + 1][1][0] if at + 1 < len(groups) else self._after(stretch.end)
            yield self._stacked(places, self._limit(index, following))

    def _groups(self, stretch: Span) -> Iterator[tuple[int, Iterator[Place]]]:
        shown = (place for place in self._page.index.stances_in(stretch) if self._is_shown(place))
        return groupby(shown, lambda place: self._paragraph(place.start))

    def _after(self, offset: int) -> Place | None:
        """Return the next stance behind the stretch, so that a stack ends before it."""
        return next(filter(self._is_shown, self._page.index.stances_after(offset, 3)), None)

    def _is_shown(self, place: Place) -> bool:
        return self._is_seen(place.record_id)

    def _paragraph(self, offset: int) -> int:
        index = self._page.index_of(offset)
        fold = self._page.fold_of(index)
        return fold.first if fold is not None else index

    def _limit(self, index: int, following: Place | None) -> float:
        page = self._page
        fold = page.fold_of(index)
        bottom = page.top(index) + page.fold_height if fold is not None else page.bottom(index)
        limit = bottom + _HANGS * page.metrics.line_pitch
        if following is None:
            return limit
        return min(limit, self._beside(following.start) - self.gap)

    def _stacked(self, places: Sequence[Place], limit: float) -> Stack:
        for form in (self._full, self._row):
            slots, bottom = self._in_form(places, form)
            if bottom <= limit:
                return Stack(slots)
        ids = [place.record_id for place in places]
        top = self._beside(places[0].start)
        step = self._height(ids[0], self._row) + self.gap
        number = max(1, int((limit - top + self.gap) / step))
        if number >= len(ids):
            # All fit when they stand close together, though not beside their own lines.
            return Stack(
                [self._slot(item, self._row, top + n * step) for n, item in enumerate(ids)]
            )
        shown, hidden = ids[:number], ids[number:]
        if self.chosen in hidden:
            hidden = [*shown[-1:], *(item for item in hidden if item != self.chosen)]
            shown = [*shown[:-1], str(self.chosen)]
        slots = [self._slot(item, self._row, top + n * step) for n, item in enumerate(shown)]
        slots[-1] = self._slot(shown[-1], self._short, top + (number - 1) * step)
        return Stack(slots, Fold(tuple(hidden), self._beside_slot(slots[-1].rect)))

    def _in_form(self, places: Sequence[Place], form: Form) -> tuple[list[Slot], float]:
        slots: list[Slot] = []
        bottom = -1e9
        for place in places:
            slot = self._slot(
                place.record_id, form, max(self._beside(place.start), bottom + self.gap)
            )
            bottom = slot.rect.bottom()
            slots.append(slot)
        return slots, bottom

    def _slot(self, record_id: str, form: Form, top: float) -> Slot:
        columns, height = self._page.columns, self._height(record_id, form)
        width = 4 * self.dot if columns.dots else columns.chip_width - form.free
        return Slot(record_id, form, QRectF(columns.chip_left, round(top), width, height))

    def _beside_slot(self, rect: QRectF) -> QRectF:
        if self._page.columns.dots:
            return rect.translated(0, rect.height())
        left = rect.right() + self.gap * 0.66
        width = self._page.columns.chip_left + self._page.columns.chip_width - left
        return QRectF(left, rect.top(), width, rect.height())

    def _beside(self, offset: int) -> float:
        """Return the height of the line that holds the offset, estimated where it is not set."""
        page = self._page
        index = page.index_of(offset)
        top, fold = page.top(index), page.fold_of(index)
        block = page.made(index)
        if fold is not None:
            return page.top(fold.first)
        if block is None:
            start, end = page.paragraphs[index].start, page.paragraphs[index].end
            share = (offset - start) / max(1, end - start)
            return top + share * (page.bottom(index) - top)
        line = block.layout.lines[block.layout.line_of(offset)]
        row = page.metrics.chip_metrics.height() + 1.32 * self.pad
        middle = line.baseline - 0.36 * block.layout.metrics.above
        return top + middle - (row / 2 if not page.columns.dots else 2 * self.dot)
