"""How much of the text two labels share; a label may be in several pieces."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from annotator.domain.annotations import Span, Spans

Pair = tuple[int, int]


def size(spans: Spans) -> int:
    """Return how many characters the pieces cover together."""
    return sum(span.end - span.start for span in spans)


def shared(first: Spans, second: Spans) -> int:
    """Return how many characters both cover; the pieces of each are disjoint."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in first for b in second)


def iou(first: Spans, second: Spans) -> float:
    """Return the share of what both cover in what either covers: 1 for the same extent."""
    common = shared(first, second)
    return common / (size(first) + size(second) - common) if common else 0.0


def overlapping(first: Sequence[Spans], second: Sequence[Spans]) -> Iterator[Pair]:
    """Yield the index pairs of labels that share text, looking only at neighbours."""
    ours, theirs = _pieces(first), _pieces(second)
    found: dict[Pair, None] = {}
    open_theirs: list[tuple[Span, int]] = []
    index = 0
    for span, mine in ours:
        while index < len(theirs) and theirs[index][0].start < span.end:
            open_theirs.append(theirs[index])
            index += 1
        open_theirs = [entry for entry in open_theirs if entry[0].end > span.start]
        for other, their in open_theirs:
            if other.start < span.end:
                found[mine, their] = None
    return iter(sorted(found))


def same_extent(first: Sequence[Spans], second: Sequence[Spans]) -> Iterator[Pair]:
    """Yield the index pairs of labels with exactly the same pieces."""
    places: dict[Spans, list[int]] = defaultdict(list)
    for index, spans in enumerate(second):
        places[spans].append(index)
    return ((mine, their) for mine, spans in enumerate(first) for their in places.get(spans, ()))


def _pieces(labels: Sequence[Spans]) -> list[tuple[Span, int]]:
    return sorted((span, index) for index, spans in enumerate(labels) for span in spans)
