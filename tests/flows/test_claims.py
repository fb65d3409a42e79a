"""Claims whole: content, cue, source, pieces and nesting, by keys and by mouse, to the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.domain.annotations import Claim
from tests.examples import TEXT, at
from tests.flows.conftest import NONE, SHIFT, Hands, rows

_OWN = "WHERE layer = (SELECT number FROM layer WHERE name = 'Ines') AND family = 'claim'"
_BRIDGE = at("the Sund bridge would open in May")
_LEFT = Qt.MouseButton.LeftButton


def claims(path: Path) -> list[dict[str, Any]]:
    found = rows(path, f"SELECT start_char, end_char, body FROM annotation {_OWN} ORDER BY id")
    return [{"at": (start, end), **json.loads(body)} for start, end, body in found]


def own(hands: Hands) -> list[Claim]:
    assert hands.editor.content is not None
    return [label for label in hands.editor.content.labels() if isinstance(label, Claim)]


def mark_bridge(hands: Hands) -> None:
    """Mark a claim and wait for what is proposed for it."""
    hands.canvas.select_words(_BRIDGE)
    hands.press("c")
    hands.bot.waitUntil(lambda: bool(hands.canvas.ghosts()))


def middle(hands: Hands, words: str, nth: int = 0) -> QPoint:
    return hands.canvas.letter_rect(at(words, nth=nth).start + 1).center()


def drag(hands: Hands, start: QPoint, end: QPoint) -> None:
    view = hands.canvas.viewport()
    QTest.mousePress(view, _LEFT, NONE, start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, _LEFT, NONE, end)


def test_claim_with_what_is_proposed_takes_two_keys(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.set_caret(at("bridge").start)
    hands.press("c", Qt.Key.Key_Return)
    hands.wait_until_saved()
    (claim,) = claims(corpus_path)
    assert claim["at"] == tuple(_BRIDGE)
    assert claim["cue"] == [list(at("said"))]
    assert claim["source"] == [list(at("Minister Ada Holm"))]
    assert claim["attributes"]["quote"] == "INDIRECT"


def test_what_is_proposed_is_shown_and_can_be_refused(hands: Hands, corpus_path: Path) -> None:
    panel = hands.program.window.annotate.selected
    hands.canvas.select_words(_BRIDGE)
    hands.press("c")
    hands.bot.waitUntil(lambda: len(hands.canvas.ghosts()) == 2)
    hands.bot.waitUntil(lambda: "Minister Ada Holm" in panel.proposal())
    hands.press(Qt.Key.Key_Escape)
    hands.bot.waitUntil(lambda: not hands.canvas.ghosts() and not panel.proposal())
    hands.press(Qt.Key.Key_Return)
    hands.wait_until_saved()
    assert "cue" not in claims(corpus_path)[0]


def test_button_takes_what_is_proposed(hands: Hands, corpus_path: Path) -> None:
    panel = hands.program.window.annotate.selected
    hands.canvas.select_words(_BRIDGE)
    hands.press("c")
    hands.bot.waitUntil(lambda: bool(panel.proposal()))
    QTest.mouseClick(panel.accept, _LEFT)
    hands.wait_until_saved()
    assert claims(corpus_path)[0]["cue"] == [list(at("said"))]


def test_interrupted_quote_is_one_claim(hands: Hands, corpus_path: Path) -> None:
    drag(hands, middle(hands, "It is safe"), middle(hands, "safe,"))
    hands.press("c")
    drag(hands, middle(hands, "and it"), middle(hands, "for."))
    hands.press("c", Qt.Key.Key_Return)
    hands.wait_until_saved()
    (claim,) = claims(corpus_path)
    assert [TEXT[a:b] for a, b in claim["content"]] == ["It is safe", "and it is paid for"]
    assert (claim["cue"], claim["source"]) == ([list(at("told"))], [list(at("Holm", nth=1))])


def test_piece_under_the_caret_is_moved_and_taken_out(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select_words(_BRIDGE)
    hands.press("c", Qt.Key.Key_Return, "j", "]")
    assert hands.canvas.piece() is not None
    hands.press("j", "[", "[")
    hands.wait_until_saved()
    (claim,) = claims(corpus_path)
    assert claim["source"] == [list(at("Minister Ada Holm"))]
    hands.press(Qt.Key.Key_Backspace)
    hands.wait_until_saved()
    assert "source" not in claims(corpus_path)[0]


def test_source_becomes_a_cue(hands: Hands, corpus_path: Path) -> None:
    mark_bridge(hands)
    hands.press(Qt.Key.Key_Escape)
    hands.canvas.select_words(at("said"))
    hands.press("o", "q")
    hands.wait_until_saved()
    (claim,) = claims(corpus_path)
    assert (claim["cue"], claim.get("source")) == ([list(at("said"))], None)


def test_claim_in_a_claim_and_the_ways_out_and_in(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select_words(_BRIDGE)
    hands.press("c")
    hands.canvas.select_words(at("would open in May"))
    hands.press("c")
    outer, inner = own(hands)
    assert hands.canvas.selected_id() == inner.id
    hands.press(Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.AltModifier)
    assert hands.canvas.selected_id() == outer.id
    hands.press(Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    assert hands.canvas.selected_id() == inner.id
    hands.wait_until_saved()
    assert [claim.get("nested_in") for claim in claims(corpus_path)] == [None, outer.id]


def test_number_dragged_to_a_name_links_it(hands: Hands, corpus_path: Path) -> None:
    mark_bridge(hands)
    hands.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    number = middle(hands, "Minister")
    number.setX(hands.canvas.letter_rect(0).left() - 22)
    drag(hands, number, middle(hands, "Ada Holm"))
    hands.wait_until_saved()
    assert claims(corpus_path)[0]["source"] == [list(at("Ada Holm"))]


def test_tab_goes_on_to_the_medium(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select_words(_BRIDGE)
    hands.press("c", "l", Qt.Key.Key_Tab)
    assert "medium" in hands.program.window.messages.words()
    hands.press(hands.canvas.hints()["s1"])
    hands.wait_until_saved()
    (claim,) = claims(corpus_path)
    assert (claim["via"], claim.get("source")) == ([list(at("Ada Holm"))], None)


def test_other_cue_makes_another_claim(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select_words(_BRIDGE)
    hands.press("c", Qt.Key.Key_Return)
    hands.canvas.select_words(at("It is safe,"))
    hands.press("c")
    hands.wait_until_saved()
    assert len(claims(corpus_path)) == 2
    hands.canvas.select_words(at("paid"))
    hands.press("c", modifier=SHIFT)
    hands.wait_until_saved()
    assert [TEXT[a:b] for a, b in claims(corpus_path)[1]["content"]] == ["It is safe,", "paid"]


def test_undo_takes_back_what_was_taken(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select_words(_BRIDGE)
    hands.press("c", Qt.Key.Key_Return)
    hands.wait_until_saved()
    with hands.bot.waitSignal(hands.editor.saved):
        hands.press("z", modifier=Qt.KeyboardModifier.ControlModifier)
    assert "cue" not in claims(corpus_path)[0]


def test_letters_stand_in_the_list_too(hands: Hands) -> None:
    panel = hands.program.window.annotate.article
    mark_bridge(hands)
    hands.press("l")
    outline = panel.model.outline
    assert outline is not None
    row = outline.row_of("s1")
    assert row is not None
    letters = hands.canvas.hints()["s1"].upper()
    hands.bot.waitUntil(lambda: panel.delegate.hints.get(row) == letters)
    hands.press(Qt.Key.Key_Escape)
    hands.bot.waitUntil(lambda: panel.delegate.hints == {})


def test_menu_of_a_name_makes_it_a_source(hands: Hands, corpus_path: Path) -> None:
    mark_bridge(hands)
    hands.canvas.menu_requested.emit(QPoint(0, 0), "s1")
    hands.bot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    sources = next(one.menu() for one in menu.actions() if one.text() == "Source of")
    assert isinstance(sources, QMenu)
    sources.actions()[0].trigger()
    menu.close()
    hands.wait_until_saved()
    assert claims(corpus_path)[0]["source"] == [list(at("Ada Holm"))]
