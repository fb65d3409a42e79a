"""What the list of articles asks for and what it shows of each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.domain.articles import Progress


class QueueOrder(StrEnum):
    """How the list is sorted; ties fall to the order of import."""

    IMPORTED = "imported"
    TITLE = "title"
    DATE = "date"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class QueueQuery:
    """Which articles, as seen by the owner of `layer_id`. Empty filters let everything through.

    `search` is words for the full-text index; `progress` keeps those in one of the states;
    `flagged` those with an open flag; `with_suggestions` those with one that waits for an answer.
    """

    layer_id: str
    search: str = ""
    progress: tuple[Progress, ...] = ()
    source: str = ""
    flagged: bool = False
    with_suggestions: bool = False
    order: QueueOrder = QueueOrder.IMPORTED


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One row of the list: what can be said of an article without reading its text.

    `position` counts from 0 in the order of import; `characters` is the length of the text;
    `suggestions` are those still open for the layer, `labels` those of the layer.
    """

    id: str
    position: int
    title: str
    source: str
    date: str
    characters: int
    progress: Progress
    suggestions: int
    labels: int
    notes: int
    flags: int
