"""All sums and rows of the names of many articles at once: what `counting` says of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from annotator.agreement.batch import Batch
from annotator.agreement.batch_spans import add_spans
from annotator.agreement.batch_sums import BatchSums
from annotator.agreement.batch_units import add_units
from annotator.agreement.batch_words import add_words
from annotator.agreement.ledger import Block, Ledger
from annotator.agreement.tally import Tally
from annotator.agreement.tally_words import tally_gamma
from annotator.domain.words import main_spans


def counted_batch(batch: Batch, ledger: Ledger, with_gamma: Collection[int] = ()) -> Block:
    """Return what each article adds to every figure, over the keys and texts of the ledger.

    `with_gamma` are the numbers of the articles that gamma is asked for.
    """
    sums = BatchSums(ledger, len(batch))
    if batch.sides:
        add_spans(batch, sums)
        add_words(batch, sums)
        add_units(batch, sums)
        _add_gamma(batch, sums, with_gamma)
    return sums.block()


def _add_gamma(batch: Batch, sums: BatchSums, chosen: Collection[int]) -> None:
    if not chosen:
        return
    rows: defaultdict[int, list[int]] = defaultdict(list)
    marks = batch.marks
    for article, row in zip(marks.article.tolist(), marks.row.tolist(), strict=True):
        rows[article].append(row)
    for number in chosen:
        article, tally = batch.article(number, rows[number]), Tally()
        marked = {
            side: [(item.label, main_spans(item)) for item in own]
            for side, own in article.labels.items()
        }
        tally_gamma(article, marked, article.groups(batch.plan), tally)
        sums.add_tally(number, tally, {})
