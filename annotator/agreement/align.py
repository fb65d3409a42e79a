"""Which label of one side answers to which of another: one alignment for every family of labels.

All later words about a disagreement rest on it. For two sides it is exact: the one-to-one
pairing of greatest total weight (same extent 4, same label 2, shared text up to 1; labels must
overlap), where labels of the same extent are paired before labels that merely overlap. For more
sides, where the exact answer is out of reach in general, the pairings of all two sides are
merged, the strongest first. Where several answers are equally good, the order in the text
decides: whichever order the sides and their labels come in, the groups are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple, TypeVar

from annotator.agreement.assignment import Pair, best_pairs
from annotator.agreement.extents import iou, overlapping
from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    DocumentLabel,
    Mention,
    Spans,
    Stance,
)
from annotator.domain.words import main_spans

A = TypeVar("A", bound=Annotation)
Records = Mapping[str, Annotation]
Group = Mapping[str, A]
"""One thing in the text as the sides have it: side → its label; who has none is missing."""

SAME_EXTENT, SAME_LABEL = 4.0, 2.0


class Edge(NamedTuple):
    """Two labels that were paired; sorts the strongest first, then in the order of the text."""

    weakness: float
    place: Spans
    first: tuple[str, int]
    second: tuple[str, int]


def align(by_side: Mapping[str, Sequence[A]], records: Records) -> list[Group[A]]:
    """Return the groups of labels of one family in one article, in the order of the text.

    `records` are all labels of all sides by id: stances are compared by what they point at.
    """
    sides = {side: sorted(by_side[side], key=_in_text) for side in sorted(by_side)}
    edges = [
        Edge(-weight, main_spans(sides[one][a]), (one, a), (other, b))
        for one, other in combinations(sides, 2)
        for (a, b), weight in _paired(sides[one], sides[other], records).items()
    ]
    members = merged([(side, index) for side in sides for index in range(len(sides[side]))], edges)
    groups = [{side: sides[side][index] for side, index in group} for group in members]
    return sorted(groups, key=_place)


def align_two(first: Sequence[A], second: Sequence[A], records: Records) -> dict[Pair, float]:
    """Return the index pairs that answer to one another, with their weights."""
    ours, theirs = _order(first), _order(second)
    found = _paired([first[a] for a in ours], [second[b] for b in theirs], records)
    there = {(ours[a], theirs[b]): weight for (a, b), weight in found.items()}
    return dict(sorted(there.items()))


def _paired(first: Sequence[A], second: Sequence[A], records: Records) -> dict[Pair, float]:
    """Return what `align_two` does, of labels in the order of the text."""
    if len(first) == 1 == len(second):
        weight = affinity(first[0], second[0], records)
        return {(0, 0): weight} if weight else {}
    weights = {
        pair: affinity(first[pair[0]], second[pair[1]], records)
        for pair in _candidates(first, second)
    }
    exact = best_pairs({pair: w for pair, w in weights.items() if w >= SAME_EXTENT})
    ours, theirs = {a for a, _ in exact}, {b for _, b in exact}
    rest = best_pairs(
        {(a, b): w for (a, b), w in weights.items() if a not in ours and b not in theirs}
    )
    return {pair: weights[pair] for pair in sorted(exact + rest)}


def affinity(first: Annotation, second: Annotation, records: Records) -> float:
    """Return how strongly two labels answer to one another; 0 is not at all, 7 the same."""
    if isinstance(first, DocumentLabel) or isinstance(second, DocumentLabel):
        return _of_documents(first, second)
    if isinstance(first, Stance) and isinstance(second, Stance):
        return _of_stances(first, second, records)
    ours, theirs = main_spans(first), main_spans(second)
    share = iou(ours, theirs)
    if not share:
        return 0.0
    return SAME_EXTENT * (ours == theirs) + SAME_LABEL * (first.label == second.label) + share


def argument_likeness(first: Argument | None, second: Argument | None, records: Records) -> float:
    """Return how far two arguments of stances are the same: 1 for the same, 0 for another.

    The same author, entity or topic is the same; mentions and claims share text to a degree.
    Both absent is the same.
    """
    if first is None or second is None:
        return float(first is second)
    if first.author and second.author:
        return 1.0
    if first.topic and second.topic and first.topic.casefold() == second.topic.casefold():
        return 1.0
    entity = entity_of(first, records)
    if entity is not None and entity == entity_of(second, records):
        return 1.0
    return iou(argument_spans(first, records), argument_spans(second, records))


def entity_of(argument: Argument, records: Records) -> str | None:
    """Return the entity that an argument names, itself or through its mention."""
    mention = records.get(argument.mention or "")
    if argument.entity_id is None and isinstance(mention, Mention):
        return mention.entity_id
    return argument.entity_id


def argument_spans(argument: Argument | None, records: Records) -> Spans:
    """Return the text that an argument points at, if it points at any."""
    target = records.get((argument and argument.refers_to()) or "")
    return () if target is None else main_spans(target)


def _of_documents(first: Annotation, second: Annotation) -> float:
    if not (isinstance(first, DocumentLabel) and isinstance(second, DocumentLabel)):
        return 0.0
    if first.name != second.name:
        return 0.0
    return SAME_EXTENT + SAME_LABEL * (first.value == second.value) + 1


def _of_stances(first: Stance, second: Stance, records: Records) -> float:
    holder = argument_likeness(first.holder, second.holder, records)
    target = argument_likeness(first.target, second.target, records)
    words = iou(first.anchor, second.anchor)
    # A holder or a target may hold many stances: one alone is a sign only at the same place.
    at_one_place = words or any(
        iou(argument_spans(ours, records), argument_spans(theirs, records))
        for ours, theirs in ((first.holder, second.holder), (first.target, second.target))
    )
    if not at_one_place and not (holder and target):
        return 0.0
    same = holder == 1 and target == 1
    return (
        SAME_EXTENT * same
        + SAME_LABEL * (first.polarity == second.polarity)
        + (holder + target + words) / 3
    )


def _candidates(first: Sequence[A], second: Sequence[A]) -> Iterator[Pair]:
    if any(isinstance(item, Claim | Mention) for item in first):
        return overlapping([main_spans(item) for item in first], [main_spans(i) for i in second])
    # Stances and labels of the article are few, and need not share text to be the same.
    return iter(product(range(len(first)), range(len(second))))


def merged(
    nodes: Sequence[tuple[str, int]], edges: Sequence[Edge]
) -> list[frozenset[tuple[str, int]]]:
    """Return groups with one label of each side at most: edges are merged, the strongest first."""
    group_of = {node: frozenset([node]) for node in nodes}
    for edge in sorted(edges):
        ours, theirs = group_of[edge.first], group_of[edge.second]
        if not {side for side, _ in ours} & {side for side, _ in theirs}:
            group_of.update(dict.fromkeys(ours | theirs, ours | theirs))
    return list(dict.fromkeys(group_of.values()))


def _in_text(item: Annotation) -> tuple[Spans, str, str]:
    return main_spans(item), item.label, item.id


def _order(items: Sequence[Annotation]) -> list[int]:
    """Return the indexes in the order of the text."""
    return sorted(range(len(items)), key=lambda index: _in_text(items[index]))


def _place(group: Group[A]) -> tuple[Spans, str]:
    side = min(group, key=lambda name: (main_spans(group[name]), name))
    return main_spans(group[side]), group[side].label
