from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotations import Argument, Claim, Decision, Mention, Span, Stance, Verdict
from annotator.domain.edits import Edit
from annotator.ui.canvas.article_canvas import ArticleCanvas
from tests.examples import INES, at, scheme
from tests.ui.canvas.desk import Desk, LayDesk

ADA = Mention("own-ada", "article-1", INES.id, "PERSON", (at("Ada Holm"),))
PARTY = Mention("own-party", "article-1", INES.id, "ORG", (at("Minister Ada Holm"),))
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_an_edit_repaints_the_words_it_touches(lay_desk: LayDesk) -> None:
    desk = lay_desk([ADA])
    before = desk.canvas.grab().toImage()
    desk.submit(Edit("Relabel", (ADA,), (replace(ADA, label="ORG"),)))
    assert desk.canvas.grab().toImage() != before


def test_a_press_and_a_drag_select_whole_words(desk: Desk) -> None:
    bridge, may = at("bridge would"), at("open in")
    with desk.qtbot.waitSignal(desk.canvas.words_selected):
        desk.drag(desk.spot(bridge.start + 2), desk.spot(may.start + 2))
    assert desk.canvas.selection() == Span(bridge.start, at("open").end)


def test_a_drag_with_alt_selects_letters(desk: Desk) -> None:
    word = at("bridge")
    desk.drag(desk.spot(word.start + 1, 0.1), desk.spot(word.start + 4, 0.1), ALT)
    assert desk.canvas.selection() == Span(word.start + 1, word.start + 4)


def test_copy_gives_the_text_as_it_is_stored(lay_desk: LayDesk) -> None:
    text = "A\u00a0plain \ufeffword,\u2028 then 🙂 more"
    desk = lay_desk(text=text)
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == text


def test_a_click_takes_the_innermost_label_and_then_the_next(lay_desk: LayDesk) -> None:
    desk = lay_desk([ADA, PARTY])
    here = at("Ada").start + 1
    chosen = []
    for _ in range(3):
        desk.click(here)
        chosen.append(desk.canvas.selected_id())
    assert chosen == [ADA.id, PARTY.id, ADA.id]


def test_a_click_on_plain_words_lets_the_label_go(lay_desk: LayDesk) -> None:
    desk = lay_desk([ADA])
    desk.click(at("Ada").start + 1)
    desk.click(at("bridge").start + 2)
    assert desk.canvas.selected_id() is None


def test_dragging_an_edge_asks_for_a_new_boundary(lay_desk: LayDesk) -> None:
    desk = lay_desk([ADA])
    old = ADA.spans[0]
    with desk.qtbot.waitSignal(desk.canvas.boundary_requested) as asked:
        desk.drag(desk.spot(old.start, 0.0), desk.spot(at("Minister").start, 0.2))
    assert asked.args == [ADA.id, old, Span(at("Minister").start, old.end)]


def test_an_edge_dragged_back_asks_for_nothing(lay_desk: LayDesk) -> None:
    desk = lay_desk([ADA])
    start = desk.spot(ADA.spans[0].end - 1, 1.0)
    with desk.qtbot.assertNotEmitted(desk.canvas.boundary_requested):
        desk.drag(start, start + QPoint(5, 0))


def test_a_double_click_activates_a_label_but_selects_a_plain_word(lay_desk: LayDesk) -> None:
    desk = lay_desk([ADA])
    port, left = desk.canvas.viewport(), Qt.MouseButton.LeftButton
    with desk.qtbot.waitSignal(desk.canvas.activated) as activated:
        QTest.mouseDClick(port, left, pos=desk.spot(at("Ada").start + 1))
    assert activated.args == [ADA.id]
    QTest.mouseDClick(port, left, pos=desk.spot(at("bridge").start + 1))
    assert desk.canvas.selection() == at("bridge")


def test_the_context_menu_is_asked_for_with_its_label(lay_desk: LayDesk) -> None:
    desk = lay_desk([ADA])
    where = desk.spot(at("Ada").start + 1)
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, where, desk.canvas.viewport().mapToGlobal(where))
    with desk.qtbot.waitSignal(desk.canvas.menu_requested) as asked:
        QApplication.sendEvent(desk.canvas.viewport(), event)
    assert asked.args is not None
    assert asked.args[1] == ADA.id


def test_the_menu_on_selected_words_leaves_what_is_in_hand(lay_desk: LayDesk) -> None:
    claim = Claim("c", "article-1", INES.id, (at("the Sund bridge would open in May"),))
    desk = lay_desk([ADA, claim])
    desk.canvas.select("c")
    desk.canvas.select_words(at("Minister Ada Holm"))
    where = desk.spot(at("Ada").start + 1)
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, where, desk.canvas.viewport().mapToGlobal(where))
    with desk.qtbot.waitSignal(desk.canvas.menu_requested) as asked:
        QApplication.sendEvent(desk.canvas.viewport(), event)
    assert asked.args is not None
    assert asked.args[1] is None
    assert desk.canvas.selected_id() == "c"
    assert desk.canvas.selection() == at("Minister Ada Holm")


def test_a_chip_selects_its_stance(lay_desk: LayDesk) -> None:
    stance = Stance(
        "st", "article-1", INES.id, "FAVOR",
        Argument(mention=ADA.id), Argument(topic="bridge"), (at("would open"),),
    )  # fmt: skip
    desk = lay_desk([ADA, stance])
    beside = QPoint(desk.canvas.viewport().width() - 40, desk.spot(at("would").start).y())
    QTest.mouseClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert desk.canvas.selected_id() == "st"


def test_an_accepted_suggestion_hands_the_selection_to_its_label(desk: Desk) -> None:
    desk.canvas.select("s1")
    answer = Decision("article-1", INES.id, "s1", Verdict.ACCEPTED, ADA.id)
    accept = Edit("Accept", after=(ADA, answer))
    desk.submit(accept)
    assert desk.canvas.selected_id() == ADA.id
    desk.submit(accept.inverted())
    assert desk.canvas.selected_id() == "s1"


def test_without_an_article_it_says_so_and_bears_every_key(
    qtbot: QtBot, dressed: QApplication
) -> None:
    canvas = ArticleCanvas()
    qtbot.addWidget(canvas)
    canvas.show_content(None, scheme())
    canvas.show()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Escape):
        QTest.keyClick(canvas, key)
    assert canvas.place() == ("", 0)
    assert canvas.visible_ids() == []


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\ufeff", "a\tb", "x" * 20_000])
def test_odd_texts_are_shown_and_walked_through(lay_desk: LayDesk, text: str) -> None:
    desk = lay_desk(text=text)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Left):
        desk.press(key)
        desk.press(key, SHIFT)
        desk.press(key, ALT)
    desk.canvas.grab()
    assert 0 <= desk.canvas.caret() <= len(text)


def test_escape_gives_up_the_words_first_and_then_the_label(desk: Desk) -> None:
    desk.canvas.select("s4")
    desk.press(Qt.Key.Key_Right, SHIFT)
    desk.press(Qt.Key.Key_Escape)
    assert (desk.canvas.selection(), desk.canvas.selected_id()) == (None, "s4")
    desk.press(Qt.Key.Key_Escape)
    assert desk.canvas.selected_id() is None
