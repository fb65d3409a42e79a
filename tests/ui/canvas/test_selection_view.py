from __future__ import annotations

from PySide6.QtCore import Qt

from annotator.domain.annotations import Decision, Mention, Span, Verdict
from annotator.domain.edits import Edit
from tests.examples import INES, TEXT, at
from tests.ui.canvas.desk import Desk, LayDesk

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ADA = Mention("own-ada", "article-1", INES.id, "PERSON", (at("Ada Holm"),))
PARTY = Mention("own-party", "article-1", INES.id, "ORG", (at("Minister Ada Holm"),))


def test_suggestions_follow_one_another_in_the_order_of_the_text(desk: Desk) -> None:
    seen = []
    for _ in range(5):
        following = desk.canvas.next_suggestion(1)
        desk.canvas.select(following)
        seen.append(following)
    assert seen == ["s1", "s2", "s4", "s3", "s1"]
    assert desk.canvas.next_suggestion(-1) == "s3"


def test_the_next_suggestion_after_an_accepted_one_is_its_neighbour(desk: Desk) -> None:
    desk.canvas.select("s1")
    answer = Decision("article-1", INES.id, "s1", Verdict.ACCEPTED, ADA.id)
    desk.submit(Edit("Accept", after=(ADA, answer)))
    assert desk.canvas.next_suggestion(1) == "s2"


def test_tab_asks_for_the_next_suggestion_and_leaves_where_there_is_none(
    desk: Desk, lay_desk: LayDesk
) -> None:
    with desk.qtbot.waitSignal(desk.canvas.tab_requested) as asked:
        desk.press(Qt.Key.Key_Tab)
    assert asked.args == [1]
    empty = lay_desk()
    with empty.qtbot.assertNotEmitted(empty.canvas.tab_requested):
        empty.press(Qt.Key.Key_Tab)


def test_arrows_go_by_word_and_shift_selects_words(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Right)
    assert desk.canvas.caret() == at("Ada").start
    desk.press(Qt.Key.Key_Right, SHIFT)
    desk.press(Qt.Key.Key_Right, SHIFT)
    assert desk.canvas.selection() == at("Ada Holm")
    desk.press(Qt.Key.Key_Left, SHIFT)
    assert desk.canvas.selection() == at("Ada")


def test_alt_goes_by_sign_and_takes_an_emoji_as_one(lay_desk: LayDesk) -> None:
    family = "👩\u200d👧"
    desk = lay_desk(text=f"a{family}e\u0301b")
    stops = []
    for _ in range(4):
        desk.press(Qt.Key.Key_Right, ALT)
        stops.append(desk.canvas.caret())
    assert stops == [1, 4, 6, 7]


def test_home_end_and_whole_text(desk: Desk) -> None:
    desk.press(Qt.Key.Key_End, CONTROL)
    assert desk.canvas.caret() == len(TEXT)
    desk.press(Qt.Key.Key_Home, CONTROL)
    desk.press(Qt.Key.Key_Right, CONTROL)
    assert desk.canvas.caret() == at("Advertisement").start


def test_a_mention_is_let_go_when_the_caret_leaves_it_but_a_claim_stays(desk: Desk) -> None:
    desk.canvas.select("s1")
    desk.press(Qt.Key.Key_Down)
    assert desk.canvas.selected_id() is None
    desk.canvas.select("s4")
    desk.press(Qt.Key.Key_Up)
    assert desk.canvas.selected_id() == "s4"


def test_space_steps_through_nested_labels_from_the_innermost(lay_desk: LayDesk) -> None:
    desk = lay_desk([PARTY, ADA])
    desk.canvas.set_caret(at("Ada").start)
    steps = [desk.canvas.step_nested() for _ in range(3)]
    assert steps == [ADA.id, PARTY.id, ADA.id]


def test_left_goes_onwards_in_a_right_to_left_paragraph(lay_desk: LayDesk) -> None:
    text = "שלום לכל העולם"
    desk = lay_desk(text=text)
    desk.press(Qt.Key.Key_Left)
    assert desk.canvas.caret() == text.index("לכל")


def test_up_and_down_keep_to_the_column(lay_desk: LayDesk) -> None:
    desk = lay_desk(text="one two three four\n\none two three four")
    desk.canvas.set_caret(8)
    desk.press(Qt.Key.Key_Down)
    assert desk.canvas.caret() == 28
    desk.press(Qt.Key.Key_Up)
    assert desk.canvas.caret() == 8


def test_words_selected_tells_of_the_end_of_a_selection(desk: Desk) -> None:
    desk.canvas.select_words(Span(0, 5))
    with desk.qtbot.waitSignal(desk.canvas.words_selected) as told:
        desk.press(Qt.Key.Key_Right)
    assert told.args == [None]
