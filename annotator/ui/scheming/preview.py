"""How a label looks in the text, on light and on dark ground."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.domain.scheme import Label, Scheme
from annotator.ui.canvas.canvas_style import CanvasStyle
from annotator.ui.controls.paint import rounded
from annotator.ui.fonts import reading, scaled
from annotator.ui.theme import DARK, LIGHT, Theme

_HEIGHT, _PAD, _LARGE = 84, 14, 1.3


class LabelPreview(QWidget):
    """Paints the label over invented words, as a label and as a suggestion, twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._family, self._label = "entity", Label("", "")
        self._styles: tuple[CanvasStyle, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How the label looks in the text"))

    def show_label(self, scheme: Scheme, family: str, label: Label) -> None:
        """Show another label, or the same with other words or another colour."""
        self._family, self._label = family, label
        part = replace(scheme.family("entity"), labels=(label,))
        alone = scheme.with_family("entity", part)
        self._styles = tuple(theme.canvas_style(alone) for theme in (LIGHT, DARK))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(480, _HEIGHT)

    def words_font(self, room: float) -> QFont:
        """Return the font of the words, small enough for all of them where there is little room."""
        font = reading(self.font(), _LARGE)
        words = "".join(words for words, _ in self._pieces())
        wide = QFontMetricsF(font).horizontalAdvance(words) + 2 * _PAD
        return font if wide <= room else reading(self.font(), _LARGE * room / wide)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        half = (self.width() - 8) / 2
        for index, (style, theme) in enumerate(zip(self._styles, (LIGHT, DARK), strict=False)):
            rect = QRectF(index * (half + 8), 0, half, _HEIGHT)
            self._paint_half(painter, rect, style, theme)

    def _pieces(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("At last "), ""),
            (self.tr("Karlshavn"), "label"),
            (self.tr(" met "), ""),
            (self.tr("Ada Holm"), "suggestion"),
        )

    def _paint_half(
        self, painter: QPainter, rect: QRectF, style: CanvasStyle, theme: Theme
    ) -> None:
        rounded(painter, rect, theme.page, theme.line, 8.0)
        painter.save()
        painter.setClipRect(rect)
        font = self.words_font(rect.width())
        metrics = QFontMetricsF(font)
        base = rect.top() + 52
        x = rect.left() + _PAD
        pieces = self._pieces()
        for at, (words, how) in enumerate(pieces):
            width = metrics.horizontalAdvance(words)
            box = QRectF(x - 2, base - metrics.ascent(), width + 4, metrics.height())
            if how:
                behind = "".join(more for more, _ in pieces[at + 1 : at + 2])
                room = width + metrics.horizontalAdvance(behind)
                self._paint_mark(painter, box, style, suggested=how == "suggestion", room=room)
            painter.setFont(font)
            painter.setPen(style.text)
            painter.drawText(QPointF(x, base), words)
            x += width
        painter.restore()

    def _paint_mark(
        self, painter: QPainter, box: QRectF, style: CanvasStyle, *, suggested: bool, room: float
    ) -> None:
        name, ink = self._label.name, style.ink(self._label.name)
        tag = scaled(self.font(), 0.74, QFont.Weight.DemiBold)
        if self._family == "claim":
            pen = QPen(ink, 2.0, Qt.PenStyle.DashLine if suggested else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.drawLine(box.bottomLeft(), box.bottomRight())
            return
        if suggested:
            painter.setPen(QPen(ink, 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(style.tint(name)))
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(tag)
        painter.setPen(ink)
        words = (self._label.title or name).upper()
        metrics = QFontMetricsF(tag)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(room, box.width() + 8))
        painter.drawText(QPointF(box.left(), box.top() - 4), words)
