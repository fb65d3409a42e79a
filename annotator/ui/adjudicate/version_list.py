"""The versions of one thing as rows to choose from, painted in one go so that keys are not late."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.ui.controls.paint import badge_size, key_size, paint_badge, paint_key, rounded
from annotator.ui.fonts import scaled
from annotator.ui.theme import Theme

_PAD, _GAP, _LINES, _SMALL = 8, 9, 3, 0.94
_NAMES = 110  # pixels that names may take beside the words


class VersionRow(NamedTuple):
    """One choice: its key, the label with its colour, the words, and who stands for it.

    `chosen` marks what holds, `likeliest` what Enter takes; `wish` is what a click asks for.
    """

    key: str
    words: str
    who: str = ""
    label: str = ""
    colour: str = ""
    chosen: bool = False
    likeliest: bool = False
    wish: str = ""
    tip: str = ""


class _Placed(NamedTuple):
    """A row on the list: its box, its words as they are cut, where they and the names stand."""

    row: VersionRow
    box: QRect
    words: str
    who: str
    left: int
    right: int
    is_one_line: bool


class VersionList(QWidget):
    """Rows with key caps; `wished` carries the `wish` of the row that was clicked."""

    wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[VersionRow] = ()
        self._key_width = 0
        self._placed: list[_Placed] = []
        self._hover = -1
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[VersionRow]) -> None:
        """Show other rows."""
        before, size, self.rows = self._placed, self.sizeHint(), rows
        self.setAccessibleName("; ".join(f"{r.key}: {r.label} {r.words} {r.who}" for r in rows))
        self._measure()
        if self.sizeHint() != size:
            self.updateGeometry()
        # Some rows are there for every thing alike: they are not painted anew.
        for placed in set(before) ^ set(self._placed):
            self.update(placed.box)

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(220, self._placed[-1].box.bottom() + 3 if self._placed else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words for the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._measure()
            self.updateGeometry()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which row a click would choose."""
        found = self._row_at(event.position())
        if found != self._hover:
            self._hover = found
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if found >= 0 else Qt.CursorShape.ArrowCursor
            )
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row that was clicked."""
        found = self._row_at(event.position())
        if found >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.wished.emit(self.rows[found].wish)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the row under the mouse."""
        super().leaveEvent(event)
        self._hover = -1
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell the whole of a row as a tooltip."""
        if event.type() == QEvent.Type.ToolTip:
            row = self._row_at(QPointF(self.mapFromGlobal(self.cursor().pos())))
            tip = self.rows[row].tip if row >= 0 else ""
            QToolTip.showText(self.cursor().pos(), tip, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that the event asks for."""
        theme, painter = Theme.of(self.palette()), QPainter(self)
        asked = event.region()
        for number, placed in enumerate(self._placed):
            if asked.intersects(placed.box):
                self._paint_ground(painter, theme, placed, hover=number == self._hover)
                self._paint_row(painter, theme, placed)

    def _paint_ground(
        self, painter: QPainter, theme: Theme, placed: _Placed, *, hover: bool
    ) -> None:
        row, box = placed.row, placed.box
        if row.chosen:
            rounded(painter, QRectF(box), theme.selection, theme.accent)
        elif hover or row.likeliest:
            rounded(painter, QRectF(box), theme.pressed if hover else theme.sunken)

    def _paint_row(self, painter: QPainter, theme: Theme, placed: _Placed) -> None:
        row, box, left, right = placed.row, placed.box, placed.left, placed.right
        font, metrics = self.font(), self.fontMetrics()
        top = box.top() + _PAD
        middle = top + metrics.height() / 2
        edge, muted = QColor(theme.line), QColor(theme.muted)
        at = QPointF(box.left() + 6, middle)
        if row.key:
            paint_key(painter, at, font, row.key, muted, QColor(theme.page), edge)
        if row.label:
            at = QPointF(box.left() + self._key_room(), middle)
            paint_badge(painter, at, font, row.label, theme.tint(row.colour))
        if placed.who:
            painter.setFont(scaled(font, _SMALL))
            painter.setPen(theme.muted)
            who = QRect(right, top, box.right() - right - 8, metrics.height())
            painter.drawText(
                who, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, placed.who
            )
        painter.setFont(font)
        painter.setPen(theme.text)
        if placed.is_one_line:
            painter.drawText(left, top + metrics.ascent(), placed.words)
        else:
            room = QRect(left, top, right - left, box.height() - _PAD)
            painter.drawText(room, Qt.TextFlag.TextWordWrap, placed.words)

    def _cut(self, words: str, room: QRect) -> str:
        metrics = self.fontMetrics()
        most = max(20, room.width()) * _LINES * 0.86
        return metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, round(most))

    def _measure(self) -> None:
        self._placed = []
        top, metrics = 2, self.fontMetrics()
        small = QFontMetrics(scaled(self.font(), _SMALL))
        keys = ["0", *(row.key for row in self.rows)]
        self._key_width = max(key_size(self.font(), key).width() for key in keys)
        for row in self.rows:
            names = small.elidedText(row.who, Qt.TextElideMode.ElideRight, _NAMES)
            who = small.horizontalAdvance(names) + 12 if names else 8
            left, right = 2 + self._indent(row), self.width() - 3 - who
            room = QRect(0, 0, max(40, right - left), 10_000)
            words = self._cut(row.words, room)
            text = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words)
            height = max(text.height(), metrics.height()) + 2 * _PAD
            one_line = "\n" not in words and metrics.horizontalAdvance(words) <= room.width()
            box = QRect(2, top, self.width() - 4, height)
            self._placed.append(_Placed(row, box, words, names, left, right, one_line))
            top += height

    def _key_room(self) -> int:
        return 6 + self._key_width + _GAP

    def _indent(self, row: VersionRow) -> int:
        wide = badge_size(self.font(), row.label).width() + _GAP if row.label else 0
        return self._key_room() + wide

    def _row_at(self, point: QPointF) -> int:
        where = point.toPoint()
        return next((n for n, one in enumerate(self._placed) if one.box.contains(where)), -1)
