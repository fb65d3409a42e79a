"""Charts of one row each: values with their intervals, and bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from annotator.ui.charts.chart import Chart, Spot
from annotator.ui.controls.paint import rounded
from annotator.ui.fonts import scaled
from annotator.ui.theme import Theme

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_GAP = 14.0


@dataclass(frozen=True, slots=True)
class ForestRow:
    """A value with its interval. Without a `point` the `value` is a dash and `beside` says why.

    `beside` are a few words at the right (what was counted); `reference` is the range that others
    reached, painted quietly behind; a `faint` row rests on too little to be read by itself.
    """

    title: str
    value: str
    said: str
    point: float | None = None
    low: float | None = None
    high: float | None = None
    beside: str = ""
    reference: tuple[float, float] | None = None
    target: object = None
    faint: bool = False


@dataclass(frozen=True, slots=True)
class BarRow:
    """A count with a bar; `share` of the longest bar, from 0 to 1. `under` stands below the title.

    `level` 1 is set in, as a part of the row above.
    """

    title: str
    value: str
    share: float
    said: str
    target: object = None
    level: int = 0


class RowChart(Chart):
    """What charts of rows share: lines between them, and a head of small words."""

    head: tuple[str, ...] = ()

    def pitch(self) -> float:
        """Return the height of a row."""
        return self.fontMetrics().height() + 13.0

    def head_height(self) -> float:
        """Return the height of the head."""
        return self.fontMetrics().height() + 10.0

    def count(self) -> int:
        """Return the number of rows."""
        raise NotImplementedError

    def height_wanted(self) -> int:
        """Return the height that the data take."""
        return ceil(self.head_height() + self.pitch() * self.count()) + 1

    def row_rect(self, row: int, width: float) -> QRectF:
        """Return where a row lies."""
        return QRectF(0, self.head_height() + row * self.pitch(), width, self.pitch())

    def paint_lines(self, painter: QPainter, theme: Theme) -> None:
        """Paint the lines above the rows, and the ground of the row under the mouse."""
        under = self.under()
        if under is not None and under.target is not None:
            rounded(painter, under.rect, theme.hover, None, 4.0)
        painter.setPen(QPen(QColor(theme.line), 1.0))
        for row in range(self.count()):
            y = round(self.row_rect(row, 1).top()) + 0.5
            painter.drawLine(QPointF(0, y), QPointF(self.width(), y))

    def paint_words(
        self, painter: QPainter, rect: QRectF, words: str, side: Qt.AlignmentFlag = _LEFT
    ) -> None:
        """Paint words, cut with “…” where the room ends."""
        cut = Qt.TextElideMode.ElideRight
        shown = QFontMetricsF(painter.font()).elidedText(words, cut, rect.width())
        painter.drawText(rect, int(side), shown)


class ForestChart(RowChart):
    """Values as points on one axis, with whiskers for their intervals."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._rows: tuple[ForestRow, ...] = ()
        self._axis = (0.0, 1.0)
        self.head = (self.tr("Measure"), self.tr("Value"), "")

    def show_rows(self, rows: Sequence[ForestRow], head: str = "", beside: str = "") -> None:
        """Show other values; `head` and `beside` stand over the first and the last column."""
        self._rows = tuple(rows)
        self.head = (head or self.tr("Measure"), self.tr("Value"), beside)
        self._axis = axis_of(self._rows)
        self.updateGeometry()
        self.refresh()

    def rows(self) -> tuple[ForestRow, ...]:
        """Return what is shown."""
        return self._rows

    def axis(self) -> tuple[float, float]:
        """Return the values at the left and right end of the axis."""
        return self._axis

    def count(self) -> int:
        """Return the number of rows."""
        return len(self._rows)

    def lay_out(self, width: float) -> list[Spot]:
        """Return one mark for each row."""
        return [
            Spot(place, 0, self.row_rect(place, width), row.said, row.target)
            for place, row in enumerate(self._rows)
        ]

    def paint_marks(self, painter: QPainter, theme: Theme) -> None:
        """Paint all rows."""
        self.paint_lines(painter, theme)
        title, value, plot, beside = self._columns()
        self._paint_head(painter, theme)
        small = scaled(self.font(), 0.86)
        for place, row in enumerate(self._rows):
            rect = self.row_rect(place, self.width())
            painter.setFont(self.font())
            painter.setPen(QColor(theme.muted if row.faint or row.point is None else theme.text))
            self.paint_words(painter, _band(rect, title), row.title)
            self.paint_words(painter, _band(rect, value), row.value, _RIGHT)
            painter.setFont(small)
            painter.setPen(QColor(theme.muted))
            if row.point is None:
                # The reason needs the room of the plot as well.
                self.paint_words(painter, _band(rect, (plot[0], self.width() - 6)), row.beside)
                continue
            self.paint_words(painter, _band(rect, beside), row.beside, _RIGHT)
            self._paint_value(painter, theme, row, _band(rect, plot))

    def x_of(self, value: float, plot: tuple[float, float]) -> float:
        """Return where a value lies in the plot."""
        low, high = self._axis
        share = (min(max(value, low), high) - low) / (high - low)
        return plot[0] + share * (plot[1] - plot[0])

    def _columns(self) -> tuple[tuple[float, float], ...]:
        """Return left and right of title, value, plot and the words beside."""
        width = float(self.width())
        small = QFontMetricsF(scaled(self.font(), 0.86))
        told = [row.beside for row in self._rows if row.point is not None]
        beside = max((small.horizontalAdvance(words) for words in [*told, self.head[2]]), default=0)
        beside = min(beside, width * 0.26)
        value = self.fontMetrics().horizontalAdvance("−0.000") + 4.0
        advance = self.fontMetrics().horizontalAdvance
        titles = max((advance(row.title) for row in self._rows), default=0) + _GAP
        title = min(float(titles), width * 0.44)
        plot = (title + value + 2 * _GAP, width - 12 - (beside + 2 * _GAP if beside else 0))
        return (6.0, title), (title, title + value), plot, (width - 6 - beside, width - 6)

    def _paint_head(self, painter: QPainter, theme: Theme) -> None:
        title, value, plot, beside = self._columns()
        rect = QRectF(0, 0, self.width(), self.head_height())
        painter.setFont(scaled(self.font(), 0.86))
        painter.setPen(QColor(theme.muted))
        self.paint_words(painter, _band(rect, title), self.head[0])
        self.paint_words(painter, _band(rect, value), self.head[1], _RIGHT)
        self.paint_words(painter, _band(rect, beside), self.head[2], _RIGHT)
        if not any(row.point is not None for row in self._rows):
            return
        bottom = self.row_rect(self.count(), 1).top()
        for tick in ticks(*self._axis):
            x = self.x_of(tick, plot)
            room = QRectF(x - 20, 0, 40, self.head_height())
            painter.setPen(QColor(theme.muted))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, figure(tick, 1))
            painter.setPen(QPen(QColor(theme.line), 1.0, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, self.head_height()), QPointF(x, bottom))

    def _paint_value(self, painter: QPainter, theme: Theme, row: ForestRow, rect: QRectF) -> None:
        plot, middle = (rect.left(), rect.right()), rect.center().y()
        if row.reference is not None:
            left, right = (self.x_of(value, plot) for value in row.reference)
            band = QRectF(left - 3, middle - 8, max(right - left, 0.0) + 6, 16)
            rounded(painter, band, theme.pressed, None, 4.0)
        colour = QColor(theme.muted if row.faint else theme.accent)
        if row.low is not None and row.high is not None:
            painter.setPen(QPen(QColor(theme.muted), 1.6))
            left, right = self.x_of(row.low, plot), self.x_of(row.high, plot)
            painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(QColor(theme.page) if row.faint else colour)
        assert row.point is not None
        painter.drawEllipse(QPointF(self.x_of(row.point, plot), middle), 4.2, 4.2)


