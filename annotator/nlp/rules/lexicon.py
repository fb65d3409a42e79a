"""The word lists under ``resources/lexicon``, read once and turned into classes of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from annotator.nlp.rules.words import TOKEN, Is

_VOCABULARY_LIMIT = 200_000
_ENDINGS = {
    "s": ("",), "es": ("",), "ies": ("y",), "d": ("",), "ed": ("",), "ied": ("y",),
    "ing": ("", "e"), "ings": ("", "e"), "ly": ("",), "er": ("", "e"), "ers": ("", "e"),
    "est": ("", "e"), "ness": ("",),
}  # fmt: skip


class Vocabulary(dict[str, int]):
    """The classes of every word met so far (`Is` as an int); a new word is classed on sight."""

    def __init__(
        self, exact: Mapping[str, int], folded: Mapping[str, int], common: frozenset[str]
    ) -> None:
        super().__init__()
        self._exact = exact
        self._folded = folded
        self._common = common

    def __missing__(self, word: str) -> int:
        plain = word.replace("’", "'")
        lower = plain.lower()
        flags = self._exact.get(plain, 0) | self._folded.get(lower, 0) | _shape(word)
        if flags & Is.CAPITAL and (lower in self._common or self._has_common_stem(lower)):
            flags |= Is.COMMON
        if len(self) > _VOCABULARY_LIMIT:
            self.clear()
        self[word] = flags
        return flags

    def _has_common_stem(self, word: str) -> bool:
        """Say whether the word is a regular form of a common one: the list has base forms only."""
        for ending, replacements in _ENDINGS.items():
            if word.endswith(ending) and len(word) - len(ending) > 2:
                stem = word[: -len(ending)]
                doubled = stem[-1] == stem[-2] and stem[:-1] in self._common
                if doubled or any(stem + letter in self._common for letter in replacements):
                    return True
                if ending == "ly" and self._has_common_stem(stem):
                    return True
        return False


def _shape(word: str) -> int:
    first = word[0]
    if not first.isalnum():
        return 0
    flags = Is.WORD
    if first.isupper():
        flags |= Is.CAPITAL
        letters = word.replace(".", "")
        if len(letters) > 1 and letters.isupper():
            flags |= Is.UPPER
    return flags


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name of the lists: its tokens behind the first, its label, and which entity it is."""

    rest: tuple[str, ...]
    label: str
    entity: str


