"""What the canvas says where there is no text: one quiet sentence in its middle."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter

_SIDE = 24


def paint_empty(
    painter: QPainter, room: QRect, base: QColor, ink: QColor, *, size: float, has_article: bool
) -> None:
    """Say that no article is open or, with `has_article`, that it has no text."""
    translate = QCoreApplication.translate
    if has_article:
        words = translate("ArticleCanvas", "This article has no text.")
    else:
        # True of an empty corpus too, where the queue has nothing to choose.
        words = translate(
            "ArticleCanvas", "No article is open. Choose one in the queue, or drop files here."
        )
    painter.fillRect(room, base)
    painter.setPen(ink)
    font = QFont(painter.font())
    font.setPixelSize(round(size))
    painter.setFont(font)
    room = room.adjusted(_SIDE, 0, -_SIDE, 0)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
