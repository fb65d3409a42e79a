"""The window speaks the language that was chosen, its numbers and dates too."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.controls.buttons import KeyButton
from annotator.ui.key_listing import caret_entries
from annotator.ui.keys import key_caption
from annotator.ui.language import use_language
from annotator.ui.main_window import MainWindow
from annotator.ui.numbers import filled, number, short_date
from annotator.ui.screens.agreement.figures import translated
from tests.ui.conftest import MemorySettings

UI = Path(__file__).parents[2] / "annotator" / "ui"


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


def test_buttons_and_the_sheet_have_them_too(
    qtbot: QtBot, german: QApplication, settings: MemorySettings
) -> None:
    assert KeyButton("Sichern", "Ctrl Enter").key() == "Strg Enter"
    window = MainWindow(settings)
    window.furnish()
    qtbot.addWidget(window)
    keys = [keys for keys, _ in caret_entries(window.actions_by_id, None)]
    assert "Umschalt ← →" in keys
    assert "Strg Pos1 · Strg Ende" in keys
    assert "↑ ↓ Pos1 Ende Bild ↑ Bild ↓" in keys


def test_numbers_and_dates_follow(german: QApplication) -> None:
    assert number(1204) == "1.204"
    assert short_date("2026-10-05") == "5. Okt."
    assert short_date("2026-10-05", year=True) == "5. Okt. 2026"
    assert short_date("spring") == "spring"
    use_language(german, "en")
    assert (number(1204), short_date("2026-10-05")) == ("1,204", "5 Oct")


def test_numbers_in_sentences_follow(german: QApplication) -> None:
    assert filled("{:,} von {}, {:.1f} : 1", 23088, "Ada", 5.04) == "23.088 von Ada, 5,0 : 1"
    assert filled("{:,.0f} h, {name}", 1234.4, name="Ada") == "1.234 h, Ada"
    use_language(german, "en")
    assert filled("{:,} of {}, {:.1f} : 1", 23088, "Ada", 5.04) == "23,088 of Ada, 5.0 : 1"


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: path.stem)
def test_no_number_of_the_window_has_the_commas_of_python(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    written = [node for node in ast.walk(tree) if isinstance(node, ast.FormattedValue)]
    specs = [ast.unparse(node.format_spec) for node in written if node.format_spec is not None]
    assert not [spec for spec in specs if "," in spec]
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "format":
            assert ":," not in ast.unparse(node.value)


def test_sentences_of_a_report_are_translated_with_their_names(german: QApplication) -> None:
    words = "Ada finished 3 of the 5 articles; figures with them are over those."
    assert translated(words).startswith("Ada erledigte 3 der 5 Artikel;")
    notes = "outermost labels; rough: few articles"
    assert translated(notes) == "äußerste Labels; grob: wenige Artikel"


def test_an_unknown_language_is_english(dressed: QApplication) -> None:
    assert use_language(dressed, "tlh") == "en"
    assert translated("labels") == "labels"
