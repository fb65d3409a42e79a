"""Exporting training data: the decided labels of one layer, split, counted, and what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import orjson

from annotator.domain.annotations import (
    Annotation,
    ArticleState,
    Decision,
    Mention,
    Record,
    Region,
    Stance,
)
from annotator.domain.articles import Article, Layer, LayerKind, Progress
from annotator.domain.entities import EntityCard
from annotator.domain.errors import (
    CancelledError,
    NothingToExportError,
    UnknownFormatError,
    UnknownNameError,
)
from annotator.domain.exports import NotCarried, whole, without_boilerplate
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.domain.phrases import phrase
from annotator.domain.queue import QueueQuery
from annotator.domain.stances import named_entities
from annotator.services.corpus import Corpus
from annotator.services.export_files import Outgoing, PartWriters
from annotator.services.export_folder import MANIFEST, ExportFolder, sha256_of
from annotator.services.export_report import (
    ALL_LAYERS,
    NOT_CARRIED,
    ExportOptions,
    ExportReport,
    ExportSummary,
    PartCounts,
)
from annotator.services.export_split import SplitBy, splitter
from annotator.services.jobs import Progress as JobProgress
from annotator.services.jobs import Unwatched
from annotator.services.known_formats import known_formats
from annotator.services.majority_layer import MAJORITY, MajorityLayer
from annotator.services.stories import stories_of

__all__ = [
    "ALL_LAYERS",
    "GOLD",
    "LOSSLESS",
    "ExportOptions",
    "ExportReport",
    "default_layer",
    "export",
    "export_file",
]

T = TypeVar("T")

CARD = "README.md"
GOLD, LOSSLESS = "gold", "jsonl"
_SLICE, _PAGE = 100, 1000
_EVERYBODY = Layer("", ALL_LAYERS, LayerKind.ANNOTATOR)
_BOILERPLATE = "boilerplate"
_ALONE = phrase("by one annotator only")
_NOT_DONE = phrase("chosen, but not done")
_CUT = phrase(
    "it reaches into boilerplate, which was left out: only its words outside are there, if any"
)


def export_file(
    corpus: Path, out: Path, options: ExportOptions, progress: JobProgress | None = None
) -> ExportReport:
    """Do `export` with a corpus file, opened for reading only: the window may have it open."""
    with Corpus.open(corpus, read_only=True) as opened:
        return export(opened, out, options, progress)


def export(
    corpus: Corpus, out: Path, options: ExportOptions, progress: JobProgress | None = None
) -> ExportReport:
    """Write the decided labels of a layer to the folder `out`, whole or not at all.

    An export of ours in `out` is replaced. Raises `NothingToExportError` if no article of the
    layer is done, `UnknownFormatError`, `UnknownNameError`, `ExportTargetError`, `DiskFullError`,
    and `CancelledError` when stopped; then `out` is as it was.
    """
    _check_formats(options.formats)
    with ExportFolder(out) as folder:
        run = _Export(corpus, options, folder.scratch, progress or Unwatched())
        run.write()
        folder.publish()
    return run.report


def default_layer(corpus: Corpus, formats: Sequence[str]) -> str:
    """Return what is exported when nobody says: gold; while nothing is gold, all as JSONL."""
    if LOSSLESS not in formats:
        return GOLD
    layer = next((one for one in corpus.layers() if one.kind is LayerKind.GOLD), None)
    if layer is None:
        return ALL_LAYERS
    done = QueueQuery(layer.id, progress=(Progress.DONE,))
    return GOLD if corpus.run(lambda store: store.queue_size(done)) else ALL_LAYERS


def _check_formats(names: Sequence[str]) -> None:
    known = [one.name for one in known_formats() if one.can_write]
    for name in names or ("",):
        if name not in known:
            raise UnknownFormatError(
                phrase("Nothing was exported: there is no format “{name}” to write.", name=name),
                remedy=phrase("There is: {known}.", known=", ".join(known)),
            )


def _is_everything(options: ExportOptions, layers: Iterable[Layer]) -> bool:
    if options.layer != ALL_LAYERS or any(layer.name == ALL_LAYERS for layer in layers):
        return False
    if set(options.formats) != {"jsonl"}:
        raise UnknownNameError(
            phrase("Nothing was exported: only the format “jsonl” can hold all layers."),
            remedy=phrase("Name one annotator, or gold."),
        )
    return True


def _majority_layer(
    corpus: Corpus, options: ExportOptions, layers: Iterable[Layer]
) -> MajorityLayer | None:
    """Return what most say, if that is asked for and nobody bears the name."""
    if options.layer != MAJORITY or any(layer.name == MAJORITY for layer in layers):
        return None
    return MajorityLayer(corpus, options.formats)


def _nothing(layer: str, *, shared: bool = False) -> NothingToExportError:
    if shared:
        return NothingToExportError(
            phrase("Nothing was exported: no article was finished by two annotators."),
            remedy=phrase("A majority needs at least two of them; name one annotator instead."),
        )
    return NothingToExportError(
        phrase("Nothing was exported: no article is done in “{layer}”.", layer=layer),
        remedy=phrase(
            "Mark the articles that are finished as done ({key_done_next}), then export again.",
            key_done_next="Ctrl Enter",
        ),
    )


class _Export:
    """One run: reads slice by slice, so that an annotator's key press never waits long."""

    def __init__(
        self,
        corpus: Corpus,
        options: ExportOptions,
        folder: Path,
        progress: JobProgress,
    ) -> None:
        self.report = ExportReport()
        self._corpus = corpus
        self._options = options
        self._folder = folder
        self._deal = splitter(options.split, options.split_by, options.seed)
        self._progress = progress
        self._layers = {layer.id: layer for layer in corpus.layers()}
        self._everything = _is_everything(options, self._layers.values())
        self._most = _majority_layer(corpus, options, self._layers.values())
        self._layer = self._most.layer if self._most is not None else self._chosen_layer()
        self._cards = corpus.run(lambda store: store.entities.cards())
        known_as = {card.id: card.identifier for card in self._cards.values() if card.identifier}
        self._writers = PartWriters(folder, corpus.scheme, known_as)
        self._counts = {name: PartCounts() for name in self._deal.names}

    def write(self) -> None:
        """Write all files."""
        wanted = self._wanted()
        if self._options.split and self._deal.by is SplitBy.STORY:
            self._deal = replace(self._deal, stories=stories_of(self._corpus, wanted))
        for done, (article, records) in enumerate(self._read(wanted)):
            if self._progress.stop_requested():
                raise CancelledError(phrase("The export was stopped; nothing was written."))
            if done % _SLICE == 0:
                self._progress.report(done, len(wanted), article.title)
            self._take(article, records)
        order = self._deal.names.index
        self.report.files = sorted(self._writers.finish(), key=lambda file: order(file.split))
        if self._most is not None:
            self.report.not_carried += self._most.not_carried
        if not self.report.files:
            raise _nothing(self._options.layer, shared=self._most is not None)
        self._progress.report(len(wanted), len(wanted))
        self._write_papers()

    def _chosen_layer(self) -> Layer:
        if self._everything:
            return _EVERYBODY
        return self._corpus.existing_layer(self._options.layer)

    def _wanted(self) -> list[str]:
        """Return the ids of the articles to be read, and count those that are not."""
        chosen = self._options.articles
        if chosen is None:
            return self._of_all()
        wanted = set(chosen)
        if self._everything:
            possible = self._slice(lambda store: store.article_ids())
        elif self._most is not None:
            possible = self._most.wanted()[0]
        else:
            possible = list(self._done())
        found = [article_id for article_id in possible if article_id in wanted]
        if not self._everything and len(found) < len(wanted):
            self.report.left_out[_NOT_DONE] = len(wanted) - len(found)
        return found

    def _of_all(self) -> list[str]:
        if self._everything:
            return self._slice(lambda store: store.article_ids())
        if self._most is not None:
            shared, alone = self._most.wanted()
            if alone:
                self.report.left_out[_ALONE] = alone
            return shared
        for state in (one for one in Progress if one is not Progress.DONE):
            query = QueueQuery(self._layer.id, progress=(state,))
            if count := self._slice(lambda store, query=query: store.queue_size(query)):
                self.report.left_out[state.value] = count
        return list(self._done())

    def _done(self) -> Iterator[str]:
        query = QueueQuery(self._layer.id, progress=(Progress.DONE,))
        last: str | None = None
        while page := self._slice(
            lambda store, after=last: store.queue(query, after=after, limit=_PAGE)
        ):
            yield from (summary.id for summary in page)
            last = page[-1].id

    def _read(self, wanted: Sequence[str]) -> Iterator[tuple[Article, list[Record]]]:
        most = self._most
        layers = None if self._everything or most is not None else [self._layer.id]
        for start in range(0, len(wanted), _SLICE):
            ids = wanted[start : start + _SLICE]
            read = self._slice(lambda store, ids=ids: list(store.iterate(ids, layers)))
            if most is None:
                yield from read
            else:
                yield from ((article, most.records(article, found)) for article, found in read)

    def _slice(self, work: Callable[..., T]) -> T:
        return self._corpus.owner.submit(work, urgent=False).result()

    def _take(self, article: Article, records: Sequence[Record]) -> None:
        regions = tuple(record for record in records if isinstance(record, Region))
        labels = [record for record in records if isinstance(record, Annotation)]
        layers = tuple(self._layers_of(records))
        selection = whole(article, regions, labels)
        hurt: Sequence[Annotation] = ()
        if not (self._everything or self._options.include_boilerplate):
            selection, hurt = without_boilerplate(article, regions, labels)
        cards = self._cards_in(layers)
        incoming = ImportedArticle(article, regions, layers, entities=cards)
        item = Outgoing(incoming, selection, self._layer)
        if not selection.article.text:
            self.report.left_out[_BOILERPLATE] += 1
            return
        part = self._deal.part_of(article)
        self._counts[part].add(labels)
        for name in self._options.formats:
            self.report.not_carried += self._writers.add(name, part, item)
            if name != LOSSLESS and hurt:
                what = ", ".join(label.label for label in hurt)
                self.report.not_carried.append(NotCarried(name, article.id, what, _CUT))

    def _cards_in(self, layers: Sequence[ImportedLayer]) -> list[EntityCard]:
        """Return what is known of the entities that the article's labels stand for.

        One that only a stance names goes by its name in the corpus, which is not all exported.
        """
        records = [record for layer in layers for record in layer.records]
        ids = {record.entity_id for record in records if isinstance(record, Mention)} - {None}
        lone = {
            it for record in records if isinstance(record, Stance) for it in named_entities(record)
        }
        found = {card.id: card for it in ids | lone if (card := self._cards.get(it or ""))}
        unnamed = sorted(it for it in lone - ids if it not in found or not found[it].name)
        if unnamed and not self._everything:
            named = self._corpus.run(lambda store: store.entities.of(unnamed))
            found |= {it.id: replace(it.card, name=it.title()) for it in named}
        return [found[item] for item in sorted(found)]

    def _layers_of(self, records: Sequence[Record]) -> Iterator[ImportedLayer]:
        """Yield the layers with what is theirs. Answers go with suggestions or not at all."""
        for layer in self._layers.values() if self._everything else (self._layer,):
            own = [
                one for one in records if not isinstance(one, Region) and one.layer_id == layer.id
            ]
            states = [one.progress for one in own if isinstance(one, ArticleState)]
            if not self._everything:
                own = [one for one in own if not isinstance(one, Decision)]
            if own:
                yield ImportedLayer(layer, own, states[0] if states else Progress.NEW)

    def _write_papers(self) -> None:
        summary = ExportSummary(
            self._corpus.run(lambda store: store.corpus_id),
            self._options,
            self._layer,
            self._corpus.scheme,
            self._counts,
            self.report,
        )
        papers = {CARD: summary.card().encode()}
        if self.report.not_carried:
            papers[NOT_CARRIED] = b"".join(
                orjson.dumps(one, option=orjson.OPT_APPEND_NEWLINE)
                for one in self.report.not_carried
            )
        for name, data in papers.items():
            (self._folder / name).write_bytes(data)
        digests = {name: sha256_of(self._folder / name) for name in papers}
        (self._folder / MANIFEST).write_bytes(summary.manifest(digests))