class AttitudePhrase(NamedTuple):
    """What follows the first word of “lash out at”, and what the whole says."""

    rest: tuple[str, ...]
    polarity: str
    is_verb: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the rules know before they read an article."""

    vocabulary: Vocabulary
    names: Mapping[str, tuple[KnownName, ...]]
    places: frozenset[str]
    tails: Mapping[str, str]
    heads: Mapping[str, str]
    sections: Mapping[str, frozenset[str]]
    verbs: Mapping[str, str] = field(default_factory=dict)
    attitudes: Mapping[str, str] = field(default_factory=dict)
    attitude_phrases: Mapping[str, tuple[AttitudePhrase, ...]] = field(default_factory=dict)


@cache
def load_lexicon(folder: Path) -> Lexicon:
    """Read the word lists of `folder`; the second call for the same folder is free."""
    names = _known_names(folder)
    words = _sections(folder / "name_words.txt")
    speech = _sections(folder / "speech.txt")
    attitudes = _sections(folder / "attitudes.txt")
    verbs = _classed_verbs(speech, _SPEECH_VERBS, drop=set(speech["not_cues"]))
    stances, phrases = _attitudes(attitudes), _attitude_phrases(attitudes)
    tails, heads = _tables(words, _TAILS), _tables(words, _HEADS)
    merged = {**words, **{name: speech[name] for name in _SPEECH_SETS}}
    merged |= {name: attitudes[name] for name in _STANCE_SETS}
    return Lexicon(
        vocabulary=_vocabulary(folder, words, speech, names, verbs, {*stances, *phrases}),
        names=names,
        places=frozenset(_lines(folder / "places.txt")),
        tails=tails,
        heads=heads,
        sections={name: frozenset(items) for name, items in merged.items()},
        verbs=verbs,
        attitudes=stances,
        attitude_phrases=phrases,
    )


_SPEECH_VERBS = {
    "think": "think",
    "describe": "describe",
    "pledge": "pledge",
    "order": "order",
    "ask": "ask",
    "tell": "tell",
    "say": "say",
    "go_on": "go on",
}
_STANCE_SETS = ("wishing", "stops", "showing", "judging", "endings")
_WORD_KINDS = {
    "favour_words": "FAVOR WORD",
    "against_words": "AGAINST WORD",
    "favour_nouns": "FAVOR NOUN",
    "against_nouns": "AGAINST NOUN",
    "quitting": "AGAINST DUTY",
}
_PHRASE_KINDS = {
    "favour_phrases": ("FAVOR", True),
    "against_phrases": ("AGAINST", True),
    "neutral_phrases": ("NEUTRAL", True),
    "favour_leanings": ("FAVOR", False),
    "against_leanings": ("AGAINST", False),
}
_STANCE_VERBS = {"favour_verbs": "FAVOR", "against_verbs": "AGAINST"}
_TAILS = {
    "organisation_tails": "ORG",
    "district_tails": "GPE",
    "place_tails": "LOC",
    "building_tails": "FAC",
    "event_tails": "EVENT",
    "other_tails": "MISC",
}
_HEADS = {
    "organisation_heads": "ORG",
    "place_heads": "LOC",
    "building_heads": "FAC",
    "event_heads": "EVENT",
}
_SPEECH_SETS = (
    "expected", "reported_nouns", "said_where", "people", "bodies", "unnamed", "collective",
    "prepositions", "determiners", "clause_words",
)  # fmt: skip


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text("utf-8").splitlines():
        if line and line[0] != "#":
            yield line


def _sections(path: Path) -> dict[str, list[str]]:
    """Return the words of each ``[section]`` of a file; words are parted by blanks."""
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in _lines(path):
        if line[0] == "[" and line.endswith("]"):
            current = found.setdefault(line[1:-1], [])
        else:
            current.extend(line.split())
    return found


def _known_names(folder: Path) -> dict[str, tuple[KnownName, ...]]:
    by_first: dict[str, list[KnownName]] = {}
    for label, aliases in _known_lines(folder):
        for alias in aliases:
            first, *rest = TOKEN.findall(alias)
            by_first.setdefault(first, []).append(KnownName(tuple(rest), label, aliases[0]))
    return {
        first: tuple(sorted(items, key=lambda item: -len(item.rest)))
        for first, items in by_first.items()
    }


def _known_lines(folder: Path) -> Iterator[tuple[str, list[str]]]:
    label = ""
    for line in _lines(folder / "known_names.txt"):
        if line[0] == "[":
            label = line[1:-1]
        else:
            yield label, [alias.strip() for alias in line.split("|")]
    for line in _lines(folder / "groups.txt"):
        for group in line.split():
            yield "NORP", [group]
            if group[-1] not in "sh" and not group.endswith(("ese", "men", "man")):
                yield "NORP", [group + "s", group]


def inflected(entry: str) -> set[str]:
    """Return all forms of a verb from a line of the lists: regular ones, or those behind ``=``."""
    verb, _, irregular = entry.partition("=")
    if irregular:
        return {verb, *irregular.split(",")}
    if verb.endswith("e"):
        return {verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"}
    if verb.endswith(("s", "sh", "ch", "x")):
        return {verb, f"{verb}es", f"{verb}ed", f"{verb}ing"}
    return {verb, f"{verb}s", f"{verb}ed", f"{verb}ing"}


def _classed_verbs(
    sections: Mapping[str, Iterable[str]], classes: Mapping[str, str], drop: set[str]
) -> dict[str, str]:
    """Return each verb form with its class; a later class of `classes` wins."""
    return {
        form: kind
        for section, kind in classes.items()
        for entry in sections[section]
        for form in inflected(entry)
        if form not in drop
    }


def _attitudes(sections: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return each word that takes sides with its polarity and kind: “FAVOR VERB”."""
    verbs = _classed_verbs(sections, _STANCE_VERBS, drop=set(sections["never_attitudes"]))
    unsure = set(sections["not_attitudes"])
    nouns = {*sections["favour_nouns"], *sections["against_nouns"]}
    table = {
        form: f"{polarity} {_maybe(form, nouns) if form in unsure else 'VERB'}"
        for form, polarity in verbs.items()
    }
    for section, kind in _WORD_KINDS.items():
        for word in sections[section]:
            table.setdefault(word, kind)
    return table


