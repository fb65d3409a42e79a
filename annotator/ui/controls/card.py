"""A page-coloured card with a hairline around it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.controls.paint import rounded
from annotator.ui.theme import Theme


class Card(QWidget):
    """Holds what belongs together."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme = Theme.of(self.palette())
        rounded(QPainter(self), QRectF(self.rect()), theme.page, theme.line, 8.0)
