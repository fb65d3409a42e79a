"""Only activity counts as time; a pause of more than a minute does not."""

from __future__ import annotations

import pytest

from annotator.domain.pace import Pace
from annotator.ui.pace_words import pace_words, rough, time_left_words
from annotator.ui.time_keeper import TimeKeeper


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def work(keeper: TimeKeeper, clock: Clock, *pauses: float) -> None:
    for pause in pauses:
        clock.now += pause
        keeper.touch()


def test_long_pauses_are_left_out(clock: Clock) -> None:
    keeper = TimeKeeper(clock)
    keeper.begin("a1")
    work(keeper, clock, 10, 3600, 20.5, 60, 59)
    assert keeper.total() == 89


def test_what_was_taken_is_not_taken_twice_and_no_part_is_lost(clock: Clock) -> None:
    keeper = TimeKeeper(clock)
    keeper.begin("a1")
    keeper.resume("a1", 100)
    work(keeper, clock, 0.6, 0.6)
    assert (keeper.take(), keeper.take()) == (1, 0)
    work(keeper, clock, 0.9)
    assert (keeper.take(), keeper.total()) == (1, 102)


def test_each_article_has_its_own_time(clock: Clock) -> None:
    keeper = TimeKeeper(clock)
    keeper.begin("a1")
    work(keeper, clock, 30)
    keeper.begin("a2")
    keeper.resume("a1", 500)
    assert keeper.total() == 0
    keeper.begin(None)
    work(keeper, clock, 30)
    assert keeper.take() == 0


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        *[(20, "1 min"), (260, "4 min"), (1600, "25 min"), (3590, "55 min")],
        *[(3600, "1 h"), (9600, "2 h 40"), (10_700, "3 h"), (400_000, "111 h")],
    ],
)
def test_times_are_told_no_finer_than_they_are_known(seconds: float, words: str) -> None:
    assert rough(seconds) == words


def test_pace_in_words() -> None:
    pace = Pace(4, 1200, 80, total=20, left=16)
    assert time_left_words(pace) == "≈ 1 h 20 left"
    assert pace_words(pace) == "12 articles · 240 labels an hour"
    assert (time_left_words(Pace(1, 9, 9, 9, 8)), pace_words(Pace(1, 9, 9, 9, 8))) == ("", "")
