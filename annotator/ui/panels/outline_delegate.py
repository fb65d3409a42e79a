"""Paints one line of the article's outline: badge, words, and how many of it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.annotations import Family
from annotator.ui.controls.paint import badge_font, paint_badge, paint_dot, rounded
from annotator.ui.models.outline_model import ROW, OutlineRow
from annotator.ui.theme import Theme

_LEFT, _RIGHT, _BADGES = 8, 10, 42

_Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    """Badges stand in a column of their own, so that the words line up."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.selected_row: int | None = None

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the size it takes."""
        return QSize(120, option.fontMetrics.height() + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one line."""
        row: OutlineRow = index.data(ROW)
        theme = Theme.of(option.palette)
        painter.save()
        self._paint_ground(painter, option, theme, index)
        rect = option.rect.adjusted(_LEFT, 0, -_RIGHT, 0)
        self._paint_badge(painter, option, theme, row, rect)
        right = self._paint_counts(painter, option, theme, row, rect)
        words = QRect(rect.x() + _BADGES, rect.y(), right - rect.x() - _BADGES - 8, rect.height())
        painter.setFont(option.font)
        painter.setPen(theme.text if row.confirmed else theme.muted)
        metrics = QFontMetrics(option.font)
        aside = metrics.elidedText(row.aside, Qt.TextElideMode.ElideRight, words.width() * 3 // 10)
        if aside:
            painter.setPen(theme.muted)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, side, aside)
            words.setWidth(words.width() - metrics.horizontalAdvance(aside) - 10)
        painter.setPen(theme.text)
        shown = metrics.elidedText(row.words, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme, index: _Index
    ) -> None:
        rect = option.rect.adjusted(0, 1, 0, -1).toRectF()
        if index.row() == self.selected_row:
            rounded(painter, rect, theme.selection, None, 5.0)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, rect, theme.hover, None, 5.0)
        if option.state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, rect, None, theme.accent, 5.0)

    def _paint_badge(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        theme: Theme,
        row: OutlineRow,
        rect: QRect,
    ) -> None:
        tint, middle = theme.tint(row.colour), rect.center().y() + 0.5
        if row.family is Family.STANCE:
            paint_dot(painter, QPointF(rect.x() + 9, middle), tint.line, hollow=not row.confirmed)
        elif row.family is Family.CLAIM:
            painter.setFont(badge_font(option.font))
            painter.setPen(tint.line)
            place = QRect(rect.x() + 4, rect.y(), _BADGES, rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, row.badge)
        else:
            at = QPointF(rect.x(), middle)
            hollow = not row.confirmed
            paint_badge(painter, at, option.font, row.badge, tint, hollow=hollow)

    def _paint_counts(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        theme: Theme,
        row: OutlineRow,
        rect: QRect,
    ) -> int:
        """Paint how many are decided and, behind a ring, how many are only suggested."""
        painter.setFont(option.font)
        metrics, x = QFontMetrics(option.font), rect.right() + 1
        single = row.family is not Family.ENTITY
        if row.suggested:
            words = "" if single else str(row.suggested)
            x -= metrics.horizontalAdvance(words)
            painter.setPen(theme.muted)
            painter.drawText(QRect(x, rect.y(), 60, rect.height()), _VCENTRE, words)
            x -= 6 if single else 10
            at = QPointF(x + (2 if single else 3), rect.center().y() + 0.5)
            paint_dot(painter, at, QColor(theme.muted), radius=3.0, hollow=True)
            x -= 5
        if row.confirmed and not single:
            words = str(row.confirmed)
            x -= metrics.horizontalAdvance(words) + (6 if row.suggested else 0)
            painter.setPen(theme.text)
            painter.drawText(QRect(x, rect.y(), 60, rect.height()), _VCENTRE, words)
        return x


_VCENTRE = Qt.AlignmentFlag.AlignVCenter
