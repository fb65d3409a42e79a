"""Paints one line of the article's outline: badge, words, and how many of it."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from math import ceil

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.annotations import Family
from annotator.ui.canvas.polarity_shapes import paint_shape
from annotator.ui.controls.paint import badge_font, paint_badge, paint_dot, rounded
from annotator.ui.models.outline_model import OutlineModel, OutlineRow
from annotator.ui.theme import Theme

_LEFT, _RIGHT, _BADGES = 8, 10, 42
_KEPT = 200
_VCENTRE = Qt.AlignmentFlag.AlignVCenter

_Index = QModelIndex | QPersistentModelIndex


class Ground(Enum):
    """What lies behind a line."""

    PLAIN = 0
    HOVERED = 1
    SELECTED = 2


class OutlineDelegate(QStyledItemDelegate):
    """Badges stand in a column of their own, so that the words line up."""

    def __init__(self, model: OutlineModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Asked directly: on the way through the index each line would cross into Qt and back.
        self._model = model
        self._picture = lru_cache(maxsize=_KEPT)(self._draw)
        self.selected_row: int | None = None
        self.hints: dict[int, str] = {}

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the size it takes."""
        return QSize(120, option.fontMetrics.height() + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one line."""
        rect, state = option.rect, option.state
        ground = Ground.PLAIN
        if index.row() == self.selected_row:
            ground = Ground.SELECTED
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = Ground.HOVERED
        picture = self._picture(
            self._model.row(index.row()),
            (rect.width(), rect.height(), painter.device().devicePixelRatio()),
            QFont(option.font),
            Theme.of(option.palette),
            ground,
        )
        painter.drawPixmap(rect.topLeft(), picture)
        if index.row() in self.hints:
            self._paint_hint(painter, option, self.hints[index.row()])
        if state & QStyle.StateFlag.State_HasFocus:
            painter.save()
            theme = Theme.of(option.palette)
            rounded(painter, rect.adjusted(0, 1, 0, -1).toRectF(), None, theme.accent, 5.0)
            painter.restore()

    @staticmethod
    def _paint_hint(painter: QPainter, option: QStyleOptionViewItem, letters: str) -> None:
        """Put the letters that pick the label over its badge, as they stand in the article."""
        theme, font = Theme.of(option.palette), QFont(option.font)
        font.setBold(True)
        width = QFontMetrics(font).horizontalAdvance(letters) + 10
        height = QFontMetrics(font).height()
        place = QRectF(option.rect.x() + _LEFT, 0, width, height)
        place.moveTop(option.rect.center().y() - height / 2 + 0.5)
        ground = place.adjusted(-1, 0, max(0, _BADGES - width), 0)
        painter.fillRect(ground, QColor(theme.chrome))
        rounded(painter, place, theme.text, None, 4.0)
        painter.setFont(font)
        painter.setPen(QColor(theme.page))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letters)

    def _draw(
        self,
        row: OutlineRow,
        size: tuple[int, int, float],
        font: QFont,
        theme: Theme,
        ground: Ground,
    ) -> QPixmap:
        """Return one line as a picture; lines come again with every key, so it is kept."""
        width, height, ratio = size
        picture = QPixmap(ceil(width * ratio), ceil(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(theme.chrome))
        painter = QPainter(picture)
        colours = {Ground.SELECTED: theme.selection, Ground.HOVERED: theme.hover}
        if ground in colours:
            rounded(painter, QRectF(0, 1, width, height - 2), colours[ground], None, 5.0)
        rect = QRect(_LEFT, 0, width - _LEFT - _RIGHT, height)
        self._paint_badge(painter, font, theme, row, rect)
        right = self._paint_counts(painter, font, theme, row, rect)
        words = QRect(rect.x() + _BADGES, 0, right - rect.x() - _BADGES - 8, height)
        self._paint_words(painter, font, theme, row, words)
        painter.end()
        return picture

    def _paint_words(
        self, painter: QPainter, font: QFont, theme: Theme, row: OutlineRow, words: QRect
    ) -> None:
        painter.setFont(font)
        metrics = QFontMetrics(font)
        aside = metrics.elidedText(row.aside, Qt.TextElideMode.ElideRight, words.width() * 3 // 10)
        if aside:
            painter.setPen(theme.muted)
            side = Qt.AlignmentFlag.AlignRight | _VCENTRE
            painter.drawText(words, side, aside)
            words.setWidth(words.width() - metrics.horizontalAdvance(aside) - 10)
        painter.setPen(theme.text)
        shown = metrics.elidedText(row.words, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _VCENTRE, shown)

    def _paint_badge(
        self,
        painter: QPainter,
        font: QFont,
        theme: Theme,
        row: OutlineRow,
        rect: QRect,
    ) -> None:
        tint, middle = theme.tint(row.colour), rect.center().y() + 0.5
        if row.shape is not None:
            at, hollow = QPointF(rect.x() + 9, middle), not row.confirmed
            paint_shape(painter, at, 4.5, row.shape, tint.line, hollow=hollow)
        elif row.family is Family.CLAIM:
            painter.setFont(badge_font(font))
            painter.setPen(tint.line)
            place = QRect(rect.x() + 4, rect.y(), _BADGES, rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, row.badge)
        else:
            at = QPointF(rect.x(), middle)
            hollow = not row.confirmed
            paint_badge(painter, at, font, row.badge, tint, hollow=hollow)

    def _paint_counts(
        self,
        painter: QPainter,
        font: QFont,
        theme: Theme,
        row: OutlineRow,
        rect: QRect,
    ) -> int:
        """Paint how many are decided and, behind a ring, how many are only suggested."""
        painter.setFont(font)
        metrics, x = QFontMetrics(font), rect.right() + 1
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
