"""Finds names: lists of known ones, titles, given names, tails such as “Ministry”, and shape.

First the article's own evidence is gathered, then running text is read. What was found is looked
for once more everywhere, so that a surname alone, the first word of a sentence or a headline in
capitals is recognised too.
"""

from __future__ import annotations

from annotator.nlp.rules.evidence import Evidence
from annotator.nlp.rules.found_names import FoundNames, Name
from annotator.nlp.rules.lexicon import Lexicon
from annotator.nlp.rules.name_parts import NameParts
from annotator.nlp.rules.segments import SUFFIXES, Segments
from annotator.nlp.rules.single_words import SingleWords
from annotator.nlp.rules.words import Is, Quote, Sentence, Words

_HOT = Is.CAPITAL | Is.PHRASE_START
_LONGEST_TITLE = 7
_ARTICLES = frozenset(["A", "An", "The"])
_GUESSES = frozenset(["unknown", "neighbours"])
_TITLE_JOINTS = frozenset(["and", "or", "&", "'s", "’s", "’", "'", "-", "of"])
_IN_TITLES = Is.CAPITAL | Is.PREPOSITION | Is.DETERMINER | Is.PARTICLE


class NameFinder:
    """Finds the names of one article."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words = words
        self._surface = words.surface
        self._flags = words.flags
        self._found = found = FoundNames(len(words.surface))
        self._parts = parts = NameParts(words, lexicon)
        self._evidence = evidence = Evidence(words, lexicon)
        self._segments = Segments(words, lexicon, parts, evidence, found)
        self._singles = SingleWords(words, lexicon, parts, evidence, found, self._segments)
        self._learned: dict[str, tuple[str, float]] = {}

    def find(self) -> list[Name]:
        """Return the names in the order of the text; none overlap."""
        words = self._words
        running: list[Sentence] = []
        later: list[Sentence] = []
        for sentence in words.sentences:
            label = words.labels[sentence.paragraph]
            if label == "DATELINE":
                self._read_dateline(sentence)
            elif label == "TIMESTAMP":
                continue
            elif label == "CREDIT":
                self._read_credit(sentence)
            (later if self._in_capitals(sentence) else running).append(sentence)
        self._evidence.gather((sentence.first, sentence.last) for sentence in running)
        self._read_quoted_titles(_ARTICLES)
        for sentence in running:
            self._read(sentence)
        self._read_quoted_titles()
        self._learn()
        self._singles.read()
        self._learn()
        self._found.headline = True
        for sentence in later:
            self._found.shouting = self._is_shouted(sentence)
            self._read(sentence)
        self._find_again()
        return sorted(self._found.names)

    def _read_quoted_titles(self, openings: frozenset[str] = frozenset()) -> None:
        """Take “A Beautiful Day” in quotation marks, which is a title when nobody says it.

        Only those that begin with one of `openings` are taken, if there are any.
        """
        for quote in self._words.quotes:
            first, last = quote.first, quote.last
            if openings and (last - first < 2 or self._surface[first] not in openings):
                continue
            if quote.closed and 0 < last - first <= _LONGEST_TITLE and self._is_title(quote):
                begin = first + (last - first > 1 and self._surface[first] == "The")
                if last - begin > 1 or not self._flags[begin] & Is.NEVER_NAME:
                    self._found.add(begin, last, "MISC", "title in quotes")

    def _is_title(self, quote: Quote) -> bool:
        flags, first, last = self._flags, quote.first, quote.last
        return bool(flags[first] & flags[last - 1] & Is.CAPITAL) and all(
            flags[k] & _IN_TITLES or self._surface[k] in _TITLE_JOINTS for k in range(first, last)
        )

    def _read_dateline(self, sentence: Sentence) -> None:
        last = sentence.first
        while last < sentence.last and self._flags[last] & Is.CAPITAL:
            last += 1
        if last > sentence.first:
            self._found.add(sentence.first, last, "GPE", "dateline")
        for index in range(last, sentence.last - 2):
            if self._surface[index] == "(" and self._surface[index + 2] == ")":
                self._found.add(index + 1, index + 2, "ORG", "agency")

    def _read_credit(self, sentence: Sentence) -> None:
        """Read “Ada Holm/Agency”."""
        for index in range(sentence.first + 1, sentence.last):
            slashed = self._surface[index - 1] == "/" and self._flags[index] & Is.CAPITAL
            if slashed and (index + 1 == sentence.last or not self._flags[index + 1] & Is.CAPITAL):
                self._found.add(index, index + 1, "ORG", "agency")

    def _in_capitals(self, sentence: Sentence) -> bool:
        """Say whether so many words are capitalised that capitals mean nothing."""
        if sentence.last - sentence.first < 4:
            return False
        if self._words.labels[sentence.paragraph] in ("BYLINE", "CREDIT"):
            return False
        flags = self._flags[sentence.first : sentence.last]
        words = sum(1 for flag in flags if flag & Is.WORD)
        if self._is_shouted(sentence):
            return True
        capitals = sum(1 for flag in flags if flag & Is.CAPITAL)
        # A title may end in a full stop; a sentence full of names then needs more to pass for one.
        stopped = self._surface[sentence.last - 1] == "."
        return capitals * 10 > words * (8 if stopped else 6) and (words > 7 or not stopped)

    def _is_shouted(self, sentence: Sentence) -> bool:
        flags = self._flags[sentence.first : sentence.last]
        shouted = sum(1 for flag in flags if flag & Is.UPPER)
        return shouted * 2 > sum(1 for flag in flags if flag & Is.WORD)

    def _read(self, sentence: Sentence) -> None:
        index, flags = sentence.first, self._flags
        while index < sentence.last:
            flag = flags[index]
            if not flag & _HOT or self._found.taken[index]:
                index += 1
            elif flag & Is.CAPITAL:
                last = self._parts.run_end(index, sentence.last, self._found.taken)
                self._resolve(self._parts.run_start(index, sentence.first), last, sentence)
                index = max(last, index + 1)
            else:
                known = self._parts.known(index, sentence.last)
                if known is not None:
                    end = index + 1 + len(known.rest)
                    self._found.add(index, end, known.label, "known", known.entity)
                index += 1

    def _resolve(self, first: int, last: int, sentence: Sentence) -> None:
        """Part a run of capitalised words into names."""
        while first < last:
            first = self._segments.region(first, last)
            if first >= last:
                return
            hot = self._flags[first] & (_HOT | Is.PARTICLE)
            if not hot or self._skips(first, last, sentence):
                first += 1
            else:
                first = max(first + 1, self._segments.read(first, last, sentence))

    def _skips(self, index: int, last: int, sentence: Sentence) -> bool:
        if not self._flags[index] & Is.NEVER_NAME:
            return False
        if self._surface[index] in self._parts.starters and index + 1 < last:
            return not (
                self._parts.known(index, sentence.last)
                or self._parts.place_end(index, last)
                or self._parts.tail(index, last)
            )
        return self._parts.known(index, sentence.last) is None

    def _learn(self) -> None:
        """Remember what may stand alone: surnames, and single words that were found."""
        learned = self._learned
        for name in self._found.names:
            if name.rule == "dateline":
                continue
            if name.rule in _GUESSES and self._evidence.is_common(name.last - 1):
                continue
            if name.label == "PERSON" and name.last - name.first > 1:
                end = name.last - 1
                while end > name.first and self._surface[end] in SUFFIXES:
                    end -= 1
                learned[self._surface[end]] = ("PERSON", name.score)
                self._evidence.surnames.add(self._surface[end])
                if self._flags[name.first] & Is.GIVEN:
                    self._evidence.surnames.add(self._surface[name.first])
            elif name.label == "ORG" and name.last - name.first > 1:
                self._evidence.tails.add(self._surface[name.last - 1])
            elif name.last - name.first == 1:
                learned.setdefault(self._surface[name.first], (name.label, name.score))

    def _find_again(self) -> None:
        learned, taken = self._learned, self._found.taken
        if not learned:
            return
        for index, word in enumerate(self._surface):
            if not taken[index] and word in learned:
                label = learned[word][0]
                first = self._with_given(index) if label == "PERSON" else index
                self._found.add(first, index + 1, label, "again")

    def _with_given(self, index: int) -> int:
        """Return where the name begins whose surname is at the token: “Ash” in “Ash Carter”."""
        never = Is.NEVER_NAME | Is.TITLE | Is.OFFICE | Is.LOWER_TITLE
        first, starts, ends = index, self._words.starts, self._words.ends
        while (
            first > 0
            and index - first < 2
            and self._flags[first - 1] & (Is.CAPITAL | never) == Is.CAPITAL
            and not self._found.taken[first - 1]
            and starts[first] - ends[first - 1] == 1
            and self._words.text[ends[first - 1]] == " "
        ):
            first -= 1
        return first
