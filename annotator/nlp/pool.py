"""Suggests for many articles at once, in worker processes that can be stopped and may crash.

Workers are spawned, never forked: a fork would copy the window's threads and locks. A frozen
program must call `multiprocessing.freeze_support()` first thing in its entry point.
"""

from __future__ import annotations

import logging
import marshal
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Protocol, cast

from annotator.domain.annotations import Region, Span
from annotator.domain.errors import SuggesterFailedError, UnknownSuggesterError, UserError
from annotator.domain.phrases import phrase
from annotator.nlp.suggestions import SuggestedClaim, SuggestedMention, SuggestedStance, Suggestions

_LOG = logging.getLogger(__name__)
Article = tuple[str, str, list[Region]]
Outcome = Suggestions | SuggesterFailedError

_BATCH_ARTICLES = 16
_BATCH_CHARACTERS = 80_000
_BATCHES_AHEAD = 2
_LOOK_SECONDS = 0.1


class Suggester(Protocol):
    """Anything that can suggest for one article."""

    def suggest(self, text: str, regions: list[Region]) -> Suggestions:
        """Return the suggestions for the annotated regions of `text`."""
        ...


@dataclass(frozen=True, slots=True)
class SuggesterSpec:
    """What a worker needs to build its suggester.

    `kind` is ``rules`` (`path` is the folder of word lists, `labels` the scheme's entity labels),
    ``pipeline`` (`path` is a name or folder, `label_map` its labels in ours) or ``memory``
    (`forms`: form → label, entity id, count).
    """

    kind: str
    path: str = ""
    labels: frozenset[str] = frozenset()
    label_map: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[str, tuple[str, str | None, int]] = field(default_factory=dict)

    def build(self) -> Suggester:
        """Return the suggester; only its own libraries are imported."""
        if self.kind == "rules":
            from annotator.nlp.rules import RuleSuggester  # noqa: PLC0415

            return RuleSuggester(Path(self.path), self.labels)
        if self.kind == "pipeline":
            from annotator.nlp.pipelines import PipelineSuggester  # noqa: PLC0415

            return PipelineSuggester(self.path, self.label_map)
        if self.kind == "memory":
            from annotator.nlp.memory import MemorySuggester  # noqa: PLC0415

            return MemorySuggester(self.forms)
        raise UnknownSuggesterError(
            phrase("There is no suggester of the kind “{kind}”.", kind=self.kind)
        )


def suggest_all(
    spec: SuggesterSpec,
    articles: Iterable[Article],
    *,
    processes: int,
    should_stop: Callable[[], bool],
) -> Iterator[tuple[str, Outcome]]:
    """Yield an outcome for each article, as they come; a crash costs one article, not the run.

    With 0 `processes` everything runs here. Ends early, within a second, once `should_stop` says
    so. Raises `UnknownSuggesterError` if the suggester cannot be built.
    """
    if processes == 0:
        yield from _suggest_here(spec, articles, should_stop)
        return
    pool = _Pool(spec, _batches(articles), should_stop)
    try:
        yield from pool.run(processes)
    finally:
        pool.close()


def _suggest_here(
    spec: SuggesterSpec, articles: Iterable[Article], should_stop: Callable[[], bool]
) -> Iterator[tuple[str, Outcome]]:
    suggester = spec.build()
    for article_id, text, regions in articles:
        if should_stop():
            return
        yield article_id, _outcome(suggester, article_id, text, regions)


def _outcome(suggester: Suggester, article_id: str, text: str, regions: list[Region]) -> Outcome:
    try:
        return suggester.suggest(text, regions)
    except SuggesterFailedError as error:
        return SuggesterFailedError(
            error.what,
            where=error.where or phrase("article {article_id}", article_id=article_id),
            remedy=error.remedy,
        )


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    batch: list[Article] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += len(article[1])
        if len(batch) >= _BATCH_ARTICLES or size >= _BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    waiting: deque[list[Article]] = field(default_factory=deque)


