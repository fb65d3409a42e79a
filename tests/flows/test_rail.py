"""The rail and its keys in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotations import ArticleState, Mention, Note, NoteKind
from annotator.domain.articles import LayerKind, Progress
from annotator.domain.edits import Edit
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.ui.models.rail_marks import Kind
from annotator.ui.panels.outline_rail import OutlineRail
from tests.examples import at
from tests.flows.conftest import SHIFT, Hands, opened


def rail(hands: Hands) -> OutlineRail:
    return hands.program.window.annotate.rail


def test_flag_is_gone_to_by_key_from_wherever_one_is(hands: Hands) -> None:
    hands.canvas.select("s2")
    hands.press("f")
    hands.canvas.set_caret(at("paid").start)
    hands.press(Qt.Key.Key_F4)
    assert hands.canvas.selected_id() == "s2"


@pytest.mark.parametrize(("back", "cue"), [(False, "told"), (True, "said")])
def test_what_lacks_something_is_gone_to_forwards_and_back(
    hands: Hands, back: bool, cue: str
) -> None:
    hands.canvas.select_words(at("would open"))
    hands.press("c")
    first = hands.canvas.selected_id()
    hands.canvas.select_words(at("It is safe,"))
    hands.press("s", "+", Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    hands.canvas.set_caret(0)
    hands.press(Qt.Key.Key_F7, modifier=SHIFT if back else Qt.KeyboardModifier.NoModifier)
    assert (hands.canvas.selected_id() == first) is (cue == "told")


def test_nothing_to_go_to_is_said(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F4)
    assert "no open flag" in hands.program.window.messages.words()


def test_flag_on_a_label_of_another_is_not_denied(
    qtbot: QtBot, qapp: QApplication, corpus_path: Path
) -> None:
    with Corpus.open(corpus_path) as corpus:
        bo = corpus.layer("Bo", LayerKind.ANNOTATOR)
        label = Mention("b1", "article-1", bo.id, "ORG", (at("Sund"),))
        flag = Note("n1", "article-1", bo.id, "b1", "Bo", "", now(), NoteKind.FLAG)
        corpus.submit(corpus.content("article-1", bo), Edit("Flag", after=(label, flag)))
    with opened(qtbot, qapp, corpus_path, "Ines") as program:
        QTest.keyClick(program.window.annotate.canvas, Qt.Key.Key_F4)
        assert "The open flags are on labels of others" in program.window.messages.words()
        QTest.keyClick(program.window.annotate.canvas, Qt.Key.Key_F2)
        assert "There is no open note" in program.window.messages.words()


def test_click_on_a_mark_selects_its_label(hands: Hands) -> None:
    hands.bot.waitUntil(lambda: bool(rail(hands).marks_shown(Kind.SUGGESTION)))
    mark = rail(hands).marks_shown(Kind.SUGGESTION)[-1]
    where = QPoint(5, rail(hands).y_of(mark))
    QTest.mouseClick(rail(hands), Qt.MouseButton.LeftButton, pos=where)
    assert hands.canvas.selected_id() in {"s3", "s4"}


def test_screen_readers_are_told_how_many(hands: Hands) -> None:
    hands.bot.waitUntil(lambda: "suggestions: 4" in rail(hands).accessibleDescription())
    hands.press(Qt.Key.Key_Tab, "x")
    hands.bot.waitUntil(lambda: "suggestions: 3" in rail(hands).accessibleDescription())


def finished_by_bo(hands: Hands) -> None:
    """Let Bo finish the article with a label that Ines does not have."""
    assert hands.program.desk is not None
    corpus = hands.program.desk.session.corpus
    bo = corpus.layer("Bo")
    label = Mention("bo-1", "article-1", bo.id, "ORG", (at("Nordwire"),))
    done = ArticleState("article-1", bo.id, Progress.DONE)
    corpus.submit(corpus.content("article-1", bo), Edit("Label", after=(label, done)))


def test_where_annotators_differ_is_told_once_one_has_finished(hands: Hands) -> None:
    finished_by_bo(hands)
    hands.press(Qt.Key.Key_F5)
    assert "once you have finished" in hands.program.window.messages.words()
    content = hands.editor.content
    assert content is not None
    done = ArticleState("article-1", content.layer.id, Progress.DONE)
    hands.editor.submit(Edit("Finish", after=(done,)))
    hands.bot.waitUntil(lambda: bool(rail(hands).marks_shown(Kind.CONFLICT)))
    assert rail(hands).told(rail(hands).y_of(rail(hands).marks_shown(Kind.CONFLICT)[0]))
    hands.press(Qt.Key.Key_F5)
    assert hands.canvas.caret() == at("Nordwire").start
    hands.editor.submit(Edit("Go on", before=(done,)))
    hands.bot.waitUntil(lambda: not rail(hands).marks_shown(Kind.CONFLICT))


def test_a_repeated_stance_is_gone_to_by_key(hands: Hands) -> None:
    for sign in ("+", "-"):
        hands.canvas.select("s1")
        hands.canvas.select_words(at("safe"))
        hands.press("s", sign, "/")
        field = hands.program.window.annotate.ask_bar.field
        QTest.keyClicks(field, "tolls")
        QTest.keyClick(field, Qt.Key.Key_Return)
        hands.canvas.setFocus()
    second = hands.canvas.selected_id()
    hands.canvas.set_caret(0)
    hands.press(Qt.Key.Key_F12)
    first = hands.canvas.selected_id()
    hands.press(Qt.Key.Key_F12)
    assert first is not None
    assert {first, hands.canvas.selected_id()} == {first, second}
    assert first != hands.canvas.selected_id()
