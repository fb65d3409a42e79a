"""One line of the table of all articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.domain.articles import Progress
from annotator.domain.queue import ArticleSummary


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """What the table says of an article.

    `words` counts what blanks part; `states` says how far each layer's owner has come, by layer
    id, without those who have not begun; `assigned` holds the ids of the layers it was given to.
    """

    summary: ArticleSummary
    words: int = 0
    states: Mapping[str, Progress] = field(default_factory=dict)
    assigned: frozenset[str] = frozenset()
