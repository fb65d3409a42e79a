"""A choice box gives way in a narrow column and is used by keyboard like any other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.controls.choice_box import ChoiceBox


def made(host: QWidget) -> ChoiceBox:
    box = ChoiceBox(host)
    box.addItems(["Compared with one another, each with each", "Against gold"])
    return box


def test_long_words_do_not_widen_a_narrow_column(host: QWidget) -> None:
    box = made(host)
    words = box.fontMetrics().horizontalAdvance(box.currentText())
    assert box.minimumSizeHint().width() < words < box.sizeHint().width()


def test_arrow_keys_change_the_choice(qtbot: QtBot, host: QWidget) -> None:
    box = made(host)
    with qtbot.waitSignal(box.currentTextChanged) as changed:
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert changed.args == ["Against gold"]


def test_what_is_chosen_can_be_seen(host: QWidget) -> None:
    box = made(host)
    box.resize(box.sizeHint())
    before = box.grab().toImage()
    box.setCurrentIndex(1)
    assert box.grab().toImage() != before
