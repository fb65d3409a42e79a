"""How far everybody has come with an article: what agreement and assignment go by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.domain.articles import Progress


@dataclass(frozen=True, slots=True)
class ArticleWork:
    """The work on one article, by layer id.

    `blind` layers were shown it without suggestions because it was given to them so, `assigned`
    are all it was given to; `suggested` are the suggesters that have been through it. `last` is
    when somebody last changed it (ISO UTC, empty if nobody ever did here). `stamp` is another
    text after any change to its labels, answers, states or regions.
    """

    id: str
    title: str
    source: str
    date: str
    states: Mapping[str, Progress] = field(default_factory=dict)
    assigned: frozenset[str] = frozenset()
    blind: frozenset[str] = frozenset()
    suggested: frozenset[str] = frozenset()
    last: str = ""
    stamp: str = ""

    def done(self, layer_id: str) -> bool:
        """Say whether the owner of the layer finished the article."""
        return self.states.get(layer_id) is Progress.DONE
