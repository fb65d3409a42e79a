"""The words that stand for an annotation, and other words in their place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from annotator.domain.annotations import (
    Annotation,
    Claim,
    DocumentLabel,
    Mention,
    Span,
    Spans,
    Stance,
)

A = TypeVar("A", bound=Annotation)

ROLES: dict[type[Annotation], tuple[str, ...]] = {
    Mention: ("spans",),
    Claim: ("content", "cue", "source", "via"),
    Stance: ("anchor",),
    DocumentLabel: (),
}
"""The fields of each kind of annotation that hold spans, the one that stands for it first."""


def main_spans(annotation: Annotation) -> Spans:
    """Return the spans that stand for the annotation: its mention, content or anchor."""
    return annotation.content if isinstance(annotation, Claim) else annotation.all_spans()


def surface(annotation: Annotation, text: str) -> str:
    """Return the words that stand for the annotation, its pieces joined by “ … ”."""
    if isinstance(annotation, DocumentLabel):
        return f"{annotation.name} = {annotation.value}"
    return " … ".join(text[span.start : span.end] for span in main_spans(annotation))


def role_of(annotation: Annotation, span: Span) -> str | None:
    """Return the role in which the annotation holds exactly this span."""
    roles = ROLES[type(annotation)]
    return next((role for role in roles if span in getattr(annotation, role)), None)


def piece_under(annotation: Annotation, offset: int) -> Span | None:
    """Return the piece, in whatever role, that holds or touches an offset; the tightest wins."""
    pieces = (span for role in ROLES[type(annotation)] for span in getattr(annotation, role))
    touched = (span for span in pieces if span.start <= offset <= span.end)
    # A piece that begins at the offset goes before one that ends there.
    return min(touched, key=lambda span: (span.end == offset, span.end - span.start), default=None)


def with_spans(annotation: A, role: str, spans: Spans) -> A:
    """Return the annotation with other spans in one role, in the order of the text."""
    changes: dict[str, Any] = {role: tuple(sorted(spans))}
    return replace(annotation, **changes)


def with_span_moved(annotation: A, old: Span, new: Span) -> A:
    """Return the annotation with one of its spans replaced; it is itself when it has no such."""
    role = role_of(annotation, old)
    if role is None:
        return annotation
    spans: Spans = getattr(annotation, role)
    return with_spans(annotation, role, tuple(new if span == old else span for span in spans))
