"""A box to tick that can be seen on every ground."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.ui.appearance import Appearance, ThemeSwitch
from annotator.ui.controls.tick_box import TickBox
from annotator.ui.theme import Theme


def test_an_empty_box_stands_out_from_a_dark_ground_and_is_ticked(
    qtbot: QtBot, themes: ThemeSwitch
) -> None:
    themes.choose(Appearance.DARK)
    box = TickBox("Include boilerplate")
    qtbot.addWidget(box)
    box.show()
    edge = QColor(Theme.of(box.palette()).strong_line)

    def colours() -> set[str]:
        image = box.grab().toImage()
        places = ((x, y) for x in range(20) for y in range(image.height()))
        return {image.pixelColor(x, y).name() for x, y in places}

    assert edge.name() in colours()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert box.isChecked()
    assert QColor(Theme.of(box.palette()).accent).name() in colours()
