"""The history beside the article: by keys from the panel to the file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.dialogs.take_back import TakeBackDialog
from tests.flows.conftest import CTRL, Hands, open_history, rows, steps, take

MINE = """
SELECT label, surface FROM annotation JOIN layer ON number = layer
WHERE name = 'Ines' ORDER BY start_char
"""
DECISIONS = "SELECT suggestion, verdict FROM decision ORDER BY suggestion"


def test_menu_names_the_step_that_undo_takes_back(hands: Hands) -> None:
    undo = hands.program.window.actions_by_id["undo"]
    redo = hands.program.window.actions_by_id["redo"]
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    hands.bot.waitUntil(lambda: undo.text() == "Undo Accept PERSON “Ada Holm”")
    hands.press(Qt.Key.Key_Z, modifier=CTRL)
    hands.bot.waitUntil(lambda: redo.text() == "Redo Accept PERSON “Ada Holm”")
    assert undo.text() == "Undo"


def test_one_early_step_is_taken_back_alone(hands: Hands, corpus_path: Path) -> None:
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Return)
    hands.wait_until_saved()
    panel = open_history(hands)
    assert steps(hands, panel, 2) == ["Accept GPE “Sund”", "Accept PERSON “Ada Holm”"]
    take(panel, 1)
    hands.wait_until_saved()
    assert rows(corpus_path, MINE) == [("GPE", "Sund")]
    assert rows(corpus_path, DECISIONS) == [("s2", "accepted")]
    assert steps(hands, panel, 3)[0] == "Accept PERSON “Ada Holm”"


def test_step_with_later_ones_on_it_asks_first(hands: Hands, corpus_path: Path) -> None:
    hands.press(Qt.Key.Key_Tab)
    hands.press("2", "3")
    hands.wait_until_saved()
    panel = open_history(hands)
    steps(hands, panel, 2)
    take(panel, 1)
    (dialog,) = [
        it
        for it in QApplication.topLevelWidgets()
        if isinstance(it, TakeBackDialog) and it.isVisible()
    ]
    assert rows(corpus_path, MINE) == [("GPE", "Ada Holm")]
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    hands.wait_until_saved()
    hands.bot.waitUntil(lambda: rows(corpus_path, MINE) == [])
    assert rows(corpus_path, DECISIONS) == []


def test_no_label_in_hand_is_not_one_without_a_past(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Tab)
    hands.press("2", "x")
    hands.wait_until_saved()
    panel = open_history(hands)
    steps(hands, panel, 2)
    panel.scope.set_current(1)
    panel.scope_changed.emit(True)
    hands.bot.waitUntil(lambda: not panel.model.steps)
    assert hands.canvas.selected_id() is None
    assert panel.empty.text().startswith("Select a label")


def test_earlier_version_of_the_label_in_hand_is_brought_back(
    hands: Hands, corpus_path: Path
) -> None:
    hands.press(Qt.Key.Key_Tab)
    hands.press("2", "3")
    hands.wait_until_saved()
    panel = open_history(hands)
    panel.scope.set_current(1)
    panel.scope_changed.emit(True)
    assert len(steps(hands, panel, 2)) == 2
    panel.list.setCurrentIndex(panel.model.index(1))
    panel.bring_back.click()
    hands.wait_until_saved()
    assert rows(corpus_path, MINE) == [("ORG", "Ada Holm")]
