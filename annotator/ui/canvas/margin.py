"""The strip of the left margin where a click asks for the kind of the paragraph beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from annotator.ui.canvas.page import Page

BAR = -11.0
"""Where bars stand, from the left edge of the text at zoom 1; boilerplate has one always."""

_REACH = 8.0
_DOT, _STEP = 3.0, 6.0


def in_strip(x: float, zoom: float) -> bool:
    """Say whether a place left of the text is in the strip."""
    return abs(x - BAR * zoom) <= _REACH * zoom


def sign_place(page: Page, index: int) -> QRectF:
    """Return where on the page the sign of a paragraph stands: beside its first line."""
    zoom, layout = page.metrics.zoom, page.block(index).layout
    line = layout.lines[0]
    middle = page.top(index) + line.baseline - 0.32 * layout.metrics.above
    rect = QRectF(0, 0, 2 * _REACH * zoom, 3 * _STEP * zoom)
    rect.moveCenter(QPointF(page.columns.text_left + BAR * zoom, middle))
    return rect


def paint_sign(painter: QPainter, page: Page, index: int) -> None:
    """Paint three quiet dots: here the kind can be chosen."""
    zoom, middle = page.metrics.zoom, sign_place(page, index).center()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(page.style.dimmed)
    for n in (-1, 0, 1):
        centre = QPointF(middle.x(), middle.y() + n * _STEP * zoom)
        painter.drawEllipse(centre, _DOT / 2 * zoom, _DOT / 2 * zoom)
    painter.setBrush(Qt.BrushStyle.NoBrush)
