"""What can be compared here, and what the user wants compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.domain.annotations import Family
from annotator.domain.articles import LayerKind


@dataclass(frozen=True, slots=True)
class SideLine:
    """An annotator, a suggester or gold, with the number of articles it finished."""

    name: str
    kind: LayerKind
    done: int


@dataclass(frozen=True, slots=True)
class Choices:
    """What the column at the left offers. `labels` are names and titles by family."""

    families: Mapping[Family, int] = field(default_factory=dict)
    sides: tuple[SideLine, ...] = ()
    shared: int = 0
    blind: int = 0
    labels: Mapping[Family, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be computed; `sides` are ticked, `against` is who each is compared with."""

    family: Family = Family.ENTITY
    sides: tuple[str, ...] = ()
    against: str | None = None
    label: str | None = None
    blind: bool = False
    source: str = ""
    first: str = ""
    last: str = ""

    def filter(self) -> str:
        """Return the wish for articles as a filter in words."""
        parts = []
        if self.blind:
            parts.append("is:blind")
        if self.source:
            parts.append(f'outlet:"{self.source}"')
        if self.first or self.last:
            parts.append(f"date:{self.first}..{self.last}")
        return " ".join(parts)
