"""A thin bar that shows a share."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.controls.paint import rounded
from annotator.ui.theme import Theme


class ThinBar(QWidget):
    """Four points high; `share` runs from 0 to 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = 0.0
        self.setFixedHeight(4)

    def set_share(self, share: float) -> None:
        """Show another share."""
        self.share = min(max(share, 0.0), 1.0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme, painter = Theme.of(self.palette()), QPainter(self)
        rounded(painter, QRectF(self.rect()), theme.line, None, 2.0)
        width = self.width() * self.share
        if width >= 1:
            rounded(painter, QRectF(0, 0, width, self.height()), theme.accent, None, 2.0)
