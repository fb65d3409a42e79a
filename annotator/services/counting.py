"""Counts that may look at every article, made in slices so that nobody waits behind them."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial

from annotator.domain.queue import QueueQuery
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.owner_thread import OwnerThread

SLICE = 5_000  # articles, some 20 milliseconds


def count_in_slices(owner: OwnerThread, query: QueueQuery, size: int = SLICE) -> Future[int]:
    """Count what the query finds; whatever a person does comes between two slices.

    Cancelling the future ends the count. It is cancelled, too, when the corpus closes.
    """
    counted: Future[int] = Future()
    _count_slice(owner, query, size, counted, 0, 0)
    return counted


def _count_slice(
    owner: OwnerThread, query: QueueQuery, size: int, counted: Future[int], start: int, found: int
) -> None:
    if counted.cancelled():
        return
    try:
        asked = owner.submit(partial(_slice, query, start, start + size), urgent=False)
    except RuntimeError:  # the corpus was closed in the meantime
        counted.cancel()
        return

    def go_on(done: Future[tuple[int, int]]) -> None:
        error = done.exception()
        if counted.cancelled():
            return
        if error is not None:
            counted.set_exception(error)
            return
        here, articles = done.result()
        if start + size >= articles:
            counted.set_result(found + here)
        else:
            _count_slice(owner, query, size, counted, start + size, found + here)

    asked.add_done_callback(go_on)


def _slice(query: QueueQuery, start: int, end: int, store: CorpusStore) -> tuple[int, int]:
    here = store.queue_reader.size_between(query, start, end)
    return here, store.queue_size(QueueQuery(query.layer_id))
