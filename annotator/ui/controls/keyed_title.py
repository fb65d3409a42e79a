"""A quiet title with the key that belongs to it at its right; a long one takes two lines."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.controls.paint import key_size, paint_key
from annotator.ui.theme import Theme

_GAP = 6


class KeyedTitle(QWidget):
    """Words at the left, a key cap at the right; without a key only the words."""

    def __init__(self, words: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._key = words, key
        self.setAccessibleName(words)

    def key(self) -> str:
        """Return the key that is shown."""
        return self._key

    def set_key(self, key: str) -> None:
        """Show another key."""
        if key != self._key:
            self._key = key
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        metrics = self.fontMetrics()
        room = _GAP + key_size(self.font(), self._key).width() if self._key else 0
        return QSize(metrics.horizontalAdvance(self._words) + room, metrics.height())

    def height_for(self, width: int) -> int:
        """Return how high it stands in a width: one line, or two where one is too short."""
        metrics = self.fontMetrics()
        too_long = metrics.horizontalAdvance(self._words) > self._room(width)
        return metrics.lineSpacing() * (2 if too_long else 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme, painter = Theme.of(self.palette()), QPainter(self)
        if self._key:
            right = self.width() - key_size(self.font(), self._key).width()
            ground, edge = QColor(theme.page), QColor(theme.line)
            at = QPointF(right, self.height() / 2)
            paint_key(painter, at, self.font(), self._key, QColor(theme.muted), ground, edge)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.muted))
        room = QRect(0, 0, self._room(self.width()), self.height())
        words, align = self._words, Qt.AlignmentFlag.AlignVCenter
        if self.height_for(self.width()) > self.height() or " " not in words:
            mode = Qt.TextElideMode.ElideRight
            words = self.fontMetrics().elidedText(words, mode, room.width())
        painter.drawText(room, align | Qt.TextFlag.TextWordWrap, words)

    def _room(self, width: int) -> int:
        """Return the width that is left for the words."""
        return width - _GAP - (key_size(self.font(), self._key).width() if self._key else 0)
