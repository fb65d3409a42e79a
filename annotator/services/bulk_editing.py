"""Bulk edits: many edits over many articles, done as one action and undone as one step.

How to use it. Make one `BulkStep` for each article (several for one article are done in their
order), best with a generator that reads articles as it goes, and hand them over::

    report = apply_in_bulk(corpus, layer, "Relabel “Karlshavn” as GPE", steps, progress, total=n)

- `layer` is that of whoever does it: the run stands in their log, their undo takes it back.
  The records in the edits may belong to any layer.
- `title` is what the undo menu says (“Undo Relabel “Karlshavn” as GPE · 12 articles”); the title
  of each edit is what the history of its article says.
- Edits come from `Labeler` or are made by hand; `bulk_edits.joined` makes one edit of several.
- `scheme` replaces the scheme of the corpus in the same run, and `cards` say what entities are;
  undo brings the old ones back (`beside_labels`), with or without any edit.

The storage thread writes in short slices, each of them whole; what a person does comes first. An
article that has changed since its edit was made is skipped and listed in the report; the others
are done. Stopped by the user (`progress.stop_requested`) the run is taken back whole, and neither
undo nor redo will offer it; `CancelledError` says so. If the disk refuses, or the program is
killed, the slices written so far stay, as one step that undo takes back.

`take_back` is undo and redo of a run: what has changed since is skipped and listed. In the window
`DeskTools.bulk.start(title, job)` runs such a job (`ui.bulk_work`), tells what came of it, and the
article on screen follows; `ArticleEditor.undo` and `redo` find a run and have it taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import TypeAlias

from annotator.domain.articles import Layer
from annotator.domain.bulk_edits import BulkRun, BulkStep
from annotator.domain.edits import LoggedEdit
from annotator.domain.entities import EntityCard
from annotator.domain.errors import CancelledError, UserError
from annotator.domain.imports import Refusal
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme
from annotator.services import beside_labels
from annotator.services.beside_labels import Stamp
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.ids import new_id
from annotator.services.jobs import Progress, Unwatched
from annotator.storage.corpus_store import CorpusStore

_SLICE = 20  # edits; as many as the disk takes in well under the 50 ms a person may wait


_Begin: TypeAlias = Callable[[CorpusStore, Stamp], None]
"""What is done in the transaction of the first slice, before its edits."""


@dataclass(slots=True)
class BulkReport:
    """What came of a bulk edit, or of taking one back.

    `run_id` is that of what was just written. `skipped` says what was not done and why; its
    numbers in the log are `passed`, where there are any. `kept` says what was not put back of the
    scheme and of what entities are called; `beside` says that something of these was changed.
    `scheme` is the new scheme, if any.
    """

    run_id: str
    title: str
    edits: int = 0
    articles: set[str] = field(default_factory=set)
    skipped: list[Refusal] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    passed: set[int] = field(default_factory=set)
    scheme: Scheme | None = None
    beside: bool = False


def apply_in_bulk(
    corpus: Corpus,
    layer: Layer,
    title: str,
    steps: Iterable[BulkStep],
    progress: Progress | None = None,
    *,
    total: int | None = None,
    scheme: Scheme | None = None,
    cards: Sequence[EntityCard] = (),
) -> BulkReport:
    """Do all the steps as one run, or raise `CancelledError` after taking it back.

    `total` is how many steps there are, for the progress, where that is known beforehand.
    """
    watch, report = progress or Unwatched(), BulkReport(new_id(), title)
    before = corpus.scheme if scheme is not None else None
    run = BulkRun(report.run_id, title, before, scheme)
    writer = _Writer(corpus, layer, report, partial(_do_beside, report, run, cards))
    for done in writer.write(_sliced(steps), alone=scheme is not None or bool(cards)):
        watch.report(done, total, title)
        if watch.stop_requested():
            raise _stopped(corpus, layer, report, watch)
    return report


def take_back(
    corpus: Corpus, layer: Layer, run_id: str, progress: Progress | None = None
) -> BulkReport:
    """Undo a run, or redo it where `run_id` is that of an undo: all its edits that still hold.

    What has changed since is skipped. Stopped by the user, what was taken back so far stays so:
    the rest of the run is then the next step of undo.
    """
    watch = progress or Unwatched()
    run = corpus.run(lambda store: store.runs.run(run_id)) or BulkRun(run_id, "")
    numbers = corpus.run(lambda store: store.runs.standing(run_id))
    report = BulkReport(new_id(), run.title)
    writer = _Writer(corpus, layer, report, partial(_put_back_beside, report, run))
    slices = _inverted(corpus, numbers, watch)
    for done in writer.write(slices, alone=not numbers):
        watch.report(done, len(numbers), run.title)
    return report


class _Writer:
    """Writes slices of one run, one after the other, and keeps the report."""

    def __init__(self, corpus: Corpus, layer: Layer, report: BulkReport, begin: _Begin) -> None:
        self._corpus = corpus
        self._begin = begin
        self._report = report
        self._stamp = Stamp(layer, now())

    def write(self, slices: Iterator[list[BulkStep]], *, alone: bool) -> Iterator[int]:
        """Yield after each slice how many steps have been gone through.

        The run is begun with its first slice; with none, only if it may stand `alone`.
        """
        done, first = 0, next(slices, [])
        if first or alone:
            self._write(first, begin=True)
            done += len(first)
            yield done
        for steps in slices:
            self._write(steps)
            done += len(steps)
            yield done

    def _write(self, steps: list[BulkStep], *, begin: bool = False) -> None:
        outcomes = self._do(partial(self._slice, steps, begin))
        for step, outcome in zip(steps, outcomes, strict=True):
            if isinstance(outcome, UserError):
                if step.undoes is not None:
                    self._report.passed.add(step.undoes)
                self._skip(step.article_id, step.edit.title, outcome)
            else:
                self._report.edits += 1
                self._report.articles.add(step.article_id)

    def _slice(
        self, steps: list[BulkStep], begin: bool, store: CorpusStore
    ) -> list[LoggedEdit | UserError]:
        layer = self._stamp.layer
        with store.together():
            if begin:
                self._begin(store, self._stamp)
            return store.runs.write(
                self._report.run_id,
                steps,
                layer_id=layer.id,
                actor=layer.name,
                at=self._stamp.at,
            )

    def _skip(self, article_id: str, title: str, error: UserError) -> None:
        self._report.skipped.append(Refusal(article_id, title, error.what))

    def _do(
        self, work: Callable[[CorpusStore], list[LoggedEdit | UserError]]
    ) -> list[LoggedEdit | UserError]:
        return self._corpus.owner.submit(work, urgent=False).result()


def _do_beside(
    report: BulkReport, run: BulkRun, cards: Sequence[EntityCard], store: CorpusStore, stamp: Stamp
) -> None:
    report.scheme = beside_labels.begin(store, run, stamp, cards)
    report.beside = report.scheme is not None or bool(cards)


def _put_back_beside(report: BulkReport, run: BulkRun, store: CorpusStore, stamp: Stamp) -> None:
    found = beside_labels.begin_taking_back(store, run, report.run_id, stamp)
    report.scheme, report.kept = found.scheme, found.kept
    report.beside = found.scheme is not None or found.cards > 0
    if found.passed is not None:
        report.passed.add(found.passed)


def _sliced(steps: Iterable[BulkStep]) -> Iterator[list[BulkStep]]:
    waiting = iter(steps)
    while chunk := list(islice(waiting, _SLICE)):
        yield chunk


def _inverted(corpus: Corpus, numbers: list[int], watch: Progress) -> Iterator[list[BulkStep]]:
    """Yield the steps that take back the edits of these numbers, until asked to stop."""
    for start in range(0, len(numbers), _SLICE):
        if watch.stop_requested():
            return
        reading = partial(_logged, numbers[start : start + _SLICE])
        found = corpus.owner.submit(reading, urgent=False).result()
        yield [BulkStep(item.article_id, item.edit.inverted(), item.number) for item in found]


def _logged(numbers: list[int], store: CorpusStore) -> list[LoggedEdit]:
    found = (store.logged(number) for number in numbers)
    return [item for item in found if item is not None]


def _stopped(corpus: Corpus, layer: Layer, report: BulkReport, watch: Progress) -> CancelledError:
    """Take back what was done so far and return the error that tells of it."""
    taken = take_back(corpus, layer, report.run_id, _Unstoppable(watch))
    if taken.skipped:
        return CancelledError(
            phrase(
                "“{title}” was stopped; {count:,} of its edits could not be taken back, "
                "because the labels have changed since.",
                title=report.title,
                count=len(taken.skipped),
            ),
            remedy=phrase("The history of these articles lists them."),
        )
    corpus.run(lambda store: store.runs.pass_by(taken.run_id))
    return CancelledError(
        phrase("“{title}” was stopped and taken back; nothing was changed.", title=report.title)
    )


class _Unstoppable:
    """The progress of what must be finished: it is told, but cannot be stopped."""

    def __init__(self, watch: Progress) -> None:
        self._watch = watch

    def report(self, done: int, total: int | None = None, message: str = "") -> None:
        """See `Progress`."""
        self._watch.report(done, total, message)

    def stop_requested(self) -> bool:
        """Go on."""
        return False
