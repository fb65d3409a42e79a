"""A narrow or low panel gives way part by part; nothing is cut off or laid over another."""

from __future__ import annotations

from PySide6.QtWidgets import QTableWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.controls.buttons import KeyButton
from annotator.ui.controls.flow import FlowLayout
from annotator.ui.controls.scroller import Tall, scrolling
from annotator.ui.controls.texts import Heading


def panel(host: QWidget) -> tuple[Tall, QTableWidget, list[KeyButton]]:
    """Return a page with a long heading, buttons that wrap, and a list that can be lower."""
    page, row, buttons = Tall(host), QWidget(), []
    column, flow = QVBoxLayout(page), FlowLayout(row)
    for words in ("Direct", "Indirect", "Mixed", "Eventuality"):
        buttons.append(KeyButton(words, parent=row))
        flow.addWidget(buttons[-1])
    listed = QTableWidget(30, 1)
    listed.setMinimumHeight(60)
    for part in (Heading("Selected · suggestion 1 of 2 in this article", page), row, listed):
        column.addWidget(part)
    return page, listed, buttons


def test_a_list_gets_lower_before_the_page_scrolls(qtbot: QtBot, host: QWidget) -> None:
    page, listed, _ = panel(host)
    area = scrolling(page, host)
    area.resize(400, 200)
    host.show()
    assert listed.height() < listed.sizeHint().height()
    assert area.verticalScrollBar().maximum() == 0
    area.resize(400, 100)
    assert area.verticalScrollBar().maximum() > 0
    assert listed.height() >= 60


def test_buttons_have_their_lines_however_long_a_heading_is(qtbot: QtBot, host: QWidget) -> None:
    page, listed, buttons = panel(host)
    area = scrolling(page, host)
    area.resize(130, 400)
    host.show()
    assert page.width() <= 130
    row = buttons[0].parentWidget()
    assert row is not None
    assert max(button.geometry().bottom() for button in buttons) < row.height()
    assert row.geometry().bottom() < listed.geometry().top()
