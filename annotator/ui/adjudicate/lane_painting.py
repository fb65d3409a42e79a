"""Paints the article with its lanes: the text, who has what below it, and what gold has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from annotator.ui.adjudicate.lane_marks import Part, WholeMark
from annotator.ui.adjudicate.lane_page import TOP, LanePage, PlacedBlock
from annotator.ui.adjudicate.lane_tags import LaneShape, LaneTag, Words
from annotator.ui.adjudicate.voices import Voices
from annotator.ui.canvas.canvas_style import blended
from annotator.ui.canvas.paragraphs import Kind

_STAR = "★"


class LanePainter:
    """Paints one page with pens made once. `current` is the thing that is to be decided."""

    def __init__(self, page: LanePage, voices: Voices) -> None:
        self._page = page
        self._voices = voices
        self.current: str | None = None
        self.hovered: str | None = None
        self._zoom = page.zoom
        style = page.style
        self._tag_font = page.metrics.tag_font
        self._tags = QFontMetricsF(self._tag_font)
        self._name_font = QFont(style.ui_family)
        self._name_font.setPixelSize(max(8, round(11.5 * page.zoom)))
        self._name_font.setWeight(QFont.Weight.Medium)
        self._names = self._elided_names()
        self._tag_words, self._name_words = Words(self._tag_font), Words(self._name_font)
        self._pale = blended(style.text, style.base, 0.46)

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what of the page lies in `clip`; the painter's origin is the page's."""
        page = self._page
        if page.head and clip.top() < TOP + page.head:
            self._paint_head(painter)
        for placed in list(page.between(clip.top() - 3, clip.bottom() + 3)):
            painter.translate(page.text_left, placed.top)
            self._paint_block(painter, placed, clip.translated(-page.text_left, -placed.top))
            painter.translate(-page.text_left, -placed.top)

    def _elided_names(self) -> list[str]:
        metrics = QFontMetricsF(self._name_font)
        room = self._page.text_left - 14 * self._zoom
        names = [self._voices.name(layer) for layer in self._voices.layers]
        return [
            metrics.elidedText(name, Qt.TextElideMode.ElideRight, min(room, 84 * self._zoom))
            for name in names
        ]

    def _paint_block(self, painter: QPainter, placed: PlacedBlock, clip: QRectF) -> None:
        page, layout = self._page, placed.block.layout
        kind = page.paragraphs[placed.paragraph].kind
        style = page.style
        self._paint_highlight(painter, placed)
        painter.setPen(
            self._pale
            if kind is Kind.BOILERPLATE
            else style.dimmed
            if kind is Kind.SMALL
            else style.text
        )
        wide = QRectF(-8, clip.top() - 40, layout.width + 64, clip.height() + 80)
        layout.draw(painter, (), wide)
        for number, line in enumerate(layout.lines if clip.left() < 0 else ()):
            below = line.top + layout.metrics.pitch + page.lanes_height
            if line.top <= clip.bottom() and below >= clip.top() and page.has_lanes(layout, number):
                self._paint_names(painter, page.lane_top(layout, number, 0))
        near = clip.adjusted(-8, -8, 8, 8)
        shapes = [shape for shape in placed.block.shapes or [] if shape.rect.intersects(near)]
        for shape in shapes:
            self._paint_shape(painter, shape)
        self._paint_tags(painter, placed.block.tags, near)
        self._paint_ring(painter, shapes)

    def _paint_highlight(self, painter: QPainter, placed: PlacedBlock) -> None:
        """Let the words in question stand out in the text itself."""
        if self.current is None:
            return
        item = self._page.marks.docket.by_id.get(self.current)
        if item is None:
            return
        layout, wash = placed.block.layout, self._page.style.selection
        for span in self._page.marks.spans_of(item.id):
            if span.start < layout.end and layout.start < span.end:
                for piece in layout.pieces(span):
                    rect = layout.rect(piece).adjusted(-1.5, 1, 1.5, 0)
                    soft = QColor(wash)
                    soft.setAlphaF(wash.alphaF() * 0.45)
                    painter.fillRect(rect, soft)

    def _paint_names(self, painter: QPainter, top: float) -> None:
        page = self._page
        painter.setFont(self._name_font)
        left = -page.text_left + max(8.0, page.text_left - 84 * self._zoom)
        for lane, name in enumerate((*self._names, _STAR)):
            is_gold = lane == page.marks.gold_lane
            painter.setPen(page.style.accent if is_gold else page.style.dimmed)
            middle = top + lane * page.row + page.bar / 2
            self._name_words.paint(painter, left, middle, name)

    def _paint_shape(self, painter: QPainter, shape: LaneShape) -> None:
        mark, rect = shape.mark, shape.rect
        style, zoom = self._page.style, self._zoom
        ink = style.ink(mark.label)
        match mark.part:
            case Part.BAR:
                painter.setBrush(style.tint(mark.label))
                painter.setPen(QPen(ink, 1.2 * zoom) if mark.solid else Qt.PenStyle.NoPen)
                painter.drawRoundedRect(rect, 3 * zoom, 3 * zoom)
            case Part.CONTENT:
                thick = 2.0 * zoom
                line = QRectF(rect.left(), rect.bottom(), rect.width(), thick)
                painter.fillRect(line, ink)
            case Part.CUE | Part.SOURCE:
                dots = Qt.PenStyle.DotLine if mark.part is Part.CUE else Qt.PenStyle.DashLine
                painter.setPen(QPen(ink, 1.3 * zoom, dots))
                y = rect.bottom() + zoom
                painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
            case Part.STANCE:
                self._paint_stance(painter, rect, ink, solid=mark.solid)
            case Part.OPEN:
                if mark.item_id != self.current:
                    self._paint_dashed(painter, rect, ink, 1.0)

    def _paint_stance(self, painter: QPainter, rect: QRectF, ink: QColor, *, solid: bool) -> None:
        zoom = self._zoom
        painter.setBrush(self._page.style.chip)
        painter.setPen(QPen(ink, (1.4 if solid else 1.0) * zoom))
        radius = rect.height() / 2
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_dashed(self, painter: QPainter, rect: QRectF, ink: QColor, width: float) -> None:
        pen = QPen(ink, width * self._zoom)
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3.0, 2.4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _paint_tags(self, painter: QPainter, tags: Iterable[LaneTag], near: QRectF) -> None:
        """Write what each piece is where it begins."""
        painter.setFont(self._tag_font)
        style = self._page.style
        for tag in tags:
            across = tag.left <= near.right() and tag.right >= near.left()
            if across and near.top() - 8 <= tag.middle <= near.bottom() + 8:
                painter.setPen(style.ink(tag.label))
                self._tag_words.paint(painter, tag.left, tag.middle, tag.words)

    def _paint_ring(self, painter: QPainter, shapes: Sequence[LaneShape]) -> None:
        style, zoom = self._page.style, self._zoom
        gold = self._page.marks.gold_lane
        for shape in shapes:
            mark = shape.mark
            if mark.item_id == self.hovered and mark.item_id != self.current:
                self._paint_hover(painter, shape)
            if mark.item_id != self.current or mark.lane != gold:
                continue
            if mark.part is Part.OPEN:
                self._paint_dashed(painter, shape.rect, style.ink(mark.label), 1.4)
            if mark.part in (Part.CUE, Part.SOURCE):
                continue
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(style.accent, 2.0 * zoom))
            grown = shape.rect.adjusted(-3.5 * zoom, -2.5 * zoom, 3.5 * zoom, 3.0 * zoom)
            painter.drawRoundedRect(grown, 6 * zoom, 6 * zoom)

    def _paint_hover(self, painter: QPainter, shape: LaneShape) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._page.style.faint, 1.4 * self._zoom))
        painter.drawRoundedRect(shape.rect.adjusted(-1.5, -1.5, 1.5, 2.5), 4, 4)

    def _paint_head(self, painter: QPainter) -> None:
        """Paint what is said of the article as a whole, things beside one another."""
        page = self._page
        painter.translate(page.text_left, TOP)
        painter.setFont(page.metrics.remark_font)
        painter.setPen(page.style.dimmed)
        painter.drawText(QPointF(0, 9 * self._zoom), self._head_words())
        self._paint_names(painter, 16 * self._zoom)
        for mark, rect in self.whole_places():
            self._paint_whole(painter, mark, rect)
        painter.translate(-page.text_left, -TOP)

    @staticmethod
    def _head_words() -> str:
        from PySide6.QtCore import QCoreApplication  # noqa: PLC0415 - one word, seldom wanted

        return QCoreApplication.translate("lanes", "The article as a whole")

    def _paint_whole(self, painter: QPainter, mark: WholeMark, rect: QRectF) -> None:
        style, zoom = self._page.style, self._zoom
        current = mark.item_id == self.current and mark.lane == self._page.marks.gold_lane
        if mark.waits:
            self._paint_dashed(painter, rect, style.dimmed, 1.2)
        else:
            painter.setBrush(style.chip)
            painter.setPen(QPen(style.text if mark.solid else style.chip_edge, 1.0 * zoom))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3 * zoom, 3 * zoom)
        if current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(style.accent, 2.0 * zoom))
            painter.drawRoundedRect(rect.adjusted(-3, -2, 3, 2), 6 * zoom, 6 * zoom)
        painter.setFont(self._tag_font)
        painter.setPen(style.text)
        box = rect.adjusted(5 * zoom, 0, -4 * zoom, 0)
        words = self._tags.elidedText(mark.words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)

    def whole_places(self) -> list[tuple[WholeMark, QRectF]]:
        """Return where the labels of the whole article stand, from the head's left upper corner."""
        page, zoom = self._page, self._zoom
        widths: dict[int, float] = {}
        for mark in page.marks.whole:
            wide = min(self._tags.horizontalAdvance(mark.words) + 12 * zoom, 210 * zoom)
            widths[mark.column] = max(widths.get(mark.column, 34 * zoom), wide)
        lefts: dict[int, float] = {}
        x = 0.0
        for column in sorted(widths):
            lefts[column] = x
            x += widths[column] + 10 * zoom
        return [
            (
                mark,
                QRectF(
                    lefts[mark.column],
                    round(16 * zoom + mark.lane * page.row),
                    widths[mark.column],
                    page.bar,
                ),
            )
            for mark in page.marks.whole
        ]
