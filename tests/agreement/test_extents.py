"""What two labels share, and who is whose neighbour."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.extents import iou, overlapping, same_extent, shared, size
from annotator.domain.annotations import Spans
from tests.agreement.making import spans
from tests.strategies import span_tuples

some = st.lists(span_tuples(least=1), max_size=6)


def characters(pieces: Spans) -> set[int]:
    return {place for piece in pieces for place in range(piece.start, piece.end)}


@given(some, some)
def test_neighbours_are_all_that_share_text(first: list[Spans], second: list[Spans]) -> None:
    assert list(overlapping(first, second)) == [
        (a, b)
        for a, ours in enumerate(first)
        for b, theirs in enumerate(second)
        if characters(ours) & characters(theirs)
    ]


@given(span_tuples(least=1), span_tuples(least=1))
def test_shares_are_those_of_the_characters(first: Spans, second: Spans) -> None:
    ours, theirs = characters(first), characters(second)
    assert size(first) == len(ours)
    assert shared(first, second) == len(ours & theirs)
    assert iou(first, second) == len(ours & theirs) / len(ours | theirs)


def test_only_the_same_pieces_are_the_same_extent() -> None:
    labels = [spans(0, 4), spans(0, 4, 6, 8)]
    assert list(same_extent(labels, labels)) == [(0, 0), (1, 1)]
