"""One page of the preferences. A page is a module of its own; `pages` lists them."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from annotator.ui.controls.texts import QuietLabel


class Settings(Protocol):
    """Where choices are kept."""

    def get(self, key: str, default: str = "") -> str:
        """Return a text."""
        ...

    def set(self, key: str, value: str) -> None:
        """Remember a text."""


class PreferencePage(QWidget):
    """Keeps each choice at once and tells its key; there is nothing to confirm."""

    changed = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)

    def keep(self, key: str, value: str) -> None:
        """Remember a choice and tell of it."""
        if self.settings.get(key) != value:
            self.settings.set(key, value)
            self.changed.emit(key)

    def add_form(self) -> QFormLayout:
        """Return a new form in the column."""
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.column.addLayout(form)
        return form

    def add_words(self, words: str) -> QLabel:
        """Add a few quiet words below what stands there already."""
        label = QuietLabel(words, self, 0.94)
        self.column.addWidget(label)
        return label
