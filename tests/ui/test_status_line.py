"""The foot of the window says what is saved, what is left and how long work goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.ui.status_line import Saving, Standing, StatusLine


@pytest.fixture
def line(qtbot: QtBot, themes: object) -> StatusLine:
    made = StatusLine()
    qtbot.addWidget(made)
    made.resize(1200, 28)
    made.show()
    made.show_corpus("news-v1", "SQLite · local")
    return made


def test_the_standing_of_the_article_in_words(line: StatusLine) -> None:
    line.show_standing(Standing(12, 7, 41, 3, 4))
    assert line.words().split("  ")[:3] == [
        "12 confirmed · 7 suggestions left",
        "word 41 · Ln 3",
        "4 min on this article",
    ]


def test_what_is_not_known_is_left_out(line: StatusLine) -> None:
    line.show_standing(Standing(suggestions=1))
    assert line.words().startswith("1 suggestion left")
    line.show_standing(Standing())
    assert "left" not in line.words()


@pytest.mark.parametrize("state", list(Saving))
def test_the_state_of_saving_is_told_in_words_and_nothing_moves(
    line: StatusLine, state: Saving
) -> None:
    width = line.saving.sizeHint().width()
    line.saving.set_state(state)
    assert line.saving.accessibleName() == state.value
    assert line.saving.sizeHint().width() == width


def test_long_work_can_be_stopped_once(qtbot: QtBot, line: StatusLine) -> None:
    line.job.show_progress(3, 10, "Suggesting")
    assert (line.job.isVisible(), line.job.words.text()) == (True, "Suggesting · 3 / 10")
    with qtbot.waitSignal(line.job.cancel_requested):
        QTest.mouseClick(line.job.stop, Qt.MouseButton.LeftButton)
    assert not line.job.stop.isEnabled()
    line.job.finish()
    line.job.show_progress(0, 0, "Importing")
    assert line.job.stop.isEnabled()


def test_without_a_corpus_the_line_is_empty(line: StatusLine) -> None:
    line.show_corpus("", "")
    assert line.words() == ""
    assert not line.saving.isVisible()
