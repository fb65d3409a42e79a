"""One annotator at work in one corpus, without waiting: every call returns a future."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path

from annotator.domain.article_content import ArticleContent
from annotator.domain.article_lines import ArticleLine
from annotator.domain.articles import Layer, LayerKind
from annotator.domain.bulk_edits import UndoStep
from annotator.domain.edits import Edit, LoggedEdit
from annotator.domain.entities import Entity, EntityCard
from annotator.domain.errors import CorpusLockedError, NotACorpusError, StorageError, UserError
from annotator.domain.pace import Pace
from annotator.domain.phrases import phrase
from annotator.domain.queue import ArticleSummary, QueueQuery
from annotator.domain.saved_searches import SavedSearch, saved_searches
from annotator.domain.scheme import Scheme
from annotator.services.beside_labels import Stamp, begin_alone
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.counting import count_in_slices
from annotator.services.ranking import with_ranking
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.lock_file import holder_of
from annotator.storage.queue_ranking import RANKED
from annotator.storage.queue_reader import unrestricted

_SEARCHES = "searches:"
_LONGEST_LEAVING = 60.0  # seconds; a last backup of a large corpus on a slow disk


def open_session(path: Path, annotator: str, *, read_only: bool = False) -> Session:
    """Open a corpus for an annotator, who gets a layer there if there is none yet.

    A window that was just closed may still copy the corpus: that is waited for.
    """
    try:
        corpus = _open_when_left(path, read_only=read_only)
    except (NotACorpusError, StorageError) as error:
        raise _with_backups(error, path) from error
    return session_of(corpus, annotator)


def _open_when_left(path: Path, *, read_only: bool) -> Corpus:
    last = time.monotonic() + _LONGEST_LEAVING
    while True:
        try:
            return Corpus.open(path, read_only=read_only)
        except CorpusLockedError:
            holder = holder_of(path)
            if holder is None or not holder.leaving or time.monotonic() > last:
                raise
            time.sleep(0.05)


def session_of(corpus: Corpus, annotator: str) -> Session:
    """Let another annotator work in an open corpus."""
    layer = corpus.layer(annotator)
    others = [item.name for item in corpus.layers() if item.kind is LayerKind.ANNOTATOR]
    read_only, recovered, damaged = corpus.run(
        lambda store: (store.read_only, store.recovered, store.damaged)
    )
    session = Session(corpus, layer, corpus.scheme, others=others, read_only=read_only)
    session.recovered = recovered
    if damaged:
        session.damage = _damage(corpus)
    return session


class Session:
    """What the window asks of the corpus for the annotator who owns `layer`.

    The owning thread does the work in the order it was asked for; nothing here blocks. `others`
    are the names of all annotators; `recovered` says that the corpus was not closed last time,
    `damage` what to tell of a damaged file, which is open for reading only.
    """

    def __init__(
        self,
        corpus: Corpus,
        layer: Layer,
        scheme: Scheme,
        *,
        others: Sequence[str] = (),
        read_only: bool = False,
    ) -> None:
        self.corpus = corpus
        self.layer = layer
        self.scheme = scheme
        self.others = tuple(others)
        self.recovered = False
        self.damage: UserError | None = None
        self.read_only = read_only

    def content(self, article_id: str) -> Future[ArticleContent]:
        """Fetch an article as the annotator sees it."""
        return self.corpus.owner.submit(partial(_content, article_id, self.layer.id))

    def submit(self, edit: Edit, article_id: str, undoes: int | None = None) -> Future[LoggedEdit]:
        """Write an edit; the future is done when it is on disk."""
        at = now()
        return self.corpus.owner.submit(
            lambda store: store.submit(
                edit,
                article_id=article_id,
                layer_id=self.layer.id,
                actor=self.layer.name,
                at=at,
                undoes=undoes,
            )
        )

    def next_undo(self, passed: Collection[int] = ()) -> Future[UndoStep | None]:
        """Fetch what undo takes back next; the edits numbered in `passed` are passed by."""
        name, layer_id, numbers = self.layer.name, self.layer.id, frozenset(passed)
        return self.corpus.owner.submit(lambda store: store.runs.next_undo(name, layer_id, numbers))

    def next_redo(self, passed: Collection[int] = ()) -> Future[UndoStep | None]:
        """Fetch what redo does again next."""
        name, layer_id, numbers = self.layer.name, self.layer.id, frozenset(passed)
        return self.corpus.owner.submit(lambda store: store.runs.next_redo(name, layer_id, numbers))

    def log(self, article_id: str, limit: int) -> Future[list[LoggedEdit]]:
        """Fetch the newest entries of an article's log, newest first."""
        return self.corpus.owner.submit(lambda store: store.log(article_id, limit))

    def titles(self, article_ids: Collection[str]) -> Future[dict[str, str]]:
        """Fetch the titles of those of the articles that are there."""
        wanted = list(article_ids)
        return self.corpus.owner.submit(
            lambda store: {it: store.article(it).title for it in store.known_ids(wanted)}
        )

    def run_in(self, run_id: str, article_id: str) -> Future[list[LoggedEdit]]:
        """Fetch what a bulk edit did to one article, oldest first."""
        return self.corpus.owner.submit(lambda store: store.runs.edits_in(run_id, article_id))

    def runs_with_scheme(self, run_ids: Collection[str]) -> Future[frozenset[str]]:
        """Fetch which of these bulk edits changed the scheme together with the labels."""
        wanted = frozenset(run_ids)

        def look(store: CorpusStore) -> frozenset[str]:
            runs = {run_id: store.runs.run(run_id) for run_id in wanted}
            return frozenset(it for it, run in runs.items() if run and run.scheme_after)

        return self.corpus.owner.submit(look)

    def entities_named(self, name: str) -> Future[list[Entity]]:
        """Fetch the entities of the corpus that are called so somewhere."""
        return self.corpus.owner.submit(lambda store: store.entities.named([name]))

    def entities_of(self, ids: Sequence[str]) -> Future[list[Entity]]:
        """Fetch the entities of these ids."""
        wanted = list(ids)
        return self.corpus.owner.submit(lambda store: store.entities.of(wanted))

    def entities_starting(self, words: str, limit: int) -> Future[list[Entity]]:
        """Fetch the likeliest entities with a name that begins so."""
        return self.corpus.owner.submit(lambda store: store.entities.starting(words, limit))

    def change_scheme(self, change: Callable[[Scheme], Scheme], title: str) -> Future[Scheme]:
        """Change the scheme in force, whatever it is by then, and fetch what it became.

        It is a step of undo, even though it touches no label.
        """
        return self.corpus.owner.submit(
            partial(_changed_scheme, change, title, Stamp(self.layer, now()))
        )

    def change_card(self, card: EntityCard, title: str) -> Future[None]:
        """Keep what is said of an entity, as a step of undo."""
        stamp = Stamp(self.layer, now())
        return self.corpus.owner.submit(partial(_changed_card, card, title, stamp))

    def topics_in_use(self) -> Future[list[str]]:
        """Fetch the topics that stances of the corpus are about, the commonest first."""
        return self.corpus.owner.submit(lambda store: store.topics.in_use())

    def page(
        self, query: QueueQuery, after: str | None, limit: int
    ) -> Future[Sequence[ArticleSummary]]:
        """Fetch the next rows of the list of articles behind `after`."""
        mine = replace(query, layer_id=self.layer.id)
        if query.order in RANKED and after is None:
            whole, first = unrestricted(mine), partial(_first_of_ranked, mine, limit)
            return with_ranking(self.corpus.owner, whole, first)
        return self.corpus.owner.submit(lambda store: store.queue(mine, after=after, limit=limit))

    def size(self, query: QueueQuery) -> Future[int]:
        """Fetch how many articles the query lets through."""
        mine = replace(query, layer_id=self.layer.id)
        return self.corpus.owner.submit(lambda store: store.queue_size(mine))

    def count(self, query: QueueQuery) -> Future[int]:
        """Count what the query lets through, without anything else having to wait for it."""
        return count_in_slices(self.corpus.owner, replace(query, layer_id=self.layer.id))

    def neighbour(self, query: QueueQuery, article_id: str, step: int) -> Future[str | None]:
        """Fetch the article before (−1) or behind (+1) another in the list."""
        mine = replace(query, layer_id=self.layer.id)
        return self.corpus.owner.submit(lambda store: store.neighbour(mine, article_id, step))

    def positions(self, query: QueueQuery) -> Future[Sequence[int]]:
        """Fetch the positions of all articles that the query lets through, in its order."""
        mine = replace(query, layer_id=self.layer.id)
        asked = partial(_positions, mine)
        if query.order in RANKED:
            return with_ranking(self.corpus.owner, mine, partial(_ranked_positions, mine))
        return self.corpus.owner.submit(asked, urgent=False)

    def lines(self, positions: Sequence[int]) -> Future[list[ArticleLine]]:
        """Fetch the lines of the table of articles at these positions."""
        return self.corpus.owner.submit(
            lambda store: store.article_lines.lines(self.layer.id, positions)
        )

    def ids_at(self, positions: Sequence[int]) -> Future[list[str]]:
        """Fetch the ids of the articles at these positions."""
        return self.corpus.owner.submit(lambda store: store.article_lines.ids(positions))

    def layers(self) -> Future[list[Layer]]:
        """Fetch all layers, oldest first."""
        return self.corpus.owner.submit(lambda store: store.layers())

    def assign(self, article_ids: Sequence[str], layer_id: str, *, blind: bool) -> Future[None]:
        """Give articles to an annotator; who has one already keeps it as it is."""
        given = [(article_id, layer_id, blind) for article_id in article_ids]
        return self.corpus.owner.submit(lambda store: store.work.assign(given))

    def add_time(self, article_id: str, seconds: int) -> Future[None]:
        """Add to the annotator's time on an article, behind everything that somebody waits for."""
        day, layer_id = now()[:10], self.layer.id
        return self.corpus.owner.submit(
            lambda store: store.time.add(article_id, layer_id, day, seconds), urgent=False
        )

    def time_spent(self, article_id: str) -> Future[int]:
        """Fetch the seconds that the annotator has spent on an article."""
        return self.corpus.owner.submit(
            lambda store: store.time.spent(article_id, self.layer.id), urgent=False
        )

    def pace(self) -> Future[Pace]:
        """Fetch how fast the annotator is, and how much is left."""
        return self.corpus.owner.submit(lambda store: store.time.pace(self.layer.id), urgent=False)

    def saved_searches(self) -> Future[list[SavedSearch]]:
        """Fetch the searches that the annotator keeps in this corpus."""
        key = _SEARCHES + self.layer.id
        return self.corpus.owner.submit(lambda store: _searches(store.meta(key)))

    def save_searches(self, searches: Sequence[SavedSearch]) -> Future[None]:
        """Keep these searches and no others."""
        packed = json.dumps([item.to_json() for item in searches], ensure_ascii=False)
        key = _SEARCHES + self.layer.id
        return self.corpus.owner.submit(lambda store: store.set_meta(key, packed))

    def remember_article(self, article_id: str) -> None:
        """Remember where the annotator is, for the next start."""
        if not self.read_only:
            self.corpus.owner.submit(
                lambda store: store.set_last_article(self.layer.id, article_id)
            )

    def last_article(self) -> Future[str | None]:
        """Fetch where the annotator was when the program ended."""
        return self.corpus.owner.submit(lambda store: store.last_article(self.layer.id))


