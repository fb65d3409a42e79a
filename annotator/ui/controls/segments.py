"""A row of names of which exactly one is chosen, as at the top of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from annotator.ui.controls.paint import focus_ring, rounded
from annotator.ui.fonts import scaled
from annotator.ui.theme import Theme


class Segment(QAbstractButton):
    """One name of the row; the chosen one looks like a card."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        # As wide as the bold words, so that nothing moves when another one is chosen.
        metrics = QFontMetrics(scaled(self.font(), 1.0, QFont.Weight.DemiBold))
        return QSize(metrics.horizontalAdvance(self.text()) + 24, metrics.height() + 12)

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
        theme = Theme.of(self.palette())
        painter, rect = QPainter(self), QRectF(self.rect())
        if self.isChecked():
            rounded(painter, rect, theme.page, theme.line)
            painter.setFont(scaled(self.font(), 1.0, QFont.Weight.DemiBold))
        elif self.underMouse():
            rounded(painter, rect, theme.hover)
        painter.setPen(theme.text if self.isChecked() or self.underMouse() else theme.muted)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            focus_ring(painter, rect, theme)


class Segments(QWidget):
    """The row. Left and right move within it; `chosen` tells the index that the user took."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._names: tuple[str, ...] = ()
        self.set_names(names)

    def set_names(self, names: Sequence[str]) -> None:
        """Show other names and choose the first."""
        if tuple(names) == self._names:
            return
        self._names = tuple(names)
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        for index, name in enumerate(names):
            segment = Segment(name, self)
            self._group.addButton(segment, index)
            self._row.addWidget(segment)
            segment.show()
        if names:
            self.set_current(0)

    def current(self) -> int:
        """Return the index of the chosen name."""
        return self._group.checkedId()

    def set_current(self, index: int) -> None:
        """Choose by program; nothing is emitted."""
        self._group.button(index).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        button = self._group.button((self.current() + step) % len(self._group.buttons()))
        button.setFocus()
        button.click()
