"""The guideline of each label, the one in hand first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.domain.scheme import Label
from annotator.ui.controls.facts import FactLine, FactTable
from annotator.ui.controls.texts import QuietLabel, Rule
from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.fonts import reading


class GuidelineDialog(AskDialog):
    """Shows what the scheme says about the label in hand, then about the others of its family."""

    def __init__(
        self, labels: Sequence[Label], current: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.labels = sorted(labels, key=lambda label: label.name != current)
        self.ask(self.tr("Guidelines"))
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        for index, label in enumerate(self.labels):
            if index:
                column.addWidget(Rule(page))
            self._add(column, label, page, in_hand=label.name == current)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(page)
        self.body.addWidget(area, 1)
        self.resize(560, 520)
        close = self.add_button(self.tr("Close"), "Esc", lead=True)
        close.clicked.connect(self.accept)
        close.setFocus()

    def _add(self, column: QVBoxLayout, label: Label, page: QWidget, *, in_hand: bool) -> None:
        head = FactTable(page)
        head.show_lines([FactLine(label.title, label.short or label.name, label.colour)])
        words = label.guideline or self.tr("The scheme says nothing about this label yet.")
        text = QLabel(words, page) if in_hand else QuietLabel(words, page)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if in_hand:
            text.setFont(reading(page.font(), 1.15, QFont.Weight.Normal))
        column.addWidget(head)
        column.addWidget(text)
