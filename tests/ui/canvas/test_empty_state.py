"""What stands where there is no text."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from annotator.ui.canvas.empty_state import paint_empty


def test_the_sentence_breaks_where_there_is_little_room(dressed: QApplication) -> None:
    image = QImage(240, 300, QImage.Format.Format_RGB32)
    base = QColor("white")
    painter = QPainter(image)
    paint_empty(painter, QRect(0, 0, 240, 300), base, QColor("black"), size=17, has_article=False)
    painter.end()
    dark = [x for x in range(240) for y in range(300) if image.pixelColor(x, y) != base]
    assert dark
    assert min(dark) >= 20
    assert max(dark) < 220
