"""Long work: a job reports how far it is and can be asked to stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Progress(Protocol):
    """What a job holds while it runs; the window and the command line each bring their own."""

    def report(self, done: int, total: int | None = None, message: str = "") -> None:
        """Say how much is done, of how much if that is known."""

    def stop_requested(self) -> bool:
        """Say whether the user asked to stop; the job then ends between two steps."""
        ...


Job = Callable[[Progress], T]


class Unwatched:
    """The progress of a job that nobody watches and nobody stops."""

    def report(self, done: int, total: int | None = None, message: str = "") -> None:
        """Say nothing."""

    def stop_requested(self) -> bool:
        """Go on."""
        return False
