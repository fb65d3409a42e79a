from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.panels.ask_bar import Answer, AskBar


@pytest.fixture
def bar(qtbot: QtBot, dressed: QApplication) -> AskBar:
    made = AskBar()
    qtbot.addWidget(made)
    made.show()
    return made


def test_pressed_answer_is_told(bar: AskBar, qtbot: QtBot) -> None:
    bar.ask("Whose?", [Answer("a", "the author", "1"), Answer("b", "nobody", "2")])
    with qtbot.waitSignal(bar.answered) as told:
        QTest.mouseClick(bar.buttons[1], Qt.MouseButton.LeftButton)
    assert told.args == ["b"]
    assert not bar.field.isVisible()


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", ["ice", "the bridge", "bridges"]),
        ("bri", ["bridges", "the bridge", "bri"]),
        ("ICE", ["ice"]),
        ("the   bridge", ["the bridge"]),
    ],
)
def test_typed_words_complete_and_may_be_new(bar: AskBar, typed: str, offered: list[str]) -> None:
    bar.ask_for_words("Holm against", "Topic", ["ice", "the bridge", "bridges"])
    QTest.keyClicks(bar.field, typed)
    assert bar.offered() == offered


def test_arrow_and_enter_take_the_next_one(bar: AskBar, qtbot: QtBot) -> None:
    bar.ask_for_words("", "Topic", ["ice", "bridge"])
    QTest.keyClick(bar.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(bar.typed) as told:
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert told.args == ["bridge"]


def test_spare_answers_go_before_the_words_cannot_be_read(
    qtbot: QtBot, dressed: QApplication
) -> None:
    house, room = QWidget(), QWidget()
    qtbot.addWidget(house)
    room.setParent(house)
    room.setGeometry(0, 0, 460, 300)
    bar = AskBar(house)
    bar.stand_over(room)
    house.show()
    spare = [Answer(str(n), "the dredging of the bank", str(n), spare=True) for n in range(3)]
    bar.ask("Holm against: letters of the target", [*spare, Answer("t", "Topic…", "/")])
    shown = [button.isVisible() for button in bar.buttons]
    assert shown == [*sorted(shown[:-1], reverse=True), True]
    assert not all(shown)
    assert bar.words.shown() == bar.words.words()


def test_answers_stand_below_the_words_where_they_have_no_room_beside_them(
    qtbot: QtBot, dressed: QApplication
) -> None:
    house, room = QWidget(), QWidget()
    qtbot.addWidget(house)
    room.setParent(house)
    room.setGeometry(0, 0, 360, 300)
    bar = AskBar(house)
    bar.stand_over(room)
    house.show()
    bar.ask("Stance of Holm", [Answer(str(n), "neutral to", str(n)) for n in range(6)])
    assert bar.words.shown() == bar.words.words()
    for button in bar.buttons:
        assert button.width() >= button.sizeHint().width()
        assert bar.rect().contains(button.geometry().translated(bar._answers.pos()))
    assert bar.geometry().bottom() == room.geometry().bottom()
    room.resize(1400, 300)
    assert len({button.y() for button in bar.buttons}) == 1


def test_what_is_offered_while_typing_has_room(qtbot: QtBot, dressed: QApplication) -> None:
    house, room = QWidget(), QWidget()
    qtbot.addWidget(house)
    room.setParent(house)
    room.setGeometry(0, 0, 700, 300)
    bar = AskBar(house)
    bar.stand_over(room)
    house.show()
    bar.ask_for_words("Holm against", "Topic", [])
    QTest.keyClicks(bar.field, "harbour toll")
    (button,) = bar.buttons
    assert bar._answers.rect().contains(button.geometry())
    assert button.width() >= button.sizeHint().width()


def test_the_hint_of_the_field_has_all_the_room_of_its_line(
    qtbot: QtBot, dressed: QApplication
) -> None:
    house, room = QWidget(), QWidget()
    qtbot.addWidget(house)
    room.setParent(house)
    room.setGeometry(0, 0, 346, 300)
    bar = AskBar(house)
    bar.stand_over(room)
    house.show()
    bar.ask_for_words("Holm against", "Topic or name", ["the dredging of the bank", "ice", "toll"])
    assert bar.field.width() > 300
    room.resize(1400, 300)
    qtbot.waitUntil(lambda: bar.field.width() == 260)
