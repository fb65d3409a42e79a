"""The keys that the user chose: kept as text among the settings, put over the table's own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotator.domain.scheme import FamilyScheme, Scheme

KEYS_KEY = "keys"
"""Where the settings hold them."""

LABEL = "label:"
"""Before the name of a label among the choices; all others are ids of actions."""

Choices = Mapping[str, tuple[str, ...]]


def read_choices(text: str) -> dict[str, tuple[str, ...]]:
    """Return the choices of a settings text; what cannot be read is as good as none."""
    try:
        plain = json.loads(text) if text else {}
    except ValueError:
        return {}
    if not isinstance(plain, dict):
        return {}
    return {
        str(name): tuple(key for key in keys if isinstance(key, str) and key)
        for name, keys in plain.items()
        if isinstance(keys, list)
    }


def write_choices(choices: Choices) -> str:
    """Return the text for the settings; empty for none."""
    plain = {name: list(keys) for name, keys in sorted(choices.items())}
    return json.dumps(plain, ensure_ascii=False) if plain else ""


def with_own_keys(scheme: Scheme, choices: Mapping[str, Iterable[str]]) -> Scheme:
    """Return the scheme with the user's keys for entity types; the corpus keeps its own."""
    return replace(scheme, entity=_with_keys(scheme.entity, choices))


def _with_keys(family: FamilyScheme, choices: Mapping[str, Iterable[str]]) -> FamilyScheme:
    labels = tuple(
        replace(label, key=next(iter(choices[LABEL + label.name]), ""))
        if LABEL + label.name in choices
        else label
        for label in family.labels
    )
    return replace(family, labels=labels)
