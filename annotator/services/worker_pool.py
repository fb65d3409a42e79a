"""Work on many articles in worker processes, so that this process has its hands free.

Workers are spawned and open the corpus for reading only; the window may have it open and write.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Generic, TypeVar

from annotator.domain.errors import CancelledError
from annotator.services.corpus import Corpus
from annotator.services.jobs import Progress

T = TypeVar("T")
R = TypeVar("R")

_LOOK_SECONDS = 0.1
_MOST_WORKERS = 4  # each takes a second to start, and 100 MiB
_ALLOCATIONS = 100_000  # between two searches for cycles, of which such work makes none


@dataclass(frozen=True, slots=True)
class Shift(Generic[T, R]):
    """What workers do: `work` on `chunk` things at a time, with the corpus at `path`.

    `work` travels to other processes: a function of a module, or a partial of one. `spare`
    processors are left to others. `stopped` is what is said when it is stopped.
    """

    path: Path
    work: Callable[[Corpus, Sequence[T]], R]
    chunk: int
    stopped: str
    spare: int = 0

    def results(self, wanted: Sequence[T], progress: Progress) -> Iterator[R]:
        """Yield what the workers found, chunk by chunk, whichever is ready first.

        Raises `CancelledError` when stopped, and `BrokenProcessPool` when a worker died.
        """
        chunks = [wanted[at : at + self.chunk] for at in range(0, len(wanted), self.chunk)]
        workers = max(1, min(len(chunks), _MOST_WORKERS, _processors() - self.spare))
        context = get_context("spawn")
        pool = ProcessPoolExecutor(workers, context, initializer=_open, initargs=(self.path,))
        try:
            waiting = {pool.submit(_do, self.work, chunk) for chunk in chunks}
            while waiting:
                done, waiting = wait(waiting, _LOOK_SECONDS, "FIRST_COMPLETED")
                if progress.stop_requested():
                    raise CancelledError(self.stopped)
                yield from map(_result, done)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _processors() -> int:
    """Return how many processors this process may use, which may be fewer than there are."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _result(future: Future[R]) -> R:
    return future.result()


class _Bench:
    """What a worker process keeps between its chunks."""

    corpus: Corpus


def _open(path: Path) -> None:
    # Ctrl+C is for the parent, which then stops its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS)
    _Bench.corpus = Corpus.open(path, read_only=True)


def _do(work: Callable[[Corpus, Sequence[T]], R], chunk: Sequence[T]) -> R:
    return work(_Bench.corpus, chunk)
