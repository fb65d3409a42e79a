"""What the whole article gives away about its capitalised words, gathered before any is named.

Every occurrence of a word votes by its neighbours: “in X” for a place, “X, who” for a person,
“the X” for a body. An occurrence that says nothing follows the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from annotator.nlp.rules.lexicon import Lexicon
from annotator.nlp.rules.words import Is, Words

_PLACE_WEIGHTS = {
    "in": 2.0, "near": 2.0, "outside": 2.0, "across": 1.5, "throughout": 2.0, "into": 1.0,
    "inside": 1.0, "from": 0.8, "to": 0.7, "at": 0.8, "around": 1.0, "toward": 1.0,
    "towards": 1.0, "via": 0.7, "southern": 2.0, "northern": 2.0, "eastern": 2.0,
    "western": 2.0, "central": 1.0, "downtown": 2.0, "on": 0.4, "north": 0.5, "south": 0.5,
}  # fmt: skip
_TOLD = frozenset(["told", "tell", "telling", "tells"])
_OF_PEOPLE = frozenset(["who", "whose", "whom", "born"])
_ASIDES = frozenset(["a", "an", "the", "his", "her"])
_ASIDE_WORDS = 7
_OLDEST = 110
_ENOUGH = 0.5
_OFTEN_PLACE = 2.0
_PUBLISHED = frozenset(["seen", "obtained", "reviewed", "published", "broadcast", "run"])
_NOUN = Is.WORD | Is.CAPITAL | Is.CUE | Is.PREPOSITION | Is.CLAUSE | Is.SKIPPED
_NOT_IN_SURNAMES = Is.TAIL | Is.NEVER_NAME | Is.TITLE | Is.OFFICE


class Votes(NamedTuple):
    """How much speaks for a person, a place and a body."""

    person: float = 0.0
    place: float = 0.0
    body: float = 0.0

    def plus(self, other: Votes, weight: float = 1.0) -> Votes:
        """Return the votes of both together."""
        return Votes(
            self.person + weight * other.person,
            self.place + weight * other.place,
            self.body + weight * other.body,
        )

    def label(self) -> str | None:
        """Return the label that wins clearly, if one does."""
        ranked = sorted(zip(self, ("PERSON", "GPE", "ORG"), strict=True), reverse=True)
        return ranked[0][1] if ranked[0][0] - ranked[1][0] >= _ENOUGH else None


class Evidence:
    """The votes of one article, and the family names that it gives in full somewhere."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words = words
        self._flags = words.flags
        self._lower = words.lower
        self._place_nouns = lexicon.sections["place_nouns"]
        self._body_nouns = lexicon.sections["body_nouns"]
        self._owned_by_states = lexicon.sections["owned_by_states"]
        self._people = lexicon.sections["people"]
        self._names = lexicon.names
        self._forms = set(words.surface)
        self._votes: dict[str, Votes] = {}
        self.surnames: set[str] = set()
        self.tails: set[str] = set()

    def gather(self, sentences: Iterable[tuple[int, int]]) -> None:
        """Read the stretches in which a capital means something."""
        flags = self._flags
        for first, last in sentences:
            index = first
            while index < last:
                if not flags[index] & Is.CAPITAL:
                    index += 1
                    continue
                end = index + 1
                while end < last and flags[end] & Is.CAPITAL:
                    end += 1
                self._gather_run(index, end)
                index = end

    def _gather_run(self, first: int, last: int) -> None:
        surface, flags = self._words.surface, self._flags
        form = " ".join(surface[first:last])
        self._votes[form] = self._votes.get(form, Votes()).plus(self.context(first, last))
        if last - first == 1:
            return
        titled = flags[first] & Is.TITLE or (first and flags[first - 1] & Is.LOWER_TITLE)
        named = flags[first] & Is.GIVEN or titled
        if named and not any(flag & _NOT_IN_SURNAMES for flag in flags[first + 1 : last]):
            self.surnames.add(surface[last - 1])

    def is_common(self, index: int) -> bool:
        """Say whether the word, or any form of it, is one that is written in lower case too."""
        flag = self._flags[index]
        common = flag & (Is.COMMON | Is.SURNAME | Is.GIVEN) == Is.COMMON
        return common or self._lower[index] in self._forms

    def context(self, first: int, last: int) -> Votes:
        """Return what the neighbours of the tokens say."""
        person, place, body = 0.0, 0.0, 0.0
        lower, flags = self._lower, self._flags
        if first:
            person, place, body = self._before(first, last)
        if last < len(lower):
            if lower[last] in ("'s", "’s"):
                place += self._owned(last + 1)
            elif flags[last] & Is.CUE and not flags[last] & Is.CAPITAL:
                person += 1.0
            elif lower[last] in self._body_nouns:
                body += 1.0
            elif lower[last] in (",", "is", "was", "are", "were", "("):
                return Votes(person, place, body).plus(self._aside(last + 1))
        return Votes(person, place, body)

    def _before(self, first: int, last: int) -> Votes:
        lower, flags = self._lower, self._flags
        before, place = lower[first - 1], self._place_before(first)
        if flags[first - 1] & Is.LOWER_TITLE:
            return Votes(2.0, place)
        if before in _TOLD:
            return Votes(0.6, place, 0.9)
        if flags[first - 1] & Is.CUE:
            return Votes(1.0, place)
        if before == "the":
            noun = last < len(lower) and flags[last] & _NOUN == Is.WORD
            return Votes(-2.0, place, 0.4 if noun else 1.0)
        published = before == "by" and first > 1 and lower[first - 2] in _PUBLISHED
        return Votes(place=place, body=2.0 * (before in self._body_nouns or published))

    def _place_before(self, first: int) -> float:
        before = self._lower[first - 1]
        if before in self._place_nouns:
            return 1.5
        if before == "of" and first > 1:
            owner = self._lower[first - 2]
            if owner in self._place_nouns:
                return 2.5
            ruled = self._flags[first - 2] & Is.LOWER_TITLE or owner in self._people
            return 1.5 if ruled or owner == "council" else 0.0
        return _PLACE_WEIGHTS.get(before, 0.0)

    def _owned(self, index: int) -> float:
        """Say whether what somebody owns is a state's: its government, its Ministry of X."""
        stop = min(len(self._lower), index + 3)
        for k in range(index, stop):
            if self._flags[k] & Is.TAIL or self._lower[k] in self._owned_by_states:
                return 1.5
            if self._flags[k] & Is.STOP:
                break
        return 0.0

    def _aside(self, index: int) -> Votes:
        """Return what “, who”, “, 47,”, “, Ohio”, “, a spokesman” or “is a village” says."""
        words = self._words
        if index >= len(words.lower):
            return Votes()
        word = words.lower[index]
        if word in _OF_PEOPLE:
            return Votes(person=2.0)
        if any(known.label == "GPE" for known in self._names.get(words.surface[index], ())):
            return Votes(place=1.5)
        if word.isdecimal() and len(word) < 4 and int(word) < _OLDEST:
            return Votes(person=1.5 * (words.surface[index + 1 : index + 2] in ([","], ["."])))
        if word in _ASIDES or self._flags[index] & Is.LOWER_TITLE:
            return self._described(index)
        return Votes()

    def _described(self, index: int) -> Votes:
        """Return what the noun of “a spokesman for X” or “a small town in Y” says."""
        lower, flags = self._lower, self._flags
        for k in range(index, min(len(lower), index + _ASIDE_WORDS)):
            if flags[k] & Is.LOWER_TITLE or lower[k] in self._people:
                return Votes(person=1.5)
            if lower[k] in self._place_nouns:
                return Votes(place=1.5)
            if lower[k] in self._body_nouns:
                return Votes(body=1.5)
            if flags[k] & (Is.STOP | Is.PREPOSITION | Is.CLAUSE):
                break
        return Votes()

    def votes(self, first: int, last: int) -> Votes:
        """Return the votes for a word or words here: their own, and those of the article."""
        words = self._words
        form = " ".join(words.surface[first:last])
        known = words.surface[last - 1] in self.surnames
        named = any(flag & (Is.SURNAME | Is.GIVEN) for flag in words.flags[first:last])
        everywhere = self._votes.get(form, Votes())
        here = self.context(first, last)
        if known and not (here.place > 0.3 and everywhere.place >= _OFTEN_PLACE):
            here = here.plus(Votes(person=2.0))
        return everywhere.plus(here, 1.5).plus(Votes(person=0.6 * named))
