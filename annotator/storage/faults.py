"""What SQLite says went wrong, told in the user's words: the one place where it is translated."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from annotator.domain.errors import (
    CorpusLockedError,
    CorpusMovedError,
    DiskFullError,
    ReadOnlyCorpusError,
    StorageError,
    UserError,
)
from annotator.domain.phrases import phrase

_log = logging.getLogger(__name__)

_Wording = tuple[type[UserError], str, str]
_SAVE_COPY = phrase("Save a copy of the corpus to another place and go on with that.")
_BY_CODE: dict[int, _Wording] = {
    sqlite3.SQLITE_FULL: (
        DiskFullError,
        phrase("This step was not saved: the disk is full."),
        phrase("Make room, then repeat the step."),
    ),
    sqlite3.SQLITE_READONLY_DBMOVED: (
        CorpusMovedError,
        phrase("This step was not saved: the corpus file was moved, replaced or deleted."),
        _SAVE_COPY,
    ),
    sqlite3.SQLITE_CANTOPEN: (
        CorpusMovedError,
        phrase("This step was not saved: the folder of the corpus cannot be reached."),
        _SAVE_COPY,
    ),
    sqlite3.SQLITE_READONLY: (
        ReadOnlyCorpusError,
        phrase("This step was not saved: the corpus cannot be written here."),
        _SAVE_COPY,
    ),
    sqlite3.SQLITE_READONLY_ROLLBACK: (
        ReadOnlyCorpusError,
        phrase(
            "The corpus was not opened: its last session broke off in the middle of a "
            "step, which cannot be taken back where nothing can be written."
        ),
        phrase(
            "Copy the file and the one ending in “-journal” to a folder of your own; open the copy."
        ),
    ),
    sqlite3.SQLITE_BUSY: (
        CorpusLockedError,
        phrase("This step was not saved: another program is writing to the corpus."),
        phrase("Close that program, then repeat the step."),
    ),
    sqlite3.SQLITE_CORRUPT: (
        StorageError,
        phrase("The corpus file is damaged."),
        phrase("Make a copy of it, then restore the newest backup."),
    ),
    sqlite3.SQLITE_NOTADB: (
        StorageError,
        phrase("The corpus file is damaged: it is no longer a database."),
        phrase("Make a copy of it, then restore the newest backup."),
    ),
    sqlite3.SQLITE_CONSTRAINT: (
        StorageError,
        phrase("This step was not saved: it does not fit what is stored."),
        phrase("Check the corpus, then repeat the step."),
    ),
    sqlite3.SQLITE_TOOBIG: (
        StorageError,
        phrase("This step was not saved: one text is too large for a corpus."),
        phrase("Cut the text into several articles."),
    ),
    sqlite3.SQLITE_IOERR: (
        StorageError,
        phrase("This step was not saved: the disk reported an error."),
        _SAVE_COPY,
    ),
}
_BY_CODE[sqlite3.SQLITE_LOCKED] = _BY_CODE[sqlite3.SQLITE_BUSY]
_OTHERWISE: _Wording = (
    StorageError,
    phrase("This step was not saved: the corpus could not be read or written."),
    phrase("Check the corpus, then repeat the step."),
)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite's errors inside into a `UserError` about the corpus at `path`."""
    try:
        yield
    except DBAPIError as problem:
        raise user_error(problem.orig, path) from problem
    except (sqlite3.Error, UnicodeEncodeError) as problem:
        raise user_error(problem, path) from problem


def user_error(problem: BaseException | None, path: Path) -> UserError:
    """Return the error to show for one of SQLite's."""
    if isinstance(problem, UnicodeEncodeError):
        return StorageError(
            phrase("This step was not saved: a text holds half a character."),
            where=path.name,
            remedy=phrase("Save the text as UTF-8 in an editor and try again."),
        )
    code: int = getattr(problem, "sqlite_errorcode", 0)
    name = getattr(problem, "sqlite_errorname", type(problem).__name__)
    # Codes and names only: messages of SQLite may quote what was to be stored.
    _log.warning("SQLite refused: %s (%d)", name, code)
    kind, what, remedy = _BY_CODE.get(code) or _BY_CODE.get(code & 0xFF) or _OTHERWISE
    return kind(what, where=path.name, remedy=remedy)
