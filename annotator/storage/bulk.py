"""Many rows at once: imports and suggestions. The caller slices; each call is one transaction."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from annotator.domain.annotations import (
    Annotation,
    ArticleState,
    Claim,
    Decision,
    DocumentLabel,
    Mention,
    Note,
    NoteKind,
    Settlement,
    Span,
    Spans,
    Stance,
)
from annotator.domain.articles import Layer, LayerKind, Progress
from annotator.domain.entities import NameKey, counted_names
from annotator.domain.errors import BadRecordError
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.domain.phrases import phrase
from annotator.domain.rewiring import pointing_elsewhere
from annotator.domain.text import text_hash
from annotator.storage.article_reader import unknown_article
from annotator.storage.database import INSERT, Database
from annotator.storage.entity_book import count_names
from annotator.storage.layer_book import LayerBook
from annotator.storage.rows import (
    annotation_from,
    annotation_row,
    article_row,
    decision_row,
    note_row,
    plain_json,
    region_row,
    settlement_row,
    state_row,
)

_INSERT_SEARCH = "INSERT INTO article_search (rowid, title, text) VALUES (?, ?, ?)"
# What the corpus knows of an entity already, it knows better.
_INSERT_CARD = """
INSERT INTO entity (id, name, identifier) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING
"""
_NEXT_POSITION = "SELECT coalesce(max(position) + 1, 0) FROM article"
_MORE_ARTICLES = "UPDATE corpus SET articles = articles + ?"
_TEXTS = "SELECT id, position, text FROM article WHERE id IN (SELECT value FROM json_each(?))"
_DELETE_OPEN = """
DELETE FROM annotation WHERE article = ? AND layer = ?
AND id NOT IN (SELECT suggestion FROM decision WHERE decision.article = annotation.article)
"""
_DELETE_RUN = """
DELETE FROM annotation WHERE run = ? AND article = ?
AND id NOT IN (SELECT suggestion FROM decision WHERE decision.article = annotation.article)
"""
_RECOUNT = """
INSERT INTO counter (article, layer, labels, answers, notes, flags)
SELECT ?1, ?2, count(*), 0, 0, 0 FROM annotation WHERE article = ?1 AND layer = ?2
ON CONFLICT (article, layer) DO UPDATE SET labels = excluded.labels
"""
_LEFT = """
SELECT id, family, label, start_char, end_char, body, score, origin, rule
FROM annotation WHERE article = ? AND layer = ?
"""
_RUN = "SELECT number FROM run WHERE id = ?"
_INSERT_RUN_ARTICLE = "INSERT INTO run_article (run, article) VALUES (?, ?) ON CONFLICT DO NOTHING"
_ARTICLES_OF_RUN = "SELECT article FROM run_article WHERE run = ?"
# What an article that was only opened has in a layer.
_DELETE_EMPTY = (
    "DELETE FROM counter WHERE article = ? AND layer = ?",
    "DELETE FROM article_state WHERE article = ? AND layer = ?",
)
_COMPARE_AGAIN = "DELETE FROM compared WHERE article = ?"
_DELETE_REGION = "DELETE FROM region WHERE article = ? AND id = ?"
_TABLES = (
    "article",
    "region",
    "annotation",
    "decision",
    "article_state",
    "note",
    "settlement",
    "counter",
)
_LAYERS_OF_RUN = "SELECT DISTINCT layer FROM annotation WHERE run = ? AND article = ?"


_ANNOTATIONS = (Mention, Claim, Stance, DocumentLabel)


class BulkWriter:
    """Writes imports and suggestions."""

    def __init__(self, database: Database, layers: LayerBook) -> None:
        self._database = database
        self._layers = layers

    def add_layer(self, layer: Layer) -> None:
        """Add a layer; in a corpus open for reading only, until it is closed."""
        if self._database.read_only:
            self._layers.enter(layer)
            return
        with self._new_layers([layer]):
            pass

    def add_articles(self, batch: Sequence[ImportedArticle], at: str) -> None:
        """Add the articles with all that came with them, and the layers that are new: all or none.

        Ids must be new and offsets inside the text; `BadRecordError` names the article otherwise.
        """
        with self._new_layers(part.layer for item in batch for part in item.layers) as layers:
            first: int = self._database.execute(_NEXT_POSITION).scalar_one()
            rows = _ImportRows(layers, at)
            for position, item in enumerate(batch, first):
                rows.add(item, position)
            rows.write(self._database)
            self._database.execute(_MORE_ARTICLES, (len(batch),))

    def add_labels(self, batch: Sequence[ImportedArticle]) -> None:
        """Add layers that have nothing yet to articles that are there, by the articles' ids.

        The regions of an item take the place of those that have their ids.
        """
        with self._new_layers(part.layer for item in batch for part in item.layers) as layers:
            texts = self._texts(item.article.id for item in batch)
            rows = _ImportRows(layers, at="")
            empty = []
            for item in batch:
                place = texts[item.article.id][0]
                empty += [(place, layers.number(part.layer.id)) for part in item.layers]
                rows.add_to(item, place)
            for statement in _DELETE_EMPTY:
                self._database.execute_many(statement, empty)
            gone = [row[:2] for row in rows.regions()]
            self._database.execute_many(_DELETE_REGION, gone)
            places = [(texts[item.article.id][0],) for item in batch]
            self._database.execute_many(_COMPARE_AGAIN, places)
            rows.write(self._database)

    def add_suggestions(
        self,
        found: Mapping[str, Sequence[Annotation]],
        layer: Layer,
        run_id: str | None,
        replace_open: bool,
    ) -> None:
        """Add suggestions by article id; `replace_open` first removes the layer's unanswered ones.

        A suggestion that was answered before stays, and is not made a second time.
        """
        with self._new_layers([layer]) as layers:
            number = layers.number(layer.id)
            run = self._run(run_id)
            texts = self._texts(found)
            if replace_open:
                self._database.execute_many(
                    _DELETE_OPEN, [(place, number) for place, _ in texts.values()]
                )
            kept = self._answered(texts, number)
            rows = []
            for article_id, records in found.items():
                place, text = texts[article_id]
                for record in _without(records, kept.get(place, {})):
                    _require_spans(record.all_spans(), len(text), article_id)
                    rows.append(annotation_row(record, place, number, text, run))
            self._database.insert_many("annotation", rows)
            self._recount((place, number) for place, _ in texts.values())
            if run is not None:
                places = [(run, place) for place, _ in texts.values()]
                self._database.execute_many(_INSERT_RUN_ARTICLE, places)

    def take_back_run(self, run_id: str) -> int:
        """Remove the suggestions of a run that nobody has answered; return how many those were."""
        with self._database.writing():
            run = self._database.execute(_RUN, (run_id,)).scalar()
            if run is None:
                return 0
            places = self._database.execute(_ARTICLES_OF_RUN, (run,)).scalars().all()
            touched = [
                (place, layer)
                for place in places
                for layer in self._database.execute(_LAYERS_OF_RUN, (run, place)).scalars()
            ]
            removed = 0
            for place in places:
                removed += self._database.execute(_DELETE_RUN, (run, place)).rowcount
            self._recount(touched)
        return removed

    @contextmanager
    def _new_layers(self, layers: Iterable[Layer]) -> Iterator[LayerBook]:
        """Open a transaction that adds those of the layers that are new; known once committed."""
        book = self._layers.copy()
        with self._database.writing():
            for layer in layers:
                if not book.knows(layer.id):
                    row = (book.enter(layer), layer.id, layer.name, layer.kind.value)
                    self._database.execute(INSERT["layer"], row)
            yield book
        self._layers.adopt(book)

    def _run(self, run_id: str | None) -> int | None:
        if run_id is None:
            return None
        self._database.execute("INSERT INTO run (id) VALUES (?) ON CONFLICT DO NOTHING", (run_id,))
        return int(self._database.execute(_RUN, (run_id,)).scalar_one())

    def _texts(self, article_ids: Iterable[str]) -> dict[str, tuple[int, str]]:
        wanted = list(article_ids)
        rows = self._database.execute(_TEXTS, (plain_json(wanted),))
        texts = {article_id: (place, text) for article_id, place, text in rows}
        for article_id in wanted:
            if article_id not in texts:
                raise unknown_article(article_id)
        return texts

    def _answered(
        self, texts: Mapping[str, tuple[int, str]], layer: int
    ) -> dict[int, dict[_Sameness, str]]:
        """Return the ids of the layer's suggestions still stored, by article and what they say."""
        kept: dict[int, dict[_Sameness, str]] = defaultdict(dict)
        for article_id, (place, _) in texts.items():
            for row in self._database.execute(_LEFT, (place, layer)):
                record = annotation_from(row, article_id, "")
                kept[place][_sameness(record)] = record.id
        return kept

    def _recount(self, places: Iterable[tuple[object, ...]]) -> None:
        self._database.execute_many(_RECOUNT, list(places))


