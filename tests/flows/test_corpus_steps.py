"""What touches no label is undone and done again by the same keys, in its turn."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.ui.naming.page import NamesPage
from annotator.ui.panels.history_panel import HistoryPanel
from annotator.ui.scheming.outline import Place
from annotator.ui.scheming.page import SchemePage
from annotator.ui.scheming.questions import ApplyDialog
from annotator.ui.screens import Screen
from tests.flows.conftest import CTRL, SHIFT, Hands, rows

_STANCES = """
SELECT count(*) FROM annotation JOIN layer ON number = layer
WHERE family = 'stance' AND name = 'Ines'
"""


def scheme(path: Path) -> dict[str, Any]:
    ((found,),) = rows(path, "SELECT scheme FROM corpus")
    parsed: dict[str, Any] = json.loads(found)
    return parsed


def identifiers(path: Path) -> list[str]:
    return [row[0] for row in rows(path, "SELECT identifier FROM entity")]


def own_stances(path: Path) -> int:
    ((number,),) = rows(path, _STANCES)
    return int(number)


def stance_about_a_new_topic(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select("s1")
    hands.press("s", "-", "/")
    field = hands.program.window.annotate.ask_bar.field
    QTest.keyClicks(field, "tolls")
    QTest.keyClick(field, Qt.Key.Key_Return)
    hands.bot.waitUntil(lambda: own_stances(corpus_path) == 1)
    hands.wait_until_saved()


def test_a_topic_is_undone_between_its_stance_and_the_target(
    hands: Hands, corpus_path: Path
) -> None:
    stance_about_a_new_topic(hands, corpus_path)
    undo = hands.program.window.actions_by_id["undo"]
    hands.canvas.setFocus()
    hands.press("z", modifier=CTRL)
    hands.bot.waitUntil(lambda: undo.text() == "Undo Topic “tolls”")
    assert scheme(corpus_path)["topics"] == ["tolls"]
    hands.press("z", "z", modifier=CTRL)
    hands.bot.waitUntil(lambda: own_stances(corpus_path) == 0)
    assert not scheme(corpus_path).get("topics")
    hands.press("z", "z", modifier=CTRL | SHIFT)
    hands.bot.waitUntil(lambda: scheme(corpus_path).get("topics") == ["tolls"])
    assert own_stances(corpus_path) == 1


def test_a_key_of_the_scheme_is_undone(hands: Hands, corpus_path: Path) -> None:
    window = hands.program.window
    window.show_screen(Screen.CORPUS, "scheme")
    page = window.pages.tab_page("scheme")
    assert isinstance(page, SchemePage)
    assert page.draft is not None
    page.outline.choose(Place("label", "entity", page.draft.find("entity", "LOC")))
    before = scheme(corpus_path)["entity"]["labels"][3]["key"]
    page.label_form.key.clear()
    QTest.keyClicks(page.label_form.key, "9")
    page.apply.click()
    dialog = window.findChild(ApplyDialog)
    assert dialog is not None
    dialog.lead.click()
    undo = window.actions_by_id["undo"]
    hands.bot.waitUntil(lambda: "LOC" in undo.text())
    assert scheme(corpus_path)["entity"]["labels"][3]["key"] == "9"
    undo.trigger()
    hands.bot.waitUntil(lambda: scheme(corpus_path)["entity"]["labels"][3]["key"] == before)


def test_an_identifier_is_undone_and_done_again(hands: Hands, corpus_path: Path) -> None:
    hands.join_surname()
    window = hands.program.window
    window.show_screen(Screen.CORPUS, "names")
    page = window.pages.tab_page("names")
    assert isinstance(page, NamesPage)
    hands.bot.waitUntil(lambda: page.card.entity is not None)
    page.card.identifier.setText("Q7")
    QTest.keyClick(page.card.identifier, Qt.Key.Key_Return)
    undo, redo = window.actions_by_id["undo"], window.actions_by_id["redo"]
    hands.bot.waitUntil(lambda: undo.text() == "Undo Identify “Ada Holm”")
    assert identifiers(corpus_path) == ["Q7"]
    undo.trigger()
    hands.bot.waitUntil(lambda: redo.text() == "Redo Identify “Ada Holm”")
    assert identifiers(corpus_path) == []
    redo.trigger()
    hands.bot.waitUntil(lambda: identifiers(corpus_path) == ["Q7"])


def test_the_history_tells_it_and_takes_it_back(hands: Hands, corpus_path: Path) -> None:
    stance_about_a_new_topic(hands, corpus_path)
    hands.program.window.actions_by_id["history"].trigger()
    panel = hands.program.window.annotate.findChild(HistoryPanel)
    assert panel is not None

    def titles() -> list[str]:
        return [step.title for step in panel.model.steps]

    hands.bot.waitUntil(lambda: "Topic “tolls”" in titles())
    index = panel.model.index(titles().index("Topic “tolls”"))
    assert "whole corpus" in str(index.data())
    panel.list.setCurrentIndex(index)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    hands.bot.waitUntil(lambda: not scheme(corpus_path).get("topics"))
    assert own_stances(corpus_path) == 1
