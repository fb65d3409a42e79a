"""What became of suggestions: counted by suggester, label and answer."""

from __future__ import annotations

from collections import Counter
from typing import TypeAlias

from annotator.storage.database import Database
from annotator.storage.layer_book import LayerBook
from annotator.storage.rows import plain_json

AnswerCounts: TypeAlias = Counter[tuple[str, str, str, str]]
"""By the name of the suggester, family, label, and verdict or ``open``."""

_ANSWERS = """
SELECT annotation.layer, family, label, coalesce(verdict, 'open'), count(*) FROM annotation
LEFT JOIN decision ON decision.article = annotation.article AND suggestion = annotation.id
WHERE annotation.article BETWEEN ? AND ?
AND annotation.layer IN (SELECT value FROM json_each(?))
GROUP BY 1, 2, 3, 4
"""


class AnswerReader:
    """Reads in slices of articles, so that others come in between."""

    def __init__(self, database: Database, layers: LayerBook) -> None:
        self._database = database
        self._layers = layers

    def count(self, low: int, high: int, into: AnswerCounts) -> None:
        """Add the answers in the articles of these numbers, each person's by itself."""
        suggesters = self._layers.suggesters()
        names = {
            number: self._layers.layer(self._layers.id_of(number)).name for number in suggesters
        }
        with self._database.reading():
            rows = self._database.fetch(_ANSWERS, (low, high, plain_json(suggesters)))
        for layer, family, label, verdict, number in rows:
            into[names[layer], family, label, verdict] += number
