"""A field to search in: its hint and its key do not meet."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.controls.paint import key_size
from annotator.ui.controls.search_field import SearchField


@pytest.fixture
def fields(qtbot: QtBot, host: QWidget) -> tuple[SearchField, SearchField]:
    """Return a field without a key, which has the focus, and one with a key."""
    plain, keyed = SearchField("", host), SearchField("/", host)
    column = QVBoxLayout(host)
    column.addWidget(plain)
    column.addWidget(keyed)
    host.show()
    host.activateWindow()
    plain.setFocus()
    qtbot.waitUntil(plain.hasFocus)
    return plain, keyed


def room(field: SearchField) -> int:
    return field.textMargins().right()


def test_the_hint_ends_before_the_key(fields: tuple[SearchField, SearchField]) -> None:
    plain, keyed = fields
    assert room(keyed) >= key_size(keyed.font(), "/").width()
    assert room(plain) == 0
    narrow = room(keyed)
    keyed.set_key("Ctrl F")
    assert room(keyed) > narrow


def test_typed_words_have_the_room_of_the_key(
    qtbot: QtBot, fields: tuple[SearchField, SearchField]
) -> None:
    plain, keyed = fields
    keyed.show_words("ferry")
    assert room(keyed) == 0
    keyed.show_words("")
    assert room(keyed) > 0
    keyed.setFocus()
    qtbot.waitUntil(lambda: room(keyed) == 0)
    plain.setFocus()
    qtbot.waitUntil(lambda: room(keyed) > 0)
