"""Concordance: every mention of some words over the corpus, with the labels on them.

The full-text index says which articles to read where it can (whole words); for parts of words and
regular expressions every text is read. A regular expression may take for ever; `concordance_worker`
runs those in a process that can be ended.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from annotator.domain.annotations import Annotation, Decision, Family, Record, Span
from annotator.domain.articles import Layer, LayerKind
from annotator.domain.concordance import (
    Concordance,
    ConcordanceLine,
    LabelAt,
    Standing,
    context,
)
from annotator.domain.rules import overlap
from annotator.domain.text_search import Finder, TextQuery
from annotator.services.corpus import Corpus
from annotator.services.jobs import Progress, Unwatched
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.occurrence_reader import TextRow

T = TypeVar("T")

LIMIT = 200_000
"""How many lines a concordance has at most; more cannot be read, and memory is not endless."""

_FIRST = tuple(Standing)  # one's own label is what one looks for

_AT_ONCE = 50  # articles; reading these and their names takes a few milliseconds


def concordance(
    corpus: Corpus,
    layer: Layer | None,
    query: TextQuery,
    progress: Progress | None = None,
    *,
    articles: Sequence[str] | None = None,
    limit: int = LIMIT,
    family: Family = Family.ENTITY,
) -> Concordance:
    """Return all places of the words, as the owner of `layer` sees their labels of a family.

    `articles` are the only ones to look into, if given. A claim stands on the words of each of its
    parts, a stance on those that show it. Stopped, it returns what it has found.
    Raises `BadPatternError`.
    """
    watch, finder = progress or Unwatched(), Finder(query)
    places = _places(corpus, finder, articles)
    reader = _Reader(corpus, layer, family)
    lines: list[ConcordanceLine] = []
    for start in range(0, len(places), _AT_ONCE):
        watch.report(start, len(places))
        if watch.stop_requested():
            return Concordance(tuple(lines), start, len(places), stopped=True)
        lines += reader.lines(places[start : start + _AT_ONCE], finder)
        if len(lines) > limit:
            return Concordance(tuple(lines[:limit]), start + _AT_ONCE, len(places), cut=True)
    watch.report(len(places), len(places))
    return Concordance(tuple(lines), len(places), len(places))


def _places(corpus: Corpus, finder: Finder, articles: Sequence[str] | None) -> list[int]:
    if articles is not None:
        return _read(corpus, lambda store: [store.occurrences.position(it) for it in articles])
    phrase = finder.index_words()
    return _read(corpus, lambda store: store.occurrences.candidates(phrase))


def _read(corpus: Corpus, work: Callable[[CorpusStore], T]) -> T:
    """Ask the storage thread, behind whatever a person does."""
    return corpus.owner.submit(work, urgent=False).result()


class _Reader:
    """Makes lines of some articles at a time."""

    def __init__(self, corpus: Corpus, layer: Layer | None, family: Family) -> None:
        self._corpus = corpus
        self._family = family
        self._layer_id = layer.id if layer is not None else None
        self._layers = {item.id: item for item in corpus.layers()}

    def lines(self, positions: list[int], finder: Finder) -> Iterator[ConcordanceLine]:
        """Yield the lines of the articles at these positions."""
        rows = _read(self._corpus, lambda store: store.occurrences.texts(positions))
        found = [(row, list(finder.spans(row.text))) for row in rows]
        found = [(row, spans) for row, spans in found if spans]
        if not found:
            return
        hit = [row.position for row, _ in found]
        closed = _read(self._corpus, lambda store: store.occurrences.closed(hit))
        labels = self._names(hit)
        if self._family is not Family.ENTITY:
            labels = self._pieces([row for row, _ in found])
        shut: dict[int, list[Span]] = {}
        for place, start, end in closed:
            shut.setdefault(place, []).append(Span(start, end))
        for row, spans in found:
            here, there = labels.get(row.position, []), shut.get(row.position, [])
            starts = [label.span.start for label in here]
            for span in spans:
                # They come in the order of the text: what starts behind the words is not near.
                before = here[: bisect_left(starts, span.end)]
                near = [label for label in before if label.span.end > span.start]
                yield _line(row, span, near, there)

    def _names(self, hit: list[int]) -> dict[int, list[LabelAt]]:
        """Return the names in these articles as the viewer sees them."""
        layer_id = self._layer_id
        found: dict[int, list[LabelAt]] = {}
        for name in _read(self._corpus, lambda store: store.occurrences.names(hit, layer_id)):
            standing = self._standing(name.layer_id, name.verdict)
            if standing is not None:
                by, span = self._layers[name.layer_id].name, Span(name.start, name.end)
                label = LabelAt(name.record_id, standing, by, name.label, span)
                found.setdefault(name.position, []).append(label)
        return found

    def _pieces(self, rows: list[TextRow]) -> dict[int, list[LabelAt]]:
        """Return the pieces of claims or stances in these articles, in the order of the text."""
        ids = [row.article_id for row in rows]
        read = _read(self._corpus, lambda store: list(store.iterate(ids)))
        found: dict[int, list[LabelAt]] = {}
        for row, (_, records) in zip(rows, read, strict=True):
            pieces = [piece for item in self._seen(records) for piece in item]
            found[row.position] = sorted(pieces, key=lambda piece: piece.span)
        return found

    def _seen(self, records: Sequence[Record]) -> Iterator[list[LabelAt]]:
        verdicts = {
            one.suggestion: one.verdict.value
            for one in records
            if isinstance(one, Decision) and one.layer_id == self._layer_id
        }
        for record in records:
            if not isinstance(record, Annotation) or record.family is not self._family:
                continue
            standing = self._standing(record.layer_id, verdicts.get(record.id))
            if standing is not None:
                by = self._layers[record.layer_id].name
                yield [
                    LabelAt(record.id, standing, by, record.label, span)
                    for span in record.all_spans()
                ]

    def _standing(self, layer_id: str, verdict: str | None) -> Standing | None:
        """Return whose a label is to the viewer; an accepted suggestion is a label by now."""
        layer = self._layers[layer_id]
        if layer.kind is LayerKind.SUGGESTER:
            if verdict in ("accepted", "changed"):
                return None
            return Standing.REJECTED if verdict else Standing.SUGGESTED
        if layer_id == self._layer_id:
            return Standing.MINE
        return Standing.GOLD if layer.kind is LayerKind.GOLD else Standing.ANNOTATOR


def _line(row: TextRow, span: Span, near: list[LabelAt], closed: list[Span]) -> ConcordanceLine:
    left, right = context(row.text, span)
    near.sort(key=lambda item: _FIRST.index(item.standing))
    exact = {item.record_id: item for item in near if item.span == span}
    around = {item.record_id: item for item in near if item.record_id not in exact}
    return ConcordanceLine(
        row.article_id,
        row.title,
        row.source,
        row.date,
        span,
        left,
        row.text[span.start : span.end].replace("\n", " "),
        right,
        tuple(exact.values()),
        tuple(around.values()),
        not any(overlap(span, region) for region in closed),
    )
