"""The article as the canvas sets it: paragraphs with a kind, and runs of boilerplate to fold."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.domain.annotations import Region, Span

LONGEST = 4000
"""Code points that are set as one paragraph at most; a longer one is cut at its sentences."""

_PIECE = 1200  # so long are the pieces: an edit costs what the piece around it costs

_JOINERS = "\u200d\ufe0e\ufe0f"
FURNITURE = tuple(
    str(words)
    for words in (
        QT_TRANSLATE_NOOP("page furniture", "advertisement"),
        QT_TRANSLATE_NOOP("page furniture", "breadcrumbs"),
        QT_TRANSLATE_NOOP("page furniture", "comments"),
        QT_TRANSLATE_NOOP("page furniture", "cookies"),
        QT_TRANSLATE_NOOP("page furniture", "copyright"),
        QT_TRANSLATE_NOOP("page furniture", "counts"),
        QT_TRANSLATE_NOOP("page furniture", "embed"),
        QT_TRANSLATE_NOOP("page furniture", "legal"),
        QT_TRANSLATE_NOOP("page furniture", "letters"),
        QT_TRANSLATE_NOOP("page furniture", "media"),
        QT_TRANSLATE_NOOP("page furniture", "menu"),
        QT_TRANSLATE_NOOP("page furniture", "most read"),
        QT_TRANSLATE_NOOP("page furniture", "newsletter"),
        QT_TRANSLATE_NOOP("page furniture", "related"),
        QT_TRANSLATE_NOOP("page furniture", "repeated"),
        QT_TRANSLATE_NOOP("page furniture", "share"),
        QT_TRANSLATE_NOOP("page furniture", "shop"),
        QT_TRANSLATE_NOOP("page furniture", "tags"),
    )
)
"""Kinds of boilerplate that the rules and the sample corpus tell apart."""

_CLUSTER = 32  # code points that a cut may go back so as not to part what is one sign


class Kind(IntEnum):
    """How a paragraph is set."""

    BODY = 0
    HEADLINE = 1
    SMALL = 2
    BOILERPLATE = 3
    BLANK = 4


_KIND_OF_REGION = {
    "HEADLINE": Kind.HEADLINE,
    "BYLINE": Kind.SMALL,
    "TIMESTAMP": Kind.SMALL,
    "CREDIT": Kind.SMALL,
    "CAPTION": Kind.SMALL,
}


class Paragraph(NamedTuple):
    """A stretch of the text without a line end. `continues`: the next one is of the same line.

    `dimmed` ones are not labelled; `remark` says why, on the first of a run.
    """

    start: int
    end: int
    kind: Kind = Kind.BODY
    dimmed: bool = False
    remark: str = ""
    continues: bool = False


class Fold(NamedTuple):
    """A run of dimmed paragraphs (blank ones between them), `first` to `last` inclusive."""

    first: int
    last: int
    lines: int


def split(text: str, regions: Sequence[Region]) -> list[Paragraph]:
    """Return the paragraphs of the text, at least one; `regions` are in the order of the text."""
    ends = [region.span.end for region in regions]
    paragraphs: list[Paragraph] = []
    remark = ""
    for start, end, continues in _stretches(text):
        if end - start < 64 and not text[start:end].strip():
            paragraphs.append(Paragraph(start, end, Kind.BLANK))
            continue
        region = _main_region(regions, bisect_right(ends, start), Span(start, end))
        if region is None:
            paragraphs.append(Paragraph(start, end, continues=continues))
            remark = ""
            continue
        kind = _KIND_OF_REGION.get(region.label, Kind.BODY) if region.annotate else Kind.BOILERPLATE
        fresh = _remark(region)
        shown = fresh if fresh != remark else ""
        remark = fresh
        paragraphs.append(Paragraph(start, end, kind, not region.annotate, shown, continues))
    return paragraphs


def datelines(regions: Sequence[Region]) -> list[Span]:
    """Return the stretches inside paragraphs that say where and when it was written."""
    return [region.span for region in regions if region.label == "DATELINE"]


def folds(paragraphs: Sequence[Paragraph]) -> list[Fold]:
    """Return the runs of dimmed paragraphs; blank ones belong to a run only in its midst."""
    found: list[Fold] = []
    first, last, lines = -1, -1, 0
    for index, paragraph in enumerate(paragraphs):
        if paragraph.dimmed:
            first, last, lines = (index if first < 0 else first), index, lines + 1
        elif paragraph.kind != Kind.BLANK and first >= 0:
            found.append(Fold(first, last, lines))
            first, lines = -1, 0
    if first >= 0:
        found.append(Fold(first, last, lines))
    return found


def _main_region(regions: Sequence[Region], first: int, span: Span) -> Region | None:
    """Return the region that covers most of `span`, looking from the index `first` on."""
    best, most = None, 0
    for region in regions[first : first + 8]:
        if region.span.start >= span.end:
            break
        shared = min(region.span.end, span.end) - max(region.span.start, span.start)
        if shared > most:
            best, most = region, shared
    return best


def _furniture(subtype: str) -> str:
    """Return what kind of page furniture it is; one that an import brought is its own word."""
    words = subtype.replace("_", " ").replace("-", " ").lower()
    return QCoreApplication.translate("page furniture", words)


def _remark(region: Region) -> str:
    if region.annotate:
        return ""
    translate = QCoreApplication.translate
    if region.duplicate_of is not None:
        return translate("ArticleCanvas", "repeated {}").format(region.label.lower())
    if region.label != "BOILERPLATE":
        return translate("ArticleCanvas", "not labelled")
    boilerplate = translate("ArticleCanvas", "boilerplate")
    if region.subtype:
        return f"{boilerplate} · {_furniture(region.subtype)}"
    return boilerplate


def _stretches(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield start and end of each line, long ones in pieces, and whether the line goes on."""
    start = 0
    while True:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start > LONGEST:
            while end - start > _PIECE:
                cut = _cut(text, start, start + _PIECE)
                yield start, cut, True
                start = cut
        yield start, end, False
        if end >= len(text):
            return
        start = end + 1


def _cut(text: str, start: int, limit: int) -> int:
    for mark in (". ", " "):
        found = text.rfind(mark, start, limit)
        if found > start:
            return found + len(mark)
    for cut in range(limit, limit - _CLUSTER, -1):
        before, behind = text[cut - 1], text[cut]
        if before != "\u200d" and behind not in _JOINERS and not unicodedata.combining(behind):
            return cut
    return limit
