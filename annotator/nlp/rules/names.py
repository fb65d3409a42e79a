"""Finds names: lists of known ones, titles, given names, tails such as “Ministry”, and shape.

First the article's own evidence is gathered, then running text is read. What was found is looked
for once more everywhere, so that a surname alone, the first word of a sentence or a headline in
capitals is recognised too.
"""

from __future__ import annotations

from typing import NamedTuple

from annotator.nlp.rules.evidence import Evidence
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
    "language": 0.8,
    "firm": 0.7,
    "region": 0.7,
    "agency": 0.7,
    "facility": 0.6,
    "title in quotes": 0.45,
    "people": 0.6,
    "neighbours": 0.62,
    "short form": 0.6,
    "list": 0.5,
    "surname": 0.55,
    "unknown": 0.4,
    "unknown word": 0.3,
}
_HOT = Is.CAPITAL | Is.PHRASE_START
_SUFFIXES = frozenset(["Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV"])
_LONGEST_PERSON = 5
_LONGEST_UNKNOWN = 5
_LONGEST_TITLE = 7
_LONGEST_PARTNER = 3
_GUESSES = frozenset(["unknown", "neighbours"])
_AND = frozenset(["and", "or", "/", "&"])
_TITLE_JOINTS = frozenset(["and", "or", "&", "'s", "’s", "’", "'", "-", "of"])
_RESOLVED = Is.TITLE | Is.OFFICE | Is.TAIL | Is.GIVEN | Is.NEVER_NAME | Is.PHRASE_START


