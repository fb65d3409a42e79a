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


def clash(current: Scheme, before: Scheme, after: Scheme) -> bool:
    """Say whether part of the change from `before` to `after` was changed again since."""
    return _clash(after.to_json(), current.to_json(), before.to_json())


def _clash(base: object, ours: object, theirs: object) -> bool:
    if base in (ours, theirs) or ours == theirs:
        return False
    tables = _tables(base, ours, theirs)
    if tables is not None:
        keys = {key for table in tables for key in table}
        return any(_clash(*(table.get(key) for table in tables)) for key in keys)
    return not all(_is_words(item) for item in (base, ours, theirs)) or _reordered(base, theirs)


def _merged(base: object, ours: object, theirs: object) -> object:
    """Return the three-way merge of plain values; where both sides changed, ours holds."""
    if base == ours:
        return theirs
    if base == theirs:
        return ours
    tables = _tables(base, ours, theirs)
    if tables is not None:
        merged = _merged_tables(*tables)
        return merged if isinstance(ours, Mapping) else list(merged.values())
    if all(_is_words(item) for item in (base, ours, theirs)) and not _reordered(base, theirs):
        return _merged_words(*(cast("list[str]", item) for item in (base, ours, theirs)))
    return ours


def _tables(*parts: object) -> list[Mapping[str, Any]] | None:
    """Return the parts by key or name where all have one, else None."""
    if all(isinstance(item, Mapping) for item in parts):
        return [cast(Mapping[str, Any], item) for item in parts]
    if all(_is_named(item) for item in parts):
        return [_by_name(cast("list[Any]", item)) for item in parts]
    return None


def _merged_words(base: list[str], ours: list[str], theirs: list[str]) -> list[str]:
    left = [word for word in ours if word not in base or word in theirs]
    return left + [word for word in theirs if word not in base and word not in left]


def _is_words(item: object) -> bool:
    return isinstance(item, list | tuple) and all(isinstance(part, str) for part in item)


def _reordered(one: object, other: object) -> bool:
    """Say whether two lists hold the same words, so that only their order can be meant."""
    return set(cast("list[str]", one)) == set(cast("list[str]", other))


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
