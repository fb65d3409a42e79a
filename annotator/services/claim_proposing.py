"""Proposes what belongs to a claim: its cue and source nearby, or its content around a place.

The rules of the built-in suggester read the lines around the claim, no more, so that an answer
takes about a millisecond once the word lists are there. Nothing is changed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from annotator.domain.annotations import Claim, Mention, Region, Span, Spans
from annotator.domain.article_content import ArticleContent
from annotator.domain.rules import overlap
from annotator.domain.scheme import Scheme
from annotator.nlp.rules.claim_details import ClaimDetails
from annotator.nlp.rules.claims import ClaimFinder
from annotator.nlp.rules.lexicon import load_lexicon
from annotator.nlp.rules.phrases import Phrases
from annotator.nlp.rules.words import Is, Words
from annotator.services.claim_labeling import Proposal
from annotator.services.quoting import quoted_stretches

_AROUND = 1500  # code points of a line that are read on either side
_SENTENCE_END = re.compile(r"[.!?…][”’\"')]*\s+(?=[“\"«„'(]?[A-Z0-9])|\n")
_DEED = re.compile(r"\w+ing\s+(?=(?:an?|the|its|his|her|their)\s)")
_FAR = 240  # code points between a content and the cue that may be proposed for it


class _Found(NamedTuple):
    """A claim as the rules or a suggester see it."""

    content: Spans
    cue: Spans
    source: Spans
    attributes: Mapping[str, str]


class ClaimProposer:
    """Reads the surroundings of claims with the word lists of one folder."""

    def __init__(self, lexicon: Path) -> None:
        self._folder = lexicon

    def read_words(self) -> None:
        """Read the word lists now, so that the first proposal is there at once."""
        load_lexicon(self._folder)

    def for_claim(self, content: ArticleContent, scheme: Scheme, claim: Claim) -> Proposal:
        """Return the cue and source that the claim lacks, where some are to be seen nearby."""
        if claim.cue and claim.source:
            return Proposal()
        found = self._best(content, claim)
        proposal = self._fitting(found, claim, scheme) if found is not None else Proposal()
        if not claim.cue and not proposal.cue:
            proposal = self._nearest(content, claim) or proposal
        taken = (*claim.content, *claim.cue, *proposal.cue)
        whole = tuple(_with_apposition(content, span, taken) for span in proposal.source)
        return proposal._replace(source=whole)

    def belongs_elsewhere(self, content: ArticleContent, claim: Claim, span: Span) -> bool:
        """Say whether the words have another cue than the claim: they are no part of it."""
        if not claim.cue:
            return False
        trial = Claim("", claim.article_id, claim.layer_id, (span,))
        found = self._best(content, trial)
        return found is not None and bool(found.cue) and not set(found.cue) & set(claim.cue)

    def content_at(self, content: ArticleContent, place: int) -> Spans:
        """Return what is claimed around a place: by the rules, else the quotation or sentence."""
        line = _line(content.text, Span(place, place))
        found = list(self._read(content, line))
        around = [item for item in found if _holds(item.content, place)]
        # From the name of whoever says it, or from the cue, the claim is not far either.
        around = around or [item for item in found if _holds((*item.source, *item.cue), place)]
        if around:
            return min(around, key=lambda item: _length(item.content)).content
        quoted = [span for span in quoted_stretches(content.text, line) if _holds((span,), place)]
        trimmed = _trimmed(content.text, quoted[0] if quoted else _sentence(content.text, place))
        return (trimmed,) if trimmed is not None else ()

    def _best(self, content: ArticleContent, claim: Claim) -> _Found | None:
        """Return the find whose content is most like the claim's, if one is at all."""
        hull = Span(claim.content[0].start, claim.content[-1].end)
        suggested = (
            _Found(item.content, item.cue, item.source, item.attributes)
            for item in content.near(hull)
            if isinstance(item, Claim) and content.is_suggestion(item)
        )
        read = self._read(content, _line(content.text, hull))
        scored = [(_likeness(item.content, claim.content), item) for item in (*suggested, *read)]
        best = max(scored, key=lambda pair: (pair[0], bool(pair[1].cue)), default=None)
        return best[1] if best is not None and best[0] > 0 else None

    def _fitting(self, found: _Found, claim: Claim, scheme: Scheme) -> Proposal:
        """Return what of the find the claim has room for."""
        cue: Spans = () if claim.cue else _outside(found.cue, (*claim.content, *claim.source))
        source: Spans = () if claim.source else _outside(found.source, (*claim.content, *claim.cue))
        attributes = {
            name: value
            for name, value in found.attributes.items()
            if (known := scheme.claim.attribute(name)) is not None
            and value in known.values
            and name != "quote"
        }
        if claim.source or (found.source and not source):
            attributes.pop("source_type", None)
        return Proposal(cue, source, attributes)

    def _nearest(self, content: ArticleContent, claim: Claim) -> Proposal | None:
        """Return the nearest reporting verb on the line, and who stands before or behind it."""
        hull = Span(claim.content[0].start, claim.content[-1].end)
        words, phrases = self._words(content, _line(content.text, hull))
        verbs = [
            (_distance(span, claim.content), index)
            for index, flags in enumerate(words.flags)
            if flags & Is.CUE
            for span in [Span(*words.char_span(index, index + 1))]
            if not any(overlap(span, piece) for piece in claim.content)
            and not _SENTENCE_END.search(content.text, *_between(span, claim.content))
        ]
        if not verbs or min(verbs)[0] > _FAR:
            return None
        cue = min(verbs)[1]
        subject = phrases.before(cue, 0) or phrases.after(cue + 1, len(words.surface))
        span = Span(*words.char_span(cue, cue + 1))
        named: Spans = (Span(*words.char_span(*subject)),) if subject is not None else ()
        source = named or _nearest_name(content, span, claim)
        if claim.source:
            source = ()
        return Proposal((span,), _outside(source, (*claim.content, span)))

    def _read(self, content: ArticleContent, line: Span) -> Iterator[_Found]:
        words, _ = self._words(content, line)
        lexicon = load_lexicon(self._folder)
        finds = ClaimFinder(words, lexicon).find()
        for item in ClaimDetails(words, lexicon, ()).complete(finds):
            yield _Found(
                _spans(item.content), _spans(item.cue), _spans(item.source), item.attributes
            )

    def _words(self, content: ArticleContent, line: Span) -> tuple[Words, Phrases]:
        lexicon = load_lexicon(self._folder)
        kinds = [item.label for item in content.regions_near(line) if overlap(item.span, line)]
        region = Region("", content.article.id, kinds[0] if kinds else "BODY", line)
        words = Words(content.text, [region], lexicon.vocabulary)
        return words, Phrases(words, lexicon)


