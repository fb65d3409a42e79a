"""Rows of a side column: one of several, or ticks, each with its count at the right."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.ui.controls.paint import focus_ring, tick_box
from annotator.ui.theme import Theme

_LEFT, _RIGHT, _BOX = 16, 14, 13


class RowKind(Enum):
    """What choosing a row means."""

    CHOICE = "one of several"
    TICK = "any of several"


class SideRow(QAbstractButton):
    """A name and a count on one line. The chosen one has a bar at its left, a tick a box."""

    def __init__(
        self, words: str, kind: RowKind = RowKind.CHOICE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self._count = ""
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_count("")

    def show_count(self, count: str) -> None:
        """Show another count."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
        self.setToolTip(self.text())
        self.update()

    def count(self) -> str:
        """Return the count that is shown."""
        return self._count

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(200, self.fontMetrics().height() + 13)

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
        rect = QRectF(self.rect())
        chosen = self.kind is RowKind.CHOICE and self.isChecked()
        if chosen:
            painter.fillRect(rect, QColor(theme.page))
            painter.fillRect(QRectF(0, 0, 3, rect.height()), QColor(theme.accent))
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(rect, QColor(theme.hover))
        left = _LEFT
        if self.kind is RowKind.TICK:
            box = QRectF(_LEFT, (self.height() - _BOX) / 2, _BOX, _BOX)
            tick_box(painter, box, theme, ticked=self.isChecked())
            left += _BOX + 7
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(self._count)
        group = self.palette().currentColorGroup()
        ink = self.palette().color(group, self.palette().ColorRole.WindowText)
        painter.setPen(ink)
        room = QRect(left, 0, self.width() - left - wide - _RIGHT - 8, self.height())
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(QColor(theme.muted))
        room = QRect(self.width() - _RIGHT - wide, 0, wide, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._count)
        if self.hasFocus():
            focus_ring(painter, rect.adjusted(2, 1, -2, -1), theme, 4.0)
