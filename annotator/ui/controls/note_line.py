"""One note in a list: its sign, its words, who wrote it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.ui.controls.paint import focus_ring, rounded
from annotator.ui.icons import icon_pixmap
from annotator.ui.theme import Theme

_SIGN, _LEFT, _GAP, _INDENT = 14, 8, 8, 22


class NoteLine(QAbstractButton):
    """A note on one line; a click or Enter asks to open it. An answer stands further in."""

    def __init__(
        self,
        words: str,
        by: str,
        *,
        is_flag: bool,
        is_answer: bool = False,
        settled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(" ".join(words.split()))
        # What others wrote is never read as markup.
        self.setToolTip(_plain(f"{words}\n{by}"))
        # Without words of its own a reader would be given the tooltip with its marks.
        self.setAccessibleDescription(by)
        state = self.tr("settled") if settled else ""
        self.setAccessibleName(", ".join(part for part in (self.text(), by, state) if part))
        self._icon = "check" if settled else "flag" if is_flag else "sticky-note"
        self._is_flag, self._is_answer, self._settled = is_flag, is_answer, settled
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(200, self.fontMetrics().height() + 9)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme, painter = Theme.of(self.palette()), QPainter(self)
        if self.underMouse():
            rounded(painter, QRectF(self.rect()), theme.hover, None, 5.0)
        left = _LEFT + (_INDENT if self._is_answer else 0)
        if not self._is_answer:
            colour = theme.bad if self._is_flag and not self._settled else theme.muted
            pixmap = icon_pixmap(self._icon, colour, _SIGN, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - _SIGN) // 2, pixmap)
            left += _SIGN + _GAP
        painter.setPen(theme.muted if self._settled else theme.text)
        room = QRect(left, 0, self.width() - left - _LEFT, self.height())
        cut = Qt.TextElideMode.ElideRight
        words = QFontMetrics(self.font()).elidedText(self.text(), cut, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), theme, 5.0)


def _plain(words: str) -> str:
    """Return the words so that a tooltip shows them as they are."""
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "<p style='white-space:pre-wrap'>" + escaped + "</p>"