class _ImportRows:
    """The rows of a batch of imported articles, by table."""

    def __init__(self, layers: LayerBook, at: str) -> None:
        self._layers = layers
        self._at = at
        self._rows: dict[str, list[tuple[object, ...]]] = {name: [] for name in _TABLES}
        self._search: list[tuple[object, ...]] = []
        self._names: Counter[NameKey] = Counter()
        self._cards: list[tuple[object, ...]] = []

    def add(self, item: ImportedArticle, position: int) -> None:
        article = item.article
        if not article.sha256:
            article = replace(article, sha256=text_hash(article.text))
        self._rows["article"].append(article_row(article, position, self._at))
        self._search.append((position, article.title, article.text))
        self.add_to(item, position)

    def add_to(self, item: ImportedArticle, position: int) -> None:
        """Take what is said about an article that has a row."""
        length = len(item.article.text)
        self._cards += [(card.id, card.name, card.identifier) for card in item.entities]
        for region in item.regions:
            _require_spans((region.span,), length, item)
            self._rows["region"].append(region_row(region, position))
        for part in item.layers:
            self._add_layer(item, part, position)

    def regions(self) -> Sequence[tuple[object, ...]]:
        return self._rows["region"]

    def write(self, database: Database) -> None:
        for table in _TABLES:
            database.insert_many(table, self._rows[table])
        database.execute_many(_INSERT_SEARCH, self._search)
        database.execute_many(_INSERT_CARD, self._cards)
        if self._names:
            count_names(database, {}, self._names)

    def _add_layer(self, item: ImportedArticle, part: ImportedLayer, position: int) -> None:
        layer = self._layers.number(part.layer.id)
        text, rows = item.article.text, self._rows
        length = len(text)
        states = {}
        if part.progress is not Progress.NEW:
            states[layer] = ArticleState(item.article.id, part.layer.id, part.progress)
        named = part.layer.kind is not LayerKind.SUGGESTER
        annotations = rows["annotation"]
        before = len(annotations)
        tally = _Tally()
        for record in part.records:
            if isinstance(record, _ANNOTATIONS):
                _require_spans(record.all_spans(), length, item)
                annotations.append(annotation_row(record, position, layer, text))
                if named and isinstance(record, Mention) and record.entity_id is not None:
                    self._names.update(counted_names((record,), text))
            elif isinstance(record, Decision):
                rows["decision"].append(decision_row(record, position, layer))
                tally.answers += 1
            elif isinstance(record, Note):
                rows["note"].append(note_row(record, position, layer))
                tally.count_note(record)
            elif isinstance(record, ArticleState):
                states[layer] = record
            elif isinstance(record, Settlement):
                rows["settlement"].append(settlement_row(record, position, layer))
            else:
                rows["region"].append(region_row(record, position))
        tally.labels = len(annotations) - before
        rows["article_state"] += [state_row(state, position, layer) for state in states.values()]
        rows["counter"].append(tally.row(position, layer))


