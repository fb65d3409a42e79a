"""Entities over the corpus: what each is called how often, and what people said of it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from annotator.domain.entities import (
    LONGEST_NAME,
    Entity,
    EntityCard,
    EntityName,
    NameKey,
    folded,
)
from annotator.storage.database import Database
from annotator.storage.rows import Row, plain_json

_COUNT = """
INSERT INTO entity_name (entity, name, label, kind, folded, count) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (entity, name, label, kind) DO UPDATE SET count = count + excluded.count
"""
_DROP = """
DELETE FROM entity_name WHERE entity = ? AND name = ? AND label = ? AND kind = ? AND count <= 0
"""
_ENTITIES = """
SELECT entity_name.entity, name, label, kind, count FROM entity_name
{where} ORDER BY entity_name.entity, count DESC, name
"""
_NAMED = """
WHERE entity_name.entity IN (
    SELECT entity FROM entity_name WHERE folded IN (SELECT value FROM json_each(?))
)
"""
_THESE = "WHERE entity_name.entity IN (SELECT value FROM json_each(?))"
_CARDS = "SELECT id, name, identifier FROM entity"
_THESE_CARDS = f"{_CARDS} WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608 - constants
_NEXT = "SELECT DISTINCT entity FROM entity_name WHERE entity > ? ORDER BY entity LIMIT ?"
_BARE = f"{_CARDS} WHERE id NOT IN (SELECT entity FROM entity_name) ORDER BY id"  # noqa: S608
_PUT = """
INSERT INTO entity (id, name, identifier) VALUES (?, ?, ?)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, identifier = excluded.identifier
"""
_PUT_CHANGE = """
INSERT INTO card_change (run_id, entity, before, after) VALUES (?, ?, ?, ?)
ON CONFLICT (run_id, entity) DO UPDATE SET after = excluded.after
"""
_CHANGED = "SELECT entity, before, after FROM card_change WHERE run_id = ?"
_NAMES_OF_LABELS = """
SELECT json_extract(body, '$.entity_id'), surface, label,
       coalesce(json_extract(body, '$.attributes.mention'), ''), count(*)
