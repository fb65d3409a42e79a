from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.canvas.height_index import HeightIndex

HEIGHTS = st.lists(st.integers(0, 90), min_size=1, max_size=60)


@given(HEIGHTS, st.lists(st.tuples(st.integers(0, 59), st.integers(0, 90)), max_size=8))
def test_tops_are_the_sums_of_what_stands_above(
    heights: list[int], changes: list[tuple[int, int]]
) -> None:
    index = HeightIndex(heights)
    for number, height in changes:
        place = number % len(heights)
        assert index.set_height(place, height) == height - heights[place]
        heights[place] = height
    assert [index.top(n) for n in range(len(heights))] == [
        sum(heights[:n]) for n in range(len(heights))
    ]
    assert index.total == sum(heights)


@given(HEIGHTS, st.integers(0, 6000))
def test_a_height_falls_into_the_paragraph_that_covers_it(heights: list[int], y: int) -> None:
    index = HeightIndex(heights)
    found = index.at(y)
    if y < index.total:
        assert index.top(found) <= y < index.top(found) + heights[found]
    else:
        assert found == len(heights) - 1
