"""What kind of disagreement a difference is, so that those alike can be found and settled alike."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.agreement.explain import Difference, Hint, Kind
from annotator.agreement.extents import size
from annotator.agreement.wording import NOTHING, is_trifle, quoted
from annotator.domain.annotations import Annotation, Claim, DocumentLabel, Family, Spans, Stance
from annotator.domain.words import main_spans, surface

PRESENT, ABSENT, LONGER, SHORTER = "present", "absent", "longer", "shorter"
_MOST_WORDS = 3
_ARTICLE = re.compile(r"\s*(the|a|an)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A kind of disagreement: `key` is equal for those alike, `words` tell it to a reviewer.

    `answers` are what the two sides of the difference answered, in their order; the same answer
    in another place of the same pattern is the same decision.
    """

    key: str
    words: str
    answers: tuple[str, str]


def pattern_of(difference: Difference, records: Mapping[str, Annotation], text: str) -> Pattern:
    """Return the pattern of a difference between two sides; `records` are their labels by id."""
    first = records.get(difference.first or "")
    second = records.get(difference.second or "")
    match difference.kind:
        case Kind.MISSING:
            return _missing(first, second, text)
        case Kind.BOUNDARY if first is not None and second is not None:
            return _boundary(difference, first, second, text)
        case _:
            return _values(difference)


def broader(key: str) -> str:
    """Return the key of the kind that a pattern of certain words is one of; itself for the rest."""
    match key.split("|"):
        case ["missing", family, label, *words] if any(words):
            return f"missing|{family}|{label}"
        case ["boundary", family, part, edge, _, *_]:
            return f"boundary|{family}|{part}|{edge}"
        case _:
            return key


def broader_words(key: str) -> str:
    """Return what tells a reviewer which kind a key that `broader` gave stands for."""
    kind, family, label, *rest = key.split("|")
    if kind == "boundary":
        prefix = f"{label} " if label else ""
        return f"{prefix}with or without some words at the {rest[0]}"
    if family == Family.CLAIM:
        return "a claim marked or not"
    return f"{label} given or not" if family == Family.DOCUMENT else f"{label} marked or not"


def _missing(first: Annotation | None, second: Annotation | None, text: str) -> Pattern:
    answers = (PRESENT, ABSENT) if second is None else (ABSENT, PRESENT)
    item = first or second
    if item is None:
        return Pattern("missing", "", answers)
    what, words = _thing(item, text)
    key = f"missing|{item.family}|{item.label}|{what.casefold()}"
    return Pattern(key, f"{words} marked or not", answers)


def _thing(item: Annotation, text: str) -> tuple[str, str]:
    """Return what tells a label from others that might be missed too, and words for it."""
    if isinstance(item, DocumentLabel):
        return item.value, f"{item.name} = {item.value}"
    if isinstance(item, Claim):
        cue = " ".join(text[span.start : span.end] for span in item.cue)
        words = f"a claim with the cue {quoted(cue)}" if cue else "a claim without a cue"
        return cue, words
    if isinstance(item, Stance):
        return "", f"a stance {item.polarity}"
    words = " ".join(surface(item, text).split())
    return words, f"{quoted(words)} as {item.label}"


def _boundary(difference: Difference, first: Annotation, second: Annotation, text: str) -> Pattern:
    ours, theirs = _spans(first, difference.part), _spans(second, difference.part)
    where = f"boundary|{first.family}|{difference.part}"
    prefix = f"{difference.part} " if difference.part else ""
    if Hint.FRAGMENT in difference.hints or len(ours) != len(theirs):
        answers = f"{len(ours)} pieces", f"{len(theirs)} pieces"
        return Pattern(f"{where}|pieces", f"{prefix}in one piece or in several", answers)
    answers = (LONGER, SHORTER) if size(ours) >= size(theirs) else (SHORTER, LONGER)
    edge, words = _edges(ours, theirs, text)
    return Pattern(f"{where}|{edge}", f"{prefix}{words}", answers)


def _edges(ours: Spans, theirs: Spans, text: str) -> tuple[str, str]:
    """Return a key and words for where two extents of as many pieces part."""
    starts = [_between(a.start, b.start, text) for a, b in zip(ours, theirs, strict=True)]
    ends = [_between(a.end, b.end, text) for a, b in zip(ours, theirs, strict=True)]
    extra = [words for words in (*starts, *ends) if words]
    at_start = any(starts)
    if len(extra) == 1 and at_start and _ARTICLE.fullmatch(extra[0]):
        return "article", "with or without the leading article"
    if is_trifle(ours, theirs, text):
        return "mark", "with or without a quotation mark or punctuation"
    if len(extra) != 1:
        return "both", "with other words at both ends"
    words = " ".join(extra[0].split())
    if len(words.split()) > _MOST_WORDS:
        side = "start" if at_start else "end"
        return f"{side}|long", f"with or without more than three words at the {side}"
    side = "start" if at_start else "end"
    return f"{side}|{words.casefold()}", f"with or without {quoted(words)} at the {side}"


def _between(one: int, other: int, text: str) -> str:
    return text[min(one, other) : max(one, other)]


def _values(difference: Difference) -> Pattern:
    values = difference.values
    low, high = sorted(values)
    part = difference.part or "label"
    family = difference.family
    if difference.kind is Kind.LINK:
        # Which words a link leads to is of one place only; that a side has none is a habit.
        one_has_none = NOTHING in values
        kind = "none" if one_has_none else "alias" if Hint.ALIAS in difference.hints else "other"
        words = {
            "none": f"{part} given or left out",
            "alias": f"{part}: another mention of the same",
            "other": f"{part}: another one",
        }[kind]
        answers = _link_answers(values) if one_has_none else values
        return Pattern(f"link|{family}|{part}|{kind}", words, answers)
    words = f"{low} or {high}" if part == "label" else f"{part}: {low} or {high}"
    if family is Family.STANCE and part == "label":
        part = "polarity"
    return Pattern(f"{difference.kind}|{family}|{part}|{low}|{high}", words, values)


def _link_answers(values: tuple[str, str]) -> tuple[str, str]:
    return (ABSENT, PRESENT) if values[0] == NOTHING else (PRESENT, ABSENT)


def _spans(item: Annotation, part: str) -> Spans:
    spans: Spans = getattr(item, part) if part else main_spans(item)
    return spans
