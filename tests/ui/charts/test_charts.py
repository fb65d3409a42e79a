"""Charts: every mark is reached by mouse and key, says its number in words, opens its places."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from annotator.ui.appearance import Appearance, ThemeSwitch
from annotator.ui.canvas.canvas_style import contrast_ratio
from annotator.ui.charts.chart import Chart
from annotator.ui.charts.heat_map import HeatCell, HeatMap
from annotator.ui.charts.line_chart import LineChart, LinePoint, LineSeries
from annotator.ui.charts.rows import (
    BarChart,
    BarRow,
    ForestChart,
    ForestRow,
    axis_of,
    figure,
    ticks,
)
from annotator.ui.charts.shades import ink_on, shade
from annotator.ui.theme import DARK, LIGHT, READABLE, Theme

LEFT = Qt.MouseButton.LeftButton
EXACT = ForestRow("F1, exact", ".842", "F1, exact: .842", 0.842, 0.81, 0.87, "60 articles", None, 1)
NONE = ForestRow("Gamma", "–", "Gamma: not defined", beside="only one annotator")


def shown(qtbot: QtBot, chart: Chart, width: int = 500) -> None:
    qtbot.addWidget(chart)
    chart.resize(width, chart.height_wanted())
    chart.show()
    chart.setFocus()


@pytest.fixture
def heat(qtbot: QtBot, themes: object) -> HeatMap:
    made = HeatMap("Pairs")
    names = ["Ada", "Ben", "Cleo"]
    cells = [
        [HeatCell(f"{i}{j}", f"{i} with {j}", 0.5, (i, j)) if i < j else None for j in range(3)]
        for i in range(3)
    ]
    made.show_cells(names, names, cells)
    shown(qtbot, made)
    return made


def test_arrows_walk_over_cells_and_holes(heat: HeatMap) -> None:
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Home):
        QTest.keyClick(heat, key)
        spot = heat.current()
        assert spot is not None
        seen.append(spot.target)
    assert seen == [(0, 2), (1, 2), (1, 2), (0, 1)]


def test_enter_and_click_open_what_lies_behind(qtbot: QtBot, heat: HeatMap) -> None:
    with qtbot.waitSignal(heat.chosen) as opened:
        QTest.keyClick(heat, Qt.Key.Key_Return)
    assert opened.args == [(0, 1)]
    place = heat.spots()[2].rect.center().toPoint()
    with qtbot.waitSignal(heat.chosen) as opened:
        QTest.mouseClick(heat, LEFT, pos=place)
    assert opened.args == [(1, 2)]
    assert heat.accessibleDescription() == "1 with 2"


def test_a_mark_tells_its_words_when_pointed_at(heat: HeatMap) -> None:
    place = heat.spots()[1].rect.center().toPoint()
    QApplication.sendEvent(
        heat, QHelpEvent(QHelpEvent.Type.ToolTip, place, heat.mapToGlobal(place))
    )
    assert QToolTip.text() == "0 with 2"
    QToolTip.hideText()


def test_a_chart_without_marks_is_no_stop_for_tab(heat: HeatMap) -> None:
    heat.show_cells((), (), ())
    assert heat.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert heat.accessibleDescription() == ""


def test_a_value_lies_on_its_axis_and_one_without_number_opens_nothing(
    qtbot: QtBot, themes: object
) -> None:
    chart = ForestChart("Agreement")
    chart.show_rows([EXACT, NONE])
    shown(qtbot, chart)
    assert chart.axis() == (0.7, 1.0)
    assert 0 < chart.x_of(0.81, (0, 100)) < chart.x_of(0.842, (0, 100)) < 100
    with qtbot.assertNotEmitted(chart.chosen):
        QTest.keyClick(chart, Qt.Key.Key_End)
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert chart.accessibleDescription() == "Gamma: not defined"


@pytest.mark.parametrize(
    ("value", "words"),
    [(0.842, ".842"), (1.0, "1.000"), (-0.12, "−.120"), (0.0, "0.000"), (0.9996, "1.000")],
)
def test_figures_read_as_in_papers(value: float, words: str) -> None:
    assert figure(value) == words


def test_an_axis_holds_all_values_in_few_ticks() -> None:
    assert axis_of([]) == (0.0, 1.0)
    assert axis_of([replace(EXACT, low=-0.42)]) == (-0.5, 0.9)
    for low, high in ((0.7, 1.0), (-1.0, 1.0), (0.0, 1.0), (0.3, 0.9)):
        found = ticks(low, high)
        assert 2 <= len(found) <= 5
        assert low <= found[0] < found[-1] <= high


def test_longest_bar_fills_the_room_and_parts_are_set_in(qtbot: QtBot, themes: object) -> None:
    chart = BarChart("Parts")
    rows = [BarRow("Missing", "92", 1.0, "Missing: 92", 1), BarRow("Link", "0", 0.0, "Link: 0")]
    chart.show_rows(rows, "Kind", "Count", wide=False)
    shown(qtbot, chart)
    image = chart.grab().toImage()
    accent = QColor(LIGHT.accent)
    lengths = [
        sum(image.pixelColor(x, round(spot.rect.center().y())) == accent for x in range(500))
        for spot in chart.spots()
    ]
    assert lengths[0] > 150
    assert lengths[1] == 0


def test_a_line_leaves_a_gap_where_nothing_is_known(qtbot: QtBot, themes: object) -> None:
    points = (LinePoint(0.8, "week 1: .80"), LinePoint(None, "–"), LinePoint(0.9, "week 3: .90"))
    chart = LineChart("Over time")
    chart.show_series(["w1", "w2", "w3"], [LineSeries("all", points)])
    shown(qtbot, chart)
    assert [spot.said for spot in chart.spots()] == ["week 1: .80", "week 3: .90"]
    first, last = (spot.rect.center() for spot in chart.spots())
    assert first.x() < last.x()
    assert first.y() > last.y()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_numbers_can_be_read_on_every_shade(theme: Theme) -> None:
    steps = [shade(theme, share / 20) for share in range(21)]
    assert min(contrast_ratio(ink_on(fill), fill) for fill in steps) >= READABLE
    light = [fill.lightnessF() for fill in steps]
    assert light == sorted(light, reverse=not theme.dark)


def test_the_ring_of_the_keyboard_is_seen(heat: HeatMap, themes: ThemeSwitch) -> None:
    themes.choose(Appearance.LIGHT)
    spot = heat.spots()[0]
    with_focus = heat.grab().toImage()
    heat.clearFocus()
    heat.grab()
    edge = QPointF(spot.rect.left() + 1, spot.rect.center().y()).toPoint()
    assert isinstance(edge, QPoint)
    assert with_focus.pixelColor(edge) != heat.grab().toImage().pixelColor(edge)
