"""Finds names: lists of known ones, titles, given names, tails such as “Ministry”, and shape.

A first pass reads running text. What it found is then looked for once more everywhere, so that a
surname alone, the first word of a sentence or a headline in capitals is recognised too.
"""

from __future__ import annotations

from typing import NamedTuple

from annotator.nlp.rules.lexicon import KnownName, Lexicon
from annotator.nlp.rules.name_parts import NameParts
from annotator.nlp.rules.words import Is, Sentence, Words


class Name(NamedTuple):
    """A name by tokens, half-open. `entity` is the list's own name for it, if it is known."""

    first: int
    last: int
    label: str
    score: float
    rule: str
    entity: str | None = None


# What each rule was worth, measured by ``benchmarks/rules_quality.py``.
SCORES = {
    "known": 0.93,
    "title": 0.92,
    "given name": 0.93,
    "place": 0.75,
    "dateline": 0.9,
    "head": 0.85,
    "tail": 0.72,
    "acronym": 0.6,
    "again": 0.8,
    "two words": 0.5,
    "beside a verb": 0.65,
    "behind in": 0.62,
    "surname": 0.6,
}
_HOT = Is.CAPITAL | Is.PHRASE_START
_SUFFIXES = frozenset(["Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV"])
_IN = frozenset(["in", "near", "at", "from", "to", "outside", "around", "across"])
_ASIDES = frozenset(["a", "an", "who", "whose", "the"])
_LONGEST_PERSON = 5


