"""Sums over the words of many articles at once; `tally_words` says the same of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.agreement.batch import SPAN, Batch, each_once
from annotator.agreement.batch_ratings import Rated, add_coincidences
from annotator.agreement.batch_sums import BatchSums
from annotator.agreement.batch_tokens import word_edges
from annotator.agreement.tally_words import PLAIN

if TYPE_CHECKING:
    from annotator.agreement.arrays import Numbers


class _Words(NamedTuple):
    """All words: the article of each, and where it starts and ends."""

    article: Numbers
    start: Numbers
    end: Numbers


def add_words(batch: Batch, sums: BatchSums) -> None:
    """Add ``f1/token`` of the pairs and ``words`` of the groups; a word has its longest label."""
    article, start, end = word_edges(batch.table.texts)
    words = _Words(article, article * SPAN + start, article * SPAN + end)
    mark, word = _labelled(batch, words)
    _add_shared(batch, sums, words, mark, word)
    total = _open_words(batch, words)
    longest = _longest(batch, len(article), mark, word)
    plain = batch.labels.index(PLAIN)
    for group in batch.groups:
        _add_group(batch, sums, group, words, longest[:, group], total, plain)


def _labelled(batch: Batch, words: _Words) -> tuple[Numbers, Numbers]:
    """Return each mark with each word under it."""
    import numpy as np  # noqa: PLC0415 - heavy

    pieces = batch.pieces
    first = np.searchsorted(words.end, pieces.start, "right")
    many = np.maximum(np.searchsorted(words.start, pieces.end, "left") - first, 0)
    before = np.cumsum(many) - many
    word = np.arange(many.sum()) + np.repeat(first - before, many)
    return np.repeat(pieces.mark, many), word


def _add_shared(batch: Batch, sums: BatchSums, words: _Words, mark: Numbers, word: Numbers) -> None:
    """Add how many labels of words both sides of a pair have, and each of them."""
    import numpy as np  # noqa: PLC0415 - heavy

    labels, side = len(batch.labels), batch.marks.side[mark]
    keys = word * labels + batch.marks.label[mark]
    own = [each_once(keys[side == number]) for number in range(len(batch.sides))]

    def by_article(found: Numbers) -> Numbers:
        return np.bincount(words.article[found // labels], minlength=len(batch))

    sizes = [by_article(found) for found in own]
    for name, pair in zip(batch.plan.pairs, batch.main_pairs, strict=True):
        there = batch.both_done(pair)
        if not there.any():
            continue
        common = np.intersect1d(own[pair[0]], own[pair[1]], assume_unique=True)
        sums.add(("f1", "token", *name, "m"), by_article(common))
        for which, number in zip("ab", pair, strict=True):
            sums.add(("f1", "token", *name, which), sizes[number] * there)


def _open_words(batch: Batch, words: _Words) -> Numbers:
    """Return how many words each article has where it is annotated."""
    import numpy as np  # noqa: PLC0415 - heavy

    total = np.bincount(words.article, minlength=len(batch))
    starts, ends = batch.closed
    shut = np.searchsorted(words.start, ends, "left") - np.searchsorted(words.start, starts, "left")
    np.subtract.at(total, starts // SPAN, shut)
    return total


def _longest(batch: Batch, words: int, mark: Numbers, word: Numbers) -> Numbers:
    """Return the longest label of each word, -1 where it has none: a column for each side."""
    import numpy as np  # noqa: PLC0415 - heavy

    marks = batch.marks
    # The last one written stays; of two as long, that which comes first in the alphabet.
    size = (marks.end - marks.start)[mark]
    order = np.lexsort((-marks.label[mark], size))
    found = np.full((words, len(batch.sides)), -1)
    found[word[order], marks.side[mark[order]]] = marks.label[mark[order]]
    return found


def _add_group(
    batch: Batch,
    sums: BatchSums,
    group: list[int],
    words: _Words,
    longest: Numbers,
    total: Numbers,
    plain: int,
) -> None:
    import numpy as np  # noqa: PLC0415 - heavy

    raters = batch.rated_by(group)
    there = ((longest >= 0).any(axis=1)) & (raters[words.article] > 0)
    article, found = words.article[there], longest[there]
    values = np.where(found < 0, plain, found)
    values[~batch.done[article][:, group]] = -1
    add_coincidences(sums, ("words",), batch.labels, Rated(article, values))
    rest = np.maximum(total - np.bincount(article, minlength=len(batch)), 0) * raters
    for what in ("n", "d"):
        sums.add(("words", what, PLAIN), rest)
