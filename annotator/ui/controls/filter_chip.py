"""A filter that is on: its words, and a cross that takes it off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.ui.controls.paint import focus_ring, rounded
from annotator.ui.fonts import scaled
from annotator.ui.icons import icon_pixmap
from annotator.ui.theme import Theme

_PAD, _GAP, _CROSS, _WIDEST = 8, 5, 11, 220


class FilterChip(QAbstractButton):
    """A click anywhere on it, Enter, Delete or Backspace asks to take the filter off."""

    removed = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setFont(scaled(self.font(), 0.92))
        self.setAccessibleName(self.tr("Take off the filter {}").format(words))
        self.setToolTip(self.tr("Take off the filter {}").format(words))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.removed)

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(self.text()) + 2 * _PAD + _GAP + _CROSS + 3
        return QSize(min(wide, _WIDEST), metrics.height() + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        taking_off = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in taking_off:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the mouse is here."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the mouse has left."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme, painter = Theme.of(self.palette()), QPainter(self)
        ground = theme.pressed if self.underMouse() else theme.selection
        rounded(painter, QRectF(self.rect()), ground, None, self.height() / 2)
        painter.setPen(theme.text)
        room = self.rect().adjusted(_PAD, 0, -(_PAD + _GAP + _CROSS), 0)
        cut = Qt.TextElideMode.ElideRight
        words = self.fontMetrics().elidedText(self.text(), cut, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        cross = icon_pixmap("x", theme.muted, _CROSS, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - _PAD - _CROSS, (self.height() - _CROSS) // 2, cross)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), theme, self.height() / 2)
