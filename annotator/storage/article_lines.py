"""The table of all articles: which there are, and what stands in some lines of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from annotator.domain.article_lines import ArticleLine
from annotator.domain.articles import Progress
from annotator.domain.queue import QueueQuery
from annotator.storage.database import Database
from annotator.storage.layer_book import LayerBook
from annotator.storage.queue_reader import QueueReader
from annotator.storage.rows import plain_json

_THESE = "(SELECT value FROM json_each(?))"
_STATES = f"SELECT article, layer, progress FROM article_state WHERE article IN {_THESE}"  # noqa: S608
_ASSIGNED = f"SELECT article, layer FROM assignment WHERE article IN {_THESE}"  # noqa: S608
_TEXTS = f"SELECT position, text FROM article WHERE position IN {_THESE}"  # noqa: S608
_IDS = f"SELECT position, id FROM article WHERE position IN {_THESE}"  # noqa: S608


class ArticleLines:
    """Reads the order of the whole table at once, and its lines only as they come into view."""

    def __init__(self, database: Database, layers: LayerBook, queue: QueueReader) -> None:
        self._database = database
        self._layers = layers
        self._queue = queue

    def positions(self, query: QueueQuery) -> Sequence[int]:
        """Return the positions of all articles that the query finds, in its order."""
        return self._queue.positions(query)

    def ids(self, positions: Sequence[int]) -> list[str]:
        """Return the ids of the articles at these positions, in that order."""
        with self._database.reading():
            rows = self._database.fetch(_IDS, (plain_json(list(positions)),))
        known = {row[0]: row[1] for row in rows}
        return [known[item] for item in positions if item in known]

    def lines(self, layer_id: str, positions: Sequence[int]) -> list[ArticleLine]:
        """Return the lines of some articles as the layer's owner sees them, in that order."""
        wanted = (plain_json(list(positions)),)
        with self._database.reading():
            summaries = self._queue.summaries(layer_id, positions)
            words = {row[0]: len(row[1].split()) for row in self._database.fetch(_TEXTS, wanted)}
            states: defaultdict[int, dict[str, Progress]] = defaultdict(dict)
            for article, layer, progress in self._database.fetch(_STATES, wanted):
                states[article][self._layers.id_of(layer)] = Progress(progress)
            given: defaultdict[int, set[str]] = defaultdict(set)
            for article, layer in self._database.fetch(_ASSIGNED, wanted):
                given[article].add(self._layers.id_of(layer))
        return [
            ArticleLine(
                item,
                words.get(item.position, 0),
                states.get(item.position, {}),
                frozenset(given.get(item.position, ())),
            )
            for item in summaries
        ]
