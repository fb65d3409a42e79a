"""Stances whole, by keys and by mouse: from the hand to the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.annotations import Span
from annotator.services.corpus import Corpus
from tests.examples import at
from tests.flows.conftest import Hands, rows

_OWN = "WHERE layer = (SELECT number FROM layer WHERE name = 'Ines')"
_STANCES = f"SELECT label, body FROM annotation {_OWN} AND family = 'stance' ORDER BY id"


def stances(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """Return the polarity of each own stance, and what else the file says of it."""
    return [(label, json.loads(body)) for label, body in rows(path, _STANCES)]


def own_id(path: Path, label: str) -> str:
    """Return the id of the only own label of that name."""
    ((found,),) = rows(path, f"SELECT id FROM annotation {_OWN} AND label = '{label}'")
    return str(found)


def type_words(hands: Hands, words: str) -> None:
    QTest.keyClicks(hands.program.window.annotate.ask_bar.field, words)


def press_in_bar(hands: Hands, key: Qt.Key) -> None:
    QTest.keyClick(hands.program.window.annotate.ask_bar.field, key)


def click_answer(hands: Hands, value: str) -> None:
    bar = hands.program.window.annotate.ask_bar
    button = next(one for one in bar.buttons if one.accessibleName() == value)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_new_topic_as_target_in_six_keys(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select("s1")
    hands.press("s", "-", "/")
    type_words(hands, "th")
    press_in_bar(hands, Qt.Key.Key_Return)
    hands.wait_until_saved()
    ((polarity, body),) = stances(corpus_path)
    assert polarity == "AGAINST"
    assert body["holder"] == {"mention": own_id(corpus_path, "PERSON")}
    assert body["target"] == {"topic": "th"}
    with Corpus.open(corpus_path, read_only=True) as corpus:
        assert corpus.scheme.topics == ("th",)


def test_topic_of_the_article_has_a_digit(hands: Hands, corpus_path: Path) -> None:
    test_new_topic_as_target_in_six_keys(hands, corpus_path)
    hands.canvas.select("s3")
    hands.press("s", "+", "1")
    hands.wait_until_saved()
    assert [body["target"] for _, body in stances(corpus_path)] == [{"topic": "th"}] * 2


def test_with_nothing_in_hand_the_stance_is_the_authors(hands: Hands, corpus_path: Path) -> None:
    hands.press("s", "~")
    hands.press(hands.canvas.hints()["s2"])
    hands.wait_until_saved()
    ((polarity, body),) = stances(corpus_path)
    assert (polarity, body["holder"]) == ("MIXED", {"author": True})


def test_s_again_lets_somebody_else_hold_it(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select("s1")
    hands.press("s", "s", "s", "0")
    hands.press(hands.canvas.hints()["s2"])
    hands.wait_until_saved()
    ((polarity, body),) = stances(corpus_path)
    assert (polarity, body["holder"]) == ("NEUTRAL", {"entity_id": "IMPLICIT"})


def test_words_alone_ask_for_the_holder_and_then_the_target(
    hands: Hands, corpus_path: Path
) -> None:
    hands.canvas.select_words(at("would open"))
    hands.press("s", "+")
    hands.press(hands.canvas.hints()["s1"])
    hands.press(hands.canvas.hints()["s2"])
    hands.wait_until_saved()
    ((_, body),) = stances(corpus_path)
    assert body["holder"] == {"mention": own_id(corpus_path, "PERSON")}
    assert body["target"] == {"mention": own_id(corpus_path, "GPE")}
    sql = f"SELECT start_char, end_char FROM annotation {_OWN} AND family = 'stance'"
    assert rows(corpus_path, sql) == [at("would open")]


def test_words_added_and_taken_away_by_key(hands: Hands) -> None:
    hands.canvas.select("s1")
    hands.press("s", "+", Qt.Key.Key_Escape)
    for words in ("would open", "May"):
        hands.canvas.select_words(at(words))
        hands.press("a")
    stance = hands.editor.content.annotation(hands.canvas.selected_id() or "")  # type: ignore[union-attr]
    assert stance is not None
    assert stance.all_spans() == (at("would open"), at("May"))
    hands.canvas.select_words(at("would open"))
    hands.press("a")
    stance = hands.editor.content.annotation(stance.id)  # type: ignore[union-attr]
    assert stance is not None
    assert stance.all_spans() == (at("May"),)


def test_stance_of_a_claims_source_is_told_in_the_claim(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select("s4")
    hands.press(Qt.Key.Key_Return)
    hands.wait_until_saved()
    claim = own_id(corpus_path, "CLAIM")
    hands.canvas.select(claim)
    hands.press("s", "+")
    hands.press(hands.canvas.hints()["s2"])
    hands.wait_until_saved()
    ((_, body),) = stances(corpus_path)
    assert body["via_claim"] == claim
    assert body["holder"] == {"mention": own_id(corpus_path, "PERSON")}
    hands.press("v")
    hands.wait_until_saved()
    assert "via_claim" not in stances(corpus_path)[0][1]


def test_whole_stance_by_mouse(hands: Hands, corpus_path: Path) -> None:
    def click(offset: int) -> None:
        where = hands.canvas.letter_rect(offset).center()
        QTest.mouseClick(hands.canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)

    click(at("Ada").start + 1)
    palette = hands.program.window.annotate.palette_row
    palette.stance_requested.emit()
    click_answer(hands, "against")
    click(at("Sund").start + 1)
    hands.wait_until_saved()
    ((polarity, body),) = stances(corpus_path)
    assert polarity == "AGAINST"
    assert body["target"] == {"mention": own_id(corpus_path, "GPE")}


def test_another_holder_by_mouse_and_undo(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select("s1")
    hands.press("s", "+", Qt.Key.Key_Escape)
    panel = hands.program.window.annotate.selected
    QTest.mouseClick(panel.stance.buttons["stance_holder"], Qt.MouseButton.LeftButton)
    click_answer(hands, "the author")
    hands.wait_until_saved()
    assert stances(corpus_path)[0][1]["holder"] == {"author": True}
    with hands.bot.waitSignal(hands.editor.saved):
        hands.editor.undo()
    assert "mention" in stances(corpus_path)[0][1]["holder"]


def test_a_second_stance_of_the_same_two_is_told_quietly(hands: Hands, corpus_path: Path) -> None:
    holder, target = "s1", "s2"
    for sign in "+-":
        hands.canvas.select(holder)
        hands.press("s", sign)
        hands.press(hands.canvas.hints()[target])
        hands.wait_until_saved()
        holder, target = (own_id(corpus_path, label) for label in ("PERSON", "GPE"))
    told = hands.canvas.describe(hands.canvas.selected_id() or "")
    assert "the same holder and target have another stance in this sentence" in told


def holder_typed(hands: Hands, words: str) -> None:
    """Begin a stance in an article without names, and type who holds it."""
    hands.open_article("article-2")
    hands.canvas.setFocus()
    hands.canvas.select_words(Span(4, 10))
    hands.press("s", "-")
    type_words(hands, words)


def test_a_name_of_the_corpus_holds_it_without_words_here(hands: Hands, corpus_path: Path) -> None:
    for name in ("s1", "s3"):
        hands.canvas.select(name)
        hands.press(Qt.Key.Key_Return if name == "s1" else "i")
    hands.wait_until_saved()
    holder_typed(hands, "hol")
    bar = hands.program.window.annotate.ask_bar
    hands.bot.waitUntil(lambda: bar.offered() == ["Ada Holm · PERSON", "hol"])
    press_in_bar(hands, Qt.Key.Key_Return)
    type_words(hands, "tolls")
    press_in_bar(hands, Qt.Key.Key_Return)
    hands.wait_until_saved()
    ((_, body),) = stances(corpus_path)
    (entity,) = rows(corpus_path, "SELECT DISTINCT entity FROM entity_name")[0]
    assert body["holder"] == {"entity_id": entity}
    told = "Ada Holm against tolls"
    assert hands.canvas.describe(hands.canvas.selected_id() or "") == told
    hands.open_article("article-1")
    hands.open_article("article-2")
    hands.bot.waitUntil(lambda: hands.canvas.describe(own_id(corpus_path, "AGAINST")) == told)


def test_a_new_name_joins_the_names_of_the_corpus(hands: Hands, corpus_path: Path) -> None:
    holder_typed(hands, "Bo Berg")
    assert hands.program.window.annotate.ask_bar.offered() == ["Bo Berg"]
    press_in_bar(hands, Qt.Key.Key_Return)
    hands.wait_until_saved()
    ((entity, name),) = rows(corpus_path, "SELECT id, name FROM entity")
    ((_, body),) = stances(corpus_path)
    assert (name, body["holder"]) == ("Bo Berg", {"entity_id": entity})
