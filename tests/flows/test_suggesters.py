"""The page of suggesters tells what the file says, and keeps the keys when it is shown again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.ui.screens import Screen
from tests.flows.conftest import Hands, rows

ANSWERS = """
SELECT sum(verdict = 'accepted'), sum(verdict = 'changed'), sum(verdict = 'rejected') FROM decision
"""


def test_what_became_of_suggestions_is_told(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select("s1")
    hands.press(Qt.Key.Key_Return)
    hands.canvas.select("s3")
    hands.press("x")
    hands.wait_until_saved()
    window = hands.program.window
    window.show_screen(Screen.SUGGESTERS)
    rules = window.pages.suggesters.cards()[0]
    hands.bot.waitUntil(lambda: bool(rules.answers.rows()))
    whole = rules.answers.rows()[0].counts
    assert rows(corpus_path, ANSWERS) == [(whole.accepted, whole.changed, whole.rejected)]
    assert (whole.accepted, whole.rejected) == (1, 1)
    assert [row.title for row in rules.answers.rows()] == ["All labels", "Person"]


def test_keys_go_to_the_screen_that_is_shown(hands: Hands) -> None:
    window = hands.program.window
    window.activateWindow()
    hands.bot.waitUntil(window.isActiveWindow)
    for screen in (*Screen, Screen.REVIEW, Screen.CORPUS, Screen.SUGGESTERS, Screen.EXPORT):
        window.show_screen(screen)
        QApplication.processEvents()
        page, focused = window.pages.currentWidget(), QApplication.focusWidget()
        assert page is not None
        assert focused is not None
        assert focused is page or page.isAncestorOf(focused), screen
