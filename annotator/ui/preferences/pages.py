"""The pages of the preferences in their order; a further page is one more line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from annotator.ui.preferences.general_page import GeneralPage
from annotator.ui.preferences.keys_page import KeysPreferences
from annotator.ui.preferences.page import PreferencePage, Settings
from annotator.ui.preferences.text_page import TextPage


@dataclass(frozen=True, slots=True)
class Listed:
    """A page: its id, its words in the list, and how it is made."""

    id: str
    title: str
    make: Callable[[Settings, QWidget], PreferencePage]

    def words(self) -> str:
        """Return the title in the user's language."""
        return QCoreApplication.translate("preferences", self.title)


PAGES: tuple[Listed, ...] = (
    Listed("general", str(QT_TRANSLATE_NOOP("preferences", "General")), GeneralPage),
    Listed("text", str(QT_TRANSLATE_NOOP("preferences", "Text and colours")), TextPage),
    Listed("keys", str(QT_TRANSLATE_NOOP("preferences", "Keys")), KeysPreferences),
)
