"""Reads what the rules suggest back as words, so that tests can say what people would see."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import count
from pathlib import Path
from typing import NamedTuple

from annotator.domain.annotations import Region, Span
from annotator.nlp.regions import find_regions
from annotator.nlp.rules import RuleSuggester
from annotator.nlp.suggestions import SuggestedClaim, Suggestions

LEXICON = Path(__file__).parents[2] / "resources" / "lexicon"
LABELS = frozenset(["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "MISC"])


class ReadClaim(NamedTuple):
    """A claim in words."""

    content: tuple[str, ...]
    cue: str
    source: tuple[str, ...]


@cache
def suggester() -> RuleSuggester:
    return RuleSuggester(LEXICON, LABELS)


def body(text: str, label: str = "BODY") -> list[Region]:
    return [Region("r1", "a1", label, Span(0, len(text)))]


def suggest(text: str, label: str = "BODY") -> Suggestions:
    return suggester().suggest(text, body(text, label))


def regions(text: str) -> list[Region]:
    numbers = count()
    return find_regions(text, article_id="a1", new_id=lambda: f"r{next(numbers)}")


def names(text: str, label: str = "BODY") -> list[tuple[str, str]]:
    """Return the names of a text with their labels."""
    found = suggest(text, label).mentions
    return [(text[m.start : m.end], m.label) for m in found if m.cluster is not None]


def claims(text: str, label: str = "BODY") -> list[ReadClaim]:
    """Return the claims of a text in words."""
    return [read(text, claim) for claim in suggest(text, label).claims]


def read(text: str, claim: SuggestedClaim) -> ReadClaim:
    cue = words(text, claim.cue)
    return ReadClaim(words(text, claim.content), cue[0] if cue else "", words(text, claim.source))


def words(text: str, ranges: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    return tuple(text[start:end] for start, end in ranges)


def stances(text: str) -> list[tuple[str, str, str, str]]:
    """Return the stances of a text: holder, polarity, target and topic."""
    found = suggest(text)

    def mention(index: int | None) -> str:
        return "" if index is None else text[slice(*found.mentions[index][:2])]

    return [
        (mention(s.holder), s.polarity, mention(s.target), s.topic or "") for s in found.stances
    ]
