"""Sums over the words and the characters of one article: token agreement and the u-alpha family."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from annotator.agreement.gamma import gamma_sums
from annotator.agreement.sides import ArticleSides, SidePair
from annotator.agreement.tally import Ratings, Tally
from annotator.agreement.units import GAP, Unit, continuum, outermost
from annotator.domain.annotations import Claim, Spans
from annotator.domain.tokens import Tokens

Labelled = Sequence[tuple[str, Spans]]
"""What a side marked: labels with their pieces."""

_TOGETHER = 3
_GAMMA = ("seen", "chance", "label seen", "label chance")

PLAIN = "O"
"""The value of a word without a label."""


def tally_words(
    article: ArticleSides,
    marked: Mapping[str, Labelled],
    pairs: Sequence[SidePair],
    groups: Sequence[Sequence[str]],
    tally: Tally,
) -> None:
    """Add ``f1/token`` of the pairs and ``words`` of the groups; a word has its longest label."""
    tokens = Tokens(article.text)
    words = {side: _by_word(items, tokens) for side, items in marked.items()}
    sizes = {side: sum(map(len, of.values())) for side, of in words.items()}
    for one, other in pairs:
        tally.sums["f1", "token", one, other, "m"] += _common(words[one], words[other])
        tally.sums["f1", "token", one, other, "a"] += sizes[one]
        tally.sums["f1", "token", one, other, "b"] += sizes[other]
    total = _open_words(article, tokens)
    for group in groups:
        _add_group([words[side] for side in group], total, ("words",), tally)


def tally_role_words(
    article: ArticleSides,
    claims: Mapping[str, Sequence[Claim]],
    groups: Sequence[Sequence[str]],
    tally: Tally,
) -> None:
    """Add ``words/ROLE``: each word in the role or not, as the authors of PolNeAR count it."""
    tokens = Tokens(article.text)
    total = _open_words(article, tokens)
    for role in ("content", "cue", "source"):
        words = {
            side: _by_word([(role, getattr(claim, role)) for claim in own], tokens)
            for side, own in claims.items()
        }
        for group in groups:
            _add_group([words[side] for side in group], total, ("words", role), tally)


def tally_units(
    article: ArticleSides,
    marked: Mapping[str, Labelled],
    groups: Sequence[Sequence[str]],
    tally: Tally,
) -> None:
    """Add ``u`` of the groups: what `units` needs of a continuum, joined over articles.

    Articles join within a group of annotators, which is part of the key.
    """
    for group in groups:
        own = [_units(article, marked[side]) for side in group]
        found = continuum(own, article.length)
        name = ("u", str(len(group)), "+".join(group))
        sums = tally.sums
        for (first, second), size in found.seen.items():
            one = first or ""
            sums[(*name, "n", one)] += size
            if first == second:
                sums[(*name, "d", one)] += size
            if first is not GAP and second is not GAP:
                sums[(*name, "shared", one)] += size
                sums[(*name, "marked")] += size
        for label, size in found.own.items():
            sums[(*name, "own", "" if label is GAP else "+")] += size
        for label, size in found.own_shared.items():
            sums[(*name, "own_shared", label or "")] += size


def tally_gamma(
    article: ArticleSides,
    marked: Mapping[str, Labelled],
    groups: Sequence[Sequence[str]],
    tally: Tally,
) -> None:
    """Add ``gamma`` of the groups; where more than three rated together, of each two of them.

    All labels count, nested ones too; a label in pieces counts as the stretch that holds them.
    """
    units = {side: sorted(_stretches(article, items)) for side, items in marked.items()}
    sums = tally.sums
    for group in groups:
        for together in [group] if len(group) <= _TOGETHER else combinations(group, 2):
            own = [units[side] for side in together]
            if not any(own):
                continue
            found = gamma_sums(own)
            sums["gamma", "units"] += sum(map(len, own))
            for name, value in zip(_GAMMA, found, strict=True):
                sums["gamma", name] += value


def _stretches(article: ArticleSides, items: Labelled) -> Iterator[Unit]:
    for label, spans in items:
        if spans:
            start, end = article.place(spans[0].start), article.place(spans[-1].end)
            if end > start:
                yield Unit(start, end, label)


def _units(article: ArticleSides, items: Labelled) -> list[Unit]:
    if not article.closed:
        return outermost(
            Unit(span.start, span.end, label)
            for label, spans in items
            for span in spans
            if span.end > span.start
        )
    units = []
    for label, spans in items:
        for span in spans:
            start, end = article.place(span.start), article.place(span.end)
            if end > start:
                units.append(Unit(start, end, label))
    return outermost(units)


def _common(ours: Mapping[int, list[str]], theirs: Mapping[int, list[str]]) -> int:
    """Return how many labels of words both have."""
    common = 0
    for word, labels in ours.items():
        others = theirs.get(word)
        if others == labels:
            common += len(labels)
        elif others is not None:
            common += len({*labels} & {*others})
    return common


def _by_word(items: Labelled, tokens: Tokens) -> dict[int, list[str]]:
    """Return the labels of each labelled word, that of the longest label first."""
    found: dict[int, list[str]] = {}
    starts, ends = tokens.starts, tokens.ends
    placed = sorted(
        (spans[0].start - spans[-1].end, label, spans) for label, spans in items if spans
    )
    for _, label, spans in placed:
        for span in spans:
            for word in range(bisect_right(ends, span.start), bisect_left(starts, span.end)):
                if word not in found:
                    found[word] = [label]
                elif label not in found[word]:
                    found[word].append(label)
    return found


def _open_words(article: ArticleSides, tokens: Tokens) -> int:
    count = len(tokens.starts)
    for hole in article.closed:
        count -= bisect_left(tokens.starts, hole.end) - bisect_left(tokens.starts, hole.start)
    return count


def _add_group(
    words: Sequence[Mapping[int, Sequence[str]]], total: int, name: tuple[str, ...], tally: Tally
) -> None:
    labelled = {word for own in words for word in own}
    ratings: Counter[Ratings] = Counter(
        tuple(own[word][0] if word in own else PLAIN for own in words) for word in labelled
    )
    ratings[(PLAIN,) * len(words)] += max(0, total - len(labelled))
    tally.add_coincidences(name, ratings.items())