class BarChart(RowChart):
    """Counts with bars that start at one line."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._rows: tuple[BarRow, ...] = ()
        self.wide = False

    def show_rows(self, rows: Sequence[BarRow], head: str, value: str, *, wide: bool) -> None:
        """Show other counts; with `wide` the titles are sentences and get most of the room."""
        self._rows, self.head, self.wide = tuple(rows), (head, value), wide
        self.updateGeometry()
        self.refresh()

    def rows(self) -> tuple[BarRow, ...]:
        """Return what is shown."""
        return self._rows

    def count(self) -> int:
        """Return the number of rows."""
        return len(self._rows)

    def lay_out(self, width: float) -> list[Spot]:
        """Return one mark for each row."""
        return [
            Spot(place, 0, self.row_rect(place, width), row.said, row.target)
            for place, row in enumerate(self._rows)
        ]

    def paint_marks(self, painter: QPainter, theme: Theme) -> None:
        """Paint all rows."""
        self.paint_lines(painter, theme)
        advance = QFontMetricsF(self.font()).horizontalAdvance
        values = [advance(text) for text in (*(row.value for row in self._rows), self.head[-1])]
        value = max(values, default=0.0) + 4
        share = 0.72 if self.wide else 0.44
        title = (6.0, self.width() * share)
        column = (title[1], title[1] + value)
        rect = QRectF(0, 0, self.width(), self.head_height())
        painter.setFont(scaled(self.font(), 0.86))
        painter.setPen(QColor(theme.muted))
        self.paint_words(painter, _band(rect, title), self.head[0])
        self.paint_words(painter, _band(rect, column), self.head[-1], _RIGHT)
        painter.setFont(self.font())
        for place, row in enumerate(self._rows):
            rect = self.row_rect(place, self.width())
            indent = 18.0 * row.level
            painter.setPen(QColor(theme.muted if row.level else theme.text))
            self.paint_words(painter, _band(rect, (title[0] + indent, title[1])), row.title)
            self.paint_words(painter, _band(rect, column), row.value, _RIGHT)
            room = self.width() - 8 - column[1] - _GAP
            bar = QRectF(column[1] + _GAP, rect.center().y() - 6, max(room * row.share, 1.5), 12)
            colour = QColor(theme.muted) if row.level else QColor(theme.accent)
            if row.level:
                bar = bar.adjusted(0, 3, 0, -3)
            if row.share > 0:
                rounded(painter, bar, colour, None, 3.0)


def figure(value: float, digits: int = 3) -> str:
    """Return a coefficient as papers print it: “.842”, “1.000”, “−.120”."""
    text = f"{abs(value):.{digits}f}"
    sign = "−" if value < 0 and float(text) > 0 else ""
    return sign + (text[1:] if text.startswith("0.") and float(text) > 0 else text)


def axis_of(rows: Sequence[ForestRow]) -> tuple[float, float]:
    """Return the ends of an axis, in tenths, that holds all values; never narrower than .3."""
    seen = [value for row in rows for value in (row.point, row.low, row.high) if value is not None]
    seen += [value for row in rows if row.reference for value in row.reference]
    low = floor(max(min(seen, default=0.0), -1.0) * 10 + 1e-9) / 10
    high = min(max(ceil(max(seen, default=1.0) * 10 - 1e-9) / 10, low + 0.3), 1.0)
    return (max(min(low, high - 0.3), -1.0), high)


def ticks(low: float, high: float) -> list[float]:
    """Return two to five round values on an axis in tenths."""
    steps = round((high - low) * 10)
    pace = next(pace for pace in (1, 2, 5, 10, 20) if steps / pace <= 4)
    first = ceil(low * 10 / pace - 1e-9) * pace
    return [tenth / 10 for tenth in range(first, round(high * 10) + 1, pace)]


def _band(rect: QRectF, column: tuple[float, float]) -> QRectF:
    return QRectF(column[0], rect.top(), max(column[1] - column[0], 0.0), rect.height())
