"""Reads the names of many articles in columns, without making a record of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from annotator.domain.annotations import Attributes, Region, Spans
from annotator.domain.mention_table import MentionTable
from annotator.storage.article_reader import unknown_article
from annotator.storage.database import Database
from annotator.storage.layer_book import LayerBook
from annotator.storage.rows import Row, pieces_and_attributes, plain_json, region_from

_TEXTS = "SELECT position, id, text FROM article WHERE id IN (SELECT value FROM json_each(?))"
_REGIONS = """
SELECT article, id, label, start_char, end_char, annotate, subtype, duplicate_of
FROM region WHERE article IN (SELECT value FROM json_each(?)) ORDER BY article, id
"""
_NAMES = """
SELECT article, layer, id, label, start_char, end_char, origin, body
FROM annotation WHERE article IN (SELECT value FROM json_each(?))
AND layer IN (SELECT value FROM json_each(?)) AND family = 'entity' ORDER BY article, id
"""


class MentionReader:
    """Reads tables of names; every call ends its queries before it returns."""

    def __init__(self, database: Database, layers: LayerBook) -> None:
        self._database = database
        self._layers = layers

    def table(self, article_ids: Sequence[str], layer_ids: Sequence[str]) -> MentionTable:
        """Return the names that some layers have in some articles, in the order asked for.

        Raises `UnknownNameError` for an article that is not in the corpus.
        """
        numbers = self._layers.numbers(layer_ids)
        with self._database.reading():
            found = self._database.fetch(_TEXTS, (plain_json(article_ids),))
            texts = {article_id: (position, text) for position, article_id, text in found}
            for article_id in article_ids:
                if article_id not in texts:
                    raise unknown_article(article_id)
            places = {texts[name][0]: place for place, name in enumerate(article_ids)}
            chosen = plain_json(list(places))
            regions = self._database.fetch(_REGIONS, (chosen,))
            rows = self._database.run(_NAMES, (chosen, plain_json(numbers)))
        by_layer = {number: place for place, number in enumerate(numbers)}
        columns = list(zip(*rows, strict=True)) or [()] * 8
        articles, layers, ids, labels, starts, ends, origins, bodies = columns
        return MentionTable(
            article_ids,
            [texts[article_id][1] for article_id in article_ids],
            [self._layers.id_of(number) for number in numbers],
            _regions(regions, article_ids, places),
            [places[position] for position in articles],
            [by_layer[number] for number in layers],
            *(ids, labels, starts, ends, origins),
            *_bodies(bodies),
        )


def _bodies(
    bodies: Sequence[str | None],
) -> tuple[dict[int, Spans], dict[int, Attributes]]:
    """Return the pieces and the attributes of the names that have any, by place."""
    read = cache(pieces_and_attributes)
    spans: dict[int, Spans] = {}
    attributes: dict[int, Attributes] = {}
    for place, body in enumerate(bodies):
        if body is not None:
            pieces, values = read(body)
            if pieces:
                spans[place] = pieces
            if values:
                attributes[place] = values
    return spans, attributes


def _regions(
    rows: Sequence[Row], article_ids: Sequence[str], places: dict[int, int]
) -> dict[str, list[Region]]:
    found: defaultdict[str, list[Region]] = defaultdict(list)
    for position, *row in rows:
        article_id = article_ids[places[position]]
        found[article_id].append(region_from(row, article_id))
    return found
