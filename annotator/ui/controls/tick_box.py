"""A box to tick with its words: Fusion's own is all but lost on dark ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from annotator.ui.controls.paint import focus_ring, tick_box
from annotator.ui.theme import Theme

_BOX = 13


class TickBox(QCheckBox):
    """A `QCheckBox` painted like the boxes in lists."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme, painter, option = Theme.of(self.palette()), QPainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        place, style = QStyle.SubElement, self.style()
        middle = style.subElementRect(place.SE_CheckBoxIndicator, option, self).center()
        box = QRectF(middle.x() - _BOX // 2, middle.y() - _BOX // 2, _BOX, _BOX)
        tick_box(painter, box, theme, ticked=self.isChecked())
        words = style.subElementRect(place.SE_CheckBoxContents, option, self)
        painter.setPen(self.palette().windowText().color())
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(words, aligned | Qt.TextFlag.TextShowMnemonic, self.text())
        if self.hasFocus():
            focus_ring(painter, QRectF(words).adjusted(-3, 0, 0, 0), theme, 4.0)