def _with_backups(error: UserError, path: Path) -> UserError:
    from annotator.services.backups import backups_for, what_helps  # noqa: PLC0415 - seldom wanted

    found = backups_for(path)
    if not found:
        return error
    return type(error)(error.what, where=error.where, remedy=what_helps(path, found))


def _damage(corpus: Corpus) -> UserError:
    from annotator.services.backups import backups_of, what_helps  # noqa: PLC0415 - seldom wanted

    found = backups_of(corpus.run(lambda store: store.corpus_id))
    return StorageError(
        phrase("The file is damaged. It is open for reading only."),
        where=corpus.path.name,
        remedy=what_helps(corpus.path, found),
    )


def _first_of_ranked(query: QueueQuery, limit: int, store: CorpusStore) -> Sequence[ArticleSummary]:
    return store.queue_reader.page(query, None, limit, ranked=True)


def _ranked_positions(query: QueueQuery, store: CorpusStore) -> Sequence[int]:
    return store.queue_reader.rankings.kept(query).positions


def _positions(query: QueueQuery, store: CorpusStore) -> Sequence[int]:
    return store.article_lines.positions(query)


def _searches(packed: str | None) -> list[SavedSearch]:
    try:
        return saved_searches(json.loads(packed or "[]"))
    except ValueError:
        return []


def _changed_card(card: EntityCard, title: str, stamp: Stamp, store: CorpusStore) -> None:
    begin_alone(store, title, stamp, cards=[card])


def _changed_scheme(
    change: Callable[[Scheme], Scheme], title: str, stamp: Stamp, store: CorpusStore
) -> Scheme:
    before = store.scheme()
    after = change(before)
    return before if after == before else begin_alone(store, title, stamp, scheme=after) or before


def _content(article_id: str, layer_id: str, store: CorpusStore) -> ArticleContent:
    content = store.content(article_id, layer_id)
    # Found here, where nobody waits for a key: in a long article it takes a moment.
    content.tokens  # noqa: B018
    return content
