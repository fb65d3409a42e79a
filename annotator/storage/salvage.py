"""Making a new corpus out of a backup, or of what can still be read of a damaged one."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

from sqlalchemy import FromClause, Table

from annotator.domain.errors import CorpusMissingError, SchemeError, StorageError
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme
from annotator.storage.backups import copy_corpus, free
from annotator.storage.corpus_file import create_corpus, open_corpus
from annotator.storage.database import INSERT, LARGEST_VALUE, connect
from annotator.storage.faults import translated
from annotator.storage.file_header import journal_of, read_header
from annotator.storage.likeness_tables import DERIVED
from annotator.storage.tables import ArticleRow, Base

_Row: TypeAlias = tuple[Any, ...]

# What is not made anew from the rest; parents stand before what points at them.
_LEFT_OUT = frozenset({"compared", "corpus", "session", *DERIVED})
_TABLES = [table for table in Base.metadata.sorted_tables if table.name not in _LEFT_OUT]
_AT_ONCE = 64  # articles, each up to some megabytes
_ID = "SELECT id FROM corpus"
_SCHEME = "SELECT scheme FROM corpus"
# Layers are few but everything hangs on them; each column also stands in an index.
_LAYERS = """
SELECT number, id, name, kind
FROM (SELECT number, name, kind FROM layer INDEXED BY layer_by_name)
JOIN (SELECT number, id FROM layer INDEXED BY sqlite_autoindex_layer_1) USING (number)
"""
_REBUILD_SEARCH = (
    "INSERT INTO article_search (article_search) VALUES ('rebuild')",
    "INSERT INTO lookup_search (lookup_search) VALUES ('rebuild')",
)
# Where a table cannot be counted: the numbers that the lists show.
_COUNTED = {
    "article": "SELECT articles FROM corpus",
    "annotation": "SELECT sum(labels) FROM counter",
    "decision": "SELECT sum(answers) FROM counter",
}


@dataclass(frozen=True, slots=True)
class SalvagedTable:
    """How many rows of a table were saved and lost; `lost` is None where nobody can tell."""

    name: str
    saved: int
    lost: int | None


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What became of a damaged corpus; `problems` is what the check says of the new one."""

    tables: tuple[SalvagedTable, ...]
    problems: tuple[str, ...]


def restore(source: Path, target: Path, *, now: Callable[[], str]) -> list[str]:
    """Make a corpus at `target` of a closed one, such as a backup; return what its check says.

    `target` must not exist; it is there whole in the end or not at all, and of the current
    version. `source` is not changed. Raises a `UserError` if that is no corpus or damaged.
    """
    with free(target) as part, TemporaryDirectory(prefix=".restore-", dir=target.parent) as spare:
        _copy_sound(source, part)
        store = open_corpus(part, now=now, backups=Path(spare))
        try:
            return store.check()
        finally:
            store.close()


def _copy_sound(source: Path, target: Path) -> None:
    read_header(source)
    with translated(source), closing(connect(source, read_only=True)) as driver:
        if driver.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise StorageError(
                phrase("Nothing was restored: this file is damaged."),
                where=str(source),
                remedy=phrase("Restore another backup, or salvage what can be read of this one."),
            )
        copy_corpus(driver, target)


def salvage(
    damaged: Path,
    target: Path,
    *,
    scheme_if_lost: Scheme,
    id_if_lost: str,
    now: Callable[[], str],
) -> Salvaged:
    """Make a corpus at `target` of all rows that can be read; `damaged` is not changed.

    `target` must not exist; it is there whole in the end or not at all.
    """
    with free(target) as part, TemporaryDirectory(prefix=".salvage-", dir=target.parent) as work:
        new = Path(work) / "new.corpus"
        with translated(damaged), _open_copy(damaged, Path(work) / "damaged.corpus") as driver:
            source = _Source(driver, damaged)
            scheme = source.scheme() or scheme_if_lost
            create_corpus(new, scheme, corpus_id=source.text(_ID) or id_if_lost)
            tables = _fill(source, new)
        store = open_corpus(new, now=now)
        try:
            store.repair_counters()
            problems = store.check()
            store.backup(part)
        finally:
            store.close()
    return Salvaged(tuple(tables), tuple(problems))


@contextmanager
def _open_copy(damaged: Path, copy: Path) -> Iterator[sqlite3.Connection]:
    """Connect to a copy of the file: a journal beside it can then be played back."""
    if not damaged.is_file():
        raise CorpusMissingError(
            phrase("There is no file “{name}”.", name=damaged.name),
            where=str(damaged.parent),
            remedy=phrase("Look for it elsewhere."),
        )
    shutil.copyfile(damaged, copy)
    if journal_of(damaged).is_file():
        shutil.copyfile(journal_of(damaged), journal_of(copy))
    with closing(sqlite3.connect(copy, isolation_level=None)) as driver:
        # Lets SQLite read a file whose end or a part of whose schema is missing.
        for setting in ("writable_schema = ON", "trusted_schema = OFF", "cell_size_check = ON"):
            driver.execute(f"PRAGMA {setting}")
        driver.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
        yield driver


