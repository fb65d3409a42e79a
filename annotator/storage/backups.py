"""Copies of a corpus, made through SQLite while it is in use."""

from __future__ import annotations

import errno
import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing, contextmanager
from pathlib import Path

from annotator.domain.errors import (
    CorpusExistsError,
    DiskFullError,
    ReadOnlyCorpusError,
    StorageError,
)
from annotator.domain.phrases import phrase
from annotator.storage.faults import translated

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})
"""What the system answers when a file cannot grow."""

_NAMED = 40
_SLICE = 1000  # pages: 4 MB, some 10 ms, so that a key pressed during a backup is not felt
_REVISION = """
SELECT id, scheme, articles, (SELECT max(number) FROM edit_log), (SELECT max(number) FROM run),
       (SELECT count(*) FROM article_state), counted.*
FROM corpus, (SELECT sum(labels), sum(answers), sum(notes), sum(flags) FROM counter) AS counted
"""


def revision(connection: sqlite3.Connection) -> str:
    """Return a fingerprint that changes with every edit, import, run of a suggester and scheme."""
    return hashlib.sha256(repr(connection.execute(_REVISION).fetchone()).encode()).hexdigest()


def revision_of(path: Path) -> str | None:
    """Return the revision of a backup, which nobody has open; None if it cannot be read."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as backup:
            return revision(backup)
    except sqlite3.Error:
        return None


def copy_corpus(
    source: sqlite3.Connection,
    target: Path,
    between: Callable[[], None] | None = None,
    *,
    replacing: bool = True,
) -> None:
    """Copy the corpus of a connection to `target`, which is there whole and checked or not at all.

    A file that is there is replaced when all is well, or refused with `CorpusExistsError`.
    """
    meanwhile = between or (lambda: None)
    with free(target, replacing=replacing) as part, translated(target):
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            copy.execute("PRAGMA synchronous = OFF")
            source.backup(copy, pages=_SLICE, progress=lambda *_: meanwhile(), sleep=0)
        # Checking a large copy takes seconds, in which the corpus itself must stay usable.
        with ThreadPoolExecutor(1) as pool:
            check = pool.submit(_finish, part)
            while not wait([check], timeout=0.02).done:
                meanwhile()
        if check.result() != "ok":
            raise StorageError(
                phrase("No backup was made: the corpus file is damaged."),
                where=target.name,
                remedy=phrase("Make a copy of the file, then restore the newest backup."),
            )


def _finish(part: Path) -> str:
    """Write the copy out, and return what SQLite says of it."""
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = MEMORY")
        # The copy was not left open by anybody, though its original is open.
        copy.execute("DELETE FROM session")
        found: str = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    _sync(part)
    return found


@contextmanager
def free(target: Path, *, replacing: bool = False) -> Iterator[Path]:
    """Yield a `new_file` whose target, when it is not to be replaced, is told to be taken."""
    if not replacing and (target.exists() or target.is_symlink()):
        raise _taken(target)
    try:
        with new_file(target, replacing=replacing) as part:
            yield part
    except FileExistsError:
        raise _taken(target) from None


@contextmanager
def new_file(target: Path, *, replacing: bool = True) -> Iterator[Path]:
    """Yield a new empty file beside `target` that takes its place if all goes well.

    It is on disk before it does. With `replacing` False an existing target stays and
    FileExistsError is raised.
    """
    # Only the beginning of the name: the whole of a long one with more behind it may not be one.
    part = target.with_name(f".{target.name[:_NAMED]}.{os.getpid()}.part")
    done = False
    try:
        with _told(target):
            part.unlink(missing_ok=True)
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        yield part
        with _told(target):
            _sync(part)
            _put(part, target, replacing)
            _sync_folder(target.parent)
        done = True
    finally:
        if not done:
            part.unlink(missing_ok=True)


def _put(part: Path, target: Path, replacing: bool) -> None:
    if replacing:
        part.replace(target)
    elif os.name == "nt":  # pragma: no cover - renaming never replaces there
        part.rename(target)
    else:
        os.link(part, target)
        part.unlink()


def _taken(target: Path) -> CorpusExistsError:
    return CorpusExistsError(
        phrase("Nothing was written: there is already a file “{file}”.", file=target.name),
        where=str(target.parent),
        remedy=phrase("Choose another name."),
    )


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # pragma: no cover - folders cannot be opened there
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError:
        raise
    except OSError as problem:
        full = problem.errno in NO_ROOM
        kind = DiskFullError if full else ReadOnlyCorpusError
        reason = (
            phrase("the disk is full")
            if full
            else phrase("its folder cannot be written ({strerror})", strerror=problem.strerror)
        )
        raise kind(
            phrase("“{file}” was not written: {reason}.", file=target.name, reason=reason),
            where=str(target.parent),
            remedy=phrase("Choose another folder."),
        ) from problem
