"""Where the parts of a name end: runs of capitals, titles, towns, tails such as “Ministry”."""

from __future__ import annotations

from annotator.nlp.rules.lexicon import KnownName, Lexicon
from annotator.nlp.rules.words import Is, Words

_LONGEST_WITH_TAIL = 8


class NameParts:
    """Answers about the words of one article; it decides nothing."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words = words
        self._lexicon = lexicon
        self._surface = words.surface
        self._flags = words.flags
        self.starters = lexicon.sections["name_starters"]

    def run_end(self, first: int, limit: int, taken: bytearray) -> int:
        """Return where the run of capitalised words ends, particles and hyphens included."""
        flags = self._flags
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

    def known(self, index: int, limit: int) -> KnownName | None:
        """Return the longest listed name that begins at the token."""
        surface = self._surface
        for known in self._lexicon.names.get(surface[index], ()):
            end = index + 1 + len(known.rest)
            if end <= limit and tuple(surface[index + 1 : end]) == known.rest:
                return known
        return None

    def tail(self, first: int, last: int) -> int | None:
        """Return the end of the longest stretch that closes with “Ministry”, “River” and so on."""
        tails, flags = self._lexicon.tails, self._flags
        best = None
        for index in range(first, min(last, first + _LONGEST_WITH_TAIL)):
            if index > first and self._surface[index] in tails:
                best = index + 1
                continue
            never = flags[index] & Is.NEVER_NAME and self._surface[index] not in self.starters
            if never and index > first:
                break
            if flags[index] & Is.TITLE and index + 1 < last and flags[index + 1] & Is.CAPITAL:
                break
        return best

    def title_end(self, first: int, last: int) -> int:
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

    def place_end(self, first: int, last: int) -> int:
        """Return the end of the longest listed town that begins at the token, or 0."""
        words, places = self._words, self._lexicon.places
        start = words.starts[first]
        for end in range(min(last, first + 4), first, -1):
            if words.text[start : words.ends[end - 1]] in places:
                return end
        return 0

    def is_given(self, first: int, last: int) -> bool:
        """Say whether a given name with a surname begins here."""
        return bool(
            self._flags[first] & Is.GIVEN
            and first + 1 < last
            and (self._surface[first] != "Al" or self._flags[first + 1] & Is.SURNAME)
            and not self._flags[first + 1] & Is.NEVER_NAME
        )
