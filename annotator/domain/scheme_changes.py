"""What a change of the scheme does, said in words, and what speaks against a scheme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from itertools import combinations

from annotator.domain.label_colours import contrast, look_alike, parsed
from annotator.domain.look_alikes import look_alikes
from annotator.domain.scheme import Attribute, FamilyScheme, Label, Role, Scheme
from annotator.domain.scheme_moves import Moves
from annotator.domain.text import name_fault

FAMILIES = ("entity", "claim", "stance", "document", "region")
LEAST_CONTRAST = 4.5
"""Between a label's colour and white paper (WCAG 2.1, level AA)."""


def changes(before: Scheme, after: Scheme, moves: Moves) -> list[str]:
    """Return what changes, one line each, without what becomes of labels in use."""
    found: list[str] = []
    if before.name != after.name:
        found.append(f"The scheme is called “{after.name}”")
    for family in FAMILIES:
        found += _family_changes(family, before.family(family), after.family(family), moves)
    added = sorted(after.constraints - before.constraints)
    dropped = sorted(before.constraints - after.constraints)
    found += [f"Rule on: {_words(item)}" for item in added]
    found += [f"Rule off: {_words(item)}" for item in dropped]
    found += _topic_changes(before, after, moves)
    for name in dict.fromkeys((*before.maps, *after.maps)):
        if _following(before.maps.get(name), moves) != after.maps.get(name):
            found.append(f"Map {name}: {_map_words(before.maps.get(name), after.maps.get(name))}")
    return found


def faults(scheme: Scheme) -> list[str]:
    """Return what forbids the scheme: names that cannot be, stand twice or are empty."""
    found: list[str] = []
    for family in FAMILIES:
        part = scheme.family(family)
        named = [(label.name, "label") for label in part.labels]
        named += [(item.name, "attribute") for item in part.attributes]
        for name, what in named:
            if (fault := name_fault(name)) is not None:
                found.append(f"{family} {what} “{name}”: {fault}")
        for names in (part.names(), tuple(item.name for item in part.attributes)):
            for one, two in combinations(names, 2):
                if one.casefold() == two.casefold():
                    found.append(f"“{two}” stands twice among the {family} names")
        found += _attribute_faults(family, part)
    for topic in scheme.topics:
        if (fault := name_fault(topic)) is not None:
            found.append(f"Topic “{topic}”: {fault}")
    return found


def warnings(scheme: Scheme) -> list[str]:
    """Return what makes the scheme hard to use: clashing keys, look-alikes, poor colours."""
    return [
        *_key_clashes(scheme),
        *_name_look_alikes(scheme),
        *_colour_warnings(scheme),
    ]


def warnings_of(scheme: Scheme, name: str) -> list[str]:
    """Return the warnings that name one label or attribute."""
    marked = f"“{name}”"
    return [line for line in warnings(scheme) if marked in line]


def _family_changes(
    family: str, before: FamilyScheme, after: FamilyScheme, moves: Moves
) -> Iterator[str]:
    renamed = {old: new for (part, old), new in moves.labels.items() if part == family}
    into = {new for new in renamed.values() if new is not None}
    for old, new in renamed.items():
        if new is not None:
            known = before.label(new) is not None
            yield f"Merge {old} into {new}" if known else f"Rename {old} to {new}"
    for label in before.labels:
        if after.label(label.name) is None and renamed.get(label.name) is None:
            yield f"Remove {family} label {label.name}"
    for label in after.labels:
        was = before.label(_before(label.name, renamed))
        if was is None and label.name not in into:
            yield f"Add {family} label {label.name}"
        elif was is not None and (parts := _differing(was, label)):
            yield f"{label.name}: {', '.join(parts)}"
    if [_before(name, renamed) for name in after.names()] != list(before.names()) and set(
        after.names()
    ) == set(before.names()):
        yield f"Order of the {family} labels"
    yield from _attribute_changes(family, before, after, moves)
    for role in dict.fromkeys((*before.roles, *after.roles)):
        if (role in before.roles) != (role in after.roles) and role in after.roles:
            yield f"Role {role.name}: {_limits(role)}"
    for name in {role.name for role in before.roles} - {role.name for role in after.roles}:
        yield f"Remove role {name}"


def _attribute_changes(
    family: str, before: FamilyScheme, after: FamilyScheme, moves: Moves
) -> Iterator[str]:
    renamed = {old: new for (part, old), new in moves.attributes.items() if part == family}
    for item in before.attributes:
        new = renamed.get(item.name, item.name)
        now = after.attribute(new) if new is not None else None
        if now is None:
            yield f"Remove attribute {item.name}"
        elif new != item.name:
            yield f"Rename attribute {item.name} to {new}"
        if now is not None and _values(now) != _values(_limited(item, family, moves)):
            yield f"Attribute {now.name}: {_values(now)}"
        elif now is not None and (now.title, now.key) != (item.title, item.key):
            yield f"Attribute {now.name}: title or key"
    for item in after.attributes:
        if item.name not in renamed.values() and before.attribute(item.name) is None:
            yield f"Add attribute {item.name}: {_values(item)}"
    for (part, name, value), new_value in moves.values.items():
        if part == family:
            told = f"Value {name}={value} becomes {new_value}"
            yield told if new_value is not None else f"Value {name}={value} goes"


