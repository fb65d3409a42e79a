"""Where the names of a scheme are in use: counted, and the articles and labels that bear them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from annotator.domain.scheme_moves import Moves
from annotator.domain.scheme_use import LabelUse, SchemeUse
from annotator.storage.database import Database
from annotator.storage.layer_book import LayerBook
from annotator.storage.rows import plain_json

_LAST = "SELECT coalesce(max(position), -1) FROM article"
_LABELS = """
SELECT family, label, layer.kind = 'suggester', count(*) FROM annotation
JOIN layer ON layer.number = annotation.layer
WHERE article BETWEEN ? AND ? GROUP BY 1, 2, 3
"""
_REGIONS = "SELECT label, count(*) FROM region WHERE article BETWEEN ? AND ? GROUP BY 1"
_ATTRIBUTES = """
SELECT family, one.key, one.value, count(*) FROM annotation, json_each(body, '$.attributes') AS one
WHERE article BETWEEN ? AND ? AND body IS NOT NULL GROUP BY 1, 2, 3
"""
_DOCUMENTS = """
SELECT label, json_extract(body, '$.value'), count(*) FROM annotation
WHERE article BETWEEN ? AND ? AND family = 'document' AND body IS NOT NULL GROUP BY 1, 2
"""
_TOPICS = """
SELECT json_extract(body, '$.target.topic'), count(*) FROM annotation
WHERE article BETWEEN ? AND ? AND family = 'stance' AND body IS NOT NULL
AND json_extract(body, '$.target.topic') IS NOT NULL GROUP BY 1
"""
_ARTICLES = """
SELECT id FROM article WHERE position BETWEEN ?1 AND ?2 AND (
    EXISTS (
        SELECT 1 FROM annotation WHERE annotation.article = article.position AND (
            family || '/' || label IN (SELECT value FROM json_each(?3))
            OR id IN (SELECT value FROM json_each(?5))
            OR (body IS NOT NULL OR family = 'document') AND EXISTS (
                SELECT 1 FROM json_each(?4) AS word
                WHERE instr(coalesce(body, ''), word.value) > 0 OR instr(label, word.value) > 0
            )
        )
    )
    OR EXISTS (
        SELECT 1 FROM region WHERE region.article = article.position
        AND 'region/' || label IN (SELECT value FROM json_each(?3))
    )
) ORDER BY position
"""
_USES = """
SELECT article.id, article.title, annotation.id, annotation.layer, start_char, end_char, text
FROM annotation JOIN article ON article.position = annotation.article
WHERE family = ? AND label = ? AND start_char IS NOT NULL
AND annotation.article BETWEEN ? AND ?
ORDER BY annotation.article, start_char, annotation.id LIMIT ?
"""


class SchemeUseReader:
    """Reads in slices of articles, so that others come in between."""

    def __init__(self, database: Database, layers: LayerBook) -> None:
        self._database = database
        self._layers = layers

    def last_position(self) -> int:
        """Return the number of the last article, −1 without any."""
        with self._database.reading():
            return int(self._database.execute(_LAST).scalar_one())

    def count(self, low: int, high: int, into: SchemeUse) -> None:
        """Add what is in use in the articles of these numbers."""
        with self._database.reading():
            for family, label, suggested, number in self._database.execute(_LABELS, (low, high)):
                (into.suggested if suggested else into.labels)[family, label] += number
            for label, number in self._database.execute(_REGIONS, (low, high)):
                into.labels["region", label] += number
            for family, name, value, number in self._database.execute(_ATTRIBUTES, (low, high)):
                into.values[family, name, str(value)] += number
            for name, value, number in self._database.execute(_DOCUMENTS, (low, high)):
                into.values["document", name, str(value)] += number
            for topic, number in self._database.execute(_TOPICS, (low, high)):
                into.topics[topic] += number

    def articles(self, moves: Moves, low: int, high: int) -> list[str]:
        """Return those of the articles in which something may bear a name that moves."""
        labels = [f"{family}/{label}" for family, label in moves.labels]
        single = list(moves.single)
        values = (plain_json(labels), plain_json(_words(moves)), plain_json(single))
        with self._database.reading():
            return list(self._database.execute(_ARTICLES, (low, high, *values)).scalars())

    def uses(
        self, family: str, label: str, low: int, high: int, limit: int, context: int = 60
    ) -> list[LabelUse]:
        """Return labels in use with `context` characters on either side, in their order."""
        with self._database.reading():
            rows = self._database.fetch(_USES, (family, label, low, high, limit))
        return [
            LabelUse(
                article_id,
                title,
                record_id,
                self._layers.layer(self._layers.id_of(layer)).name,
                _line(text[max(0, start - context) : start]),
                _line(text[start:end]),
                _line(text[end : end + context]),
            )
            for article_id, title, record_id, layer, start, end, text in rows
        ]


def _words(moves: Moves) -> list[str]:
    """Return what stands in the bodies of the rows that other moves may touch."""
    names: Iterable[str] = {name for _, name in moves.attributes}
    values: Iterable[str] = {value for _, _, value in moves.values}
    quoted = [json.dumps(word, ensure_ascii=False) for word in (*names, *values, *moves.topics)]
    plain = [name for family, name in moves.attributes if family == "document"]
    plain += [name for family, name, _ in moves.values if family == "document"]
    plain += [f"|{topic}" for topic in moves.topics]
    if any(family == "stance" for family, _ in moves.labels):
        # A label of the whole article that is a stance has a polarity for its value.
        plain.append("|")
    return sorted({*quoted, *plain})


def _line(text: str) -> str:
    return " ".join(text.split()) if text.strip() else ""


def slices(last: int, size: int = 500) -> Sequence[tuple[int, int]]:
    """Return the numbers of articles from 0 to `last` in slices, both ends included."""
    return [(low, min(low + size - 1, last)) for low in range(0, last + 1, size)]
