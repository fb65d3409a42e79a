"""Find in the article: every match, in code points, and a wrong pattern is no crash."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.annotations import Span
from annotator.ui.panels.find_bar import FindBar

TEXT = "🌉 The bridge. A Bridge (of sorts)."


@pytest.fixture
def bar(qtbot: QtBot, themes: object) -> FindBar:
    made = FindBar()
    qtbot.addWidget(made)
    made.resize(700, 40)
    made.open_for(TEXT)
    return made


def test_matches_are_counted_in_code_points_whatever_their_case(qtbot: QtBot, bar: FindBar) -> None:
    with qtbot.waitSignal(bar.found_changed, check_params_cb=lambda spans: len(spans) == 2) as told:
        bar.field.setText("bridge")
    assert told.args == [[Span(6, 12), Span(16, 22)]]
    assert bar.count.text() == "1 of 2"


def test_enter_goes_round_and_shift_enter_back(qtbot: QtBot, bar: FindBar) -> None:
    bar.field.setText("bridge")
    with qtbot.waitSignal(bar.place_requested) as meant:
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert meant.args == [Span(16, 22)]
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 2"
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "2 of 2"


def test_signs_are_taken_as_they_are_unless_a_pattern_is_asked_for(bar: FindBar) -> None:
    bar.field.setText("(of")
    assert bar.count.text() == "1 of 1"
    bar.pattern.setChecked(True)
    assert "not a regular expression" in bar.count.text()


def test_a_pattern_is_found_in_the_background(qtbot: QtBot, bar: FindBar) -> None:
    bar.pattern.setChecked(True)
    bar.field.setText("b.idge")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 2", timeout=30_000)
    bar.field.setText("x*")
    qtbot.waitUntil(lambda: bar.count.text() == "nothing found")
    bar.leave()


def test_capitals_and_whole_words_are_minded_when_asked(bar: FindBar) -> None:
    bar.field.setText("Bridge")
    bar.case.setChecked(True)
    assert bar.count.text() == "1 of 1"
    bar.field.setText("Bridg")
    bar.whole.setChecked(True)
    assert bar.count.text() == "nothing found"


def test_first_match_meant_is_the_one_behind_the_caret(qtbot: QtBot, bar: FindBar) -> None:
    with qtbot.waitSignal(bar.place_requested) as meant:
        bar.open_for(TEXT, 10, "bridge")
    assert meant.args == [Span(16, 22)]
    assert bar.count.text() == "2 of 2"


def test_escape_closes_it_and_forgets_the_matches(qtbot: QtBot, bar: FindBar) -> None:
    bar.field.setText("bridge")
    with qtbot.waitSignals([bar.left, bar.found_changed]):
        QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