def _with_apposition(content: ArticleContent, source: Span, taken: Spans) -> Span:
    """Return a source with the name that follows it behind a comma: “its chair, Ada Holm”.

    In “rejecting a union claim”, what somebody does to the claim is no part of who makes it.
    """
    text = content.text
    if deed := _DEED.match(text, *source):
        source = Span(deed.end(), source.end)
    if any(isinstance(item, Mention) and source in item.spans for item in content.near(source)):
        return source
    for item in content.near(Span(source.end, source.end + 2)):
        if isinstance(item, Mention) and text[source.end : item.spans[0].start] == ", ":
            whole = Span(source.start, item.spans[0].end)
            return whole if not any(overlap(whole, other) for other in taken) else source
    return source


def _nearest_name(content: ArticleContent, cue: Span, claim: Claim) -> Spans:
    """Return the name nearest to a cue on its line, outside the claim's content."""
    line = _line(content.text, cue)
    names = [
        item.spans[0]
        for item in content.near(line)
        if isinstance(item, Mention)
        and item.label in ("PERSON", "ORG", "GPE", "NORP")
        and line.start <= item.spans[0].start < line.end
        and not any(overlap(item.spans[0], piece) for piece in claim.content)
    ]
    best = min(names, key=lambda span: _distance(span, (cue,)), default=None)
    return (best,) if best is not None else ()


def _line(text: str, span: Span) -> Span:
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _AROUND)
    newline = text.find("\n", span.end)
    return Span(start, min(newline if newline >= 0 else len(text), span.end + _AROUND))


def _sentence(text: str, place: int) -> Span:
    line = _line(text, Span(place, place))
    start, end = line
    for match in _SENTENCE_END.finditer(text, line.start, line.end):
        if match.end() <= place:
            start = match.end()
        else:
            end = match.start()
            break
    return Span(start, end)


def _trimmed(text: str, span: Span) -> Span | None:
    """Return the span without blanks, and stops at its end."""
    words = text[span.start : span.end]
    kept = words.rstrip(" \t\n.,;:")
    start = span.start + len(kept) - len(kept.lstrip())
    return Span(start, span.start + len(kept)) if kept.strip() else None


def _holds(spans: Spans, place: int) -> bool:
    return any(span.start <= place <= span.end for span in spans)


def _outside(spans: Spans, taken: Iterable[Span]) -> Spans:
    other = tuple(taken)
    return () if any(overlap(one, two) for one in spans for two in other) else spans


def _length(spans: Spans) -> int:
    return sum(span.end - span.start for span in spans)


def _likeness(ones: Spans, others: Spans) -> float:
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in ones for b in others)
    return shared / (_length(ones) + _length(others) - shared) if shared else 0.0


def _between(span: Span, others: Spans) -> Span:
    """Return what lies between a span and the nearest of the others, with the next letter."""
    nearest = min(others, key=lambda other: _distance(span, (other,)))
    first, last = sorted((span, nearest))
    return Span(first.end, max(first.end, last.start + 1))


def _distance(span: Span, others: Spans) -> int:
    return min(max(span.start - other.end, other.start - span.end, 0) for other in others)


def _spans(ranges: Iterable[tuple[int, int]]) -> Spans:
    return tuple(Span(start, end) for start, end in ranges)
