"""Agreement on labelled spans, pair by pair: F1 under a named rule, and agr both ways.

F1 = 2 x matches / (labels of A + labels of B), the same whichever side comes first. It equals
positive specific agreement, and is what kappa tends to as unmarked text grows (Hripcsak &
Rothschild 2005), so that rare labels need no correction for chance. Counts add up over articles
and pairs; articles that both left empty add nothing and are to be reported apart.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from annotator.agreement.assignment import best_pairs
from annotator.agreement.extents import Pair, iou, overlapping, same_extent
from annotator.agreement.results import Coefficient, undefined
from annotator.domain.annotations import Spans
from annotator.domain.tokens import Tokens


class Marked(NamedTuple):
    """A label and the pieces of text that carry it."""

    label: str
    spans: Spans


class Rule(StrEnum):
    """When two labels count as the same."""

    STRICT = "strict"  # same extent, same label
    EXACT = "exact"  # same extent, any label
    TYPE = "type"  # overlapping, same label
    OVERLAP = "overlap"  # overlapping, any label


class Counts(NamedTuple):
    """What F1 is made of: labels matched, labels of one side, labels of the other."""

    matches: float
    first: int
    second: int

    def plus(self, other: Counts) -> Counts:
        """Return the counts of both together."""
        return Counts(
            self.matches + other.matches, self.first + other.first, self.second + other.second
        )


def pooled(parts: Iterable[Counts]) -> Counts:
    """Return the sums over articles or pairs."""
    total = Counts(0, 0, 0)
    for part in parts:
        total = total.plus(part)
    return total


def f1(counts: Counts) -> Coefficient:
    """Return F1; `n` is the number of labels of both sides together."""
    both = counts.first + counts.second
    if not both:
        return undefined("neither side marked anything")
    return Coefficient(2 * counts.matches / both, both)


def matched(
    first: Sequence[Marked], second: Sequence[Marked], rule: Rule, *, least_iou: float = 0.0
) -> list[Pair]:
    """Return the index pairs that match under the rule: as many as possible, each label once.

    Among pairings of as many labels the one that shares most text is taken. `least_iou` is the
    least share of text (intersection over union) for overlapping labels to match.
    """
    ours, theirs = [item.spans for item in first], [item.spans for item in second]
    exact = rule in (Rule.STRICT, Rule.EXACT)
    typed = rule in (Rule.STRICT, Rule.TYPE)
    near = same_extent(ours, theirs) if exact else overlapping(ours, theirs)
    # The shares of all pairs together stay below one match, so that the number comes first.
    scale = 1 / (min(len(first), len(second)) + 1)
    weights: dict[Pair, float] = {}
    for mine, their in near:
        share = 1.0 if exact else iou(ours[mine], theirs[their])
        if share >= least_iou and not (typed and first[mine].label != second[their].label):
            weights[mine, their] = 1 + scale * share
    return best_pairs(weights)


def count_matches(
    first: Sequence[Marked], second: Sequence[Marked], rule: Rule, *, least_iou: float = 0.0
) -> Counts:
    """Return the counts for `f1` of one article under a rule."""
    pairs = matched(first, second, rule, least_iou=least_iou)
    return Counts(len(pairs), len(first), len(second))


def count_partial(first: Sequence[Marked], second: Sequence[Marked]) -> Counts:
    """Return counts in which the same extent is a match and mere overlap half of one.

    The "partial" score of SemEval-2013 task 9, but with one-to-one pairs; labels are not looked
    at.
    """
    pairs = matched(first, second, Rule.OVERLAP)
    credit = sum(1 if first[a].spans == second[b].spans else 0.5 for a, b in pairs)
    return Counts(credit, len(first), len(second))


def count_tokens(
    first: Sequence[Marked], second: Sequence[Marked], tokens: Tokens, *, typed: bool = True
) -> Counts:
    """Return counts of words that both sides marked, with the same label where `typed`.

    Every word counts once for each label it carries. Blind to boundaries: two neighbours look
    like one long label.
    """
    ours, theirs = (_words(items, tokens, typed=typed) for items in (first, second))
    return Counts(len(ours & theirs), len(ours), len(theirs))


class Directed(NamedTuple):
    """How many labels of one side the other side found, and out of how many."""

    found: int
    of: int


def agr(first: Sequence[Marked], second: Sequence[Marked]) -> tuple[Directed, Directed]:
    """Return how many of A's labels overlap some label of B, and the other way round.

    Wiebe, Wilson & Cardie 2005 (MPQA). Many to one: a single long label can satisfy several
    short ones, so that both directions belong side by side. Each is found / of, undefined for 0.
    """
    pairs = list(overlapping([item.spans for item in first], [item.spans for item in second]))
    return (
        Directed(len({mine for mine, _ in pairs}), len(first)),
        Directed(len({their for _, their in pairs}), len(second)),
    )


def agr_of(both: tuple[Directed, Directed]) -> tuple[Coefficient, Coefficient, Coefficient]:
    """Return agr(A to B), agr(B to A) and the mean of the two."""
    ways = [
        Coefficient(way.found / way.of, way.of) if way.of else undefined("nothing was marked")
        for way in both
    ]
    n = sum(way.of for way in both)
    values = [way.value for way in ways if way.value is not None]
    if len(values) < len(ways):
        return ways[0], ways[1], undefined("one side marked nothing", n)
    return ways[0], ways[1], Coefficient(sum(values) / 2, n)


def _words(items: Sequence[Marked], tokens: Tokens, *, typed: bool) -> set[tuple[int, str]]:
    return {
        (word, item.label if typed else "")
        for item in items
        for span in item.spans
        for word in range(
            bisect_right(tokens.ends, span.start), bisect_left(tokens.starts, span.end)
        )
    }
