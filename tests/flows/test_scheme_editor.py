"""The scheme editor: from the form to the file, with the labels in use, and back by one undo."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.services.corpus import Corpus
from annotator.services.settings import Settings
from annotator.ui.app import make_program
from annotator.ui.scheming.outline import Place
from annotator.ui.scheming.page import SchemePage
from annotator.ui.scheming.questions import ApplyDialog, LookAgainDialog, RemoveDialog
from annotator.ui.screens import Screen
from tests.flows.conftest import CTRL, Hands, open_history, rows, steps, take


def page(hands: Hands) -> SchemePage:
    hands.program.window.show_screen(Screen.CORPUS, "scheme")
    found = hands.program.window.pages.tab_page("scheme")
    assert isinstance(found, SchemePage)
    return found


def rename(hands: Hands, old: str, new: str) -> None:
    shown = page(hands)
    assert shown.draft is not None
    shown.outline.choose(Place("label", "entity", shown.draft.find("entity", old)))
    shown.label_form.name.clear()
    QTest.keyClicks(shown.label_form.name, new)


def apply(hands: Hands) -> None:
    page(hands).apply.click()
    dialog = hands.program.window.findChild(ApplyDialog)
    assert dialog is not None
    dialog.lead.click()


def back_to_the_article(hands: Hands) -> None:
    window = hands.program.window
    window.show_screen(Screen.ANNOTATE)
    window.activateWindow()
    hands.bot.waitUntil(window.isActiveWindow)
    hands.canvas.setFocus()


def labels(path: Path) -> set[str]:
    return {row[0] for row in rows(path, "SELECT label FROM annotation WHERE family = 'entity'")}


def scheme(path: Path) -> dict[str, Any]:
    ((found,),) = rows(path, "SELECT scheme FROM corpus")
    parsed: dict[str, Any] = json.loads(found)
    return parsed


def test_renaming_carries_labels_along_and_undo_brings_all_back(
    hands: Hands, corpus_path: Path
) -> None:
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    rename(hands, "PERSON", "HUMAN")
    apply(hands)
    hands.bot.waitUntil(lambda: labels(corpus_path) == {"HUMAN", "GPE"})
    names = [item["name"] for item in scheme(corpus_path)["entity"]["labels"]]
    assert names[0] == "HUMAN"
    palette = hands.program.window.annotate.palette_row
    hands.bot.waitUntil(lambda: "HUMAN" in palette._buttons)
    back_to_the_article(hands)
    hands.press("z", modifier=CTRL)
    hands.bot.waitUntil(lambda: labels(corpus_path) == {"PERSON", "GPE"})
    assert scheme(corpus_path)["entity"]["labels"][0]["name"] == "PERSON"
    hands.bot.waitUntil(lambda: "PERSON" in palette._buttons)


def test_renaming_is_taken_back_everywhere_from_the_history_and_before_what_it_stands_on(
    hands: Hands, corpus_path: Path
) -> None:
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    rename(hands, "PERSON", "HUMAN")
    assert hands.program.desk is not None
    with hands.bot.waitSignal(hands.program.desk.tools.bulk.done):
        apply(hands)
    back_to_the_article(hands)
    panel = open_history(hands)
    steps(hands, panel, 2)
    take(panel, 1)
    messages = hands.program.window.messages
    hands.bot.waitUntil(lambda: "must be taken back first" in messages.words())
    take(panel, 0)
    hands.bot.waitUntil(lambda: labels(corpus_path) == {"PERSON", "GPE"})
    assert scheme(corpus_path)["entity"]["labels"][0]["name"] == "PERSON"


def look_again(hands: Hands) -> LookAgainDialog:
    def found() -> list[LookAgainDialog]:
        return [it for it in hands.program.window.findChildren(LookAgainDialog) if it.isVisible()]

    hands.bot.waitUntil(lambda: bool(found()))
    return found()[0]


def test_articles_to_look_at_are_listed_until_the_last_was_looked_at(hands: Hands) -> None:
    shown = page(hands)
    assert shown.draft is not None
    gpe = shown.draft.find("entity", "GPE")
    assert gpe is not None
    shown.draft.remove_label("entity", gpe, delete=True)
    shown.refresh()
    apply(hands)
    dialog = look_again(hands)
    dialog.list.itemActivated.emit(dialog.list.item(0))
    # The window is free for the article; the list waits where it came from.
    hands.bot.waitUntil(lambda: not dialog.isVisible())
    assert hands.program.window.pages.current() is Screen.ANNOTATE
    assert page(hands).look_again.isVisible()
    page(hands).look_again.click()
    assert look_again(hands).list.count() == 1


def test_a_step_of_the_scheme_is_taken_back_where_there_is_no_article(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    path = tmp_path / "empty.corpus"
    Corpus.create(path).close()
    settings = Settings(tmp_path / "settings.json")
    settings.set("annotator", "Ines")
    program = make_program(qapp, settings)
    qtbot.addWidget(program.window)
    program.window.show()
    program.start(path)
    qtbot.waitUntil(lambda: program.desk is not None)
    hands = Hands(qtbot, program)
    rename(hands, "PERSON", "HUMAN")
    assert program.desk is not None
    with qtbot.waitSignal(program.desk.tools.bulk.done):
        apply(hands)
    assert scheme(path)["entity"]["labels"][0]["name"] == "HUMAN"
    qtbot.waitUntil(lambda: not program.window.status.job.is_busy())
    program.window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: scheme(path)["entity"]["labels"][0]["name"] == "PERSON")
    program.window.close()
    program.finish()


def test_a_new_key_works_at_once(hands: Hands, corpus_path: Path) -> None:
    shown = page(hands)
    assert shown.draft is not None
    shown.outline.choose(Place("label", "entity", shown.draft.find("entity", "LOC")))
    shown.label_form.key.clear()
    QTest.keyClicks(shown.label_form.key, "9")
    apply(hands)
    hands.bot.waitUntil(lambda: scheme(corpus_path)["entity"]["labels"][3]["key"] == "9")
    assert hands.program.desk is not None
    session = hands.program.desk.session
    hands.bot.waitUntil(lambda: session.scheme.version == scheme(corpus_path)["version"])
    back_to_the_article(hands)
    hands.canvas.select("s2")
    hands.press("9")
    hands.wait_until_saved()
    own = rows(corpus_path, "SELECT label FROM annotation WHERE origin = 'person'")
    assert own == [("LOC",)]


def test_a_version_is_restored_as_a_draft_first(hands: Hands, corpus_path: Path) -> None:
    rename(hands, "FAC", "SITE")
    apply(hands)
    hands.bot.waitUntil(lambda: len(page(hands).versions.versions) == 2)
    shown = page(hands)
    shown.versions.list.setCurrentRow(1)
    shown.versions.restore.click()
    assert "Add entity label FAC" in shown.waiting()
    apply(hands)
    hands.bot.waitUntil(lambda: scheme(corpus_path)["entity"]["labels"][4]["name"] == "FAC")
    assert rows(corpus_path, "SELECT count(*) FROM scheme_version") == [(3,)]


def test_a_value_in_use_is_not_taken_out_without_a_question(
    hands: Hands, corpus_path: Path
) -> None:
    hands.canvas.select("s2")
    hands.program.window.annotate.selected.attribute_requested.emit("s2", "role", "PLACE")
    hands.wait_until_saved()
    shown = page(hands)
    assert shown.draft is not None
    role = shown.draft.families["entity"].attributes[1]
    hands.bot.waitUntil(lambda: shown._uses is not None)
    shown.outline.choose(Place("attribute", "entity", role))
    shown.attribute_form.values.list.setCurrentRow(1)
    shown.attribute_form.values.remove.click()
    (dialog,) = hands.program.window.findChildren(RemoveDialog)
    dialog.lead.click()
    apply(hands)
    own = "SELECT json_extract(body, '$.attributes.role') FROM annotation WHERE origin = 'person'"
    hands.bot.waitUntil(lambda: rows(corpus_path, own) == [("GOV",)])
