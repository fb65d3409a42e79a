"""A field for a number, in the program's own lines."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionSpinBox
from pytestqt.qtbot import QtBot

from annotator.ui.controls.choice_box import ChoiceBox
from annotator.ui.controls.number_box import NumberBox


def arrow(box: NumberBox, part: QStyle.SubControl) -> QPoint:
    option = QStyleOptionSpinBox()
    box.initStyleOption(option)
    kind = QStyle.ComplexControl.CC_SpinBox
    return box.style().subControlRect(kind, option, part, box).center()


def test_its_arrows_answer_to_the_mouse(qtbot: QtBot) -> None:
    box = NumberBox()
    qtbot.addWidget(box)
    box.setRange(0, 5)
    box.show()
    up, down = QStyle.SubControl.SC_SpinBoxUp, QStyle.SubControl.SC_SpinBoxDown
    for part, value in ((up, 1), (up, 2), (down, 1)):
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=arrow(box, part))
        assert box.value() == value


def test_an_arrow_that_leads_no_further_is_faint(qtbot: QtBot) -> None:
    box = NumberBox()
    qtbot.addWidget(box)
    box.setRange(0, 5)
    first = box.grab().toImage()
    box.setValue(5)
    assert box.grab().toImage() != first


def test_it_is_as_high_as_the_fields_beside_it(qtbot: QtBot) -> None:
    box, choices = NumberBox(), ChoiceBox()
    for field in (box, choices):
        qtbot.addWidget(field)
    assert box.sizeHint().height() == choices.sizeHint().height()
