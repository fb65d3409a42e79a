"""What of a slice of an import is new, what joins an article that is there, and what is neither."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from annotator.domain.annotations import (
    Annotation,
    ArticleState,
    Decision,
    Note,
    Record,
    Region,
    Settlement,
)
from annotator.domain.articles import Article, LayerKind, Progress
from annotator.domain.ids import NewId
from annotator.domain.imports import ImportedArticle, ImportedLayer, Refusal
from annotator.domain.phrases import phrase, plural
from annotator.domain.rewiring import pointing_elsewhere
from annotator.services.article_preparing import annotations_in, opened, without
from annotator.services.clock import now
from annotator.storage.corpus_store import CorpusStore

_WHOLE_FILE = phrase("file")
_UNTOUCHED = (Progress.NEW, Progress.BEGUN)


@dataclass(slots=True)
class Stored:
    """What became of one slice: `merged` counts articles that got labels of one more layer."""

    articles: int = 0
    labels: int = 0
    merged: int = 0
    refused: list[Refusal] = field(default_factory=list)
    duplicates: list[Refusal] = field(default_factory=list)


class KnownArticles:
    """The texts and ids that are taken, in the corpus and by what of an import was looked at."""

    def __init__(self) -> None:
        self._hashes: set[bytes] = set()
        self._ids: set[str] = set()

    def refused_of(self, store: CorpusStore, batch: Sequence[ImportedArticle]) -> list[Refusal]:
        """Return those of the slice that cannot come in, and remember the others."""
        hashes = store.known_hashes([item.article.sha256 for item in batch])
        ids = store.known_ids([item.article.id for item in batch])
        refused = []
        for item in batch:
            key = bytes.fromhex(item.article.sha256)
            if item.article.sha256 in hashes or key in self._hashes:
                continue
            if item.article.id in ids or item.article.id in self._ids:
                refused.append(_id_taken(item))
            else:
                self._hashes.add(key)
                self._ids.add(item.article.id)
        return refused


def store_slice(store: CorpusStore, batch: Sequence[ImportedArticle], new_id: NewId) -> Stored:
    """Store the slice in one transaction; runs in the thread that owns the corpus."""
    sorting = _Slice(store, batch, new_id)
    for item in batch:
        sorting.add(item)
    with store.together():
        if sorting.fresh:
            store.add_articles(list(sorting.fresh.values()), at=now())
        for joining in sorting.joining:  # one by one: two of them may be of one article
            store.add_labels([joining])
    return sorting.stored


class _Slice:
    """Sorts the articles of a slice into new ones and those whose text is there already."""

    def __init__(self, store: CorpusStore, batch: Sequence[ImportedArticle], new_id: NewId) -> None:
        self.stored = Stored()
        self.hashes = dict(store.known_hashes([item.article.sha256 for item in batch]))
        self.ids = set(store.known_ids([item.article.id for item in batch]))
        self.fresh: dict[str, ImportedArticle] = {}
        self.joining: list[ImportedArticle] = []
        self._store = store
        self._new_id = new_id
        self._there: dict[str, _There] = {}

    def add(self, item: ImportedArticle) -> None:
        """Put the article where it belongs, or list why it is not taken."""
        article = item.article
        twin = self.hashes.get(article.sha256)
        if twin is not None:
            self._join(item, twin)
        elif article.id in self.ids:
            self.stored.refused.append(_id_taken(item))
        else:
            self.hashes[article.sha256] = article.id
            self.ids.add(article.id)
            self.fresh[article.id] = item
            self.stored.articles += 1
            self.stored.labels += count_labels(item.layers)

    def _join(self, item: ImportedArticle, twin: str) -> None:
        there = self._found(twin, item) if count_labels(item.layers) or _says(item) else None
        if there is None:
            self.stored.duplicates.append(_duplicate(item, twin, ()))
            return
        taken = [part for part in item.layers if there.has(part)]
        coming = replace(item, layers=[part for part in item.layers if not there.has(part)])
        if taken or not any(_holds(part) for part in coming.layers):
            self.stored.duplicates.append(_duplicate(item, twin, taken))
        if any(_holds(part) for part in coming.layers):
            moved, refused = there.moved(coming, self._new_id)
            self.stored.refused += refused
            self.stored.merged += 1
            self.stored.labels += count_labels(moved.layers)
            there.take(moved)
            if twin in self.fresh:
                self.fresh[twin] = _joined(self.fresh[twin], moved)
            else:
                self.joining.append(moved)

    def _found(self, twin: str, item: ImportedArticle) -> _There:
        there = self._there.get(twin)
        if there is None:
            if twin in self.fresh:
                fresh = self.fresh[twin]
                records = [one for part in fresh.layers for one in _with_state(fresh, part)]
                there = _There(fresh.article, [*fresh.regions, *records])
            else:
                stored = self._store.records(twin)
                there = _There(replace(item.article, id=twin), stored)
            self._there[twin] = there
        return there


class _There:
    """An article that is in the corpus: which layers have something to say, and which ids."""

    def __init__(self, article: Article, records: Iterable[Record]) -> None:
        self._article = article
        self._ids = {article.id}
        self._layers: set[str] = set()
        self._regions: dict[str, Region] = {}
        self._add(records)

    def has(self, part: ImportedLayer) -> bool:
        """Say whether the layer has labels there, or has been finished without any."""
        return part.layer.id in self._layers

    def take(self, item: ImportedArticle) -> None:
        """Remember what joins the article."""
        self._add(
            [*item.regions, *(one for part in item.layers for one in _with_state(item, part))]
        )

    def moved(self, item: ImportedArticle, new_id: NewId) -> tuple[ImportedArticle, list[Refusal]]:
        """Return the layers as those of this article, under ids that are free.

        Its `regions` are those that a person's labels open, as they do when an article comes in.
        """
        ids: dict[str, str | None] = {
            record.id: new_id()
            for part in item.layers
            for record in part.records
            if not isinstance(record, Decision | ArticleState | Settlement)
            and record.id in self._ids
        }
        ids[item.article.id] = self._article.id
        layers = [
            replace(part, records=[_moved(one, ids, self._article.id) for one in part.records])
            for part in item.layers
        ]
        joined = replace(item, article=self._article, layers=layers, regions=())
        joined, refused = without(joined, {}, frozenset(self._ids))
        return replace(joined, regions=opened(self._regions.values(), joined)), refused

    def _add(self, records: Iterable[Record]) -> None:
        for record in records:
            if isinstance(record, ArticleState):
                if record.progress not in _UNTOUCHED:
                    self._layers.add(record.layer_id)
                continue
            self._ids.add(record.id)
            if isinstance(record, Region):
                self._regions[record.id] = record
            else:
                self._layers.add(record.layer_id)


def count_labels(layers: Iterable[ImportedLayer]) -> int:
    """Return how many labels the layers hold."""
    return sum(len(annotations_in(part.records)) for part in layers)


def _says(item: ImportedArticle) -> bool:
    return any(_holds(part) for part in item.layers)


def _holds(part: ImportedLayer) -> bool:
    if part.layer.kind is LayerKind.SUGGESTER:
        return bool(part.records)
    return bool(part.records) or part.progress not in _UNTOUCHED


def _with_state(item: ImportedArticle, part: ImportedLayer) -> Iterator[Record]:
    yield from part.records
    yield ArticleState(item.article.id, part.layer.id, part.progress)


def _moved(record: Record, ids: dict[str, str | None], article_id: str) -> Record:
    if isinstance(record, Decision):
        outcome = record.outcome and ids.get(record.outcome, record.outcome)
        suggestion = ids.get(record.suggestion) or record.suggestion
        return replace(record, article_id=article_id, suggestion=suggestion, outcome=outcome)
    if isinstance(record, ArticleState):
        return replace(record, article_id=article_id)
    if isinstance(record, Settlement):
        return _moved_settlement(record, ids, article_id)
    own = ids.get(record.id) or record.id
    if isinstance(record, Note):
        return replace(record, id=own, article_id=article_id, on=ids.get(record.on) or record.on)
    if isinstance(record, Region):
        return replace(record, id=own, article_id=article_id)
    pointing: Annotation = pointing_elsewhere(record, ids)
    return replace(pointing, id=own, article_id=article_id)


def _moved_settlement(
    record: Settlement, ids: dict[str, str | None], article_id: str
) -> Settlement:
    def moved(record_id: str | None) -> str | None:
        return record_id and (ids.get(record_id) or record_id)

    return replace(
        record,
        article_id=article_id,
        item=moved(record.item) or record.item,
        outcome=moved(record.outcome),
        taken=moved(record.taken),
        versions=tuple((layer, moved(label) or "") for layer, label in record.versions),
    )


def _joined(fresh: ImportedArticle, moved: ImportedArticle) -> ImportedArticle:
    coming = {part.layer.id for part in moved.layers}
    changed = {region.id: region for region in moved.regions}
    regions = [changed.get(region.id, region) for region in fresh.regions]
    layers = [part for part in fresh.layers if part.layer.id not in coming]
    return replace(fresh, regions=regions, layers=[*layers, *moved.layers])


def _id_taken(item: ImportedArticle) -> Refusal:
    reason = phrase("the id “{id}” belongs to another article already", id=item.article.id)
    return Refusal(item.origin, item.place or _WHOLE_FILE, reason)


def _duplicate(item: ImportedArticle, twin: str, taken: Sequence[ImportedLayer]) -> Refusal:
    reason = phrase("its text is in the corpus already, as the article {twin}", twin=twin)
    if labels := count_labels(taken):
        reason = plural(
            "{reason}; its {n} label was not taken, as {names} has labels there",
            "{reason}; its {n:,} labels were not taken, as {names} has labels there",
            labels,
            reason=reason,
            names=", ".join(f"“{part.layer.name}”" for part in taken),
        )
    return Refusal(item.origin, item.place or _WHOLE_FILE, reason)
