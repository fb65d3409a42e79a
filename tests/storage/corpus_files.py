"""What other programs and other people do to corpus files."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

_NOBODY = 65534


def run_sql(path: Path, *statements: str) -> None:
    """Change the file as another program would."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def write_at(path: Path, offset: int, words: bytes) -> None:
    """Overwrite a part of the file."""
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(words)


@contextmanager
def as_nobody(path: Path, *, folder_mode: int) -> Iterator[None]:
    """Go on as a user who owns neither the file nor its folder; for tests run as root."""
    modes = {folder: folder.stat().st_mode for folder in path.parents}
    for folder in path.parents:
        if folder.stat().st_uid == 0 and not folder.stat().st_mode & 0o001:
            folder.chmod(folder.stat().st_mode | 0o055)
    path.parent.chmod(folder_mode)
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        for folder, mode in modes.items():
            folder.chmod(mode & 0o7777)
