"""A page for a screen that is not there yet: what it will hold and what can be done today."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.card import Card
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.fonts import reading
from annotator.ui.icons import icon

_WIDTH = 620


class CommandLine(Card):
    """A command to copy, and what it does."""

    def __init__(self, command: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.command = command
        code = QLabel(command, self)
        code.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = KeyButton("", look=Look.QUIET, icon=icon("copy"), parent=self)
        self.copy.setAccessibleName(self.tr("Copy {}").format(command))
        self.copy.setToolTip(self.tr("Copy the command"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.command))
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(code)
        lines.addWidget(QuietLabel(words, self, 0.94))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 8, 10)
        row.addLayout(lines, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)


class QuietPage(QWidget):
    """Title, a few sentences, and the commands that do it today."""

    def __init__(
        self,
        title: str,
        words: str,
        commands: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        box = QWidget(self)
        box.setMaximumWidth(_WIDTH)
        head = QLabel(title, box)
        head.setFont(reading(self.font(), 1.7, QFont.Weight.Bold))
        column = QVBoxLayout(box)
        column.setSpacing(10)
        column.addWidget(head)
        column.addWidget(QuietLabel(words, box, 1.05))
        column.addSpacing(10)
        for command, meaning in commands:
            column.addWidget(CommandLine(command, meaning, box))
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(box, 10)
        across.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addSpacing(48)
        whole.addLayout(across)
        whole.addStretch(1)
