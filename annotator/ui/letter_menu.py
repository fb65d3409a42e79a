"""A menu over the article, whose single letters are keys of the window otherwise."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMenu


class LetterMenu(QMenu):
    """A menu whose letters are its own, though the article behind it has the focus."""

    def event(self, event: QEvent) -> bool:
        """Keep the keys from the actions of the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def add_letter_menu(self, title: str) -> LetterMenu:
        """Add a menu within this one that keeps its letters too."""
        inner = LetterMenu(title, self)
        self.addMenu(inner)
        return inner
