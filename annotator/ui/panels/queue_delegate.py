"""Paints one article of the queue: its title, how far it is, where it comes from."""

from __future__ import annotations

from PySide6.QtCore import (
    QDate,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from annotator.domain.articles import Progress
from annotator.domain.queue import ArticleSummary
from annotator.ui.controls.paint import paint_dot, row_ground
from annotator.ui.fonts import scaled
from annotator.ui.icons import icon_pixmap
from annotator.ui.models.queue_model import SUMMARY
from annotator.ui.numbers import filled, short_date
from annotator.ui.panels.snippet import SNIPPET_LINES, paint_snippet
from annotator.ui.theme import Theme

_LEFT, _RIGHT, _TOP, _GAP, _GLYPH = 18, 14, 10, 5, 12

_Index = QModelIndex | QPersistentModelIndex


class QueueDelegate(QStyledItemDelegate):
    """Two lines to an article, all rows of one height. `current` is the article on screen.

    `with_snippets` leaves room for two lines more, with the words that a search found.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.current: str | None = None
        self.with_snippets = False

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the size it takes."""
        small = QFontMetrics(scaled(option.font, 0.92))
        height = option.fontMetrics.height() + small.height() + 2 * _TOP + _GAP
        if self.with_snippets:
            height += _GAP + SNIPPET_LINES * small.height()
        return QSize(120, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one line."""
        summary = index.data(SUMMARY)
        theme = Theme.of(option.palette)
        painter.save()
        self._paint_ground(painter, option, theme, on_screen=summary.id == self.current)
        rect = option.rect.adjusted(_LEFT, _TOP, -_RIGHT, -_TOP)
        done = summary.progress is Progress.DONE and summary.id != self.current
        title_font = scaled(option.font, 1.0, QFont.Weight.Medium)
        painter.setFont(title_font)
        painter.setPen(theme.muted if done else theme.text)
        metrics = QFontMetrics(title_font)
        title = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(QRect(rect.x(), rect.y(), rect.width(), metrics.height()), 0, title)
        line = QRect(rect.x(), rect.y() + metrics.height() + _GAP, rect.width(), 0)
        self._paint_second(painter, option, theme, summary, line)
        if summary.snippet:
            font = scaled(option.font, 0.92)
            line.translate(0, QFontMetrics(font).height() + _GAP)
            paint_snippet(painter, line, font, summary.snippet, theme)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        _option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Show the whole of a cut line as a tooltip."""
        summary = index.data(SUMMARY)
        if summary is None:
            return False
        QToolTip.showText(event.globalPos(), self.describe(summary, str(index.data())), view)
        return True

    def describe(self, summary: ArticleSummary, title: str) -> str:
        """Return everything that the row may have had to cut."""
        parts = [self.state_words(summary), self.blind_words(summary), summary.source, summary.date]
        if summary.copy_of:
            title += "\n" + self.tr("Near copy of “{}”").format(summary.copy_of)
        counts = filled(
            self.tr("Labels {:,} · suggestions {:,} · notes {:,} · characters {:,}"),
            summary.labels,
            summary.suggestions,
            summary.notes,
            summary.characters,
        )
        return "\n".join([title, " · ".join(part for part in parts if part), counts])

    def state_words(self, summary: ArticleSummary) -> str:
        """Return the state of the article in words."""
        state = self.tr("flagged") if summary.flags else self._progress_words(summary)
        counted = self.tr("{:,} note") if summary.notes == 1 else self.tr("{:,} notes")
        return f"{state}, {filled(counted, summary.notes)}" if summary.notes else state

    def _progress_words(self, summary: ArticleSummary) -> str:
        words = {
            Progress.DONE: self.tr("done"),
            Progress.BEGUN: self.tr("in progress"),
            Progress.SKIPPED: self.tr("skipped"),
            Progress.NEW: self.tr("suggested") if summary.suggestions else self.tr("new"),
        }
        return words[summary.progress]

    def blind_words(self, summary: ArticleSummary) -> str:
        """Return the words for an article that is shown without suggestions, or nothing."""
        return self.tr("without suggestions") if summary.blind else ""

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, on_screen: bool
    ) -> None:
        row_ground(painter, option, theme, is_current=on_screen)
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if focused and option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))

    def _paint_second(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        theme: Theme,
        summary: ArticleSummary,
        line: QRect,
    ) -> None:
        font = scaled(option.font, 0.92)
        metrics = QFontMetrics(font)
        middle = line.y() + metrics.height() / 2
        _paint_glyph(painter, theme, summary, QPointF(line.x() + _GLYPH / 2 - 1, middle))
        painter.setFont(font)
        painter.setPen(theme.muted)
        this_year = summary.date.startswith(f"{QDate.currentDate().year():04}")
        shown = short_date(summary.date, year=not this_year)
        right = line.right() + 1 - metrics.horizontalAdvance(shown)
        painter.drawText(QPointF(right, line.y() + metrics.ascent()), shown)
        x, right = line.x() + _GLYPH + 5, right - 10
        copy = self.tr("near copy") if summary.copy_of else ""
        parts = (self.state_words(summary), self.blind_words(summary), copy, summary.source)
        for part in filter(None, parts):
            words = metrics.elidedText(part, Qt.TextElideMode.ElideRight, max(right - x, 0))
            painter.drawText(QPointF(x, line.y() + metrics.ascent()), words)
            x += metrics.horizontalAdvance(words) + 10


def _paint_glyph(painter: QPainter, theme: Theme, summary: ArticleSummary, at: QPointF) -> None:
    """Paint the state's sign, which is told apart by its shape as much as by its colour."""
    drawings = {
        Progress.DONE: ("check", theme.good),
        Progress.SKIPPED: ("skip-forward", theme.muted),
    }
    name, colour = drawings.get(summary.progress, ("", theme.muted))
    if summary.flags:
        name, colour = "flag", theme.bad
    if name:
        ratio = painter.device().devicePixelRatio()
        pixmap = icon_pixmap(name, colour, _GLYPH, ratio)
        painter.drawPixmap(QPointF(at.x() - _GLYPH / 2, at.y() - _GLYPH / 2), pixmap)
    else:
        begun = summary.progress is Progress.BEGUN
        paint_dot(painter, at, QColor(theme.accent if begun else theme.muted), hollow=not begun)
