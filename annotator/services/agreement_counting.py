"""Counts articles for agreement: here if they are few, in worker processes if they are many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from annotator.agreement.batch import Batch
from annotator.agreement.batch_counting import counted_batch
from annotator.agreement.counting import counted
from annotator.agreement.ledger import Ledger
from annotator.agreement.sides import ArticleSides, Plan
from annotator.domain.annotations import Annotation, Family, Record, Region
from annotator.domain.articles import Article
from annotator.domain.errors import AgreementFailedError, CancelledError
from annotator.domain.mention_table import MentionTable
from annotator.domain.phrases import phrase
from annotator.services.corpus import Corpus
from annotator.services.jobs import Progress
from annotator.services.worker_pool import Shift
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.owner_thread import OwnerThread

HERE_UP_TO = 60  # articles: below, starting a process takes longer than counting
_SLICE = 20
_CHUNK, _CHUNKS = 200, 8  # so many articles at a time, but fewer where that makes too few chunks
_STOPPED = phrase("The computation was stopped.")


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker must know: the plan, and the layer id of each side."""

    plan: Plan
    layers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article to be counted: the sides that finished it, and whether gamma is asked for."""

    id: str
    stamp: str
    sides: tuple[str, ...]
    with_gamma: bool


def count_all(
    owner: OwnerThread, path: Path, task: Task, wanted: Sequence[Wanted], progress: Progress
) -> Ledger:
    """Return the ledger of the articles; raise `CancelledError` when stopped."""
    ledger = Ledger()
    if len(wanted) <= HERE_UP_TO:
        parts = _here(owner, task, wanted)
    else:
        parts = _apart(path, task, wanted, progress)
    for part in parts:
        ledger.take(part)
        progress.report(len(ledger.entries), len(wanted))
        if progress.stop_requested():
            raise CancelledError(_STOPPED)
    return ledger


def sides_of(
    article: Article, records: Sequence[Record], sides: Sequence[str], layers: dict[str, str]
) -> ArticleSides:
    """Return what is compared of an article: the labels of those who finished it."""
    by_layer: dict[str, list[Annotation]] = {layers[side]: [] for side in sides}
    regions = []
    for record in records:
        if isinstance(record, Annotation):
            own = by_layer.get(record.layer_id)
            if own is not None:
                own.append(record)
        elif isinstance(record, Region):
            regions.append(record)
    return ArticleSides(article.text, {side: by_layer[layers[side]] for side in sides}, regions)


def _here(owner: OwnerThread, task: Task, wanted: Sequence[Wanted]) -> Iterator[Ledger]:
    for start in range(0, len(wanted), _SLICE):
        part = wanted[start : start + _SLICE]
        # What a person does goes first, and slices are short: no key waits for this.
        read = owner.submit(
            lambda store, part=part: _counted(store, task, part),  # type: ignore[misc]
            urgent=False,
        )
        yield read.result()()


def _counted(store: CorpusStore, task: Task, wanted: Sequence[Wanted]) -> Callable[[], Ledger]:
    """Read articles and return what counts them, which needs the store no longer."""
    ids = [item.id for item in wanted]
    layers = sorted(set(task.layers.values()))
    if task.plan.family is Family.ENTITY:
        table = store.mentions.table(ids, layers)
        return lambda: _count_names(task, wanted, table)
    read = list(store.iterate(ids, layers, labels_only=True))
    return lambda: _count_one_by_one(task, wanted, read)


def _count_names(task: Task, wanted: Sequence[Wanted], table: MentionTable) -> Ledger:
    ledger = Ledger()
    batch = Batch(table, task.plan, [item.sides for item in wanted], task.layers)
    with_gamma = [number for number, item in enumerate(wanted) if item.with_gamma]
    stamps = {item.id: item.stamp for item in wanted}
    ledger.enter(stamps, counted_batch(batch, ledger, with_gamma))
    return ledger


def _count_one_by_one(
    task: Task, wanted: Sequence[Wanted], read: Sequence[tuple[Article, list[Record]]]
) -> Ledger:
    ledger = Ledger()
    plan = task.plan
    tallies = [
        counted(
            sides_of(article, records, item.sides, task.layers), plan, with_gamma=item.with_gamma
        )
        for item, (article, records) in zip(wanted, read, strict=True)
    ]
    stamps = {item.id: item.stamp for item in wanted}
    ledger.add_all(stamps, tallies, (*plan.pairs, *plan.repeats))
    return ledger


def _work(task: Task, corpus: Corpus, wanted: Sequence[Wanted]) -> Ledger:
    return corpus.run(lambda store: _counted(store, task, wanted))()


def _apart(
    path: Path, task: Task, wanted: Sequence[Wanted], progress: Progress
) -> Iterator[Ledger]:
    size = min(_CHUNK, max(_SLICE, len(wanted) // _CHUNKS))
    try:
        yield from Shift(path, partial(_work, task), size, _STOPPED).results(wanted, progress)
    except BrokenProcessPool as error:
        raise AgreementFailedError(
            phrase("The agreement could not be computed: a process that counts ended too early."),
            remedy=phrase(
                "Close what takes much memory and compute it again; the corpus is as it was."
            ),
        ) from error
