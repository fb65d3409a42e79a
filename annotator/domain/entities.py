"""Names as one thing: an entity, what it is called, and what is known of it beside its mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.annotations import Mention

LONGEST_NAME = 200
KIND = "mention"
"""The attribute that says whether a mention is a name, a noun phrase or a pronoun."""
NAME_KIND, PRONOUN_KIND = "NAM", "PRO"


@dataclass(frozen=True, slots=True)
class EntityCard:
    """What a person has said of an entity: its name and its identifier; empty is nothing."""

    id: str
    name: str = ""
    identifier: str = ""


def known_entities(cards: Iterable[EntityCard]) -> dict[str, dict[str, str]]:
    """Return name and identifier by the entity's id, as exports for training hold them."""
    return {
        card.id: {
            name: value
            for name, value in (("name", card.name), ("identifier", card.identifier))
            if value
        }
        for card in cards
        if card.name or card.identifier
    }


@dataclass(frozen=True, slots=True)
class EntityName:
    """What an entity is called, under which label, and in how many labels."""

    name: str
    label: str
    kind: str
    count: int

    def is_name(self) -> bool:
        """Say whether it is a name rather than “he” or “the minister”."""
        return self.kind in ("", NAME_KIND)


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity over the corpus: its card, and what it is called, the most frequent first."""

    card: EntityCard
    names: tuple[EntityName, ...]

    @property
    def id(self) -> str:
        """The id that its mentions carry."""
        return self.card.id

    @property
    def count(self) -> int:
        """In how many labels it is named."""
        return sum(item.count for item in self.names)

    @property
    def label(self) -> str:
        """The label that most of its mentions have."""
        counted: Counter[str] = Counter()
        for item in self.names:
            counted[item.label] += item.count
        return counted.most_common(1)[0][0] if counted else ""

    def title(self) -> str:
        """Return what to call it: its given name, else the longest of its frequent names."""
        if self.card.name:
            return self.card.name
        names = [item for item in self.names if item.is_name()] or list(self.names)
        if not names:
            return self.card.identifier or self.card.id
        often = max(item.count for item in names)
        likely = [item.name for item in names if item.count * 4 >= often]
        # “The Dock Union” is the Dock Union.
        return max(likely, key=lambda name: (len(_bare(name).split()), -len(name)))

    def aliases(self) -> tuple[str, ...]:
        """Return its names, each once, the most frequent first."""
        return tuple(dict.fromkeys(item.name for item in self.names if item.is_name()))


@dataclass(frozen=True, slots=True)
class Known:
    """A line of the table that identifiers are looked up in."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    description: str = ""


NameKey = tuple[str, str, str, str]
"""Entity, name, label, kind."""


def _bare(name: str) -> str:
    return name[4:] if name.casefold().startswith("the ") else name


def folded(name: str) -> str:
    """Return the name as it is looked up: without regard to case and blanks."""
    return " ".join(name.split()).casefold()


def name_key(mention: Mention, text: str) -> NameKey | None:
    """Return under what the mention counts in an article of that text; None without an entity."""
    if mention.entity_id is None or not mention.spans:
        return None
    words = " ".join(text[mention.spans[0].start : mention.spans[-1].end].split())
    kind = mention.attributes.get(KIND, "")
    return mention.entity_id, words[:LONGEST_NAME], mention.label, kind


def counted_names(records: Iterable[object], text: str) -> Counter[NameKey]:
    """Count the names of the mentions among the records."""
    keys = (name_key(item, text) for item in records if isinstance(item, Mention))
    return Counter(key for key in keys if key is not None)
