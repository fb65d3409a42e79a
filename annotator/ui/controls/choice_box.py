"""A box of choices that looks like the fields beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox

from annotator.ui.controls.paint import focus_ring, rounded
from annotator.ui.theme import Theme

_BESIDE, _ROOM_FOR_ARROW = 9, 24


class ChoiceBox(QComboBox):
    """A `QComboBox` painted in the theme's lines; words that are too long end in “…”."""

    def setEditable(self, editable: bool) -> None:
        """Let words be typed; they stand where those of a choice do."""
        super().setEditable(editable)
        typed = self.lineEdit()
        if typed is not None:
            typed.setTextMargins(5, 0, 0, 0)

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        hint = super().sizeHint()
        return QSize(hint.width() + 10, self.fontMetrics().height() + 14)

    def minimumSizeHint(self) -> QSize:
        """Return how small it may become."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme, painter, rect = Theme.of(self.palette()), QPainter(self), QRectF(self.rect())
        fill = theme.hover if self.underMouse() and self.isEnabled() else theme.page
        rounded(painter, rect, fill, theme.strong_line if self.underMouse() else theme.line)
        ink = self.palette().text().color()
        inside = self.rect().adjusted(_BESIDE, 0, -_ROOM_FOR_ARROW, 0)
        words = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.setPen(ink)
        alignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(inside, alignment, words)
        self._paint_arrow(painter, QColor(theme.muted))
        if self.hasFocus():
            focus_ring(painter, rect, theme)

    def _paint_arrow(self, painter: QPainter, ink: QColor) -> None:
        middle = QPointF(self.width() - 14.0, self.height() / 2 + 0.5)
        if self.isRightToLeft():
            middle.setX(14.0)
        painter.setPen(QPen(ink, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        corners = (QPointF(-3.5, -1.8), QPointF(0, 1.8), QPointF(3.5, -1.8))
        painter.drawPolyline(QPolygonF([middle + corner for corner in corners]))
