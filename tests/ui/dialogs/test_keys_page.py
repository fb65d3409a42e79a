"""Keys are chosen, clashes are told before they happen, and defaults come back."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.actions import ActionSet
from annotator.ui.dialogs.key_sheet import KeysDialog
from annotator.ui.dialogs.keys_page import KeysPage
from annotator.ui.key_choices import read_choices, with_own_keys, write_choices
from annotator.ui.key_listing import key_groups
from annotator.ui.main_window import MainWindow
from tests.examples import scheme
from tests.ui.conftest import MemorySettings

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot: QtBot, host: QWidget, actions: ActionSet) -> KeysPage:
    actions.show_labels(scheme())
    made = KeysPage(partial(key_groups, actions, scheme()), {}, host)
    made.choices_changed.connect(actions.rebind)
    qtbot.addWidget(made)
    host.resize(800, 600)
    host.show()
    return made


def test_a_pressed_key_is_taken(page: KeysPage, actions: ActionSet) -> None:
    page.choose("note")
    QTest.keyClick(page.field, Qt.Key.Key_J, CTRL)
    assert actions.caption("note") == "Ctrl J"
    assert page.choices() == {"note": ("Ctrl+J",)}
    QTest.mouseClick(page.usual, LEFT)
    assert (actions.caption("note"), page.choices()) == ("N", {})


def test_a_key_in_use_is_told_and_only_taken_when_asked(page: KeysPage, actions: ActionSet) -> None:
    page.choose("note")
    QTest.keyClick(page.field, Qt.Key.Key_F)
    assert actions.caption("note") == "N"
    assert page.clash_words() == "⚠ F is the key of “Flag”."
    QTest.mouseClick(page.take_over, LEFT)
    assert (actions.caption("note"), actions.keys()["flag"]) == ("F", ())
    assert page.clash_words() == "No key is given twice."


def test_clashes_that_are_there_already_are_listed(page: KeysPage, actions: ActionSet) -> None:
    actions.rebind({"note": ("2",)})
    page.search.setText("note")
    assert page.clash_words() == "⚠ Given twice, and so of no use: 2: Organization, Note"


def test_a_label_gets_a_key_of_the_users_own(
    qtbot: QtBot, page: KeysPage, actions: ActionSet
) -> None:
    page.choose("label:ORG")
    QTest.keyClick(page.field, Qt.Key.Key_J, CTRL)
    assert actions.label_key("ORG") == "Ctrl+J"
    own = with_own_keys(scheme(), page.choices()).entity.label("ORG")
    assert own is not None
    assert own.key == "Ctrl+J"
    QTest.mouseClick(page.none, LEFT)
    assert actions.label_key("ORG") == ""


def test_signs_are_written_as_in_the_table(page: KeysPage, actions: ActionSet) -> None:
    page.choose("note")
    QTest.keyClick(page.field, Qt.Key.Key_BraceLeft, SHIFT)
    assert "Start one word" not in page.clash_words()
    assert page.clash_words() == "⚠ { is the key of “End one word left”."


def test_the_search_finds_by_key_and_words(page: KeysPage) -> None:
    page.search.setText("ctrl+z")
    assert page.shown() == ["undo"]
    page.search.setText("take back")
    assert "undo" in page.shown()


def test_all_defaults_come_back_at_once(page: KeysPage, actions: ActionSet) -> None:
    page.choose("note")
    QTest.mouseClick(page.none, LEFT)
    page.choose("flag")
    QTest.mouseClick(page.none, LEFT)
    assert actions.caption("note") == actions.caption("flag") == ""
    QTest.mouseClick(page.all_usual, LEFT)
    assert (actions.caption("note"), actions.caption("flag")) == ("N", "F")


def test_choices_outlive_the_window(qtbot: QtBot, themes: object, settings: MemorySettings) -> None:
    settings.set("keys", write_choices({"note": ("Ctrl+J",)}))
    window = MainWindow(settings)
    window.furnish()
    qtbot.addWidget(window)
    assert window.actions_by_id.caption("note") == "Ctrl J"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"note": 3}', '{"note": [1]}'])
def test_damaged_choices_are_as_good_as_none(text: str) -> None:
    assert not any(read_choices(text).values())


def test_the_sheet_is_searched_and_printed(host: QWidget, actions: ActionSet) -> None:
    dialog = KeysDialog(actions, scheme(), host)
    assert "Organization" in dialog.shown()
    dialog.search.setText("accept")
    assert "Accept" in dialog.shown()
    assert "Undo" not in dialog.shown()
    assert "<b>Enter</b>" in dialog.html()
    dialog.search.setText("make coffee")
    assert dialog.shown() == []


def test_the_keys_of_adjudicate_can_be_changed_too(page: KeysPage, actions: ActionSet) -> None:
    page.choose("reason_guideline")
    QTest.keyClick(page.field, Qt.Key.Key_F)  # the key of “Flag”, which works elsewhere
    assert actions.caption("reason_guideline") == "F"
    assert page.clash_words() == "No key is given twice."
    QTest.keyClick(page.field, Qt.Key.Key_H)
    assert page.clash_words() == "⚠ H is the key of “Hide names”."
