"""Finds noun phrases beside a verb without a parser: who said it, and where a clause ends."""

from __future__ import annotations

from annotator.nlp.rules.lexicon import Lexicon
from annotator.nlp.rules.words import Is, Words

Tokens = tuple[int, int]

_LONGEST = 18
_RELATIVE = ("who", "which", "that")
_CONJUNCTIONS = frozenset(["and", "but", "or", "then", "nor"])
_LEADING = frozenset(
    [
        "and",
        "but",
        "or",
        "so",
        "however",
        "yet",
        "in",
        "on",
        "then",
        "also",
        "meanwhile",
        "both",
        "nor",
        "later",
        "earlier",
        "now",
        "still",
        "even",
        "yesterday",
        "today",
        "for",
        "at",
        "plus",
        "asked",
        "instead",
        "perhaps",
    ]
)
_INSERTED = frozenset(["however", "too", "though", "meanwhile", "for", "in"])
_FINITE = frozenset(
    ["is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may"]
)
_PUNCTUATION = Is.STOP | Is.QUOTE


class Phrases:
    """Answers where a source stands, in one article."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words = words
        self._said_where = lexicon.sections["said_where"]
        self._people = lexicon.sections["people"]

    def before(self, cue: int, first: int) -> Tokens | None:
        """Return the subject that ends left of the verb at `cue`, not before token `first`."""
        words = self._words
        index = self.verb_group(cue, first) - 1
        if index < first or words.quote_at[index] != words.quote_at[cue]:
            return None
        word = words.lower[index]
        if word == ",":
            return self._before_comma(index, first)
        if word in _RELATIVE:
            index -= 1 + (index > first and words.surface[index - 1] in (",", "–", "—"))
            return self.ending(index, first)
        if word in _CONJUNCTIONS:
            return None
        return self.ending(index, first)

    def verb_group(self, cue: int, first: int) -> int:
        """Return where the verb's auxiliaries and adverbs begin."""
        words, index = self._words, cue
        while index > first:
            word = words.lower[index - 1]
            if not (
                words.flags[index - 1] & Is.SKIPPED
                or (len(word) > 4 and word.endswith("ly"))
                or word.endswith(("n't", "n’t"))
            ):
                break
            index -= 1
        return index

    def _before_comma(self, comma: int, first: int) -> Tokens | None:
        """Read “X, the Y of Z, said” from its second comma."""
        words = self._words
        index = comma - 1
        while index > first and comma - index < _LONGEST:
            if words.surface[index] == "," and index > first:
                break
            if words.flags[index] & _PUNCTUATION and words.surface[index] not in "()":
                return None
            index -= 1
        if words.surface[index] != ",":
            return None
        subject = self.ending(index - 1, first)
        opening = words.lower[index + 1]
        if subject is None or opening in _RELATIVE or opening in _INSERTED:
            return subject
        return subject[0], comma

    def ending(self, end: int, first: int) -> Tokens | None:
        """Return the noun phrase whose last token is `end`, not reaching before `first`."""
        words = self._words
        quoted = words.quote_at[end] if end >= first else -1
        index = end
        while index >= first and end - index < _LONGEST:
            if words.surface[index] == ")" and index > first:
                index = self._bracket(index, first) - 1
                continue
            if words.quote_at[index] != quoted or self._bounds(index, end):
                break
            index -= 1
        return self._trimmed(index + 1, end + 1)

    def _bracket(self, index: int, first: int) -> int:
        opened = index
        while opened > first and self._words.surface[opened] != "(":
            opened -= 1
        return opened if self._words.surface[opened] == "(" else index

    def _bounds(self, index: int, end: int) -> bool:
        """Say whether the token cannot belong to a noun phrase that ends at `end`."""
        flag = self._words.flags[index]
        if flag & Is.STOP:
            return True
        if flag & Is.CLAUSE or (index < end and self._words.lower[index] in _FINITE):
            return True
        if flag & Is.PRONOUN:
            return index < end
        if flag & Is.ATTITUDE and not self._words.lower[index].endswith("ed"):
            return False
        verb = flag & (Is.CUE | Is.ATTITUDE) and not flag & Is.CAPITAL
        return bool(verb and index < end)

    def _trimmed(self, first: int, last: int) -> Tokens | None:
        words = self._words
        if first < last and words.flags[last - 1] & Is.PRONOUN:
            return last - 1, last
        while first < last and (
            words.lower[first] in _LEADING or words.flags[first] & (Is.WEEKDAY | Is.SKIPPED)
        ):
            first += 1
        while last > first and words.flags[last - 1] & Is.WEEKDAY:
            last -= 1 + (last - 1 > first and words.lower[last - 2] == "on")
        if first >= last or not words.flags[last - 1] & Is.WORD | (words.surface[last - 1] == ")"):
            return None
        return first, last

    def after(self, first: int, limit: int, *, apposed: bool = True) -> Tokens | None:
        """Return the noun phrase that begins at `first`: “said X, a spokesman for Y”."""
        words = self._words
        if first < limit and words.flags[first] & Is.PRONOUN:
            return first, first + 1
        index = first
        while index < limit and index - first < _LONGEST:
            if words.surface[index] == "," and apposed and self._apposition(index, first, limit):
                index += 1
            elif self._stops(index, first):
                break
            index += 1
        if index < limit and words.surface[index] == "(":
            closing = self._closing(index, limit)
            index = closing if closing - index < 8 else index
        return (first, index) if index > first and words.flags[first] & Is.WORD else None

    def _closing(self, index: int, limit: int) -> int:
        closing = index
        while closing < limit and self._words.surface[closing] != ")":
            closing += 1
        return min(closing + 1, limit)

    def _stops(self, index: int, first: int) -> bool:
        words = self._words
        flag, word = words.flags[index], words.lower[index]
        if words.quote_at[index] >= 0 and words.quote_at[index] != words.quote_at[first]:
            return True
        if flag & (Is.STOP | Is.CLAUSE | Is.WEEKDAY):
            return True
        if index == first:
            return False
        if word in self._said_where:
            # “an analyst at the bank” is one phrase, “said Ada at the bank” is not.
            return words.lower[index - 1] not in self._people
        return bool(flag & Is.CUE and not flag & Is.CAPITAL)

    def _apposition(self, comma: int, first: int, limit: int) -> bool:
        words = self._words
        if comma + 1 >= limit or not words.flags[first] & (Is.CAPITAL | Is.DETERMINER):
            return False
        following = comma + 1
        return (
            words.lower[following] in ("a", "an", "the")
            or bool(words.flags[following] & (Is.LOWER_TITLE | Is.TITLE))
        ) and words.quote_at[following] == words.quote_at[first]

    def where_said(self, index: int, limit: int) -> int:
        """Return the end of “on Monday in Paris”, which only says where it was said."""
        words = self._words
        if index >= limit:
            return index
        if not (words.lower[index] in self._said_where or words.flags[index] & Is.WEEKDAY):
            return index
        while index < limit and not words.flags[index] & _PUNCTUATION:
            if words.lower[index] == "that" or words.quote_at[index] >= 0:
                break
            index += 1
        return index
