"""Words that change with every key: they ask for room only when they need another height."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.theme import Theme

_HIGH = 10_000


class SteadyWords(QWidget):
    """Plain words that wrap. A label would have everything around it laid out at each change."""

    def __init__(self, parent: QWidget, font: QFont, *, quiet: bool = False) -> None:
        super().__init__(parent)
        self._words, self._quiet = "", quiet
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the words."""
        return self._words

    def setText(self, words: str) -> None:
        """Show other words."""
        if words == self._words:
            return
        before, self._words = self._needed(), words
        self.setAccessibleName(words)
        if self._needed() != before:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it takes at its width."""
        margins = self.contentsMargins()
        return QSize(120, self._needed() + margins.top() + margins.bottom())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words for the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        theme, painter = Theme.of(self.palette()), QPainter(self)
        painter.setPen(theme.muted if self._quiet else theme.text)
        painter.drawText(self.contentsRect(), Qt.TextFlag.TextWordWrap, self._words)

    def _needed(self) -> int:
        room = self.contentsRect()
        room.setHeight(_HIGH)
        wrapped = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self._words)
        return max(self.fontMetrics().height(), wrapped.height())
