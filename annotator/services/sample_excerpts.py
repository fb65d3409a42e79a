"""Finding marked-up excerpts in an article: how the sample corpus writes its labels down.

An excerpt is a stretch copied from the article with marks around the words that matter:
``{…}``, ``<…>``, ``|…|`` and ``~…~``; ``//`` leaves words out. Nobody has to count characters,
and a reviewer reads the label in its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from annotator.domain.annotations import Region, Span, Spans
from annotator.domain.errors import BadRecordError

_CLOSING = {"{": "}", "<": ">", "|": "|", "~": "~"}
_PIECES = re.compile(r"\s*//\s*|[{}<>|~]|[^{}<>|~/\s]+|\s+|/")
_MARKS = re.compile(r"[{}<>|~]")
_HIDDEN = "\0"

Marked = Mapping[str, Spans]
"""The spans of an excerpt by their opening mark; a mark that does not occur has none."""


def visible_text(text: str, regions: list[Region]) -> str:
    """Return `text` with everything outside the regions to label blotted out, offsets kept."""
    shown = [_HIDDEN] * len(text)
    for region in regions:
        if region.annotate:
            shown[slice(*region.span)] = text[slice(*region.span)]
    return "".join(shown)


def locate(excerpt: str, text: str) -> Marked:
    """Return the marked spans of the one place where `excerpt` stands in `text`.

    Raises `BadRecordError` if it stands nowhere or in several places.
    """
    marks, pattern = _pattern(excerpt)
    words = _MARKS.sub("", excerpt).strip()
    # A word is not found inside a longer one; what starts with a comma may follow a word.
    start = r"(?<!\w)" if words[:1].isalnum() else ""
    opening = re.escape(words.partition("//")[0].strip())
    places = len(re.findall(rf"{start}{opening}(?!\w)", text))
    match = re.search(rf"{start}{pattern}(?!\w)", text)
    if match is None:
        raise BadRecordError(f"“{excerpt}” does not stand in the article")
    if places != 1:
        raise BadRecordError(f"“{excerpt}” begins like {places} places of the article")
    found: dict[str, list[Span]] = {mark: [] for mark in _CLOSING}
    for group, mark in enumerate(marks, start=1):
        found[mark].append(Span(*match.span(group)))
    return {mark: tuple(spans) for mark, spans in found.items()}


def _pattern(excerpt: str) -> tuple[list[str], str]:
    """Return the opening marks in order, and an expression with one group for each."""
    marks: list[str] = []
    parts: list[str] = []
    closing = ""
    for piece in _PIECES.findall(excerpt.strip()):
        if closing and piece == closing:
            parts.append(")")
            closing = ""
        elif piece in _CLOSING:
            marks.append(piece)
            parts.append("(")
            closing = _CLOSING[piece]
        else:
            parts.append(r"[\s\S]*?" if "//" in piece else re.escape(piece))
    if closing:
        raise BadRecordError(f"“{excerpt}” lacks a closing {closing}")
    return marks, "".join(parts)


def every_place(words: str, text: str) -> list[Span]:
    """Return all places where `words` stand by themselves in `text`."""
    return [Span(*match.span()) for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
