"""How far the annotators of one article agree, in three figures without much ado.

F1 of pairs (see `agreement.spans`), over what they marked in this article alone: a coefficient
corrected for chance would jump about with so few labels, and is not given.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import NamedTuple

from annotator.agreement.extents import iou
from annotator.agreement.results import Coefficient
from annotator.agreement.spans import Counts, f1, pooled
from annotator.domain.annotations import Annotation, Claim, Family
from annotator.domain.words import main_spans
from annotator.services.docket import Docket

Match = Callable[[Annotation, Annotation], bool]
LEAST_IOU = 0.5


class DocketFigure(NamedTuple):
    """One figure: its name and value; `n` labels of all were counted."""

    name: str
    value: Coefficient


def figures_of(docket: Docket) -> list[DocketFigure]:
    """Return the mean agreement of pairs on names, claims and stances of the article."""
    return [
        DocketFigure("entity", _f1(docket, Family.ENTITY, _same_name)),
        DocketFigure("claim", _f1(docket, Family.CLAIM, _same_content)),
        DocketFigure("stance", _f1(docket, Family.STANCE, _same_polarity)),
    ]


def _f1(docket: Docket, family: Family, match: Match) -> Coefficient:
    items = [item for item in docket.items if item.family is family]
    sides = sorted({side for item in docket.items for v in item.versions for side in v.sides})
    counts = []
    for one, other in combinations(sides, 2):
        ours = [item for item in items if one in item.labels]
        theirs = [item for item in items if other in item.labels]
        both = [item for item in ours if other in item.labels]
        matches = sum(match(item.labels[one], item.labels[other]) for item in both)
        counts.append(Counts(matches, len(ours), len(theirs)))
    return f1(pooled(counts))


def _same_name(one: Annotation, other: Annotation) -> bool:
    return one.label == other.label and main_spans(one) == main_spans(other)


def _same_content(one: Annotation, other: Annotation) -> bool:
    alike = iou(main_spans(one), main_spans(other)) >= LEAST_IOU
    return isinstance(one, Claim) and isinstance(other, Claim) and alike


def _same_polarity(one: Annotation, other: Annotation) -> bool:
    return one.label == other.label
