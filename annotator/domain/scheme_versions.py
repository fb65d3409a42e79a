"""The schemes that were in force one after the other, and how one is brought back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from annotator.domain.errors import SchemeError
from annotator.domain.scheme import Scheme


@dataclass(frozen=True, slots=True)
class SchemeVersion:
    """A scheme that was in force: since when, who applied it, and what it changed.

    `run_id` names the bulk action that carried the labels along, if one did.
    """

    number: int
    at: str
    actor: str
    title: str
    scheme: Scheme
    run_id: str | None = None


def without_change(current: Scheme, before: Scheme, after: Scheme) -> Scheme:
    """Return `current` without the change from `before` to `after`.

    What was changed again since then stays as it is now; nothing said later is lost.
    """
    plain = _merged(after.to_json(), current.to_json(), before.to_json())
    try:
        return Scheme.from_json(plain)
    except SchemeError:
        return before


def _merged(base: object, ours: object, theirs: object) -> object:
    """Return the three-way merge of plain values; where both sides changed, ours holds."""
    if base == ours:
        return theirs
    if base == theirs:
        return ours
    if all(isinstance(item, Mapping) for item in (base, ours, theirs)):
        return _merged_tables(*(cast(Mapping[str, Any], it) for it in (base, ours, theirs)))
    if all(_is_named(item) for item in (base, ours, theirs)):
        tables = [_by_name(cast("list[Any]", item)) for item in (base, ours, theirs)]
        return list(_merged_tables(*tables).values())
    return ours


def _merged_tables(
    base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]
) -> dict[str, object]:
    found: dict[str, object] = {}
    for key in dict.fromkeys((*theirs, *ours)):
        merged = _merged(base.get(key), ours.get(key), theirs.get(key))
        if merged is not None:
            found[key] = merged
    return found


def _is_named(item: object) -> bool:
    return isinstance(item, list | tuple) and all(
        isinstance(part, Mapping) and ("name" in part or "id" in part) for part in item
    )


def _by_name(items: list[Any]) -> dict[str, Any]:
    return {str(item.get("name", item.get("id"))): item for item in items}
