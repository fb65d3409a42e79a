"""Answers to suggestions: three counts and a bar whose parts are told apart without colour."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from annotator.domain.stats import SuggestionCounts
from annotator.ui.appearance import Appearance, ThemeSwitch
from annotator.ui.canvas.canvas_style import contrast_ratio
from annotator.ui.charts.answer_chart import AnswerChart, AnswerRow
from annotator.ui.theme import Theme

ROWS = [
    AnswerRow("All labels", SuggestionCounts(2, 6, 3, 1), whole=True),
    AnswerRow("Person", SuggestionCounts(2, 6, 3, 1)),
]


@pytest.fixture
def chart(qtbot: QtBot, themes: ThemeSwitch) -> AnswerChart:
    made = AnswerChart("Answers to rules")
    qtbot.addWidget(made)
    made.show_rows(ROWS)
    made.resize(600, made.height_wanted())
    made.show()
    return made


def test_each_row_says_its_three_numbers(chart: AnswerChart) -> None:
    assert [spot.said for spot in chart.spots()] == [
        "All labels: 6 accepted, 3 fixed, 1 rejected",
        "Person: 6 accepted, 3 fixed, 1 rejected",
    ]


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_parts_of_a_bar_are_as_long_as_their_share(
    chart: AnswerChart, themes: ThemeSwitch, appearance: Appearance
) -> None:
    themes.choose(appearance)
    image, theme = chart.grab().toImage(), Theme.of(chart.palette())
    y = round(chart.row_rect(1, 600).center().y())
    line = [image.pixelColor(x, y) for x in range(image.width())]
    full, page = QColor(theme.accent), QColor(theme.page)
    solid = [x for x, colour in enumerate(line) if colour == full]
    begin, end = solid[0], 592
    half = [x for x in range(solid[-1] + 4, end) if line[x] not in (full, page)]
    assert len(solid) == pytest.approx(0.6 * (end - begin), abs=5)
    assert len(half) == pytest.approx(0.3 * (end - begin), abs=8)
    lightness = {line[half[8]].name(), full.name(), page.name()}
    assert len(lightness) == 3
    assert contrast_ratio(line[half[8]], full) > 1.4
    assert contrast_ratio(line[half[8]], page) > 1.4


def test_without_answers_there_is_nothing_to_walk_through(chart: AnswerChart) -> None:
    chart.show_rows([])
    assert not chart.spots()
