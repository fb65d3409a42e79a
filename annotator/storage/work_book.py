"""Reads how far everybody has come with all articles, and gives articles to annotators."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from annotator.domain.articles import Progress
from annotator.domain.work import ArticleWork
from annotator.storage.database import Database
from annotator.storage.layer_book import LayerBook
from annotator.storage.rows import plain_json

_ARTICLES = "SELECT position, id, title, source, date FROM article ORDER BY position"
_STATES = "SELECT article, layer, progress FROM article_state ORDER BY article, layer"
_ASSIGNED = "SELECT article, layer, blind FROM assignment ORDER BY article, layer"
_COUNTED = "SELECT article, layer, labels, answers FROM counter ORDER BY article, layer"
# The index alone answers this; the rows of the log are large.
_LAST = "SELECT article, MAX(number) FROM edit_log WHERE article IS NOT NULL GROUP BY article"
_WHEN = "SELECT number, at FROM edit_log WHERE number IN (SELECT value FROM json_each(?))"
_ASSIGN = """
INSERT INTO assignment (article, layer, blind)
SELECT position, ?, ? FROM article WHERE id = ?
ON CONFLICT (article, layer) DO NOTHING
"""
_TAKE_BACK = """
DELETE FROM assignment WHERE layer = ? AND article = (SELECT position FROM article WHERE id = ?)
"""


class WorkBook:
    """Who has come how far with what, and who was given what."""

    def __init__(self, database: Database, layers: LayerBook) -> None:
        self._database = database
        self._layers = layers

    def all(self) -> list[ArticleWork]:
        """Return the work on every article, in the order of import."""
        with self._database.reading():
            states = self._by_article(_STATES)
            assigned = self._by_article(_ASSIGNED)
            counted = self._by_article(_COUNTED)
            edits = dict(map(tuple, self._database.fetch(_LAST)))
            times = dict(
                map(tuple, self._database.fetch(_WHEN, (plain_json(list(edits.values())),)))
            )
            rows = self._database.fetch(_ARTICLES)
        layers = {number: self._layers.id_of(number) for number in self._layers.numbers()}
        suggesters = set(self._layers.suggesters())
        progress = {item.value: item for item in Progress}
        found = []
        for position, article_id, title, source, date in rows:
            here, edit = counted.get(position, ()), edits.get(position, 0)
            known, given = states.get(position, ()), assigned.get(position, ())
            found.append(
                ArticleWork(
                    article_id,
                    title,
                    source,
                    date,
                    {layers[layer]: progress[state] for layer, state in known},
                    frozenset(layers[layer] for layer, _ in given),
                    frozenset(layers[layer] for layer, blind in given if blind),
                    frozenset(layers[row[0]] for row in here if row[0] in suggesters),
                    times.get(edit, ""),
                    f"{edit} {here} {known} {given}",
                )
            )
        return found

    def assign(self, given: Iterable[tuple[str, str, bool]]) -> None:
        """Give articles to layers, blind or not; who has an article already keeps it as it is."""
        rows = [
            (self._layers.number(layer_id), int(blind), article_id)
            for article_id, layer_id, blind in given
        ]
        with self._database.writing():
            self._database.execute_many(_ASSIGN, rows)

    def take_back(self, given: Iterable[tuple[str, str]]) -> None:
        """Take articles back from layers; what was done in them stays."""
        rows = [(self._layers.number(layer_id), article_id) for article_id, layer_id in given]
        with self._database.writing():
            self._database.execute_many(_TAKE_BACK, rows)

    def _by_article(self, query: str) -> dict[int, list[tuple[Any, ...]]]:
        found: defaultdict[int, list[tuple[Any, ...]]] = defaultdict(list)
        for article, *rest in self._database.fetch(query):
            found[article].append(tuple(rest))
        return found
