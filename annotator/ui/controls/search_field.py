"""A field to search in, with the key that leads to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui.controls.paint import key_size, paint_key
from annotator.ui.theme import Theme

_PAUSE_MS = 180
_RIGHT = 9


class SearchField(QLineEdit):
    """Tells the words when typing pauses or Enter is pressed; Esc empties it, then leaves it."""

    search_requested = Signal(str)
    left = Signal()

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._told = key, ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self._leave_room()
        self.textChanged.connect(self._pause.start)
        self.textChanged.connect(self._leave_room)
        self.returnPressed.connect(self._tell)
        self.setClearButtonEnabled(False)

    def set_key(self, key: str) -> None:
        """Show another key at the right."""
        self._key = key
        self._leave_room()
        self.update()

    def show_words(self, words: str) -> None:
        """Show words as if they had been told already."""
        self._pause.stop()
        if self.text() != words:
            self.blockSignals(True)
            self.setText(words)
            self.blockSignals(False)
            self._leave_room()
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hide the key, which has led here."""
        super().focusInEvent(event)
        self._leave_room()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the key again."""
        super().focusOutEvent(event)
        self._leave_room()

    def changeEvent(self, event: QEvent) -> None:
        """Leave as much room as the key takes in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._leave_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        super().paintEvent(event)
        if self._shows_key():
            theme = Theme.of(self.palette())
            width = key_size(self.font(), self._key).width()
            at = QPointF(self.width() - width - _RIGHT, self.height() / 2)
            painter = QPainter(self)
            muted, page, edge = QColor(theme.muted), QColor(theme.page), QColor(theme.line)
            paint_key(painter, at, self.font(), self._key, muted, page, edge)

    def _shows_key(self) -> bool:
        return bool(self._key) and not self.text() and not self.hasFocus()

    def _leave_room(self) -> None:
        """Let the hint end before the key."""
        room = key_size(self.font(), self._key).width() if self._shows_key() else 0
        self.setTextMargins(0, 0, room, 0)

    def _tell(self) -> None:
        self._pause.stop()
        words = self.text().strip()
        if words != self._told:
            self._told = words
            self.search_requested.emit(words)
