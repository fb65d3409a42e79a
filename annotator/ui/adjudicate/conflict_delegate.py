"""Paints one conflict of the queue: its class in small capitals, then its words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.services.docket import Standing
from annotator.ui.adjudicate.conflict_model import ROW, Head, Row
from annotator.ui.adjudicate.conflict_words import kind_words
from annotator.ui.controls.paint import row_ground
from annotator.ui.fonts import heading, scaled
from annotator.ui.icons import icon_pixmap
from annotator.ui.theme import Theme

_LEFT, _RIGHT, _KIND, _GLYPH = 18, 12, 80, 12
_Index = QModelIndex | QPersistentModelIndex
_GLYPHS = {Standing.SETTLED: "check", Standing.TAKEN: "check-check", Standing.CHANGED: "flag"}


class ConflictDelegate(QStyledItemDelegate):
    """One line to a conflict, all of one height. `current` is the one to be decided."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.current: str | None = None

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the size it takes."""
        return QSize(120, option.fontMetrics.height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one line."""
        row = index.data(ROW)
        theme = Theme.of(option.palette)
        painter.save()
        if isinstance(row, Head):
            self._paint_head(painter, option, theme, row)
        elif isinstance(row, Row):
            self._paint_row(painter, option, theme, row)
        painter.restore()

    def _paint_head(
        self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme, head: Head
    ) -> None:
        font = scaled(option.font, 0.92, QFont.Weight.Medium)
        rect = option.rect.adjusted(_LEFT, 6, -_RIGHT, 0)
        painter.setFont(font)
        painter.setPen(theme.muted)
        words = QFontMetrics(font).elidedText(head.words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme, row: Row
    ) -> None:
        rect, conflict = option.rect, row.conflict
        row_ground(painter, option, theme, is_current=conflict.id == self.current)
        done = row.standing in (Standing.SETTLED, Standing.TAKEN)
        font = heading(option.font)
        painter.setFont(font)
        painter.setPen(theme.muted)
        kind = kind_words(conflict.kind, conflict.family, conflict.part).upper()
        shown = QFontMetrics(font).elidedText(kind, Qt.TextElideMode.ElideRight, _KIND - 6)
        left = QRect(rect.x() + _LEFT, rect.y(), _KIND, rect.height())
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(option.font)
        painter.setPen(theme.muted if done else theme.text)
        right = rect.right() - _RIGHT
        name = _GLYPHS.get(row.standing)
        if name is not None:
            right -= _GLYPH + 6
            colour = theme.warning if row.standing is Standing.CHANGED else theme.good
            pixmap = icon_pixmap(name, colour, _GLYPH, painter.device().devicePixelRatio())
            painter.drawPixmap(right + 6, rect.center().y() - _GLYPH // 2, pixmap)
        room = QRect(left.right() + 1, rect.y(), right - left.right() - 2, rect.height())
        words = option.fontMetrics.elidedText(
            conflict.words, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
