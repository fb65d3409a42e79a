"""The one connection to a corpus file, its settings, and its transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cache
from itertools import chain, compress
from operator import not_
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Connection, CursorResult, Select, Table, create_engine, event, insert
from sqlalchemy.dialects.sqlite import pysqlite
from sqlalchemy.pool import StaticPool

from annotator.domain.errors import ReadOnlyCorpusError
from annotator.domain.phrases import phrase
from annotator.storage.faults import translated
from annotator.storage.rows import Row
from annotator.storage.tables import Base

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"
AnyResult: TypeAlias = "CursorResult[*tuple[Any, ...]]"

BUSY_SECONDS = 5.0
LARGEST_VALUE = 64 * 1024 * 1024
_SETTINGS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA cache_size = -16000",
)
# Deleting the journal must itself be on disk before "saved" is said: hence EXTRA, not FULL.
_SETTINGS_FOR_WRITING = (
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA fullfsync = ON",
    "PRAGMA secure_delete = ON",
)
_READ, _WRITE = "BEGIN", "BEGIN IMMEDIATE"
# Rows that one statement inserts: a third less work than one by one, and no less for more of them.
_TOGETHER = 250
# What SQLite needs to take one statement back would else be written to a file outside the corpus.
# Sorting what is read may take more than there is memory for, and has such a file.
_ASIDE = {_READ: "PRAGMA temp_store = FILE", _WRITE: "PRAGMA temp_store = MEMORY"}
_ALLOWED_PRAGMAS = frozenset(
    {
        "data_version",
        "foreign_key_check",
        "integrity_check",
        "quick_check",
        "table_info",
        "temp_store",
    }
)
_FORBIDDEN = frozenset(
    {
        sqlite3.SQLITE_ATTACH,
        sqlite3.SQLITE_DETACH,
        sqlite3.SQLITE_ALTER_TABLE,
        sqlite3.SQLITE_CREATE_INDEX,
        sqlite3.SQLITE_CREATE_TABLE,
        sqlite3.SQLITE_CREATE_TRIGGER,
        sqlite3.SQLITE_CREATE_VIEW,
        sqlite3.SQLITE_CREATE_VTABLE,
        sqlite3.SQLITE_DROP_INDEX,
        sqlite3.SQLITE_DROP_TABLE,
        sqlite3.SQLITE_DROP_TRIGGER,
        sqlite3.SQLITE_DROP_VIEW,
        sqlite3.SQLITE_DROP_VTABLE,
    }
)

INSERT: dict[str, str] = {
    table.name: str(insert(table).compile(dialect=pysqlite.dialect()))
    for table in Base.metadata.sorted_tables
}
"""The statement that inserts a whole row into each table, for many rows at once."""


@cache
def _insert_together(table: str, empty: tuple[bool, ...]) -> str:
    """Return the statement that inserts `_TOGETHER` rows, NULL in the columns that are empty."""
    into, _ = INSERT[table].split(" VALUES ")
    row = ", ".join("NULL" if nothing else "?" for nothing in empty)
    return f"{into} VALUES {', '.join([f'({row})'] * _TOGETHER)}"


def _replacing(table: Table) -> str:
    keys = [column.name for column in table.primary_key]
    rest = [column.name for column in table.columns if column.name not in keys]
    change = ", ".join(f'"{name}" = excluded."{name}"' for name in rest)
    return f"{INSERT[table.name]} ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {change}"


REPLACE: dict[str, str] = {
    table.name: _replacing(table)
    for table in Base.metadata.sorted_tables
    if len(table.primary_key) < len(table.columns)
}
"""The same, for rows that may be there: where one is, it is changed in its place.

Unlike SQLite's own REPLACE it touches no index of a column that stays as it is.
"""


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Connect to an existing file with the settings of `storage`; never makes a file."""
    mode = "ro" if read_only else "rw"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=BUSY_SECONDS,
        cached_statements=256,
    )
    return _set_up(connection, read_only=read_only)


