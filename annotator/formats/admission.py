"""Which labels of an article may come in: the rules between labels, told label by label."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from annotator.domain.annotations import (
    Annotation,
    Claim,
    Decision,
    DocumentLabel,
    Mention,
    Note,
    Record,
    Region,
    Span,
    Spans,
    Stance,
)
from annotator.domain.article_content import references
from annotator.domain.phrases import phrase
from annotator.domain.rules import crossing, overlap, shape_problems
from annotator.domain.scheme import Constraint, FamilyScheme, Scheme
from annotator.domain.span_index import SpanIndex

Reasons = dict[str, str]
"""Why records are refused, by their ids."""


class ShapeCheck:
    """Finds what is wrong with records by themselves: `domain.rules`, but quick to say “nothing”.

    In a large import nearly every record is right, and asking all the rules costs more than
    reading it. A record that is not plainly right goes to the rules, which have the last word.
    """

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._entities = _attribute_values(scheme.entity, scheme.entity.names())
        self._claims = _attribute_values(scheme.claim, (Claim.label,))
        self._regions = frozenset(scheme.region.names())
        self._apart = scheme.requires(Constraint.CUE_AND_SOURCE_OUTSIDE_CONTENT)

    def reason(self, record: Record, length: int) -> str | None:
        """Return the first rule that the record breaks, in a text of `length` code points."""
        if self._plainly_right(record, length):
            return None
        problems = shape_problems(record, length, self._scheme)
        return next((problem.message for problem in problems if problem.refused), None)

    def _plainly_right(self, record: Record, length: int) -> bool:
        if type(record) is Mention:
            known, spans = self._entities.get(record.label), record.spans
            return (
                known is not None
                and bool(spans)
                and (  # nearly every name is in one piece: worth a short way
                    0 <= spans[0][0] < spans[0][1] <= length
                    if len(spans) == 1
                    else _in_order(spans, length)
                )
                and (not record.attributes or record.attributes.items() <= known)
            )
        if type(record) is Claim:
            return self._claim_is_right(record, length)
        if isinstance(record, Region):
            return record.label in self._regions and _in_order((record.span,), length)
        return False

    def _claim_is_right(self, claim: Claim, length: int) -> bool:
        outside = claim.cue + claim.source
        return (
            bool(claim.content)
            and _in_order(claim.content, length)
            and _in_order(claim.cue, length)
            and _in_order(claim.source, length)
            and _in_order(claim.via, length)
            and claim.nested_in != claim.id
            and claim.attributes.items() <= self._claims[Claim.label]
            and not (
                self._apart
                and any(overlap(part, piece) for part in outside for piece in claim.content)
            )
        )


def _in_order(spans: Spans, length: int) -> bool:
    before = 0
    for start, end in spans:
        if not before <= start < end:
            return False
        before = end
    return before <= length


def _attribute_values(
    family: FamilyScheme, labels: Iterable[str]
) -> dict[str, frozenset[tuple[str, str]]]:
    """Return the attributes with their values that each of the labels may have."""
    return {
        label: frozenset(
            (attribute.name, value)
            for attribute in family.attributes
            if not attribute.only_for or label in attribute.only_for
            for value in attribute.values
        )
        for label in labels
    }


def region_conflicts(regions: Sequence[Region]) -> Reasons:
    """Refuse regions that overlap one before them in the file, and references to none."""
    reasons: Reasons = {}
    taken: list[Span] = []
    for region in regions:
        at = bisect_left(taken, region.span)
        beside = taken[max(0, at - 1) : at + 1]
        if any(region.span.start < span.end and span.start < region.span.end for span in beside):
            reasons[region.id] = phrase("it overlaps another region")
        else:
            taken.insert(at, region.span)
    kept = {region.id for region in regions} - reasons.keys()
    for region in regions:
        if region.duplicate_of is not None and region.duplicate_of not in kept:
            reasons.setdefault(
                region.id,
                phrase("there is no region “{duplicate_of}”", duplicate_of=region.duplicate_of),
            )
    return reasons


def label_conflicts(
    annotations: Sequence[Annotation], regions: Iterable[Region], scheme: Scheme
) -> Reasons:
    """Refuse labels of one layer that clash with one before them in the file or with a region."""
    reasons: Reasons = {}
    if scheme.requires(Constraint.INSIDE_ANNOTATED_REGION):
        reasons |= in_closed_regions(annotations, regions)
    reasons |= _nesting_rings(item for item in annotations if isinstance(item, Claim))
    mentions = [item for item in annotations if isinstance(item, Mention)]
    if not _mentions_are_nested(mentions):
        reasons |= _mention_conflicts(mentions, scheme, reasons)
    if scheme.requires(Constraint.ONE_DOCUMENT_STANCE):
        names: set[str] = set()
        for item in annotations:
            if isinstance(item, DocumentLabel) and item.name in names:
                reasons[item.id] = phrase(
                    "the article already has a label “{name}”", name=item.name
                )
            elif isinstance(item, DocumentLabel):
                names.add(item.name)
    return reasons


def in_closed_regions(annotations: Iterable[Annotation], regions: Iterable[Region]) -> Reasons:
    """Refuse labels that touch a region which is not labelled, such as boilerplate."""
    closed = sorted((region.span, region.label) for region in regions if not region.annotate)
    if not closed:
        return {}
    starts = [span.start for span, _ in closed]
    reasons: Reasons = {}
    for item in annotations:
        for start, end in item.all_spans():
            at = bisect_left(starts, end) - 1  # the last region that starts before the span ends
            if at >= 0 and closed[at][0].end > start:
                reasons[item.id] = phrase(
                    "this is {region}, which is not labelled", region=closed[at][1].lower()
                )
    return reasons


def broken_references(records: Sequence[Record], known: set[str]) -> Reasons:
    """Refuse whatever refers to a record that is not there, and what refers to that, and so on.

    `known` are the ids that may be referred to besides the records: the article and its regions.
    """
    pointing = {
        record.id: targets
        for record in records
        if not isinstance(record, Mention) and (targets := _points_at(record))
    }
    reasons: Reasons = {}
    if not pointing:
        return reasons
    present = known | {record.id for record in records}
    changed = True
    while changed:
        changed = False
        for record_id, targets in pointing.items():
            if record_id not in reasons and not targets <= present:
                missing = min(targets - present)
                reasons[record_id] = phrase(
                    "it refers to “{missing}”, which is not in the article", missing=missing
                )
                present.discard(record_id)
                changed = True
    return reasons


def _points_at(record: Record) -> frozenset[str]:
    match record:
        case Claim() | Stance() | DocumentLabel():
            return references(record)
        case Note():
            return frozenset({record.on})
        case Decision():
            return frozenset(filter(None, (record.suggestion, record.outcome)))
    return frozenset()


def _nesting_rings(claims: Iterable[Claim]) -> Reasons:
    parents = {claim.id: claim.nested_in for claim in claims if claim.nested_in is not None}
    reasons: Reasons = {}
    for claim_id, parent in parents.items():
        above, seen = parent, {claim_id}
        while above in parents and above not in seen:
            seen.add(above)
            above = parents[above]
        if above == claim_id:
            reasons[claim_id] = phrase("the claim is nested in itself, by way of others")
    return reasons


def _mentions_are_nested(mentions: Sequence[Mention]) -> bool:
    """Say whether all spans lie apart or strictly in one another: then nothing can clash."""
    spans = sorted(span for mention in mentions for span in mention.spans)
    if all(left[1] <= right[0] for left, right in pairwise(spans)):
        return True
    spans.sort(key=lambda span: (span.start, -span.end))
    open_ends: list[int] = []
    before: Span | None = None
    for span in spans:
        while open_ends and open_ends[-1] <= span.start:
            open_ends.pop()
        if span == before or (open_ends and span.end > open_ends[-1]):
            return False
        open_ends.append(span.end)
        before = span
    return True


def _mention_conflicts(
    mentions: Sequence[Mention], scheme: Scheme, refused: Mapping[str, str]
) -> Reasons:
    """Find the clashes one by one, in the order of the file, so that the first label stays."""
    reasons: Reasons = {}
    taken: dict[str, Mention] = {}
    places = SpanIndex()
    for mention in mentions:
        if mention.id in refused:
            continue
        near = {key for span in mention.spans for key in places.near(span)}
        reason = _clash(mention, [taken[key] for key in near], scheme)
        if reason is None:
            taken[mention.id] = mention
            places.add(mention.id, mention.spans)
        else:
            reasons[mention.id] = reason
    return reasons


def _clash(mention: Mention, beside: Iterable[Mention], scheme: Scheme) -> str | None:
    for other in beside:
        if mention.spans == other.spans:
            if scheme.requires(Constraint.ONE_ENTITY_PER_SPAN):
                return phrase("these words are already labelled {label}", label=other.label)
        elif scheme.requires(Constraint.NO_CROSSING_ENTITIES) and any(
            crossing(one, two) for one in mention.spans for two in other.spans
        ):
            return phrase("it would cross the label {label} beside it", label=other.label)
    return None
