"""From the slash key to the article that was searched for, and searches that stay."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.ui.dialogs.mentions_alike import MentionsAlikeDialog
from annotator.ui.panels.queue_panel import QueuePanel
from tests.examples import at
from tests.flows.conftest import Hands, rows


def queue(hands: Hands) -> QueuePanel:
    return hands.program.window.annotate.queue


def search(hands: Hands, typed: str) -> list[str]:
    """Search with the keyboard and return the titles that are left."""
    hands.press("/")
    QTest.keyClicks(queue(hands).search, typed)
    QTest.keyClick(queue(hands).search, Qt.Key.Key_Return)
    model = queue(hands).model
    hands.bot.waitUntil(lambda: not model.is_loading())
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_search_leads_to_the_article_and_counts(hands: Hands) -> None:
    assert search(hands, "froze") == ["Ice"]
    hands.bot.waitUntil(lambda: queue(hands).box.told() == "1 found")
    with hands.bot.waitSignal(hands.editor.article_opened):
        queue(hands).list.clicked.emit(queue(hands).model.index(0))
    assert hands.editor.content is not None
    assert hands.editor.content.article.title == "Ice"


def test_sign_that_no_index_holds_finds_nothing_and_the_field_says_so(hands: Hands) -> None:
    assert search(hands, "=)") == []
    box = queue(hands).box
    hands.bot.waitUntil(lambda: "“=)” cannot be searched for" in box.told())
    hands.bot.waitUntil(hands.editor.session.corpus.owner.submit(lambda _store: True).done)
    assert hands.program.window.messages.isHidden()
    assert "“=)” cannot be searched for" in box.told()


def test_what_the_annotator_does_is_found_at_once(hands: Hands) -> None:
    assert search(hands, "label:gpe ") == []
    hands.canvas.setFocus()
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    hands.wait_until_saved()
    queue(hands).box.show_all()
    assert search(hands, "label:GPE ") == ["Bridge"]


def test_next_article_follows_the_search(hands: Hands) -> None:
    search(hands, "-has:suggestion ")
    hands.canvas.setFocus()
    with hands.bot.waitSignal(hands.editor.article_opened):
        hands.program.window.actions_by_id["next_article"].trigger()
    assert hands.editor.content is not None
    assert hands.editor.content.article.title == "Ice"


def test_saved_search_lies_in_the_file(hands: Hands) -> None:
    search(hands, "state:new froze")
    box = queue(hands).box
    box.searches_changed.emit([box.saved_as("Ice")])
    asked = "SELECT value FROM meta WHERE key LIKE 'searches:%'"
    hands.bot.waitUntil(lambda: bool(rows(hands.editor.session.corpus.path, asked)))
    kept = json.loads(rows(hands.editor.session.corpus.path, asked)[0][0])
    assert kept[0]["typed"] == "state:new froze*"


def test_find_goes_through_the_article_and_comes_back_at_the_hit(hands: Hands) -> None:
    bar = hands.program.window.annotate.find_bar
    hands.program.window.actions_by_id["find"].trigger()
    QTest.keyClicks(bar.field, "it is")
    hands.program.window.actions_by_id["find_next"].trigger()
    assert bar.count.text() == "2 of 2"
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert hands.canvas.selection() == at("it is paid"[:5])
    hands.press("1")
    hands.wait_until_saved()
    path = hands.editor.session.corpus.path
    assert rows(path, "SELECT surface FROM annotation WHERE origin = 'person'") == [("it is",)]


def test_what_was_found_is_decided_for_at_once(hands: Hands) -> None:
    bar = hands.program.window.annotate.find_bar
    hands.program.window.actions_by_id["find"].trigger()
    QTest.keyClicks(bar.field, "Holm")
    QTest.mouseClick(bar.all, Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    (dialog,) = hands.program.window.findChildren(MentionsAlikeDialog)
    dialog.reject()
    assert hands.canvas.selection() == at("Holm")


def test_hits_of_a_search_are_marked_in_the_article(hands: Hands) -> None:
    search(hands, "holm")
    window = hands.program.window
    hands.canvas.setFocus()

    def first_found() -> bool:
        window.actions_by_id["find_next"].trigger()
        return hands.canvas.selection() == at("Holm")

    hands.bot.waitUntil(first_found)
    window.actions_by_id["find_next"].trigger()
    assert hands.canvas.selection() == at("Holm", nth=1)
