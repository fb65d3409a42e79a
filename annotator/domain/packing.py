"""Records as plain JSON values and back: the form of the log of edits.

The shape that leaves the program (``formats.jsonl``) is another one and documented for users.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from annotator.domain.annotations import (
    Argument,
    ArticleState,
    Choice,
    Claim,
    Decision,
    DocumentLabel,
    Mention,
    Note,
    NoteKind,
    Record,
    Region,
    Settlement,
    Span,
    Spans,
    Stance,
    Verdict,
)
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit

_KINDS: dict[str, type[Record]] = {
    "mention": Mention,
    "claim": Claim,
    "stance": Stance,
    "document": DocumentLabel,
    "region": Region,
    "note": Note,
    "decision": Decision,
    "state": ArticleState,
    "settlement": Settlement,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_SPANS = frozenset({"spans", "content", "cue", "source", "via", "anchor"})
_FIELDS: dict[type[Any], tuple[str, ...]] = {
    kind: tuple(field.name for field in fields(kind)) for kind in (*_NAMES, Argument)
}
_EMPTY: tuple[object, ...] = (None, (), {})


def kind_of(record: Record) -> str:
    """Return the short name of the record's kind, as it stands in packed records."""
    return _NAMES[type(record)]


def pack(record: Record) -> dict[str, Any]:
    """Return the record as JSON values; empty fields are left out."""
    return {"is": kind_of(record), **pack_fields(record, _FIELDS[type(record)])}


def pack_fields(record: Record, names: Iterable[str]) -> dict[str, Any]:
    """Return those fields of the record as JSON values; empty ones are left out."""
    packed: dict[str, Any] = {}
    for name in names:
        value = getattr(record, name)
        if value or value not in _EMPTY:  # the first is quicker, and nearly always enough
            packed[name] = _pack_argument(value) if isinstance(value, Argument) else value
    return packed


def unpack(packed: Mapping[str, Any]) -> Record:
    """Return the record that `pack` was given."""
    kind = _KINDS[packed["is"]]
    values = {name: _unpack_value(name, value) for name, value in packed.items() if name != "is"}
    return kind(**values)


def spans_from(pairs: Sequence[Sequence[int]]) -> Spans:
    """Return spans from JSON pairs of start and end."""
    return tuple(Span(start, end) for start, end in pairs)


def _pack_argument(argument: Argument) -> dict[str, Any]:
    return {name: value for name in _FIELDS[Argument] if (value := getattr(argument, name))}


def _unpack_value(name: str, value: Any) -> Any:
    if name in _SPANS:
        return spans_from(value)
    convert = _CONVERTERS.get(name)
    return convert(value) if convert else value


_CONVERTERS: dict[str, Callable[[Any], object]] = {
    "span": lambda pair: Span(*pair),
    "holder": lambda packed: Argument(**packed),
    "target": lambda packed: Argument(**packed),
    "basis": tuple,
    "verdict": Verdict,
    "progress": Progress,
    "kind": NoteKind,
    "choice": Choice,
    "versions": lambda pairs: tuple((layer, label) for layer, label in pairs),
}


def pack_edit(edit: Edit) -> dict[str, Any]:
    """Return the edit as JSON values."""
    return {
        "title": edit.title,
        "before": [pack(record) for record in edit.before],
        "after": [pack(record) for record in edit.after],
    }


def unpack_edit(packed: Mapping[str, Any]) -> Edit:
    """Return the edit that `pack_edit` was given."""
    return Edit(
        packed["title"],
        before=tuple(unpack(record) for record in packed["before"]),
        after=tuple(unpack(record) for record in packed["after"]),
    )
