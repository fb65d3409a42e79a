"""What the first hundred bytes say about a corpus file, before any connection is made to it."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.errors import CorpusMissingError, NotACorpusError, StorageError
from annotator.domain.phrases import phrase

APPLICATION_ID = 0x416E6E6F  # "Anno", for `file` and for us
SCHEMA_VERSION = 5

_MAGIC = b"SQLite format 3\x00"
_LENGTH = 100
_WAL = 2
_RESTORE = phrase("Open another file, or restore a backup of this one.")


@dataclass(frozen=True, slots=True)
class FileHeader:
    """The schema version of a corpus file, and whether a journal of unfinished work lies by it."""

    version: int
    journal: bool


def read_header(path: Path) -> FileHeader:
    """Read the header, or raise a `UserError` that says why not; changes nothing.

    Must not be called while this process holds a connection to the file: closing any descriptor
    of a file drops the POSIX locks that SQLite holds on it.
    """
    size, head = _first_bytes(path)
    name = path.name
    if size == 0:
        raise _not_a_corpus(name, phrase("is empty"))
    if len(head) < _LENGTH or not head.startswith(_MAGIC):
        raise _not_a_corpus(name, phrase("is not a corpus of this program"))
    if _number(head, 68) != APPLICATION_ID:
        raise _not_a_corpus(name, phrase("belongs to another program"))
    if _WAL in head[18:20]:
        raise _not_a_corpus(name, phrase("was switched to write-ahead logging by another program"))
    journal = journal_of(path).exists()
    if not journal and size < _expected_size(head):
        raise _not_a_corpus(name, phrase("has been cut off: its end is missing"))
    return FileHeader(_number(head, 60), journal)


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps the journal of the file."""
    return path.with_name(f"{path.name}-journal")


def _first_bytes(path: Path) -> tuple[int, bytes]:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _not_a_corpus(path.name, phrase("is not a file"))
        with path.open("rb") as file:
            return status.st_size, file.read(_LENGTH)
    except FileNotFoundError:
        raise CorpusMissingError(
            phrase("There is no corpus “{file}” in this folder.", file=path.name),
            where=str(path),
            remedy=phrase("Look for it elsewhere, or make a new corpus."),
        ) from None
    except OSError as problem:
        raise StorageError(
            phrase(
                "“{file}” was not opened: {reason}.",
                file=path.name,
                reason=(problem.strerror or phrase("it cannot be read")).lower(),
            ),
            where=str(path.parent),
            remedy=phrase("Check that you may read the file and its folder."),
        ) from problem
    except ValueError as problem:  # a NUL in the path
        raise _not_a_corpus(path.name, phrase("cannot be the name of a file")) from problem


def _expected_size(head: bytes) -> int:
    written_by_sqlite = _number(head, 24) == _number(head, 92)
    page_size = int.from_bytes(head[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    return page_size * _number(head, 28) if written_by_sqlite else 0


def _number(head: bytes, at: int) -> int:
    return int.from_bytes(head[at : at + 4], "big")


def _not_a_corpus(name: str, reason: str) -> NotACorpusError:
    return NotACorpusError(
        phrase("“{name}” {reason}. It was not opened and not changed.", name=name, reason=reason),
        remedy=_RESTORE,
    )
