"""A row whose ends fold where there is no room for both."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.controls.buttons import KeyButton
from annotator.ui.controls.two_ends import TwoEnds


@pytest.fixture
def row(qtbot: QtBot) -> Iterator[TwoEnds]:
    page, field, button = QWidget(), QLineEdit(), KeyButton("Merge the same names…")
    row = TwoEnds((field,), (button, KeyButton("Import a table…")), page, grows=True)
    qtbot.addWidget(page)
    page.show()
    yield row
    page.close()


def test_the_right_end_stands_below_where_there_is_no_room(row: TwoEnds, qtbot: QtBot) -> None:
    field = row.findChildren(QLineEdit)[0]
    buttons = row.findChildren(KeyButton)
    row.resize(900, 40)
    assert not row.is_folded()
    assert buttons[-1].geometry().right() == row.rect().right()
    row.resize(row.minimumSizeHint().width(), 80)
    assert row.is_folded()
    qtbot.waitUntil(lambda: field.geometry().bottom() < buttons[0].geometry().top())
    assert all(button.width() == button.sizeHint().width() for button in buttons)


def test_it_folds_when_a_part_gets_wider(row: TwoEnds, qtbot: QtBot) -> None:
    row.resize(500, 40)
    assert not row.is_folded()
    button = row.findChildren(KeyButton)[0]
    button.setText("Merge the 1,234 names that are the same in all articles…")
    button.updateGeometry()
    qtbot.waitUntil(row.is_folded)
