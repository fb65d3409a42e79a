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
from annotator.storage.backups import copy_corpus
from annotator.storage.faults import translated
from annotator.storage.file_header import SCHEMA_VERSION
from annotator.storage.migrations import STEPS


def migrate(driver: sqlite3.Connection, path: Path, version: int, copy_to: Path) -> None:
    """Copy the corpus to `copy_to`, then change it to the current version, all or nothing."""
    copy_corpus(driver, copy_to)
    engine = create_engine("sqlite://", creator=lambda: driver, poolclass=StaticPool)
    event.listen(engine, "begin", lambda it: it.exec_driver_sql("BEGIN EXCLUSIVE"))
    # Rebuilding a parent table with foreign keys on would delete all rows that point at it.
    driver.execute("PRAGMA foreign_keys = OFF")
    with translated(path), engine.connect() as connection, connection.begin():
        operations = Operations(MigrationContext.configure(connection))
        for step in range(version + 1, SCHEMA_VERSION + 1):
            STEPS[step](operations)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise StorageError(
                phrase("The corpus was not changed: its rows do not fit together."),
                where=path.name,
                remedy=phrase(
                    "Its copy lies at “{copy_to}”; check the corpus with the version of the "
                    "program that made it.",
                    copy_to=copy_to,
                ),
            )
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    driver.execute("PRAGMA foreign_keys = ON")