def connect_apart() -> sqlite3.Connection:
    """Connect to a new, empty, private file that SQLite deletes when the connection is closed."""
    connection = sqlite3.connect("", isolation_level=None, cached_statements=256)
    return _set_up(connection, read_only=True)


def _set_up(connection: sqlite3.Connection, *, read_only: bool) -> sqlite3.Connection:
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
    for setting in _SETTINGS if read_only else _SETTINGS + _SETTINGS_FOR_WRITING:
        connection.execute(setting)
    return connection


def _authorize(
    action: int, first: str | None, _second: str | None, _base: str | None, _by: str | None
) -> int:
    if action in _FORBIDDEN or (action == sqlite3.SQLITE_PRAGMA and first not in _ALLOWED_PRAGMAS):
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


class Database:
    """A connection used by one thread, with explicit transactions; errors come out translated."""

    def __init__(self, path: Path, driver: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.driver = driver
        # Parameters are article texts: they must not get into messages and logs.
        engine = create_engine(
            "sqlite://", creator=lambda: driver, poolclass=StaticPool, hide_parameters=True
        )
        event.listen(engine, "begin", self._send_begin)
        self._begin = _READ
        self._engine = engine
        self.connection: Connection = engine.connect()
        # From now on nothing may name other files or change the schema.
        driver.set_authorizer(_authorize)

    def execute(self, statement: str, values: Sequence[object] = ()) -> AnyResult:
        """Run a statement of SQLite within the transaction at hand."""
        return self.connection.exec_driver_sql(statement, tuple(values))

    def run(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Run a statement within the transaction at hand and return all its rows.

        By the driver itself: an edit would wait longer for SQLAlchemy than for SQLite.
        """
        return self.driver.execute(statement, tuple(values)).fetchall()

    def fetch(self, statement: str, values: Sequence[object] = ()) -> Sequence[Row]:
        """Return all rows at once: for many rows much faster than one by one."""
        return self.execute(statement, values).all()

    def execute_many(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        """Run a statement for each of the rows, which may be none."""
        if rows:
            self.driver.executemany(statement, rows)

    def insert_many(self, table: str, rows: Sequence[tuple[object, ...]]) -> None:
        """Insert whole rows, which may be none, into a table."""
        whole = len(rows) - len(rows) % _TOGETHER
        for at in range(0, whole, _TOGETHER):
            columns = list(zip(*rows[at : at + _TOGETHER], strict=True))
            # To hand over None takes the driver three times as long as any other value.
            empty = tuple(not any(column) and set(column) == {None} for column in columns)
            given = compress(columns, map(not_, empty))
            values = tuple(chain.from_iterable(zip(*given, strict=True)))
            self.driver.execute(_insert_together(table, empty), values)
        self.execute_many(INSERT[table], rows[whole:])

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that sees one state of the corpus, or stay in the one at hand."""
        if self.connection.in_transaction():
            yield self.connection
            return
        self._begin = _READ
        # Closing rolls back: SQLite may refuse to commit even nothing to a damaged file.
        with translated(self.path), closing(self.connection.begin()):
            yield self.connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction that ends on disk, or as if it had never been.

        Inside another it is part of that one, and ends with it.
        """
        if self.connection.in_transaction() and self._begin == _WRITE:
            yield self.connection
            return
        if self.read_only:
            raise ReadOnlyCorpusError(
                phrase("Nothing was changed: this corpus is open for reading only."),
                where=self.path.name,
                remedy=phrase("Save a copy where you may write, and open that."),
            )
        # IMMEDIATE: a transaction that first reads and then writes would fail at once when
        # another program writes, instead of waiting.
        self._begin = _WRITE
        with translated(self.path), self.connection.begin():
            yield self.connection

    def close(self) -> None:
        """End the connection."""
        self.connection.close()
        self._engine.dispose()
        self.driver.close()

    def _send_begin(self, connection: Connection) -> None:
        self.driver.execute(_ASIDE[self._begin])
        connection.exec_driver_sql(self._begin)
