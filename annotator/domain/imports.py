"""An article on its way in, with everything that came with it; and what had to be refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.domain.annotations import Record, Region
from annotator.domain.articles import Article, Layer, Progress
from annotator.domain.entities import EntityCard


@dataclass(frozen=True, slots=True)
class ImportedLayer:
    """One layer's labels of an article to import. The records carry `layer.id` already."""

    layer: Layer
    records: Sequence[Record] = ()
    progress: Progress = Progress.NEW


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """An article to import. `origin` is its file, `place` where in it, such as ``line 12``.

    `entities` is what is known of entities that its labels name, beside the labels.
    """

    article: Article
    regions: Sequence[Region] = ()
    layers: Sequence[ImportedLayer] = field(default_factory=tuple)
    origin: str = ""
    place: str = ""
    entities: Sequence[EntityCard] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A record that was not taken: its file, its place in the file, and why, as a sentence."""

    source: str
    record: str
    reason: str
