"""Letting a suggester go through the corpus; what it finds is written in slices as it comes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from annotator.domain.annotations import Annotation, Mention, Region, Span
from annotator.domain.articles import Article, Layer, LayerKind, Progress
from annotator.domain.errors import SuggesterFailedError
from annotator.domain.imports import Refusal
from annotator.domain.phrases import phrase
from annotator.domain.queue import QueueQuery
from annotator.domain.scheme import Scheme
from annotator.domain.words import surface
from annotator.nlp.pipelines import installed_pipelines
from annotator.nlp.pool import SuggesterSpec, suggest_all
from annotator.nlp.suggestions import to_records
from annotator.services import paths
from annotator.services.corpus import Corpus
from annotator.services.ids import new_id
from annotator.services.jobs import Progress as JobProgress
from annotator.services.jobs import Unwatched

RULES, MEMORY = "rules", "memory"
NEW, UNDECIDED = "new", "undecided"

_SLICE = 100
_FEW = 8  # articles; starting worker processes takes longer than suggesting for these


@dataclass(frozen=True, slots=True)
class SuggesterInfo:
    """A suggester that can be used here, and what it is."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class SuggestOptions:
    """What to suggest with, and where.

    `only`: ``new`` takes the articles that the suggester has not been through, ``undecided``
    those that are not done by anybody; anything else is the id of one article. `processes` is
    how many work side by side; 0 works in this process.
    """

    names: tuple[str, ...] = (RULES,)
    only: tuple[str, ...] = (NEW,)
    processes: int = 1


@dataclass(slots=True)
class SuggestReport:
    """What came of it: articles gone through, suggestions made, articles it failed on."""

    articles: int = 0
    suggestions: int = 0
    failed: list[Refusal] = field(default_factory=list)
    cancelled: bool = False


def suggesters() -> list[SuggesterInfo]:
    """Return what can suggest on this machine."""
    return [
        SuggesterInfo(
            RULES, phrase("built-in rules: names, claims with source and cue, plain stances")
        ),
        SuggesterInfo(MEMORY, phrase("names that were confirmed in this corpus before")),
        *(
            SuggesterInfo(name, phrase("an installed spaCy pipeline"))
            for name in installed_pipelines()
        ),
    ]


def suggest(
    corpus: Corpus, options: SuggestOptions, progress: JobProgress | None = None
) -> SuggestReport:
    """Have each suggester go through its articles; open suggestions of it there are replaced.

    What was answered stays answered. Stopped half-way, what was written stays; the next run with
    ``new`` goes on from there. Raises `UnknownSuggesterError`.
    """
    report, watch = SuggestReport(), progress or Unwatched()
    scheme = corpus.scheme
    for name in options.names:
        layer = corpus.layer(Path(name).name, LayerKind.SUGGESTER)
        wanted = _wanted(corpus, layer, options.only)
        run = _Run(corpus, layer, _spec(corpus, name, scheme), report, watch)
        run.go(wanted, 0 if len(wanted) <= _FEW and name == RULES else options.processes)
    return report


class _Run:
    """One suggester going through some articles."""

    def __init__(
        self,
        corpus: Corpus,
        layer: Layer,
        spec: SuggesterSpec,
        report: SuggestReport,
        progress: JobProgress,
    ) -> None:
        self._corpus = corpus
        self._layer = layer
        self._spec = spec
        self._report = report
        self._progress = progress
        self._id = new_id()

    def go(self, article_ids: list[str], processes: int) -> None:
        found: dict[str, list[Annotation]] = {}
        outcomes = suggest_all(
            self._spec,
            self._articles(article_ids),
            processes=processes,
            should_stop=self._progress.stop_requested,
        )
        for done, (article_id, outcome) in enumerate(outcomes, 1):
            self._progress.report(done, len(article_ids), self._layer.name)
            if isinstance(outcome, SuggesterFailedError):
                self._report.failed.append(Refusal(article_id, self._layer.name, outcome.what))
                continue
            found[article_id] = to_records(
                outcome,
                article_id=article_id,
                layer_id=self._layer.id,
                origin=self._layer.name,
                new_id=new_id,
            )
            if len(found) == _SLICE:
                self._write(found)
                found = {}
        self._write(found)
        self._report.cancelled |= self._progress.stop_requested()

    def _articles(self, article_ids: list[str]) -> Iterator[tuple[str, str, list[Region]]]:
        for article, records in _in_slices(self._corpus, article_ids, layer_ids=()):
            regions = [record for record in records if isinstance(record, Region)]
            yield article.id, article.text, regions or [_all_of(article)]

    def _write(self, found: Mapping[str, list[Annotation]]) -> None:
        if found:
            writing = self._corpus.owner.submit(
                lambda store: store.add_suggestions(found, self._layer, self._id), urgent=False
            )
            writing.result()
            self._report.articles += len(found)
            self._report.suggestions += sum(map(len, found.values()))


