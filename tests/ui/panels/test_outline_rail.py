from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.models.rail_marks import Kind, Mark
from annotator.ui.panels.outline_rail import OutlineRail, Tick

FLAG, NOTE, RING = Mark(10, "flagged"), Mark(10, "noted"), Mark(10, "half")


@pytest.fixture
def rail(qtbot: QtBot, dressed: QApplication) -> OutlineRail:
    made = OutlineRail()
    qtbot.addWidget(made)
    made.resize(made.width(), 400)
    ticks = [Tick(0.5, Kind.FLAG, FLAG), Tick(0.5, Kind.INCOMPLETE, RING), Tick(0.1, None, NOTE)]
    made.show_ticks(ticks, lambda mark: mark.record_id)
    made.show()
    return made


@pytest.mark.parametrize(("x", "mark"), [(16, FLAG), (10, RING)])
def test_click_means_the_mark_in_the_column_under_the_mouse(
    rail: OutlineRail, qtbot: QtBot, x: int, mark: Mark
) -> None:
    with qtbot.waitSignal(rail.mark_requested) as asked:
        QTest.mouseClick(rail, Qt.MouseButton.LeftButton, pos=QPoint(x, 200))
    assert asked.args == [mark]


def test_click_beside_all_marks_goes_there(rail: OutlineRail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.place_requested) as asked:
        QTest.mouseClick(rail, Qt.MouseButton.LeftButton, pos=QPoint(10, 300))
    assert asked.args == [pytest.approx(0.755, abs=0.01)]


def test_what_is_marked_is_said(rail: OutlineRail) -> None:
    assert set(rail.told(200).splitlines()) == {"Flag: flagged", "Lacks something: half"}
    assert rail.told(44) == "found here"
    assert rail.told(300) == ""


def test_kinds_differ_in_shape(rail: OutlineRail) -> None:
    pictures = []
    for kind in Kind:
        rail.show_ticks([Tick(0.5, kind, FLAG)], lambda mark: mark.record_id)
        image = rail.grab().toImage()
        ground, wide = image.pixel(8, 5), range(2, image.width())
        ink = [(x, y) for x in wide for y in range(190, 210) if image.pixel(x, y) != ground]
        left, top = min(x for x, _ in ink), min(y for _, y in ink)
        pictures.append(frozenset((x - left, y - top) for x, y in ink))
    assert len(set(pictures)) == len(Kind)
