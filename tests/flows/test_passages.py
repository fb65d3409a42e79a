"""Paragraphs accepted at once, and names that nobody marked, from the key to the file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from tests.examples import at
from tests.flows.conftest import CTRL, SHIFT, Hands, rows

_ANSWERS = "SELECT suggestion, verdict FROM decision ORDER BY suggestion"
_OWN = "WHERE layer = (SELECT number FROM layer WHERE name = 'Ines')"


def test_paragraph_is_accepted_and_each_answer_recorded(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select("s1")
    hands.press("k")
    hands.wait_until_saved()
    assert rows(corpus_path, _ANSWERS) == [("s1", "accepted"), ("s2", "accepted")]
    assert hands.canvas.selected_id() == "s4"
    assert "2 accepted" in hands.program.window.messages.words()
    with hands.bot.waitSignal(hands.editor.saved):
        hands.press("z", modifier=CTRL)
    assert rows(corpus_path, _ANSWERS) == []


def test_all_down_to_here_is_accepted_but_not_what_was_rejected(
    hands: Hands, corpus_path: Path
) -> None:
    hands.press(Qt.Key.Key_Tab, "x")
    hands.canvas.set_caret(at("paid").start)
    hands.press("k", modifier=SHIFT)
    hands.wait_until_saved()
    verdicts = dict(rows(corpus_path, _ANSWERS))
    assert verdicts.pop("s1") == "rejected"
    assert verdicts == {"s2": "accepted", "s3": "accepted", "s4": "accepted"}
    hands.press("k")
    assert "Nothing is suggested" in hands.program.window.messages.words()


def test_hidden_suggestions_are_not_accepted(hands: Hands, corpus_path: Path) -> None:
    hands.press("h", "k")
    assert "Nothing is suggested" in hands.program.window.messages.words()
    assert rows(corpus_path, _ANSWERS) == []


def test_missing_name_takes_two_keys(hands: Hands, corpus_path: Path) -> None:
    hands.press("u", "2")
    hands.wait_until_saved()
    labels = rows(corpus_path, f"SELECT label, start_char, end_char FROM annotation {_OWN}")
    assert labels == [("ORG", *at("Nordwire"))]
    hands.canvas.set_caret(0)
    hands.press("u")
    assert "No more words" in hands.program.window.messages.words()
