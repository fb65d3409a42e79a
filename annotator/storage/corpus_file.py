"""Making and opening corpus files."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import create_engine, insert
from sqlalchemy.pool import StaticPool

from annotator.domain.errors import (
    CorpusExistsError,
    CorpusLockedError,
    NewerCorpusError,
    NotACorpusError,
    ReadOnlyCorpusError,
    UserError,
)
from annotator.domain.scheme import Scheme
from annotator.storage.backups import new_file
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.database import Database, connect
from annotator.storage.faults import translated
from annotator.storage.file_header import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    FileHeader,
    read_header,
)
from annotator.storage.lock_file import LockFile, holder_of
from annotator.storage.rows import plain_json
from annotator.storage.tables import SEARCH_INDEX, SEARCH_TABLES, Base, CorpusRow

_PARTS = "SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite#_%' ESCAPE '#'"


def create_corpus(path: Path, scheme: Scheme, *, corpus_id: str) -> None:
    """Make a new, empty corpus, whole or not at all; `CorpusExistsError` if a file is there."""
    if path.exists() or path.is_symlink():
        raise _exists(path)
    try:
        with (
            new_file(path, replacing=False) as part,
            translated(path),
            closing(sqlite3.connect(part, isolation_level=None)) as driver,
        ):
            _write_schema(driver, scheme, corpus_id)
    except FileExistsError:
        raise _exists(path) from None


def open_corpus(
    path: Path,
    *,
    read_only: bool = False,
    now: Callable[[], str],
    backups: Path | None = None,
) -> CorpusStore:
    """Open a corpus; where the file or its folder cannot be written, for reading only.

    `now` tells the time as ISO UTC, for the lock and the session. A corpus of an older version
    is copied into the folder `backups` (or beside itself) and then changed to the current one.
    Raises a `UserError` that says why a file is not opened; the file is then unchanged.
    """
    path = Path(os.path.realpath(path))
    header = _header(path, read_only=read_only)
    since = now()
    lock = None if read_only else _lock(path, since)
    try:
        database = _connect(path, header, backups, read_only=lock is None)
        return _store(database, lock, since, journal=header.journal)
    except (UserError, OSError):
        if lock is not None:
            lock.release()
        raise


def _header(path: Path, *, read_only: bool) -> FileHeader:
    holder = holder_of(path)
    if holder is not None and holder.is_here and path.exists():
        # Reading the file now would drop the locks of the connection that this process has.
        if not read_only:
            raise CorpusLockedError(
                f"“{path.name}” is already open in this window.", remedy="Go on there."
            )
        return FileHeader(SCHEMA_VERSION, journal=False)
    header = read_header(path)
    if header.version > SCHEMA_VERSION:
        raise NewerCorpusError(
            f"“{path.name}” was written by a newer version of the program."
            " It was not opened and not changed.",
            remedy="Install the newest version and open it there.",
        )
    return header


def _lock(path: Path, since: str) -> LockFile | None:
    """Lock the corpus; None where the file or its folder cannot be written."""
    try:
        os.close(os.open(path, os.O_RDWR))
        return LockFile.acquire(path, since)
    except OSError:
        return None


def _connect(path: Path, header: FileHeader, backups: Path | None, *, read_only: bool) -> Database:
    with translated(path):
        driver = connect(path, read_only=read_only)
    with _closed_on_failure(driver):
        with translated(path):
            _require_no_code(driver, path)
            if header.version < SCHEMA_VERSION:
                _bring_up_to_date(driver, path, header.version, backups, read_only=read_only)
            _require_schema(driver, path)
        return Database(path, driver, read_only=read_only)


def _store(database: Database, lock: LockFile | None, since: str, *, journal: bool) -> CorpusStore:
    with _closed_on_failure(database):
        return CorpusStore(database, lock, since=since, journal=journal)


@contextmanager
def _closed_on_failure(thing: Database | sqlite3.Connection) -> Iterator[None]:
    done = False
    try:
        yield
        done = True
    finally:
        if not done:
            thing.close()


def _bring_up_to_date(
    driver: sqlite3.Connection, path: Path, version: int, backups: Path | None, *, read_only: bool
) -> None:
    if read_only:
        raise ReadOnlyCorpusError(
            f"“{path.name}” is of an older version and cannot be brought up to date here."
            " It was not opened.",
            remedy="Copy it to a folder where you may write, and open the copy.",
        )
    # Alembic takes long to import, and is needed once in the life of a version.
    from annotator.storage.migrating import migrate  # noqa: PLC0415

    folder = backups or path.parent
    folder.mkdir(parents=True, exist_ok=True)
    migrate(driver, path, version, folder / f"{path.stem}.version-{version}{path.suffix}")


def _require_no_code(driver: sqlite3.Connection, path: Path) -> None:
    kinds = {kind for kind, _ in driver.execute(_PARTS)}
    if kinds & {"trigger", "view"}:
        raise _altered(path)


def _require_schema(driver: sqlite3.Connection, path: Path) -> None:
    tables = Base.metadata.tables
    expected = {("table", name) for name in (*tables, *SEARCH_TABLES)}
    expected |= {("index", str(index.name)) for table in tables.values() for index in table.indexes}
    if set(driver.execute(_PARTS)) != expected:
        raise _altered(path)


def _altered(path: Path) -> NotACorpusError:
    return NotACorpusError(
        f"“{path.name}” holds parts that no corpus has, or lacks some. It was not opened.",
        remedy="Open another file, or restore a backup of this one.",
    )


def _write_schema(driver: sqlite3.Connection, scheme: Scheme, corpus_id: str) -> None:
    driver.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    driver.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    engine = create_engine("sqlite://", creator=lambda: driver, poolclass=StaticPool)
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN")
        Base.metadata.create_all(connection)
        connection.exec_driver_sql(SEARCH_INDEX.strip())
        packed = plain_json(scheme.to_json())
        values = {"one": 1, "id": corpus_id, "scheme": packed, "articles": 0}
        connection.execute(insert(CorpusRow).values(values))
        connection.commit()


def _exists(path: Path) -> CorpusExistsError:
    return CorpusExistsError(
        f"No corpus was made: there is already a file “{path.name}”.",
        where=str(path.parent),
        remedy="Choose another name, or open that file.",
    )
