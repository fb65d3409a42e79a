"""The lock file beside an open corpus: it says who works on it, and dies with its process."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from annotator.domain.errors import CorpusLockedError
from annotator.domain.phrases import phrase

# Beyond the words in the file, which others must be able to read: Windows locks are mandatory.
_LOCKED_BYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a corpus open: a process on a host, since an ISO UTC time.

    One that is `leaving` has lost its window, and writes and copies what is left.
    """

    pid: int
    host: str
    since: str
    leaving: bool = False

    @property
    def is_here(self) -> bool:
        """Say whether it is this very process."""
        return self.pid == os.getpid() and self.host == _host()


class LockFile:
    """Held from `acquire` to `release`. The system drops the lock of a process that dies."""

    def __init__(self, path: Path, descriptor: int, holder: Holder) -> None:
        self._path = path
        self._descriptor = descriptor
        self.holder = holder

    @staticmethod
    def acquire(corpus: Path, since: str) -> LockFile:
        """Lock the corpus, or raise `CorpusLockedError`; OSError where no file can be made."""
        path = lock_path(corpus)
        while True:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
            held = _lock(descriptor)
            before = _read(descriptor)
            if held and not _same_file(descriptor, path):
                os.close(descriptor)  # its last holder deleted it between our two steps
                continue
            if not held or (before and before.host != _host()):
                os.close(descriptor)
                raise _locked(corpus, before)
            lock = LockFile(path, descriptor, Holder(os.getpid(), _host(), since))
            try:
                _write(descriptor, lock.holder)
            except OSError:  # no room for it
                lock.release()
                raise
            return lock

    def announce_leaving(self) -> None:
        """Tell others that the corpus is about to be theirs."""
        self.holder = replace(self.holder, leaving=True)
        with suppress(OSError):  # no room for it: they are told that it is open
            _write(self._descriptor, self.holder)

    def release(self) -> None:
        """Let others have the corpus."""
        if sys.platform == "win32":  # pragma: no cover - an open file cannot be deleted there
            os.close(self._descriptor)
            self._path.unlink(missing_ok=True)
        else:
            self._path.unlink(missing_ok=True)
            os.close(self._descriptor)


def lock_path(corpus: Path) -> Path:
    """Return where the lock file of a corpus lies."""
    return corpus.with_name(f"{corpus.name}.lock")


def holder_of(corpus: Path) -> Holder | None:
    """Return who the lock file names, be they alive or not; None if there is no lock file."""
    try:
        return _parse(lock_path(corpus).read_bytes())
    except OSError:
        return None


def _host() -> str:
    # Loaded where used: the first look at a corpus, before the window shows it, needs no name.
    import socket  # noqa: PLC0415

    return socket.gethostname()


def _locked(corpus: Path, holder: Holder | None) -> CorpusLockedError:
    who = (
        phrase(
            "process {pid} on {host} has it open since {since}",
            pid=holder.pid,
            host=holder.host,
            since=holder.since,
        )
        if holder
        else phrase("another window has it open")
    )
    away = holder is not None and holder.host != _host()
    extra = (
        phrase(" If it is closed there, delete “{name}”.", name=lock_path(corpus).name)
        if away
        else ""
    )
    return CorpusLockedError(
        phrase("“{file}” was not opened: {who}.", file=corpus.name, who=who),
        remedy=phrase("Close it there, or open it for reading only.{extra}", extra=extra),
    )


def _same_file(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _read(descriptor: int) -> Holder | None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    return _parse(os.read(descriptor, 4096))


def _write(descriptor: int, holder: Holder) -> None:
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, json.dumps(asdict(holder)).encode())


def _parse(words: bytes) -> Holder | None:
    try:
        return Holder(**json.loads(words))
    except (ValueError, TypeError):
        return None


if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            # flock, not lockf: lockf's locks vanish when any descriptor of the file is closed.
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
