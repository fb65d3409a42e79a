"""Room for what is higher than the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class Tall(QWidget):
    """What stands in such an area. It gives way as far as its parts can before it scrolls."""

    def heightForWidth(self, width: int) -> int:
        """Return how high it must be at least."""
        layout = self.layout()
        return -1 if layout is None else layout.minimumHeightForWidth(width)


def scrolling(within: QWidget, parent: QWidget) -> QScrollArea:
    """Return an area that is as wide as its content and scrolls where that is too high."""
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    # Words that find no room end in “…”, as they would without the area; they are not cut off.
    within.setMinimumWidth(1)
    area.setWidget(within)
    return area


def fill_scrolling(whole: QWidget) -> QVBoxLayout:
    """Let a page scroll as a whole; return the column for what stands on it."""
    within = Tall(whole)
    around = QVBoxLayout(whole)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(scrolling(within, whole))
    return QVBoxLayout(within)
