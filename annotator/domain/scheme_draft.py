"""A scheme in the making: it remembers what each name was, so that labels in use can follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from annotator.domain.scheme import (
    Attribute,
    Constraint,
    FamilyScheme,
    Label,
    Role,
    Scheme,
)
from annotator.domain.scheme_moves import Moves

FAMILIES = ("entity", "claim", "stance", "document", "region")


@dataclass(slots=True, eq=False)
class DraftLabel:
    """A label and the name it had; None for a new one."""

    label: Label
    origin: str | None = None


@dataclass(slots=True, eq=False)
class DraftAttribute:
    """An attribute, the name it had, and what each of its values was."""

    attribute: Attribute
    origin: str | None = None
    value_origins: list[str | None] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class DraftTopic:
    """A topic and what it was."""

    words: str
    origin: str | None = None


@dataclass(slots=True)
class DraftFamily:
    """The parts of one family."""

    labels: list[DraftLabel]
    attributes: list[DraftAttribute]
    roles: list[Role]


@dataclass(slots=True, eq=False)
class Removal:
    """A label that goes: its uses become `into`, or go with it (`delete`), or stay."""

    family: str
    name: str
    into: DraftLabel | None = None
    delete: bool = False


class SchemeDraft:
    """Changes a copy of a scheme; `scheme` and `moves` say what would come of it."""

    def __init__(self, base: Scheme) -> None:
        self.base = base
        self.name = base.name
        self.constraints: set[Constraint] = set(base.constraints)
        self.topics = [DraftTopic(words, words) for words in base.topics]
        self.maps = {name: dict(table) for name, table in base.maps.items()}
        self.families = {name: _family(base.family(name)) for name in FAMILIES}
        self.removals: list[Removal] = []
        self.gone_attributes: set[tuple[str, str]] = set()
        self.gone_values: dict[tuple[str, str, str], str | None] = {}
        self.gone_topics: set[str] = set()
        self.single: dict[str, DraftLabel] = {}

    def scheme(self) -> Scheme:
        """Return the scheme as it would be."""
        parts = {
            name: FamilyScheme(
                labels=tuple(item.label for item in family.labels),
                attributes=tuple(self._attribute(name, item) for item in family.attributes),
                roles=tuple(family.roles),
            )
            for name, family in self.families.items()
        }
        return Scheme(
            name=self.name,
            version=self.base.version,
            constraints=frozenset(self.constraints),
            topics=tuple(item.words for item in self.topics),
            maps={name: self._map(table) for name, table in self.maps.items()},
            **parts,
        )

    def moves(self) -> Moves:
        """Return what becomes of labels in use."""
        return Moves(
            labels=dict(self._label_moves()),
            attributes=dict(self._attribute_moves()),
            values=dict(self._value_moves()),
            topics=dict(self._topic_moves()),
            single={item: draft.label.name for item, draft in self.single.items()},
        )

    def is_changed(self) -> bool:
        """Say whether anything would change."""
        return self.scheme() != self.base or bool(self.moves())

    def follow(self, scheme: Scheme) -> None:
        """Go on from another scheme in force; what was changed here stays changed.

        Labels that nobody touched here become what they are there, and new ones are added.
        """
        for family, part in self.families.items():
            before, now = self.base.family(family), scheme.family(family)
            here = {item.origin: item for item in part.labels}
            removed = {item.name for item in self.removals if item.family == family}
            for label in now.labels:
                item = here.get(label.name)
                if item is not None and item.label == before.label(label.name):
                    item.label = label
                elif item is None and label.name not in removed and not before.label(label.name):
                    part.labels.append(DraftLabel(label, label.name))
        known = {item.origin for item in self.topics} | self.gone_topics | set(self.base.topics)
        self.topics += [DraftTopic(words, words) for words in scheme.topics if words not in known]
        self.base = scheme

    def find(self, family: str, name: str) -> DraftLabel | None:
        """Return the label that has the name now."""
        labels = self.families[family].labels
        return next((item for item in labels if item.label.name == name), None)

    def add_label(self, family: str, label: Label) -> DraftLabel:
        """Add a label at the end."""
        made = DraftLabel(label)
        self.families[family].labels.append(made)
        return made

    def remove_label(
        self, family: str, item: DraftLabel, *, into: DraftLabel | None = None, delete: bool = False
    ) -> None:
        """Take a label out; what bears it becomes `into`, goes with it, or stays as it is."""
        self.families[family].labels.remove(item)
        for removal in self.removals:
            if removal.into is item:
                removal.into, removal.delete = into, delete
        if item.origin is not None:
            self.removals.append(Removal(family, item.origin, into, delete))
        self.single = {
            record: (into if chosen is item and into is not None else chosen)
            for record, chosen in self.single.items()
            if chosen is not item or into is not None
        }

    def remove_attribute(self, family: str, item: DraftAttribute, *, delete: bool = True) -> None:
        """Take an attribute out; labels lose it, or keep what the scheme does not know any more."""
        self.families[family].attributes.remove(item)
        if delete and item.origin is not None:
            self.gone_attributes.add((family, item.origin))

    def remove_value(
        self,
        family: str,
        item: DraftAttribute,
        index: int,
        into: str | None = None,
        *,
        keep: bool = False,
    ) -> None:
        """Take a value of an attribute out; what has it gets `into`, or nothing, or may `keep`."""
        values = list(item.attribute.values)
        gone = values.pop(index)
        origin = item.value_origins.pop(index)
        default = None if item.attribute.default == gone else item.attribute.default
        item.attribute = replace(item.attribute, values=tuple(values), default=default)
        if origin is not None and item.origin is not None and not keep:
            self.gone_values[family, item.origin, origin] = into

    def remove_topic(self, item: DraftTopic, *, delete: bool = False) -> None:
        """Take a topic out of the list; stances keep it unless `delete`."""
        self.topics.remove(item)
        if delete and item.origin is not None:
            self.gone_topics.add(item.origin)

    def _attribute(self, family: str, item: DraftAttribute) -> Attribute:
        """Return the attribute limited to the labels as they are called now."""
        moves = {name: new for (part, name), new in self._label_moves() if part == family}
        known = {draft.label.name for draft in self.families[family].labels}
        turned = (moves.get(name, name) for name in item.attribute.only_for)
        kept = tuple(dict.fromkeys(name for name in turned if name in known))
        # Without one of its labels it is for none; an empty limit would be for all.
        return replace(item.attribute, only_for=kept or item.attribute.only_for)

    def _map(self, table: dict[str, str]) -> dict[str, str]:
        """Return a map of foreign labels onto the labels as they are called now."""
        moves = {name: new for (family, name), new in self._label_moves() if family == "entity"}
        turned = {foreign: moves.get(own, own) for foreign, own in table.items()}
        return {foreign: own for foreign, own in turned.items() if own is not None}

    def _label_moves(self) -> Iterator[tuple[tuple[str, str], str | None]]:
        for family, part in self.families.items():
            for item in part.labels:
                if item.origin is not None and item.origin != item.label.name:
                    yield (family, item.origin), item.label.name
        for removal in self.removals:
            if removal.into is not None:
                yield (removal.family, removal.name), removal.into.label.name
            elif removal.delete:
                yield (removal.family, removal.name), None

    def _attribute_moves(self) -> Iterator[tuple[tuple[str, str], str | None]]:
        for family, part in self.families.items():
            for item in part.attributes:
                if item.origin is not None and item.origin != item.attribute.name:
                    yield (family, item.origin), item.attribute.name
        for key in sorted(self.gone_attributes):
            yield key, None

    def _value_moves(self) -> Iterator[tuple[tuple[str, str, str], str | None]]:
        for family, part in self.families.items():
            for item in part.attributes:
                if item.origin is None:
                    continue
                pairs = zip(item.value_origins, item.attribute.values, strict=True)
                for origin, value in pairs:
                    if origin is not None and origin != value:
                        yield (family, item.origin, origin), value
        yield from self.gone_values.items()

    def _topic_moves(self) -> Iterator[tuple[str, str | None]]:
        for item in self.topics:
            if item.origin is not None and item.origin != item.words:
                yield item.origin, item.words
        for words in sorted(self.gone_topics):
            yield words, None


def replaced(base: Scheme, other: Scheme) -> SchemeDraft:
    """Return a draft that turns `base` into another scheme; names that are the same are the same.

    Labels in use that the other scheme does not have stay as they are.
    """
    draft = SchemeDraft(other)
    draft.base = base
    for family, part in draft.families.items():
        known = base.family(family)
        for item in part.labels:
            item.origin = item.origin if known.label(item.label.name) is not None else None
        for attribute in part.attributes:
            _adopt_origins(attribute, known.attribute(attribute.attribute.name))
    for topic in draft.topics:
        topic.origin = topic.words if topic.words in base.topics else None
    return draft


def _adopt_origins(item: DraftAttribute, known: Attribute | None) -> None:
    if known is None:
        item.origin, item.value_origins = None, [None] * len(item.attribute.values)
        return
    values = item.attribute.values
    item.value_origins = [value if value in known.values else None for value in values]


def _family(part: FamilyScheme) -> DraftFamily:
    return DraftFamily(
        labels=[DraftLabel(label, label.name) for label in part.labels],
        attributes=[_draft_attribute(item) for item in part.attributes],
        roles=list(part.roles),
    )


def _draft_attribute(item: Attribute) -> DraftAttribute:
    origins: Sequence[str | None] = item.values
    return DraftAttribute(item, item.name, list(origins))
