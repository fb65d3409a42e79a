"""What can be counted over a whole corpus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.domain.articles import Progress


@dataclass(frozen=True, slots=True)
class SuggestionCounts:
    """What became of a suggester's suggestions; `open` ones were answered by nobody."""

    open: int = 0
    accepted: int = 0
    changed: int = 0
    rejected: int = 0


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
