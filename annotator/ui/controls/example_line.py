"""One example of a label: a quotation with the words in it, whether it holds, and a remark."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.domain.guidelines import marked
from annotator.domain.scheme import Example
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.fonts import reading
from annotator.ui.icons import icon, icon_pixmap
from annotator.ui.theme import Theme

_SIGN = 22


class ExampleLine(QWidget):
    """Shows an example; `removal_requested` carries its id."""

    removal_requested = Signal(str)

    def __init__(self, example: Example, parent: QWidget, *, removable: bool = True) -> None:
        super().__init__(parent)
        self.example = example
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setFont(reading(self.font(), 1.0))
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.remove = KeyButton("", look=Look.QUIET, icon=icon("x"), parent=self)
        self.remove.setToolTip(self.tr("Unpin this example"))
        self.remove.setAccessibleName(self.tr("Unpin this example"))
        self.remove.setVisible(removable)
        self.remove.clicked.connect(lambda: self.removal_requested.emit(example.id))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._words)
        if example.remark:
            remark = QuietLabel("", self, 0.92)
            remark.setTextFormat(Qt.TextFormat.PlainText)
            remark.setText(example.remark)
            words.addWidget(remark)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIGN, 2, 0, 4)
        row.setSpacing(2)
        row.addLayout(words, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        holds = self.tr("Example") if example.holds else self.tr("Not an example")
        self.setAccessibleName(f"{holds}: {example.text}. {example.remark}")
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign: a tick where the label holds, a cross where it does not."""
        theme, painter = Theme.of(self.palette()), QPainter(self)
        name, colour = ("check", theme.good) if self.example.holds else ("x", theme.bad)
        pixmap = icon_pixmap(name, QColor(colour).name(), 14, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(0, 5), pixmap)

    def _tint(self) -> None:
        theme = Theme.of(self.palette())
        before, words, behind = (escape(part) for part in marked(self.example))
        colour = theme.good if self.example.holds else theme.bad
        self._words.setText(
            f'{before}<span style="color: {colour}; font-weight: 600">{words}</span>{behind}'
        )