class _Pool:
    """Keeps a few workers busy; a batch that killed its worker is tried again one by one."""

    def __init__(
        self,
        spec: SuggesterSpec,
        batches: Iterator[list[Article]],
        should_stop: Callable[[], bool],
    ) -> None:
        self._spec = spec
        self._batches = batches
        self._again: deque[list[Article]] = deque()
        self._should_stop = should_stop
        self._workers: list[_Worker] = []

    def run(self, processes: int) -> Iterator[tuple[str, Outcome]]:
        self._workers = [self._started() for _ in range(processes)]
        for worker in self._workers:
            self._feed(worker)
        while any(worker.waiting for worker in self._workers):
            if self._should_stop():
                return
            busy = {worker.pipe: worker for worker in self._workers if worker.waiting}
            for ready in wait(list(busy), timeout=_LOOK_SECONDS):
                yield from self._collected(busy[cast(Connection, ready)])

    def close(self) -> None:
        """End the workers; those that are idle leave by themselves, the others are stopped."""
        for worker in self._workers:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()
            worker.process.close()

    def _started(self) -> _Worker:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_work, args=(self._spec, theirs), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _feed(self, worker: _Worker) -> None:
        while len(worker.waiting) < _BATCHES_AHEAD:
            batch = self._again.popleft() if self._again else next(self._batches, None)
            if batch is None:
                return
            worker.waiting.append(batch)
            try:
                worker.pipe.send_bytes(_packed_articles(batch))
            except OSError:
                return  # It died; reading from its pipe will say so.

    def _collected(self, worker: _Worker) -> Iterator[tuple[str, Outcome]]:
        try:
            answer = marshal.loads(worker.pipe.recv_bytes())  # noqa: S302
        except (EOFError, OSError):
            yield from self._bury(worker)
            return
        if isinstance(answer, str):
            raise UnknownSuggesterError(answer)
        batch = worker.waiting.popleft()
        self._feed(worker)
        for article, packed in zip(batch, answer, strict=True):
            yield article[0], _unpacked(packed)

    def _bury(self, worker: _Worker) -> Iterator[tuple[str, Outcome]]:
        """Replace a worker that died. Its first batch was at fault: narrow it down, or say so."""
        worker.process.join()
        _LOG.warning("A suggesting process ended with exit code %s", worker.process.exitcode)
        fault, *unread = worker.waiting
        worker.pipe.close()
        worker.process.close()
        self._again.extend(unread)
        if len(fault) > 1:
            self._again.extend([article] for article in fault)
        fresh = self._started()
        self._workers[self._workers.index(worker)] = fresh
        self._feed(fresh)
        if len(fault) == 1:
            yield (
                fault[0][0],
                SuggesterFailedError(
                    phrase("The suggester crashed on this article; the others were not harmed."),
                    where=phrase("article {article}", article=fault[0][0]),
                    remedy=phrase("Label this article by hand, or use another suggester for it."),
                ),
            )


def _work(spec: SuggesterSpec, pipe: Connection) -> None:
    """Answer batches until the pipe closes: the whole life of a worker process."""
    # Ctrl+C reaches the whole group of processes; the parent ends its workers in order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        suggester = spec.build()
    except UserError as error:
        pipe.send_bytes(marshal.dumps(error.sentence()))
        return
    batches: SimpleQueue[bytes | None] = SimpleQueue()
    Thread(target=_receive, args=(pipe, batches), daemon=True).start()
    while (packed := batches.get()) is not None:
        batch = marshal.loads(packed)  # noqa: S302
        answers = [
            _packed(_outcome(suggester, article_id, text, _regions(article_id, regions)))
            for article_id, text, regions in batch
        ]
        pipe.send_bytes(marshal.dumps(answers))


def _receive(pipe: Connection, batches: SimpleQueue[bytes | None]) -> None:
    """Read on while the worker answers: else both sides could wait for the other to read."""
    try:
        while True:
            batches.put(pipe.recv_bytes())
    except (EOFError, OSError):
        batches.put(None)


# Plain tuples through marshal cost a fraction of pickled objects, and hold offsets only.
_PackedRegion = tuple[int, int, str, bool]
_Packed = tuple[list[object], ...]


def _packed_articles(batch: Iterable[Article]) -> bytes:
    return marshal.dumps(
        [
            (
                article_id,
                text,
                [(*region.span, region.label, region.annotate) for region in regions],
            )
            for article_id, text, regions in batch
        ]
    )


def _regions(article_id: str, packed: Iterable[_PackedRegion]) -> list[Region]:
    return [
        Region(str(number), article_id, label, Span(start, end), annotate)
        for number, (start, end, label, annotate) in enumerate(packed)
    ]


def _packed(outcome: Outcome) -> _Packed:
    if isinstance(outcome, SuggesterFailedError):
        return ([outcome.what, outcome.where, outcome.remedy],)
    return (
        [tuple(item) for item in outcome.mentions],
        [tuple(item) for item in outcome.claims],
        [tuple(item) for item in outcome.stances],
        list(outcome.entity_ids),
    )


def _unpacked(packed: tuple[list[list[object]], ...]) -> Outcome:
    if len(packed) == 1:
        what, where, remedy = (str(part) for part in packed[0])
        return SuggesterFailedError(what, where=where, remedy=remedy)
    mentions, claims, stances, entity_ids = packed
    return Suggestions(
        tuple(map(SuggestedMention._make, mentions)),
        tuple(map(SuggestedClaim._make, claims)),
        tuple(map(SuggestedStance._make, stances)),
        cast(tuple[tuple[int, str], ...], tuple(tuple(pair) for pair in entity_ids)),
    )
