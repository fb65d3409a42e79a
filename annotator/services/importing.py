"""Importing articles with their labels: everything that is good comes in, the rest is listed."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

from annotator.domain.articles import Layer, LayerKind
from annotator.domain.errors import (
    ImportRefusedError,
    UnknownFormatError,
    UnreadableFileError,
    UserError,
)
from annotator.domain.imports import ImportedArticle, Refusal
from annotator.formats.format import MAX_CHARACTERS, Format, ReadContext
from annotator.formats.registry import format_named, recognise
from annotator.services.article_preparing import Preparer, annotations_in
from annotator.services.clock import now
from annotator.services.ids import new_id
from annotator.services.import_files import AnnotatorFrom, annotator_of, files_in
from annotator.services.jobs import Progress, Unwatched
from annotator.storage.corpus_store import CorpusStore

SLICE = 200
"""How many articles are stored at once, so that an annotator's key press never waits long."""

_SLICE_CHARACTERS = 2_000_000
_TOLD_EVERY = 50
_WHOLE_FILE = "file"

T = TypeVar("T")


class StoreOwner(Protocol):
    """The thread that owns the corpus file."""

    def submit(self, work: Callable[[CorpusStore], T], *, urgent: bool = True) -> Future[T]:
        """Have `work` done and return its result to come."""
        ...


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How to import. `format` is a format's name, None to recognise each file.

    `annotator` names the layer for labels of which the file does not say whose they are.
    `strict`: one bad record, and nothing is imported.
    """

    format: str | None = None
    annotator: str = "imported"
    annotator_from: AnnotatorFrom | None = None
    as_suggestions: bool = False
    strict: bool = False
    max_characters: int = MAX_CHARACTERS


@dataclass(slots=True)
class ImportReport:
    """What came in and what did not.

    `duplicates` are articles whose text is in the corpus already; `guessed` names the encoding of
    each file where it had to be guessed; `cancelled` says that the user stopped the import: what
    had come in stays. A strict import that met a bad record has `refused` and no articles.
    """

    articles: int = 0
    labels: int = 0
    refused: list[Refusal] = field(default_factory=list)
    duplicates: list[Refusal] = field(default_factory=list)
    guessed: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    cancelled: bool = False
    strict: bool = False

    def error(self) -> ImportRefusedError | None:
        """Return the error of a strict import that was refused, None otherwise."""
        if not (self.strict and self.refused):
            return None
        first = self.refused[0]
        return ImportRefusedError(
            f"Nothing was imported: {len(self.refused)} record(s) are not right. The first:"
            f" {first.reason}.",
            where=f"{first.source}, {first.record}",
            remedy="Mend them, or import without “strict” to take the rest.",
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
    run = _Import(owner, chosen, progress or Unwatched())
    with _program_left_alone():
        run.read(list(files_in(paths)))
    run.report.seconds = time.monotonic() - started
    return run.report


@contextmanager
def _program_left_alone() -> Iterator[None]:
    """Keep the garbage collector to what the import makes.

    Each slice makes enough objects that it would look through the whole program every time.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


@dataclass(slots=True)
class _Stored:
    """What became of one slice in the store."""

    articles: int = 0
    labels: int = 0
    refused: list[Refusal] = field(default_factory=list)
    duplicates: list[Refusal] = field(default_factory=list)


