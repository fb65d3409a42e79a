"""What an export could not carry, and the text that is left when boilerplate is left out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotator.domain.annotations import (
    Annotation,
    Claim,
    DocumentLabel,
    Mention,
    Region,
    Span,
    Spans,
    Stance,
)
from annotator.domain.articles import Article


@dataclass(frozen=True, slots=True)
class NotCarried:
    """Something of an article that a format could not hold, or only in another shape, and why."""

    format: str
    article: str
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch `start`:`end` of the article that stands at offset `at` of the excerpt."""

    start: int
    end: int
    at: int


class Excerpt:
    """An article's text without the regions that are not annotated, and the way there and back.

    The pieces that stay are stripped of blanks at their ends and joined by one line end each.
    An article without such regions stays as it is, in one piece.
    """

    def __init__(self, text: str, regions: Iterable[Region]) -> None:
        closed = sorted(region.span for region in regions if not region.annotate)
        self.pieces = tuple(_pieces(text, closed)) if closed else (Piece(0, len(text), 0),)
        self.text = (
            "\n".join(text[piece.start : piece.end] for piece in self.pieces) if closed else text
        )
        self._starts = [piece.start for piece in self.pieces]
        self._ends = [piece.end for piece in self.pieces]

    @property
    def is_whole(self) -> bool:
        """Say whether nothing was left out."""
        return len(self.pieces) == 1 and self.pieces[0] == Piece(0, len(self.text), 0)

    def span(self, span: Span) -> Span | None:
        """Return where the words of `span` stand in the excerpt; None if none of them stayed.

        Words around a left-out stretch close up.
        """
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end) - 1
        if first > last:
            return None
        head, tail = self.pieces[first], self.pieces[last]
        start = max(span.start, head.start) - head.start + head.at
        end = min(span.end, tail.end) - tail.start + tail.at
        return Span(start, end)

    def original(self, offset: int) -> int:
        """Return the offset in the article of an offset in the excerpt."""
        index = bisect_right([piece.at for piece in self.pieces], offset) - 1
        piece = self.pieces[index]
        return min(offset - piece.at + piece.start, piece.end)

    def carries(self, span: Span) -> bool:
        """Say whether the excerpt holds every character of `span`, in one piece."""
        index = bisect_right(self._starts, span.start) - 1
        return index >= 0 and span.end <= self._ends[index]


def _pieces(text: str, closed: list[Span]) -> Iterable[Piece]:
    at = reached = 0
    for cut in (*closed, Span(len(text), len(text))):
        stretch = text[reached : cut.start]
        if stretch and not stretch.isspace():
            start = reached + len(stretch) - len(stretch.lstrip())
            end = reached + len(stretch.rstrip())
            yield Piece(start, end, at)
            at += end - start + 1
        reached = max(reached, cut.end)


@dataclass(frozen=True, slots=True)
class Selection:
    """One layer's view of an article on its way out; all offsets count in `article.text`.

    `article` may be an excerpt: `excerpt` leads back to the text as imported.
    """

    article: Article
    regions: tuple[Region, ...]
    labels: tuple[Annotation, ...]
    excerpt: Excerpt


def whole(article: Article, regions: Iterable[Region], labels: Iterable[Annotation]) -> Selection:
    """Return the article as it is."""
    return Selection(article, tuple(regions), tuple(labels), Excerpt(article.text, ()))


def without_boilerplate(
    article: Article, regions: Iterable[Region], labels: Iterable[Annotation]
) -> tuple[Selection, tuple[Annotation, ...]]:
    """Return what is left without the regions that are not annotated.

    Beside it stand, as they were, the labels that lost words by it; those that lost all are gone.
    """
    regions, labels = tuple(regions), tuple(labels)
    excerpt = Excerpt(article.text, regions)
    if excerpt.is_whole:
        return Selection(article, regions, labels, excerpt), ()
    kept_regions = tuple(
        replace(region, span=span)
        for region in regions
        if region.annotate and (span := excerpt.span(region.span)) is not None
    )
    moved = [moved for label in labels if (moved := _moved(label, excerpt)) is not None]
    hurt = [label for label in labels if not all(map(excerpt.carries, label.all_spans()))]
    shortened = replace(article, text=excerpt.text)
    return Selection(shortened, kept_regions, tuple(moved), excerpt), tuple(hurt)


def _moved(label: Annotation, excerpt: Excerpt) -> Annotation | None:
    def spans(old: Spans) -> Spans:
        return tuple(new for span in old if (new := excerpt.span(span)) is not None)

    match label:
        case Mention():
            return replace(label, spans=kept) if (kept := spans(label.spans)) else None
        case Claim():
            kept = spans(label.content)
            return (
                replace(
                    label,
                    content=kept,
                    cue=spans(label.cue),
                    source=spans(label.source),
                    via=spans(label.via),
                )
                if kept
                else None
            )
        case Stance():
            kept = spans(label.anchor)
            return replace(label, anchor=kept) if kept or not label.anchor else None
        case DocumentLabel():
            return label
