"""The language of the window: the system's or the one chosen, for words, dates and numbers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from annotator.services.paths import resources

LANGUAGE_KEY = "language"
"""Where the settings hold the choice; empty for the system's language."""

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""What can be chosen, by code, as each is called in itself."""

_SPOKEN = "spoken"
"""The property of the application that holds the code of the language it speaks."""


def use_language(application: QCoreApplication, choice: str = "") -> str:
    """Speak a language from now on; return its code. One that is not there is English.

    Widgets that exist already keep their words, so call it before the window is made.
    """
    locale = QLocale(choice) if choice in LANGUAGES else QLocale.system()
    code = QLocale.languageToCode(locale.language())
    if code not in LANGUAGES:
        code = "en"
    if QLocale.languageToCode(locale.language()) != code or locale.language() is QLocale.Language.C:
        locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    QLocale.setDefault(locale)
    # Asking for children takes 6 ms, and the window is not painted yet.
    if application.property(_SPOKEN):
        for old in application.findChildren(_Words):
            application.removeTranslator(old)
            old.deleteLater()
    application.setProperty(_SPOKEN, code)
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    own = resources() / "translations"
    for path in (qt / f"qtbase_{code}.qm", own / f"annotator_{code}.qm"):
        words = _Words(application)
        if path.is_file() and words.load(str(path)):
            application.installTranslator(words)
    return code


class _Words(QTranslator):
    """A translator of ours, to be told from others."""
