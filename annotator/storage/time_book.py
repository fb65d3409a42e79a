"""The time that was spent on articles, by day, and what can be expected from it."""

from __future__ import annotations

from annotator.domain.pace import Pace
from annotator.storage.database import Database
from annotator.storage.layer_book import LayerBook

_ADD = """
INSERT INTO time_spent (article, layer, day, seconds)
SELECT position, ?, ?, ? FROM article WHERE id = ?
ON CONFLICT (article, layer, day) DO UPDATE SET seconds = seconds + excluded.seconds
"""
_SPENT = """
SELECT coalesce(sum(seconds), 0) FROM time_spent
WHERE layer = ? AND article = (SELECT position FROM article WHERE id = ?)
"""
_BY_LAYER = "SELECT layer, sum(seconds) FROM time_spent GROUP BY layer"
_FINISHED = """
SELECT count(*), coalesce(sum(spent), 0), coalesce(sum(labels), 0) FROM (
    SELECT article, sum(seconds) AS spent FROM time_spent WHERE layer = ?1 GROUP BY article
) AS mine
JOIN article_state AS state ON state.article = mine.article AND state.layer = ?1
    AND progress = 'done'
LEFT JOIN counter ON counter.article = mine.article AND counter.layer = ?1
"""
_ASSIGNED = """
SELECT count(*), coalesce(sum(progress IS NULL OR progress IN ('new', 'begun')), 0)
FROM assignment LEFT JOIN article_state AS state
    ON state.article = assignment.article AND state.layer = assignment.layer
WHERE assignment.layer = ?
"""
_ALL = """
SELECT articles, articles - (
    SELECT count(*) FROM article_state WHERE layer = ? AND progress IN ('done', 'skipped')
) FROM corpus
"""


class TimeBook:
    """Adds up seconds. Nothing here is read while a key is answered."""

    def __init__(self, database: Database, layers: LayerBook) -> None:
        self._database = database
        self._layers = layers

    def add(self, article_id: str, layer_id: str, day: str, seconds: int) -> None:
        """Add to the time of one day (ISO date, UTC)."""
        layer = self._layers.number(layer_id)
        with self._database.writing():
            self._database.execute(_ADD, (layer, day, seconds, article_id))

    def spent(self, article_id: str, layer_id: str) -> int:
        """Return the seconds that the layer's owner has spent on an article."""
        with self._database.reading():
            values = (self._layers.number(layer_id), article_id)
            return int(self._database.execute(_SPENT, values).scalar() or 0)

    def by_layer(self) -> dict[str, int]:
        """Return the seconds that each layer's owner has spent, by layer id."""
        with self._database.reading():
            rows = self._database.fetch(_BY_LAYER)
            return {self._layers.id_of(layer): seconds for layer, seconds in rows}

    def pace(self, layer_id: str) -> Pace:
        """Return how fast the layer's owner is, and how much is left for them."""
        number = self._layers.number(layer_id)
        with self._database.reading():
            articles, seconds, labels = self._database.fetch(_FINISHED, (number,))[0]
            given, left = self._database.fetch(_ASSIGNED, (number,))[0]
            total, rest = self._database.fetch(_ALL, (number,))[0]
        assigned = bool(given)
        return Pace(
            articles, seconds, labels, given if assigned else total, left if assigned else rest
        )
