"""The label scheme: which labels, attributes, roles and links a corpus knows, and their rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any, cast

from annotator.domain.errors import SchemeError
from annotator.domain.phrases import phrase
from annotator.domain.text import name_fault


class Constraint(StrEnum):
    """A rule that a scheme may switch on; `domain.rules` enforces it."""

    INSIDE_ANNOTATED_REGION = "inside_annotated_region"
    NO_CROSSING_ENTITIES = "no_crossing_entities"
    ONE_ENTITY_PER_SPAN = "one_entity_per_span"
    CUE_AND_SOURCE_OUTSIDE_CONTENT = "cue_and_source_outside_content"
    IMPLICIT_WITHOUT_SOURCE = "implicit_without_source"
    CUE_UNLESS_IMPLICIT = "cue_unless_implicit"
    CHILD_CLAIM_INSIDE_PARENT = "child_claim_inside_parent"
    HOLDER_IS_NOT_TARGET = "holder_is_not_target"
    ONE_DOCUMENT_STANCE = "one_document_stance"


@dataclass(frozen=True, slots=True)
class Example:
    """Words in their context that show what a label is for, or, not `holds`, what it is not for.

    `text` is quoted, so that it stays when its article goes; the words are ``text[start:end]``.
    """

    id: str
    text: str
    start: int
    end: int
    remark: str = ""
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Label:
    """A label with its words, key and colour. `colour` is ``#rrggbb`` for a light background.

    `guideline` is Markdown; `examples` are decided cases, the newest last.
    """

    name: str
    title: str
    short: str = ""
    key: str = ""
    colour: str = "#6b7280"
    guideline: str = ""
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribute:
    """A named choice that a label may carry. `only_for` limits it to some labels of the family.

    `key` steps through the values while a label that may carry it is in hand.
    """

    name: str
    title: str
    values: tuple[str, ...]
    only_for: tuple[str, ...] = ()
    default: str | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """A part of a claim or stance: how many spans (or arguments) it takes. None is no limit."""

    name: str
    title: str
    minimum: int = 0
    maximum: int | None = None


@dataclass(frozen=True, slots=True)
class FamilyScheme:
    """The labels, attributes and roles of one family."""

    labels: tuple[Label, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    roles: tuple[Role, ...] = ()

    def label(self, name: str) -> Label | None:
        """Return the label of that name."""
        return next((label for label in self.labels if label.name == name), None)

    def attribute(self, name: str) -> Attribute | None:
        """Return the attribute of that name."""
        return next((item for item in self.attributes if item.name == name), None)

    def names(self) -> tuple[str, ...]:
        """Return the names of the labels, in the scheme's order."""
        return tuple(label.name for label in self.labels)


@dataclass(frozen=True, slots=True)
class Scheme:
    """Everything that may be said about an article of a corpus.

    `entity`, `claim`, `stance`, `document` and `region` are its families; `topics` the corpus's
    list of topics; `maps` turn the labels of other schemes into ours (name → label → label).
    """

    name: str
    version: int
    entity: FamilyScheme
    claim: FamilyScheme
    stance: FamilyScheme
    document: FamilyScheme
    region: FamilyScheme
    constraints: frozenset[Constraint] = frozenset()
    topics: tuple[str, ...] = ()
    maps: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def family(self, name: str) -> FamilyScheme:
        """Return the part for a family, by `Family` or ``"region"``."""
        return cast(FamilyScheme, getattr(self, name))

    def with_family(self, name: str, family: FamilyScheme) -> Scheme:
        """Return the scheme with another part for a family."""
        return replace(self, **cast(Any, {str(name): family}))

    def requires(self, constraint: Constraint) -> bool:
        """Say whether the scheme switches the rule on."""
        return constraint in self.constraints

    def to_json(self) -> dict[str, object]:
        """Return plain values that `from_json` reads back equal."""
        plain = asdict(self)
        plain["constraints"] = sorted(self.constraints)
        plain["maps"] = {name: dict(table) for name, table in self.maps.items()}
        return _without_empty_examples(plain)

    @staticmethod
    def from_json(data: object) -> Scheme:
        """Build a scheme from plain values, or raise `SchemeError` naming the first fault."""
        reader = _Reader(data, "scheme")
        scheme = Scheme(
            name=reader.name(),
            version=reader.number("version"),
            constraints=frozenset(_constraint(item) for item in reader.texts("constraints")),
            topics=reader.texts("topics"),
            maps={name: dict(table) for name, table in reader.tables("maps").items()},
            **{part: _family(reader.child(part)) for part in _PARTS},
        )
        _check_unique(scheme)
        return scheme


_PARTS = ("entity", "claim", "stance", "document", "region")


def _without_empty_examples(plain: dict[str, Any]) -> dict[str, object]:
    """Leave out lists of examples that hold none: most labels have none."""
    for part in _PARTS:
        for label in plain[part]["labels"]:
            if not label["examples"]:
                del label["examples"]
    return plain