class _Source:
    """A damaged corpus: gives what can be read and passes over the rest."""

    def __init__(self, driver: sqlite3.Connection, path: Path) -> None:
        self._driver = driver
        # No more rows than bytes: a damaged page may claim any number.
        self._most = path.stat().st_size // 8
        query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"
        self._tables = {row[0] for row in driver.execute(query)}
        if not self._tables >= {"article", "layer"}:
            raise StorageError(
                phrase("Nothing was salvaged: no article can be found in this file."),
                where=path.name,
                remedy=phrase("Restore a backup."),
            )
        counted = self.number(_COUNTED["article"]) or 0
        self._articles = max(counted, self._last(ArticleRow.__table__, 0))

    def text(self, query: str) -> str | None:
        """Return the text that the query finds."""
        found = self._value(query)
        return found if isinstance(found, str) else None

    def number(self, query: str) -> int | None:
        """Return the number that the query finds."""
        found = self._value(query)
        return found if isinstance(found, int) else None

    def scheme(self) -> Scheme | None:
        """Return the corpus's scheme."""
        try:
            return Scheme.from_json(json.loads(self.text(_SCHEME) or ""))
        except (ValueError, SchemeError):
            return None

    def expected(self, table: Table) -> int | None:
        """Return how many rows the table had."""
        counted = self.number(f"SELECT count(*) FROM {table.name}")  # noqa: S608
        if counted is None and table.name in _COUNTED:
            return self.number(_COUNTED[table.name])
        return counted

    def blocks(self, table: Table) -> Iterator[Sequence[_Row]]:
        """Yield the rows that can be read, some at a time."""
        if table.name not in self._tables:
            return
        key = table.primary_key.columns[0]
        if key.type.python_type is not int:
            yield self._from_both_ends(table, "1")
            return
        last = self._articles if key.name == "article" else self._last(table, self._articles)
        for low in range(0, last + 1, _AT_ONCE):
            yield self._between(table, key.name, low, low + _AT_ONCE - 1)
        if table.name == "layer":
            with suppress(sqlite3.Error):
                yield self._driver.execute(_LAYERS).fetchall()

    def _between(self, table: Table, key: str, low: int, high: int) -> list[_Row]:
        where = f"{key} BETWEEN {low} AND {high}"
        try:
            return self._driver.execute(f"{_select(table)} WHERE {where}").fetchall()
        except sqlite3.Error:
            if low == high:
                return self._from_both_ends(table, where)
            middle = (low + high) // 2
            return [
                *self._between(table, key, low, middle),
                *self._between(table, key, middle + 1, high),
            ]

    def _from_both_ends(self, table: Table, where: str) -> list[_Row]:
        """Return the rows before the first damage and behind the last."""
        keys = [column.name for column in table.primary_key.columns]
        found: dict[_Row, None] = {}
        for direction in ("ASC", "DESC"):
            order = ", ".join(f"{key} {direction}" for key in keys)
            with suppress(sqlite3.Error):
                for row in self._driver.execute(f"{_select(table)} WHERE {where} ORDER BY {order}"):
                    found[row] = None
        return list(found)

    def _last(self, table: FromClause, unknown: int) -> int:
        """Return the last key of a table, which its indexes know too."""
        assert isinstance(table, Table)
        query = f"SELECT max({table.primary_key.columns[0].name}) FROM {table.name}"  # noqa: S608
        ways = [query, *(f"{query} INDEXED BY {index.name}" for index in table.indexes)]
        found = [number for number in map(self.number, ways) if number is not None]
        return min(max(found, default=unknown), self._most)

    def _value(self, query: str) -> object:
        try:
            row = self._driver.execute(query).fetchone()
        except sqlite3.Error:
            return None
        return row[0] if row else None


def _select(table: Table) -> str:
    columns = ", ".join(column.name for column in table.columns)
    return f"SELECT {columns} FROM {table.name}"  # noqa: S608 - names of our own tables


def _fill(source: _Source, new: Path) -> list[SalvagedTable]:
    with translated(new), closing(connect(new)) as target:
        # Rows come before what they point at; what points nowhere in the end goes again.
        target.execute("PRAGMA foreign_keys = OFF")
        target.execute("BEGIN")
        for table in _TABLES:
            for rows in source.blocks(table):
                _insert(target, INSERT[table.name], rows)
        for table in _TABLES:
            _drop_orphans(target, table)
        tables = [_compared(source, target, table) for table in _TABLES]
        for statement in _REBUILD_SEARCH:
            target.execute(statement)
        target.execute("COMMIT")
    return tables


def _insert(target: sqlite3.Connection, statement: str, rows: Sequence[_Row]) -> None:
    """Insert the rows; those that no corpus could hold are garbage and left out."""
    target.execute("SAVEPOINT block")
    try:
        target.executemany(statement, rows)
    except sqlite3.IntegrityError:
        target.execute("ROLLBACK TO block")
        for row in rows:
            with suppress(sqlite3.IntegrityError):
                target.execute(statement, row)
    target.execute("RELEASE block")


def _drop_orphans(target: sqlite3.Connection, table: Table) -> None:
    for key in table.foreign_keys:
        name, parent = key.parent.name, key.column
        nowhere = f"{name} NOT IN (SELECT {parent.name} FROM {parent.table.name})"  # noqa: S608
        if key.parent.nullable:
            target.execute(f"UPDATE {table.name} SET {name} = NULL WHERE {nowhere}")  # noqa: S608
        else:
            target.execute(f"DELETE FROM {table.name} WHERE {nowhere}")  # noqa: S608


def _compared(source: _Source, target: sqlite3.Connection, table: Table) -> SalvagedTable:
    saved: int = target.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]  # noqa: S608
    expected = source.expected(table)
    return SalvagedTable(table.name, saved, None if expected is None else max(0, expected - saved))
