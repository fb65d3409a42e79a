"""The progress of what is read in the background: nobody looks at it, leaving stops it."""

from __future__ import annotations


class Leaving:
    """A `Progress` that asks to stop once `now` is set."""

    def __init__(self) -> None:
        self.now = False

    def report(self, done: int, total: int | None = None, message: str = "") -> None:
        """See `Progress`."""

    def stop_requested(self) -> bool:
        """See `Progress`."""
        return self.now
