"""The names of several articles in columns: for counting, which needs no record of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from annotator.domain.annotations import Attributes, Mention, Region, Span, Spans


@dataclass(frozen=True, slots=True)
class MentionTable:
    """Articles with their names; what is said of each name stands at its place in every column.

    `articles` and `layers` hold places in `article_ids` and `layer_ids`. `start` and `end` are of
    the whole stretch; `spans` has the pieces of names in several, `attributes` those of names that
    have any, by place. `regions` are by article id.
    """

    article_ids: Sequence[str]
    texts: Sequence[str]
    layer_ids: Sequence[str]
    regions: Mapping[str, Sequence[Region]] = field(default_factory=dict)
    articles: Sequence[int] = ()
    layers: Sequence[int] = ()
    ids: Sequence[str] = ()
    labels: Sequence[str] = ()
    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    origins: Sequence[str] = ()
    spans: Mapping[int, Spans] = field(default_factory=dict)
    attributes: Mapping[int, Attributes] = field(default_factory=dict)

    def __len__(self) -> int:
        """Return the number of names."""
        return len(self.ids)

    def mention(self, place: int) -> Mention:
        """Return a name as a record; of what entity it is, its score and its rule are left out."""
        whole = (Span(self.starts[place], self.ends[place]),)
        return Mention(
            self.ids[place],
            self.article_ids[self.articles[place]],
            self.layer_ids[self.layers[place]],
            self.labels[place],
            self.spans.get(place, whole),
            attributes=self.attributes.get(place, {}),
            origin=self.origins[place],
        )
