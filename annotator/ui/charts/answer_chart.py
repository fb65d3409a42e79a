"""What people made of suggestions: accepted, fixed and rejected ones, a row for each label."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from annotator.domain.stats import SuggestionCounts
from annotator.ui.charts.chart import Spot
from annotator.ui.charts.rows import RowChart
from annotator.ui.charts.shades import shade
from annotator.ui.controls.paint import rounded
from annotator.ui.fonts import scaled
from annotator.ui.numbers import number as shown
from annotator.ui.theme import Theme

_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_SWATCH, _GAP = 9.0, 16.0


class AnswerRow(NamedTuple):
    """The answers to one label's suggestions; `whole` stands for all labels together."""

    title: str
    counts: SuggestionCounts
    whole: bool = False


class AnswerChart(RowChart):
    """Rows of three counts with a bar in three parts, from dark to empty in the same order."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._rows: tuple[AnswerRow, ...] = ()
        self.head = (self.tr("accepted"), self.tr("fixed"), self.tr("rejected"))

    def show_rows(self, rows: Sequence[AnswerRow]) -> None:
        """Show other answers."""
        self._rows = tuple(rows)
        self.updateGeometry()
        self.refresh()

    def rows(self) -> tuple[AnswerRow, ...]:
        """Return what is shown."""
        return self._rows

    def count(self) -> int:
        """Return the number of rows."""
        return len(self._rows)

    def lay_out(self, width: float) -> list[Spot]:
        """Return one mark for each row."""
        return [
            Spot(place, 0, self.row_rect(place, width), self._said(row))
            for place, row in enumerate(self._rows)
        ]

    def paint_marks(self, painter: QPainter, theme: Theme) -> None:
        """Paint all rows."""
        self.paint_lines(painter, theme)
        columns, fills = self._columns(), _fills(theme)
        head = QRectF(0, 0, self.width(), self.head_height())
        painter.setFont(scaled(self.font(), 0.86))
        for words, (left, right), fill in zip(self.head, columns, fills, strict=True):
            painter.setPen(QColor(theme.muted))
            painter.drawText(QRectF(left, 0, right - left, head.height()), int(_RIGHT), words)
            used = QFontMetricsF(painter.font()).horizontalAdvance(words)
            top = head.center().y() - _SWATCH / 2
            swatch = QRectF(right - used - _SWATCH - 5, top, _SWATCH, _SWATCH)
            rounded(painter, swatch, fill, theme.muted, 2.0)
        for place, row in enumerate(self._rows):
            self._paint_row(painter, theme, row, self.row_rect(place, self.width()))

    def _paint_row(self, painter: QPainter, theme: Theme, row: AnswerRow, rect: QRectF) -> None:
        columns = self._columns()
        weight = QFont.Weight.DemiBold if row.whole else QFont.Weight.Normal
        painter.setFont(scaled(self.font(), 1.0, weight))
        painter.setPen(QColor(theme.text))
        title = QRectF(6, rect.top(), columns[0][0] - 6, rect.height())
        self.paint_words(painter, title, row.title)
        for number, (left, right) in zip(_numbers(row.counts), columns, strict=True):
            painter.setPen(QColor(theme.text if number else theme.muted))
            room = QRectF(left, rect.top(), right - left, rect.height())
            painter.drawText(room, int(_RIGHT), shown(number))
        left = columns[-1][1] + _GAP
        bar = QRectF(left, rect.center().y() - 6, self.width() - 8 - left, 12)
        self._paint_bar(painter, theme, row.counts, bar)

    def _paint_bar(
        self, painter: QPainter, theme: Theme, counts: SuggestionCounts, bar: QRectF
    ) -> None:
        numbers, left = _numbers(counts), bar.left()
        for number, fill in zip(numbers, _fills(theme), strict=True):
            width = bar.width() * number / max(1, sum(numbers))
            if number:
                part = QRectF(left, bar.top(), max(width - 1, 1.5), bar.height())
                rounded(painter, part, fill, theme.muted, 2.0)
            left += width

    def _columns(self) -> list[tuple[float, float]]:
        """Return left and right of the three numbers; the title stands before, the bar behind."""
        small = QFontMetricsF(scaled(self.font(), 0.86)).horizontalAdvance
        plain = QFontMetricsF(scaled(self.font(), 1.0, QFont.Weight.DemiBold)).horizontalAdvance
        widths = [small(words) + _SWATCH + 5 for words in self.head]
        for row in self._rows:
            told = (plain(shown(number)) for number in _numbers(row.counts))
            widths = [max(pair) for pair in zip(widths, told, strict=True)]
        left, found = self.width() * 0.26, []
        for width in widths:
            found.append((left, left + width + _GAP))
            left += width + _GAP
        return found

    def _said(self, row: AnswerRow) -> str:
        numbers = zip(_numbers(row.counts), self.head, strict=True)
        return f"{row.title}: " + ", ".join(f"{shown(number)} {words}" for number, words in numbers)


def _numbers(counts: SuggestionCounts) -> tuple[int, int, int]:
    return counts.accepted, counts.changed, counts.rejected


def _fills(theme: Theme) -> tuple[QColor, QColor, QColor]:
    """Return the grounds of the three parts: one hue, told apart by lightness and their order."""
    return shade(theme, 1.0), shade(theme, 0.4), QColor(theme.page)
