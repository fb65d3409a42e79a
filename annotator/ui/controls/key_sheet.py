"""A sheet of keys in columns, painted from captions and words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.controls.paint import key_size, paint_key
from annotator.ui.fonts import scaled
from annotator.ui.theme import Theme


class KeySheet(QWidget):
    """Key caps with a few words each; the words of a column line up."""

    def __init__(self, parent: QWidget | None = None, *, columns: int = 2) -> None:
        super().__init__(parent)
        self._columns = columns
        self._entries: Sequence[tuple[str, str]] = ()
        self.setFont(scaled(self.font(), 0.94))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_entries(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show other keys: captions and words, from left to right and down."""
        self._entries = entries
        self.setAccessibleName("; ".join(f"{key}: {words}" for key, words in entries))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(240, -(-len(self._entries) // self._columns) * self._pitch())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme, painter = Theme.of(self.palette()), QPainter(self)
        metrics = QFontMetrics(self.font())
        share = self.width() // self._columns
        for column in range(self._columns):
            entries = self._entries[column :: self._columns]
            caps = [key_size(self.font(), key).width() for key, _ in entries]
            indent = max(caps, default=0) + 8
            for row, (key, words) in enumerate(entries):
                x, y = column * share, row * self._pitch()
                muted, page, edge = QColor(theme.muted), QColor(theme.page), QColor(theme.line)
                at = QPointF(x, y + self._pitch() / 2)
                paint_key(painter, at, self.font(), key, muted, page, edge)
                painter.setFont(self.font())
                painter.setPen(theme.muted)
                room = QRect(x + indent, y, share - indent - 4, self._pitch())
                shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _pitch(self) -> int:
        return self.fontMetrics().height() + 9
