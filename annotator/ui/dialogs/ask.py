"""The frame of every question: a title, what is asked, and buttons. It answers by signal."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.dialogs.fitting import FittingDialog
from annotator.ui.fonts import scaled


class AskDialog(FittingDialog):
    """Opened with `open()`; `accepted` and `rejected` tell the answer. It deletes itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._head, self._words = QLabel(self), QuietLabel("", self)
        self._head.setFont(scaled(self.font(), 1.2, QFont.Weight.DemiBold))
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addWidget(self._head)
        column.addWidget(self._words)
        column.addLayout(self.body, 1)
        column.addSpacing(6)
        column.addLayout(self.buttons)
        self.setMinimumWidth(420)

    def ask(self, title: str, words: str = "") -> None:
        """Say what is asked."""
        self.setWindowTitle(title)
        self._head.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def words(self) -> str:
        """Return what is asked beside the title."""
        return self._words.text()

    def add_button(self, words: str, key: str = "", *, lead: bool = False) -> KeyButton:
        """Put a button at the foot; the leading one answers to Enter."""
        look = Look.LEADING if lead else Look.PLAIN
        button = KeyButton(words, key, look=look, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.buttons.addWidget(button)
        return button
