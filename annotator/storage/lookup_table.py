"""The table that identifiers are looked up in: brought in once, searched with an index."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from annotator.domain.entities import Known
from annotator.storage.database import Database
from annotator.storage.queue_filters import search_words
from annotator.storage.rows import Row, plain_json

_INFO = "lookup"
_GET_META = "SELECT value FROM meta WHERE key = ?"
_SET_META = """
INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""
_EMPTY = (
    "INSERT INTO lookup_search (lookup_search) VALUES ('delete-all')",
    "DELETE FROM lookup",
)
_INSERT = "INSERT INTO lookup (number, id, name, aliases, description) VALUES (?, ?, ?, ?, ?)"
_INSERT_SEARCH = "INSERT INTO lookup_search (rowid, name, aliases, description) VALUES (?, ?, ?, ?)"
_LINE = "SELECT id, name, aliases, description FROM lookup"
_FOUND = f"""
{_LINE} WHERE number IN (
    SELECT rowid FROM lookup_search WHERE lookup_search MATCH ?
    ORDER BY bm25(lookup_search, 10.0, 5.0, 1.0) LIMIT ?
)
"""  # noqa: S608 - put together from constants
_ENOUGH = 200
"""Of more finds the best are not worth sorting out: the words say too little."""


@dataclass(frozen=True, slots=True)
class LookupInfo:
    """Where the table came from, when, and how many lines it has; not `whole` was interrupted."""

    source: str = ""
    at: str = ""
    lines: int = 0
    whole: bool = True


class LookupTable:
    """Holds identifiers with names, aliases and descriptions; searches them by words."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def info(self) -> LookupInfo:
        """Return what is known of the table; without lines there is none."""
        with self._database.reading():
            packed = self._database.execute(_GET_META, (_INFO,)).scalar()
        return LookupInfo(**json.loads(packed)) if packed else LookupInfo()

    def begin(self, source: str, at: str) -> None:
        """Empty the table for another one."""
        with self._database.writing():
            for statement in _EMPTY:
                self._database.execute(statement)
            self._keep(LookupInfo(source, at, 0, whole=False))

    def add(self, lines: Sequence[Known]) -> None:
        """Add some lines, in a transaction of their own so that others come in between."""
        with self._database.writing():
            info = self.info()
            rows = [
                (number, item.id, item.name, "|".join(item.aliases), item.description)
                for number, item in enumerate(lines, info.lines + 1)
            ]
            self._database.execute_many(_INSERT, rows)
            searched = [(number, *words) for number, _, *words in rows]
            self._database.execute_many(_INSERT_SEARCH, searched)
            self._keep(LookupInfo(info.source, info.at, info.lines + len(rows), whole=False))

    def finish(self) -> LookupInfo:
        """Say that the table is whole."""
        with self._database.writing():
            info = self.info()
            whole = LookupInfo(info.source, info.at, info.lines)
            self._keep(whole)
        return whole

    def get(self, known_id: str) -> Known | None:
        """Return the line of an identifier."""
        with self._database.reading():
            row = self._database.execute(f"{_LINE} WHERE id = ?", (known_id,)).first()
        return _known(row) if row is not None else None

    def search(self, words: str, limit: int = 30) -> list[Known]:
        """Return the lines in which all words stand, the likeliest first; the last may be begun."""
        if not words.strip():
            return []
        with self._database.reading():
            rows = self._database.fetch(_FOUND, (search_words(words), _ENOUGH))
            exact = self.get(words.strip())
        found = sorted(map(_known, rows), key=lambda item: _rank(item, words))
        kept = [item for item in found if exact is None or item.id != exact.id]
        return ([exact] if exact is not None else [])[:limit] + kept[:limit]

    def _keep(self, info: LookupInfo) -> None:
        self._database.execute(_SET_META, (_INFO, plain_json(asdict(info))))


def _known(row: Row) -> Known:
    known_id, name, aliases, description = row
    return Known(known_id, name, tuple(filter(None, aliases.split("|"))), description)


def _rank(item: Known, words: str) -> tuple[bool, bool, bool, int, str]:
    """Sort the very name first, then an alias, then what begins with it, then the shorter."""
    wanted = " ".join(words.split()).casefold()
    name, aliases = item.name.casefold(), {alias.casefold() for alias in item.aliases}
    begins = name.startswith(wanted)
    return (name != wanted, wanted not in aliases, not begins, len(name), item.id)
