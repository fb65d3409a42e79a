"""Where the parts of a name end: runs of capitals, titles, towns, tails such as “Ministry”."""

from __future__ import annotations

from annotator.nlp.rules.lexicon import KnownName, Lexicon
from annotator.nlp.rules.words import Is, Sentence, Words

_LONGEST_WITH_TAIL = 8
_PEOPLE_ENDINGS = ("ish", "ian", "ese", "ians")


class NameParts:
    """Answers about the words of one article; it decides nothing."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words = words
        self._lexicon = lexicon
        self._surface = words.surface
        self._flags = words.flags
        self.starters = lexicon.sections["name_starters"]

    def run_start(self, index: int, limit: int) -> int:
        """Return where a run begins whose first capital is at the token: “al-Marwani”."""
        if index - 2 < limit or self._surface[index - 1] != "-" or self._words.gap(index):
            return index
        tight = not self._words.gap(index - 1)
        return index - 2 if tight and self._flags[index - 2] & Is.PARTICLE else index

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
        if word in ("’", "'", "'s", "’s"):
            return self._owner(index, limit)
        return self._particle(index, limit) if flags[index] & Is.PARTICLE else 0

    def _particle(self, index: int, limit: int) -> int:
        flags = self._flags
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
            sections = self._lexicon.sections
            realm = before in sections["realms"] or before in sections["joined_by_of"]
            fits = before in self._lexicon.heads or titled or realm
        elif word == "and":
            fits = headed and "of" in self._surface[first:index]
        else:
            fits = word in ("for", "on") and before in self._lexicon.heads
        return behind - index + 1 if fits else 0

    def _owner(self, index: int, limit: int) -> int:
        """Return how a name goes on behind an apostrophe: “Workers’ Union”, “King’s College”."""
        before, flags = self._surface[index - 1], self._flags
        if not flags[index + 1] & Is.CAPITAL or flags[index - 1] & Is.PHRASE_START:
            return 0
        sections = self._lexicon.sections
        if self._surface[index] in ("’", "'"):
            plural = before.endswith("s") and not self._words.gap(index)
            fits = plural and self._closes_with_tail(index + 1, limit)
        elif before in sections["groups_of_people"]:
            fits = self._closes_with_tail(index + 1, limit)
        else:
            fits = self._surface[index + 1] in sections["owned"]
        return 2 if fits else 0

    def _closes_with_tail(self, first: int, limit: int) -> bool:
        for index in range(first, min(limit, first + 5)):
            if not self._flags[index] & Is.CAPITAL:
                return False
            if self._surface[index] in self._lexicon.tails:
                return True
        return False

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
            titled = index > first and flags[index] & Is.TITLE
            if titled and index + 1 < last and flags[index + 1] & Is.CAPITAL:
                break
        if best is not None and best < last and self._surface[best] == "of":
            return last
        return best

    def tail_label(self, first: int, last: int) -> str:
        """Return what the name from `first` to `last` is by its tail, or the one before “of”."""
        tails = self._lexicon.tails
        for index in range(last - 1, first, -1):
            if self._surface[index] == "of" and self._surface[index - 1] in tails:
                return tails[self._surface[index - 1]]
        return tails[self._surface[last - 1]]

    def numbered(self, first: int, last: int, limit: int) -> int:
        """Return where a name begins that a number opens: “65th Air Division”, “IV Corps”."""
        before = self._surface[first - 1] if first > limit else ""
        ordinal = before[:1].isdecimal() and before.endswith(("st", "nd", "rd", "th", "d"))
        tail = self._surface[last - 1]
        counted = before.isdecimal() and len(before) < 4
        if counted and tail in self._lexicon.sections["numbered_tails"]:
            return first - 1
        return first - 1 if ordinal or before in self._lexicon.sections["numbers"] else first

    def numbered_place(self, first: int, limit: int) -> int:
        """Return the end of “Pier 4” or “Terminal B”, or 0."""
        if first + 1 >= limit or self._lexicon.heads.get(self._surface[first]) != "FAC":
            return 0
        number = self._surface[first + 1]
        return first + 2 if number.isdecimal() or (len(number) == 1 and number.isupper()) else 0

    def facility_end(self, index: int, limit: int) -> int:
        """Return the end of “harbour tunnel” behind the name of a town, or 0."""
        sections = self._lexicon.sections
        end = index
        while end < limit and end - index < 2 and self._surface[end] in sections["facility_first"]:
            end += 1
        for last in (end, end - 1):
            if index <= last < limit and self._surface[last] in sections["facility_nouns"]:
                return last + 1
        return 0

    def is_people(self, index: int, limit: int) -> bool:
        """Say whether the word looks like a nation's adjective or name: “Sundish waters”."""
        word = self._surface[index]
        if not word.endswith(_PEOPLE_ENDINGS) or len(word) < 5:
            return False
        if index + 1 >= limit:
            return False
        following, flag = self._surface[index + 1], self._flags[index + 1]
        noun = following.islower() and not flag & (Is.CUE | Is.PREPOSITION | Is.CLAUSE | Is.SKIPPED)
        return noun and not self._flags[index] & Is.SURNAME

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

    def opens(self, index: int, sentence: Sentence) -> bool:
        """Say whether the word is capitalised because it opens a sentence or a quotation."""
        return index == sentence.first or self._surface[index - 1] in ("“", '"', "‘", "'", ":", "(")

    def is_given(self, first: int, last: int) -> bool:
        """Say whether a given name with a surname begins here."""
        return bool(
            self._flags[first] & Is.GIVEN
            and first + 1 < last
            and (self._surface[first] != "Al" or self._flags[first + 1] & Is.SURNAME)
            and not self._flags[first + 1] & Is.NEVER_NAME
        )
