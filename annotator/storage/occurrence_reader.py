"""Where words may stand, the texts there, and the names labelled in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.storage.article_reader import unknown_article
from annotator.storage.database import Database
from annotator.storage.layer_book import LayerBook
from annotator.storage.rows import plain_json

_PHRASE = "SELECT rowid FROM article_search WHERE article_search MATCH ? ORDER BY rowid"
_ALL = "SELECT position FROM article ORDER BY position"
_PLACE = "SELECT position FROM article WHERE id = ?"
_COUNT = "SELECT articles FROM corpus"
_DATES = """
SELECT position, id, date FROM article WHERE position IN (SELECT value FROM json_each(?))
"""
_TEXTS = """
SELECT position, id, title, source, date, text
FROM article WHERE position IN (SELECT value FROM json_each(?)) ORDER BY position
"""
_NAMES = """
SELECT article, layer, id, label, start_char, end_char
FROM annotation WHERE article IN (SELECT value FROM json_each(?)) AND family = 'entity'
ORDER BY article, start_char, end_char, layer
"""
_ANSWERS = """
SELECT suggestion, verdict FROM decision
WHERE article IN (SELECT value FROM json_each(?)) AND layer = ?
"""
_CLOSED = """
SELECT article, start_char, end_char FROM region
WHERE article IN (SELECT value FROM json_each(?)) AND annotate = 0
"""


@dataclass(frozen=True, slots=True)
class TextRow:
    """An article's text and what lists show of it."""

    position: int
    article_id: str
    title: str
    source: str
    date: str
    text: str


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name labelled or suggested; `verdict` is the answer of the layer that was asked for."""

    position: int
    layer_id: str
    record_id: str
    label: str
    start: int
    end: int
    verdict: str | None


class OccurrenceReader:
    """Reads what a concordance is made of; every call is short if given some tens of articles."""

    def __init__(self, database: Database, layers: LayerBook) -> None:
        self._database = database
        self._layers = layers

    def candidates(self, phrase: str | None) -> list[int]:
        """Return the positions of the articles with that phrase, or of all."""
        with self._database.reading():
            if phrase is None:
                return list(self._database.execute(_ALL).scalars())
            quoted = '"' + phrase.replace('"', '""') + '"'
            return list(self._database.execute(_PHRASE, (quoted,)).scalars())

    def position(self, article_id: str) -> int:
        """Return the position of an article, or raise `UnknownNameError`."""
        with self._database.reading():
            found = self._database.execute(_PLACE, (article_id,)).scalar_one_or_none()
        if found is None:
            raise unknown_article(article_id)
        return int(found)

    def count(self) -> int:
        """Return how many articles the corpus has."""
        with self._database.reading():
            return int(self._database.execute(_COUNT).scalar_one())

    def dates(self, positions: Sequence[int]) -> dict[int, str]:
        """Return the dates of some articles by position."""
        with self._database.reading():
            rows = self._database.fetch(_DATES, (_list(positions),))
        return {position: date for position, _, date in rows}

    def ids(self, positions: Sequence[int]) -> list[str]:
        """Return the ids of some articles, in the order asked for."""
        with self._database.reading():
            rows = self._database.fetch(_DATES, (_list(positions),))
        ids = {position: article_id for position, article_id, _ in rows}
        return [ids[position] for position in positions]

    def texts(self, positions: Sequence[int]) -> list[TextRow]:
        """Return the texts of some articles, in the order of import."""
        with self._database.reading():
            return [TextRow(*row) for row in self._database.fetch(_TEXTS, (_list(positions),))]

    def names(self, positions: Sequence[int], layer_id: str | None) -> list[NameRow]:
        """Return the names in some articles, with the answers of a layer, in the order of text."""
        with self._database.reading():
            answers: dict[str, str] = {}
            if layer_id is not None:
                asked = (_list(positions), self._layers.number(layer_id))
                answers = {row[0]: row[1] for row in self._database.fetch(_ANSWERS, asked)}
            rows = self._database.fetch(_NAMES, (_list(positions),))
        return [
            NameRow(place, self._layers.id_of(layer), name, label, start, end, answers.get(name))
            for place, layer, name, label, start, end in rows
        ]

    def closed(self, positions: Sequence[int]) -> list[tuple[int, int, int]]:
        """Return position, start and end of the regions in which nothing is labelled."""
        with self._database.reading():
            rows = self._database.fetch(_CLOSED, (_list(positions),))
        return [(place, start, end) for place, start, end in rows]


def _list(positions: Sequence[int]) -> str:
    return plain_json(list(positions))
