"""Asks how a decided case is pinned to a label's guideline."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from annotator.domain.scheme import Example, Label
from annotator.ui.controls.buttons import ChoiceButton
from annotator.ui.controls.card import Card
from annotator.ui.controls.choice_box import ChoiceBox
from annotator.ui.controls.example_line import ExampleLine
from annotator.ui.controls.flow import FlowLayout
from annotator.ui.dialogs.ask import AskDialog


class PinDialog(AskDialog):
    """Shows the quotation and asks under which label it goes, whether it holds, and for a remark.

    `pinned` carries the label's name, whether it holds, and the remark.
    """

    pinned = Signal(str, bool, str)

    def __init__(
        self,
        example: Example,
        labels: tuple[Label, ...],
        current: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ask(
            self.tr("Pin as an example"),
            self.tr("The words are quoted into the scheme and stay if the article goes."),
        )
        card = Card(self)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.addWidget(ExampleLine(example, card, removable=False))
        self.label = ChoiceBox(self)
        for label in labels:
            self.label.addItem(label.title, label.name)
        self.label.setCurrentIndex(max(0, self.label.findData(current)))
        self.holds = ChoiceButton(self.tr("An example of it"), self)
        self.fails = ChoiceButton(self.tr("Looks like it, but is not"), self)
        self.remark = QLineEdit(self)
        self.remark.setPlaceholderText(self.tr("Why, in a few words"))
        self.remark.setMaxLength(300)
        choices = QWidget(self)
        flow = FlowLayout(choices)
        for button, holds in ((self.holds, True), (self.fails, False)):
            flow.addWidget(button)
            button.clicked.connect(lambda _=False, chosen=holds: self._choose(chosen))
        for part in (card, self.label, choices, self.remark):
            self.body.addWidget(part)
        self.add_button(self.tr("Cancel"), "Esc").clicked.connect(self.reject)
        self.pin = self.add_button(self.tr("Pin"), "Enter", lead=True)
        self.pin.clicked.connect(self._on_pin)
        self.remark.returnPressed.connect(self._on_pin)
        self._choose(True)
        self.remark.setFocus()

    def _choose(self, holds: bool) -> None:
        self.holds.setChecked(holds)
        self.fails.setChecked(not holds)

    def _on_pin(self) -> None:
        self.pinned.emit(
            str(self.label.currentData()), self.holds.isChecked(), self.remark.text().strip()
        )
        self.accept()
