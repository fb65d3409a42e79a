"""Judges capitalised words that stand alone, by their neighbours here and elsewhere."""

from __future__ import annotations

from annotator.nlp.rules.evidence import Evidence
from annotator.nlp.rules.found_names import FoundNames
from annotator.nlp.rules.lexicon import Lexicon
from annotator.nlp.rules.name_parts import NameParts
from annotator.nlp.rules.segments import Segments
from annotator.nlp.rules.words import Is, Sentence, Words

_SHORTEST = 2
_AND = frozenset(["and", "or", "/", "&"])


class SingleWords:
    """Judges the single words of one article, once its full names are known."""

    def __init__(
        self,
        words: Words,
        lexicon: Lexicon,
        parts: NameParts,
        evidence: Evidence,
        found: FoundNames,
        segments: Segments,
    ) -> None:
        self._words = words
        self._lexicon = lexicon
        self._surface = words.surface
        self._flags = words.flags
        self._parts = parts
        self._evidence = evidence
        self._found = found
        self._segments = segments

    def read(self) -> None:
        """Judge the words that the runs left over."""
        for index, sentence in self._segments.singles:
            if not self._found.taken[index] and len(self._surface[index]) > _SHORTEST:
                self._judge(index, sentence)
        self._segments.singles.clear()

    def _judge(self, index: int, sentence: Sentence) -> None:
        word = self._surface[index]
        common = self._evidence.is_common(index)
        if word in self._lexicon.tails:
            self._short_form(index, sentence)
        elif common and self._parts.opens(index, sentence):
            return
        elif word in self._lexicon.sections["languages"]:
            self._found.add(index, index + 1, "MISC", "language")
        elif self._parts.is_people(index, sentence.last):
            self._found.add(index, index + 1, "NORP", "people")
        elif not self._segments.facility(index, index + 1, sentence):
            self._guess(index, sentence, common)

    def _guess(self, index: int, sentence: Sentence, common: bool) -> None:
        label = self._evidence.votes(index, index + 1).label()
        if label is not None and not (common and label == "ORG"):
            known = label == "PERSON" and self._surface[index] in self._evidence.surnames
            rule = "again" if known else "neighbours"
            self._found.add(index, index + 1, self._or_people(index, label), rule)
        elif not common and (beside := self._listed_with(index, sentence)):
            self._found.add(index, index + 1, beside, "list")
        elif self._flags[index] & Is.SURNAME:
            self._found.add(index, index + 1, "PERSON", "surname")
        elif not common:
            self._found.add(index, index + 1, "MISC", "unknown word")

    def _or_people(self, index: int, label: str) -> str:
        """Read “the Goths” as a people rather than a body."""
        word = self._surface[index]
        plural = word.endswith("s") and not word.endswith("ss")
        definite = index > 0 and self._words.lower[index - 1] == "the"
        return "NORP" if label == "ORG" and plural and definite else label

    def _listed_with(self, index: int, sentence: Sentence) -> str | None:
        """Return what stands beside the word in “X, Y and Z”."""
        return self._listed_behind(index, sentence) or self._listed_before(index, sentence)

    def _listed_behind(self, index: int, sentence: Sentence) -> str | None:
        """Return the label of X for Y in “X, Y”, “X and Y” and “X, and Y”."""
        lower, before = self._words.lower, index - 1
        if before > sentence.first and lower[before] in _AND:
            before -= lower[before - 1] == ","
        elif lower[before] != ",":
            return None
        return self._found.label_at.get(before - 1) if before > sentence.first else None

    def _listed_before(self, index: int, sentence: Sentence) -> str | None:
        """Return the label of Y for X in “X, Y”, “X and Y” and “X, and Y”."""
        lower, after = self._words.lower, index + 1
        after += after < sentence.last and lower[after] == ","
        if after < sentence.last and lower[after] in _AND:
            after += 1
        elif after == index + 1:
            return None
        return self._found.label_at.get(after) if after < sentence.last else None

    def _short_form(self, index: int, sentence: Sentence) -> None:
        """Take “the Senate” and “VI Corps”."""
        word = self._surface[index]
        if self._lexicon.tails[word] != "ORG" or index == sentence.first:
            return
        begin = self._parts.numbered(index, index + 1, sentence.first)
        definite = self._words.lower[index - 1] == "the"
        known = word in self._evidence.tails
        if begin < index or (definite and (known or index - 1 > sentence.first)):
            self._found.add(begin, index + 1, "ORG", "short form")
