"""The list of articles: filtered, sorted and read page by page, without counting anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, func, literal_column, or_, select
from sqlalchemy.orm import aliased

from annotator.domain.articles import Progress
from annotator.domain.queue import ArticleSummary, QueueOrder, QueueQuery
from annotator.storage.article_reader import unknown_article
from annotator.storage.database import AnySelect, Database
from annotator.storage.layer_book import LayerBook
from annotator.storage.queue_filters import QueueFilters, total
from annotator.storage.queue_ranking import RANKED, Rankings
from annotator.storage.rows import Row
from annotator.storage.snippets import snippets
from annotator.storage.tables import (
    ArticleRow,
    ArticleStateRow,
    CorpusRow,
    CounterRow,
    NearCopyRow,
)

_own = aliased(CounterRow)
_KEYS: dict[QueueOrder, SQLColumnExpression[Any]] = {
    QueueOrder.IMPORTED: ArticleRow.position,
    QueueOrder.TITLE: ArticleRow.title.collate("NOCASE"),
    QueueOrder.DATE: ArticleRow.date,
    QueueOrder.SOURCE: ArticleRow.source.collate("NOCASE"),
    QueueOrder.LENGTH: ArticleRow.characters,
}
_first = aliased(ArticleRow)
# Only near copies are looked up: most articles are none.
_COPY_OF = (
    select(func.coalesce(func.nullif(_first.title, ""), _first.id))
    .join(NearCopyRow, NearCopyRow.original == _first.position)
    .where(NearCopyRow.article == ArticleRow.position)
    .correlate(ArticleRow)
    .scalar_subquery()
)
_CHUNK = 200
_NEAR = 3_000  # articles that are looked through in their table


class QueueReader:
    """Answers a `QueueQuery`.

    An order that no index holds is worked out when its first page is read, and stays as it was
    then: what the annotator does moves no article while the list is being worked through.
    """

    def __init__(self, database: Database, layers: LayerBook) -> None:
        self._database = database
        self._layers = layers
        self._filters = QueueFilters(layers)
        self.rankings = Rankings(database, layers, self._filters)

    def page(
        self, query: QueueQuery, after: str | None, limit: int, *, ranked: bool = False
    ) -> list[ArticleSummary]:
        """Return up to `limit` articles behind the article `after`, or the first ones.

        `ranked` says that the order was worked out just now.
        """
        with self._database.reading():
            if query.order in RANKED:
                rows = self._ranked_page(query, after, limit, ranked=ranked)
            else:
                rows = self._sorted_page(query, after, limit)
            return snippets(self._database, query, rows)

    def size(self, query: QueueQuery) -> int:
        """Return how many articles the query finds."""
        if _is_everything(query):
            with self._database.reading() as connection:
                return connection.execute(select(CorpusRow.articles)).scalar_one()
        return self.size_between(query, 0, None)

    def size_between(self, query: QueueQuery, start: int, end: int | None) -> int:
        """Return how many of the articles at the positions from `start` up to `end` it finds."""
        with self._database.reading() as connection:
            found = self._filtered(select(ArticleRow.position), query)
            if end is not None:
                found = found.where(ArticleRow.position >= start, ArticleRow.position < end)
            counted = select(func.count()).select_from(found.subquery())
            return connection.execute(counted).scalar_one()

    def positions(self, query: QueueQuery) -> Sequence[int]:
        """Return the positions of all articles that the query finds, in its order."""
        with self._database.reading() as connection:
            if query.order in RANKED:
                return self.rankings.fresh(query)
            found = _sorted(self._filtered(select(ArticleRow.position), query), query, 1)
            return [row[0] for row in connection.execute(found)]

    def summaries(self, layer_id: str, positions: Sequence[int]) -> list[ArticleSummary]:
        """Return the articles at some positions, in that order; those missing are left out."""
        found = self._summaries(QueueQuery(layer_id)).where(ArticleRow.position.in_(positions))
        with self._database.reading() as connection:
            by_position = {row.position: _summary(row) for row in connection.execute(found)}
        return [by_position[item] for item in positions if item in by_position]

    def neighbour(self, query: QueueQuery, article_id: str, step: int) -> str | None:
        """Return the next (1) or the previous (-1) article of the list, seen from any article."""
        with self._database.reading() as connection:
            if query.order in RANKED:
                ranked = self._walk(query, self._position(article_id), step)
                return next((item.id for item in ranked), None)
            found = self._filtered(select(ArticleRow.id), query)
            found = found.where(self._beyond(query, article_id, step))
            return connection.execute(_sorted(found, query, step).limit(1)).scalar()

    def _sorted_page(
        self, query: QueueQuery, after: str | None, limit: int
    ) -> list[ArticleSummary]:
        found = self._filtered(self._summaries(query), query)
        if after is not None:
            found = found.where(self._beyond(query, after, step=1))
        if query.order is not QueueOrder.IMPORTED or query.descending or _is_everything(query):
            found = _sorted(found, query, 1).limit(limit)
            return [_summary(row) for row in self._database.connection.execute(found)]
        start = self._position(after) + 1 if after is not None else 0
        near = _sorted(found.where(ArticleRow.position < start + _NEAR), query, 1).limit(limit)
        rows = [_summary(row) for row in self._database.connection.execute(near)]
        return [*rows, *self._further(query, start + _NEAR, limit - len(rows))]

    def _further(self, query: QueueQuery, start: int, limit: int) -> list[ArticleSummary]:
        """Return the first rows from a position on, where few articles are let through.

        The table itself is full of texts; the plus sign has SQLite go through an index instead.
        """
        if limit <= 0:
            return []
        narrow = self._filtered(select(ArticleRow.position), query)
        narrow = narrow.where(ArticleRow.position >= start)
        narrow = narrow.order_by(literal_column("+article.position")).limit(limit)
        positions = list(self._database.connection.execute(narrow).scalars())
        return self.summaries(query.layer_id, positions)

    def _ranked_page(
        self, query: QueueQuery, after: str | None, limit: int, *, ranked: bool
    ) -> list[ArticleSummary]:
        if after is None and not ranked:
            self.rankings.fresh(unrestricted(query))
        start = self._position(after) if after is not None else None
        return [item for item, _ in zip(self._walk(query, start, 1), range(limit), strict=False)]

    def _walk(self, query: QueueQuery, position: int | None, step: int) -> Iterator[ArticleSummary]:
        """Yield the articles of a ranking behind or before one of them."""
        ranking = self.rankings.kept(unrestricted(query))
        behind = ranking.beyond(position, step)
        for first in range(0, len(behind), _CHUNK):
            chunk = behind[first : first + _CHUNK]
            found = self._filtered(self._summaries(query), replace(query, search="", facets=()))
            rows = self._database.connection.execute(found.where(ArticleRow.position.in_(chunk)))
            by_position = {row.position: _summary(row) for row in rows}
            yield from (by_position[item] for item in chunk if item in by_position)

    def _summaries(self, query: QueueQuery) -> AnySelect:
        layer = self._layers.number(query.layer_id)
        here = ArticleRow.position
        state = and_(ArticleStateRow.article == here, ArticleStateRow.layer == layer)
        own = and_(_own.article == here, _own.layer == layer)
        columns = select(
            ArticleRow.id,
            ArticleRow.position,
            ArticleRow.title,
            ArticleRow.source,
            ArticleRow.date,
            ArticleRow.characters,
            func.coalesce(ArticleStateRow.progress, Progress.NEW.value),
            self._filters.open_suggestions(layer),
            func.coalesce(_own.labels, 0),
            total(CounterRow.notes),
            total(CounterRow.flags),
            self._filters.blind(layer),
            _COPY_OF,
        )
        return (
            columns.select_from(ArticleRow).outerjoin(ArticleStateRow, state).outerjoin(_own, own)
        )

    def _filtered(self, found: AnySelect, query: QueueQuery) -> AnySelect:
        return found.where(*self._filters.conditions(query))

    def _beyond(self, query: QueueQuery, article_id: str, step: int) -> ColumnElement[bool]:
        key = _KEYS[query.order]
        at = select(ArticleRow.position, key).where(ArticleRow.id == article_id)
        row = self._database.connection.execute(at).first()
        if row is None:
            raise unknown_article(article_id)
        position, value = row
        if (step > 0) is not query.descending:
            return and_(key >= value, or_(key > value, ArticleRow.position > position))
        return and_(key <= value, or_(key < value, ArticleRow.position < position))

    def _position(self, article_id: str) -> int:
        at = select(ArticleRow.position).where(ArticleRow.id == article_id)
        position = self._database.connection.execute(at).scalar()
        if position is None:
            raise unknown_article(article_id)
        return position


def _is_everything(query: QueueQuery) -> bool:
    return query == QueueQuery(query.layer_id, order=query.order, descending=query.descending)


def unrestricted(query: QueueQuery) -> QueueQuery:
    """Return the query without what changes with every article done; orders are kept for that."""
    return replace(query, progress=(), flagged=False, with_suggestions=False)


def _sorted(found: AnySelect, query: QueueQuery, step: int) -> AnySelect:
    keys: list[SQLColumnExpression[Any]] = [_KEYS[query.order]]
    if query.order != QueueOrder.IMPORTED:
        keys.append(ArticleRow.position)
    up = (step > 0) is not query.descending
    return found.order_by(*(key.asc() if up else key.desc() for key in keys))


def _summary(row: Row | Iterable[Any]) -> ArticleSummary:
    article_id, position, title, source, date, characters, progress, *rest = row
    *numbers, blind, copy_of = rest
    known = ArticleSummary(
        article_id, position, title, source, date, characters, Progress(progress), *numbers
    )
    return replace(known, blind=bool(blind), copy_of=copy_of or "") if blind or copy_of else known
