"""What a change of the scheme does, said in words, and what speaks against a scheme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from itertools import combinations

from annotator.domain.label_colours import contrast, look_alike, parsed
from annotator.domain.look_alikes import look_alikes
from annotator.domain.phrases import phrase, plural
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
        found.append(phrase("The scheme is called “{name}”", name=after.name))
    for family in FAMILIES:
        found += _family_changes(family, before.family(family), after.family(family), moves)
    added = sorted(after.constraints - before.constraints)
    dropped = sorted(before.constraints - after.constraints)
    found += [phrase("Rule on: {rule}", rule=_words(item)) for item in added]
    found += [phrase("Rule off: {rule}", rule=_words(item)) for item in dropped]
    found += _topic_changes(before, after, moves)
    for name in dict.fromkeys((*before.maps, *after.maps)):
        if _following(before.maps.get(name), moves) != after.maps.get(name):
            found.append(
                phrase(
                    "Map {name}: {change}",
                    name=name,
                    change=_map_words(before.maps.get(name), after.maps.get(name)),
                )
            )
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
                found.append(
                    phrase(
                        "{family} {what} “{name}”: {fault}",
                        family=family,
                        what=what,
                        name=name,
                        fault=fault,
                    )
                )
        for names in (part.names(), tuple(item.name for item in part.attributes)):
            for one, two in combinations(names, 2):
                if one.casefold() == two.casefold():
                    found.append(
                        phrase(
                            "“{two}” stands twice among the {family} names", two=two, family=family
                        )
                    )
        found += _attribute_faults(family, part)
    for topic in scheme.topics:
        if (fault := name_fault(topic)) is not None:
            found.append(phrase("Topic “{topic}”: {fault}", topic=topic, fault=fault))
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
            # Of two that become one, the first bore the new name; the other goes into it.
            known = before.label(new) is not None or _before(new, renamed) != old
            yield (
                phrase("Merge {old} into {new}", old=old, new=new)
                if known
                else phrase("Rename {old} to {new}", old=old, new=new)
            )
    for label in before.labels:
        if after.label(label.name) is None and renamed.get(label.name) is None:
            yield phrase("Remove {family} label {name}", family=family, name=label.name)
    for label in after.labels:
        # What others are merged into was called so before.
        stays = before.label(label.name) is not None and label.name not in renamed
        was = before.label(label.name if stays else _before(label.name, renamed))
        if was is None and label.name not in into:
            yield phrase("Add {family} label {name}", family=family, name=label.name)
        elif was is not None and (parts := _differing(was, label)):
            yield phrase("{name}: {parts}", name=label.name, parts=", ".join(parts))
    if [_before(name, renamed) for name in after.names()] != list(before.names()) and set(
        after.names()
    ) == set(before.names()):
        yield phrase("Order of the {family} labels", family=family)
    yield from _attribute_changes(family, before, after, moves)
    for role in dict.fromkeys((*before.roles, *after.roles)):
        if (role in before.roles) != (role in after.roles) and role in after.roles:
            yield phrase("Role {name}: {limits}", name=role.name, limits=_limits(role))
    for name in {role.name for role in before.roles} - {role.name for role in after.roles}:
        yield phrase("Remove role {name}", name=name)


def _attribute_changes(
    family: str, before: FamilyScheme, after: FamilyScheme, moves: Moves
) -> Iterator[str]:
    renamed = {old: new for (part, old), new in moves.attributes.items() if part == family}
    for item in before.attributes:
        new = renamed.get(item.name, item.name)
        now = after.attribute(new) if new is not None else None
        if now is None:
            yield phrase("Remove attribute {name}", name=item.name)
        elif new != item.name:
            yield phrase("Rename attribute {name} to {new}", name=item.name, new=new)
        if now is not None and _values(now) != _values(_limited(item, family, moves)):
            yield phrase("Attribute {name}: {values}", name=now.name, values=_values(now))
        elif now is not None and (now.title, now.key) != (item.title, item.key):
            yield phrase("Attribute {name}: title or key", name=now.name)
    for item in after.attributes:
        if item.name not in renamed.values() and before.attribute(item.name) is None:
            yield phrase("Add attribute {name}: {values}", name=item.name, values=_values(item))
    for (part, name, value), new_value in moves.values.items():
        if part == family:
            told = phrase(
                "Value {name}={value} becomes {new_value}",
                name=name,
                value=value,
                new_value=new_value,
            )
            yield (
                told
                if new_value is not None
                else phrase("Value {name}={value} goes", name=name, value=value)
            )


def _topic_changes(before: Scheme, after: Scheme, moves: Moves) -> Iterator[str]:
    for old, new in moves.topics.items():
        if new is None:
            yield phrase("Remove topic “{old}” from stances", old=old)
        elif new in before.topics:
            yield phrase("Merge topic “{old}” into “{new}”", old=old, new=new)
        else:
            yield phrase("Rename topic “{old}” to “{new}”", old=old, new=new)
    for topic in after.topics:
        if topic not in before.topics and topic not in moves.topics.values():
            yield phrase("Add topic “{topic}”", topic=topic)
    for topic in before.topics:
        if topic not in after.topics and topic not in moves.topics:
            yield phrase("Take topic “{topic}” off the list", topic=topic)


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
    words = ", ".join(item.values) or phrase("any value")
    if item.default:
        words = phrase("{values}; at first {default}", values=words, default=item.default)
    if not item.only_for:
        return words
    return phrase("{values}; only for {labels}", values=words, labels=", ".join(item.only_for))


def _limits(role: Role) -> str:
    most = phrase("any number") if role.maximum is None else str(role.maximum)
    return phrase("at least {minimum}, at most {most}", minimum=role.minimum, most=most)


def _map_words(before: Mapping[str, str] | None, after: Mapping[str, str] | None) -> str:
    if before is None:
        return phrase("added")
    if after is None:
        return phrase("removed")
    return plural("{n} label", "{n} labels", len(after))


def _words(constraint: str) -> str:
    return constraint.replace("_", " ")


def _attribute_faults(family: str, part: FamilyScheme) -> Iterator[str]:
    for item in part.attributes:
        if item.default is not None and item.default not in item.values:
            yield phrase(
                "{family} attribute “{name}”: “{default}” is not one of its values",
                family=family,
                name=item.name,
                default=item.default,
            )
        if len(set(item.values)) < len(item.values):
            yield phrase(
                "{family} attribute “{name}”: a value stands twice", family=family, name=item.name
            )
        if any(not value.strip() for value in item.values):
            yield phrase(
                "{family} attribute “{name}”: a value is empty", family=family, name=item.name
            )
    for role in part.roles:
        if role.maximum is not None and role.maximum < role.minimum:
            yield phrase(
                "{family} role “{name}”: its most is less than its least",
                family=family,
                name=role.name,
            )


def _key_clashes(scheme: Scheme) -> Iterator[str]:
    for families in (("entity", "claim"), ("stance",)):
        labels = [label for family in families for label in scheme.family(family).labels]
        for one, two in combinations(labels, 2):
            if one.key and one.key.casefold() == two.key.casefold():
                yield phrase(
                    "“{name}” and “{name2}” have the same key {key}",
                    name=one.name,
                    name2=two.name,
                    key=one.key,
                )


def _name_look_alikes(scheme: Scheme) -> Iterator[str]:
    for family in FAMILIES:
        part = scheme.family(family)
        for names in (part.names(), tuple(item.name for item in part.attributes)):
            for one, two in look_alikes(names):
                yield phrase("“{one}” and “{two}” look alike", one=one, two=two)
        for item in part.attributes:
            if item.only_for and not set(item.only_for) & set(part.names()):
                yield phrase("“{name}” is only for labels that are not there", name=item.name)
            for one, two in look_alikes(item.values):
                yield phrase(
                    "“{name}”: the values “{one}” and “{two}” look alike",
                    name=item.name,
                    one=one,
                    two=two,
                )


def _colour_warnings(scheme: Scheme) -> Iterator[str]:
    for family in ("entity", "claim", "stance"):
        labels = scheme.family(family).labels
        for label in labels:
            if parsed(label.colour) is None:
                yield phrase(
                    "“{name}”: “{colour}” is not a colour like #1d4ed8",
                    name=label.name,
                    colour=label.colour,
                )
            elif contrast(label.colour, "#ffffff") < LEAST_CONTRAST:
                yield phrase(
                    "“{name}” is pale on paper; the program will darken it", name=label.name
                )
        for one, two in combinations(labels, 2):
            if (how := look_alike(one.colour, two.colour)) is not None:
                yield phrase(
                    "“{name}” and “{name2}”: colours hard to tell apart {how}",
                    name=one.name,
                    name2=two.name,
                    how=how,
                )
