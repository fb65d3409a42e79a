"""Puts the theme on the program: light, dark, or whatever the system says just now."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from annotator.ui.stylesheet import stylesheet
from annotator.ui.theme import DARK, LIGHT, Theme

THEME_KEY = "theme"
"""Where the settings hold the user's choice."""


class Appearance(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def appearance(name: str) -> Appearance:
    """Return the choice of that name; the system's colours for any other."""
    return next((choice for choice in Appearance if choice == name), Appearance.SYSTEM)


class ThemeSwitch(QObject):
    """Keeps the program's palette at the chosen theme and tells when it changes."""

    theme_changed = Signal(object)

    def __init__(self, application: QApplication, choice: Appearance = Appearance.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self.choice = choice
        self.theme = LIGHT
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._put_on(self._wanted())

    def choose(self, choice: Appearance) -> None:
        """Take the user's choice; it holds until the next."""
        self.choice = choice
        self._follow()

    def _wanted(self) -> Theme:
        if self.choice is Appearance.SYSTEM:
            # Fusion's own palette follows the system. To ask for the scheme itself would make
            # every enumeration of Qt's namespace first, a fifth of the time to the first paint.
            return Theme.of(self._application.style().standardPalette())
        return DARK if self.choice is Appearance.DARK else LIGHT

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self.theme:
            self._put_on(wanted)
            self.theme_changed.emit(wanted)

    def _put_on(self, theme: Theme) -> None:
        self.theme = theme
        self._application.setPalette(theme.palette())
        self._application.setStyleSheet(stylesheet(theme))
