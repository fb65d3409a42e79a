"""Which names may be one: the same words, a surname, initials, a pronoun of a person."""

from __future__ import annotations

from enum import StrEnum

_LITTLE_WORDS = frozenset(["of", "the", "and", "for", "on", "de", "-", "&"])
_PRONOUNS = frozenset(
    ["he", "him", "his", "she", "her", "hers", "they", "them", "their", "i", "me"]
)


class Kinship(StrEnum):
    """Why two names may be one; the stronger reasons stand first."""

    SAME = "same name"
    SURNAME = "surname"
    INITIALS = "initials"
    KNOWN = "known name"
    PRONOUN = "pronoun"


def same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether the first words may be one given name: “Ash” and “Ashton”, “A.” and “Ash”."""
    first, second = one[0].casefold().rstrip("."), other[0].casefold().rstrip(".")
    return first.startswith(second[:3]) or second.startswith(first[:3])


def initials(words: tuple[str, ...]) -> str:
    """Return the first letters of the words, little ones left out: “Dock Workers' Union” → DWU."""
    return "".join(word[0] for word in words if word.lower() not in _LITTLE_WORDS).upper()


def is_pronoun(name: str) -> bool:
    """Say whether the name is a pronoun of a person."""
    return name.casefold() in _PRONOUNS


def kinship(one: str, other: str, *, people: bool) -> Kinship | None:
    """Return why the two names may be one entity, if they may; `people` allows surnames."""
    left, right = _words(one), _words(other)
    if not left or not right:
        return None
    if [word.casefold() for word in left] == [word.casefold() for word in right]:
        return Kinship.SAME
    if people:
        return Kinship.SURNAME if _are_one_person(left, right) else None
    short, long = sorted((left, right), key=len)
    if len(short) == 1 < len(long) and len(short[0]) > 1:
        letters = short[0].replace(".", "")
        if letters.isupper() and letters == initials(long):
            return Kinship.INITIALS
    return None


def kin_keys(name: str, *, people: bool) -> frozenset[tuple[str, ...]]:
    """Return keys of which any two names that `kinship` puts together share one."""
    words = _words(name)
    if not words:
        return frozenset()
    low = tuple(word.casefold() for word in words)
    if people:
        return frozenset([("first", low[0]), ("last", low[-1])])
    letters = words[0].replace(".", "") if len(words) == 1 else initials(words)
    return frozenset([("words", *low), ("letters", letters)])


def _are_one_person(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if left[-1].casefold() != right[-1].casefold():
        # A given name alone stands for the full one: “Ines” for “Ines Okoro”.
        short, long = sorted((left, right), key=len)
        return len(short) == 1 < len(long) and short[0].casefold() == long[0].casefold()
    return 1 in (len(left), len(right)) or same_given(left, right)


def _words(name: str) -> tuple[str, ...]:
    return tuple(name.removesuffix("’s").removesuffix("'s").split())
