"""A field to search in, with the key that leads to it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui.controls.paint import key_size, paint_key
from annotator.ui.theme import Theme

_PAUSE_MS = 180


class SearchField(QLineEdit):
    """Tells the words when typing pauses or Enter is pressed; Esc empties it, then leaves it."""

    search_requested = Signal(str)
    left = Signal()

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._told = key, ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._pause.start)
        self.returnPressed.connect(self._tell)
        self.setClearButtonEnabled(False)

    def set_key(self, key: str) -> None:
        """Show another key at the right."""
        self._key = key
        self.update()

    def show_words(self, words: str) -> None:
        """Show words as if they had been told already."""
        self._pause.stop()
        if self.text() != words:
            self.blockSignals(True)
            self.setText(words)
            self.blockSignals(False)
            self.update()
        self._told = words.strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
                self._tell()
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        super().paintEvent(event)
        if self._key and not self.text() and not self.hasFocus():
            theme = Theme.of(self.palette())
            width = key_size(self.font(), self._key).width()
            at = QPointF(self.width() - width - 9, self.height() / 2)
            painter = QPainter(self)
            muted, page, edge = QColor(theme.muted), QColor(theme.page), QColor(theme.line)
            paint_key(painter, at, self.font(), self._key, muted, page, edge)

    def _tell(self) -> None:
        self._pause.stop()
        words = self.text().strip()
        if words != self._told:
            self._told = words
            self.search_requested.emit(words)
