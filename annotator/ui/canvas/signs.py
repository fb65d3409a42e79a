"""Small signs beside a label: an open flag, an open note, and a ring for what it still lacks."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from annotator.ui.canvas.canvas_style import CanvasStyle

_SIZE, _GAP = 8.0, 3.0


class Signs(NamedTuple):
    """What is to be seen beside a label. `lacking`: the scheme demands more of it."""

    flag: bool = False
    note: bool = False
    lacking: bool = False

    def width(self, zoom: float) -> float:
        """Return how wide the signs are, with the gap before each."""
        return sum(self) * (_SIZE + _GAP) * zoom


NO_SIGNS = Signs()


def paint_signs(
    painter: QPainter, signs: Signs, left: QPointF, style: CanvasStyle, zoom: float
) -> None:
    """Draw the signs in a row; `left` is the middle of the row's left edge."""
    where = QPointF(left)
    shapes = (_flag, _note, _ring)
    for shown, shape, ink in zip(
        signs, shapes, (style.accent, style.dimmed, style.dimmed), strict=True
    ):
        if shown:
            where += QPointF((_SIZE + _GAP) * zoom, 0)
            half = _SIZE * zoom / 2
            box = QRectF(where.x() - 2 * half, where.y() - half, 2 * half, 2 * half)
            painter.setPen(QPen(ink, 1.3 * zoom))
            painter.setBrush(ink if shape is _flag else Qt.BrushStyle.NoBrush)
            painter.drawPath(shape(box))


def _flag(box: QRectF) -> QPainterPath:
    """Return a pole with a pennant."""
    x, side = box.left() + 0.18 * box.width(), box.height()
    path = QPainterPath(QPointF(x, box.bottom()))
    path.lineTo(x, box.top())
    path.lineTo(box.right(), box.top() + 0.3 * side)
    path.lineTo(x, box.top() + 0.6 * side)
    return path


def _note(box: QRectF) -> QPainterPath:
    """Return a sheet with a corner cut off."""
    sheet = box.adjusted(0.1 * box.width(), 0, -0.1 * box.width(), 0)
    cut = 0.42 * sheet.width()
    path = QPainterPath(sheet.topLeft())
    path.lineTo(sheet.topRight())
    path.lineTo(sheet.right(), sheet.bottom() - cut)
    path.lineTo(sheet.right() - cut, sheet.bottom())
    path.lineTo(sheet.bottomLeft())
    path.closeSubpath()
    return path


def _ring(box: QRectF) -> QPainterPath:
    """Return a small circle."""
    path = QPainterPath()
    path.addEllipse(box.center(), 0.32 * box.width(), 0.32 * box.width())
    return path
