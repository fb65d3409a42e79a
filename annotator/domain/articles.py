"""Articles, the layers of labels over them, and how far somebody has come with one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Article:
    """A news article as imported. `text` never changes; every offset counts in it.

    `date` is an ISO date or empty; `meta` holds whatever else the source said (JSON values).
    """

    id: str
    text: str
    title: str = ""
    source: str = ""
    date: str = ""
    url: str | None = None
    language: str = "en"
    meta: Mapping[str, object] = field(default_factory=dict)
    sha256: str = ""


class LayerKind(StrEnum):
    """Whose labels a layer holds."""

    SUGGESTER = "suggester"
    ANNOTATOR = "annotator"
    GOLD = "gold"


@dataclass(frozen=True, slots=True)
class Layer:
    """One voice over the whole corpus: a suggester, an annotator, or what was settled (gold)."""

    id: str
    name: str
    kind: LayerKind


class Progress(StrEnum):
    """How far one annotator has come with one article."""

    NEW = "new"
    BEGUN = "begun"
    DONE = "done"
    SKIPPED = "skipped"
