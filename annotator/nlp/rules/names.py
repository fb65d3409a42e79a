"""Finds names: lists of known ones, titles, given names, tails such as “Ministry”, and shape.

A first pass reads running text. What it found is then looked for once more everywhere, so that a
surname alone, the first word of a sentence or a headline in capitals is recognised too.
"""

from __future__ import annotations

from typing import NamedTuple

from annotator.nlp.rules.lexicon import KnownName, Lexicon
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
_STARTS_NAMES = frozenset(
    [
        "New",
        "North",
        "South",
        "East",
        "West",
        "Northern",
        "Southern",
        "Eastern",
        "Western",
        "Central",
        "Upper",
        "Lower",
        "Great",
        "National",
        "International",
        "Federal",
        "State",
        "Young",
        "Justice",
        "Freedom",
        "Peace",
        "Democracy",
        "Public",
        "Global",
        "Best",
        "World",
        "First",
        "Second",
        "Military",
        "Police",
        "Women",
        "Men",
        "Students",
        "Workers",
        "Teachers",
        "Republican",
        "Free",
        "Old",
        "Big",
        "Red",
        "Top",
        "Good",
        "High",
        "Life",
        "Country",
        "City",
        "Town",
        "Political",
        "Local",
        "Private",
        "Current",
        "Children",
        "People",
    ]
)
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
        self._taken = bytearray(len(words.surface))
        self._found: list[Name] = []
        self._learned: dict[str, tuple[str, float]] = {}
        self._headline = False

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
            self._read(sentence)
        self._find_again()
        self._found.sort()
        return self._found

    def _in_capitals(self, sentence: Sentence) -> bool:
        """Say whether so many words are capitalised that capitals mean nothing."""
        if sentence.last - sentence.first < 4:
            return False
        flags = self._flags[sentence.first : sentence.last]
        shouted = sum(1 for flag in flags if flag & Is.UPPER)
        words = sum(1 for flag in flags if flag & Is.WORD)
        if shouted * 2 > words:
            return True
        capitals = sum(1 for flag in flags if flag & Is.CAPITAL)
        return capitals * 10 > words * 6 and self._surface[sentence.last - 1] != "."

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
                last = self._run_end(index, sentence.last)
                self._resolve(index, last, sentence)
                index = max(last, index + 1)
            else:
                known = self._known(index, sentence.last)
                if known is not None:
                    end = index + 1 + len(known.rest)
                    self._add(index, end, known.label, "known", known.entity)
                index += 1

    def _run_end(self, first: int, limit: int) -> int:
        """Return where the run of capitalised words ends, particles and hyphens included."""
        flags, taken = self._flags, self._taken
        last = first + 1
        while last < limit and not taken[last]:
            if flags[last] & Is.CAPITAL:
                last += 1
                continue
            step = self._joint(first, last, limit)
            if not step:
                break
            last += step
        return last

    def _joint(self, first: int, index: int, limit: int) -> int:
        """Return how many tokens from `index` join the run to a further capitalised word."""
        word, flags = self._surface[index], self._flags
        if index + 1 >= limit:
            return 0
        if word in ("-", "&"):
            loose = word == "-" and (self._words.gap(index) or self._words.gap(index + 1))
            return 2 if flags[index + 1] & Is.CAPITAL and not loose else 0
        if word in ("of", "for", "on", "and", "to", "in"):
            return self._of(first, index, limit)
        if not flags[index] & Is.PARTICLE:
            return 0
        if flags[index + 1] & Is.CAPITAL:
            return 2
        further = self._surface[index + 1] == "-" or flags[index + 1] & Is.PARTICLE
        return 3 if further and index + 2 < limit and flags[index + 2] & Is.CAPITAL else 0

    def _of(self, first: int, index: int, limit: int) -> int:
        """Return the length of an “of (the) X” that belongs to an office or an organisation."""
        word, before = self._surface[index], self._surface[index - 1]
        behind = index + 1 + (self._surface[index + 1] == "the")
        if behind >= limit or not self._flags[behind] & Is.CAPITAL:
            return 0
        headed = any(self._surface[k] in self._lexicon.heads for k in range(first, index))
        if word == "of":
            titled = self._flags[index - 1] & Is.TITLE and self._flags[behind] & Is.OFFICE
            fits = before in self._lexicon.heads or titled
        elif word == "and":
            fits = headed and "of" in self._surface[first:index]
        else:
            fits = word in ("for", "on") and before in self._lexicon.heads
        return behind - index + 1 if fits else 0

    def _known(self, index: int, limit: int) -> KnownName | None:
        """Return the longest listed name that begins at the token."""
        surface = self._surface
        for known in self._lexicon.names.get(surface[index], ()):
            end = index + 1 + len(known.rest)
            if end <= limit and tuple(surface[index + 1 : end]) == known.rest:
                return known
        return None

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
        if self._surface[index] in _STARTS_NAMES and index + 1 < last:
            return not (
                self._known(index, sentence.last)
                or self._place_end(index, last)
                or self._tail(index, last)
            )
        return self._known(index, sentence.last) is None

    def _segment(self, first: int, last: int, sentence: Sentence) -> int:
        """Name what begins at `first` and return where to go on."""
        known = self._known(first, sentence.last)
        tail = self._tail(first, last)
        if known is not None and (tail is None or tail <= first + 1 + len(known.rest)):
            return self._known_segment(first, known)
        titled = self._title_end(first, last)
        if titled > first:
            return self._person(titled, last, "title") if titled < last else last
        head = self._lexicon.heads.get(self._surface[first])
        if head and last - first > 1 and (head != "ORG" or self._surface[first + 1] == "of"):
            self._add(first, last, head, "head")
            return last
        if tail is not None:
            self._add(first, tail, self._lexicon.tails[self._surface[tail - 1]], "tail")
            return tail
        place = self._place_end(first, last)
        if place and not (place < last and self._is_given(first, last)):
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
        beside = [k for k in (first - 1, last) if 0 <= k < len(flags)]
        return bool(flags[first] & Is.UPPER) and any(
            flags[k] & Is.UPPER and len(self._surface[k]) > 4 for k in beside
        )

    def _tail(self, first: int, last: int) -> int | None:
        """Return the end of the longest stretch that closes with “Ministry”, “River” and so on."""
        tails, flags = self._lexicon.tails, self._flags
        best = None
        for index in range(first, last):
            if flags[index] & Is.TITLE and index + 1 < last and flags[index + 1] & Is.CAPITAL:
                break
            if index > first and self._surface[index] in tails:
                best = index + 1
        return best

    def _title_end(self, first: int, last: int) -> int:
        """Return where a title such as “Defence Secretary” ends, or `first` if there is none."""
        index, titled = first, False
        while index < last:
            flag = self._flags[index]
            if flag & Is.TITLE:
                titled = True
            elif not (flag & Is.OFFICE or self._surface[index] in ("of", "-", "and", "the", "for")):
                break
            index += 1
        return index if titled else first

    def _place_end(self, first: int, last: int) -> int:
        """Return the end of the longest listed town that begins at the token, or 0."""
        words, places = self._words, self._lexicon.places
        start = words.starts[first]
        for end in range(min(last, first + 4), first, -1):
            if words.text[start : words.ends[end - 1]] in places:
                return end
        return 0

    def _is_given(self, first: int, last: int) -> bool:
        """Say whether a given name with a surname begins here."""
        return bool(
            self._flags[first] & Is.GIVEN
            and first + 1 < last
            and (self._surface[first] != "Al" or self._flags[first + 1] & Is.SURNAME)
            and not self._flags[first + 1] & Is.NEVER_NAME
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
        known = self._known(first, last)
        if end > first and (known is None or known.label == "PERSON" or end - first > 1):
            self._add(first, end, "PERSON", rule)
        elif known is not None:
            return self._known_segment(first, known)
        return max(end, first + 1)

    def _by_shape(self, first: int, last: int, sentence: Sentence) -> int:
        flags = self._flags
        if flags[first] & Is.UPPER and (last - first == 1 or not flags[first] & Is.GIVEN):
            return self._acronym(first)
        if self._is_given(first, last):
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
            return
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
                self._add(index, index + 1, learned[word][0], "again")
