"""Sentences for reviewers: what one side did that the other did not."""

from __future__ import annotations

import re

from annotator.domain.annotations import Annotation, DocumentLabel, Span, Spans
from annotator.domain.words import surface

_LONGEST = 60
# What may stand at the edge of a label without changing what it means.
_TRIFLES = re.compile(
    r"[\s\"'“”„‟«»‹›‘’‚,.;:()\[\]–—-]*(?:(?:the|a|an)\b[\s\"'“”„«»‹›‘’‚]*)?", re.IGNORECASE
)
NOTHING = "–"


def quoted(words: str) -> str:
    """Return the words in quotation marks, on one line and not too long; blanks have none."""
    line = " ".join(words.split())
    if words and not line:
        return "a blank"
    if len(line) > _LONGEST:
        line = line[: _LONGEST - 1].rstrip() + "…"
    return f"“{line}”"


def called(annotation: Annotation, text: str) -> str:
    """Return what a label is called in a sentence: its words, or its family for want of words."""
    if isinstance(annotation, DocumentLabel):
        return annotation.name
    words = surface(annotation, text)
    return quoted(words) if words else f"a {annotation.family}"


def named(annotation: Annotation, text: str) -> str:
    """Return what a label is called, with the label it carries."""
    label = annotation.value if isinstance(annotation, DocumentLabel) else annotation.label
    return f"{called(annotation, text)} ({label})"


def words_of(spans: Spans, text: str) -> str:
    """Return the words in the spans, or a dash for none."""
    return " … ".join(text[span.start : span.end] for span in spans) or NOTHING


def edges(first: Span, second: Span, text: str, names: tuple[str, str]) -> str:
    """Return where two stretches begin or end differently: “A stops before “fighters””."""
    parts = []
    if first.start != second.start:
        late = names[0] if first.start > second.start else names[1]
        between = text[min(first.start, second.start) : max(first.start, second.start)]
        parts.append(f"{late} starts after {quoted(between)}")
    if first.end != second.end:
        early = names[0] if first.end < second.end else names[1]
        between = text[min(first.end, second.end) : max(first.end, second.end)]
        parts.append(f"{early} stops before {quoted(between)}")
    return "; ".join(parts)


def is_trifle(first: Spans, second: Spans, text: str) -> bool:
    """Say whether two extents differ only by quotation marks, punctuation, blanks or an article."""
    if len(first) != len(second):
        return False
    return all(
        _TRIFLES.fullmatch(text[min(edge) : max(edge)]) is not None
        for ours, theirs in zip(first, second, strict=True)
        for edge in ((ours.start, theirs.start), (ours.end, theirs.end))
    )
