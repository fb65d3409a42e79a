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

_PAD, _GAP, _LINES = 8, 9, 3


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


class VersionList(QWidget):
    """Rows with key caps; `wished` carries the `wish` of the row that was clicked."""

    wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[VersionRow] = ()
        self._boxes: list[QRect] = []
        self._words: list[str] = []
        self._hover = -1
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[VersionRow]) -> None:
        """Show other rows."""
        before, self.rows = self.sizeHint(), rows
        self.setAccessibleName("; ".join(f"{r.key}: {r.label} {r.words} {r.who}" for r in rows))
        self._measure()
        if self.sizeHint() != before:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(220, self._boxes[-1].bottom() + 3 if self._boxes else 0)

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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint all rows."""
        theme, painter = Theme.of(self.palette()), QPainter(self)
        rows = zip(self.rows, self._boxes, self._words, strict=True)
        for number, (row, box, words) in enumerate(rows):
            self._paint_row(painter, theme, row, box, words, hover=number == self._hover)

    def _paint_row(
        self,
        painter: QPainter,
        theme: Theme,
        row: VersionRow,
        box: QRect,
        words: str,
        *,
        hover: bool,
    ) -> None:
        if row.chosen:
            rounded(painter, QRectF(box), theme.selection, theme.accent)
        elif hover or row.likeliest:
            rounded(painter, QRectF(box), theme.pressed if hover else theme.sunken)
        font, metrics = self.font(), self.fontMetrics()
        middle = box.top() + _PAD + metrics.height() / 2
        edge, muted = QColor(theme.line), QColor(theme.muted)
        at = QPointF(box.left() + 6, middle)
        paint_key(painter, at, font, row.key, muted, QColor(theme.page), edge)
        x = box.left() + self._indent(row)
        if row.label:
            at = QPointF(box.left() + self._key_room(), middle)
            paint_badge(painter, at, font, row.label, theme.tint(row.colour))
        painter.setFont(scaled(font, 0.94))
        painter.setPen(theme.muted)
        who = QRect(box.right() - self._who_room(row), box.top() + _PAD, self._who_room(row) - 8, 0)
        who.setHeight(metrics.height())
        painter.drawText(who, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.who)
        painter.setFont(font)
        painter.setPen(theme.text)
        room = QRect(x, box.top() + _PAD, box.right() - self._who_room(row) - x, box.height())
        room.setHeight(box.height() - _PAD)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, words)

    def _cut(self, words: str, room: QRect) -> str:
        metrics = self.fontMetrics()
        most = max(20, room.width()) * _LINES * 0.86
        return metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, round(most))

    def _measure(self) -> None:
        self._boxes, self._words = [], []
        top = 2
        for row in self.rows:
            left, right = self._indent(row), self.width() - self._who_room(row) - 2
            room = QRect(0, 0, max(40, right - left), 10_000)
            words = self._cut(row.words, room)
            text = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, words)
            height = max(text.height(), self.fontMetrics().height()) + 2 * _PAD
            self._words.append(words)
            self._boxes.append(QRect(2, top, self.width() - 4, height))
            top += height

    def _key_room(self) -> int:
        return 6 + key_size(self.font(), "0").width() + _GAP

    def _indent(self, row: VersionRow) -> int:
        wide = badge_size(self.font(), row.label).width() + _GAP if row.label else 0
        return self._key_room() + wide

    def _who_room(self, row: VersionRow) -> int:
        metrics = QFontMetrics(scaled(self.font(), 0.94))
        return min(metrics.horizontalAdvance(row.who) + 12, 110) if row.who else 8

    def _row_at(self, point: QPointF) -> int:
        where = point.toPoint()
        return next((n for n, box in enumerate(self._boxes) if box.contains(where)), -1)
