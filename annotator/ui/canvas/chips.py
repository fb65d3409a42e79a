"""Chips: each stance in a few words, in the right margin beside the words that show it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from annotator.domain.annotations import Argument, Span, Stance
from annotator.domain.text import Utf16Map, displayable
from annotator.ui.canvas import words
from annotator.ui.canvas.canvas_style import blended
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.signs import NO_SIGNS, Signs, paint_signs

_LOOK_BACK = 12  # paragraphs above the screen whose chips may hang down into it
_ROWS = 3
_LONGEST = (26, 20, 15, 11, 8)  # letters of holder and target; fewer where the rows are full


class Chip(NamedTuple):
    """A stance in words, set in rows."""

    record_id: str
    text: QTextLayout
    height: float
    polarity: str
    suggested: bool
    signs: Signs = NO_SIGNS


class PlacedChip(NamedTuple):
    """A chip, or the dot that stands for it, on the page."""

    record_id: str
    rect: QRectF
    chip: Chip


class ChipColumn:
    """The column of chips of a page. Chips stack; none covers another or the text."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._chips: dict[str, Chip] = {}
        zoom = page.metrics.zoom
        self._pad, self._gap, self._dot = 9 * zoom, 6 * zoom, 4.5 * zoom

    def forget(self, record_ids: Iterable[str] | None) -> None:
        """Word these chips, or all, anew when they are next asked for."""
        for record_id in list(self._chips) if record_ids is None else record_ids:
            self._chips.pop(record_id, None)

    def between(self, y0: float, y1: float) -> list[PlacedChip]:
        """Return the chips that can be seen between two heights of the page."""
        page = self._page
        first = max(0, page.index_at(y0) - _LOOK_BACK)
        last = page.index_at(y1)
        stretch = Span(page.paragraphs[first].start, page.paragraphs[last].end)
        placed: list[PlacedChip] = []
        bottom = -1e9
        for place in page.index.stances_in(stretch):
            chip = self._chip(place.record_id)
            if chip is None:
                continue
            top = max(self._beside(place.start), bottom + self._gap)
            rect = self._rect(top, chip)
            bottom = rect.bottom()
            if rect.bottom() >= y0 and rect.top() <= y1:
                placed.append(PlacedChip(place.record_id, rect, chip))
        return placed

    def paint(self, painter: QPainter, placed: PlacedChip, *, selected: bool, hover: bool) -> None:
        """Draw a chip; one that is suggested is dashed and without a ground."""
        style, zoom = self._page.style, self._page.metrics.zoom
        ink, rect = style.ink(placed.chip.polarity), placed.rect
        if self._page.columns.dots:
            self._paint_dot(painter, rect.center(), placed.chip, ink, selected=selected or hover)
            return
        edge = style.accent if selected else ink if hover else style.chip_edge
        pen = QPen(edge, (1.8 if selected else 1.0) * zoom)
        if placed.chip.suggested and not selected:
            pen.setStyle(Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([3.0, 2.5])
            pen.setColor(ink if hover else blended(style.text, style.base, 0.3))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush if placed.chip.suggested else style.chip)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 7 * zoom, 7 * zoom)
        row = placed.chip.text.lineAt(0)
        middle = rect.top() + self._pad * 0.66 + row.height() / 2
        self._paint_dot(
            painter, QPointF(rect.left() + self._pad + self._dot, middle), placed.chip, ink
        )
        painter.setPen(style.text)
        left = rect.left() + self._pad + 3.4 * self._dot
        placed.chip.text.draw(painter, QPointF(left, rect.top() + self._pad * 0.66))
        if placed.chip.signs is not NO_SIGNS:
            right = rect.right() - placed.chip.signs.width(zoom) - 0.8 * self._pad
            paint_signs(painter, placed.chip.signs, QPointF(right, middle), style, zoom)

    def _paint_dot(
        self,
        painter: QPainter,
        centre: QPointF,
        chip: Chip,
        ink: QColor,
        *,
        selected: bool = False,
    ) -> None:
        """Draw the dot of a polarity: full when decided, a ring when suggested."""
        zoom = self._page.metrics.zoom
        painter.setPen(QPen(ink, 1.6 * zoom))
        painter.setBrush(Qt.BrushStyle.NoBrush if chip.suggested else ink)
        radius = self._dot - 0.9 * zoom
        painter.drawEllipse(centre, radius, radius)
        if selected:
            painter.setPen(QPen(self._page.style.accent, 1.8 * zoom))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, radius + 3.5 * zoom, radius + 3.5 * zoom)

    def _rect(self, top: float, chip: Chip) -> QRectF:
        columns = self._page.columns
        if columns.dots:
            side = 4 * self._dot
            return QRectF(columns.chip_left, round(top), side, side)
        return QRectF(columns.chip_left, round(top), columns.chip_width, chip.height)

    def _beside(self, offset: int) -> float:
        """Return the height of the line that holds the offset, estimated where it is not set."""
        page = self._page
        index = page.index_of(offset)
        top, fold = page.top(index), page.fold_of(index)
        block = page.made(index)
        if fold is not None:
            return top
        if block is None:
            start, end = page.paragraphs[index].start, page.paragraphs[index].end
            share = (offset - start) / max(1, end - start)
            return top + share * (page.bottom(index) - top)
        line = block.layout.lines[block.layout.line_of(offset)]
        row = page.metrics.chip_metrics.height() + 1.32 * self._pad
        middle = line.baseline - 0.36 * block.layout.metrics.above
        return top + middle - (row / 2 if not page.columns.dots else 2 * self._dot)

    def _chip(self, record_id: str) -> Chip | None:
        found = self._chips.get(record_id)
        if found is None:
            record = self._page.content.annotation(record_id)
            if not isinstance(record, Stance):
                return None
            suggested = self._page.content.is_suggestion(record)
            if suggested and not self._page.suggestions_visible:
                return None
            found = self._chips[record_id] = self._worded(record, suggested=suggested)
        return found

    def _worded(self, stance: Stance, *, suggested: bool) -> Chip:
        page, signs = self._page, self._page.signs_of(stance.id)
        numbers = page.index.claim_numbers()
        ends = [words.argument_words(page.content, end, numbers) for end in _ends(stance)]
        middle = f" {words.polarity_words(page.scheme, stance)} "
        score = f" {words.score_words(stance.score)}" if suggested and stance.score else ""
        room = page.columns.chip_width - 2 * self._pad - 3.4 * self._dot
        width = max(20.0, room - signs.width(page.metrics.zoom))
        for longest in _LONGEST:
            holder, target = (words.cut(end, longest) for end in ends)
            text = self._layout([holder, middle, target, score])
            height, fits = _set_rows(text, width)
            if fits:
                break
        return Chip(stance.id, text, height + 1.32 * self._pad, stance.polarity, suggested, signs)

    def _layout(self, parts: Sequence[str]) -> QTextLayout:
        """Return holder, polarity, target and score in their fonts."""
        shown = [displayable(part) for part in parts]
        text = QTextLayout("".join(shown), self._page.metrics.chip_font)
        bold, pale = QTextCharFormat(), QTextCharFormat()
        bold.setFont(self._page.metrics.chip_bold)
        bold.setForeground(self._page.style.text)
        pale.setForeground(self._page.style.dimmed)
        lengths = [Utf16Map(part).to_utf16(len(part)) for part in shown]
        text.setFormats(_formats(lengths, [bold, pale, bold, pale]))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        text.setTextOption(option)
        return text


def _ends(stance: Stance) -> tuple[Argument | None, Argument | None]:
    return stance.holder, stance.target


def _set_rows(text: QTextLayout, width: float) -> tuple[float, bool]:
    """Set as many rows as a chip has; return their height and whether all words fit."""
    height, rows, end = 0.0, 0, 0
    text.beginLayout()
    while rows < _ROWS and (row := text.createLine()).isValid():
        row.setLineWidth(width)
        row.setPosition(QPointF(0, height))
        height, rows = height + row.height(), rows + 1
        end = row.textStart() + row.textLength()
    text.endLayout()
    words = text.text()
    return height, end >= Utf16Map(words).to_utf16(len(words))


def _formats(lengths: list[int], forms: list[QTextCharFormat]) -> list[QTextLayout.FormatRange]:
    found, start = [], 0
    for length, form in zip(lengths, forms, strict=True):
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = start, length, form
        found.append(part)
        start += length
    return found