class NameFinder:
    """Finds the names of one article."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words = words
        self._lexicon = lexicon
        self._surface = words.surface
        self._flags = words.flags
        self._parts = NameParts(words, lexicon)
        self._evidence = Evidence(words, lexicon)
        self._taken = bytearray(len(words.surface))
        self._found: list[Name] = []
        self._learned: dict[str, tuple[str, float]] = {}
        self._singles: list[tuple[int, Sentence]] = []
        self._label_at: dict[int, str] = {}
        self._headline = self._shouting = False

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
        for sentence in running:
            self._read(sentence)
        self._read_quoted_titles()
        self._learn()
        self._read_singles()
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
            self._label_at[index] = label
        self._found.append(Name(first, last, label, SCORES[rule], rule, entity))

    def _read_dateline(self, sentence: Sentence) -> None:
        last = sentence.first
        while last < sentence.last and self._flags[last] & Is.CAPITAL:
            last += 1
        if last > sentence.first:
            self._add(sentence.first, last, "GPE", "dateline")
        for index in range(last, sentence.last - 2):
            if self._surface[index] == "(" and self._surface[index + 2] == ")":
                self._add(index + 1, index + 2, "ORG", "agency")

    def _read_quoted_titles(self) -> None:
        """Take “A Beautiful Day” in quotation marks, which is a title when nobody says it."""
        flags, taken = self._flags, self._taken
        for quote in self._words.quotes:
            first, last = quote.first, quote.last
            if not quote.closed or not 0 < last - first <= _LONGEST_TITLE or any(taken[first:last]):
                continue
            ends = flags[first] & Is.CAPITAL and flags[last - 1] & Is.CAPITAL
            inner = all(flags[k] & (Is.CAPITAL | Is.PREPOSITION | Is.DETERMINER | Is.PARTICLE)
                        or self._surface[k] in _TITLE_JOINTS for k in range(first, last))
            begin = first + (flags[first] & Is.DETERMINER > 0 and self._surface[first] == "The")
            if ends and inner and begin < last and not (
                last - begin == 1 and flags[begin] & Is.NEVER_NAME
            ):
                self._add(begin, last, "MISC", "title in quotes")

    def _read_credit(self, sentence: Sentence) -> None:
        """Read “Ada Holm/Agency”."""
        for index in range(sentence.first + 1, sentence.last):
            slashed = self._surface[index - 1] == "/" and self._flags[index] & Is.CAPITAL
            if slashed and (index + 1 == sentence.last or not self._flags[index + 1] & Is.CAPITAL):
                self._add(index, index + 1, "ORG", "agency")

    def _read(self, sentence: Sentence) -> None:
        index, flags = sentence.first, self._flags
        while index < sentence.last:
            flag = flags[index]
            if not flag & _HOT or self._taken[index]:
                index += 1
            elif flag & Is.CAPITAL:
                last = self._parts.run_end(index, sentence.last, self._taken)
                self._resolve(self._parts.run_start(index, sentence.first), last, sentence)
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
            first = self._region(first, last)
            if first >= last:
                return
            hot = self._flags[first] & (_HOT | Is.PARTICLE)
            if not hot or self._skips(first, last, sentence):
                first += 1
            else:
                first = self._segment(first, last, sentence)

    def _region(self, first: int, last: int) -> int:
        """Add “South Jutland” and return where to go on."""
        directions = self._lexicon.sections["directions"]
        if self._headline or self._surface[first] not in directions or first + 1 >= last:
            return first
        end = self._parts.place_end(first + 1, last)
        known = self._parts.known(first + 1, last)
        if self._parts.known(first, last) or self._parts.tail(first, last):
            return first
        if known is not None and known.label in ("GPE", "LOC", "NORP"):
            end = first + 2 + len(known.rest)
            self._add(first, end, "NORP" if known.label == "NORP" else "LOC", "region")
        elif end == last:
            self._add(first, end, "GPE", "region")
        else:
            return first
        return end

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
        numbered = self._parts.numbered_place(first, sentence.last)
        if numbered:
            self._add(first, numbered, "FAC", "head")
            return numbered
        if known is not None and (tail is None or tail <= first + 1 + len(known.rest)):
            return self._known_segment(first, known)
        if "&" in self._surface[first:last] and self._firm(first, last):
            return last
        titled = self._parts.title_end(first, last)
        if titled > first and (tail is None or tail < titled + 2):
            return self._person(titled, last, "title") if titled < last else last
        head = self._lexicon.heads.get(self._surface[first])
        if head and last - first > 1 and (head != "ORG" or self._surface[first + 1] == "of"):
            if tail is None or tail < last or self._surface[first + 1] == "of":
                return self._headed(first, last, head)
        if tail is not None:
            begin = self._parts.numbered(first, tail, sentence.first)
            label = self._parts.tail_label(first, tail)
            if label == "FAC" and tail < sentence.last and self._flags[tail] & Is.CUE:
                label = "ORG"
            self._add(begin, tail, label, "tail")
            return tail
        place = self._parts.place_end(first, last)
        if place and self._is_whole(place, last) and not self._is_person(first, place):
            place = self._facility(first, place, sentence) or place
            self._add(first, place, "GPE", "place")
            return place
        return self._by_shape(first, last, sentence)

    def _facility(self, first: int, last: int, sentence: Sentence) -> int:
        """Add “the Karlstad harbour tunnel” and return its end, or 0 if none begins here."""
        end = self._parts.facility_end(last, sentence.last)
        if end:
            self._add(first, end, "FAC", "facility")
        return end

    def _headed(self, first: int, last: int, head: str) -> int:
        """Add “Mount X”, “Court of X”, “Pier 4”."""
        self._add(first, last, head, "head")
        return last

    def _is_whole(self, place: int, last: int) -> bool:
        """Say whether the run goes on behind a town with a name of its own, or not at all."""
        return place == last or bool(
            self._flags[place] & _RESOLVED or not self._flags[place] & Is.CAPITAL
        )

    def _is_person(self, first: int, last: int) -> bool:
        """Say whether the article knows a person of this name, and does not mean a town here."""
        if last - first > 1 or self._surface[first] not in self._evidence.surnames:
            return self._parts.is_given(first, last)
        return self._evidence.context(first, last).place < 1.0

    def _firm(self, first: int, last: int) -> bool:
        """Read “X & Y” as a firm, unless a side is a full name or the words are common ones."""
        middle = self._surface.index("&", first, last)
        if self._parts.is_given(first, middle) or self._parts.is_given(middle + 1, last):
            return False
        common = all(self._common(k) for k in range(first, last) if k != middle)
        if common or max(middle - first, last - middle - 1) > _LONGEST_PARTNER:
            return False
        self._add(first, last, "ORG", "firm")
        return True

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
        if limit < last and self._flags[limit] & Is.SURNAME:
            limit += 1
        end = first
        while end < limit:
            flag = self._flags[end]
            if self._surface[end] == "&":
                break
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
            self._singles.append((first, sentence))
            return last
        return self._unknown(first, last, sentence)

    def _unknown(self, first: int, last: int, sentence: Sentence) -> int:
        """Guess what several unknown words are, by their neighbours."""
        end = first
        while end < last and not self._flags[end] & Is.NEVER_NAME:
            end += 1
        if self._headline or end - first > _LONGEST_UNKNOWN or end - first < 2:
            if end - first == 1:
                self._singles.append((first, sentence))
            return max(end, first + 1)
        while not self._flags[end - 1] & Is.CAPITAL:
            end -= 1
        votes = self._evidence.votes(first, end)
        label, rule = votes.label(), "neighbours"
        if label is None:
            label, rule = self._usual(first, end), "unknown"
        opening = self._opens(first, sentence) and self._common(first)
        if label is not None and not (rule == "unknown" and opening):
            self._add(first, end, label, rule)
        return end

    def _usual(self, first: int, last: int) -> str | None:
        """Return what words of this shape are most often: people; common words say nothing."""
        words, flags = self._surface[first:last], self._flags[first:last]
        if flags[-1] & Is.SURNAME:
            return "PERSON"
        common = any(flag & Is.COMMON for flag in flags)
        plain = all(not letter.isdigit() for word in words for letter in word)
        if common or not plain:
            return None
        return "ORG" if len(words) > 4 else "PERSON"

    def _common(self, index: int) -> bool:
        """Say whether the word, or any form of it, is one that is written in lower case too."""
        flag = self._flags[index]
        common = flag & (Is.COMMON | Is.SURNAME | Is.GIVEN) == Is.COMMON
        return common or self._evidence.is_common(self._surface[index])

    def _acronym(self, index: int) -> int:
        word = self._surface[index]
        letters = word.replace(".", "")
        fits = 2 < len(letters) <= 6 and letters.isalpha() and not self._shouted(index, index + 1)
        if fits and not self._headline and not self._is_emphasis(index):
            self._add(index, index + 1, "ORG", "acronym")
        return index + 1

    def _is_emphasis(self, index: int) -> bool:
        """Say whether capitals only stress a word, or head a line as in “BRIEF: …”."""
        word = self._surface[index]
        if word in self._lexicon.sections["never_acronyms"] or self._common(index):
            return True
        if len(word) > 3 and self._words.vocabulary[word.capitalize()] & (Is.NEVER_NAME | Is.COMMON):
            return True
        return self._surface[index + 1 : index + 2] == [":"]

    def _opens(self, index: int, sentence: Sentence) -> bool:
        """Say whether the word is capitalised because it opens a sentence or a quotation."""
        return index == sentence.first or self._surface[index - 1] in ("“", '"', "‘", "'", ":", "(")

    def _read_singles(self) -> None:
        """Judge the words that stand alone, now that all full names of the article are known."""
        for index, sentence in self._singles:
            if not self._taken[index]:
                self._single(index, sentence)
        self._singles.clear()

    def _single(self, index: int, sentence: Sentence) -> None:
        """Judge one capitalised word by its neighbours here and elsewhere."""
        word = self._surface[index]
        if self._headline or len(word) < 3:
            return
        if word in self._lexicon.tails:
            self._short_form(index, sentence)
            return
        opens = self._opens(index, sentence)
        common = self._common(index)
        if common and opens:
            return
        if word in self._lexicon.sections["languages"]:
            self._add(index, index + 1, "MISC", "language")
            return
        if self._facility(index, index + 1, sentence):
            return
        label = self._evidence.votes(index, index + 1).label()
        if self._parts.is_people(index, sentence.last):
            self._add(index, index + 1, "NORP", "people")
        elif label is not None and not (common and label == "ORG"):
            plural = label == "ORG" and word.endswith("s") and not word.endswith("ss")
            definite = plural and self._words.lower[index - 1] == "the"
            self._add(index, index + 1, "NORP" if definite else label, "neighbours")
        elif not common and (beside := self._listed_with(index, sentence)):
            self._add(index, index + 1, beside, "list")
        elif self._flags[index] & Is.SURNAME:
            self._add(index, index + 1, "PERSON", "surname")
        elif not common:
            self._add(index, index + 1, "MISC", "unknown word")

    def _listed_with(self, index: int, sentence: Sentence) -> str | None:
        """Return what stands beside the word in “X, Y and Z”."""
        lower, labels = self._words.lower, self._label_at
        before = index - 1 - (lower[index - 1] in _AND and lower[index - 2] == ",")
        if index - 2 >= sentence.first and (lower[before] in _AND or lower[before] == ","):
            if before - 1 in labels:
                return labels[before - 1]
        after = index + 1 + (lower[index + 1 : index + 2] == [","])
        joined = after < sentence.last and (lower[after] in _AND or after == index + 2)
        return labels.get(after + (lower[after] in _AND)) if joined else None

    def _short_form(self, index: int, sentence: Sentence) -> None:
        """Take “the Senate” and “VI Corps”."""
        word = self._surface[index]
        if self._lexicon.tails[word] != "ORG" or index == sentence.first:
            return
        begin = self._parts.numbered(index, index + 1, sentence.first)
        definite = self._words.lower[index - 1] == "the"
        known = word in self._evidence.tails
        if begin < index or (definite and (known or index - 1 > sentence.first)):
            self._add(begin, index + 1, "ORG", "short form")

    def _learn(self) -> None:
        """Remember what may stand alone: surnames, and single words that were found."""
        learned = self._learned
        for name in self._found:
            if name.rule == "dateline":
                continue
            if name.rule in _GUESSES and self._common(name.last - 1):
                continue
            if name.label == "PERSON" and name.last - name.first > 1:
                end = name.last - 1
                while end > name.first and self._surface[end] in _SUFFIXES:
                    end -= 1
                learned[self._surface[end]] = ("PERSON", name.score)
                self._evidence.surnames.add(self._surface[end])
            elif name.label == "ORG" and name.last - name.first > 1:
                self._evidence.tails.add(self._surface[name.last - 1])
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
