"""Bringing a corpus of an older version up to date. Imported only when that is due."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import create_engine, event
from sqlalchemy.pool import StaticPool

from annotator.domain.errors import StorageError
from annotator.domain.phrases import phrase
from annotator.storage.faults import translated
from annotator.storage.file_header import SCHEMA_VERSION
from annotator.storage.migrations import STEPS


def migrate(driver: sqlite3.Connection, path: Path, version: int, copy: Path | None = None) -> None:
    """Change a corpus to the current version, all or nothing.

    `path` is what an error calls it; `copy` is where it lies as it was before.
    """
    engine = create_engine("sqlite://", creator=lambda: driver, poolclass=StaticPool)
    event.listen(engine, "begin", lambda it: it.exec_driver_sql("BEGIN EXCLUSIVE"))
    # Rebuilding a parent table with foreign keys on would delete all rows that point at it.
    driver.execute("PRAGMA foreign_keys = OFF")
    with translated(path), engine.connect() as connection, connection.begin():
        operations = Operations(MigrationContext.configure(connection))
        for step in range(version + 1, SCHEMA_VERSION + 1):
            STEPS[step](operations)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise _misfit(path, copy)
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    driver.execute("PRAGMA foreign_keys = ON")


def _misfit(path: Path, copy: Path | None) -> StorageError:
    remedy = phrase("Check the corpus with the version of the program that made it.")
    if copy is not None:
        remedy = phrase(
            "Its copy lies at “{copy_to}”; check the corpus with the version of the "
            "program that made it.",
            copy_to=copy,
        )
    return StorageError(
        phrase("The corpus was not changed: its rows do not fit together."),
        where=path.name,
        remedy=remedy,
    )
