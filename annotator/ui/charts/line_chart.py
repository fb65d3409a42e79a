"""Lines over time: a full line for the first series, dotted or dashed ones for the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from annotator.ui.charts.chart import Chart, Spot
from annotator.ui.charts.rows import figure, ticks
from annotator.ui.charts.shades import second_colour
from annotator.ui.fonts import scaled
from annotator.ui.theme import Theme

_HEIGHT, _REACH = 150.0, 11.0
_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashLine)


@dataclass(frozen=True, slots=True)
class LinePoint:
    """One value; without a number the line has a gap, and `said` tells why."""

    value: float | None
    said: str
    low: float | None = None
    high: float | None = None
    target: object = None


@dataclass(frozen=True, slots=True)
class LineSeries:
    """One line: its name and a point for every place on the axis."""

    name: str
    points: tuple[LinePoint, ...]


class LineChart(Chart):
    """Values over time, told apart by the kind of line; every point can be pointed at."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._places: tuple[str, ...] = ()
        self._series: tuple[LineSeries, ...] = ()

    def show_series(self, places: Sequence[str], series: Sequence[LineSeries]) -> None:
        """Show other lines; `places` are the names along the axis."""
        self._places, self._series = tuple(places), tuple(series)
        self.updateGeometry()
        self.refresh()

    def height_wanted(self) -> int:
        """Return the height that the data take."""
        return round(_HEIGHT + 3.2 * self.fontMetrics().height())

    def axis(self) -> tuple[float, float]:
        """Return the values at the foot and the head."""
        seen = [
            value
            for line in self._series
            for point in line.points
            for value in (point.value, point.low, point.high)
            if value is not None
        ]
        low = int(max(min(seen, default=0.0), 0.0) * 10) / 10
        return min(low, 0.7), 1.0

    def lay_out(self, width: float) -> list[Spot]:
        """Return one mark for each point that has a value."""
        return [
            Spot(row, place, _around(self._at(place, point.value, width)), point.said, point.target)
            for row, line in enumerate(self._series)
            for place, point in enumerate(line.points)
            if point.value is not None
        ]

    def ring(self, spot: Spot) -> QRectF:
        """Return where the ring of the keyboard is painted around a mark."""
        return spot.rect.adjusted(2, 2, -2, -2)

    def paint_marks(self, painter: QPainter, theme: Theme) -> None:
        """Paint the grid, the lines, their points, and the numbers where there is room."""
        self._paint_grid(painter, theme)
        self._paint_legend(painter, theme)
        for number in reversed(range(len(self._series))):
            colour = QColor(theme.accent) if number == 0 else second_colour(theme)
            self._paint_line(painter, theme, number, colour)

    def _plot(self, width: float) -> QRectF:
        line = float(self.fontMetrics().height())
        return QRectF(42, line + 12, max(width - 42 - 34, 40), _HEIGHT)

    def _at(self, place: int, value: float, width: float) -> QPointF:
        plot, (low, high) = self._plot(width), self.axis()
        many = len(self._places)
        across = (place + 0.5) / many if many < 3 else place / (many - 1)
        up = (min(max(value, low), high) - low) / (high - low)
        return QPointF(plot.left() + across * plot.width(), plot.bottom() - up * plot.height())

    def _paint_grid(self, painter: QPainter, theme: Theme) -> None:
        width = float(self.width())
        plot, small = self._plot(width), scaled(self.font(), 0.86)
        painter.setFont(small)
        for tick in ticks(*self.axis()):
            y = round(self._at(0, tick, width).y()) + 0.5
            painter.setPen(QPen(QColor(theme.line), 1.0))
            painter.drawLine(QPointF(plot.left() - 6, y), QPointF(width, y))
            painter.setPen(QColor(theme.muted))
            room = QRectF(0, y - 10, plot.left() - 12, 20)
            painter.drawText(
                room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, figure(tick, 1)
            )
        metrics = QFontMetricsF(small)
        widest = max((metrics.horizontalAdvance(name) for name in self._places), default=1) + 16
        step = max(1, -(-int(widest * len(self._places)) // max(int(plot.width()), 1)))
        for place, name in enumerate(self._places):
            if place % step == 0:
                x = self._at(place, 1.0, width).x()
                left = min(max(x - widest / 2, 0.0), width - widest)
                room = QRectF(left, plot.bottom() + 6, widest, metrics.height() + 4)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_legend(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(scaled(self.font(), 0.86))
        metrics, x = QFontMetricsF(painter.font()), 42.0
        for number, line in enumerate(self._series):
            colour = QColor(theme.accent) if number == 0 else second_colour(theme)
            y = metrics.height() / 2 + 1
            painter.setPen(_pen(colour, number))
            painter.drawLine(QPointF(x, y), QPointF(x + 26, y))
            painter.setPen(QColor(theme.muted))
            wide = metrics.horizontalAdvance(line.name) + 4
            painter.drawText(QRectF(x + 34, 0, wide, metrics.height() + 2), line.name)
            x += 34 + wide + 24

    def _paint_line(self, painter: QPainter, theme: Theme, number: int, colour: QColor) -> None:
        width, before = float(self.width()), None
        points = self._series[number].points
        roomy = self._plot(width).width() / max(len(points), 1) > 44
        small = scaled(self.font(), 0.82)
        for place, point in enumerate(points):
            if point.value is None:
                before = None
                continue
            at = self._at(place, point.value, width)
            if point.low is not None and point.high is not None:
                painter.setPen(QPen(QColor(theme.strong_line), 1.2))
                high, low = (self._at(place, edge, width) for edge in (point.high, point.low))
                painter.drawLine(high, low)
            painter.setPen(_pen(colour, number))
            if before is not None:
                painter.drawLine(before, at)
            before = at
            painter.setPen(QPen(colour, 1.6))
            painter.setBrush(colour if number == 0 else QColor(theme.page))
            painter.drawEllipse(at, 3.4, 3.4)
            if roomy or place == len(points) - 1:
                painter.setFont(small)
                painter.setPen(QColor(theme.text if number == 0 else theme.muted))
                above = -20 if number == 0 else 6
                room = QRectF(at.x() - 24, at.y() + above, 48, 15)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, figure(point.value, 2))


def _around(point: QPointF) -> QRectF:
    return QRectF(point.x() - _REACH, point.y() - _REACH, 2 * _REACH, 2 * _REACH)


def _pen(colour: QColor, number: int) -> QPen:
    pen = QPen(colour, 2.0, _STYLES[min(number, len(_STYLES) - 1)])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
