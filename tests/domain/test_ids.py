"""Ids sort by time and never collide, so files of two annotators merge."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.ids import make_id

times = st.integers(0, 2**48 - 1)
randoms = st.integers(0, 2**80 - 1)


@given(times, randoms, times, randoms)
def test_ids_sort_by_time_then_chance(t1: int, r1: int, t2: int, r2: int) -> None:
    assert (make_id(t1, r1) < make_id(t2, r2)) == ((t1, r1) < (t2, r2))
    assert len(make_id(t1, r1)) == 26
