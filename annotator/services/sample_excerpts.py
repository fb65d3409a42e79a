"""Finding marked-up excerpts in an article: how the sample corpus writes its labels down.

An excerpt is a stretch copied from the article with marks around the words that matter:
``{…}``, ``<…>``, ``|…|`` and ``~…~``; ``//`` leaves words out. Nobody has to count characters,
and a reviewer reads the label in its sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from annotator.domain.annotations import Region, Span, Spans
from annotator.domain.errors import BadRecordError

_CLOSING = {"{": "}", "<": ">", "|": "|", "~": "~"}
_UNMARKED = str.maketrans("", "", "{}<>|~")
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
    found: dict[str, list[Span]] = {mark: [] for mark in _CLOSING}
    opened, began = "", 0
    for piece, start in _placed_pieces(excerpt, text):
        at = start
        for character in piece:
            if opened and character == _CLOSING[opened]:
                found[opened].append(Span(began, at))
                opened = ""
            elif not opened and character in _CLOSING:
                opened, began = character, at
            else:
                at += 1
    if opened:
        raise BadRecordError(f"“{excerpt}” lacks a closing {_CLOSING[opened]}")
    return {mark: tuple(spans) for mark, spans in found.items()}


def _placed_pieces(excerpt: str, text: str) -> Iterator[tuple[str, int]]:
    """Yield the pieces between the ``//`` and where they start; the first has just one place."""
    end = 0
    for number, piece in enumerate(excerpt.split("//")):
        words = piece.strip().translate(_UNMARKED).strip()
        places = list(every_place(words, text, end))
        if not places:
            raise BadRecordError(f"“{excerpt}” does not stand in the article")
        if number == 0 and len(places) > 1:
            raise BadRecordError(f"“{excerpt}” begins like {len(places)} places of the article")
        yield piece.strip(), places[0].start
        end = places[0].end


def every_place(words: str, text: str, start: int = 0) -> Iterator[Span]:
    """Yield the places from `start` on where `words` stand by themselves, not inside a word."""
    at = text.find(words, start)
    while at >= 0:
        end = at + len(words)
        if not (_joined(text[at - 1 : at + 1]) or _joined(text[end - 1 : end + 1])):
            yield Span(at, end)
        at = text.find(words, at + 1)


def _joined(pair: str) -> bool:
    return len(pair) == 2 and pair.isalnum()
