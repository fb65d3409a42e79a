"""Reads articles and what is said about them. Knows the tables, not the library that runs SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from annotator.domain.annotations import Record
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Article
from annotator.domain.errors import UnknownNameError
from annotator.domain.phrases import phrase
from annotator.storage.layer_book import LayerBook
from annotator.storage.rows import (
    SETTLEMENT_COLUMNS,
    Row,
    annotation_from,
    article_from,
    decision_from,
    note_from,
    plain_json,
    region_from,
    settlement_from,
    state_from,
)

Execute = Callable[[str, tuple[object, ...]], Iterable[Row]]

CHUNK = 100  # articles read in one go: enough to make SQL cheap, few enough to keep memory flat

_PLACES = """
SELECT position, id FROM article WHERE id IN (SELECT value FROM json_each(?))
"""
_ARTICLES = """
SELECT position, id, text, title, source, date, url, language, meta, sha256
FROM article WHERE id IN (SELECT value FROM json_each(?))
"""
_REGIONS = """
SELECT article, id, label, start_char, end_char, annotate, subtype, duplicate_of
FROM region WHERE article IN (SELECT value FROM json_each(?)) ORDER BY article, id
"""
_ANNOTATIONS = """
SELECT article, layer, id, family, label, start_char, end_char, body, score, origin, rule
FROM annotation WHERE article IN (SELECT value FROM json_each(?))
AND layer IN (SELECT value FROM json_each(?)) ORDER BY article, id
"""
_DECISIONS = """
SELECT article, layer, suggestion, verdict, outcome
FROM decision WHERE article IN (SELECT value FROM json_each(?))
AND layer IN (SELECT value FROM json_each(?)) ORDER BY article, suggestion, layer
"""
_STATES = """
SELECT article, layer, progress
FROM article_state WHERE article IN (SELECT value FROM json_each(?))
AND layer IN (SELECT value FROM json_each(?)) ORDER BY article, layer
"""
_NOTES = """
SELECT article, layer, id, on_id, "by", text, at, kind, settled
FROM note WHERE article IN (SELECT value FROM json_each(?))
AND layer IN (SELECT value FROM json_each(?)) ORDER BY article, id
"""
_SETTLEMENTS = f"""
SELECT article, layer, {SETTLEMENT_COLUMNS}
FROM settlement WHERE article IN (SELECT value FROM json_each(?))
AND layer IN (SELECT value FROM json_each(?)) ORDER BY article, item
"""  # noqa: S608 - put together from constants
_BLIND = """
SELECT EXISTS (
    SELECT 1 FROM assignment WHERE blind = 1 AND article = ? AND layer = ?
) AND NOT EXISTS (
    SELECT 1 FROM article_state WHERE progress = 'done' AND article = ? AND layer = ?
)
"""
_OF_A_LAYER: tuple[tuple[str, Callable[[Row, str, str], Record]], ...] = (
    (_DECISIONS, decision_from),
    (_STATES, state_from),
    (_SETTLEMENTS, settlement_from),
)


class ArticleReader:
    """Reads whole articles through `execute`; every call ends its queries before it returns."""

    def __init__(self, execute: Execute, layers: LayerBook) -> None:
        self._execute = execute
        self._layers = layers

    def places(self, article_ids: Sequence[str]) -> dict[str, int]:
        """Return the positions of those of the articles that are in the corpus."""
        rows = self._execute(_PLACES, (plain_json(article_ids),))
        return {article_id: position for position, article_id in rows}

    def article(self, article_id: str) -> tuple[int, Article]:
        """Return an article and its position, or raise `UnknownNameError`."""
        for position, article in self._articles([article_id]):
            return position, article
        raise unknown_article(article_id)

    def content(self, article_id: str, layer_id: str) -> ArticleContent:
        """Return the article as the owner of the layer sees it.

        What was given to them to do without suggestions is without until they have done it.
        """
        layer = self._layers.layer(layer_id)
        own = [self._layers.number(layer_id)]
        position, article = self.article(article_id)
        ((blind,),) = self._execute(_BLIND, (position, *own, position, *own))
        suggesters = [] if blind else self._layers.suggesters()
        found: dict[int, list[Record]] = {position: []}
        names = {position: article_id}
        self._read_regions(names, found)
        self._read(_ANNOTATIONS, annotation_from, names, own + suggesters, found)
        for query, convert in _OF_A_LAYER:
            self._read(query, convert, names, own, found)
        self._read(_NOTES, note_from, names, self._layers.numbers(), found)
        return ArticleContent(article, layer, found[position])

    def chunk(
        self,
        article_ids: Sequence[str],
        layer_ids: Iterable[str] | None,
        *,
        labels_only: bool = False,
    ) -> Iterator[tuple[Article, list[Record]]]:
        """Yield articles, in the order asked for, with the records of some layers (or all).

        With `labels_only`, answers, states and notes are left out.
        """
        numbers = self._layers.numbers(layer_ids)
        articles = {article.id: (place, article) for place, article in self._articles(article_ids)}
        names = {place: article.id for place, article in articles.values()}
        found: dict[int, list[Record]] = {place: [] for place in names}
        self._read_regions(names, found)
        self._read(_ANNOTATIONS, annotation_from, names, numbers, found)
        for query, convert in () if labels_only else (*_OF_A_LAYER, (_NOTES, note_from)):
            self._read(query, convert, names, numbers, found)
        for article_id in article_ids:
            if article_id not in articles:
                raise unknown_article(article_id)
            place, article = articles[article_id]
            yield article, found[place]

    def _articles(self, article_ids: Sequence[str]) -> Iterator[tuple[int, Article]]:
        for row in self._execute(_ARTICLES, (plain_json(article_ids),)):
            yield row[0], article_from(row[1:])

    def _read_regions(self, names: dict[int, str], found: dict[int, list[Record]]) -> None:
        for row in self._execute(_REGIONS, (plain_json(list(names)),)):
            found[row[0]].append(region_from(row[1:], names[row[0]]))

    def _read(
        self,
        query: str,
        convert: Callable[[Row, str, str], Record],
        names: dict[int, str],
        numbers: Sequence[int],
        found: dict[int, list[Record]],
    ) -> None:
        layer_ids = {number: self._layers.id_of(number) for number in numbers}
        for row in self._execute(query, (plain_json(list(names)), plain_json(numbers))):
            place = row[0]
            found[place].append(convert(row[2:], names[place], layer_ids[row[1]]))


def chunks(items: Iterable[str], size: int = CHUNK) -> Iterator[list[str]]:
    """Cut a stream of ids into lists of at most `size`."""
    chunk: list[str] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def unknown_article(article_id: str) -> UnknownNameError:
    """Return the error for an id that no article has."""
    return UnknownNameError(
        phrase("The corpus has no article with the id “{article_id}”.", article_id=article_id),
        remedy=phrase("List the articles to see their ids."),
    )
