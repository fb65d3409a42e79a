"""Dawid & Skene's own data give their own figures; an annotator who guesses counts for little."""

from __future__ import annotations

import pytest

from annotator.agreement.dawid_skene import Reliability, reliability
from tests.agreement.dawid_skene_1979 import patients


@pytest.fixture(scope="module")
def published() -> Reliability:
    """Return the estimate for the data of 1979, without smoothing, as there."""
    found = reliability([(votes, 1) for votes in patients()], smoothing=0.0)
    assert found is not None
    return found


def test_shares_of_the_classes_are_those_printed(published: Reliability) -> None:
    assert [round(published.shares[c], 2) for c in "1234"] == [0.40, 0.42, 0.11, 0.07]


def test_table_of_the_first_observer_is_the_one_printed(published: Reliability) -> None:
    table = published.tables["1"]
    assert [round(table["1"][said], 2) for said in "1234"] == [0.89, 0.11, 0.0, 0.0]
    assert [round(table["2"][said], 2) for said in "1234"] == [0.07, 0.88, 0.05, 0.0]


def test_patients_are_classed_as_printed(published: Reliability) -> None:
    chances = [published.truth(votes) for votes in patients()]
    found = "".join(max(of.items(), key=lambda entry: entry[1])[0] for of in chances)
    assert found == "142222132243121111222222112111131224233111212"


def test_items_of_the_same_votes_may_be_given_once() -> None:
    one = (("A", "x"), ("B", "x"), ("C", "y"))
    two = (("A", "y"), ("B", "y"), ("C", "y"))
    apart = reliability([(one, 1), (one, 1), (two, 1)])
    weighed = reliability([(one, 2), (two, 1)])
    assert apart is not None
    assert weighed is not None
    assert apart.truth(one) == pytest.approx(weighed.truth(one))


def test_one_who_guesses_does_not_outvote_one_who_knows() -> None:
    known = [((("A", c), ("B", c), ("C", "x")), 20) for c in "xy"]
    found = reliability([*known, ((("A", "y"), ("C", "x")), 1)])
    assert found is not None
    assert found.truth((("A", "y"), ("C", "x")))["y"] > 0.9
    assert found.accuracy("A") > 0.95 > found.accuracy("C")


def test_nothing_said_is_nothing_found() -> None:
    assert reliability([]) is None
    assert reliability([((), 3)]) is None
