"""Lanes: which level an underline or a tint gets, so that no label hides another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.domain.annotations import Span

LANES = 4
"""Underlines that are drawn beneath one another; further ones are counted (“+2”)."""


def assign_lanes(groups: Sequence[Sequence[Span]], limit: int = LANES) -> list[int]:
    """Return the first free lane for each group of spans; `limit` where none is free.

    A group is one label's spans. Outer ones get the upper lanes: give the groups in the order of
    (start, −end). A label keeps its lane over the whole paragraph, whichever lines it covers.
    """
    lanes: list[list[Span]] = [[] for _ in range(limit)]
    chosen: list[int] = []
    for group in groups:
        free = (n for n, taken in enumerate(lanes) if not _overlaps(group, taken))
        lane = next(free, limit)
        if lane < limit:
            lanes[lane].extend(group)
        chosen.append(lane)
    return chosen


def nesting_depths(spans: Sequence[Span]) -> list[int]:
    """Return how many of the others each span lies in or crosses; sorted by (start, −end)."""
    open_spans: list[tuple[int, int]] = []
    depths: list[int] = []
    for span in spans:
        open_spans = [(end, depth) for end, depth in open_spans if end > span.start]
        taken = {depth for _, depth in open_spans}
        depth = next(level for level in range(len(taken) + 1) if level not in taken)
        open_spans.append((span.end, depth))
        depths.append(depth)
    return depths


def _overlaps(group: Iterable[Span], taken: Sequence[Span]) -> bool:
    return any(
        one.start < other.end and other.start < one.end
        for one in group
        for other in reversed(taken)
    )
