"""What the list of articles asks for and what it shows of each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.domain.articles import Progress

if TYPE_CHECKING:
    from annotator.domain.search import Facet

Snippet = tuple[tuple[str, bool], ...]
"""Words around a hit, in pieces; True marks a piece that was searched for."""


class QueueOrder(StrEnum):
    """How the list is sorted; ties fall to the order of import.

    By `SUGGESTIONS` the article with the most open ones comes first, by `SCORE` the one with the
    least certain open one; articles without any come last.
    """

    IMPORTED = "imported"
    TITLE = "title"
    DATE = "date"
    SOURCE = "source"
    LENGTH = "length"
    SUGGESTIONS = "suggestions"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class QueueQuery:
    """Which articles, as seen by the owner of `layer_id`. Empty filters let everything through.

    `search` is what was typed, see `domain.search`; `progress` keeps those in one of the states;
    `flagged` those with an open flag; `with_suggestions` those with one that waits for an answer;
    `facets` are further filters, all of which must hold. `descending` turns the order round.
    """

    layer_id: str
    search: str = ""
    progress: tuple[Progress, ...] = ()
    source: str = ""
    flagged: bool = False
    with_suggestions: bool = False
    order: QueueOrder = QueueOrder.IMPORTED
    facets: tuple[Facet, ...] = ()
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One row of the list: what can be said of an article without reading its text.

    `position` counts from 0 in the order of import; `characters` is the length of the text;
    `suggestions` are those still open for the layer, `labels` those of the layer. `snippet` shows
    the first hit of a search in the text; it is empty where nothing was searched for. `blind` is
    shown to the owner of the layer without suggestions until it is done; `copy_of` is the title of
    the article that it is a near copy of, as far as that is known.
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
    snippet: Snippet = ()
    blind: bool = False
    copy_of: str = ""
