"""What a person types to find articles: words, “phrases”, -not, prefix*, title:… and filters.

A filter is a field and a value, ``state:done`` or ``-has:flag``. What is typed and what it means
are two forms of one thing: `parse_search` and `Search.typed` undo each other.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.domain.errors import SearchError
from annotator.domain.phrases import phrase
from annotator.domain.search_values import Bounds, bounds_of, dates_of

ANYONE, ME, NOBODY = "anyone", "me", "nobody"
STATES = ("new", "begun", "done", "skipped")
UNFINISHED = "unfinished"
"""A state to type that stands for new and begun."""


class Field(StrEnum):
    """What a filter can look at."""

    STATE = "state"
    BY = "by"
    ASSIGNED = "assigned"
    LABEL = "label"
    SUGGESTED = "suggested"
    OUTLET = "outlet"
    DATE = "date"
    HAS = "has"
    LENGTH = "length"
    SUGGESTIONS = "suggestions"
    SCORE = "score"
    IS = "is"


_ALIASES = {"annotator": Field.BY, "source": Field.OUTLET}
_CHOICES = {
    Field.STATE: (*STATES, UNFINISHED),
    Field.HAS: ("note", "flag", "suggestion", "label"),
    Field.IS: ("blind", "assigned", "copy"),
}
_NUMBERS = (Field.LENGTH, Field.SUGGESTIONS, Field.SCORE)
_TOKEN = re.compile(
    r'(?P<no>-?)(?:(?P<field>[A-Za-z]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]*))'
)
_TITLE = "title"


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter: what to look at, for which value; `negated` turns it round."""

    field: Field
    value: str
    negated: bool = False

    def typed(self) -> str:
        """Return it as it is typed."""
        quoted = f'"{self.value}"' if _needs_quotes(self.value) else self.value
        return f"{'-' if self.negated else ''}{self.field.value}:{quoted}"

    def values(self) -> tuple[str, ...]:
        """Return the values of which one must hold; only states may be several."""
        if self.field is not Field.STATE:
            return (self.value,)
        named = self.value.split(",")
        unfinished = STATES[:2] if UNFINISHED in named else ()
        return tuple(dict.fromkeys((*unfinished, *(item for item in named if item in STATES))))

    def bounds(self) -> Bounds:
        """Return between what a number must lie."""
        return bounds_of(self.value)

    def dates(self) -> tuple[str, str]:
        """Return the first date that fits, and the first after it that does not; "" is no limit."""
        return dates_of(self.value)


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase to be found; `beginning` lets longer words through."""

    words: str
    beginning: bool = False
    in_title: bool = False
    negated: bool = False

    def typed(self) -> str:
        """Return it as it is typed."""
        plain = not _needs_quotes(self.words) and not self.words.endswith("*")
        words = self.words if plain and ":" not in self.words else f'"{self.words}"'
        star = "*" if self.beginning else ""
        field = f"{_TITLE}:" if self.in_title else ""
        return f"{'-' if self.negated else ''}{field}{words}{star}"


@dataclass(frozen=True, slots=True)
class Search:
    """What was typed, understood. `lost` is what holds neither letter nor figure, as typed."""

    terms: tuple[Term, ...] = ()
    facets: tuple[Facet, ...] = ()
    lost: tuple[str, ...] = field(default=(), compare=False)

    def typed(self) -> str:
        """Return the text that means the same: filters first."""
        facets = [facet.typed() for facet in self.facets]
        return " ".join((*facets, *(term.typed() for term in self.terms), *self.lost))

    def words(self) -> str:
        """Return the text without its filters."""
        return Search(self.terms, lost=self.lost).typed()

    def positive(self) -> tuple[Term, ...]:
        """Return the terms that an article must hold."""
        return tuple(term for term in self.terms if not term.negated)


def parse_search(typed: str, *, typing: bool = False) -> Search:
    """Return what was typed, or raise `SearchError` about a filter that does not exist.

    While somebody is `typing`, the last word counts as the beginning of one, and a filter that
    has no value yet as nothing. What holds neither letter nor figure is in no index, and lost:
    `require_findable` says when that matters.
    """
    terms: list[Term] = []
    facets: list[Facet] = []
    lost: list[str] = []
    for found in _TOKEN.finditer(typed):
        if not found.group():
            continue
        is_last = typing and found.end() == len(typed)
        facet = _facet(found, is_last)
        if facet is not None:
            facets.append(facet)
        elif not _is_filter(found):
            term = _term(found, typed, is_last)
            if any(letter.isalnum() for letter in term.words):
                terms.append(term)
            elif term.words.strip():
                lost.append(found.group())
    return Search(tuple(terms), tuple(dict.fromkeys(facets)), tuple(lost))


def field_named(name: str) -> Field | None:
    """Return the field of that name, however it is written."""
    low = name.lower()
    return _ALIASES.get(low) or next((field for field in Field if field == low), None)


def _is_filter(found: re.Match[str]) -> bool:
    return found["field"] is not None and field_named(found["field"]) is not None


def _facet(found: re.Match[str], is_last: bool) -> Facet | None:
    field = field_named(found["field"]) if found["field"] else None
    if field is None:
        return None
    value = _value(found).strip()
    if not value:
        if is_last:
            return None
        raise SearchError(
            phrase("“{field}:” stands without a value.", field=field), remedy=_help(field)
        )
    facet = Facet(field, value, bool(found["no"]))
    return Facet(field, value.lower(), facet.negated) if field in _CHOICES else facet


def require_sound(facet: Facet) -> None:
    """Raise `SearchError` if the value is none that the field can have."""
    if facet.field in _CHOICES:
        named = facet.value.split(",") if facet.field is Field.STATE else [facet.value]
        if not named or any(item not in _CHOICES[facet.field] for item in named):
            raise SearchError(
                phrase("“{typed}” is no filter.", typed=facet.typed()), remedy=_help(facet.field)
            )
    elif facet.field in _NUMBERS:
        facet.bounds()
    elif facet.field is Field.DATE:
        facet.dates()


def require_findable(search: Search) -> None:
    """Raise `SearchError` if a sign is asked for that is in no index, or nothing else is.

    Marks between words are ignored, as the index does: “Holm & Sund” needs no “&”.
    """
    for words in search.lost:
        if not search.terms or any(unicodedata.category(sign) == "So" for sign in words):
            raise SearchError(
                phrase(
                    "“{words}” cannot be searched for: only words and figures can be found.",
                    words=words,
                ),
                remedy=phrase(
                    "Look for the words around it, or for the sign itself in the concordance."
                ),
            )


def _help(field: Field) -> str:
    if field in _CHOICES:
        return phrase("{field} takes {choices}.", field=field, choices=", ".join(_CHOICES[field]))
    examples = {
        Field.DATE: phrase("2026, 2026-02, 2026-02-03 or 2026-01..2026-03"),
        Field.SCORE: phrase("<0.6 or 0.5..0.8"),
        Field.OUTLET: phrase('Nordwire, "Morning Post" or Nord*'),
        Field.LABEL: "ORG",
        Field.SUGGESTED: "ORG",
    }
    numbers = phrase(">500, <2000 or 500..2000") if field in _NUMBERS else phrase("a name")
    return phrase("{field} takes {examples}.", field=field, examples=examples.get(field, numbers))


def _term(found: re.Match[str], typed: str, is_last: bool) -> Term:
    name, phrase = found["field"], found["phrase"]
    in_title = name is not None and name.lower() == _TITLE
    words = _value(found)
    if name is not None and not in_title:
        words = f"{name}:{words}"
    # A star behind a closed phrase is matched as a word of its own; it belongs to the phrase.
    starred = phrase is None and words.endswith("*")
    words = words.rstrip("*") if starred else words
    closed = phrase is not None
    beginning = starred or (closed and typed[found.end() : found.end() + 1] == "*")
    negated = bool(found["no"])
    return Term(words, beginning or (is_last and not closed and not negated), in_title, negated)


def _value(found: re.Match[str]) -> str:
    return found["phrase"] if found["phrase"] is not None else found["word"] or ""


def _needs_quotes(words: str) -> bool:
    return any(letter.isspace() for letter in words) or words.startswith(("-", '"'))
