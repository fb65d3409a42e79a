"""Orders that no index holds, worked out in slices so that nobody waits behind them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Any, TypeVar

from annotator.domain.queue import QueueQuery
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.owner_thread import OwnerThread

T = TypeVar("T")

SLICE = 2_000  # articles


def with_ranking(
    owner: OwnerThread,
    query: QueueQuery,
    work: Callable[[CorpusStore], T],
    size: int = SLICE,
) -> Future[T]:
    """Do the work once the order of the query is worked out anew.

    Whatever a person does comes between two slices. Cancelling the future gives the order up; it
    is cancelled, too, when the corpus closes.
    """
    done: Future[T] = Future()
    _rank_slice(owner, query, work, size, done, 0, [])
    return done


def _rank_slice(
    owner: OwnerThread,
    query: QueueQuery,
    work: Callable[[CorpusStore], T],
    size: int,
    done: Future[T],
    start: int,
    ranks: list[int],
) -> None:
    def go_on(asked: Future[tuple[list[int], int]]) -> None:
        error = asked.exception()
        if done.cancelled():
            return
        if error is not None:
            done.set_exception(error)
            return
        more, articles = asked.result()
        ranks.extend(more)
        if start + size >= articles:
            _submit(owner, partial(_finish, query, ranks, work), done, partial(_pass_on, done))
        else:
            _rank_slice(owner, query, work, size, done, start + size, ranks)

    if not done.cancelled():
        _submit(owner, partial(_slice, query, start, start + size), done, go_on)


def _submit(
    owner: OwnerThread,
    work: Callable[[CorpusStore], T],
    done: Future[Any],
    then: Callable[[Future[T]], None],
) -> None:
    try:
        owner.submit(work, urgent=False).add_done_callback(then)
    except RuntimeError:  # the corpus was closed in the meantime
        done.cancel()


def _pass_on(done: Future[T], finished: Future[T]) -> None:
    error = finished.exception()
    if done.cancelled():
        return
    if error is not None:
        done.set_exception(error)
    else:
        done.set_result(finished.result())


def _slice(query: QueueQuery, start: int, end: int, store: CorpusStore) -> tuple[list[int], int]:
    ranks = store.queue_reader.rankings.ranks(query, start, end)
    return ranks, store.queue_size(QueueQuery(query.layer_id))


def _finish(
    query: QueueQuery, ranks: list[int], work: Callable[[CorpusStore], T], store: CorpusStore
) -> T:
    store.queue_reader.rankings.keep(query, ranks)
    return work(store)
