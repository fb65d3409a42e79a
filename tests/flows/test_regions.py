"""Kinds of paragraphs by keys and by mouse, from the window to the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.examples import at
from tests.flows.conftest import Hands, rows

_KINDS = "SELECT label, annotate FROM region ORDER BY start_char"
_BEFORE = [("BODY", 1), ("BOILERPLATE", 0), ("BODY", 1)]


def menu(hands: Hands) -> QMenu:
    hands.bot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def test_kind_of_a_paragraph_takes_two_keys(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.set_caret(at("bridge").start)
    hands.press("z")
    QTest.keyClick(menu(hands), Qt.Key.Key_H)
    hands.wait_until_saved()
    assert rows(corpus_path, _KINDS) == [("HEADLINE", 1), *_BEFORE[1:]]
    with hands.bot.waitSignal(hands.editor.saved):
        hands.program.window.actions_by_id["undo"].trigger()
    assert rows(corpus_path, _KINDS) == _BEFORE


def test_paragraph_with_a_label_does_not_become_boilerplate(
    hands: Hands, corpus_path: Path
) -> None:
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    hands.press("z")

    QTest.keyClick(menu(hands), Qt.Key.Key_X)

    hands.bot.waitUntil(lambda: "A label stands" in hands.program.window.messages.words())
    assert rows(corpus_path, _KINDS) == _BEFORE


def test_paragraph_is_parted_and_joined_by_mouse(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.set_caret(at("the Sund").start)
    for words, count in (("Split", 4), ("Join", 3)):
        hands.program.window.actions_by_id["region"].trigger()
        shown = menu(hands)
        entry = next(one for one in shown.actions() if words in one.text())
        QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=shown.actionGeometry(entry).center())
        hands.wait_until_saved()
        assert len(rows(corpus_path, _KINDS)) == count


def test_suggested_split_is_one_step(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.set_caret(at("Advertisement").start)
    hands.press("z")
    QTest.keyClick(menu(hands), Qt.Key.Key_Y)
    hands.wait_until_saved()
    assert ("BOILERPLATE", 0) not in rows(corpus_path, _KINDS)
    hands.program.window.actions_by_id["suggest_regions"].trigger()
    hands.wait_until_saved()
    assert ("BOILERPLATE", 0) in rows(corpus_path, _KINDS)
    assert "3 paragraphs changed" in hands.program.window.messages.words()


def test_one_paragraph_is_told_of_as_one(hands: Hands) -> None:
    hands.program.window.actions_by_id["suggest_regions"].trigger()
    hands.wait_until_saved()
    hands.canvas.set_caret(at("Advertisement").start)
    hands.press("z")
    QTest.keyClick(menu(hands), Qt.Key.Key_Y)
    hands.wait_until_saved()
    hands.program.window.actions_by_id["suggest_regions"].trigger()
    told = "1 paragraph changed its kind; Ctrl Z takes it back."
    hands.bot.waitUntil(lambda: hands.program.window.messages.words() == told)


@pytest.mark.parametrize("inner", [False, True])
def test_letters_typed_at_the_article_menu_do_nothing_to_the_article(
    hands: Hands, corpus_path: Path, inner: bool
) -> None:
    hands.canvas.select_words(at("bridge"))
    hands.canvas.menu_requested.emit(QPoint(200, 200), None)
    shown = menu(hands)
    if inner:
        within = next(entry.menu() for entry in shown.actions() if entry.text() == "Label as")
        assert isinstance(within, QMenu)
        within.popup(QPoint(260, 200))
        shown = within
    QTest.keyClick(shown, Qt.Key.Key_2)
    shown.close()
    hands.wait_until_saved()
    assert rows(corpus_path, "SELECT count(*) FROM edit_log") == [(0,)]


def test_click_in_the_margin_asks_for_the_kind_of_the_paragraph_there(
    hands: Hands, corpus_path: Path
) -> None:
    canvas, port = hands.canvas, hands.canvas.viewport()
    first = canvas.letter_rect(at("“It is safe").start)
    beside = QPoint(first.left() - 11, first.center().y())
    QTest.mouseMove(port, beside)
    hands.bot.waitUntil(lambda: port.cursor().shape() is Qt.CursorShape.PointingHandCursor)
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=beside)
    QTest.keyClick(menu(hands), Qt.Key.Key_H)
    hands.wait_until_saved()
    assert ("HEADLINE", 1) in rows(corpus_path, _KINDS)
