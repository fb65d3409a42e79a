"""A sheet of keys in columns, painted from captions and words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.controls.paint import key_size, paint_key
from annotator.ui.fonts import scaled
from annotator.ui.theme import Theme

_GAP = 8


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
        left = 0
        for column, (indent, width) in enumerate(self._widths()):
            room = QRect(left + indent, 0, width - indent - _GAP // 2, self._pitch())
            for row, entry in enumerate(self._entries[column :: self._columns]):
                self._paint_entry(
                    painter, theme, left, room.translated(0, row * room.height()), entry
                )
            left += width

    def _paint_entry(
        self, painter: QPainter, theme: Theme, left: int, room: QRect, entry: tuple[str, str]
    ) -> None:
        at = QPointF(left, room.y() + room.height() / 2)
        muted, page, edge = QColor(theme.muted), QColor(theme.page), QColor(theme.line)
        if entry[0]:
            paint_key(painter, at, self.font(), entry[0], muted, page, edge)
        painter.setFont(self.font())
        painter.setPen(muted)
        elided = QFontMetrics(self.font()).elidedText
        words = elided(entry[1], Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _widths(self) -> list[tuple[int, int]]:
        """Return how far in the words of each column begin, and how wide it is.

        Columns share the room by what they need, so that long words of one find their place.
        """
        metrics, needs = QFontMetrics(self.font()), []
        for column in range(self._columns):
            entries = self._entries[column :: self._columns]
            caps = (key_size(self.font(), key).width() for key, _ in entries)
            indent = max(caps, default=0) + 8
            widest = max((metrics.horizontalAdvance(words) for _, words in entries), default=0)
            needs.append((indent, indent + widest + _GAP))
        spare = (self.width() - sum(width for _, width in needs)) // self._columns
        return [(indent, max(width + spare, indent)) for indent, width in needs]

    def _pitch(self) -> int:
        return self.fontMetrics().height() + 9
