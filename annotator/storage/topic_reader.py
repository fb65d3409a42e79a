"""The topics that the stances of a corpus are about."""

from __future__ import annotations

from annotator.storage.database import Database

# Suggestions count too: a topic that a suggester found is one that an annotator may want.
_IN_USE = """
SELECT json_extract(body, '$.target.topic') AS topic, count(*) AS number
FROM annotation WHERE family = 'stance' AND topic IS NOT NULL
GROUP BY topic ORDER BY number DESC, topic LIMIT ?
"""


class TopicReader:
    """Lists topics by how often they occur."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def in_use(self, most: int = 200) -> list[str]:
        """Return the topics of stances, the commonest first, at most so many."""
        with self._database.reading():
            return [str(row[0]) for row in self._database.fetch(_IN_USE, (most,))]