def _all_of(article: Article) -> Region:
    """Return the whole text as one region, for an article that came without any."""
    return Region("", article.id, "BODY", Span(0, len(article.text)))


def _in_slices(
    corpus: Corpus, article_ids: list[str], layer_ids: tuple[str, ...]
) -> Iterator[tuple[Article, list[object]]]:
    """Yield articles with their regions and records, so that no other work waits long."""
    waiting = iter(article_ids)
    while chunk := list(islice(waiting, _SLICE)):
        reading = corpus.owner.submit(
            lambda store, ids=chunk: list(store.iterate(ids, layer_ids)),  # type: ignore[misc]
            urgent=False,
        )
        yield from reading.result()


def _wanted(corpus: Corpus, layer: Layer, only: tuple[str, ...]) -> list[str]:
    everything = corpus.run(lambda store: store.article_ids())
    if only == (NEW,):
        seen = corpus.run(lambda store: store.seen_by(layer.id))
        return [article_id for article_id in everything if article_id not in seen]
    if only == (UNDECIDED,):
        done = _done(corpus)
        return [article_id for article_id in everything if article_id not in done]
    return list(only)


def _done(corpus: Corpus) -> set[str]:
    """Return the articles that somebody has finished."""
    people = [layer for layer in corpus.layers() if layer.kind is not LayerKind.SUGGESTER]
    found: set[str] = set()
    for layer in people:
        query = QueueQuery(layer.id, progress=(Progress.DONE,))
        size = corpus.run(lambda store, asked=query: store.queue_size(asked))  # type: ignore[misc]
        rows = corpus.run(
            lambda store, asked=query, limit=size: store.queue(asked, after=None, limit=limit)  # type: ignore[misc]
        )
        found |= {row.id for row in rows}
    return found


def _spec(corpus: Corpus, name: str, scheme: Scheme) -> SuggesterSpec:
    labels = frozenset(scheme.entity.names())
    if name == RULES:
        return SuggesterSpec(RULES, str(paths.resources() / "lexicon"), labels)
    if name == MEMORY:
        return SuggesterSpec(MEMORY, forms=_confirmed_forms(corpus))
    return SuggesterSpec("pipeline", name, labels, label_map=_label_map(scheme))


def _label_map(scheme: Scheme) -> dict[str, str]:
    """Return what a pipeline's labels are in ours: those of the same name, and the known maps."""
    known = {label: label for label in scheme.entity.names()}
    for table in scheme.maps.values():
        known = {**table, **known}
    return known


def _confirmed_forms(corpus: Corpus) -> dict[str, tuple[str, str | None, int]]:
    """Return the words that people labelled, each with its commonest label and entity."""
    people = [layer.id for layer in corpus.layers() if layer.kind is not LayerKind.SUGGESTER]
    counts: dict[str, Counter[tuple[str, str | None]]] = {}
    ids = corpus.run(lambda store: store.article_ids())
    for article, records in _in_slices(corpus, ids, tuple(people)):
        for record in records:
            if isinstance(record, Mention):
                words = surface(record, article.text)
                meaning = (record.label, record.entity_id)
                counts.setdefault(words, Counter())[meaning] += 1
    forms: dict[str, tuple[str, str | None, int]] = {}
    for words, meanings in counts.items():
        ((label, entity_id), times) = meanings.most_common(1)[0]
        forms[words] = (label, entity_id, times)
    return forms
