"""What is left, told from what was finished."""

from __future__ import annotations

import pytest

from annotator.domain.pace import Pace


def test_rest_takes_as_long_as_what_was_finished() -> None:
    pace = Pace(articles=4, seconds=1200, labels=80, total=20, left=16)
    assert pace.seconds_left() == 4800
    assert pace.articles_an_hour() == 12
    assert pace.labels_an_hour() == pytest.approx(240)


def test_pace_is_not_told_from_little() -> None:
    assert not Pace(2, 600, 40, 20, 18).is_known
    assert not Pace(3, 0, 40, 20, 17).is_known
    assert Pace(3, 600, 0, 20, 17).is_known
