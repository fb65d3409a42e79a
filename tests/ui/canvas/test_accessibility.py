from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleTextInterface

from annotator.ui.canvas.accessibility import make_accessible
from tests.examples import at
from tests.ui.canvas.desk import Desk, LayDesk

TEXT = "A 🙂 sign and some words"


@pytest.fixture
def heard(lay_desk: LayDesk) -> Iterator[tuple[Desk, QAccessibleTextInterface]]:
    desk = lay_desk(text=TEXT)
    make_accessible(desk.canvas)
    QAccessible.setActive(True)
    interface = QAccessible.queryAccessibleInterface(desk.canvas)
    assert interface is not None
    yield desk, interface.textInterface()
    QAccessible.setActive(False)


def test_a_screen_reader_reads_the_article(heard: tuple[Desk, QAccessibleTextInterface]) -> None:
    _, text = heard
    assert text.characterCount() == len(TEXT) + 1
    assert text.text(5, 9) == "sign"


def test_it_follows_and_moves_the_caret(heard: tuple[Desk, QAccessibleTextInterface]) -> None:
    desk, text = heard
    desk.canvas.set_caret(TEXT.index("sign"))
    assert text.cursorPosition() == TEXT.index("sign") + 1
    text.setCursorPosition(TEXT.index("some") + 1)
    assert desk.canvas.caret() == TEXT.index("some")


def test_it_selects_and_finds_letters(heard: tuple[Desk, QAccessibleTextInterface]) -> None:
    desk, text = heard
    text.setSelection(0, 5, 9)
    assert desk.canvas.selection() == at("sign", TEXT)
    assert text.selectionCount() == 1
    assert text.offsetAtPoint(text.characterRect(12).center()) in (12, 13)


def test_widgets_ask_for_other_interfaces_without_a_crash(lay_desk: LayDesk) -> None:
    desk = lay_desk()
    make_accessible(desk.canvas)
    interface = QAccessible.queryAccessibleInterface(desk.canvas)
    assert interface is not None
    others = [interface.valueInterface(), interface.actionInterface()]
    assert not any(others)
    assert QAccessible.queryAccessibleInterface(desk.canvas.verticalScrollBar()) is not None
