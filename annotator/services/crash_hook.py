"""The last net: what nobody foresaw goes to the log, and the user gets one sentence.

The log holds where it happened, never what was being read: an exception's own message may quote
an article, so only its type and the lines of code are kept.
"""

from __future__ import annotations

import logging
import logging.handlers
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from annotator.domain.errors import UserError
from annotator.services import paths

_LOG_BYTES = 1_000_000
_log = logging.getLogger("annotator")


def log_file() -> Path:
    """Return where the log is kept."""
    return paths.logs() / "annotator.log"


def set_up_log() -> None:
    """Send the program's log to a file that is kept small; without a place for it, nowhere."""
    if _log.handlers:
        return
    _log.setLevel(logging.INFO)
    _log.propagate = False
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            log_file(), maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _log.addHandler(handler)


def note_crash(error: BaseException) -> UserError:
    """Write the crash to the log and return what the user is told."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    _log.error("%s\n%s", type(error).__name__, frames)
    return UserError(
        "Something went wrong that should not have. What was saved before is safe.",
        remedy=f"The details, without any article text, are in {log_file()}.",
    )


def guarded(work: Callable[[], int], tell: Callable[[UserError], None]) -> int:
    """Run the program and return its exit status: 2 when refused, 3 for a bug of ours."""
    try:
        return work()
    except UserError as error:
        _log.info("refused: %s", error.code)
        tell(error)
        return 2
    except KeyboardInterrupt:
        tell(UserError("Stopped. What was done so far is kept."))
        return 2
    except Exception as error:  # noqa: BLE001 - the one place that catches everything
        tell(note_crash(error))
        return 3


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
