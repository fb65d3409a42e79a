"""What can be counted over a whole corpus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from annotator.domain.articles import Progress


@dataclass(frozen=True, slots=True)
class SuggestionCounts:
    """What became of a suggester's suggestions; `open` ones were answered by nobody."""

    open: int = 0
    accepted: int = 0
    changed: int = 0
    rejected: int = 0

    def answered(self) -> int:
        """Return how many answers there are: two people's to one suggestion are two."""
        return self.accepted + self.changed + self.rejected

    def __add__(self, other: SuggestionCounts) -> SuggestionCounts:
        return SuggestionCounts(
            self.open + other.open,
            self.accepted + other.accepted,
            self.changed + other.changed,
            self.rejected + other.rejected,
        )


SuggesterRecord: TypeAlias = Mapping[tuple[str, str], SuggestionCounts]
"""What became of one suggester's suggestions, by family and label."""


@dataclass(frozen=True, slots=True)
class CorpusStats:
    """Counts over all articles.

    `progress` counts each article once, by the furthest that anybody has come with it;
    `progress_by_layer` by layer id. `labels` counts by layer id, family and label; `suggestions`
    by the id of the suggester's layer.
    """

    articles: int
    progress: Mapping[Progress, int] = field(default_factory=dict)
    progress_by_layer: Mapping[str, Mapping[Progress, int]] = field(default_factory=dict)
    labels: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    suggestions: Mapping[str, SuggestionCounts] = field(default_factory=dict)
