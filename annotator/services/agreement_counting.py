"""Counts articles for agreement: here if they are few, in worker processes if they are many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from annotator.agreement.counting import counted
from annotator.agreement.ledger import Ledger
from annotator.agreement.sides import ArticleSides, Plan
from annotator.domain.annotations import Annotation, Record, Region
from annotator.domain.articles import Article
from annotator.domain.errors import AgreementFailedError, CancelledError
from annotator.services.corpus import Corpus
from annotator.services.jobs import Progress
from annotator.services.worker_pool import Shift
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.owner_thread import OwnerThread

HERE_UP_TO = 60  # articles: below, starting a process takes longer than counting
_SLICE = 20
_CHUNK = 100
_STOPPED = "The computation was stopped."


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
        ids = [item.id for item in part]
        # What a person does goes first, and slices are short: no key waits for this.
        read = owner.submit(
            lambda store, ids=ids: _read(store, task, ids),  # type: ignore[misc]
            urgent=False,
        )
        yield _counted(task, part, read.result())


def _read(store: CorpusStore, task: Task, ids: Sequence[str]) -> list[tuple[Article, list[Record]]]:
    return list(store.iterate(ids, sorted(set(task.layers.values())), labels_only=True))


def _counted(
    task: Task, wanted: Sequence[Wanted], read: Sequence[tuple[Article, list[Record]]]
) -> Ledger:
    ledger = Ledger()
    plan = task.plan
    pairs = (*plan.pairs, *plan.repeats)
    for item, (article, records) in zip(wanted, read, strict=True):
        sides = sides_of(article, records, item.sides, task.layers)
        tally = counted(sides, plan, with_gamma=item.with_gamma)
        ledger.add(item.id, item.stamp, tally, pairs)
    return ledger


def _work(task: Task, corpus: Corpus, wanted: Sequence[Wanted]) -> Ledger:
    ids = [item.id for item in wanted]
    read = corpus.run(lambda store: _read(store, task, ids))
    return _counted(task, wanted, read)


def _apart(
    path: Path, task: Task, wanted: Sequence[Wanted], progress: Progress
) -> Iterator[Ledger]:
    try:
        yield from Shift(path, partial(_work, task), _CHUNK, _STOPPED).results(wanted, progress)
    except BrokenProcessPool as error:
        raise AgreementFailedError(
            "The agreement could not be computed: a process that counts ended too early.",
            remedy="Close what takes much memory and compute it again; the corpus is as it was.",
        ) from error
