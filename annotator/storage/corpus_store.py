"""An open corpus: everything the program reads from it and writes to it. One thread, no SQL out."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import delete, insert, select

from annotator.domain.annotations import Annotation, Record
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Article, Layer, LayerKind
from annotator.domain.edits import Edit, LoggedEdit
from annotator.domain.errors import UserError
from annotator.domain.imports import ImportedArticle
from annotator.domain.queue import ArticleSummary, QueueQuery
from annotator.domain.scheme import Scheme
from annotator.domain.stats import CorpusStats
from annotator.storage import inspection, statistics
from annotator.storage.answer_reader import AnswerReader
from annotator.storage.article_lines import ArticleLines
from annotator.storage.article_reader import ArticleReader, chunks
from annotator.storage.backups import copy_corpus, revision
from annotator.storage.bulk import BulkWriter
from annotator.storage.comparisons import Comparisons
from annotator.storage.database import Database
from annotator.storage.edit_log import EditLog
from annotator.storage.entity_book import EntityBook
from annotator.storage.first_look import LAST_ARTICLE
from annotator.storage.layer_book import SELECT_LAYERS, LayerBook
from annotator.storage.likeness_book import LikenessBook
from annotator.storage.lock_file import LockFile
from annotator.storage.lookup_table import LookupTable
from annotator.storage.mention_reader import MentionReader
from annotator.storage.occurrence_reader import OccurrenceReader
from annotator.storage.queue_reader import QueueReader
from annotator.storage.rows import plain_json
from annotator.storage.run_log import RunLog
from annotator.storage.scheme_book import SchemeBook
from annotator.storage.scheme_use import SchemeUseReader
from annotator.storage.tables import ArticleRow, CorpusRow, MetaRow, SessionRow
from annotator.storage.time_book import TimeBook
from annotator.storage.topic_reader import TopicReader
from annotator.storage.work_book import WorkBook

_SET_META = """
INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""
_SEEN = "SELECT id FROM counter JOIN article ON position = article WHERE layer = ?"
_HAS_LABELS = """
SELECT EXISTS (SELECT 1 FROM edit_log WHERE article IS NOT NULL) OR EXISTS (
    SELECT 1 FROM counter JOIN layer ON number = layer WHERE kind != 'suggester' AND labels > 0
)
"""
_HASHES = "SELECT sha256, id FROM article WHERE sha256 IN (SELECT value FROM json_each(?))"