FROM annotation JOIN layer ON layer.number = annotation.layer
WHERE family = 'entity' AND layer.kind != 'suggester' AND surface IS NOT NULL
AND json_extract(body, '$.entity_id') IS NOT NULL
GROUP BY 1, 2, 3, 4
"""
_MENTIONING = """
SELECT DISTINCT article.id, article.position FROM annotation
JOIN article ON article.position = annotation.article
WHERE body IS NOT NULL AND EXISTS (
    SELECT 1 FROM json_each(?) AS wanted WHERE instr(body, wanted.value) > 0
)
ORDER BY article.position
"""


def count_names(
    database: Database, gone: Mapping[NameKey, int], fresh: Mapping[NameKey, int]
) -> None:
    """Count names that labels lost and got, in the transaction at hand."""
    change = Counter(fresh)
    change.subtract(gone)
    rows = [(*key, folded(key[1]), number) for key, number in change.items() if number]
    database.execute_many(_COUNT, rows)
    database.execute_many(_DROP, [row[:4] for row in rows if row[5] < 0])


_STARTING = """
SELECT DISTINCT entity FROM entity_name
WHERE folded >= ?1 AND folded < ?2 AND kind IN ('', 'NAM')
UNION SELECT id FROM entity WHERE name LIKE ?3 ESCAPE '|'
LIMIT ?4
"""
_MOST_LOOKED_AT = 200
_LAST_LETTER = "\U0010ffff"


class EntityBook:
    """Answers which entities there are, and keeps their cards."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Entity]:
        """Return every entity that a label of a person or of gold names, or that has a card."""
        with self._database.reading():
            rows = self._database.fetch(_ENTITIES.format(where=""))
            cards = _cards(self._database.fetch(_CARDS))
        found = _entities(rows, cards)
        bare = cards.keys() - {entity.id for entity in found}
        return found + [Entity(cards[item], ()) for item in sorted(bare)]

    def some(self, after: str, limit: int) -> list[Entity]:
        """Return the next entities that labels name, in the order of their ids."""
        with self._database.reading():
            ids = self._database.execute(_NEXT, (after, limit)).scalars().all()
        return self.of(ids)

    def bare(self) -> list[Entity]:
        """Return the entities that have a card and no label."""
        with self._database.reading():
            cards = _cards(self._database.fetch(_BARE))
        return [Entity(card, ()) for card in cards.values()]

    def named(self, names: Iterable[str]) -> list[Entity]:
        """Return the entities that are called one of the names somewhere."""
        wanted = plain_json([folded(name) for name in names])
        with self._database.reading():
            rows = self._database.fetch(_ENTITIES.format(where=_NAMED), (wanted,))
            return _entities(rows, self._cards_of(row[0] for row in rows))

    def starting(self, words: str, limit: int) -> list[Entity]:
        """Return entities with a name that begins with the words.

        Those that go by such a name come first, then the most frequent.
        """
        start = folded(words)
        if not start:
            return []
        like = re.sub(r"([%_|])", r"|\1", start) + "%"
        asked = (start, start + _LAST_LETTER, like, _MOST_LOOKED_AT)
        with self._database.reading():
            ids = self._database.execute(_STARTING, asked).scalars().all()
            found = self.of(ids)

        def rank(entity: Entity) -> tuple[bool, int, str]:
            return not folded(entity.title()).startswith(start), -entity.count, entity.id

        return sorted(found, key=rank)[:limit]

    def of(self, ids: Sequence[str]) -> list[Entity]:
        """Return the entities of these ids, those without mentions only if they have a card."""
        with self._database.reading():
            rows = self._database.fetch(_ENTITIES.format(where=_THESE), (plain_json(list(ids)),))
            cards = self._cards_of(ids)
        found = _entities(rows, cards)
        bare = cards.keys() - {entity.id for entity in found}
        return found + [Entity(cards[item], ()) for item in sorted(bare)]

    def cards(self) -> dict[str, EntityCard]:
        """Return all cards, by entity."""
        with self._database.reading():
            return _cards(self._database.fetch(_CARDS))

    def put(self, card: EntityCard, run_id: str | None = None) -> None:
        """Keep the card, as part of a bulk edit if one is named; an empty one is taken away."""
        with self._database.writing():
            if run_id is not None:
                pair = (_packed(self.card(card.id)), _packed(card))
                self._database.execute(_PUT_CHANGE, (run_id, card.id, *pair))
            if card.name or card.identifier:
                self._database.execute(_PUT, (card.id, card.name, card.identifier))
            else:
                self._database.execute("DELETE FROM entity WHERE id = ?", (card.id,))

    def card(self, entity_id: str) -> EntityCard:
        """Return the card; an empty one if nobody said anything."""
        with self._database.reading():
            return self._cards_of([entity_id]).get(entity_id, EntityCard(entity_id))

    def take_back(self, run_id: str, by_run: str) -> tuple[list[EntityCard], list[EntityCard]]:
        """Put back the cards that a bulk edit changed; `by_run` is the one that takes it back.

        Returns those put back, and those that somebody has changed since: they stay as they are.
        """
        done: list[EntityCard] = []
        kept: list[EntityCard] = []
        with self._database.writing():
            for entity_id, before, after in self._database.execute(_CHANGED, (run_id,)).all():
                standing, old = self.card(entity_id), _card(entity_id, before)
                if standing != _card(entity_id, after):
                    kept.append(standing)
                    continue
                self.put(old, by_run)
                done.append(old)
        return done, kept

    def articles(self, entity_ids: Sequence[str]) -> list[str]:
        """Return the articles in which a label of any layer points at one of the entities."""
        quoted = [json.dumps(item, ensure_ascii=False) for item in entity_ids]
        with self._database.reading():
            rows = self._database.fetch(_MENTIONING, (plain_json(quoted),))
        return [row[0] for row in rows]

    def _cards_of(self, ids: Iterable[str]) -> dict[str, EntityCard]:
        wanted = plain_json(sorted(set(ids)))
        return _cards(self._database.fetch(_THESE_CARDS, (wanted,)))


def recounted(database: Database) -> Counter[tuple[object, ...]]:
    """Count the names anew, as the rows of the table without their last column."""
    found: Counter[tuple[object, ...]] = Counter()
    for entity, surface, label, kind, number in database.execute(_NAMES_OF_LABELS):
        name = " ".join(surface.split())[:LONGEST_NAME]
        found[entity, name, label, kind, folded(name)] += number
    return found


def are_counted(database: Database) -> bool:
    """Say whether the table holds what the labels say."""
    rows = database.execute("SELECT entity, name, label, kind, folded, count FROM entity_name")
    return recounted(database) == {tuple(row[:5]): row[5] for row in rows}


def recount(database: Database) -> None:
    """Write the table anew."""
    database.execute("DELETE FROM entity_name")
    database.execute_many(_COUNT, [(*key, number) for key, number in recounted(database).items()])


def _packed(card: EntityCard) -> str | None:
    if not card.name and not card.identifier:
        return None
    return plain_json({"name": card.name, "identifier": card.identifier})


def _card(entity_id: str, packed: str | None) -> EntityCard:
    return EntityCard(entity_id, **json.loads(packed)) if packed else EntityCard(entity_id)


def _cards(rows: Iterable[Row]) -> dict[str, EntityCard]:
    return {row[0]: EntityCard(*row) for row in rows}


def _entities(rows: Sequence[Row], cards: Mapping[str, EntityCard]) -> list[Entity]:
    return [
        Entity(cards.get(entity, EntityCard(entity)), tuple(EntityName(*row[1:]) for row in group))
        for entity, group in groupby(rows, key=lambda row: row[0])
    ]
