"""The last net: what nobody foresaw goes to the log, and the user gets one sentence.

The log holds where it happened, never what was being read: an exception's own message may quote
an article, so only its type and the lines of code are kept.
"""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from annotator.domain.errors import CancelledError, UserError
from annotator.domain.phrases import phrase
from annotator.services import paths

T = TypeVar("T")

_LOG_BYTES = 1_000_000
_log = logging.getLogger("annotator")


def log_file() -> Path:
    """Return where the log is kept."""
    return paths.logs() / "annotator.log"


class _LogFile(logging.Handler):
    """Keeps the log in a small file; what that takes is loaded with the first record, if any."""

    _file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write the record."""
        if self._file is None:
            self._file = _open_log()
        self._file.handle(record)

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
        super().close()


def set_up_log() -> None:
    """Send the program's log to a file that is kept small; without a place for it, nowhere."""
    if not _log.handlers:
        _log.setLevel(logging.INFO)
        _log.propagate = False
        _log.addHandler(_LogFile())


def _open_log() -> logging.Handler:
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - not needed by most starts

    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            log_file(), maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        return logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    return handler


def note_crash(error: BaseException) -> UserError:
    """Write the crash to the log and return what the user is told."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    _log.error("%s\n%s", type(error).__name__, frames)
    return UserError(
        phrase("Something went wrong that should not have. What was saved before is safe."),
        remedy=phrase("The details, without any article text, are in {log}.", log=log_file()),
    )


def guarded(work: Callable[[], int], tell: Callable[[UserError], None]) -> int:
    """Run the program; its exit status: 1 when stopped, 2 when refused, 3 for a bug of ours."""
    try:
        return work()
    except UserError as error:
        _log.info("refused: %s", error.code)
        tell(error)
        return 2
    except KeyboardInterrupt:
        tell(CancelledError(phrase("Stopped. What was done so far is kept.")))
        return 1
    except Exception as error:  # noqa: BLE001 - the one place that catches everything
        tell(note_crash(error))
        return 3


def outcome(work: Callable[[], T]) -> tuple[T | None, UserError | None]:
    """Do the work at the edge of a thread: its result, or the error that the user is told."""
    try:
        return work(), None
    except UserError as error:
        return None, error
    except Exception as error:  # noqa: BLE001 - a thread must not die unheard
        return None, note_crash(error)


def install(tell: Callable[[UserError], None]) -> None:
    """Have errors that escape into Qt's event loop logged and told instead of lost."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, UserError):
            tell(error)
        elif issubclass(kind, Exception):
            tell(note_crash(error.with_traceback(trace)))
        else:
            sys.__excepthook__(kind, error, trace)

    sys.excepthook = hook