class CorpusStore:
    """A corpus file, open. Every write is one transaction that is on disk when the call returns.

    To be used from one thread. `recovered` says that the last session ended without closing,
    `damaged` that the file was found to be. A damaged file, or one that cannot be written, is open
    for reading only. `work` knows who has come how far with what.
    """

    def __init__(
        self, database: Database, lock: LockFile | None, *, since: str, journal: bool
    ) -> None:
        self._database = database
        self._lock = lock
        with database.reading() as connection:
            self.corpus_id = connection.execute(select(CorpusRow.id)).scalar_one()
            self._layers = LayerBook(database.execute(SELECT_LAYERS))
            unclean = connection.execute(select(SessionRow.pid)).first() is not None
        self.recovered = journal or unclean
        self.damaged = self.recovered and inspection.is_damaged(database)
        if self.damaged:
            database.read_only = True
        if not self.read_only:
            self._begin_session(since)
        self._reader = ArticleReader(database.fetch, self._layers)
        self.queue_reader = QueueReader(database, self._layers)
        self._bulk = BulkWriter(database, self._layers)
        self._log = EditLog(database, self._layers)
        self.topics = TopicReader(database)
        self.comparisons = Comparisons(database, self._layers)
        self.runs = RunLog(database, self._log)
        self.article_lines = ArticleLines(database, self._layers, self.queue_reader)
        self.time = TimeBook(database, self._layers)
        self.occurrences = OccurrenceReader(database, self._layers)
        self.likeness = LikenessBook(database)
        self.work = WorkBook(database, self._layers)
        self.schemes = SchemeBook(database, self.comparisons.forget)
        self.entities = EntityBook(database)
        self.lookup = LookupTable(database)
        self.mentions = MentionReader(database, self._layers)
        self.scheme_use = SchemeUseReader(database, self._layers)
        self.answers = AnswerReader(database, self._layers)

    @property
    def path(self) -> Path:
        """Where the corpus lies."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Say whether writing is refused."""
        return self._database.read_only

    def announce_leaving(self) -> None:
        """Tell others who want the corpus that it will soon be theirs."""
        if self._lock is not None:
            self._lock.announce_leaving()

    def close(self) -> None:
        """End the session and let others have the corpus.

        Everything is on disk already; a session that cannot be ended only looks like a crash.
        """
        try:
            if not self.read_only:
                with suppress(UserError), self._database.writing() as connection:
                    connection.execute(delete(SessionRow))
        finally:
            self._database.close()
            if self._lock is not None:
                self._lock.release()

    def scheme(self) -> Scheme:
        """Return the scheme in force; `schemes` keeps those before it."""
        return self.schemes.current()

    def meta(self, key: str) -> str | None:
        """Return what was remembered under the key."""
        with self._database.reading() as connection:
            return connection.execute(select(MetaRow.value).where(MetaRow.key == key)).scalar()

    def set_meta(self, key: str, value: str) -> None:
        """Remember a small text."""
        with self._database.writing():
            self._database.execute(_SET_META, (key, value))

    def last_article(self, layer_id: str) -> str | None:
        """Return the id of the article that the layer's owner had open last."""
        return self.meta(LAST_ARTICLE + layer_id)

    def set_last_article(self, layer_id: str, article_id: str) -> None:
        """Remember it; `first_look` shows it at the next start."""
        self.set_meta(LAST_ARTICLE + layer_id, article_id)

    def layers(self) -> list[Layer]:
        """Return all layers, oldest first."""
        return self._layers.all()

    def layer(self, name: str, kind: LayerKind) -> Layer | None:
        """Return the layer of that name and kind."""
        return self._layers.find(name, kind)

    def add_layer(self, layer: Layer) -> None:
        """Add a layer; where writing is refused it lasts until the corpus is closed."""
        self._bulk.add_layer(layer)

    def article(self, article_id: str) -> Article:
        """Return an article, or raise `UnknownNameError`."""
        with self._database.reading():
            return self._reader.article(article_id)[1]

    def article_ids(self) -> list[str]:
        """Return the ids of all articles in the order of import."""
        with self._database.reading() as connection:
            ids = connection.execute(select(ArticleRow.id).order_by(ArticleRow.position))
            return list(ids.scalars())

    def find_by_hash(self, sha256: str) -> str | None:
        """Return the id of an article with that text."""
        return self.known_hashes([sha256]).get(sha256)

    def known_hashes(self, hashes: Sequence[str]) -> dict[str, str]:
        """Return the ids of the articles that have one of these texts, by hash."""
        with self._database.reading():
            rows = self._database.execute(_HASHES, (plain_json(hashes),))
            return {row[0]: row[1] for row in rows}

    def known_ids(self, article_ids: Sequence[str]) -> set[str]:
        """Return those of the ids that articles of the corpus have."""
        with self._database.reading():
            return set(self._reader.places(article_ids))

    def content(self, article_id: str, layer_id: str) -> ArticleContent:
        """Return an article as the owner of the layer sees it.

        That is its regions, the labels, answers and state of the layer, all suggestions (also
        answered ones) and everybody's notes.
        """
        with self._database.reading():
            return self._reader.content(article_id, layer_id)

    def records(self, article_id: str) -> list[Record]:
        """Return everything that is said about an article, in all layers."""
        return next(self.iterate([article_id]))[1]

    def iterate(
        self,
        article_ids: Iterable[str],
        layer_ids: Iterable[str] | None = None,
        *,
        labels_only: bool = False,
    ) -> Iterator[tuple[Article, list[Record]]]:
        """Yield articles, in the order asked for, with the records of some layers, or of all.

        Regions come always; with `labels_only` they and labels are all that comes. Memory stays
        flat, and the corpus may be written in between.
        """
        chosen = None if layer_ids is None else list(layer_ids)
        for chunk in chunks(article_ids):
            with self._database.reading():
                read = list(self._reader.chunk(chunk, chosen, labels_only=labels_only))
            yield from read

    def queue(self, query: QueueQuery, *, after: str | None, limit: int) -> list[ArticleSummary]:
        """Return up to `limit` articles that follow the article `after`, or the first ones."""
        return self.queue_reader.page(query, after, limit)

    def queue_size(self, query: QueueQuery) -> int:
        """Return how many articles the query finds."""
        return self.queue_reader.size(query)

    def neighbour(self, query: QueueQuery, article_id: str, step: int) -> str | None:
        """Return the article after (1) or before (-1) another in the order of the query."""
        return self.queue_reader.neighbour(query, article_id, step)

    def submit(
        self,
        edit: Edit,
        *,
        article_id: str,
        layer_id: str,
        actor: str,
        at: str,
        undoes: int | None = None,
        run_id: str | None = None,
    ) -> LoggedEdit:
        """Write an edit and its log entry; it is on disk when this returns.

        Raises `StaleEditError` if what the edit starts from is not what is stored.
        """
        return self._log.submit(
            edit,
            article_id=article_id,
            layer_id=layer_id,
            actor=actor,
            at=at,
            undoes=undoes,
            run_id=run_id,
        )

    def last_undoable(self, actor: str, layer_id: str) -> LoggedEdit | None:
        """Return the edit that undo takes back next."""
        return self._log.last_undoable(actor, layer_id)

    def last_redoable(self, actor: str, layer_id: str) -> LoggedEdit | None:
        """Return the undo that redo takes back next."""
        return self._log.last_redoable(actor, layer_id)

    def logged(self, number: int) -> LoggedEdit | None:
        """Return the log entry of that number."""
        return self._log.logged(number)

    def log(
        self, article_id: str, limit: int, before_number: int | None = None
    ) -> list[LoggedEdit]:
        """Return an article's log entries, newest first."""
        return self._log.log(article_id, limit, before_number)

    def run_edits(self, run_id: str) -> list[LoggedEdit]:
        """Return the edits of a bulk action, newest first."""
        return self._log.run(run_id)

    def add_articles(self, batch: Sequence[ImportedArticle], *, at: str) -> None:
        """Add some hundred articles with all that came with them: all of them or none."""
        self._bulk.add_articles(batch, at)

    def add_labels(self, batch: Sequence[ImportedArticle]) -> None:
        """Add layers to articles that are there, all of them or none.

        The articles' layers must be empty; regions take the place of those of the same id.
        """
        self._bulk.add_labels(batch)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make one transaction of all that is written inside: after a fault or a kill, nothing."""
        with self._layers.kept_if_all_goes_well(), self._database.writing():
            yield

    def add_suggestions(
        self,
        found: Mapping[str, Sequence[Annotation]],
        layer: Layer,
        run_id: str | None,
        *,
        replace_open: bool = True,
    ) -> None:
        """Add suggestions by article id; `replace_open` removes the unanswered ones before.

        What was answered stays, and is not suggested a second time.
        """
        self._bulk.add_suggestions(found, layer, run_id, replace_open)

    def seen_by(self, layer_id: str) -> set[str]:
        """Return the articles that a suggester has been through, with or without a find."""
        with self._database.reading():
            number = self._layers.number(layer_id)
            return set(self._database.execute(_SEEN, (number,)).scalars())

    def take_back_run(self, run_id: str) -> int:
        """Remove what a run suggested and nobody answered; return how many suggestions went."""
        return self._bulk.take_back_run(run_id)

    def stats(self) -> CorpusStats:
        """Count everything; reads the whole corpus."""
        with self._database.reading() as connection:
            return statistics.corpus_stats(connection, self._layers)

    def check(self) -> list[str]:
        """Look for damage in the file and for what does not hold together; one sentence each."""
        scheme = self.scheme()
        with self._database.reading():
            if damage := inspection.damage(self._database):
                self.damaged = True
                return damage  # what the rows say is then not to be trusted
            return inspection.problems(self._database, scheme, self._layers)

    def repair_counters(self) -> None:
        """Count again what the lists show."""
        with self._database.writing():
            inspection.recount(self._database)

    def backup(
        self,
        target: Path,
        between: Callable[[], None] | None = None,
        *,
        replacing: bool = True,
    ) -> None:
        """Copy the corpus to a file that is whole and checked, or not there at all.

        `between` is called after every slice; it may write to the corpus.
        """
        copy_corpus(self._database.driver, target, between, replacing=replacing)

    def revision(self) -> str:
        """Return what tells two states of the corpus apart; a backup has that of its original."""
        with self._database.reading():
            return revision(self._database.driver)

    def has_labels(self) -> bool:
        """Say whether anybody has labelled, answered or noted anything."""
        with self._database.reading():
            return bool(self._database.execute(_HAS_LABELS).scalar())

    def _begin_session(self, since: str) -> None:
        values = {"one": 1, "pid": os.getpid(), "host": socket.gethostname(), "since": since}
        with self._database.writing() as connection:
            connection.execute(delete(SessionRow))
            connection.execute(insert(SessionRow).values(values))
