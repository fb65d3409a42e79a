"""Guidelines beside the article: from the key to the scheme in the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.ui.dialogs.pin_example import PinDialog
from annotator.ui.panels.guideline_panel import GuidelinePanel
from tests.flows.conftest import Hands, rows


def panel(hands: Hands) -> GuidelinePanel:
    found = hands.program.window.annotate.findChild(GuidelinePanel)
    assert found is not None
    return found


def label(path: Path, name: str) -> dict[str, Any]:
    """Return what the scheme in the file says of an entity label."""
    ((found,),) = rows(path, "SELECT scheme FROM corpus")
    labels: list[dict[str, Any]] = json.loads(found)["entity"]["labels"]
    return next(item for item in labels if item["name"] == name)


def act(hands: Hands, action: str) -> None:
    hands.program.window.actions_by_id[action].trigger()


def test_the_guideline_follows_the_label_in_hand(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Tab)
    act(hands, "guideline")
    assert panel(hands).choice.currentText() == "Person"
    hands.canvas.select("s2")
    hands.bot.waitUntil(lambda: panel(hands).choice.currentText() == "Place")
    act(hands, "guideline")
    assert panel(hands).isHidden()


def test_the_widths_beside_it_are_left_as_they_were(hands: Hands) -> None:
    screen = hands.program.window.annotate
    before = screen.splitter.sizes()
    act(hands, "guideline")
    assert len(screen.splitter.sizes()) == 4
    hands.program.close_corpus(stay=True)
    after = screen.splitter.sizes()
    assert len(after) == 3
    assert abs(after[0] - before[0]) <= 2
    assert abs(after[2] - before[2]) <= 2


def test_an_edited_guideline_is_a_new_version_of_the_scheme(
    hands: Hands, corpus_path: Path
) -> None:
    hands.press(Qt.Key.Key_Tab)
    act(hands, "edit_guideline")
    panel(hands).field.setPlainText("Only **people**.")
    QTest.keyClick(panel(hands).field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.bot.waitUntil(lambda: label(corpus_path, "PERSON")["guideline"] == "Only **people**.")
    versions = rows(corpus_path, "SELECT actor, title FROM scheme_version ORDER BY number")
    assert versions == [("", ""), ("Ines", "Guideline of PERSON")]
    hands.bot.waitUntil(lambda: panel(hands).words.toPlainText() == "Only people.")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_keys_go_on_in_the_article_after_an_edit(hands: Hands, key: Qt.Key) -> None:
    hands.press(Qt.Key.Key_Tab)
    act(hands, "edit_guideline")
    hands.bot.waitUntil(panel(hands).field.hasFocus)
    QTest.keyClick(panel(hands).field, key, Qt.KeyboardModifier.ControlModifier)
    hands.bot.waitUntil(hands.canvas.hasFocus)


def test_the_label_in_hand_is_pinned_with_a_remark(hands: Hands, corpus_path: Path) -> None:
    hands.press(Qt.Key.Key_Tab)
    before = len(label(corpus_path, "PERSON")["examples"])
    act(hands, "pin_example")
    dialog = hands.program.window.findChild(PinDialog)
    assert dialog is not None
    dialog.remark.setText("her office stays outside")
    QTest.mouseClick(dialog.pin, Qt.MouseButton.LeftButton)
    hands.bot.waitUntil(lambda: len(label(corpus_path, "PERSON")["examples"]) == before + 1)
    pinned = label(corpus_path, "PERSON")["examples"][-1]
    assert pinned["text"][pinned["start"] : pinned["end"]] == "Ada Holm"
    assert pinned["remark"] == "her office stays outside"
