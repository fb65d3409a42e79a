"""The ways of differing that come back, and who does what: “B includes the leading article”.

A habit is the pattern of a difference (see `patterns`) with what each of the two sides answered,
as one text, so that it can be counted and looked for.
"""

from __future__ import annotations

from collections.abc import Mapping

from annotator.agreement.explain import Difference, Kind
from annotator.agreement.patterns import ABSENT, LONGER, PRESENT, Pattern, pattern_of
from annotator.domain.annotations import Annotation, Family

_PART = "\t"
_EITHER = "with or without "


def habit_of(difference: Difference, records: Mapping[str, Annotation], text: str) -> str:
    """Return the habit that a difference shows; `records` are the labels of both sides by id."""
    return _packed(pattern_of(difference, records, text))


def missed(first: Annotation | None, second: Annotation | None, text: str) -> str:
    """Return the habit of a label that only one side has."""
    records = {item.id: item for item in (first, second) if item is not None}
    difference = Difference(
        Kind.MISSING,
        Family.ENTITY,
        None if first is None else first.id,
        None if second is None else second.id,
        "",
    )
    return _packed(pattern_of(difference, records, text))


def key_of(habit: str) -> str:
    """Return the key of the pattern, which is the same for both sides and all pairs."""
    return habit.split(_PART, maxsplit=1)[0]


def said(habit: str, names: tuple[str, str], *, both: bool = False) -> str:
    """Return the sentence about two sides, without numbers and without its full stop.

    `both` names also the side that does not, as is needed where there are more than two.
    """
    key, words, *answers = habit.split(_PART)
    kind = key.partition("|")[0]
    if kind == "boundary":
        return _of_boundary(words, answers, names, both=both)
    if kind == "missing":
        who = names[0] if answers[0] == ABSENT else names[1]
        has = f", {_other(who, names)} does" if both else ""
        return f"{who} does not mark {words.removesuffix(' marked or not')}{has}"
    if kind == "link" and ABSENT in answers and PRESENT in answers:
        who = names[0] if answers[0] == ABSENT else names[1]
        has = f" where {_other(who, names)} gives one" if both else ""
        return f"{who} leaves the {words.removesuffix(' given or left out')} out{has}"
    if kind == "link":
        return words
    about = "" if kind == "label" else f"{words.partition(':')[0]}: "
    return f"{about}{names[0]} says {answers[0]} where {names[1]} says {answers[1]}"


def _of_boundary(words: str, answers: list[str], names: tuple[str, str], *, both: bool) -> str:
    longer = names[0] if answers[0] == LONGER else names[1]
    before, either, after = words.partition(_EITHER)
    if either:
        lacks = f", {_other(longer, names)} does not" if both else ""
        return f"{before}{longer} includes {after}{lacks}"
    if LONGER in answers:
        return f"{longer} marks more words at both ends than {_other(longer, names)}"
    counts = [int(answer.partition(" ")[0]) for answer in answers]
    several = names[0] if counts[0] > counts[1] else names[1]
    return f"{several} marks more pieces than {_other(several, names)}"


def _other(name: str, names: tuple[str, str]) -> str:
    return names[1] if name == names[0] else names[0]


def _packed(pattern: Pattern) -> str:
    parts = (pattern.key, pattern.words, *pattern.answers)
    return _PART.join(part.replace(_PART, " ") for part in parts)
