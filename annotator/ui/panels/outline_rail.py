"""The rail beside the scroll bar: where in the article something waits, lacks or was remarked on.

Each kind has a column and a shape of its own, so that none hides another and colour is not needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.ui.models.rail_marks import Kind, Mark
from annotator.ui.theme import Theme

WIDTH = 22
_MARK = 12  # rows of pixels that a mark may take
_REACH = 5.0  # a click this near to a mark means it
_COLUMNS = {
    Kind.SUGGESTION: 4.5,
    Kind.INCOMPLETE: 10.0,
    Kind.VIOLATION: 10.0,
    Kind.CONFLICT: 4.5,
    Kind.REPEATED: 10.0,
    Kind.NOTE: 16.5,
    Kind.FLAG: 16.5,
}


class Tick(NamedTuple):
    """A mark, or what a search found (`kind` is None), at its place on the rail."""

    y: float
    kind: Kind | None
    mark: Mark


class OutlineRail(QWidget):
    """Shows marks along the height of the article and asks to go to them.

    It paints from a picture that is made anew only when marks come or go; the caret is drawn over
    it. `mark_requested` carries the marks that were clicked, `place_requested` the share of the
    article's height that was clicked beside all marks.
    """

    mark_requested = Signal(object)
    place_requested = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: list[Tick] = []
        self._caret: float | None = None
        self._picture: QPixmap | None = None
        self._describe: Callable[[Mark], str] = lambda mark: mark.record_id
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Outline of the article"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_ticks(self, ticks: Iterable[Tick], describe: Callable[[Mark], str]) -> None:
        """Show these marks; their `y` is a share of the article's height, from 0 to 1."""
        self._ticks = sorted(ticks, key=lambda tick: tick.y)
        self._describe = describe
        self._redraw()

    def show_caret(self, share: float | None) -> None:
        """Show where the caret is."""
        before, self._caret = self._caret, share
        for place in (before, share):
            if place is not None:
                self.update(0, round(self._y(place)) - 3, WIDTH, 7)

    def say(self, words: str) -> None:
        """Tell screen readers what is marked."""
        self.setAccessibleDescription(words)

    def ticks_near(self, y: float) -> list[Tick]:
        """Return the marks near a height of the rail, the nearest first."""
        near = [tick for tick in self._ticks if abs(self._y(tick.y) - y) <= _REACH]
        return sorted(near, key=lambda tick: abs(self._y(tick.y) - y))

    def marks_shown(self, kind: Kind) -> list[Mark]:
        """Return the marks of a kind, from top to bottom."""
        return [tick.mark for tick in self._ticks if tick.kind is kind]

    def y_of(self, mark: Mark) -> int:
        """Return where a mark stands on the rail."""
        return round(next(self._y(tick.y) for tick in self._ticks if tick.mark == mark))

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(WIDTH, 200)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the mark that is nearest in the column under the mouse, or to the place."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position()
        near = self.ticks_near(point.y())
        if near:
            same = [tick for tick in near if _is_in_column(tick, point.x())]
            self.mark_requested.emit((same or near)[0].mark)
        else:
            self.place_requested.emit(self._share(point.y()))

    def event(self, event: QEvent) -> bool:
        """Say what is marked where the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.told(event.pos().y()), self)
            return True
        return super().event(event)

    def told(self, y: float) -> str:
        """Return what is marked at a height, a line each."""
        near = self.ticks_near(y)
        lines = list(dict.fromkeys(self._line(tick) for tick in near))
        if len(lines) > 6:
            lines = [*lines[:5], self.tr("and {} more").format(len(lines) - 5)]
        return "\n".join(lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the marks for the new height."""
        super().resizeEvent(event)
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._redraw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture and the caret."""
        if self._picture is None:
            self._picture = self._drawn()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        if self._caret is not None:
            theme = Theme.of(self.palette())
            y = round(self._y(self._caret))
            painter.fillRect(QRectF(1, y - 1, WIDTH - 2, 2), QColor(theme.accent))

    def _redraw(self) -> None:
        self._picture = None
        self.update()

    def _y(self, share: float) -> float:
        return 4 + share * max(1, self.height() - 8)

    def _share(self, y: float) -> float:
        return min(1.0, max(0.0, (y - 4) / max(1, self.height() - 8)))

    def _line(self, tick: Tick) -> str:
        if tick.kind is None:
            return self.tr("found here")
        words = {
            Kind.SUGGESTION: self.tr("Suggestion"),
            Kind.INCOMPLETE: self.tr("Lacks something"),
            Kind.VIOLATION: self.tr("Against the scheme"),
            Kind.CONFLICT: self.tr("Annotators differ"),
            Kind.REPEATED: self.tr("Repeated stance"),
            Kind.NOTE: self.tr("Note"),
            Kind.FLAG: self.tr("Flag"),
        }[tick.kind]
        return f"{words}: {self._describe(tick.mark)}"

    def _drawn(self) -> QPixmap:
        """Return the rail as a picture; marks on the same row of pixels are drawn once.

        Each kind is drawn once too, and then copied to its rows: there may be thousands.
        """
        theme = Theme.of(self.palette())
        picture = self._sheet(max(1, self.height()), QColor(theme.page))
        rows: dict[Kind | None, set[int]] = {}
        for tick in self._ticks:
            rows.setdefault(tick.kind, set()).add(round(self._y(tick.y)))
        painter = QPainter(picture)
        painter.fillRect(QRectF(0, 0, 1, self.height()), QColor(theme.line))
        for kind in (None, *Kind):
            mark = self._mark(kind, theme)
            for y in sorted(rows.get(kind, ())):
                painter.drawPixmap(0, y - _MARK // 2, mark)
        painter.end()
        return picture

    def _mark(self, kind: Kind | None, theme: Theme) -> QPixmap:
        """Return the mark of a kind in its column, in the middle of `_MARK` rows."""
        mark = self._sheet(_MARK, QColor(Qt.GlobalColor.transparent))
        painter = QPainter(mark)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw(painter, float(_MARK // 2), kind, theme)
        painter.end()
        return mark

    def _sheet(self, height: int, colour: QColor) -> QPixmap:
        ratio = self.devicePixelRatioF()
        sheet = QPixmap(ceil(WIDTH * ratio), ceil(height * ratio))
        sheet.setDevicePixelRatio(ratio)
        sheet.fill(colour)
        return sheet


def _is_in_column(tick: Tick, x: float) -> bool:
    return tick.kind is not None and abs(_COLUMNS[tick.kind] - x) <= 3.5


def _draw(painter: QPainter, y: float, kind: Kind | None, theme: Theme) -> None:
    """Draw a dash where something is suggested, a ring where it lacks, a cross against the scheme.

    Two points that meet are a conflict, two bars a repeated stance; then a sheet and a flag.
    """
    if kind is None:
        painter.fillRect(QRectF(2, y - 1, WIDTH - 3, 2), QColor(234, 179, 8, 190))
        return
    x = _COLUMNS[kind]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match kind:
        case Kind.SUGGESTION:
            painter.fillRect(QRectF(x - 2.5, y - 0.75, 5, 1.5), QColor(theme.muted))
        case Kind.INCOMPLETE:
            painter.setPen(QPen(QColor(theme.warning), 1.3))
            painter.drawEllipse(QPointF(x, y), 2.3, 2.3)
        case Kind.VIOLATION:
            painter.setPen(QPen(QColor(theme.bad), 1.6))
            painter.drawLine(QPointF(x - 2.5, y - 2.5), QPointF(x + 2.5, y + 2.5))
            painter.drawLine(QPointF(x - 2.5, y + 2.5), QPointF(x + 2.5, y - 2.5))
        case Kind.CONFLICT:
            _fill(painter, theme.bad, [(x - 3, y - 3), (x, y), (x - 3, y + 3)])
            _fill(painter, theme.bad, [(x + 3, y - 3), (x, y), (x + 3, y + 3)])
        case Kind.REPEATED:
            for dx in (-1.6, 1.6):
                painter.fillRect(QRectF(x + dx - 0.75, y - 2.5, 1.5, 5), QColor(theme.warning))
        case Kind.NOTE:
            painter.setPen(QPen(QColor(theme.muted), 1.2))
            painter.drawRect(QRectF(x - 2.3, y - 2.5, 4.6, 5))
        case Kind.FLAG:
            left = x - 2.5
            _fill(painter, theme.accent, [(left, y - 3), (left + 6, y), (left, y + 3)])


def _fill(painter: QPainter, colour: str, corners: Sequence[tuple[float, float]]) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
