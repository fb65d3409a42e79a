"""The thread that owns the corpus: everything else asks it, and what a person does comes first."""

from __future__ import annotations

import atexit
import itertools
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from annotator.storage.corpus_store import CorpusStore

T = TypeVar("T")

_URGENT, _BULK, _LAST = 0, 1, 2


@dataclass(order=True, slots=True)
class _Job:
    """A piece of work; urgent ones sort first, equals in the order they came."""

    rank: int
    number: int
    work: Callable[[CorpusStore], Any] | None = field(compare=False)
    future: Future[Any] = field(compare=False)


class _Delivery:
    """Hands whatever is raised inside it to a future, so that it reaches who asked."""

    def __init__(self, future: Future[Any]) -> None:
        self._future = future

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> bool:
        if error is not None:
            self._future.set_exception(error)
        return True


class OwnerThread:
    """Opens a corpus in a thread of its own and does there, one by one, what it is asked.

    `opened` is done when the corpus is open, or holds the error; then all other futures hold the
    same error.
    """

    def __init__(self, open_store: Callable[[], CorpusStore]) -> None:
        self.opened: Future[None] = Future()
        self._open_store = open_store
        self._jobs: queue.PriorityQueue[_Job] = queue.PriorityQueue()
        self._numbers = itertools.count()
        self._closing = threading.Lock()
        self._closed = False
        # A script that forgets to close must neither hang at its end nor lose what it asked for.
        self._thread = threading.Thread(target=self._run, name="corpus", daemon=True)
        self._thread.start()
        atexit.register(self.close)

    def submit(self, work: Callable[[CorpusStore], T], *, urgent: bool = True) -> Future[T]:
        """Have `work` done with the corpus; its result or error comes in the future."""
        future: Future[T] = Future()
        with self._closing:
            if self._closed:
                raise RuntimeError("the corpus is closed")
            self._put(_URGENT if urgent else _BULK, work, future)
        return future

    def backup(self, target: Path, *, replacing: bool = True) -> Future[None]:
        """Copy the corpus; urgent work is done between the slices of the copy."""
        return self.submit(
            lambda store: store.backup(target, self._do_urgent, replacing=replacing), urgent=False
        )

    def close(self) -> None:
        """Wait until everything asked for is done, then close the corpus."""
        with self._closing:
            if not self._closed:
                self._closed = True
                self._put(_LAST, None, Future())
        self._thread.join()
        atexit.unregister(self.close)

    def _put(self, rank: int, work: Callable[[CorpusStore], Any] | None, it: Future[Any]) -> None:
        self._jobs.put(_Job(rank, next(self._numbers), work, it))

    def _run(self) -> None:
        store = None
        with _Delivery(self.opened):
            store = self._store = self._open_store()
            self.opened.set_result(None)
        while (job := self._jobs.get()).work is not None:
            self._do(job)
        if store is not None:
            store.close()

    def _do(self, job: _Job) -> None:
        if job.work is None or not job.future.set_running_or_notify_cancel():
            return
        with _Delivery(job.future):
            self.opened.result()
            job.future.set_result(job.work(self._store))

    def _do_urgent(self) -> None:
        while True:
            try:
                job = self._jobs.get_nowait()
            except queue.Empty:
                return
            if job.rank != _URGENT:
                self._jobs.put(job)
                return
            self._do(job)
