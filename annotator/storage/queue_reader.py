"""The list of articles: filtered, sorted and read page by page, without counting anything."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import (
    ColumnElement,
    SQLColumnExpression,
    and_,
    func,
    literal_column,
    or_,
    select,
    text,
)
from sqlalchemy.orm import aliased

from annotator.domain.articles import Progress
from annotator.domain.queue import ArticleSummary, QueueOrder, QueueQuery
from annotator.storage.article_reader import unknown_article
from annotator.storage.database import AnySelect, Database
from annotator.storage.layer_book import LayerBook
from annotator.storage.rows import Row
from annotator.storage.tables import ArticleRow, ArticleStateRow, CorpusRow, CounterRow

_own = aliased(CounterRow)
_KEYS: dict[QueueOrder, SQLColumnExpression[Any]] = {
    QueueOrder.IMPORTED: ArticleRow.position,
    QueueOrder.TITLE: ArticleRow.title.collate("NOCASE"),
    QueueOrder.DATE: ArticleRow.date,
    QueueOrder.SOURCE: ArticleRow.source.collate("NOCASE"),
}
_WORD = re.compile(r'"([^"]+)"|(\S+)')


class QueueReader:
    """Answers a `QueueQuery`."""

    def __init__(self, database: Database, layers: LayerBook) -> None:
        self._database = database
        self._layers = layers

    def page(self, query: QueueQuery, after: str | None, limit: int) -> list[ArticleSummary]:
        """Return up to `limit` articles behind the article `after`, or the first ones."""
        with self._database.reading():
            found = self._filtered(self._summaries(query), query)
            if after is not None:
                found = found.where(self._beyond(query, after, step=1))
            rows = self._database.connection.execute(_sorted(found, query, 1).limit(limit)).all()
        return [_summary(row) for row in rows]

    def size(self, query: QueueQuery) -> int:
        """Return how many articles the query finds."""
        everything = QueueQuery(query.layer_id, order=query.order)
        with self._database.reading() as connection:
            if query == everything:
                return connection.execute(select(CorpusRow.articles)).scalar_one()
            found = self._filtered(self._joined(select(ArticleRow.position), query), query)
            counted = select(func.count()).select_from(found.subquery())
            return connection.execute(counted).scalar_one()

    def neighbour(self, query: QueueQuery, article_id: str, step: int) -> str | None:
        """Return the next (1) or the previous (-1) article of the list, seen from any article."""
        with self._database.reading() as connection:
            found = self._filtered(self._joined(select(ArticleRow.id), query), query)
            found = found.where(self._beyond(query, article_id, step))
            return connection.execute(_sorted(found, query, step).limit(1)).scalar()

    def _summaries(self, query: QueueQuery) -> AnySelect:
        columns = select(
            ArticleRow.id,
            ArticleRow.position,
            ArticleRow.title,
            ArticleRow.source,
            ArticleRow.date,
            ArticleRow.characters,
            _progress(),
            self._open_suggestions(),
            func.coalesce(_own.labels, 0),
            _total(CounterRow.notes),
            _total(CounterRow.flags),
        )
        return self._joined(columns, query)

    def _joined(self, columns: AnySelect, query: QueueQuery) -> AnySelect:
        layer = self._layers.number(query.layer_id)
        here = ArticleRow.position
        state = and_(ArticleStateRow.article == here, ArticleStateRow.layer == layer)
        own = and_(_own.article == here, _own.layer == layer)
        return (
            columns.select_from(ArticleRow).outerjoin(ArticleStateRow, state).outerjoin(_own, own)
        )

    def _filtered(self, found: AnySelect, query: QueueQuery) -> AnySelect:
        if query.search.strip():
            words = text("SELECT rowid FROM article_search WHERE article_search MATCH :words")
            match = words.bindparams(words=search_words(query.search))
            found = found.where(ArticleRow.position.in_(match.columns(literal_column("rowid"))))
        if query.progress:
            found = found.where(_progress().in_([item.value for item in query.progress]))
        if query.source:
            found = found.where(ArticleRow.source == query.source)
        if query.flagged:
            found = found.where(_total(CounterRow.flags) > 0)
        if query.with_suggestions:
            found = found.where(self._open_suggestions() > 0)
        return found

    def _open_suggestions(self) -> ColumnElement[int]:
        made = (
            select(func.coalesce(func.sum(CounterRow.labels), 0))
            .where(CounterRow.article == ArticleRow.position)
            .where(CounterRow.layer.in_(self._layers.suggesters()))
            .scalar_subquery()
        )
        return made - func.coalesce(_own.answers, 0)

    def _beyond(self, query: QueueQuery, article_id: str, step: int) -> ColumnElement[bool]:
        key = _KEYS[query.order]
        at = select(ArticleRow.position, key).where(ArticleRow.id == article_id)
        row = self._database.connection.execute(at).first()
        if row is None:
            raise unknown_article(article_id)
        position, value = row
        if step > 0:
            later = or_(key > value, ArticleRow.position > position)
            return and_(key >= value, later)
        return and_(key <= value, or_(key < value, ArticleRow.position < position))


def search_words(words: str) -> str:
    """Return what a person typed as a query of FTS5: all words, the last one as a beginning.

    Words in quotation marks stay together; nothing typed is read as an operator.
    """
    found = [phrase or word for phrase, word in _WORD.findall(words)]
    quoted = ['"' + item.replace('"', '""') + '"' for item in found]
    return " ".join(quoted) + ("" if words.rstrip().endswith('"') else "*")


def _progress() -> ColumnElement[str]:
    return func.coalesce(ArticleStateRow.progress, Progress.NEW.value)


def _total(column: SQLColumnExpression[int]) -> ColumnElement[int]:
    here = CounterRow.article == ArticleRow.position
    return select(func.coalesce(func.sum(column), 0)).where(here).scalar_subquery()


def _sorted(found: AnySelect, query: QueueQuery, step: int) -> AnySelect:
    keys: list[SQLColumnExpression[Any]] = [_KEYS[query.order]]
    if query.order != QueueOrder.IMPORTED:
        keys.append(ArticleRow.position)
    return found.order_by(*(key.asc() if step > 0 else key.desc() for key in keys))


def _summary(row: Row) -> ArticleSummary:
    article_id, position, title, source, date, characters, progress, *numbers = row
    return ArticleSummary(
        article_id, position, title, source, date, characters, Progress(progress), *numbers
    )