def _family(reader: _Reader) -> FamilyScheme:
    return FamilyScheme(
        labels=tuple(_label(item) for item in reader.children("labels")),
        attributes=tuple(_attribute(item) for item in reader.children("attributes")),
        roles=tuple(_role(item) for item in reader.children("roles")),
    )


def _label(reader: _Reader) -> Label:
    name = reader.name()
    return Label(
        name=name,
        title=reader.text("title", name.title()),
        short=reader.text("short", name[:4]),
        key=reader.text("key", ""),
        colour=reader.text("colour", "#6b7280"),
        guideline=reader.text("guideline", ""),
        examples=tuple(_example(item) for item in reader.children("examples")),
    )


def _example(reader: _Reader) -> Example:
    text = reader.text("text")
    start, end = reader.number("start", 0), reader.number("end", len(text))
    if not 0 <= start < end <= len(text):
        raise SchemeError(
            phrase("{place}: the example marks no words of its text", place=reader.place)
        )
    return Example(
        id=reader.text("id"),
        text=text,
        start=start,
        end=end,
        remark=reader.text("remark", ""),
        holds=reader.truth("holds", True),
    )


def _attribute(reader: _Reader) -> Attribute:
    name = reader.name()
    values = reader.texts("values")
    default = reader.text("default", "") or None
    if default is not None and default not in values:
        raise SchemeError(
            phrase(
                "the default “{default}” of attribute {name} is not one of its values",
                default=default,
                name=name,
            )
        )
    return Attribute(
        name=name,
        title=reader.text("title", name.replace("_", " ").capitalize()),
        values=values,
        only_for=reader.texts("only_for"),
        default=default,
        key=reader.text("key", ""),
    )


def _role(reader: _Reader) -> Role:
    name = reader.name()
    maximum = reader.number("maximum", -1)
    return Role(
        name=name,
        title=reader.text("title", name.capitalize()),
        minimum=reader.number("minimum", 0),
        maximum=None if maximum < 0 else maximum,
    )


def _constraint(name: str) -> Constraint:
    try:
        return Constraint(name)
    except ValueError:
        known = ", ".join(sorted(Constraint))
        raise SchemeError(
            phrase("there is no constraint “{name}”; known are {known}", name=name, known=known)
        ) from None


def _check_unique(scheme: Scheme) -> None:
    for part in _PARTS:
        family = scheme.family(part)
        for names in (family.names(), [item.name for item in family.attributes]):
            folded = [name.casefold() for name in names]
            twice = next((name for name in names if folded.count(name.casefold()) > 1), None)
            if twice is not None:
                raise SchemeError(
                    phrase(
                        "“{twice}” stands twice among the {part} names of the scheme",
                        twice=twice,
                        part=part,
                    )
                )


class _Reader:
    """Reads plain JSON values and names the place where one is missing or of the wrong kind."""

    def __init__(self, data: object, place: str) -> None:
        if not isinstance(data, Mapping):
            raise SchemeError(phrase("{place} should be an object with named values", place=place))
        self._data = cast(Mapping[str, object], data)
        self._place = place

    @property
    def place(self) -> str:
        """Where in the file this is."""
        return self._place

    def text(self, key: str, default: str | None = None) -> str:
        value = self._data.get(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, str):
            raise SchemeError(phrase("{place}.{key} should be text", place=self._place, key=key))
        return value

    def name(self) -> str:
        """Return what stands under “name”, fit to be one."""
        value = self.text("name")
        if (fault := name_fault(value)) is not None:
            raise SchemeError(phrase("{place}.name: {fault}", place=self._place, fault=fault))
        return value

    def number(self, key: str, default: int | None = None) -> int:
        value = self._data.get(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, int) or isinstance(value, bool):
            raise SchemeError(
                phrase("{place}.{key} should be a whole number", place=self._place, key=key)
            )
        return value

    def truth(self, key: str, default: bool) -> bool:
        value = self._data.get(key, default)
        if not isinstance(value, bool):
            raise SchemeError(
                phrase("{place}.{key} should be true or false", place=self._place, key=key)
            )
        return value

    def _list(self, key: str) -> Sequence[object]:
        value = self._data.get(key) or []
        if not isinstance(value, list | tuple):
            raise SchemeError(phrase("{place}.{key} should be a list", place=self._place, key=key))
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        values = self._list(key)
        if not all(isinstance(value, str) for value in values):
            raise SchemeError(
                phrase("{place}.{key} should be a list of texts", place=self._place, key=key)
            )
        return tuple(cast(Sequence[str], values))

    def child(self, key: str) -> _Reader:
        return _Reader(self._data.get(key, {}), f"{self._place}.{key}")

    def children(self, key: str) -> list[_Reader]:
        return [
            _Reader(item, f"{self._place}.{key}[{index}]")
            for index, item in enumerate(self._list(key))
        ]

    def tables(self, key: str) -> dict[str, dict[str, str]]:
        return {
            name: {label: self.child(key).child(name).text(label) for label in table}
            for name, table in cast(
                Mapping[str, Mapping[str, str]], self._data.get(key) or {}
            ).items()
        }
