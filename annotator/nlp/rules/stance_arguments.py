"""Who holds a stance and what it is about: names, other mentions, speakers, topics."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from annotator.nlp.rules.found_names import Name
from annotator.nlp.rules.lexicon import Lexicon
from annotator.nlp.rules.phrases import Tokens
from annotator.nlp.rules.words import Is, Words
from annotator.nlp.suggestions import (
    NOMINAL_RULE,
    PRONOUN_RULE,
    SuggestedClaim,
    SuggestedMention,
)

_SPEAKERS = frozenset(["i", "we"])
_PERSONS = frozenset(["he", "she", "him", "they"])
_POSSESSIVE = ("'s", "’s", "'", "’")
_MENTION_SCORE = 0.5
_LONGEST_TOPIC = 8
_LONGEST_OPENING = 4
_LONGEST_NOMINAL = 6


class StanceArguments:
    """Finds the arguments of the stances of one article; `mentions` grows by those they need."""

    def __init__(
        self,
        words: Words,
        lexicon: Lexicon,
        labels: frozenset[str],
        names: Sequence[Name],
        mentions: list[SuggestedMention],
        claims: Sequence[SuggestedClaim],
    ) -> None:
        self._words = words
        self._stops = lexicon.sections["stops"]
        self._heads = dict.fromkeys(lexicon.sections["people"], "PERSON")
        self._heads |= dict.fromkeys(lexicon.sections["bodies"], "ORG")
        self._labels = labels
        self._mentions = mentions
        self._claims = claims
        self._name_at = {k: n for n, name in enumerate(names) for k in range(name.first, name.last)}
        self._by_span = {(item.start, item.end): n for n, item in enumerate(mentions)}
        self._claim_at = self._paint_claims()

    def same(self, one: int, other: int) -> bool:
        """Say whether two mentions are one entity."""
        first, second = self._mentions[one], self._mentions[other]
        return one == other or (first.cluster is not None and first.cluster == second.cluster)

    def holder(self, phrase: Tokens | None, index: int) -> int | None:
        """Return the mention that holds the stance; “we” in a quotation is whoever speaks."""
        if phrase is None:
            return None
        words = self._words
        if phrase[1] - phrase[0] == 1 and words.lower[phrase[0]] in _SPEAKERS:
            claim = self.claim_around(index)
            return None if claim is None else self.source_of(claim)
        return self._mention(phrase)

    def opening(self, first: int, index: int) -> int | None:
        """Return the name or pronoun that opens the sentence: the subject of “…, and praised X”."""
        words = self._words
        if words.lower[first] in _PERSONS:
            return self._new_mention((first, first + 1), "PERSON", PRONOUN_RULE)
        for k in range(first, min(index, first + _LONGEST_OPENING)):
            if k in self._name_at:
                after = self._name_at[k]
                end = next(n for n in range(k, index + 1) if self._name_at.get(n) != after)
                return after if words.surface[end] not in _POSSESSIVE else None
            if not words.flags[k] & (Is.DETERMINER | Is.CAPITAL):
                return None
        return None

    def _mention(self, phrase: Tokens) -> int | None:
        """Return the mention that a noun phrase is: its name, or a new one that is none."""
        words, (first, last) = self._words, phrase
        if last - first == 1 and words.lower[first] in _PERSONS:
            return self._new_mention(phrase, "PERSON", PRONOUN_RULE)
        if last - 1 in self._name_at:
            return self._name_at[last - 1]
        comma = next((k for k in range(first + 1, last) if words.surface[k] == ","), last)
        if comma < last and comma - 1 in self._name_at:
            return self._name_at[comma - 1]
        label = self._heads.get(words.lower[comma - 1])
        if label is None or comma - first > _LONGEST_NOMINAL:
            return None
        return self._new_mention((first, comma), label, NOMINAL_RULE)

    def _new_mention(self, phrase: Tokens, label: str, rule: str) -> int | None:
        span = self._words.char_span(*phrase)
        if span in self._by_span:
            return self._by_span[span]
        if label not in self._labels or self._crosses(phrase):
            return None
        self._mentions.append(SuggestedMention(*span, label, _MENTION_SCORE, rule))
        self._by_span[span] = len(self._mentions) - 1
        return self._by_span[span]

    def _crosses(self, phrase: Tokens) -> bool:
        first, last = phrase
        span = self._words.char_span(first, last)
        for number in {self._name_at.get(first), self._name_at.get(last - 1)} - {None}:
            name = self._mentions[number or 0]
            if name.start < span[0] or name.end > span[1]:
                return True
        return any(
            item.start < span[1] and span[0] < item.end
            for item in self._mentions[-8:]
            if item.rule in (NOMINAL_RULE, PRONOUN_RULE)
        )

    def target(self, phrase: Tokens) -> tuple[int | None, str | None]:
        """Return the mention, the topic, or both: “Oslo's plan” is the plan of a mention."""
        words, (first, last) = self._words, phrase
        while last - 1 > first and words.lower[last - 1] in self._stops:
            last -= 1
        for index in range(first + 1, last):
            if words.lower[index] in self._stops:
                last = index
                break
        opening = self._name_at.get(first)
        for index in range(first, last - 1):
            if words.surface[index] in _POSSESSIVE and index > first:
                owner = self._name_at.get(index - 1)
                return owner, self._topic(index + 1, last) if owner is not None else None
        mention = self._mention((first, last))
        if mention is None and opening is not None and words.flags[last - 1] & Is.CAPITAL:
            mention = opening
        return (mention, None) if mention is not None else (None, self._topic(first, last))

    def _topic(self, first: int, last: int) -> str | None:
        words = self._words
        if first < last and words.flags[first] & Is.DETERMINER:
            first += 1
        if not 0 < last - first <= _LONGEST_TOPIC or words.flags[first] & Is.PRONOUN:
            return None
        start, end = words.char_span(first, last)
        topic = words.text[start:end]
        return topic if any(letter.isalpha() for letter in topic) and len(topic) > 3 else None

    def claim_around(self, index: int) -> int | None:
        """Return the innermost claim in whose content the token stands."""
        return self._claim_at.get(index)

    def _paint_claims(self) -> dict[int, int]:
        """Return for each token the claim around it; inner claims are painted over outer ones."""
        pieces = [
            (start - end, start, end, number)
            for number, claim in enumerate(self._claims)
            for start, end in claim.content
        ]
        painted: dict[int, int] = {}
        for _, start, end, number in sorted(pieces):
            first = bisect_right(self._words.starts, start) - 1
            last = bisect_right(self._words.starts, end - 1)
            painted.update(dict.fromkeys(range(max(first, 0), last), number))
        return painted

    def source_of(self, claim: int) -> int | None:
        """Return the mention that a claim is attributed to."""
        words = self._words
        for start, end in self._claims[claim].source:
            first = bisect_right(words.starts, start) - 1
            last = bisect_right(words.starts, end - 1)
            named = [self._name_at[k] for k in range(first, last) if k in self._name_at]
            people = [n for n in named if self._mentions[n].label == "PERSON"]
            if people or named:
                return (people or named)[-1]
            return self._mention((first, last))
        return None
