"""Importing articles with their labels: everything that is good comes in, the rest is listed."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from annotator.domain.articles import Layer, LayerKind
from annotator.domain.errors import ImportRefusedError, UserError
from annotator.domain.imports import ImportedArticle, Refusal
from annotator.domain.phrases import phrase, plural
from annotator.domain.scheme import Scheme
from annotator.formats.label_map import LabelMap
from annotator.formats.registry import FORMATS
from annotator.services.article_preparing import Preparer
from annotator.services.ids import new_id
from annotator.services.import_files import files_in
from annotator.services.import_maps import keep_map, kept_map
from annotator.services.import_reading import FileReading, ImportOptions, ReadNotes
from annotator.services.import_storing import KnownArticles, Stored, store_slice
from annotator.services.jobs import Progress, Unwatched
from annotator.storage.corpus_store import CorpusStore

__all__ = ["ImportOptions", "ImportReport", "import_paths"]

SLICE = 200
"""How many articles are stored at once, so that an annotator's key press never waits long."""

_SLICE_CHARACTERS = 2_000_000
_TOLD_EVERY = 50
_NEW_OBJECTS = 50_000  # between two looks of the garbage collector

T = TypeVar("T")


class StoreOwner(Protocol):
    """The thread that owns the corpus file."""

    def submit(self, work: Callable[[CorpusStore], T], *, urgent: bool = True) -> Future[T]:
        """Have `work` done and return its result to come."""
        ...


@dataclass(slots=True)
class ImportReport:
    """What came in and what did not.

    `duplicates` are articles whose text is in the corpus already and that bring nothing new;
    `merged` counts those that brought the labels of one more layer. `guessed` names the encoding of
    each file where it had to be guessed, `told` says what else had to be found out and of how many
    files, `left_out` counts the labels that a map leaves out. `cancelled` says that the user
    stopped the import: what had come in stays, nothing if it was strict. A strict import that met
    a bad record has `refused` and no articles.
    """

    articles: int = 0
    labels: int = 0
    merged: int = 0
    refused: list[Refusal] = field(default_factory=list)
    duplicates: list[Refusal] = field(default_factory=list)
    guessed: dict[str, str] = field(default_factory=dict)
    told: dict[str, int] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    cancelled: bool = False
    strict: bool = False

    def count(self, stored: Stored) -> None:
        """Add what became of one slice."""
        self.articles += stored.articles
        self.labels += stored.labels
        self.merged += stored.merged
        self.refused += stored.refused
        self.duplicates += stored.duplicates

    def tell(self, notes: ReadNotes) -> None:
        """Take over what reading found out."""
        self.guessed = notes.guessed
        self.told = dict(notes.told)
        self.left_out = dict(notes.left_out)

    def error(self) -> ImportRefusedError | None:
        """Return the error of a strict import that was refused, None otherwise."""
        if not (self.strict and self.refused):
            return None
        first = self.refused[0]
        return ImportRefusedError(
            plural(
                "Nothing was imported: {n} record is not right: {reason}.",
                "Nothing was imported: {n:,} records are not right. The first: {reason}.",
                len(self.refused),
                reason=first.reason,
            ),
            where=phrase("{source}, {record}", source=first.source, record=first.record),
            remedy=phrase("Mend them, or import without “strict” to take the rest."),
        )


def import_paths(
    owner: StoreOwner,
    paths: Sequence[Path],
    options: ImportOptions | None = None,
    progress: Progress | None = None,
) -> ImportReport:
    """Import files and folders into the corpus that `owner` holds.

    Raises `UnknownFormatError` for a format that is not there, and the store's errors, such as
    `DiskFullError`, told together with what had come in before.
    """
    chosen = options or ImportOptions()
    started = time.monotonic()
    run = _Import(owner, list(files_in(paths)), chosen, progress or Unwatched())
    with _program_left_alone():
        run.do()
    run.report.seconds = time.monotonic() - started
    return run.report


@contextmanager
def _program_left_alone() -> Iterator[None]:
    """Keep the garbage collector to what the import makes, and to looking seldom.

    Each slice makes enough objects that it would look through the whole program every time, and
    hardly any of them are in rings.
    """
    limits, spared = gc.get_threshold(), gc.get_freeze_count()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, *limits[1:])
    try:
        yield
    finally:
        gc.set_threshold(*limits)
        if not spared:  # the window spares what it holds, and goes on to
            gc.unfreeze()


class _StrictFaultError(Exception):
    """A strict import must be taken back: a record is refused, or the user stopped it."""


