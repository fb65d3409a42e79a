"""A field to search in: its hint and its key do not meet."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.controls.paint import key_size
from annotator.ui.controls.search_field import SearchField


def test_the_hint_ends_before_the_key_and_typed_words_have_its_room(
    qtbot: QtBot, host: QWidget
) -> None:
    other, field = SearchField("", host), SearchField("/", host)
    column = QVBoxLayout(host)
    column.addWidget(other)
    column.addWidget(field)
    host.show()
    host.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)

    def room() -> int:
        return field.textMargins().right()

    assert room() >= key_size(field.font(), "/").width()
    assert other.textMargins().right() == 0
    field.show_words("ferry")
    assert room() == 0
    field.show_words("")
    assert room() > 0
    field.setFocus()
    qtbot.waitUntil(lambda: room() == 0)
    other.setFocus()
    qtbot.waitUntil(lambda: room() > 0)
    narrow = room()
    field.set_key("Ctrl F")
    assert room() > narrow
