"""The rows of two names that answer to one another: what `explain` says, without its sentences.

Names make up most of a corpus, and differ in a few ways only: what kind a difference is hangs on
the words between two edges, or on two labels, so that it is worked out once for each.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from annotator.agreement.explain import Difference, Hint, Kind
from annotator.agreement.habits import habit_of, missed
from annotator.agreement.sides import SidePair, is_untouched
from annotator.agreement.tally import Row
from annotator.agreement.wording import NOTHING, is_trifle
from annotator.domain.annotations import Attributes, Family, Mention, Span

_KNOWN = 20_000


def mention_rows(
    pair: SidePair, first: Mention, second: Mention, text: str, defaults: Attributes
) -> Iterator[Row]:
    """Yield the rows of two names in one piece each that share text."""
    untouched = is_untouched(first) and is_untouched(second)
    (ours,), (theirs,) = first.spans, second.spans
    if ours != theirs:
        starts, ends = sorted((ours.start, theirs.start)), sorted((ours.end, theirs.end))
        hints, habit = boundary_habit(
            ours.start - theirs.start,
            ours.end - theirs.end,
            text[slice(*starts)],
            text[slice(*ends)],
        )
        labels = first.label, second.label
        yield Row(pair, Kind.BOUNDARY.value, *labels, "", hints, habit, untouched)
    if first.label != second.label:
        habit = values_habit(Kind.LABEL, "", first.label, second.label)
        yield Row(pair, Kind.LABEL.value, first.label, second.label, "", (), habit, untouched)
    elif first.attributes != second.attributes:
        mine, their = {**defaults, **first.attributes}, {**defaults, **second.attributes}
        for name in sorted(mine.keys() | their.keys()):
            values = mine.get(name, NOTHING), their.get(name, NOTHING)
            if values[0] != values[1]:
                habit = values_habit(Kind.ATTRIBUTE, name, *values)
                labels = first.label, second.label
                yield Row(pair, Kind.ATTRIBUTE.value, *labels, name, (), habit, untouched)


@lru_cache(maxsize=_KNOWN)
def boundary_habit(start: int, end: int, before: str, after: str) -> tuple[tuple[str, ...], str]:
    """Return the hints and the habit of two names of other extents.

    `start` and `end` say by how much the first starts and ends later than the second, `before` and
    `after` are the words between the two starts and the two ends.
    """
    middle = "x" * (abs(start) + abs(end) + 1)  # Long enough for either to be the longer one.
    text = before + middle + after
    low, high = len(before), len(before) + len(middle)
    ours = Span(low if start > 0 else low - abs(start), high if end < 0 else high + abs(end))
    theirs = Span(low if start < 0 else low - abs(start), high if end > 0 else high + abs(end))
    first = Mention("1", "", "", "", (Span(max(ours.start, 0), ours.end),))
    second = Mention("2", "", "", "", (Span(max(theirs.start, 0), theirs.end),))
    difference = Difference(Kind.BOUNDARY, Family.ENTITY, "1", "2", "")
    hints = (Hint.QUOTE_MARK.value,) if is_trifle(first.spans, second.spans, text) else ()
    return hints, habit_of(difference, {"1": first, "2": second}, text)


@lru_cache(maxsize=_KNOWN)
def values_habit(kind: Kind, part: str, ours: str, theirs: str) -> str:
    """Return the habit of two names with other labels, or another value of an attribute."""
    difference = Difference(kind, Family.ENTITY, "1", "2", "", part, (ours, theirs))
    return habit_of(difference, {}, "")


@lru_cache(maxsize=_KNOWN)
def missing_habit(label: str, words: str, *, is_first: bool) -> str:
    """Return the habit of a name that only one side has."""
    item = Mention("1", "", "", label, (Span(0, len(words)),))
    return missed(item, None, words) if is_first else missed(None, item, words)
