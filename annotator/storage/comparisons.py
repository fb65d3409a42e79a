"""What comparing the annotators of each article found, kept until one of them changes something.

What is kept is a text of the caller's; this only knows of which article it is and whether it
still holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from annotator.domain.annotations import Settlement
from annotator.storage.database import Database
from annotator.storage.layer_book import LayerBook
from annotator.storage.rows import SETTLEMENT_COLUMNS, plain_json, settlement_from

# Constants are put together here, nothing that anybody typed.
# ruff: noqa: S608
_FINISHED = """
SELECT article FROM article_state JOIN layer ON number = layer
WHERE kind = 'annotator' AND progress = 'done' GROUP BY article HAVING count(*) > 1
"""
_SHARED = f"SELECT id FROM article WHERE position IN ({_FINISHED}) ORDER BY position"
_UNCOMPARED = f"""
SELECT id FROM article WHERE position IN ({_FINISHED} EXCEPT SELECT article FROM compared)
ORDER BY position
"""
_SUMMARIES = f"""
SELECT id, title, summary FROM compared JOIN article ON position = article
WHERE article IN ({_FINISHED}) ORDER BY position
"""
_SUMMARIES_OF = """
SELECT id, title, summary FROM compared JOIN article ON position = article
WHERE id IN (SELECT value FROM json_each(?)) ORDER BY position
"""
_LAST_EDIT = "SELECT coalesce(max(number), 0) FROM edit_log"
_KEEP = """
INSERT OR REPLACE INTO compared (article, summary)
SELECT position, ? FROM article WHERE id = ?
AND NOT EXISTS (SELECT 1 FROM edit_log WHERE article = position AND number > ?)
"""
_SETTLEMENTS = f"""
SELECT (SELECT id FROM article WHERE position = article), layer, {SETTLEMENT_COLUMNS}
FROM settlement ORDER BY article, item
"""
# What all agreed on is the bulk of what is settled, and nobody's question.
_DECIDED = """
SELECT item, said, rule, over, pattern, answer, taken, choice FROM settlement
WHERE rule != 'unanimous'
"""
_UNANIMOUS = "SELECT count(*) FROM settlement WHERE rule = 'unanimous'"
_SETTLED = """
SELECT article.id FROM article_state JOIN layer ON number = layer JOIN article ON position = article
WHERE kind = 'gold' AND progress = 'done'
"""
_VOICES = """
SELECT voices, count(*) FROM (
    SELECT count(*) AS voices FROM article_state JOIN layer ON number = layer
    WHERE kind = 'annotator' AND progress = 'done' GROUP BY article
) GROUP BY voices
"""
# The title alone says that they may be the same: nothing else is alike in the two.
_APART = """
SELECT title FROM article_state JOIN layer ON number = layer JOIN article ON position = article
WHERE kind = 'annotator' AND progress = 'done' AND title != ''
GROUP BY title HAVING count(DISTINCT article) > 1 AND count(DISTINCT layer) > 1
ORDER BY min(position)
"""


class Summary(NamedTuple):
    """What is kept of an article."""

    article_id: str
    title: str
    text: str


class Decided(NamedTuple):
    """The little that a list of conflicts needs to know of a settlement."""

    item: str
    said: str
    rule: str
    over: str
    pattern: str
    answer: str
    taken: str | None
    choice: str


class Comparisons:
    """Reads and writes what is kept; an article's is forgotten when its labels change."""

    def __init__(self, database: Database, layers: LayerBook) -> None:
        self._database = database
        self._layers = layers

    def shared(self) -> list[str]:
        """Return the articles that two or more annotators have finished."""
        with self._database.reading():
            return [row[0] for row in self._database.fetch(_SHARED)]

    def missing(self) -> list[str]:
        """Return the articles that two or more annotators finished and nobody compared since."""
        with self._database.reading():
            return [row[0] for row in self._database.fetch(_UNCOMPARED)]

    def kept(self, article_ids: Sequence[str] | None = None) -> list[Summary]:
        """Return what is kept, of all articles or of some, in the order of import."""
        with self._database.reading():
            if article_ids is None:
                rows = self._database.fetch(_SUMMARIES)
            else:
                rows = self._database.fetch(_SUMMARIES_OF, (plain_json(article_ids),))
            return [Summary(*row) for row in rows]

    def last_edit(self) -> int:
        """Return the number of the newest edit; `keep` takes no summary of before a later one."""
        with self._database.reading():
            return int(self._database.execute(_LAST_EDIT).scalar_one())

    def keep(self, summaries: Mapping[str, str], as_of: int) -> None:
        """Keep summaries by article id, but not of articles changed since the edit `as_of`."""
        rows = [(text, article_id, as_of) for article_id, text in summaries.items()]
        with self._database.writing():
            self._database.execute_many(_KEEP, rows)

    def forget(self) -> None:
        """Have all articles compared again; within a transaction of the caller's."""
        self._database.execute("DELETE FROM compared")

    def settlements(self) -> list[Settlement]:
        """Return everything that was settled, article by article."""
        with self._database.reading():
            ids = {number: self._layers.id_of(number) for number in self._layers.numbers()}
            return [
                settlement_from(row[2:], row[0], ids[row[1]])
                for row in self._database.fetch(_SETTLEMENTS)
            ]

    def decided(self) -> list[Decided]:
        """Return what was settled but for what all agreed on."""
        with self._database.reading():
            return [Decided(*row) for row in self._database.fetch(_DECIDED)]

    def settled_into(self) -> list[str]:
        """Return the ids of the gold layers that anything was settled into."""
        with self._database.reading():
            rows = self._database.fetch("SELECT DISTINCT layer FROM settlement")
            return [self._layers.id_of(row[0]) for row in rows]

    def unanimous(self) -> int:
        """Return how much was taken because all agreed on it."""
        with self._database.reading():
            return int(self._database.execute(_UNANIMOUS).scalar_one())

    def settled_articles(self) -> set[str]:
        """Return the articles whose gold labels are done."""
        with self._database.reading():
            return {row[0] for row in self._database.fetch(_SETTLED)}

    def apart(self) -> list[str]:
        """Return the titles under which annotators have finished articles of different texts."""
        with self._database.reading():
            return [row[0] for row in self._database.fetch(_APART)]

    def voices(self) -> dict[int, int]:
        """Return how many articles were finished by one annotator, by two, and so on."""
        with self._database.reading():
            return {row[0]: row[1] for row in self._database.fetch(_VOICES)}