@dataclass(slots=True)
class _Tally:
    """The counters of one article in one layer."""

    labels: int = 0
    answers: int = 0
    notes: int = 0
    flags: int = 0

    def count_note(self, note: Note) -> None:
        if note.kind is NoteKind.NOTE:
            self.notes += 1
        elif not note.settled:
            self.flags += 1

    def row(self, position: int, layer: int) -> tuple[object, ...]:
        return (position, layer, self.labels, self.answers, self.notes, self.flags)


_Sameness = tuple[str, str, Spans]


def _sameness(record: Annotation) -> _Sameness:
    return (record.family.value, record.label, record.all_spans())


def _without(records: Sequence[Annotation], kept: Mapping[_Sameness, str]) -> Iterator[Annotation]:
    """Yield the records that are not kept already; what points at those points at the kept ones."""
    twins: dict[str, str | None] = {
        record.id: kept[_sameness(record)] for record in records if _sameness(record) in kept
    }
    for record in records:
        if record.id not in twins:
            yield pointing_elsewhere(record, twins) if twins else record


def _place(item: str | ImportedArticle) -> str:
    if isinstance(item, str):
        return item
    return " ".join(part for part in (item.origin, item.place) if part) or item.article.id


def _require_spans(spans: Iterable[Span], length: int, where: str | ImportedArticle) -> None:
    for start, end in spans:
        if not 0 <= start < end <= length:
            raise BadRecordError(
                phrase(
                    "Nothing was imported: a label runs from {start} to {end}, outside the "
                    "text of {length} characters.",
                    start=start,
                    end=end,
                    length=length,
                ),
                where=_place(where),
                remedy=phrase("Correct the offsets; they count characters from 0."),
            )