class _Import:
    """One run over files: reads and prepares here, has slices stored by the owner of the corpus."""

    def __init__(
        self, owner: StoreOwner, files: Sequence[Path], options: ImportOptions, progress: Progress
    ) -> None:
        self.report = ImportReport(strict=options.strict)
        self._owner = owner
        self._files = files
        self._options = options
        self._progress = progress
        self._scheme, known, self._kept = owner.submit(_standing).result()
        if options.names is not None:
            options.names.require(self._scheme)
        self._layers = {(layer.name, layer.kind): layer for layer in known}
        self._preparer = Preparer(self._scheme, new_id)
        self._read = 0

    def do(self) -> None:
        """Read all files; what is good is stored slice by slice, or all at once if strict."""
        try:
            if self._options.strict:
                self._import_all_or_nothing()
            else:
                self._import_in_slices()
        except UserError as problem:
            raise self._with_what_stays(problem) from problem.__cause__

    def _import_in_slices(self) -> None:
        reading = self._reading()
        for batch in self._slices(reading):
            # An annotator's key goes before it, as it is not urgent. Reading does not go on
            # meanwhile: SQLite lets go of the interpreter at every row and would wait each time.
            storing = self._owner.submit(
                partial(store_slice, batch=batch, new_id=new_id), urgent=False
            )
            self.report.count(storing.result())
        self._end(reading)

    def _import_all_or_nothing(self) -> None:
        """Read everything twice: to check it, then to write it as one transaction.

        A kill in the middle leaves nothing of it; what is kept of the first reading are ids and
        hashes. While it writes, an annotator's keys wait.
        """
        reading, known = self._reading(), KnownArticles()
        for batch in self._slices(reading):
            checking = self._owner.submit(partial(known.refused_of, batch=batch), urgent=False)
            self.report.refused += checking.result()
        if not self.report.refused and not self.report.cancelled:
            reading = self._reading()
            with suppress(_StrictFaultError):
                self._owner.submit(partial(self._write_all, reading=reading), urgent=False).result()
        self._end(reading)

    def _write_all(self, store: CorpusStore, reading: FileReading) -> None:
        done: list[Stored] = []
        with store.together():
            for batch in self._slices(reading):
                done.append(store_slice(store, batch, new_id))
                self._stop_if_refused(done[-1].refused)
            self._stop_if_refused()
        for stored in done:
            self.report.count(stored)

    def _stop_if_refused(self, refused: Sequence[Refusal] = ()) -> None:
        self.report.refused += refused
        if self.report.refused or self.report.cancelled:
            raise _StrictFaultError

    def _slices(self, reading: FileReading) -> Iterator[list[ImportedArticle]]:
        """Yield the prepared articles some at a time; refused records go into the report."""
        batch: list[ImportedArticle] = []
        weight = self._read = 0
        for item in reading.items():
            if self._progress.stop_requested():
                self.report.cancelled = True
                return
            if self._read % _TOLD_EVERY == 0:
                self._tell(reading)
            if isinstance(item, Refusal):
                self.report.refused.append(item)
                continue
            self._read += 1
            prepared, refused = self._preparer.prepare(item)
            self.report.refused += refused
            batch.append(prepared)
            weight += len(prepared.article.text)
            if len(batch) == SLICE or weight > _SLICE_CHARACTERS:
                yield batch
                batch, weight = [], 0
        if batch:
            yield batch

    def _reading(self) -> FileReading:
        return FileReading(self._files, self._options, self._scheme, self._layer, self._kept)

    def _layer(self, name: str, kind: LayerKind) -> Layer:
        found = self._layers.get((name, kind))
        if found is None:
            found = self._layers[name, kind] = Layer(new_id(), name, kind)
        return found

    def _tell(self, reading: FileReading) -> None:
        self._progress.report(
            reading.position,
            reading.total,
            plural("{n} article read", "{n:,} articles read", self._read),
        )

    def _end(self, reading: FileReading) -> None:
        self._tell(reading)
        self.report.tell(reading.notes)
        names = self._options.names
        if names is not None and (self.report.articles or self.report.merged):
            self._owner.submit(partial(_keep, formats=reading.notes.formats, names=names)).result()

    def _with_what_stays(self, problem: UserError) -> UserError:
        if not self.report.articles:
            return problem
        stays = plural(
            "{n} article of this import had come in and stays.",
            "{n:,} articles of this import had come in and stay.",
            self.report.articles,
        )
        return type(problem)(
            phrase("{what} {stays}", what=problem.what, stays=stays),
            where=problem.where,
            remedy=problem.remedy,
        )


def _standing(store: CorpusStore) -> tuple[Scheme, list[Layer], dict[str, LabelMap]]:
    """Return what an import needs to know of the corpus."""
    names = [item.name for item in FORMATS]
    kept = {name: found for name in names if (found := kept_map(store, name)) is not None}
    return store.scheme(), store.layers(), kept


def _keep(store: CorpusStore, formats: Iterable[str], names: LabelMap) -> None:
    for name in formats:
        keep_map(store, name, names)
