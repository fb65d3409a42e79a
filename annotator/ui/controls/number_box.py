"""A field for a number that looks like the fields beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSpinBox, QStyle, QStyleOptionSpinBox, QWidget

from annotator.ui.controls.paint import focus_ring, rounded
from annotator.ui.theme import Theme

_UP, _DOWN = QStyle.SubControl.SC_SpinBoxUp, QStyle.SubControl.SC_SpinBoxDown
_STEPS = QSpinBox.StepEnabledFlag


class NumberBox(QSpinBox):
    """A `QSpinBox` painted in the theme's lines; an arrow that leads no further is faint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Its number stands where the words of the fields beside it begin.
        self.lineEdit().setTextMargins(5, 0, 0, 0)

    def sizeHint(self) -> QSize:
        """Return the size it takes: as high as a `ChoiceBox`."""
        return QSize(super().sizeHint().width() + 10, self.fontMetrics().height() + 14)

    def minimumSizeHint(self) -> QSize:
        """Return how small it may become."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame and the arrows; the number paints itself."""
        theme, painter, rect = Theme.of(self.palette()), QPainter(self), QRectF(self.rect())
        under = self.underMouse() and self.isEnabled()
        rounded(painter, rect, theme.page, theme.strong_line if under else theme.line)
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        steps = self.stepEnabled() if self.isEnabled() else _STEPS.StepNone
        for part, step, turn in (
            (_UP, _STEPS.StepUpEnabled, -1),
            (_DOWN, _STEPS.StepDownEnabled, 1),
        ):
            box = self.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, self)
            ink = QColor(theme.muted if step in steps else theme.line)
            _paint_arrow(painter, QRectF(box).center(), turn, ink)
        if self.hasFocus():
            focus_ring(painter, rect, theme)


def _paint_arrow(painter: QPainter, middle: QPointF, turn: int, ink: QColor) -> None:
    painter.setPen(QPen(ink, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    corners = (QPointF(-3, -1.5 * turn), QPointF(0, 1.5 * turn), QPointF(3, -1.5 * turn))
    painter.drawPolyline(QPolygonF([middle + corner for corner in corners]))
