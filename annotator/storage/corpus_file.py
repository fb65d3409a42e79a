"""Making and opening corpus files."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

from sqlalchemy import create_engine, insert
from sqlalchemy.pool import StaticPool

from annotator.domain.errors import (
    CorpusExistsError,
    CorpusLockedError,
    DiskFullError,
    NewerCorpusError,
    NotACorpusError,
    StorageError,
)
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme
from annotator.storage.backups import NO_ROOM, copy_corpus, new_file
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.database import Database, connect, connect_apart
from annotator.storage.faults import translated
from annotator.storage.file_header import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    FileHeader,
    read_header,
)
from annotator.storage.lock_file import LockFile, holder_of
from annotator.storage.rows import plain_json
from annotator.storage.tables import SEARCH_INDEXES, SEARCH_TABLES, Base, CorpusRow

# In bytes; file systems take 255, and the lock and the journal have the name and more.
_LONGEST_NAME = 240
_PARTS = "SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite#_%' ESCAPE '#'"


def create_corpus(path: Path, scheme: Scheme, *, corpus_id: str) -> None:
    """Make a new, empty corpus, whole or not at all; `CorpusExistsError` if a file is there."""
    if len(os.fsencode(path.name)) > _LONGEST_NAME:
        raise StorageError(
            phrase("No corpus was made: its name is too long."),
            where=str(path.absolute().parent),
            remedy=phrase("Choose a shorter name."),
        )
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
    is copied into the folder `backups` (or beside itself) and then changed to the current one;
    where it is opened for reading only, a temporary copy is changed and read instead of it.
    Raises a `UserError` that says why a file is not opened; the file is then unchanged.
    """
    path = Path(os.path.realpath(path))
    header = _header(path, read_only=read_only)
    since = now()
    if read_only and header.journal:
        _take_back_what_broke_off(path, since)
    with ExitStack() as on_failure:
        lock = None if read_only else _lock(path, since)
        if lock is not None:
            on_failure.callback(lock.release)
        with translated(path):
            driver = connect(path, read_only=lock is None)
            on_failure.callback(driver.close)
            _refuse_strange_parts(driver, path)
            if header.version < SCHEMA_VERSION:
                if lock is None:
                    driver = _copy_of_today(driver, path, header.version)
                    on_failure.callback(driver.close)
                else:
                    _bring_up_to_date(driver, path, header.version, backups)
            _require_all_parts(driver, path)
        database = Database(path, driver, read_only=lock is None)
        store = CorpusStore(database, lock, since=since, journal=header.journal)
        on_failure.pop_all()
    return store


def _header(path: Path, *, read_only: bool) -> FileHeader:
    holder = holder_of(path)
    if holder is not None and holder.is_here and path.exists():
        # Reading the file now would drop the locks of the connection that this process has.
        if not read_only:
            raise CorpusLockedError(
                phrase("“{file}” is already open in this window.", file=path.name),
                remedy=phrase("Go on there."),
            )
        return FileHeader(SCHEMA_VERSION, journal=False)
    header = read_header(path)
    if header.version > SCHEMA_VERSION:
        raise NewerCorpusError(
            phrase(
                "“{file}” was written by a newer version of the program. It was not opened "
                "and not changed.",
                file=path.name,
            ),
            remedy=phrase("Install the newest version and open it there."),
        )
    return header


def _take_back_what_broke_off(path: Path, since: str) -> None:
    """Have SQLite undo the step in which a program was killed: a reader is not able to."""
    try:
        lock = _lock(path, since)
    except CorpusLockedError:
        return  # whoever holds it is in the middle of a step
    if lock is not None:
        try:
            with translated(path):
                connect(path).close()
        finally:
            lock.release()


def _lock(path: Path, since: str) -> LockFile | None:
    """Lock the corpus; None where the file or its folder cannot be written."""
    try:
        os.close(os.open(path, os.O_RDWR))
        return LockFile.acquire(path, since)
    except OSError as problem:
        if problem.errno not in NO_ROOM:
            return None
        raise DiskFullError(
            phrase("“{file}” was not opened and not changed: the disk is full.", file=path.name),
            where=str(path.parent),
            remedy=phrase("Make room, then open it again."),
        ) from problem


def _refuse_strange_parts(driver: sqlite3.Connection, path: Path) -> None:
    if {kind for kind, _ in driver.execute(_PARTS)} & {"trigger", "view"}:
        raise _altered(path)


def _require_all_parts(driver: sqlite3.Connection, path: Path) -> None:
    parts = set(driver.execute(_PARTS))
    if parts != _expected_parts() or driver.execute("SELECT 1 FROM corpus").fetchone() is None:
        raise _altered(path)


def _copy_of_today(driver: sqlite3.Connection, path: Path, version: int) -> sqlite3.Connection:
    """Return a temporary copy in the current version; SQLite deletes it when it is closed."""
    from annotator.storage.migrating import migrate  # noqa: PLC0415 - see below

    with ExitStack() as on_failure:
        copy = connect_apart()
        on_failure.callback(copy.close)
        driver.backup(copy)
        driver.close()
        migrate(copy, path, version)
        copy.execute("PRAGMA query_only = ON")
        on_failure.pop_all()
    return copy


def _bring_up_to_date(
    driver: sqlite3.Connection, path: Path, version: int, backups: Path | None
) -> None:
    # Alembic takes long to import, and is needed once in the life of a version.
    from annotator.storage.migrating import migrate  # noqa: PLC0415

    folder = backups or path.parent
    folder.mkdir(parents=True, exist_ok=True)
    corpus_id = str(driver.execute("SELECT max(id) FROM corpus").fetchone()[0])
    safe = "".join(character for character in corpus_id if character.isalnum())
    name = f"{path.stem}-{safe}-version-{version}{path.suffix}"
    copy = folder / name
    copy_corpus(driver, copy)
    migrate(driver, path, version, copy)


def _expected_parts() -> set[tuple[str, str]]:
    tables = Base.metadata.tables
    indexes = {index for table in tables.values() for index in table.indexes}
    parts = {("table", name) for name in (*tables, *SEARCH_TABLES)}
    return parts | {("index", str(index.name)) for index in indexes}


def _altered(path: Path) -> NotACorpusError:
    return NotACorpusError(
        phrase(
            "“{file}” holds parts that no corpus has, or lacks some. It was not opened.",
            file=path.name,
        ),
        remedy=phrase("Open another file, or restore a backup of this one."),
    )


def _write_schema(driver: sqlite3.Connection, scheme: Scheme, corpus_id: str) -> None:
    driver.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    driver.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    engine = create_engine("sqlite://", creator=lambda: driver, poolclass=StaticPool)
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN")
        Base.metadata.create_all(connection)
        for index in SEARCH_INDEXES:
            connection.exec_driver_sql(index.strip())
        packed = plain_json(scheme.to_json())
        values = {"one": 1, "id": corpus_id, "scheme": packed, "articles": 0}
        connection.execute(insert(CorpusRow).values(values))
        connection.commit()


def _exists(path: Path) -> CorpusExistsError:
    return CorpusExistsError(
        phrase("No corpus was made: there is already a file “{file}”.", file=path.name),
        where=str(path.absolute().parent),
        remedy=phrase("Choose another name, or open that file."),
    )
