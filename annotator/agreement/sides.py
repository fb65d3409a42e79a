"""What of an article is compared: whose labels, of which family, in which part of the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from annotator.domain.annotations import (
    PERSON_ORIGIN,
    Annotation,
    Attributes,
    Family,
    Region,
    Span,
    Spans,
)
from annotator.domain.words import main_spans

SidePair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be compared in every article.

    `pairs` are the names of two sides each; those in `repeats` (the same person twice) are
    counted for themselves alone. With `by_pair` coefficients of many annotators are counted pair
    by pair, as is right when all are compared with one (gold, a model). `attributes` are those of
    the family with the labels they go with (all, if empty); `defaults` what need not be said.
    """

    family: Family
    pairs: tuple[SidePair, ...]
    repeats: tuple[SidePair, ...] = ()
    by_pair: bool = False
    label: str | None = None
    attributes: Mapping[str, Sequence[str]] = field(default_factory=dict)
    defaults: Mapping[Family, Attributes] = field(default_factory=dict)

    def sides(self) -> tuple[str, ...]:
        """Return the sides that are compared with others, in order."""
        return tuple(dict.fromkeys(side for pair in self.pairs for side in pair))

    def everybody(self) -> tuple[str, ...]:
        """Return all sides, those of repeated work too."""
        pairs = (*self.pairs, *self.repeats)
        return tuple(dict.fromkeys(side for pair in pairs for side in pair))


@dataclass(frozen=True)
class ArticleSides:
    """One article and what the sides that finished it say: absent is who did not finish it.

    `labels` holds all families of each side, because stances point at mentions and claims.
    """

    text: str
    labels: Mapping[str, Sequence[Annotation]]
    regions: Sequence[Region] = ()

    @cached_property
    def closed(self) -> tuple[Span, ...]:
        """The stretches that are not annotated, merged and in order."""
        merged: list[Span] = []
        for region in sorted(self.regions, key=lambda region: region.span):
            if region.annotate:
                continue
            if merged and region.span.start <= merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(merged[-1].end, region.span.end))
            else:
                merged.append(region.span)
        return tuple(merged)

    @cached_property
    def length(self) -> int:
        """How many characters are annotated."""
        return len(self.text) - sum(span.end - span.start for span in self.closed)

    def is_closed(self, span: Span) -> bool:
        """Say whether all of the span lies where nothing is annotated."""
        return any(hole.start <= span.start and span.end <= hole.end for hole in self.closed)

    def place(self, offset: int) -> int:
        """Return the offset in what is left of the text without its closed stretches."""
        if not self.closed:
            return offset
        return offset - sum(
            min(offset, hole.end) - hole.start for hole in self.closed if hole.start < offset
        )

    def of(self, side: str, family: Family, label: str | None = None) -> list[Annotation]:
        """Return the labels of a side that count: of the family, and not all in closed text."""
        found = [
            item
            for item in self.labels[side]
            if item.family is family and (label is None or item.label == label)
        ]
        if self.closed:
            found = [item for item in found if self._is_open(main_spans(item))]
        return found

    def pairs(self, wanted: Sequence[SidePair]) -> Iterator[SidePair]:
        """Yield those of the pairs of which both sides finished the article."""
        return (pair for pair in wanted if pair[0] in self.labels and pair[1] in self.labels)

    def groups(self, plan: Plan) -> list[tuple[str, ...]]:
        """Return the sides that are rated together: all that finished, or two by two."""
        if plan.by_pair:
            return list(self.pairs(plan.pairs))
        sides = tuple(side for side in plan.sides() if side in self.labels)
        return [sides] if len(sides) > 1 else []

    def _is_open(self, spans: Spans) -> bool:
        return not spans or not all(map(self.is_closed, spans))


def is_untouched(item: Annotation) -> bool:
    """Say whether the label is a suggestion that was accepted as it was."""
    return item.origin != PERSON_ORIGIN


Component = dict[str, list[Annotation]]


def components(by_side: Mapping[str, Sequence[Annotation]]) -> Iterator[Component]:
    """Yield the labels of all sides in groups that share no text with one another.

    Nothing in one group can answer to anything in another, so that each is compared by itself.
    """
    items = [(side, item, main_spans(item)) for side, own in by_side.items() for item in own]
    # The number tells places that are the same apart, so that no labels are compared.
    entries = [
        (start, end, number, side)
        for number, (side, _, spans) in enumerate(items)
        for start, end in spans
    ]
    entries.sort()
    if len(entries) > len(items):
        return _joined(entries, [item for _, item, _ in items])
    found: list[Component] = []
    reached = -1
    for start, end, number, side in entries:
        if start >= reached:
            found.append({})
        reached = max(reached, end)
        found[-1].setdefault(side, []).append(items[number][1])
    return iter(found)


def _joined(
    entries: Sequence[tuple[int, int, int, str]], items: Sequence[Annotation]
) -> Iterator[Component]:
    """Yield the groups where some labels are in several pieces, which hold a group together."""
    group_of: dict[int, int] = {}
    joined: list[int] = []
    side_of: dict[int, str] = {}
    reached = -1
    for start, end, number, side in entries:
        if start >= reached:
            joined.append(len(joined))
        reached = max(reached, end)
        side_of[number] = side
        known = group_of.setdefault(number, len(joined) - 1)
        if known != len(joined) - 1:
            _join(joined, known, len(joined) - 1)
    found: dict[int, Component] = {}
    for number, group in group_of.items():
        component = found.setdefault(_root(joined, group), {})
        component.setdefault(side_of[number], []).append(items[number])
    return iter(found.values())


def _root(joined: list[int], group: int) -> int:
    while joined[group] != group:
        joined[group] = joined[joined[group]]
        group = joined[group]
    return group


def _join(joined: list[int], first: int, second: int) -> None:
    low, high = sorted((_root(joined, first), _root(joined, second)))
    joined[high] = low
