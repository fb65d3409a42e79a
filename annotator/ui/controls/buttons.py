"""Buttons that show their key: plain, leading, quiet, and in a label's colour."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.ui.canvas.canvas_style import blended
from annotator.ui.controls.paint import focus_ring, key_size, paint_key, rounded
from annotator.ui.fonts import scaled
from annotator.ui.keys import own_words
from annotator.ui.theme import Theme

_PAD, _GAP, _ICON = 10, 6, 16


class Look(Enum):
    """How much a button asks for."""

    PLAIN = "plain"
    LEADING = "leading"
    QUIET = "quiet"
    LABEL = "label"
    UNDERLINED = "underlined"


class KeyButton(QAbstractButton):
    """A button with words and, at its right, the key that does the same.

    It takes the keyboard focus by Tab only, so that a click leaves it in the article.
    """

    def __init__(
        self,
        words: str,
        key: str = "",
        *,
        look: Look = Look.PLAIN,
        colour: str = "",
        icon: QIcon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look, self.colour, self._key = look, colour, own_words(key)
        self.setText(words)
        self.setAccessibleName(words)
        if icon is not None:
            self.setIcon(icon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        weight = QFont.Weight.DemiBold if look is Look.LABEL else QFont.Weight.Medium
        if look is not Look.QUIET:
            self.setFont(scaled(self.font(), 0.96, weight))

    def key(self) -> str:
        """Return the caption of the key cap."""
        return self._key

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        metrics = self.fontMetrics()
        width = 2 * _PAD + metrics.horizontalAdvance(self.text())
        if not self.icon().isNull():
            width += _ICON + (_GAP if self.text() else 0)
        if self._key:
            width += _GAP + key_size(self.font(), self._key).width() - 2
        return QSize(width, metrics.height() + 10)

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return self.sizeHint()

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
        painter = QPainter(self)
        ink = self._paint_ground(painter, theme)
        x = float(_PAD)
        if not self.icon().isNull():
            self.icon().paint(painter, round(x), (self.height() - _ICON) // 2, _ICON, _ICON)
            x += _ICON + _GAP
        painter.setPen(ink)
        painter.setFont(self.font())
        words = QRectF(x, 0, self.width() - x, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._key:
            self._paint_key(painter, theme, ink)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), theme)

    def _paint_ground(self, painter: QPainter, theme: Theme) -> QColor:
        """Paint what lies behind the words and return the colour of the words."""
        rect, hover = QRectF(self.rect()), self.underMouse() and self.isEnabled()
        down = self.isDown() or self.isChecked()
        if not self.isEnabled():
            if self.look is not Look.QUIET:
                rounded(painter, rect, None, theme.line)
            return self.palette().color(self.palette().currentColorGroup(), self.foregroundRole())
        if self.look is Look.LEADING:
            fill = blended(QColor(theme.text), QColor(theme.accent), 0.18 if hover or down else 0.0)
            rounded(painter, rect, fill)
            return QColor(theme.on_accent)
        if self.look is Look.LABEL:
            tint = theme.tint(self.colour)
            rounded(painter, rect, blended(tint.ink, tint.fill, 0.14) if hover else tint.fill)
            if down:
                rounded(painter, rect, None, tint.line)
            return tint.ink
        fill_name = theme.pressed if down else theme.hover if hover else None
        if self.look is Look.PLAIN:
            rounded(painter, rect, fill_name or theme.page, theme.strong_line)
        elif fill_name:
            rounded(painter, rect, fill_name)
        if self.look is Look.UNDERLINED:
            tint = theme.tint(self.colour)
            line = QRectF(_PAD - 3, rect.bottom() - 3, rect.width() - 2 * _PAD + 6, 2)
            painter.fillRect(line, tint.line)
            return tint.line
        return QColor(theme.text)

    def _paint_key(self, painter: QPainter, theme: Theme, ink: QColor) -> None:
        width = key_size(self.font(), self._key).width()
        at = QPointF(self.width() - width - _PAD + 3, self.height() / 2)
        if self.look is Look.LEADING and self.isEnabled():
            fill = blended(QColor(theme.on_accent), QColor(theme.accent), 0.2)
            paint_key(painter, at, self.font(), self._key, ink, fill, None)
        elif self.look in (Look.LABEL, Look.UNDERLINED):
            ground = QColor(theme.page)
            ground.setAlphaF(0.25 if theme.dark else 0.6)
            paint_key(painter, at, self.font(), self._key, ink, ground, None)
        elif self.isEnabled():
            edge = QColor(theme.line)
            muted, page = QColor(theme.muted), QColor(theme.page)
            paint_key(painter, at, self.font(), self._key, muted, page, edge)


class ChoiceButton(KeyButton):
    """One value among a few of which at most one holds."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, look=Look.PLAIN, parent=parent)
        self.setCheckable(True)
        self.setFont(scaled(self.font(), 0.9, QFont.Weight.Normal))

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 14, metrics.height() + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme = Theme.of(self.palette())
        painter, rect = QPainter(self), QRectF(self.rect())
        if self.isChecked():
            rounded(painter, rect, theme.selection, theme.accent, 4.0)
        else:
            rounded(painter, rect, theme.hover if self.underMouse() else None, theme.line, 4.0)
        painter.setPen(theme.text if self.isChecked() else theme.muted)
        painter.setFont(self.font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            focus_ring(painter, rect, theme, 4.0)
