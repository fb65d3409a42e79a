"""A small table of names and values, painted in one go so that it can change with every key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.ui.controls.paint import badge_size, paint_badge
from annotator.ui.theme import Theme


class FactLine(NamedTuple):
    """One line. With a `colour` the value is a label and looks like one."""

    name: str
    value: str
    colour: str = ""
    hollow: bool = False


class FactTable(QWidget):
    """Names at the left, values at the right, cut with “…” where room ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[FactLine] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[FactLine]) -> None:
        """Show other facts."""
        if len(lines) != len(self.lines):
            self.updateGeometry()
        self.lines = lines
        self.setAccessibleName("; ".join(f"{line.name}: {line.value}" for line in lines))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(200, self._pitch() * len(self.lines))

    def event(self, event: QEvent) -> bool:
        """Show the whole of a cut value as a tooltip."""
        if isinstance(event, QHelpEvent):
            row = event.pos().y() // self._pitch()
            words = self.lines[row].value if 0 <= row < len(self.lines) else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme, painter = Theme.of(self.palette()), QPainter(self)
        metrics = QFontMetrics(self.font())
        for row, line in enumerate(self.lines):
            rect = QRect(0, row * self._pitch(), self.width(), self._pitch())
            painter.setFont(self.font())
            painter.setPen(theme.muted)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, line.name)
            left = metrics.horizontalAdvance(line.name) + 12
            if line.colour:
                size = badge_size(self.font(), line.value)
                at = QPointF(self.width() - size.width(), rect.center().y() + 0.5)
                tint = theme.tint(line.colour)
                paint_badge(painter, at, self.font(), line.value, tint, hollow=line.hollow)
                continue
            painter.setPen(theme.text)
            words = metrics.elidedText(
                line.value, Qt.TextElideMode.ElideMiddle, self.width() - left
            )
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(rect, right, words)

    def _pitch(self) -> int:
        return self.fontMetrics().height() + 8
