"""Distances are those of their authors, and the same both ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.distances import by_rank, interval, jaccard, masi, ordinal, ratio

sets = st.frozensets(st.sampled_from("abcd"))


def test_masi_as_passonneau_defines_it() -> None:
    assert masi({"a", "b"}, {"a"}) == pytest.approx(1 - 1 / 2 * 2 / 3)
    assert masi({"a", "b"}, {"a", "c"}) == pytest.approx(1 - 1 / 3 * 1 / 3)
    assert masi({"a"}, {"b"}) == 1
    assert masi(set(), set()) == 0


@given(sets, sets)
def test_set_distances_are_symmetric_and_masi_is_the_stricter(
    first: frozenset[str], second: frozenset[str]
) -> None:
    assert masi(first, second) == pytest.approx(masi(second, first))
    assert jaccard(first, second) == jaccard(second, first)
    assert masi(first, second) >= jaccard(first, second) - 1e-9
    assert (masi(first, second) == 0) == (first == second)


def test_ordinal_distance_counts_what_lies_between() -> None:
    distance = ordinal({1: 4, 2: 10, 3: 6})
    assert distance(1, 3) == distance(3, 1) == (4 / 2 + 10 + 6 / 2) ** 2
    assert distance(2, 2) == 0


def test_numbers_are_apart_by_their_scale() -> None:
    assert interval(1, 4) == 9
    assert ratio(1, 3) == 0.25
    assert ratio(0, 0) == 0
    assert by_rank("abc", squared=True)("a", "b") == 0.25
    assert by_rank("abc", squared=False)("c", "a") == 1
