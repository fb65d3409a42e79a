"""Turns found claims into suggestions: exact characters, attributes, nesting and scores."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.nlp.rules.finds import Find
from annotator.nlp.rules.found_names import Name
from annotator.nlp.rules.lexicon import Lexicon
from annotator.nlp.rules.phrases import Tokens
from annotator.nlp.rules.words import Is, Words
from annotator.nlp.suggestions import Range, SuggestedClaim

# What each rule was worth, measured by ``benchmarks/rules_quality.py``.
SCORES = {
    "quote, verb": 0.94,
    "mixed, verb": 0.72,
    "verb, quote": 0.9,
    "verb, mixed": 0.77,
    "describe, quote": 0.81,
    "clause, verb": 0.71,
    "clause, verb, clause": 0.71,
    "according to": 0.85,
    "said": 0.84,
    "say that": 0.87,
    "tell that": 0.91,
    "ask that": 0.85,
    "think that": 0.68,
    "say bare": 0.59,
    "tell bare": 0.6,
    "think bare": 0.47,
    "headline dash": 0.7,
    "headline colon": 0.6,
    "lone quote": 0.49,
    "expected to": 0.7,
    "noun that": 0.7,
    "pledge that": 0.66,
    "pledge": 0.66,
    "order": 0.7,
    "ask": 0.7,
    "describe": 0.74,
}
_OTHER_SCORE = 0.35
_EDGES = frozenset([",", ";", ":", "—", "–", "-", "--"])
_KINDS = {
    "think": "BELIEF",
    "expected": "EVENTUALITY",
    "pledge": "EVENTUALITY",
    "order": "EVENTUALITY",
}
_PARAGRAPH_QUOTES = ("“", '"', "«", "„", "‘", "'", "``")
_PLURAL_PRONOUNS = frozenset(["they", "we", "you"])


class ClaimDetails:
    """Completes the claims of one article."""

    def __init__(self, words: Words, lexicon: Lexicon, names: Sequence[Name]) -> None:
        self._words = words
        self._collective = lexicon.sections["collective"]
        self._unnamed = lexicon.sections["unnamed"]
        self._bodies = lexicon.sections["bodies"]
        self._name_at: dict[int, Name] = {
            index: name for name in names for index in range(name.first, name.last)
        }

    def complete(self, finds: Sequence[Find]) -> list[SuggestedClaim]:
        """Return the suggestions in the order of the text, each content once."""
        best: dict[tuple[Range, ...], SuggestedClaim] = {}
        for find in finds:
            claim = self._claim(find)
            if claim is not None:
                rival = best.get(claim.content)
                if rival is None or rival.score < claim.score:
                    best[claim.content] = claim
        ordered = sorted(best.values(), key=lambda claim: (claim.content[0], claim.score))
        return _nested(ordered)

    def _claim(self, find: Find) -> SuggestedClaim | None:
        pieces = [piece for item in sorted(find.content) for piece in self._trimmed(item)]
        source = self._sources(find.source)
        content = _disjoint([self._words.char_span(*piece) for piece in pieces])
        cue = () if find.cue is None else (self._words.char_span(*find.cue),)
        if not content or any(_overlap(part, piece) for part in cue for piece in content):
            return None
        source = tuple(
            part for part in source if not any(_overlap(part, other) for other in (*content, *cue))
        )
        return SuggestedClaim(
            content=content,
            cue=cue,
            source=source,
            attributes=self._attributes(find, pieces, bool(source)),
            nested_in=None,
            score=SCORES.get(find.rule, _OTHER_SCORE),
            rule=find.rule,
        )

    def _trimmed(self, piece: Tokens) -> list[Tokens]:
        """Drop stops and paired quotation marks at the edges; marks without a partner stay."""
        words = self._words
        first, last = piece
        while True:
            before = (first, last)
            while first < last and words.surface[first] in _EDGES:
                first += 1
            while first < last and words.surface[last - 1] in _EDGES:
                last -= 1
            quoted = first < last and words.quote_at[first] >= 0
            if not quoted and last - first > 1 and words.surface[last - 1] == ".":
                last -= 1
            if quoted and words.quote_at[last - 1] == words.quote_at[first]:
                first, last = self._unquoted(first, last)
            if (first, last) == before:
                break
        return [(first, last)] if first < last else []

    def _unquoted(self, first: int, last: int) -> Tokens:
        quote = self._words.quotes[self._words.quote_at[first]]
        if first == quote.outer_first and (last == quote.outer_last or not quote.closed):
            return quote.first, min(last, quote.last)
        return first, last

    def _sources(self, source: Tokens | None) -> tuple[Range, ...]:
        """Return the spans of a source; “both X and Y” are two."""
        if source is None:
            return ()
        words, (first, last) = self._words, source
        if words.lower[first] == "both":
            first += 1
        for index in range(first + 1, last - 1):
            if words.lower[index] == "and" and self._two_names(first, index, last):
                return words.char_span(first, index), words.char_span(index + 1, last)
        return (words.char_span(first, last),) if first < last else ()

    def _two_names(self, first: int, middle: int, last: int) -> bool:
        left, right = self._name_at.get(middle - 1), self._name_at.get(last - 1)
        if left is None or right is None or left is right:
            return False
        return left.first >= first and "," not in self._words.surface[first:last]

    def _attributes(self, find: Find, pieces: list[Tokens], sourced: bool) -> dict[str, str]:
        attributes = {
            "quote": self._quote_kind(pieces),
            "attribution": _KINDS.get(find.kind, "ASSERTION"),
            "source_type": self._source_type(find.source)
            if sourced and find.source
            else "IMPLICIT",
        }
        if find.negated:
            attributes["negated"] = "yes"
        return attributes

    def _quote_kind(self, pieces: list[Tokens]) -> str:
        words = self._words
        inside = [words.quote_at[k] >= 0 for first, last in pieces for k in range(first, last)]
        if all(inside):
            return "DIRECT"
        return "MIXED" if any(inside) else "INDIRECT"

    def _source_type(self, source: Tokens) -> str:
        words, (first, last) = self._words, source
        if last - first == 1 and words.flags[first] & Is.PRONOUN:
            return "COLLECTIVE" if words.lower[first] in _PLURAL_PRONOUNS else "NAMED"
        heads = set(words.lower[first:last])
        labels = {self._name_at[k].label for k in range(first, last) if k in self._name_at}
        plural = words.lower[last - 1].endswith("s")
        if "PERSON" not in labels:
            if plural and heads & self._collective:
                return "COLLECTIVE"
            if heads & self._unnamed:
                return "UNNAMED"
        final = words.flags[last - 1] & (Is.CAPITAL | Is.NEVER_NAME)
        if labels or final == Is.CAPITAL:
            return "NAMED"
        return "COLLECTIVE" if heads & self._bodies else "UNNAMED"


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _disjoint(pieces: list[Range]) -> tuple[Range, ...]:
    kept: list[Range] = []
    for piece in sorted(pieces):
        if not kept or piece[0] >= kept[-1][1]:
            kept.append(piece)
    return tuple(kept)


def _nested(claims: list[SuggestedClaim]) -> list[SuggestedClaim]:
    """Say which claims lie in a piece of another's content; the closest one around counts.

    Claims come in the order of their content, so that those around one stand before it, on a
    stack of the contents that are still open.
    """
    pieces = sorted(
        (piece[0], -piece[1], index)
        for index, claim in enumerate(claims)
        for piece in claim.content
    )
    hulls = [_hull(claim) for claim in claims]
    order = sorted(range(len(claims)), key=lambda index: (hulls[index][0], -hulls[index][1]))
    parents: dict[int, int] = {}
    stack: list[tuple[int, int, int]] = []
    position = 0
    for index in order:
        start, end = hulls[index]
        while position < len(pieces) and pieces[position][0] <= start:
            begin, minus_end, owner = pieces[position]
            stack.append((-minus_end, -begin, owner))
            position += 1
        stack = [item for item in stack if item[0] > start]
        around = [item for item in stack if item[0] >= end and item[2] != index]
        around = [item for item in around if hulls[item[2]] != hulls[index]]
        if around:
            parents[index] = min(around)[2]
    return [claim._replace(nested_in=parents.get(index)) for index, claim in enumerate(claims)]


def _hull(claim: SuggestedClaim) -> Range:
    spans = (*claim.content, *claim.cue, *claim.source)
    return min(start for start, _ in spans), max(end for _, end in spans)
