"""Results of the storage thread, brought to the main thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from annotator.domain.errors import UserError

T = TypeVar("T")


class FutureWatcher(QObject):
    """Calls back in the thread it lives in when a future is done; silent once it is deleted."""

    _done = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    def watch(
        self,
        future: Future[T],
        on_result: Callable[[T], None],
        on_error: Callable[[UserError], None],
    ) -> None:
        """Hand the future's result, or the error meant for the user, to the callbacks."""
        future.add_done_callback(lambda done: self._pass_on(done, on_result, on_error))

    def close(self) -> None:
        """Call nobody back any more."""
        self._closed = True

    def _pass_on(self, done: Future[Any], on_result: object, on_error: object) -> None:
        # Runs in the storage thread; the window may be gone by now.
        try:
            self._done.emit(done, on_result, on_error)
        except RuntimeError:
            return

    @Slot(object, object, object)
    def _on_done(
        self,
        done: Future[Any],
        on_result: Callable[[Any], None],
        on_error: Callable[[UserError], None],
    ) -> None:
        if self._closed:
            return
        try:
            result = done.result()
        except CancelledError:
            return
        except UserError as error:
            on_error(error)
            return
        on_result(result)
