from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from annotator.domain.annotations import Mention
from annotator.domain.edits import Edit
from tests.examples import INES, at
from tests.ui.canvas.desk import Desk, LayDesk

_LONG = "\n".join(f"Paragraph {n} says little, but it says it at some length." for n in range(60))


def test_letters_go_to_the_hints_and_not_to_the_windows_keys(desk: Desk) -> None:
    key = QAction(desk.canvas)
    key.setShortcut(QKeySequence("f"))
    key.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    desk.canvas.addAction(key)
    desk.canvas.set_hints({"s1": "fd"})
    with (
        desk.qtbot.assertNotEmitted(key.triggered),
        desk.qtbot.waitSignal(desk.canvas.hint_typed) as typed,
    ):
        desk.press(Qt.Key.Key_F)
    assert typed.args == ["f"]
    desk.canvas.set_hints({})
    with desk.qtbot.waitSignal(key.triggered):
        desk.press(Qt.Key.Key_F)


def test_hints_that_no_longer_fit_disappear_until_a_letter_is_taken_back(desk: Desk) -> None:
    hints = {"s1": "fd", "s2": "fj", "s3": "d"}
    desk.canvas.set_hints(hints)
    desk.press(Qt.Key.Key_F)
    assert desk.canvas.hints() == {"s1": "fd", "s2": "fj"}
    desk.press(Qt.Key.Key_Backspace)
    assert desk.canvas.hints() == hints


def test_commands_are_not_taken_for_letters(desk: Desk) -> None:
    desk.canvas.set_hints({"s1": "f"})
    with desk.qtbot.assertNotEmitted(desk.canvas.hint_typed):
        desk.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)


def test_badges_stand_on_hinted_labels_and_go_again(desk: Desk) -> None:
    plain = desk.canvas.grab().toImage()
    desk.canvas.set_hints({"s1": "f", "s4": "d"})
    hinted = desk.canvas.grab().toImage()
    assert hinted != plain
    desk.canvas.set_hints({})
    assert desk.canvas.grab().toImage() == plain


def test_escape_gives_up_hints_before_anything_else(desk: Desk) -> None:
    desk.canvas.select("s1")
    desk.canvas.set_hints({"s2": "f"})
    with desk.qtbot.waitSignal(desk.canvas.hints_left):
        desk.press(Qt.Key.Key_Escape)
    assert desk.canvas.hints() == {}
    assert desk.canvas.selected_id() == "s1"


def test_an_edit_and_another_selection_leave_the_hints(desk: Desk) -> None:
    desk.canvas.set_hints({"s2": "f"})
    with desk.qtbot.waitSignal(desk.canvas.hints_left):
        desk.canvas.select("s1")
    desk.canvas.set_hints({"s2": "f"})
    with desk.qtbot.waitSignal(desk.canvas.hints_left):
        desk.submit(Edit("New", after=(Mention("m", "article-1", INES.id, "ORG", (at("May"),)),)))


def test_keys_scroll_to_hints_that_are_off_screen(lay_desk: LayDesk) -> None:
    last = at("Paragraph 59", _LONG)
    desk = lay_desk([Mention("m", "article-1", INES.id, "ORG", (last,))], _LONG)
    desk.canvas.set_hints({"m": "f"})
    desk.press(Qt.Key.Key_End)
    assert desk.canvas.visible_ids() == ["m"]
    assert desk.canvas.caret() == 0
    assert desk.canvas.hints() == {"m": "f"}


def test_the_first_label_that_fits_is_scrolled_to_when_none_is_on_screen(lay_desk: LayDesk) -> None:
    places = {"a": "Paragraph 0", "b": "Paragraph 59", "c": "Paragraph 30"}
    desk = lay_desk(
        [
            Mention(name, "article-1", INES.id, "ORG", (at(words, _LONG),))
            for name, words in places.items()
        ],
        _LONG,
    )
    desk.canvas.set_hints({"a": "f", "b": "dj", "c": "dk"})
    desk.press(Qt.Key.Key_D)
    assert desk.canvas.visible_ids() == ["b"]
