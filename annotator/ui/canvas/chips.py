"""Chips: each stance in a few words, in the right margin beside the words that show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from annotator.domain.annotations import Argument, Stance
from annotator.domain.text import Utf16Map, displayable
from annotator.ui.canvas import words
from annotator.ui.canvas.canvas_style import blended
from annotator.ui.canvas.chip_stacks import ChipStacks, Fold, Form
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.painting import PaintState
from annotator.ui.canvas.polarity_shapes import paint_shape, shape_of
from annotator.ui.canvas.signs import NO_SIGNS, Signs, paint_signs

_LONGEST = (26, 20, 15, 11, 8)  # letters of holder and target; fewer where the rows are full
_SHORT = (7, 6, 5, 4)


class Chip(NamedTuple):
    """A stance in words, set in rows."""

    record_id: str
    text: QTextLayout
    height: float
    polarity: str
    suggested: bool
    signs: Signs = NO_SIGNS


class PlacedChip(NamedTuple):
    """A chip, or the sign that stands for it, on the page."""

    record_id: str
    rect: QRectF
    chip: Chip


class ChipColumn:
    """The column of chips of a page. Chips stack; none covers another or the text."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._chips: dict[str, dict[Form, Chip]] = {}
        self._stacks = ChipStacks(page, self._height, self._is_seen)
        self._pad, self._dot = self._stacks.pad, self._stacks.dot

    def forget(self, record_ids: Iterable[str] | None) -> None:
        """Word these chips, or all, anew when they are next asked for."""
        for record_id in list(self._chips) if record_ids is None else record_ids:
            self._chips.pop(record_id, None)

    def between(self, y0: float, y1: float) -> list[PlacedChip]:
        """Return the chips that can be seen between two heights of the page."""
        return [
            PlacedChip(slot.record_id, slot.rect, chip)
            for stack in self._stacks.between(y0, y1)
            for slot in stack.slots
            if slot.rect.bottom() >= y0 and slot.rect.top() <= y1
            if (chip := self._chip(slot.record_id, slot.form)) is not None
        ]

    def folds_between(self, y0: float, y1: float) -> list[Fold]:
        """Return the marks “+3” that stand for the chips that had no room."""
        folds = (stack.fold for stack in self._stacks.between(y0, y1))
        return [
            fold
            for fold in folds
            if fold is not None and fold.rect.bottom() >= y0 and fold.rect.top() <= y1
        ]

    def paint_between(self, painter: QPainter, y0: float, y1: float, state: PaintState) -> None:
        """Draw all chips between two heights; the selected one is never folded away."""
        self._stacks.chosen = state.selected
        for chip in self.between(y0, y1):
            selected, hover = chip.record_id == state.selected, chip.record_id == state.hovered
            self.paint(painter, chip, selected=selected, hover=hover)
        for fold in self.folds_between(y0, y1):
            self._paint_fold(painter, fold)

    def paint(self, painter: QPainter, placed: PlacedChip, *, selected: bool, hover: bool) -> None:
        """Draw a chip; one that is suggested is dashed and without a ground."""
        style, zoom = self._page.style, self._page.metrics.zoom
        ink, rect = style.ink(placed.chip.polarity), placed.rect
        if self._page.columns.dots:
            self._paint_sign(painter, rect.center(), placed.chip, ink, selected=selected or hover)
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
        self._paint_sign(
            painter, QPointF(rect.left() + self._pad + self._dot, middle), placed.chip, ink
        )
        painter.setPen(style.text)
        left = rect.left() + self._pad + 3.4 * self._dot
        placed.chip.text.draw(painter, QPointF(left, rect.top() + self._pad * 0.66))
        if placed.chip.signs is not NO_SIGNS:
            right = rect.right() - placed.chip.signs.width(zoom) - 0.8 * self._pad
            paint_signs(painter, placed.chip.signs, QPointF(right, middle), style, zoom)

    def _paint_fold(self, painter: QPainter, fold: Fold) -> None:
        """Draw the mark of the chips that had no room."""
        style, zoom = self._page.style, self._page.metrics.zoom
        painter.setFont(self._page.metrics.number_font)
        if not self._page.columns.dots:
            painter.setPen(QPen(style.chip_edge, zoom))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(fold.rect.adjusted(0.5, 0.5, -0.5, -0.5), 7 * zoom, 7 * zoom)
        painter.setPen(style.dimmed)
        painter.drawText(fold.rect, Qt.AlignmentFlag.AlignCenter, f"+{len(fold.record_ids)}")

    def _paint_sign(
        self,
        painter: QPainter,
        centre: QPointF,
        chip: Chip,
        ink: QColor,
        *,
        selected: bool = False,
    ) -> None:
        """Draw the shape of a polarity: full when decided, its outline when suggested."""
        zoom = self._page.metrics.zoom
        shape = shape_of(self._page.scheme, chip.polarity)
        paint_shape(painter, centre, self._dot, shape, ink, hollow=chip.suggested)
        if selected:
            painter.setPen(QPen(self._page.style.accent, 1.8 * zoom))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = self._dot + 3.5 * zoom
            painter.drawEllipse(centre, radius, radius)

    def _height(self, record_id: str, form: Form) -> float:
        chip = self._chip(record_id, form)
        if chip is None:
            return 0.0
        return 4 * self._dot if self._page.columns.dots else chip.height

    def _is_seen(self, record_id: str) -> bool:
        record = self._page.content.annotation(record_id)
        if not isinstance(record, Stance):
            return False
        return self._page.suggestions_visible or not self._page.content.is_suggestion(record)

    def _chip(self, record_id: str, form: Form) -> Chip | None:
        forms = self._chips.get(record_id, {})
        found = forms.get(form)
        if found is None:
            record = self._page.content.annotation(record_id)
            if not isinstance(record, Stance):
                return None
            if not self._is_seen(record_id):
                return None
            suggested = self._page.content.is_suggestion(record)
            found = self._worded(record, form, suggested=suggested)
            self._chips.setdefault(record_id, {})[form] = found
        return found

    def _worded(self, stance: Stance, form: Form, *, suggested: bool) -> Chip:
        page, signs = self._page, self._page.signs_of(stance.id)
        numbers = page.index.claim_numbers()
        ends = [words.argument_words(page.content, end, numbers) for end in _ends(stance)]
        middle = f" {words.polarity_words(page.scheme, stance)} "
        score = f" {words.score_words(stance.score)}" if suggested and stance.score else ""
        room = page.columns.chip_width - form.free - 2 * self._pad - 3.4 * self._dot
        width = max(20.0, room - signs.width(page.metrics.zoom))
        for longest, between in _wordings(form, middle):
            holder, target = (words.cut(end, longest) for end in ends)
            text = self._layout([words.apart(holder), between, words.apart(target), score])
            height, fits = _set_rows(text, width, form.rows)
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


def _wordings(form: Form, polarity: str) -> Iterator[tuple[int, str]]:
    """Yield how long holder and target may be, and what stands between them, the best first.

    In one row the shape alone says the polarity where the words have no room.
    """
    if form.rows > 1:
        yield from ((longest, polarity) for longest in _LONGEST)
    else:
        yield from ((longest, polarity) for longest in _LONGEST[:3])
        yield from ((longest, " → ") for longest in (*_LONGEST, *_SHORT))


def _ends(stance: Stance) -> tuple[Argument | None, Argument | None]:
    return stance.holder, stance.target


def _set_rows(text: QTextLayout, width: float, most: int) -> tuple[float, bool]:
    """Set as many rows as a chip has; return their height and whether all words fit."""
    height, rows, end = 0.0, 0, 0
    text.beginLayout()
    while rows < most and (row := text.createLine()).isValid():
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
