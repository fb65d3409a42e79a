"""Claims inside claims: which one a claim was made in, and which were made in it."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.domain.annotations import Claim, Span, Spans
from annotator.domain.article_content import ArticleContent
from annotator.domain.rules import inside


def lies_in(spans: Spans, claim: Claim) -> bool:
    """Say whether all the spans lie in one piece of the claim's content, and are not all of it."""
    return spans != claim.content and any(
        all(inside(span, piece) for span in spans) for piece in claim.content
    )


def parent_of(content: ArticleContent, spans: Spans, own_id: str = "") -> Claim | None:
    """Return the closest own claim around the spans, but not the claim `own_id` itself."""
    around = [
        claim
        for claim in _own_claims(content, spans)
        if claim.id != own_id and lies_in(spans, claim)
    ]
    return min(around, key=_length, default=None)


def children_of(content: ArticleContent, claim: Claim) -> list[Claim]:
    """Return the claims that say they were made inside this one, in the order of the text."""
    found = [item for item in content.referring_to(claim.id) if isinstance(item, Claim)]
    return sorted(found, key=lambda item: item.content)


def ancestors(content: ArticleContent, claim: Claim) -> Iterator[Claim]:
    """Yield the claim around this one, the one around that, and so on."""
    seen = {claim.id}
    while claim.nested_in is not None and claim.nested_in not in seen:
        around = content.annotation(claim.nested_in)
        if not isinstance(around, Claim):
            return
        seen.add(around.id)
        yield around
        claim = around


def may_hold(content: ArticleContent, claim: Claim) -> list[Claim]:
    """Return the own claims that the claim could be nested in, the closest around it first."""
    return sorted(
        (
            other
            for other in _own_claims(content, claim.content)
            if other.id != claim.id and lies_in(claim.content, other)
        ),
        key=_length,
    )


def newly_inside(content: ArticleContent, claim: Claim) -> list[Claim]:
    """Return the own claims in the content of a new claim that so far lay in what is around it."""
    hull = Span(claim.content[0].start, claim.content[-1].end)
    return [
        other
        for other in _own_claims(content, (hull,))
        if other.id != claim.id
        and other.nested_in == claim.nested_in
        and lies_in(other.content, claim)
    ]


def _own_claims(content: ArticleContent, spans: Spans) -> Iterator[Claim]:
    hull = Span(spans[0].start, spans[-1].end)
    for item in content.near(hull):
        if isinstance(item, Claim) and item.layer_id == content.layer.id:
            yield item


def _length(claim: Claim) -> int:
    return sum(span.end - span.start for span in claim.content)
