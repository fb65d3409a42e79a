"""Find in the article: a field, how many there are, next and previous."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from annotator.domain.annotations import Span
from annotator.ui.controls.buttons import ChoiceButton, KeyButton, Look
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.icons import icon

_MOST = 5000


class FindBar(QWidget):
    """Tells which places match and which one is meant; it stays out of the way until asked for."""

    found_changed = Signal(list)
    place_requested = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._spans, self._at = "", list[Span](), 0
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in the article"))
        self.pattern = ChoiceButton(".*", self)
        self.pattern.setToolTip(self.tr("Regular expression"))
        self.pattern.setAccessibleName(self.tr("Regular expression"))
        self.count = QuietLabel("", self)
        self.previous = self._button("chevron-left", self.tr("Previous match"), -1)
        self.next = self._button("chevron-right", self.tr("Next match"), 1)
        close = KeyButton("", look=Look.QUIET, icon=icon("x"), parent=self)
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.setSpacing(6)
        self.field.setMaximumWidth(340)
        row.addWidget(self.field, 1)
        for part in (self.pattern, self.count, self.previous, self.next):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(close)
        self.count.setWordWrap(False)
        self.field.textChanged.connect(self._search)
        self.pattern.toggled.connect(self._search)
        self.hide()

    def open_for(self, text: str) -> None:
        """Show the bar and search in this text."""
        self._text = text
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search()

    def leave(self) -> None:
        """Hide the bar and forget the matches."""
        self.hide()
        self.found_changed.emit([])
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._step(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _button(self, name: str, words: str, step: int) -> KeyButton:
        button = KeyButton("", look=Look.QUIET, icon=icon(name), parent=self)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(lambda: self._step(step))
        return button

    def _search(self) -> None:
        words = self.field.text()
        try:
            pattern = re.compile(
                words if self.pattern.isChecked() else re.escape(words), re.IGNORECASE
            )
        except re.error:
            self._spans = []
            self.count.setText(self.tr("not a regular expression"))
            return
        matches = pattern.finditer(self._text) if words else iter(())
        spans = (Span(*match.span()) for match in matches if match.end() > match.start())
        self._spans = [span for _, span in zip(range(_MOST), spans, strict=False)]
        self._at = 0
        self.found_changed.emit(self._spans)
        self._tell()

    def _step(self, step: int) -> None:
        if self._spans:
            self._at = (self._at + step) % len(self._spans)
            self._tell()

    def _tell(self) -> None:
        if not self._spans:
            self.count.setText(self.tr("nothing found") if self.field.text() else "")
            return
        self.count.setText(self.tr("{} of {}").format(self._at + 1, len(self._spans)))
        self.place_requested.emit(self._spans[self._at])
