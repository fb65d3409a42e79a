"""Counts articles for agreement: here if they are few, in worker processes if they are many.

Workers are spawned and open the corpus for reading only; the window may have it open and write.
"""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path

from annotator.agreement.counting import counted
from annotator.agreement.ledger import Ledger
from annotator.agreement.sides import ArticleSides, Plan
from annotator.domain.annotations import Annotation, Record, Region
from annotator.domain.articles import Article
from annotator.domain.errors import AgreementFailedError, CancelledError
from annotator.services.corpus import Corpus
from annotator.services.jobs import Progress
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.owner_thread import OwnerThread

HERE_UP_TO = 60  # articles: below, starting a process takes longer than counting
_SLICE = 20
_CHUNK = 100
_LOOK_SECONDS = 0.1
_ALLOCATIONS = 100_000  # between two searches for cycles, of which counting makes none
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


class _Bench:
    """What a worker process keeps between its chunks."""

    corpus: Corpus
    task: Task


def _prepare(path: Path, task: Task) -> None:
    # Ctrl+C is for the parent, which then stops its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS)
    _Bench.corpus = Corpus.open(path, read_only=True)
    _Bench.task = task


def _work(wanted: Sequence[Wanted]) -> Ledger:
    ids = [item.id for item in wanted]
    read = _Bench.corpus.run(lambda store: _read(store, _Bench.task, ids))
    return _counted(_Bench.task, wanted, read)


def _apart(
    path: Path, task: Task, wanted: Sequence[Wanted], progress: Progress
) -> Iterator[Ledger]:
    context = get_context("spawn")
    chunks = [wanted[start : start + _CHUNK] for start in range(0, len(wanted), _CHUNK)]
    pool = ProcessPoolExecutor(
        min(len(chunks), cpu_count() or 1), context, initializer=_prepare, initargs=(path, task)
    )
    waiting: set[Future[Ledger]] = set()
    try:
        waiting = {pool.submit(_work, chunk) for chunk in chunks}
        while waiting:
            done, waiting = wait(waiting, _LOOK_SECONDS, "FIRST_COMPLETED")
            if progress.stop_requested():
                raise CancelledError(_STOPPED)
            yield from (future.result() for future in done)
    except BrokenProcessPool as error:
        raise AgreementFailedError(
            "The agreement could not be computed: a process that counts ended too early.",
            remedy="Close what takes much memory and compute it again; the corpus is as it was.",
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
