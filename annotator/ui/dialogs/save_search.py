"""Asks under which name a search shall be kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui.dialogs.ask import AskDialog


class SaveSearchDialog(AskDialog):
    """The name of another saved search takes its place."""

    name_given = Signal(str)

    def __init__(self, typed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr("It is kept in this corpus, in the menu beside the search field.")
        self.ask(self.tr("Save this search"), words)
        self.field = QLineEdit(typed or self.tr("All articles"), self)
        self.field.setMaxLength(80)
        self.body.addWidget(self.field)
        self.add_button(self.tr("Cancel"), "Esc").clicked.connect(self.reject)
        self.save = self.add_button(self.tr("Save"), "Enter", lead=True)
        self.save.clicked.connect(self._on_save)
        self.field.returnPressed.connect(self._on_save)
        self.field.textChanged.connect(lambda: self.save.setEnabled(bool(self._name())))
        self.field.setFocus()
        self.field.selectAll()

    def _name(self) -> str:
        return " ".join(self.field.text().split())

    def _on_save(self) -> None:
        if self._name():
            self.name_given.emit(self._name())
            self.accept()
