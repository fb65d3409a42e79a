"""An article as the rules read it: tokens with their classes, quotes and sentences.

Everything is kept in parallel lists indexed by token, because the rules ask about neighbours
all the time. Only annotated regions are read; a line break or the end of a region ends a
sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from annotator.domain.annotations import Region

# Letters before a dot that belongs to the word: the look-behinds are tried at dots only.
_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Sen Sens Rep Reps Gov Gen Lt Col Maj Capt Sgt Adm Cmdr Cpl Pvt Spc Brig Supt"
    " Rev Hon St Jr Sr Inc Corp Co Ltd Bros vs No Nos Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov"
    " Dec Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont"
    " Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Mt Ft approx dept est"
)
_LOOK_BEHINDS = "|".join(
    rf"(?<=\b{word}\.)" for word in [*_ABBREVIATIONS.split(), "[A-Z]", "e.g", "i.e", "a.m", "p.m"]
)
TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|[\w\u0300-\u036f]+(?:['’](?!s\b|S\b)[\w\u0300-\u036f]+|,(?=\d{3}\b)\d{3}|\.(?=\d)\d+)*"
    rf"(?:\.(?:{_LOOK_BEHINDS}))?"
    r"|['’][sS]\b|''|``|\.\.\.+|--+|[^\w\s]"
)


class Is:
    """What a word may be, one bit each; a word may be several things at once.

    Plain ints: an enum's operators would cost more than all the rest.
    """

    CAPITAL = 1 << 0
    UPPER = 1 << 1
    PHRASE_START = 1 << 2
    NEVER_NAME = 1 << 3
    TITLE = 1 << 4
    LOWER_TITLE = 1 << 5
    OFFICE = 1 << 6
    GIVEN = 1 << 7
    SURNAME = 1 << 8
    PARTICLE = 1 << 9
    TAIL = 1 << 10
    CUE = 1 << 11
    NOUN_CUE = 1 << 12
    SKIPPED = 1 << 13
    CLAUSE = 1 << 14
    DETERMINER = 1 << 15
    PRONOUN = 1 << 16
    PREPOSITION = 1 << 17
    STOP = 1 << 18
    END = 1 << 19
    QUOTE = 1 << 20
    ATTITUDE = 1 << 21
    WEEKDAY = 1 << 22
    STARTER = 1 << 23
    WORD = 1 << 24
    COMMON = 1 << 25


_END, _QUOTE, _STARTER, _CUE = Is.END, Is.QUOTE, Is.STARTER, Is.CUE


class Quote(NamedTuple):
    """A quotation by tokens: `first` to `last` (exclusive) is what stands between the marks.

    `outer_first` and `outer_last` take in the marks; an unclosed one runs to the paragraph's end.
    """

    outer_first: int
    first: int
    last: int
    outer_last: int

    @property
    def closed(self) -> bool:
        """Whether the closing mark was found."""
        return self.outer_last > self.last


class Sentence(NamedTuple):
    """A sentence by tokens, half-open; quotations are never parted."""

    first: int
    last: int
    paragraph: int


class Words:
    """The tokens of one article's annotated regions, with everything the rules ask about them."""

    def __init__(self, text: str, regions: Sequence[Region], vocabulary: dict[str, int]) -> None:
        self.text = text
        self.vocabulary = vocabulary
        self.surface: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.paragraphs: list[tuple[int, int]] = []
        self.labels: list[str] = []
        for region in regions:
            if region.annotate:
                self._read(region)
        self.lower = [word.lower() for word in self.surface]
        self.flags = [vocabulary[word] for word in self.surface]
        self.quotes: list[Quote] = []
        self.quote_at = [-1] * len(self.surface)
        self.sentences: list[Sentence] = []
        for index, (first, last) in enumerate(self.paragraphs):
            self._find_quotes(first, last)
            self._part_sentences(first, last, index)

    def _read(self, region: Region) -> None:
        text, (start, end) = self.text, region.span
        while start < end:
            newline = text.find("\n", start, end)
            stop = end if newline < 0 else newline
            first = len(self.surface)
            for match in TOKEN.finditer(text, start, stop):
                self.surface.append(match[0])
                self.starts.append(match.start())
            if len(self.surface) > first:
                self.paragraphs.append((first, len(self.surface)))
                self.labels.append(region.label)
            start = stop + 1
        for index in range(len(self.ends), len(self.surface)):
            self.ends.append(self.starts[index] + len(self.surface[index]))

    def _find_quotes(self, first: int, last: int) -> None:
        flags = self.flags
        opened, mark = -1, ""
        for index in range(first, last):
            if not flags[index] & _QUOTE:
                continue
            word = self.surface[index]
            if opened < 0:
                if self._opens(index, last):
                    opened, mark = index, word
            elif self._closes(index, mark, last):
                self._add_quote(Quote(opened, opened + 1, index, index + 1))
                opened = -1
        if opened >= 0 and mark not in _SINGLE:
            self._add_quote(Quote(opened, opened + 1, last, last))

    def _add_quote(self, quote: Quote) -> None:
        for index in range(quote.outer_first, quote.outer_last):
            self.quote_at[index] = len(self.quotes)
        self.quotes.append(quote)

    def _opens(self, index: int, last: int) -> bool:
        word = self.surface[index]
        if word in _SINGLE:
            tight = index + 1 < last and self.starts[index + 1] == self.ends[index]
            loose = index == 0 or self.ends[index - 1] < self.starts[index] or word == "‘"
            return word != "’" and tight and loose and self._closed_single(index, last)
        if word in "”»":
            # Some type the closing mark on both sides.
            tight = index + 1 < last and self.starts[index + 1] == self.ends[index]
            return tight and self.gap(index)
        return True

    def _closed_single(self, index: int, last: int) -> bool:
        """Say whether a single mark finds its partner: an apostrophe must not open a quotation."""
        limit = min(last, index + 60)
        return any(
            self.surface[k] in "'’" and self.ends[k - 1] == self.starts[k]
            for k in range(index + 1, limit)
        )

    def _closes(self, index: int, mark: str, last: int) -> bool:
        word = self.surface[index]
        if mark in _SINGLE:
            return word in "'’" and self.ends[index - 1] == self.starts[index]
        if word in _SINGLE or word in ("«", "„", "``"):
            return False
        if word == "“":
            # Some type the opening mark on both sides.
            return not self.gap(index) and (index + 1 == last or self.gap(index + 1))
        if word in "”»''":
            return True
        # A straight mark inside a quotation opens an inner one when it hugs the next word only.
        loose = self.ends[index - 1] < self.starts[index]
        tight = index + 1 < last and self.starts[index + 1] == self.ends[index]
        return not (loose and tight)

    def _part_sentences(self, first: int, last: int, paragraph: int) -> None:
        flags, begin = self.flags, first
        for index in range(first, last - 1):
            if flags[index] & _END and index >= begin:
                stop = self._sentence_end(index, last)
                if stop > begin:
                    self._add_sentence(begin, stop, paragraph)
                    begin = stop
        self._add_sentence(begin, last, paragraph)

    def _add_sentence(self, first: int, last: int, paragraph: int) -> None:
        """Add a sentence; a text without stops is cut, or the rules would never come to an end."""
        for begin in range(first, last, _LONGEST_SENTENCE):
            end = min(last, begin + _LONGEST_SENTENCE)
            self.sentences.append(Sentence(begin, end, paragraph))

    def _sentence_end(self, index: int, last: int) -> int:
        """Return the token where the next sentence begins, or -1 if this is no end."""
        following = index + 1
        quoted = self.quote_at[index]
        while following < last and self._closes_with(following, quoted):
            following += 1
        if following >= last:
            return -1
        if quoted >= 0 and self.quote_at[following] == quoted:
            return -1
        if self.starts[following] == self.ends[following - 1]:
            return -1
        word = self.surface[following]
        if len(self.surface[index]) > 1 and self.surface[index][0].isalpha():
            return following if self.flags[following] & _STARTER else -1
        if not (word[0].isupper() or word[0].isdigit() or not word[0].isalnum()):
            return -1
        return following if not self._speaker_follows(index, following, last) else -1

    def _closes_with(self, index: int, quoted: int) -> bool:
        """Say whether the mark behind a stop still belongs to the sentence."""
        if self.flags[index] & _QUOTE:
            return quoted >= 0 and self.quote_at[index] == quoted
        return self.surface[index] in (")", "]")

    def _speaker_follows(self, index: int, following: int, last: int) -> bool:
        """Say whether ``“We won!” Ada said`` goes on: the quotation did not end the sentence."""
        if self.surface[index] not in _EXCITED or self.quote_at[index] < 0:
            return False
        for k in range(following, min(last, following + 7)):
            if self.flags[k] & _CUE:
                return True
            if self.flags[k] & (_END | _QUOTE):
                return False
        return False

    def char_span(self, first: int, last: int) -> tuple[int, int]:
        """Return the characters of the tokens `first` to `last`, exclusive."""
        return self.starts[first], self.ends[last - 1]

    def gap(self, index: int) -> bool:
        """Say whether blank stands before the token."""
        return index == 0 or self.ends[index - 1] < self.starts[index]


_SINGLE = ("'", "‘", "’")
_LONGEST_SENTENCE = 300
_EXCITED = ("?", "!", "…")
