"""Runs long work off the window's thread and brings its progress and its end back into it."""

from __future__ import annotations

import threading
import time
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from annotator.domain.errors import CancelledError, UserError
from annotator.services.crash_hook import outcome
from annotator.services.jobs import Job

_BREATH = 0.05
"""Seconds between two reports of progress; more often nobody can see it."""


class JobRunner(QObject):
    """One job at a time. `failed` carries a `UserError`; a job that was stopped is `cancelled`."""

    started = Signal(str)
    progressed = Signal(int, int, str)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    _came_out = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._came_out.connect(self._on_came_out, Qt.ConnectionType.QueuedConnection)

    def is_running(self) -> bool:
        """Say whether a job is under way."""
        return self._thread is not None

    def start(self, title: str, job: Job[Any]) -> bool:
        """Start the job; False if another one is still running."""
        if self._thread is not None:
            return False
        self._stop.clear()
        self._thread = threading.Thread(
            target=self._run, args=(job,), name=f"job {title}", daemon=True
        )
        self.started.emit(title)
        self._thread.start()
        return True

    def cancel(self) -> None:
        """Ask the job to stop; it does between two of its steps."""
        self._stop.set()

    def wait(self, seconds: float) -> bool:
        """Wait for the job's thread, at the end of the program; True when it is over."""
        if self._thread is not None:
            self._thread.join(seconds)
        return self._thread is None or not self._thread.is_alive()

    def _run(self, job: Job[Any]) -> None:
        result, problem = outcome(lambda: job(_Watch(self, self._stop)))
        self._came_out.emit(result, problem)

    def _on_came_out(self, result: object, error: UserError | None) -> None:
        self._thread = None
        if error is None:
            self.finished.emit(result)
        elif isinstance(error, CancelledError):
            self.cancelled.emit()
        else:
            self.failed.emit(error)
        self.ended.emit()


class _Watch:
    """What the job holds: it passes reports on, but not more often than anyone can see."""

    def __init__(self, runner: JobRunner, stop: threading.Event) -> None:
        self._runner, self._stop = runner, stop
        self._last, self._message = 0.0, ""

    def report(self, done: int, total: int | None = None, message: str = "") -> None:
        """See `Progress`."""
        now = time.monotonic()
        if now - self._last >= _BREATH or message != self._message or done == total:
            self._last, self._message = now, message
            self._runner.progressed.emit(done, total or 0, message)

    def stop_requested(self) -> bool:
        """See `Progress`."""
        return self._stop.is_set()
