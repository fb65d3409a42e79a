"""Keys that the user changed: captions and sentences name those, not the ones that are shipped."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

import annotator
from annotator.ui.action_table import BY_ID
from annotator.ui.keys import key_caption
from annotator.ui.panels.guideline_panel import GuidelinePanel
from annotator.ui.phrasing import _catalogue
from tests.flows.conftest import Hands, Reviewer, open_history, rows
from tests.services.settled import make_corpus, name

OWN = {
    "take_none": ["F"],
    "mix_versions": ["V"],
    "edit_gold": ["Ctrl+Shift+E"],
    "reopen_conflict": ["D"],
    "apply_alike": ["L"],
    "hide_names": [],
    "reason_guideline": ["I"],
    "reason_other": ["T"],
    "settle_by_rule": ["Y"],
    "done_next": ["Ctrl+J"],
    "next_suggestion": ["F10"],
    "find_next": ["Alt+G"],
    "reject": ["Y"],
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a corpus of one article; two annotators part on where the tunnel begins, and what."""
    made = tmp_path / "tunnel.corpus"
    sides = [
        [name(0, "The harbour tunnel", "FAC", article="a1")],
        [name(1, "harbour tunnel", "LOC", article="a1")],
    ]
    make_corpus(made, ("a1", sides)).close()
    return made


def test_adjudicate_names_the_keys_in_force(reviewer: Reviewer, path: Path) -> None:
    screen, decide = reviewer.desk.screen, reviewer.desk.screen.decide
    assert [row.key for row in decide.versions.rows] == ["1", "2", "0", "B", "E"]
    room = decide.versions._key_room()
    window = reviewer.program.window
    window.actions_by_id.rebind(OWN)
    assert [row.key for row in decide.versions.rows] == ["1", "2", "F", "V", "Ctrl ⇧E"]
    assert decide.versions._key_room() > room
    assert (decide.reopen.key(), decide.alike.key(), screen.names.key()) == ("D", "L", "")
    said = [button.text() for button in decide._buttons.values()]
    assert said == ["guideline I", "context C", "overlooked O", "slip M", "unclear text U"]
    assert decide._other.text() == "other… T"
    assert screen.hand.done.key() == "Ctrl J"
    assert screen.hand.words.words().endswith("Back: Ctrl J · Esc")
    reviewer.bot.waitUntil(lambda: "; Y shows" in window.status.words())
    reviewer.press(Qt.Key.Key_F)
    reviewer.wait_until_saved()
    assert rows(path, "SELECT choice FROM settlement") == [("none",)]


def test_sentences_of_the_article_name_the_keys_in_force(hands: Hands) -> None:
    window = hands.program.window
    window.actions_by_id.rebind(OWN)
    screen = window.annotate
    assert "press F10 for" in screen.selected._hint.text()
    assert screen.find_bar.next.toolTip() == "Next match (Alt G)"
    hands.press("y")
    assert window.messages.words() == "Select a label first; F10 goes to the next suggestion."
    window.actions_by_id.rebind({"next_suggestion": []})
    assert "press “Next suggestion” for" in screen.selected._hint.text()


def test_what_is_open_already_follows_a_changed_key(hands: Hands) -> None:
    window = hands.program.window
    panel = open_history(hands)
    assert panel.close_button.key() == "F6"
    window.actions_by_id["guideline"].trigger()
    (guideline,) = window.annotate.findChildren(GuidelinePanel)
    window.actions_by_id.rebind({"history": ["F10"], "guideline": [], "pin_example": ["Alt+P"]})
    assert panel.close_button.key() == "F10"
    assert (guideline.close_button.key(), guideline.pin.key()) == ("", "Alt P")


def test_phrases_name_the_shipped_keys_of_actions() -> None:
    """The command line says the sentences as they are written."""
    code = "".join(one.read_text("utf-8") for one in Path(annotator.__file__).parent.rglob("*.py"))
    given = set(re.findall(r'\bkey_(\w+)="([^"]+)"', code))
    named = {key for one in _catalogue() for key in re.findall(r"\{key_(\w+)\}", one[-1])}
    assert {action for action, _ in given} == named
    assert given == {(action, key_caption(BY_ID[action].keys[0])) for action in named}