def _maybe(form: str, nouns: set[str]) -> str:
    return "VERB OR NOUN" if form in nouns else "VERB OR NOTHING"


def _attitude_phrases(
    sections: Mapping[str, Iterable[str]],
) -> dict[str, tuple[AttitudePhrase, ...]]:
    table: dict[str, tuple[AttitudePhrase, ...]] = {}
    for section, (polarity, is_verb) in _PHRASE_KINDS.items():
        for entry in sections[section]:
            phrase, equals, irregular = entry.partition("=")
            first, *rest = phrase.split("_")
            found = AttitudePhrase(tuple(rest), polarity, is_verb)
            forms = inflected(f"{first}{equals}{irregular}") if is_verb else {first}
            for form in forms:
                table[form] = (*table.get(form, ()), found)
    return table


def _tables(words: Mapping[str, Iterable[str]], kinds: Mapping[str, str]) -> dict[str, str]:
    table: dict[str, str] = {}
    for section, label in kinds.items():
        for word in words[section]:
            table.setdefault(word, label)
    return table


def _vocabulary(
    folder: Path,
    words: Mapping[str, list[str]],
    speech: Mapping[str, list[str]],
    names: Mapping[str, object],
    verbs: Iterable[str],
    attitudes: Iterable[str],
) -> Vocabulary:
    exact: dict[str, int] = {}
    folded: dict[str, int] = {}

    def mark(table: dict[str, int], items: Iterable[str], bit: int) -> None:
        for item in items:
            table[item] = table.get(item, 0) | bit

    mark(exact, _lines(folder / "surnames.txt"), Is.SURNAME)
    mark(exact, _lines(folder / "given_names.txt"), Is.GIVEN)
    mark(exact, names, Is.PHRASE_START)
    for section, flag in _EXACT.items():
        mark(exact, words[section], flag)
    for section in (*_TAILS, "title_tails"):
        mark(exact, words[section], Is.TAIL if section in _TAILS else Is.OFFICE)
    for section, flag in _FOLDED.items():
        mark(folded, speech[section], flag)
    mark(folded, verbs, Is.CUE)
    mark(folded, attitudes, Is.ATTITUDE)
    mark(exact, [".", "?", "!", "…", "...", "...."], Is.END)
    mark(exact, _AMBIGUOUS.split(), Is.END)
    mark(exact, [*"“”\"‘’'«»„", "''", "``"], Is.QUOTE)
    mark(exact, [*',;:—–()[]“”".?!…«»', "--", "...", "''", "``"], Is.STOP)
    mark(
        folded,
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        Is.WEEKDAY,
    )
    return Vocabulary(exact, folded, frozenset(_lines(folder / "common_words.txt")))


_AMBIGUOUS = "U.S. U.K. U.N. D.C. a.m. p.m. Jr. Sr. Inc. Corp. Co. Ltd. Bros."
_EXACT = {
    "never_names": Is.NEVER_NAME,
    "titles": Is.TITLE,
    "lower_titles": Is.LOWER_TITLE,
    "offices": Is.OFFICE,
    "particles": Is.PARTICLE,
    "sentence_starters": Is.STARTER,
}
_FOLDED = {
    "skipped": Is.SKIPPED,
    "clause_words": Is.CLAUSE,
    "determiners": Is.DETERMINER,
    "pronouns": Is.PRONOUN,
    "prepositions": Is.PREPOSITION,
    "reported_nouns": Is.NOUN_CUE,
}
