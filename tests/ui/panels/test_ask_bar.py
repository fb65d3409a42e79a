from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
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
