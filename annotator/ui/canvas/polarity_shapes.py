"""Polarities as shapes, so that they can be told apart without their colours."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.domain.scheme import Scheme


class Shape(Enum):
    """Up for, down against, level neither, a diamond both; a disc for anything else."""

    UP = "+"
    DOWN = "-"
    LEVEL = "0"
    DIAMOND = "~"
    DISC = ""


_IN_ORDER = (Shape.UP, Shape.DOWN, Shape.LEVEL, Shape.DIAMOND)


def shape_of(scheme: Scheme, polarity: str) -> Shape:
    """Return the shape of a polarity: by its key in the scheme, else by its place in the list."""
    labels = scheme.stance.labels
    at = next((n for n, label in enumerate(labels) if label.name == polarity), None)
    if at is None:
        return Shape.DISC
    by_key = {shape.value: shape for shape in _IN_ORDER}
    if all(label.key in by_key for label in labels):
        return by_key[labels[at].key]
    return _IN_ORDER[at] if at < len(_IN_ORDER) else Shape.DISC


def paint_shape(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    shape: Shape,
    ink: QColor,
    *,
    hollow: bool = False,
) -> None:
    """Draw a shape: full when decided, its outline when suggested."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if hollow:
        painter.setPen(QPen(ink, max(1.2, 0.3 * radius), j=Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius -= 0.12 * radius
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
    painter.drawPath(_path(centre, radius, shape))


def _path(centre: QPointF, radius: float, shape: Shape) -> QPainterPath:
    path, x, y = QPainterPath(), centre.x(), centre.y()
    if shape is Shape.DISC:
        path.addEllipse(centre, 0.85 * radius, 0.85 * radius)
        return path
    if shape is Shape.LEVEL:
        path.addRect(QRectF(x - radius, y - 0.42 * radius, 2 * radius, 0.84 * radius))
        return path
    turn = 1.0 if shape is Shape.UP else -1.0
    corners = [(0.0, -0.95 * turn), (1.08, 0.85 * turn), (-1.08, 0.85 * turn)]
    if shape is Shape.DIAMOND:
        corners = [(0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0)]
    path.moveTo(x + corners[0][0] * radius, y + corners[0][1] * radius)
    for across, down in corners[1:]:
        path.lineTo(x + across * radius, y + down * radius)
    path.closeSubpath()
    return path
