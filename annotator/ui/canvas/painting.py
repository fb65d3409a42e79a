"""Painting: paragraphs with their labels, from the display lists."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from typing import cast

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QRegion,
    QTransform,
)

from annotator.domain.annotations import Span
from annotator.ui.canvas.canvas_style import blended, with_alpha
from annotator.ui.canvas.display_list import DisplayList, Number, Stroke, Tag
from annotator.ui.canvas.lanes import LANES
from annotator.ui.canvas.margin import BAR
from annotator.ui.canvas.marks import Mark, Role
from annotator.ui.canvas.page import Page, Placed
from annotator.ui.canvas.paragraph_layout import ParagraphLayout
from annotator.ui.canvas.paragraphs import Fold, Kind
from annotator.ui.canvas.signs import NO_SIGNS, Signs, paint_signs

_SLANT = 0.2
_WASHED = (Role.CONTENT, Role.CUE, Role.VIA)
_CLOSEST = 10.0  # pixels from one claim’s number to the next
_MOST_PARTS = 8


@dataclass(slots=True)
class PaintState:
    """What is shown of the moment: selection, caret, hovering, what a search found.

    Labels that are `hinted` show a badge instead of their tag; `companions` are the other mentions
    of the entity that is selected or hovered.
    """

    selected: str | None = None
    hovered: str | None = None
    related: frozenset[str] = frozenset()
    companions: frozenset[str] = frozenset()
    caret: int | None = None
    word: Span | None = None
    selection: Span | None = None
    focused: bool = False
    hinted: Container[str] = ()
    found: Sequence[Span] = field(default_factory=tuple)


class PagePainter:
    """Paints the paragraphs of one page with pens made once."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._zoom = page.metrics.zoom
        self._pens: dict[tuple[str, str], QPen] = {}
        self._numbers = QFontMetricsF(page.metrics.number_font)
        self._pale = blended(page.style.text, page.style.base, 0.46)

    def paint(self, painter: QPainter, clip: QRectF, state: PaintState) -> None:
        """Paint what of the page lies in `clip`; the painter's origin is the page's."""
        left = self._page.columns.text_left
        for placed in list(self._page.between(clip.top() - 3, clip.bottom() + 3)):
            painter.translate(left, placed.top)
            if placed.block is not None:
                local = clip.translated(-left, -placed.top).adjusted(0, -4, 0, 4)
                shapes = placed.block.shapes or DisplayList()
                self._paint_block(painter, placed, placed.block.layout, shapes, local, state)
            elif placed.fold is not None:
                self._paint_fold(painter, placed.fold)
            painter.translate(-left, -placed.top)

    def _paint_block(
        self,
        painter: QPainter,
        placed: Placed,
        layout: ParagraphLayout,
        shapes: DisplayList,
        clip: QRectF,
        state: PaintState,
    ) -> None:
        self._paint_fills(painter, shapes, clip, state)
        for span, colour in self._behind(state):
            self._paint_span(painter, layout, span, colour)
        self._paint_text(painter, placed.paragraph, layout, shapes, clip)
        for stroke in shapes.strokes:
            if clip.top() <= stroke.y <= clip.bottom():
                self._paint_stroke(painter, stroke, state)
        self._paint_tags(painter, shapes, clip, state)
        self._paint_rings(painter, shapes, state)
        self._paint_numbers(painter, layout, shapes.numbers, state)
        self._paint_remark(painter, placed.paragraph, layout)
        self._paint_caret(painter, layout, state)

    def _behind(self, state: PaintState) -> list[tuple[Span, QColor]]:
        style = self._page.style
        behind = [(span, style.found) for span in state.found]
        if state.selection is not None:
            behind.append((state.selection, style.selection))
        elif state.word is not None and state.focused:
            soft = with_alpha(style.selection, style.selection.alphaF() * 0.45)
            behind.append((state.word, soft))
        return behind

    def _paint_fills(
        self, painter: QPainter, shapes: DisplayList, clip: QRectF, state: PaintState
    ) -> None:
        style = self._page.style
        painter.setPen(Qt.PenStyle.NoPen)
        for box in shapes.boxes:
            mark = box.mark
            if mark.role in _WASHED and mark.record_id in (state.selected, state.hovered):
                strength = 0.62 if mark.record_id == state.selected else 0.35
                painter.fillRect(box.rect, style.wash(mark.label, strength))
        for band in shapes.bands:
            self._paint_band(painter, band.rect, band.mark, state)
        for fill in shapes.fills:
            if fill.rect.bottom() < clip.top() or fill.rect.top() > clip.bottom():
                continue
            kin = fill.mark.record_id in state.companions
            hovered = kin or fill.mark.record_id == state.hovered
            if fill.mark.suggested:
                painter.setPen(self._pen("outline", fill.mark.label))
                weak = style.wash(fill.mark.label, 0.45)
                painter.setBrush(weak if hovered else Qt.BrushStyle.NoBrush)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(style.tint(fill.mark.label, fill.depth + (1 if hovered else 0)))
            painter.drawPath(fill.path)
            if kin:
                # Colour is not the only sign: a dotted line runs under the companions.
                painter.setPen(self._pen("dot", fill.mark.label))
                painter.drawLine(fill.rect.bottomLeft(), fill.rect.bottomRight())

    def _paint_band(self, painter: QPainter, rect: QRectF, mark: Mark, state: PaintState) -> None:
        style = self._page.style
        chosen = mark.record_id in (state.selected, state.hovered)
        if not mark.suggested or chosen:
            painter.fillRect(rect, style.wash(mark.label, 1.5 if chosen else 0.8))
        if mark.suggested:
            painter.setPen(self._pen("dot", mark.label))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            painter.setPen(Qt.PenStyle.NoPen)

    def _paint_span(
        self, painter: QPainter, layout: ParagraphLayout, span: Span, colour: QColor
    ) -> None:
        if span.start < layout.end and span.end > layout.start:
            for piece in layout.pieces(span):
                painter.fillRect(layout.rect(piece).adjusted(0, 0, 0, self._zoom), colour)

    def _paint_text(
        self,
        painter: QPainter,
        index: int,
        layout: ParagraphLayout,
        shapes: DisplayList,
        clip: QRectF,
    ) -> None:
        kind = self._page.paragraphs[index].kind
        style = self._page.style
        small = style.dimmed if kind is Kind.SMALL else style.text
        painter.setPen(self._pale if kind is Kind.BOILERPLATE else small)
        wide = QRectF(-8, clip.top(), layout.width + 64, clip.height())
        layout.draw(painter, shapes.slanted, wide)
        for baseline, runs in shapes.slanted_glyphs:
            if clip.top() - 40 <= baseline <= clip.bottom() + 40:
                painter.save()
                slant = QTransform(1, 0, -_SLANT, 1, _SLANT * (baseline - 4 * self._zoom), 0)
                painter.setTransform(slant, combine=True)
                for run in runs:
                    painter.drawGlyphRun(QPointF(0, 0), run)
                painter.restore()

    def _paint_stroke(self, painter: QPainter, stroke: Stroke, state: PaintState) -> None:
        mark, zoom = stroke.mark, self._zoom
        left, right = QPointF(stroke.left, stroke.y + zoom), QPointF(stroke.right, stroke.y + zoom)
        if mark.role is not Role.CONTENT:
            painter.setPen(self._pen("dot", mark.label))
            painter.drawLine(left, right)
        elif mark.suggested:
            painter.setPen(self._pen("dash", mark.label))
            painter.drawLine(left, right)
        else:
            thick = zoom * (2.8 if mark.record_id == state.selected else 2.0)
            rect = QRectF(stroke.left, stroke.y, stroke.right - stroke.left, thick)
            painter.fillRect(rect, self._page.style.ink(mark.label))

    def _paint_tags(
        self, painter: QPainter, shapes: DisplayList, clip: QRectF, state: PaintState
    ) -> None:
        style = self._page.style
        painter.setFont(self._page.metrics.tag_font)
        for tag in shapes.tags:
            on_screen = clip.top() <= tag.rect.bottom() and tag.rect.top() <= clip.bottom()
            if on_screen and tag.mark.record_id not in state.hinted:
                painter.setPen(style.ink(tag.mark.label))
                lift = 2.0 * self._zoom if tag.mark.record_id == state.selected else 0.0
                painter.drawText(tag.rect.bottomLeft() - QPointF(0, lift), tag.words)
                if tag.signs is not NO_SIGNS:
                    self._paint_signs_of_tag(painter, tag, lift)
        painter.setPen(style.dimmed)
        for more in shapes.more:
            painter.drawText(more.where, f"+{more.number}")

    def _paint_signs_of_tag(self, painter: QPainter, tag: Tag, lift: float) -> None:
        width = tag.signs.width(self._zoom)
        left = QPointF(tag.rect.right() - width, tag.rect.center().y() - lift)
        paint_signs(painter, tag.signs, left, self._page.style, self._zoom)

    def _paint_rings(self, painter: QPainter, shapes: DisplayList, state: PaintState) -> None:
        if state.selected is None and not state.related:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        zoom = self._zoom
        for fill in shapes.fills:
            if fill.mark.record_id == state.selected:
                painter.setPen(QPen(self._page.style.accent, 2.2 * zoom))
                grown = 2.2 * zoom
                ring = fill.rect.adjusted(-grown, -grown, grown, grown)
                painter.drawRoundedRect(ring, 5.5 * zoom, 5.5 * zoom)
        for box in shapes.boxes:
            mark = box.mark
            tied = mark.role is Role.SOURCE and mark.record_id in (state.selected, state.hovered)
            if tied or (mark.record_id in state.related and mark.role is not Role.SOURCE):
                painter.setPen(self._pen("tied", mark.label))
                edge = box.rect.adjusted(-3 * zoom, -zoom, 3 * zoom, zoom)
                painter.drawRoundedRect(edge, 4 * zoom, 4 * zoom)

    def _paint_numbers(
        self,
        painter: QPainter,
        layout: ParagraphLayout,
        numbers: Sequence[Number],
        state: PaintState,
    ) -> None:
        if not numbers:
            return
        painter.setFont(self._page.metrics.number_font)
        names = self._page.index.claim_numbers()
        for number, rect in number_places(self._page, layout, numbers):
            words = f"C{names.get(number.record_id, '?')}"
            mark_ink = self._page.style.ink("CLAIM")
            chosen = number.record_id in (state.selected, state.hovered)
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                solid = number.record_id == state.selected
                painter.setBrush(mark_ink if solid else self._page.style.wash("CLAIM", 0.8))
                width = self._numbers.horizontalAdvance(words) + 10 * self._zoom
                badge = QRectF(rect)
                badge.setLeft(rect.right() - width + 5 * self._zoom)
                badge.setRight(rect.right() + 5 * self._zoom)
                painter.drawRoundedRect(badge, 4 * self._zoom, 4 * self._zoom)
            solid = number.record_id == state.selected
            painter.setPen(self._page.style.base if solid else mark_ink)
            where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rect, where, words)
            if number.signs is not NO_SIGNS:
                self._paint_signs_of_number(painter, number.signs, rect, words)

    def _paint_signs_of_number(
        self, painter: QPainter, signs: Signs, rect: QRectF, words: str
    ) -> None:
        """Draw a flag or note before the number, and what a claim lacks as a ring behind it."""
        style, zoom, middle = self._page.style, self._zoom, rect.center().y()
        # There is room for one sign only; the flag is the one that asks for something.
        before = Signs(flag=signs.flag, note=signs.note and not signs.flag)
        left = rect.right() - self._numbers.horizontalAdvance(words)
        start = QPointF(left - before.width(zoom) - 3 * zoom, middle)
        paint_signs(painter, before, start, style, zoom)
        if signs.lacking:
            beside = QPointF(rect.right() + 1.5 * zoom, middle)
            paint_signs(painter, Signs(lacking=True), beside, style, zoom)

    def _paint_remark(self, painter: QPainter, index: int, layout: ParagraphLayout) -> None:
        paragraph = self._page.paragraphs[index]
        if paragraph.kind is not Kind.BOILERPLATE:
            return
        bottom = layout.height - layout.metrics.gap_after
        self._paint_bar(painter, layout.metrics.gap_before, bottom)
        if paragraph.remark:
            words_left = layout.pieces(layout.line_span(0))
            used = words_left[-1].right if words_left else 0.0
            self._paint_right(painter, paragraph.remark, used, layout.lines[0].baseline)

    def _paint_right(self, painter: QPainter, words: str, used: float, baseline: float) -> None:
        """Write a remark at the right of the text, or beside it where the text is in the way."""
        columns, font = self._page.columns, self._page.metrics.remark_font
        width = QFontMetricsF(font).horizontalAdvance(words)
        left = columns.text_width - width
        if left < used + 20:
            left = columns.chip_left - columns.text_left
            if columns.dots:
                return
        painter.setFont(font)
        painter.setPen(self._pale)
        painter.drawText(QPointF(left, baseline), words)

    def _paint_fold(self, painter: QPainter, fold: Fold) -> None:
        metrics = self._page.metrics.of(Kind.BOILERPLATE)
        self._paint_bar(painter, metrics.gap_before, self._page.fold_height - metrics.gap_after)
        painter.setFont(QFont(self._page.metrics.remark_font))
        painter.setPen(self._pale)
        painter.drawText(QPointF(0, metrics.gap_before + metrics.baseline), fold_words(fold))

    def _paint_bar(self, painter: QPainter, top: float, bottom: float) -> None:
        pen = QPen(QBrush(self._page.style.faint), 2 * self._zoom)
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1.0, 1.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        x = BAR * self._zoom
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _paint_caret(self, painter: QPainter, layout: ParagraphLayout, state: PaintState) -> None:
        if state.caret is None or not layout.start <= state.caret <= layout.end:
            return
        line = layout.lines[layout.line_of(state.caret)]
        x, metrics = layout.caret_x(state.caret), layout.metrics
        colour = self._page.style.accent if state.focused else self._page.style.faint
        height = metrics.above + metrics.below
        top = line.baseline - metrics.above
        painter.fillRect(QRectF(round(x - self._zoom), top, 2 * self._zoom, height), colour)

    def _pen(self, kind: str, label: str) -> QPen:
        pen = self._pens.get((kind, label))
        if pen is None:
            pen = self._pens[(kind, label)] = self._made_pen(kind, self._page.style.ink(label))
        return pen

    def _made_pen(self, kind: str, ink: QColor) -> QPen:
        width = {"outline": 1.4, "dash": 1.6, "dot": 1.5, "tied": 1.2}[kind] * self._zoom
        pen = QPen(QBrush(ink), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if kind in ("dash", "dot"):
            pen.setStyle(Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([3.4, 2.2] if kind == "dash" else [1.0, 1.3])
        return pen


def fold_words(fold: Fold) -> str:
    """Return what stands in place of a folded run."""
    translate = QCoreApplication.translate
    one = translate("ArticleCanvas", "boilerplate · {} line hidden")
    many = translate("ArticleCanvas", "boilerplate · {} lines hidden")
    return (one if fold.lines == 1 else many).format(fold.lines)


def number_places(
    page: Page, layout: ParagraphLayout, numbers: Sequence[Number]
) -> list[tuple[Number, QRectF]]:
    """Return where the numbers of claims stand; those of one line stack around its middle.

    As many as there are lanes, where they fit; where they are many, they stand closer.
    """
    zoom, pitch = page.metrics.zoom, layout.metrics.pitch
    most = max(1, min(LANES, int(pitch / (_CLOSEST * zoom))))
    by_line: dict[int, list[Number]] = {}
    for number in numbers:
        by_line.setdefault(number.line, []).append(number)
    places = []
    for line, group in by_line.items():
        shown = group[:most]
        middle = layout.lines[line].baseline - 0.32 * layout.metrics.above
        step = min(14.0 * zoom, pitch / len(shown))
        height = step + zoom
        for n, number in enumerate(shown):
            centre = middle + (n - (len(shown) - 1) / 2) * step
            rect = QRectF(-60 * zoom, centre - height / 2, 46 * zoom, height)
            places.append((number, rect))
    return places


def parts_of(region: QRegion) -> list[QRect]:
    """Return the rectangles of a region, or the one around them where they are many."""
    # PySide's regions can be iterated over, whatever the stub says.
    parts = cast(Iterable[QRect], region)
    return list(parts) if region.rectCount() <= _MOST_PARTS else [region.boundingRect()]
