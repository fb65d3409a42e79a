"""Keeps sketches of the texts, which articles are near copies of which, and stories."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Mapping, Sequence

from annotator.storage.database import INSERT, Database
from annotator.storage.rows import plain_json

# Texts never change and articles only come: what has no sketch lies behind the last that has one.
_LAST = "SELECT coalesce(max(article), -1) FROM sketch"
_WAITING = f"SELECT position FROM article WHERE position > ({_LAST}) ORDER BY position LIMIT ?"  # noqa: S608
_LEFT = f"SELECT count(*) FROM article WHERE position > ({_LAST})"  # noqa: S608
_SHARING = """
SELECT article FROM sketch_key WHERE hash = ? AND article < ? ORDER BY article DESC LIMIT ?
"""
_SKETCHES = "SELECT article, hashes FROM sketch WHERE article IN (SELECT value FROM json_each(?))"
_ORIGINAL = "SELECT original FROM near_copy WHERE article = ?"
_STORY = "SELECT articles FROM story WHERE article = ? AND of = ?"
_KEEP_STORY = "INSERT OR REPLACE INTO story (article, of, articles) VALUES (?, ?, ?)"
_MOST_SHARING = 40  # what more articles share is a footer, not a story

Likeness = Callable[[Sequence[int], Sequence[int]], float]


class LikenessBook:
    """Reads and writes them; every call is short if given some tens of articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def waiting(self, limit: int) -> list[int]:
        """Return the positions of the next articles without a sketch."""
        with self._database.reading():
            return list(self._database.execute(_WAITING, (limit,)).scalars())

    def left(self) -> int:
        """Return how many articles have no sketch yet."""
        with self._database.reading():
            return int(self._database.execute(_LEFT).scalar_one())

    def keep(
        self, sketches: Mapping[int, Sequence[int]], keys: int, like: Likeness, least: float
    ) -> int:
        """Keep sketches by position, in the order of import; return how many are near copies.

        Each is compared with the earlier articles that share one of its first `keys` hashes; from a
        likeness of `least` on it is a near copy of the likeliest.
        """
        found = 0
        with self._database.writing():
            for position, hashes in sketches.items():
                found += self._keep_one(position, hashes, keys, like, least)
        return found

    def _keep_one(
        self, position: int, hashes: Sequence[int], keys: int, like: Likeness, least: float
    ) -> int:
        run = self._database.execute_many
        run(INSERT["sketch"], [(position, array("I", hashes).tobytes())])
        near: set[int] = set()
        for key in hashes[:keys]:
            asked = (key, position, _MOST_SHARING)
            near.update(self._database.execute(_SHARING, asked).scalars())
        run(INSERT["sketch_key"], [(key, position) for key in hashes[:keys]])
        best, share = -1, 0.0
        for other, packed in self._database.fetch(_SKETCHES, (plain_json(sorted(near)),)):
            alike = like(hashes, array("I", packed))
            if alike > share or (alike == share and other < best):
                best, share = other, alike
        if share < least:
            return 0
        original = self._database.execute(_ORIGINAL, (best,)).scalar()
        original = best if original is None else original
        run(INSERT["near_copy"], [(position, original, round(100 * share))])
        return 1

    def copies(self) -> dict[int, int]:
        """Return the position of the original of each near copy."""
        with self._database.reading():
            rows = self._database.fetch("SELECT article, original FROM near_copy")
        return {row[0]: row[1] for row in rows}

    def story(self, position: int, of: str) -> list[int] | None:
        """Return the positions of the story that was kept for just that `of`."""
        with self._database.reading():
            packed = self._database.execute(_STORY, (position, of)).scalar()
        return json.loads(packed) if packed is not None else None

    def keep_story(self, position: int, of: str, story: Sequence[int]) -> None:
        """Keep a story, where the corpus can be written."""
        if not self._database.read_only:
            with self._database.writing():
                self._database.execute(_KEEP_STORY, (position, of, plain_json(list(story))))
