"""One note in a list: its sign, its words, who wrote it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.ui.controls.paint import focus_ring, rounded
from annotator.ui.icons import icon_pixmap
from annotator.ui.theme import Theme


class NoteLine(QAbstractButton):
    """A note on one line; a click asks to open it."""

    def __init__(
        self, words: str, by: str, *, is_flag: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setToolTip(f"{words}\n{by}")
        self.setAccessibleName(f"{words}, {by}")
        self._icon = "flag" if is_flag else "sticky-note"
        self._is_flag = is_flag
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(200, self.fontMetrics().height() + 9)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme, painter = Theme.of(self.palette()), QPainter(self)
        if self.underMouse():
            rounded(painter, QRectF(self.rect()), theme.hover, None, 5.0)
        colour = theme.bad if self._is_flag else theme.muted
        pixmap = icon_pixmap(self._icon, colour, 14, self.devicePixelRatioF())
        painter.drawPixmap(8, (self.height() - 14) // 2, pixmap)
        painter.setPen(theme.text)
        room = QRect(30, 0, self.width() - 38, self.height())
        words = QFontMetrics(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), theme, 5.0)