class NameFinder:
    """Finds the names of one article."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words = words
        self._lexicon = lexicon
        self._surface = words.surface
        self._flags = words.flags
        self._parts = NameParts(words, lexicon)
        self._taken = bytearray(len(words.surface))
        self._found: list[Name] = []
        self._learned: dict[str, tuple[str, float]] = {}
        self._headline = self._shouting = False

    def find(self) -> list[Name]:
        """Return the names in the order of the text; none overlap."""
        words = self._words
        later: list[Sentence] = []
        for sentence in words.sentences:
            if words.labels[sentence.paragraph] == "DATELINE":
                self._read_dateline(sentence)
            if self._in_capitals(sentence):
                later.append(sentence)
            else:
                self._read(sentence)
        self._learn()
        self._headline = True
        for sentence in later:
            self._shouting = self._is_shouted(sentence)
            self._read(sentence)
        self._find_again()
        self._found.sort()
        return self._found

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

    def _add(self, first: int, last: int, label: str, rule: str, entity: str | None = None) -> None:
        taken = self._taken
        for index in range(first, last):
            if taken[index]:
                return
        for index in range(first, last):
            taken[index] = 1
        self._found.append(Name(first, last, label, SCORES[rule], rule, entity))

    def _read_dateline(self, sentence: Sentence) -> None:
        last = sentence.first
        while last < sentence.last and self._flags[last] & Is.CAPITAL:
            last += 1
        if last > sentence.first:
            self._add(sentence.first, last, "GPE", "dateline")

    def _read(self, sentence: Sentence) -> None:
        index, flags = sentence.first, self._flags
        while index < sentence.last:
            flag = flags[index]
            if not flag & _HOT or self._taken[index]:
                index += 1
            elif flag & Is.CAPITAL:
                last = self._parts.run_end(index, sentence.last, self._taken)
                self._resolve(index, last, sentence)
                index = max(last, index + 1)
            else:
                known = self._parts.known(index, sentence.last)
                if known is not None:
                    end = index + 1 + len(known.rest)
                    self._add(index, end, known.label, "known", known.entity)
                index += 1

    def _resolve(self, first: int, last: int, sentence: Sentence) -> None:
        """Part a run of capitalised words into names."""
        while first < last:
            if not self._flags[first] & _HOT or self._skips(first, last, sentence):
                first += 1
            else:
                first = self._segment(first, last, sentence)

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

    def _segment(self, first: int, last: int, sentence: Sentence) -> int:
        """Name what begins at `first` and return where to go on."""
        known = self._parts.known(first, sentence.last)
        tail = self._parts.tail(first, last)
        if known is not None and (tail is None or tail <= first + 1 + len(known.rest)):
            return self._known_segment(first, known)
        titled = self._parts.title_end(first, last)
        if titled > first:
            return self._person(titled, last, "title") if titled < last else last
        head = self._lexicon.heads.get(self._surface[first])
        if head and last - first > 1 and (head != "ORG" or self._surface[first + 1] == "of"):
            self._add(first, last, head, "head")
            return last
        if tail is not None:
            self._add(first, tail, self._lexicon.tails[self._surface[tail - 1]], "tail")
            return tail
        place = self._parts.place_end(first, last)
        if place and not (place < last and self._parts.is_given(first, last)):
            self._add(first, place, "GPE", "place")
            return place
        return self._by_shape(first, last, sentence)

    def _known_segment(self, first: int, known: KnownName) -> int:
        end = first + 1 + len(known.rest)
        acronym = not known.rest and len(self._surface[first]) > 1 and self._shouted(first, end)
        if not acronym:
            self._add(first, end, known.label, "known", known.entity)
        return max(end, first + 1)

    def _shouted(self, first: int, last: int) -> bool:
        """Say whether an “IS” or “US” stands among other words in capitals only."""
        flags = self._flags
        if self._shouting:
            return bool(flags[first] & Is.UPPER)
        beside = [k for k in (first - 1, last) if 0 <= k < len(flags)]
        return bool(flags[first] & Is.UPPER) and any(
            flags[k] & (Is.UPPER | Is.PHRASE_START) == Is.UPPER or len(self._surface[k]) > 4
            for k in beside
            if flags[k] & Is.UPPER
        )

    def _person(self, first: int, last: int, rule: str) -> int:
        """Add the person whose name begins at `first`; return where it ends."""
        limit = min(last, first + (2 if self._headline else _LONGEST_PERSON))
        end = first
        while end < limit:
            flag = self._flags[end]
            if flag & Is.NEVER_NAME and self._surface[end] not in _SUFFIXES:
                break
            if end > first and flag & Is.TITLE and end + 1 < last and not flag & Is.SURNAME:
                break
            end += 1
        while end > first and not self._flags[end - 1] & Is.CAPITAL:
            end -= 1
        known = self._parts.known(first, last)
        if end > first and (known is None or known.label == "PERSON" or end - first > 1):
            self._add(first, end, "PERSON", rule)
        elif known is not None:
            return self._known_segment(first, known)
        return max(end, first + 1)

    def _by_shape(self, first: int, last: int, sentence: Sentence) -> int:
        flags = self._flags
        if flags[first] & Is.UPPER and (last - first == 1 or not flags[first] & Is.GIVEN):
            return self._acronym(first)
        if self._parts.is_given(first, last):
            return self._person(first, last, "given name")
        if last - first == 1:
            self._single(first, sentence)
            return last
        rule = self._unknown_person(first, last, sentence)
        return self._person(first, last, rule) if rule else first + 1

    def _unknown_person(self, first: int, last: int, sentence: Sentence) -> str | None:
        """Return why two to four unknown words should be a person, or None."""
        flags, words = self._flags, self._words
        if self._headline or last - first > 4 or not self._surface[first].isalpha():
            return None
        if (last < sentence.last and flags[last] & Is.CUE) or (
            first > sentence.first and flags[first - 1] & Is.CUE
        ):
            return "beside a verb"
        if flags[last - 1] & Is.SURNAME:
            return "two words"
        aside = last + 1 < sentence.last and self._surface[last] == ","
        if aside and not self._opens(first, sentence):
            return "two words" if words.lower[last + 1] in _ASIDES else None
        return None

    def _acronym(self, index: int) -> int:
        word = self._surface[index]
        letters = word.replace(".", "")
        fits = 2 < len(letters) <= 6 and letters.isalpha() and not self._shouted(index, index + 1)
        if fits and not self._headline and word not in self._lexicon.sections["never_acronyms"]:
            self._add(index, index + 1, "ORG", "acronym")
        return index + 1

    def _opens(self, index: int, sentence: Sentence) -> bool:
        """Say whether the word is capitalised because it opens a sentence or a quotation."""
        return index == sentence.first or self._surface[index - 1] in ("“", '"', "‘", "'", ":", "(")

    def _single(self, index: int, sentence: Sentence) -> None:
        """Judge one capitalised word by its neighbours."""
        word = self._surface[index]
        if self._headline or len(word) < 3 or word in self._lexicon.tails:
            return
        flags, before = self._flags, index - 1
        inside = before >= sentence.first
        cued = (index + 1 < sentence.last and flags[index + 1] & Is.CUE) or (
            inside and flags[before] & Is.CUE
        )
        if inside and flags[before] & Is.LOWER_TITLE:
            self._add(index, index + 1, "PERSON", "title")
        elif self._opens(index, sentence):
            owns = index + 1 < sentence.last and self._surface[index + 1] in ("'s", "’s")
            if (owns or cued) and flags[index] & Is.SURNAME:
                self._add(index, index + 1, "PERSON", "surname")
        elif self._words.lower[before] in _IN and not flags[index] & Is.SURNAME:
            self._add(index, index + 1, "GPE", "behind in")
        elif cued:
            self._add(index, index + 1, "PERSON", "beside a verb")
        elif flags[index] & Is.SURNAME:
            self._add(index, index + 1, "PERSON", "surname")

    def _learn(self) -> None:
        """Remember what may stand alone: surnames, and single words that were found."""
        learned = self._learned
        for name in self._found:
            if name.rule == "dateline":
                continue
            if name.label == "PERSON" and name.last - name.first > 1:
                end = name.last - 1
                while end > name.first and self._surface[end] in _SUFFIXES:
                    end -= 1
                learned[self._surface[end]] = ("PERSON", name.score)
            elif name.last - name.first == 1:
                learned.setdefault(self._surface[name.first], (name.label, name.score))

    def _find_again(self) -> None:
        learned, taken = self._learned, self._taken
        if not learned:
            return
        for index, word in enumerate(self._surface):
            if not taken[index] and word in learned:
                label = learned[word][0]
                first = self._with_given(index) if label == "PERSON" else index
                self._add(first, index + 1, label, "again")

    def _with_given(self, index: int) -> int:
        """Return where the name begins whose surname is at the token: “Ash” in “Ash Carter”."""
        never = Is.NEVER_NAME | Is.TITLE | Is.OFFICE | Is.LOWER_TITLE
        first, starts, ends = index, self._words.starts, self._words.ends
        while (
            first > 0
            and index - first < 2
            and self._flags[first - 1] & (Is.CAPITAL | never) == Is.CAPITAL
            and not self._taken[first - 1]
            and starts[first] - ends[first - 1] == 1
            and self._words.text[ends[first - 1]] == " "
        ):
            first -= 1
        return first
