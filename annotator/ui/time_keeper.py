"""Measures the active time on the article on screen: pauses are left out."""

from __future__ import annotations

import time
from collections.abc import Callable

IDLE = 60.0
"""Seconds; a longer pause does not count as time on the article."""


class TimeKeeper:
    """Adds up the time between signs of activity: a few sums, no disk.

    `seconds` is a clock that only counts up.
    """

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._article: str | None = None
        self._touched = 0.0
        self._waiting = 0.0
        self._before = 0

    def begin(self, article_id: str | None) -> None:
        """Begin with another article, or with none; what was not taken yet is forgotten."""
        self._article = article_id
        self._touched = self._seconds()
        self._waiting, self._before = 0.0, 0

    def resume(self, article_id: str, before: int) -> None:
        """Say how many seconds were spent on the article in earlier sittings."""
        if article_id == self._article:
            self._before = before

    def touch(self) -> None:
        """Somebody did something."""
        now = self._seconds()
        pause, self._touched = now - self._touched, now
        if self._article is not None and pause < IDLE:
            self._waiting += pause

    def article(self) -> str | None:
        """Return the article that time is kept of."""
        return self._article

    def total(self) -> int:
        """Return the whole seconds spent on the article, in this sitting and before."""
        return self._before + int(self._waiting)

    def take(self) -> int:
        """Return the whole seconds that were not taken yet; the rest of a second stays."""
        whole = int(self._waiting)
        self._waiting -= whole
        self._before += whole
        return whole
