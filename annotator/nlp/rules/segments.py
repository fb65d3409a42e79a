"""Names the parts of a run of capitalised words: by lists, titles, heads, tails and shape."""

from __future__ import annotations

from typing import NamedTuple

from annotator.nlp.rules.evidence import Evidence
from annotator.nlp.rules.found_names import FoundNames
from annotator.nlp.rules.lexicon import KnownName, Lexicon
from annotator.nlp.rules.name_parts import NameParts
from annotator.nlp.rules.words import Is, Sentence, Words

SUFFIXES = frozenset(["Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV"])
_LONGEST_PERSON = 5
_LONGEST_UNKNOWN = 5
_LONGEST_PARTNER = 3
_PAUSE = Is.STOP | Is.END
_RESOLVED = Is.TITLE | Is.OFFICE | Is.TAIL | Is.GIVEN | Is.NEVER_NAME | Is.PHRASE_START


class _Run(NamedTuple):
    """What is left of a run; `tail` is where the longest name with a tail would end."""

    first: int
    last: int
    sentence: Sentence
    tail: int | None


class Segments:
    """Finds the names in the runs of one article; lone unknown words are put aside in `singles`."""

    def __init__(
        self,
        words: Words,
        lexicon: Lexicon,
        parts: NameParts,
        evidence: Evidence,
        found: FoundNames,
    ) -> None:
        self._words = words
        self._lexicon = lexicon
        self._surface = words.surface
        self._flags = words.flags
        self._parts = parts
        self._evidence = evidence
        self._found = found
        self.singles: list[tuple[int, Sentence]] = []

    def read(self, first: int, last: int, sentence: Sentence) -> int:
        """Name what begins at `first` and return where to go on."""
        run = _Run(first, last, sentence, self._parts.tail(first, last))
        for rule in (
            self._numbered,
            self._listed,
            self._firm,
            self._titled,
            self._headed,
            self._tailed,
            self._town,
        ):
            end = rule(run)
            if end:
                return end
        return self._by_shape(run)

    def region(self, first: int, last: int) -> int:
        """Add “South Jutland” and return where to go on."""
        directions = self._lexicon.sections["directions"]
        if self._found.headline or self._surface[first] not in directions or first + 1 >= last:
            return first
        if self._parts.known(first, last) or self._parts.tail(first, last):
            return first
        end = self._parts.place_end(first + 1, last)
        known = self._parts.known(first + 1, last)
        if known is not None and known.label in ("GPE", "LOC", "NORP"):
            end = first + 2 + len(known.rest)
            self._found.add(first, end, "NORP" if known.label == "NORP" else "LOC", "region")
        elif end == last:
            self._found.add(first, end, "GPE", "region")
        else:
            return first
        return end

    def _numbered(self, run: _Run) -> int:
        """Read “Pier 4”."""
        end = self._parts.numbered_place(run.first, run.sentence.last)
        if end:
            self._found.add(run.first, end, "FAC", "head")
        return end

    def _listed(self, run: _Run) -> int:
        known = self._parts.known(run.first, run.sentence.last)
        if known is None or (run.tail or 0) > run.first + 1 + len(known.rest):
            return 0
        return self._known(run.first, known)

    def _known(self, first: int, known: KnownName) -> int:
        end = first + 1 + len(known.rest)
        acronym = not known.rest and len(self._surface[first]) > 1 and self._shouted(first, end)
        if not acronym:
            self._found.add(first, end, known.label, "known", known.entity)
        return max(end, first + 1)

    def _firm(self, run: _Run) -> int:
        """Read “X & Y” as a firm, unless a side is a full name or the words are common ones."""
        first, last = run.first, run.last
        if "&" not in self._surface[first:last]:
            return 0
        middle = self._surface.index("&", first, last)
        start, end = self._words.char_span(first, last)
        if self._words.text[start:end] in self._lexicon.sections["never_acronyms"]:
            return last
        named = self._parts.is_given(first, middle) or self._parts.is_given(middle + 1, last)
        common = all(self._evidence.is_common(k) for k in range(first, last) if k != middle)
        if named or common or max(middle - first, last - middle - 1) > _LONGEST_PARTNER:
            return 0
        self._found.add(first, last, "ORG", "firm")
        return last

    def _titled(self, run: _Run) -> int:
        end = self._parts.title_end(run.first, run.last)
        if end == run.first or (run.tail is not None and run.tail >= end + 2):
            return 0
        return self._person(end, run.last, "title") if end < run.last else run.last

    def _headed(self, run: _Run) -> int:
        """Read “Mount X” and “Court of X”; a tail that closes the run decides for itself."""
        first, last = run.first, run.last
        label = self._lexicon.heads.get(self._surface[first])
        if label is None or last - first == 1:
            return 0
        if self._surface[first + 1] != "of" and (label == "ORG" or run.tail == last):
            return 0
        self._found.add(first, last, label, "head")
        return last

    def _tailed(self, run: _Run) -> int:
        if run.tail is None:
            return 0
        begin = self._parts.numbered(run.first, run.tail, run.sentence.first)
        label = self._parts.tail_label(run.first, run.tail)
        if label == "FAC" and run.tail < run.sentence.last and self._flags[run.tail] & Is.CUE:
            # A hotel that says something is a company.
            label = "ORG"
        self._found.add(begin, run.tail, label, "tail")
        return run.tail

    def _town(self, run: _Run) -> int:
        end = self._parts.place_end(run.first, run.last)
        if not end or self._is_person(run.first, end):
            return 0
        goes_on = self._flags[end : run.last][:1]
        if goes_on and goes_on[0] & (_RESOLVED | Is.CAPITAL) == Is.CAPITAL:
            return 0
        return self.facility(run.first, end, run.sentence) or self._add_town(run.first, end)

    def _add_town(self, first: int, last: int) -> int:
        self._found.add(first, last, "GPE", "place")
        return last

    def facility(self, first: int, last: int, sentence: Sentence) -> int:
        """Add “the Karlstad harbour tunnel” and return its end, or 0 if none begins here."""
        end = self._parts.facility_end(last, sentence.last)
        if end:
            self._found.add(first, end, "FAC", "facility")
        return end

    def _is_person(self, first: int, last: int) -> bool:
        """Say whether the article knows a person of this name, and does not mean a town here."""
        if last - first > 1 or self._surface[first] not in self._evidence.surnames:
            return self._parts.is_given(first, last)
        return self._evidence.context(first, last).place < 1.0

    def _shouted(self, first: int, last: int) -> bool:
        """Say whether an “IS” or “US” stands among other words in capitals only."""
        flags = self._flags
        if self._found.shouting:
            return bool(flags[first] & Is.UPPER)
        beside = [k for k in (first - 1, last) if 0 <= k < len(flags)]
        return bool(flags[first] & Is.UPPER) and any(
            flags[k] & (Is.UPPER | Is.PHRASE_START) == Is.UPPER or len(self._surface[k]) > 4
            for k in beside
            if flags[k] & Is.UPPER
        )

    def _person(self, first: int, last: int, rule: str) -> int:
        """Add the person whose name begins at `first`; return where it ends."""
        limit = min(last, first + (2 if self._found.headline else _LONGEST_PERSON))
        if limit < last and self._flags[limit] & Is.SURNAME:
            limit += 1
        end = first
        while end < limit:
            flag = self._flags[end]
            if self._surface[end] == "&":
                break
            if flag & Is.NEVER_NAME and self._surface[end] not in SUFFIXES:
                break
            if end > first and flag & Is.TITLE and end + 1 < last and not flag & Is.SURNAME:
                break
            end += 1
        while end > first and not self._flags[end - 1] & Is.CAPITAL:
            end -= 1
        known = self._parts.known(first, last)
        if end > first and (known is None or known.label == "PERSON" or end - first > 1):
            self._found.add(first, end, "PERSON", rule)
        elif known is not None:
            return self._known(first, known)
        return max(end, first + 1)

    def _by_shape(self, run: _Run) -> int:
        first, last, flags = run.first, run.last, self._flags
        if flags[first] & Is.UPPER and (last - first == 1 or not flags[first] & Is.GIVEN):
            return self._acronym(first)
        if self._parts.is_given(first, last):
            return self._person(first, last, "given name")
        if last - first == 1:
            self.singles.append((first, run.sentence))
            return last
        return self._unknown(run)

    def _unknown(self, run: _Run) -> int:
        """Guess what several unknown words are, by their neighbours."""
        end = first = run.first
        if len(self._surface[first]) == 1 and self._surface[first + 1] == "-":
            # “(R-Ohio)” is a party, and a state that is read on its own.
            return first + 2
        while end < run.last and not self._flags[end] & Is.NEVER_NAME:
            end += 1
        if self._found.headline or not 1 < end - first <= _LONGEST_UNKNOWN:
            if end - first == 1:
                self.singles.append((first, run.sentence))
            return max(end, first + 1)
        while end > first + 1 and not self._flags[end - 1] & Is.CAPITAL:
            end -= 1
        label, rule = self._evidence.votes(first, end).label(), "neighbours"
        if label is None and not self._opens_commonly(run):
            label, rule = self._usual(first, end), "unknown"
        if label is not None:
            self._found.add(first, end, label, rule)
        return end

    def _opens_commonly(self, run: _Run) -> bool:
        opens = self._parts.opens(run.first, run.sentence)
        return opens and self._evidence.is_common(run.first)

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

    def _acronym(self, index: int) -> int:
        word = self._surface[index]
        letters = word.replace(".", "")
        fits = 2 < len(letters) <= 6 and letters.isalpha() and not self._shouted(index, index + 1)
        if fits and not self._found.headline and not self._is_emphasis(index):
            self._found.add(index, index + 1, "ORG", "acronym")
        return index + 1

    def _is_emphasis(self, index: int) -> bool:
        """Say whether capitals only stress a word, or head a line as in “BRIEF: …”."""
        word = self._surface[index]
        if word in self._lexicon.sections["never_acronyms"] or self._evidence.is_common(index):
            return True
        plain = self._words.vocabulary[word.capitalize()]
        if len(word) > 3 and plain & (Is.NEVER_NAME | Is.COMMON):
            return True
        # “a UAV,” is a kind of thing.
        counted = index > 0 and self._words.lower[index - 1] in ("a", "an")
        following = self._surface[index + 1 : index + 2]
        if counted and following:
            return following[0] in ("and", "or") or bool(self._flags[index + 1] & _PAUSE)
        return following == [":"]
