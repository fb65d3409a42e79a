"""The window speaks the language that was chosen, its numbers and dates too."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.keys import key_caption
from annotator.ui.language import use_language
from annotator.ui.main_window import MainWindow
from annotator.ui.numbers import number, short_date
from annotator.ui.screens.agreement.figures import translated
from tests.ui.conftest import MemorySettings


def test_menus_tabs_and_actions_are_german(
    qtbot: QtBot, german: QApplication, settings: MemorySettings
) -> None:
    window = MainWindow(settings)
    window.furnish()
    qtbot.addWidget(window)
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles[:3] == ["&Datei", "&Bearbeiten", "&Ansicht"]
    assert titles[-1] == "&Hilfe"
    assert window.actions_by_id["undo"].text() == "Rückgängig"
    assert window.actions_by_id["undo"].toolTip().startswith("Rückgängig (")


def test_key_caps_are_those_of_a_german_keyboard(german: QApplication) -> None:
    assert (key_caption("Ctrl+Shift+Z"), key_caption("Del")) == ("Strg ⇧Z", "Entf")


def test_numbers_and_dates_follow(german: QApplication) -> None:
    assert number(1204) == "1.204"
    assert short_date("2026-10-05") == "5 Okt."
    use_language(german, "en")
    assert (number(1204), short_date("2026-10-05")) == ("1,204", "5 Oct")


def test_sentences_of_a_report_are_translated_with_their_names(german: QApplication) -> None:
    words = "Ada finished 3 of the 5 articles; figures with them are over those."
    assert translated(words).startswith("Ada erledigte 3 der 5 Artikel;")
    notes = "outermost labels; rough: few articles"
    assert translated(notes) == "äußerste Labels; grob: wenige Artikel"


def test_an_unknown_language_is_english(dressed: QApplication) -> None:
    assert use_language(dressed, "tlh") == "en"
    assert translated("labels") == "labels"
