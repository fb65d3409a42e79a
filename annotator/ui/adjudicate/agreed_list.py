"""What all have alike, or a rule has taken, in the article on screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui.controls.paint import row_ground
from annotator.ui.fonts import heading
from annotator.ui.theme import Theme

AGREED = Qt.ItemDataRole.UserRole + 2
_Index = QModelIndex | QPersistentModelIndex
_LEFT, _RIGHT, _LABEL = 18, 12, 80


class AgreedRow(NamedTuple):
    """One thing: its label, its words, and how many stand for it; `in_gold` once it was taken."""

    item_id: str
    label: str
    words: str
    votes: str
    in_gold: bool


class AgreedModel(QAbstractListModel):
    """The things of one article."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[AgreedRow] = ()

    def show(self, rows: Sequence[AgreedRow]) -> None:
        """Show other things."""
        if rows == self.rows:
            return
        if len(rows) == len(self.rows):
            # Nothing jumps where only the state of things has changed.
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in a row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == AGREED:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.label}: {row.words}, {row.votes}"
        return row.words if role == Qt.ItemDataRole.ToolTipRole else None


class AgreedDelegate(QStyledItemDelegate):
    """One line to a thing. `current` is the one on the card."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.current: str | None = None

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the size it takes."""
        return QSize(120, option.fontMetrics.height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one line."""
        row: AgreedRow = index.data(AGREED)
        theme, rect = Theme.of(option.palette), option.rect
        painter.save()
        row_ground(painter, option, theme, is_current=row.item_id == self.current)
        font = heading(option.font)
        painter.setFont(font)
        painter.setPen(theme.muted)
        label = QFontMetrics(font).elidedText(
            row.label.upper(), Qt.TextElideMode.ElideRight, _LABEL - 6
        )
        left = QRect(rect.x() + _LEFT, rect.y(), _LABEL, rect.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(left, middle, label)
        painter.setFont(option.font)
        metrics = option.fontMetrics
        wide = metrics.horizontalAdvance(row.votes)
        right = rect.right() - _RIGHT
        painter.drawText(QRect(right - wide, rect.y(), wide + 2, rect.height()), middle, row.votes)
        painter.setPen(theme.text if row.in_gold else theme.muted)
        room = QRect(left.right() + 1, rect.y(), right - wide - left.right() - 10, rect.height())
        words = metrics.elidedText(row.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, words)
        painter.restore()
