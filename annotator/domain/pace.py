"""How fast somebody works, and what that says of what is left."""

from __future__ import annotations

from dataclasses import dataclass

ENOUGH = 3
"""Finished articles from which a pace may be told."""


@dataclass(frozen=True, slots=True)
class Pace:
    """What was finished in how many seconds of work, and what is left.

    `articles` and `labels` count only finished articles on which time was kept; `total` and
    `left` the articles assigned to the annotator, or all where none are.
    """

    articles: int
    seconds: int
    labels: int
    total: int
    left: int

    @property
    def is_known(self) -> bool:
        """Say whether enough was finished to tell a pace."""
        return self.articles >= ENOUGH and self.seconds > 0

    def articles_an_hour(self) -> float:
        """Return the articles finished in an hour of work; only where it is known."""
        return 3600 * self.articles / self.seconds

    def labels_an_hour(self) -> float:
        """Return the labels made in an hour of work; only where it is known."""
        return 3600 * self.labels / self.seconds

    def seconds_left(self) -> float:
        """Return how long the rest takes at the mean of what was finished."""
        return self.left * self.seconds / self.articles
