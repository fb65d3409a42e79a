"""Paints the signs in the table of articles: who has come how far, notes and flags."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from annotator.domain.article_lines import ArticleLine
from annotator.domain.articles import Layer, Progress
from annotator.ui.controls.paint import paint_dot
from annotator.ui.icons import icon_pixmap
from annotator.ui.models.article_table_model import LINE, Column
from annotator.ui.numbers import number
from annotator.ui.theme import Theme

_SIGN, _GAP, _PAD = 12, 5, 8

_Index = QModelIndex | QPersistentModelIndex


class ArticleTableDelegate(QStyledItemDelegate):
    """Signs are told apart by their shape as much as by their colour, and named in the tooltip."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.people: Sequence[Layer] = ()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        super().paint(painter, option, index)
        line = index.data(LINE)
        if line is None:
            return
        painter.save()
        theme = Theme.of(option.palette)
        if index.column() == Column.STATES:
            self._paint_states(painter, option, theme, line)
        elif index.column() == Column.FLAGS and line.summary.flags:
            _paint_sign(painter, "flag", theme.bad, option, line.summary.flags)
        elif index.column() == Column.NOTES and line.summary.notes:
            _paint_sign(painter, "sticky-note", theme.muted, option, line.summary.notes)
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Leave the words of the signs to `paint`, and no dotted frame around a cell."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        theme = Theme.of(option.palette)
        option.palette.setColor(QPalette.ColorRole.Highlight, QColor(theme.selection))
        option.palette.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.text))
        if index.column() == Column.STATES:
            option.text = ""

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Say in words who has come how far."""
        line = index.data(LINE)
        if line is None or index.column() != Column.STATES:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.describe(line), view)
        return True

    def describe(self, line: ArticleLine) -> str:
        """Return who has come how far with the article, a line for each."""
        words = {
            Progress.NEW: self.tr("not begun"),
            Progress.BEGUN: self.tr("in progress"),
            Progress.DONE: self.tr("done"),
            Progress.SKIPPED: self.tr("skipped"),
        }
        told = [
            f"{layer.name}: {words[line.states.get(layer.id, Progress.NEW)]}"
            for layer in self._concerned(line)
        ]
        return "\n".join(told) or self.tr("Nobody has begun.")

    def _concerned(self, line: ArticleLine) -> list[Layer]:
        known = (*line.states, *line.assigned)
        return [layer for layer in self.people if layer.id in known]

    def _paint_states(
        self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme, line: ArticleLine
    ) -> None:
        rect, metrics = option.rect, option.fontMetrics
        x, middle = rect.x() + _PAD, rect.center().y() + 1
        for layer in self._concerned(line):
            name = layer.name if len(layer.name) <= 9 else f"{layer.name[:8]}…"
            wide = _SIGN + _GAP + metrics.horizontalAdvance(name)
            if x + wide > rect.right():
                painter.setPen(theme.muted)
                painter.drawText(QPointF(x, middle + metrics.ascent() / 2 - 1), "…")
                return
            _paint_state(painter, line.states.get(layer.id), theme, QPointF(x + 5, middle))
            painter.setPen(theme.text)
            box = QRect(x + _SIGN + _GAP, rect.y(), wide, rect.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
            x += wide + 12


def _paint_state(painter: QPainter, state: Progress | None, theme: Theme, at: QPointF) -> None:
    """Paint a tick, an arrow over it, a full dot, or a ring for what is only assigned."""
    drawings = {
        Progress.DONE: ("check", theme.good),
        Progress.SKIPPED: ("skip-forward", theme.muted),
    }
    if state in drawings:
        name, colour = drawings[state]
        pixmap = icon_pixmap(name, colour, _SIGN, painter.device().devicePixelRatio())
        painter.drawPixmap(QPointF(at.x() - _SIGN / 2, at.y() - _SIGN / 2), pixmap)
    else:
        begun = state is Progress.BEGUN
        paint_dot(painter, at, QColor(theme.accent if begun else theme.muted), hollow=not begun)


def _paint_sign(
    painter: QPainter, name: str, colour: str, option: QStyleOptionViewItem, count: int
) -> None:
    """Paint a sign to the left of the number in the cell."""
    pixmap = icon_pixmap(name, colour, _SIGN, painter.device().devicePixelRatio())
    rect, digits = option.rect, option.fontMetrics.horizontalAdvance(number(count))
    x = rect.right() - 2 * _PAD - digits - _GAP - _SIGN
    painter.drawPixmap(max(x, rect.x()), rect.center().y() - _SIGN // 2 + 1, pixmap)