class _Import:
    """One run over files: reads and prepares here, has slices stored by the owner of the corpus."""

    def __init__(self, owner: StoreOwner, options: ImportOptions, progress: Progress) -> None:
        self.report = ImportReport(strict=options.strict)
        self._owner = owner
        self._options = options
        self._progress = progress
        self._format = format_named(options.format) if options.format else None
        self._scheme, known = owner.submit(lambda store: (store.scheme(), store.layers())).result()
        self._layers = {(layer.name, layer.kind): layer for layer in known}
        self._preparer = Preparer(self._scheme, new_id)
        self._slice: list[ImportedArticle] = []
        self._weight = 0
        self._total = 0
        self._position = 0
        self._read = 0

    def read(self, files: Sequence[Path]) -> None:
        """Read all files; what is good is stored slice by slice, or at the end if strict."""
        self._total = sum(_size(path) for path in files)
        try:
            for item in self._items(files):
                if self._progress.stop_requested():
                    self.report.cancelled = True
                    break
                self._take(item)
            self._finish()
        except UserError as problem:
            raise self._with_what_stays(problem) from problem.__cause__

    def _items(self, files: Sequence[Path]) -> Iterator[ImportedArticle | Refusal]:
        before = 0
        for path in files:
            yield from self._items_of(path, before)
            before += _size(path)
            self._position = before

    def _items_of(self, path: Path, before: int) -> Iterator[ImportedArticle | Refusal]:
        def advanced(count: int) -> None:
            self._position = before + count

        context = ReadContext(
            new_id=new_id,
            layer=self._layer,
            scheme=self._scheme,
            unnamed=annotator_of(path, self._options.annotator_from, self._options.annotator),
            as_suggestions=self._options.as_suggestions,
            max_characters=self._options.max_characters,
            guessed=lambda file, encoding: self.report.guessed.update({str(file): encoding}),
            advanced=advanced,
        )
        try:
            yield from _reader_of(self._format or recognise(path))(path, context)
        except (UnreadableFileError, UnknownFormatError) as problem:
            reason = " ".join(part for part in (problem.what, problem.remedy) if part)
            yield Refusal(str(path), _WHOLE_FILE, reason)

    def _layer(self, name: str, kind: LayerKind) -> Layer:
        found = self._layers.get((name, kind))
        if found is None:
            found = self._layers[name, kind] = Layer(new_id(), name, kind)
        return found

    def _take(self, item: ImportedArticle | Refusal) -> None:
        if self._read % _TOLD_EVERY == 0:
            self._progress.report(self._position, self._total, f"{self._read:,} articles read")
        if isinstance(item, Refusal):
            self.report.refused.append(item)
            return
        self._read += 1
        prepared, refused = self._preparer.prepare(item)
        self.report.refused += refused
        self._slice.append(prepared)
        self._weight += len(prepared.article.text)
        if not self._options.strict and (
            len(self._slice) == SLICE or self._weight > _SLICE_CHARACTERS
        ):
            self._store_slice()

    def _store_slice(self) -> None:
        batch, self._slice, self._weight = self._slice, [], 0
        strict = self._options.strict
        # An annotator's key goes before it, as it is not urgent. Reading does not go on meanwhile:
        # SQLite lets go of the interpreter at every row and would wait for it each time.
        storing = self._owner.submit(
            lambda store: _store(store, batch, all_or_none=strict), urgent=False
        )
        stored = storing.result()
        self.report.articles += stored.articles
        self.report.labels += stored.labels
        self.report.refused += stored.refused
        self.report.duplicates += stored.duplicates

    def _finish(self) -> None:
        refused = self._options.strict and self.report.refused
        if self._slice and not refused and not self.report.cancelled:
            self._store_slice()
        self._progress.report(self._position, self._total, f"{self._read:,} articles read")

    def _with_what_stays(self, problem: UserError) -> UserError:
        if not self.report.articles:
            return problem
        stays = f"{self.report.articles:,} articles of this import had come in and stay."
        return type(problem)(f"{problem.what} {stays}", where=problem.where, remedy=problem.remedy)


def _reader_of(chosen: Format) -> Callable[..., Iterator[ImportedArticle | Refusal]]:
    if chosen.read is None:
        raise UnknownFormatError(f"The format “{chosen.name}” can only be written, not read.")
    return chosen.read


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # reading it will tell


def _store(store: CorpusStore, batch: Sequence[ImportedArticle], *, all_or_none: bool) -> _Stored:
    """Store what of the slice is new; runs in the thread that owns the corpus."""
    stored = _Stored()
    hashes = dict(store.known_hashes([item.article.sha256 for item in batch]))
    ids = set(store.known_ids([item.article.id for item in batch]))
    fresh: list[ImportedArticle] = []
    for item in batch:
        article = item.article
        if article.sha256 in hashes:
            stored.duplicates.append(_duplicate(item, hashes[article.sha256]))
        elif article.id in ids:
            reason = f"the id “{article.id}” belongs to another article already"
            stored.refused.append(Refusal(item.origin, item.place or _WHOLE_FILE, reason))
        else:
            hashes[article.sha256] = article.id
            ids.add(article.id)
            fresh.append(item)
    if fresh and not (all_or_none and stored.refused):
        store.add_articles(fresh, at=now())
        stored.articles = len(fresh)
        stored.labels = sum(map(_count_labels, fresh))
    return stored


def _count_labels(item: ImportedArticle) -> int:
    return sum(len(annotations_in(layer.records)) for layer in item.layers)


def _duplicate(item: ImportedArticle, twin: str) -> Refusal:
    reason = f"its text is in the corpus already, as the article {twin}"
    if labels := _count_labels(item):
        reason += f"; its {labels} labels were not taken"
    return Refusal(item.origin, item.place or _WHOLE_FILE, reason)
