"""Does an edit hold under the scheme? Problems are told, never mended in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    DocumentLabel,
    Mention,
    Record,
    Region,
    Span,
    Spans,
    Stance,
)
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Attribute, Constraint, Scheme


@dataclass(frozen=True, slots=True)
class Problem:
    """One rule that a record breaks. A `refused` one must not be stored; the others are shown.

    `part` is the role that is missing, where one is.
    """

    record_id: str
    message: str
    refused: bool = True
    part: str = ""


def check(edit: Edit, content: ArticleContent, scheme: Scheme) -> tuple[Problem, ...]:
    """Return what is wrong with the labels that `edit` would leave in `content`."""
    gone = edit.ids()
    problems: list[Problem] = []
    for record in edit.after:
        problems += shape_problems(record, len(content.text), scheme)
        if isinstance(record, Mention | Claim | Stance | DocumentLabel):
            problems += _place_problems(record, content, scheme)
            others = _others(record, content, edit, gone)
            problems += _neighbour_problems(record, others, content, scheme)
    return tuple(problems)


def shape_problems(record: Record, length: int, scheme: Scheme) -> Iterator[Problem]:
    """Yield what is wrong with the record by itself, in a text of `length` code points."""
    match record:
        case Mention():
            yield from _known_label(record, scheme)
            yield from _ordered(record.id, record.spans, length, phrase("the label"))
            yield from _attribute_problems(record, scheme.entity.attributes)
        case Claim():
            yield from _claim_problems(record, length, scheme)
        case Stance():
            yield from _stance_problems(record, length, scheme)
        case Region():
            if record.label not in scheme.region.names():
                yield Problem(
                    record.id, phrase("the scheme has no region “{label}”", label=record.label)
                )
            yield from _ordered(record.id, (record.span,), length, phrase("the region"))
        case _:
            return


def claim_gaps(claim: Claim, scheme: Scheme) -> Iterator[Problem]:
    """Yield what the scheme demands of a claim that it does not have yet."""
    implicit = claim.attributes.get("source_type") == "IMPLICIT"
    if scheme.requires(Constraint.IMPLICIT_WITHOUT_SOURCE):
        if implicit and claim.source:
            yield Problem(
                claim.id, phrase("an implicit source has no words in the text"), refused=False
            )
        if not implicit and not claim.source:
            yield Problem(claim.id, phrase("no source yet"), refused=False, part="source")
    if scheme.requires(Constraint.CUE_UNLESS_IMPLICIT) and not implicit and not claim.cue:
        yield Problem(claim.id, phrase("no cue yet"), refused=False, part="cue")


def stance_gaps(stance: Stance, scheme: Scheme) -> Iterator[Problem]:
    """Yield what a stance still lacks: holder, target, and words where the scheme demands some."""
    if stance.holder is None:
        yield Problem(stance.id, phrase("no holder yet"), refused=False, part="holder")
    if stance.target is None:
        yield Problem(stance.id, phrase("no target yet"), refused=False, part="target")
    demanded = any(role.name == "anchor" and role.minimum for role in scheme.stance.roles)
    if demanded and not stance.anchor:
        yield Problem(stance.id, phrase("no words that show it yet"), refused=False, part="anchor")


def _others(
    record: Annotation, content: ArticleContent, edit: Edit, gone: frozenset[str]
) -> list[Annotation]:
    """Return the labels of the same layer that the record will stand beside.

    Beside one that stands in no words stand those of its kind.
    """
    spans = record.all_spans()
    if spans:
        hull = Span(min(span.start for span in spans), max(span.end for span in spans))
        beside: Iterable[Annotation] = content.near(hull)
    else:
        beside = content.of_kind(type(record))
    kept = [item for item in beside if item.layer_id == record.layer_id and item.id not in gone]
    fresh = [
        item
        for item in edit.after
        if isinstance(item, Mention | Claim | Stance | DocumentLabel) and item.id != record.id
    ]
    return kept + [item for item in fresh if item.layer_id == record.layer_id]


def _known_label(mention: Mention, scheme: Scheme) -> Iterator[Problem]:
    if mention.label not in scheme.entity.names():
        yield Problem(mention.id, phrase("the scheme has no label “{label}”", label=mention.label))


def _ordered(record_id: str, spans: Spans, length: int, what: str) -> Iterator[Problem]:
    if not spans:
        yield Problem(record_id, phrase("{what} marks no words", what=what))
    for span in spans:
        if not 0 <= span.start < span.end <= length:
            yield Problem(
                record_id,
                phrase(
                    "{what} runs from {start} to {end}, outside the text of {length} characters",
                    what=what,
                    start=span.start,
                    end=span.end,
                    length=length,
                ),
            )
    if any(left.end > right.start for left, right in pairwise(spans)):
        yield Problem(
            record_id, phrase("the pieces of {what} overlap or are out of order", what=what)
        )


def _claim_problems(claim: Claim, length: int, scheme: Scheme) -> Iterator[Problem]:
    yield from _ordered(claim.id, claim.content, length, phrase("the content"))
    for name, spans in (("cue", claim.cue), ("source", claim.source), ("medium", claim.via)):
        if spans:
            yield from _ordered(
                claim.id,
                spans,
                length,
                phrase("the source") if name == "source" else phrase("the cue"),
            )
    if scheme.requires(Constraint.CUE_AND_SOURCE_OUTSIDE_CONTENT) and any(
        overlap(part, piece) for part in claim.cue + claim.source for piece in claim.content
    ):
        yield Problem(claim.id, phrase("the source or cue lies inside the claim's own content"))
    if claim.nested_in == claim.id:
        yield Problem(claim.id, phrase("a claim cannot be nested in itself"))
    yield from _attribute_problems(claim, scheme.claim.attributes)
    yield from claim_gaps(claim, scheme)


def _stance_problems(stance: Stance, length: int, scheme: Scheme) -> Iterator[Problem]:
    if stance.polarity not in scheme.stance.names():
        yield Problem(
            stance.id, phrase("the scheme has no polarity “{polarity}”", polarity=stance.polarity)
        )
    if stance.anchor:
        yield from _ordered(stance.id, stance.anchor, length, phrase("the stance"))
    if (
        scheme.requires(Constraint.HOLDER_IS_NOT_TARGET)
        and stance.holder is not None
        and stance.target is not None
        and stance.target.topic is None
        and _same(stance.holder, stance.target)
    ):
        yield Problem(stance.id, phrase("holder and target are the same; give a topic"))
    yield from _attribute_problems(stance, scheme.stance.attributes)
    yield from stance_gaps(stance, scheme)


def _same(one: Argument, other: Argument) -> bool:
    return one == other or (one.entity_id is not None and one.entity_id == other.entity_id)


def _attribute_problems(
    record: Mention | Claim | Stance, known: Sequence[Attribute]
) -> Iterator[Problem]:
    by_name = {attribute.name: attribute for attribute in known}
    for name, value in record.attributes.items():
        attribute = by_name.get(name)
        if attribute is None:
            yield Problem(record.id, phrase("the scheme has no attribute “{name}” here", name=name))
        elif attribute.values and value not in attribute.values:
            yield Problem(
                record.id, phrase("“{value}” is not a value of “{name}”", value=value, name=name)
            )
        elif attribute.only_for and record.label not in attribute.only_for:
            yield Problem(
                record.id,
                phrase("“{name}” does not go with {label}", name=name, label=record.label),
            )


def _place_problems(
    record: Annotation, content: ArticleContent, scheme: Scheme
) -> Iterator[Problem]:
    if not scheme.requires(Constraint.INSIDE_ANNOTATED_REGION):
        return
    for span in record.all_spans():
        for region in content.regions_near(span):
            if not region.annotate and overlap(span, region.span):
                yield Problem(
                    record.id,
                    phrase("this is {region}, which is not labelled", region=region.label.lower()),
                )
                return


def _neighbour_problems(
    record: Annotation, others: Sequence[Annotation], content: ArticleContent, scheme: Scheme
) -> Iterator[Problem]:
    if isinstance(record, Mention):
        mentions = [item for item in others if isinstance(item, Mention)]
        yield from _mention_neighbours(record, mentions, scheme)
    elif isinstance(record, Claim) and record.nested_in is not None:
        yield from _nesting_problems(record, others, scheme)
        yield from _nesting_rings(record, others, content)
    elif (
        isinstance(record, DocumentLabel)
        and scheme.requires(Constraint.ONE_DOCUMENT_STANCE)
        and any(isinstance(item, DocumentLabel) and item.name == record.name for item in others)
    ):
        yield Problem(
            record.id, phrase("the article already has a label “{name}”", name=record.name)
        )


def _mention_neighbours(
    mention: Mention, others: Sequence[Mention], scheme: Scheme
) -> Iterator[Problem]:
    for other in others:
        if scheme.requires(Constraint.ONE_ENTITY_PER_SPAN) and other.spans == mention.spans:
            yield Problem(
                mention.id, phrase("these words are already labelled {label}", label=other.label)
            )
        elif scheme.requires(Constraint.NO_CROSSING_ENTITIES) and any(
            crossing(one, two) for one in mention.spans for two in other.spans
        ):
            yield Problem(
                mention.id, phrase("it would cross the label {label} beside it", label=other.label)
            )


def _nesting_problems(
    claim: Claim, others: Sequence[Annotation], scheme: Scheme
) -> Iterator[Problem]:
    parent = next((item for item in others if item.id == claim.nested_in), None)
    if isinstance(parent, Claim):
        yield from nesting_gaps(claim, parent, scheme)


def nesting_gaps(claim: Claim, parent: Claim, scheme: Scheme) -> Iterator[Problem]:
    """Yield what is wrong with a claim's place inside the claim it is nested in."""
    if scheme.requires(Constraint.CHILD_CLAIM_INSIDE_PARENT) and not all(
        any(inside(span, piece) for piece in parent.content) for span in claim.content
    ):
        yield Problem(
            claim.id, phrase("it reaches out of the claim it is nested in"), refused=False
        )


def _nesting_rings(
    claim: Claim, others: Sequence[Annotation], content: ArticleContent
) -> Iterator[Problem]:
    """Yield that a claim would, by way of others, be nested in itself."""
    known = {item.id: item for item in others}
    seen, around = {claim.id}, claim.nested_in
    while around is not None:
        if around in seen:
            yield Problem(claim.id, phrase("it would be nested in a claim that is nested in it"))
            return
        seen.add(around)
        parent = known.get(around) or content.annotation(around)
        around = parent.nested_in if isinstance(parent, Claim) else None


def overlap(one: Span, other: Span) -> bool:
    """Say whether the spans share a character."""
    return one.start < other.end and other.start < one.end


def inside(one: Span, other: Span) -> bool:
    """Say whether `one` lies within `other`."""
    return other.start <= one.start and one.end <= other.end


def crossing(one: Span, other: Span) -> bool:
    """Say whether the spans overlap and neither lies within the other."""
    return overlap(one, other) and not inside(one, other) and not inside(other, one)
