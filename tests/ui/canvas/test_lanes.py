from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import Span
from annotator.ui.canvas.lanes import LANES, assign_lanes, nesting_depths

SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(1, 12)
)


@given(st.lists(st.lists(SPANS, min_size=1, max_size=3), max_size=12))
def test_labels_on_one_lane_never_overlap(groups: list[list[Span]]) -> None:
    lanes = assign_lanes(groups)
    for n, (group, lane) in enumerate(zip(groups, lanes, strict=True)):
        for other, other_lane in list(zip(groups, lanes, strict=True))[:n]:
            if lane == other_lane < LANES:
                assert not any(a.start < b.end and b.start < a.end for a in group for b in other)


def test_four_nested_claims_get_four_lanes_and_a_fifth_is_counted() -> None:
    assert assign_lanes([[Span(n, 20 - n)] for n in range(5)]) == [0, 1, 2, 3, LANES]


def test_an_interrupted_quote_keeps_one_lane() -> None:
    quote, between = [Span(0, 5), Span(10, 15)], [Span(6, 9)]
    assert assign_lanes([quote, between]) == [0, 0]


def test_depth_counts_what_a_label_lies_in() -> None:
    spans = [Span(0, 20), Span(0, 9), Span(4, 9), Span(12, 15), Span(30, 31)]
    assert nesting_depths(spans) == [0, 1, 2, 1, 0]