def _topic_changes(before: Scheme, after: Scheme, moves: Moves) -> Iterator[str]:
    for old, new in moves.topics.items():
        if new is None:
            yield f"Remove topic “{old}” from stances"
        elif new in before.topics:
            yield f"Merge topic “{old}” into “{new}”"
        else:
            yield f"Rename topic “{old}” to “{new}”"
    for topic in after.topics:
        if topic not in before.topics and topic not in moves.topics.values():
            yield f"Add topic “{topic}”"
    for topic in before.topics:
        if topic not in after.topics and topic not in moves.topics:
            yield f"Take topic “{topic}” off the list"


def _following(table: Mapping[str, str] | None, moves: Moves) -> dict[str, str] | None:
    """Return a map of foreign labels as renaming ours leaves it."""
    if table is None:
        return None
    turned = {key: moves.labels.get(("entity", own), own) for key, own in table.items()}
    return {key: own for key, own in turned.items() if own is not None}


def _limited(item: Attribute, family: str, moves: Moves) -> Attribute:
    """Return the attribute as renaming its labels and values leaves it."""
    names = (moves.labels.get((family, name), name) for name in item.only_for)
    values = (moves.values.get((family, item.name, value), value) for value in item.values)
    default = item.default
    if default is not None:
        default = moves.values.get((family, item.name, default), default)
    return replace(
        item,
        only_for=tuple(dict.fromkeys(name for name in names if name is not None)),
        values=tuple(dict.fromkeys(value for value in values if value is not None)),
        default=default,
    )


def _before(name: str, renamed: Mapping[str, str | None]) -> str:
    return next((old for old, new in renamed.items() if new == name), name)


def _differing(before: Label, after: Label) -> list[str]:
    names = [item.name for item in fields(Label) if item.name != "name"]
    return [name for name in names if getattr(before, name) != getattr(after, name)]


def _values(item: Attribute) -> str:
    words = ", ".join(item.values) or "any value"
    if item.default:
        words += f"; at first {item.default}"
    return words + (f"; only for {', '.join(item.only_for)}" if item.only_for else "")


def _limits(role: Role) -> str:
    most = "any number" if role.maximum is None else str(role.maximum)
    return f"at least {role.minimum}, at most {most}"


def _map_words(before: Mapping[str, str] | None, after: Mapping[str, str] | None) -> str:
    if before is None:
        return "added"
    return "removed" if after is None else f"{len(after)} labels"


def _words(constraint: str) -> str:
    return constraint.replace("_", " ")


def _attribute_faults(family: str, part: FamilyScheme) -> Iterator[str]:
    for item in part.attributes:
        if item.default is not None and item.default not in item.values:
            yield f"{family} attribute “{item.name}”: “{item.default}” is not one of its values"
        if len(set(item.values)) < len(item.values):
            yield f"{family} attribute “{item.name}”: a value stands twice"
        if any(not value.strip() for value in item.values):
            yield f"{family} attribute “{item.name}”: a value is empty"
    for role in part.roles:
        if role.maximum is not None and role.maximum < role.minimum:
            yield f"{family} role “{role.name}”: its most is less than its least"


def _key_clashes(scheme: Scheme) -> Iterator[str]:
    for families in (("entity", "claim"), ("stance",)):
        labels = [label for family in families for label in scheme.family(family).labels]
        for one, two in combinations(labels, 2):
            if one.key and one.key.casefold() == two.key.casefold():
                yield f"“{one.name}” and “{two.name}” have the same key {one.key}"


def _name_look_alikes(scheme: Scheme) -> Iterator[str]:
    for family in FAMILIES:
        part = scheme.family(family)
        for names in (part.names(), tuple(item.name for item in part.attributes)):
            for one, two in look_alikes(names):
                yield f"“{one}” and “{two}” look alike"
        for item in part.attributes:
            if item.only_for and not set(item.only_for) & set(part.names()):
                yield f"“{item.name}” is only for labels that are not there"
            for one, two in look_alikes(item.values):
                yield f"“{item.name}”: the values “{one}” and “{two}” look alike"


def _colour_warnings(scheme: Scheme) -> Iterator[str]:
    for family in ("entity", "claim", "stance"):
        labels = scheme.family(family).labels
        for label in labels:
            if parsed(label.colour) is None:
                yield f"“{label.name}”: “{label.colour}” is not a colour like #1d4ed8"
            elif contrast(label.colour, "#ffffff") < LEAST_CONTRAST:
                yield f"“{label.name}” is pale on paper; the program will darken it"
        for one, two in combinations(labels, 2):
            if (how := look_alike(one.colour, two.colour)) is not None:
                yield f"“{one.name}” and “{two.name}”: colours hard to tell apart {how}"
