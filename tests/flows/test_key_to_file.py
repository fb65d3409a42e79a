"""From the key to the file: what an annotator types is what other programs read."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt

from annotator.services.corpus import Corpus
from tests.examples import at
from tests.flows.conftest import CTRL, SHIFT, Hands, rows

_OWN = "WHERE layer = (SELECT number FROM layer WHERE name = 'Ines')"
_LABELS = f"SELECT label, start_char, end_char FROM annotation {_OWN} ORDER BY start_char"
_ANSWERS = "SELECT suggestion, verdict FROM decision ORDER BY suggestion"


def test_accept_reject_relabel_by_one_key_each(hands: Hands, corpus_path: Path) -> None:
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return, "4", Qt.Key.Key_Tab, "x")
    hands.wait_until_saved()
    ada, sund = at("Ada Holm"), at("Sund")
    assert rows(corpus_path, _LABELS) == [("PERSON", *ada), ("LOC", *sund)]
    answers = dict(rows(corpus_path, _ANSWERS))
    assert answers["s1"] == "accepted"
    assert answers["s2"] == "changed"
    assert list(answers.values()).count("rejected") == 1


def test_boundary_moves_by_word_and_letter(hands: Hands, corpus_path: Path) -> None:
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, "}")
    hands.wait_until_saved()
    assert rows(corpus_path, _LABELS) == [("GPE", *at("Sund bridge"))]
    hands.press(Qt.Key.Key_BraceLeft, modifier=Qt.KeyboardModifier.AltModifier)
    hands.wait_until_saved()
    assert rows(corpus_path, _LABELS) == [("GPE", *at("Sund bridg"))]


def test_words_selected_by_key_become_a_label(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.set_caret(at("Nordwire").start)
    hands.press(Qt.Key.Key_Right, modifier=SHIFT)
    hands.press("2")
    hands.wait_until_saved()
    assert rows(corpus_path, _LABELS) == [("ORG", *at("Nordwire"))]


def test_words_that_have_the_type_already_are_taken_in_hand(
    hands: Hands, corpus_path: Path
) -> None:
    for _ in range(2):
        hands.canvas.select_words(at("Nordwire"))
        hands.press("2")
        hands.wait_until_saved()
        label = hands.canvas.selected_id()
        content = hands.editor.content
        assert content is not None
        assert [item.id for item in content.labels()] == [label]
    assert rows(corpus_path, _LABELS) == [("ORG", *at("Nordwire"))]
    assert rows(corpus_path, "SELECT count(*) FROM edit_log") == [(1,)]


def test_claim_with_its_cue(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.set_caret(at("the Sund").start)
    for _ in range(7):
        hands.press(Qt.Key.Key_Right, modifier=SHIFT)
    hands.press("c")
    hands.canvas.set_caret(at("said").start)
    hands.press("q")
    hands.wait_until_saved()
    sql = f"SELECT start_char, end_char, body FROM annotation {_OWN} AND family = 'claim'"
    ((start, end, body),) = rows(corpus_path, sql)
    assert (start, end) == at("the Sund bridge would open in May")
    assert json.loads(body)["cue"] == [list(at("said"))]


def test_undo_reaches_over_articles_and_restarts(hands: Hands, corpus_path: Path) -> None:
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    hands.wait_until_saved()
    hands.open_article("article-2")
    with hands.bot.waitSignal(hands.editor.saved):
        hands.press("z", modifier=CTRL)
    assert hands.editor.content is not None
    assert hands.editor.content.article.id == "article-1"
    assert rows(corpus_path, _LABELS) == []
    with hands.bot.waitSignal(hands.editor.saved):
        hands.press("z", modifier=CTRL | SHIFT)
    assert rows(corpus_path, _LABELS) == [("PERSON", *at("Ada Holm"))]


def test_done_goes_to_the_next_article(hands: Hands, corpus_path: Path) -> None:
    with hands.bot.waitSignal(hands.editor.article_opened):
        hands.press(Qt.Key.Key_Return, modifier=CTRL)
    assert hands.editor.content is not None
    assert hands.editor.content.article.id == "article-2"
    hands.wait_until_saved()
    assert rows(corpus_path, "SELECT progress FROM article_state") == [("done",)]


def test_label_refused_by_the_disk_is_taken_back_and_told(hands: Hands, corpus_path: Path) -> None:
    with closing(sqlite3.connect(corpus_path, isolation_level=None)) as other:
        other.execute(
            "CREATE TRIGGER full BEFORE INSERT ON annotation BEGIN SELECT RAISE(FAIL, 'x'); END"
        )
    with hands.bot.waitSignal(hands.editor.edit_refused):
        hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert hands.editor.content is not None
    assert not list(hands.editor.content.labels())
    assert hands.program.window.messages.isVisible()


def test_what_was_done_is_there_after_a_restart(hands: Hands, corpus_path: Path) -> None:
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    hands.wait_until_saved()
    hands.program.window.close()
    hands.program.finish()
    with Corpus.open(corpus_path) as corpus:
        content = corpus.content("article-1", corpus.layer("Ines"))
        assert [label.label for label in content.labels()] == ["PERSON"]
        assert corpus.check() == []
