"""Marks: what the labels say about one stretch of text, before anything is measured."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from annotator.domain.annotations import Annotation, Claim, Mention, Span, Spans, Stance
from annotator.domain.article_content import ArticleContent


class Role(IntEnum):
    """What a span is to its label."""

    ENTITY = 0
    CONTENT = 1
    CUE = 2
    SOURCE = 3
    VIA = 4
    ANCHOR = 5


class Mark(NamedTuple):
    """One span of one label. `first`: the first span of its role; `score` only of suggestions."""

    record_id: str
    role: Role
    span: Span
    label: str
    suggested: bool
    score: float | None
    first: bool


class Preview(NamedTuple):
    """A span as it would be if the edge that is being dragged were let go now."""

    record_id: str
    old: Span
    new: Span


def marks_in(
    content: ArticleContent, span: Span, *, suggestions: bool, preview: Preview | None = None
) -> list[Mark]:
    """Return the marks that overlap `span`, in the order of (start, −end)."""
    found: list[Mark] = []
    records = content.near(span)
    if preview is not None and all(record.id != preview.record_id for record in records):
        moved = content.annotation(preview.record_id)
        records += [moved] if moved is not None else []
    for record in records:
        suggested = content.is_suggestion(record)
        if suggested and not suggestions:
            continue
        score = getattr(record, "score", None) if suggested else None
        for role, place, first in _places(record, preview):
            if place.start < span.end and span.start < place.end:
                found.append(Mark(record.id, role, place, record.label, suggested, score, first))
    found.sort(key=_outermost_first)
    return found


def roles_of(record: Annotation) -> list[tuple[Role, Spans]]:
    """Return the spans of a record by role, the main one first."""
    if isinstance(record, Mention):
        return [(Role.ENTITY, record.spans)]
    if isinstance(record, Claim):
        return [
            (Role.CONTENT, record.content),
            (Role.CUE, record.cue),
            (Role.SOURCE, record.source),
            (Role.VIA, record.via),
        ]
    if isinstance(record, Stance):
        return [(Role.ANCHOR, record.anchor)]
    return []


def _places(record: Annotation, preview: Preview | None) -> Iterator[tuple[Role, Span, bool]]:
    moved = preview if preview is not None and preview.record_id == record.id else None
    for role, spans in roles_of(record):
        for index, span in enumerate(spans):
            yield role, (moved.new if moved and span == moved.old else span), index == 0


def _outermost_first(mark: Mark) -> tuple[int, int, str]:
    return mark.span.start, -mark.span.end, mark.record_id
