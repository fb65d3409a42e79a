"""Later steps build on the one to take back: they would have to go too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QWidget

from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.numbers import filled


class TakeBackDialog(AskDialog):
    """Asks whether the later steps may be taken back with it."""

    def __init__(self, title: str, later: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr(
            "“{}” cannot be taken back alone: later steps build on it. Take back these with it?"
        )
        self.ask(self.tr("Take back more"), words.format(title))
        listed = QListWidget(self)
        listed.setAccessibleName(self.tr("Later steps"))
        listed.addItems(list(later))
        listed.setMaximumHeight(180)
        self.body.addWidget(listed)
        leave = self.add_button(self.tr("Leave it"), "Esc")
        leave.clicked.connect(self.reject)
        self.go = self.add_button(
            filled(self.tr("Take back {:,} steps"), len(later) + 1), "Enter", lead=True
        )
        self.go.clicked.connect(self.accept)
        self.go.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to Enter; Esc closes every dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)
