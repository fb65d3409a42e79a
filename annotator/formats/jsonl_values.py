"""Values of a JSON object, each checked for its type, with a sentence where it is not right."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

import orjson

from annotator.domain.annotations import Span, Spans
from annotator.domain.phrases import phrase

Json = dict[str, object]
Kind = TypeVar("Kind", bound=StrEnum)

_LONGEST_ID = 200
_TOO_DEEP = phrase("it is nested too deeply")
_LARGEST_WHOLE_NUMBER = 2**63 - 1
_new = tuple.__new__


class FaultError(ValueError):
    """Something in a record is not right; the message is the sentence that the user reads."""


def parse_object(data: bytes) -> Json:
    """Return the JSON object of a line, or raise `FaultError`.

    Stricter than JSON parsers are: a key that stands twice, a number that cannot be kept as it
    is and a NUL character are faults too.
    """
    try:
        found = orjson.loads(data)
    except orjson.JSONDecodeError as problem:
        raise FaultError(_parse_fault(problem, len(data))) from problem
    if not isinstance(found, dict):
        raise FaultError(phrase("it is not a JSON object"))
    # What orjson writes as it was read held no key twice and no number that was changed; only
    # lines that are spaced or escaped otherwise need the slow look.
    if _written(found) != data:
        _look_closely(data)
    if b"\\u0000" in data:
        _refuse_nul(found)
    return found


def _written(found: Json) -> bytes:
    try:
        return orjson.dumps(found)
    except orjson.JSONEncodeError:  # it reads deeper than it writes
        raise FaultError(_TOO_DEEP) from None


def _parse_fault(problem: orjson.JSONDecodeError, length: int) -> str:
    if problem.msg.startswith(phrase("unexpected end of data")):
        return phrase(
            "the line breaks off after {length:,} bytes, in the middle of the JSON", length=length
        )
    return phrase(
        "it is not valid JSON: {msg} at character {character:,}",
        msg=problem.msg,
        character=problem.pos + 1,
    )


def _look_closely(data: bytes) -> None:
    try:
        json.loads(data, object_pairs_hook=_each_key_once, parse_int=_whole_number)
    except RecursionError:
        raise FaultError(_TOO_DEEP) from None


def _each_key_once(pairs: list[tuple[str, object]]) -> Json:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise FaultError(phrase("the key “{twice}” stands twice in one object", twice=twice))
    return found


def _whole_number(digits: str) -> int:
    if len(digits) > len(str(-_LARGEST_WHOLE_NUMBER)) or abs(int(digits)) > _LARGEST_WHOLE_NUMBER:
        raise FaultError(phrase("the number {digits}… is too large", digits=digits[:12]))
    return int(digits)


def _refuse_nul(value: object) -> None:
    if isinstance(value, str) and "\x00" in value:
        raise FaultError(phrase("it holds a NUL character (\\u0000), which no text may have"))
    if isinstance(value, list):
        for item in value:
            _refuse_nul(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            _refuse_nul(key)
            _refuse_nul(item)


def text_of(data: Mapping[str, object], key: str, default: str | None = None) -> str:
    """Return the text under a key; null or nothing is the default, or a fault without one."""
    value = data.get(key)
    if type(value) is str:
        return value
    if value is None:
        if default is not None:
            return default
        raise FaultError(phrase("“{key}” is missing", key=key))
    raise FaultError(phrase("“{key}” should be text", key=key))


def optional_text(data: Mapping[str, object], key: str) -> str | None:
    """Return the text under a key, or None."""
    value = data.get(key)
    if value is None or type(value) is str:
        return value
    raise FaultError(phrase("“{key}” should be text or null", key=key))


def identifier(value: object) -> str:
    """Return an id that the file gives; whole numbers are taken as text."""
    if type(value) is str and value.isprintable() and 0 < len(value) <= _LONGEST_ID:
        return value
    if type(value) is int:
        return str(value)
    raise FaultError(
        phrase(
            "“id” should be text of 1 to {longest_id} characters without control characters",
            longest_id=_LONGEST_ID,
        )
    )


def flag_of(data: Mapping[str, object], key: str, default: bool) -> bool:
    """Return the true or false under a key."""
    value = data.get(key)
    if value is None:
        return default
    if type(value) is not bool:
        raise FaultError(phrase("“{key}” should be true or false", key=key))
    return value


def score_of(data: Mapping[str, object]) -> float | None:
    """Return the score of a label, if it has one."""
    value = data.get("score")
    if value is None:
        return None
    if type(value) not in (float, int) or not math.isfinite(value):  # type: ignore[arg-type]
        raise FaultError(phrase("“score” should be a number or null"))
    return float(value)  # type: ignore[arg-type]


def object_of(data: Mapping[str, object], key: str) -> Json:
    """Return the object under a key, empty if there is none."""
    value = data.get(key)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise FaultError(phrase("“{key}” should be an object with named values", key=key))
    return value


def list_of(data: Mapping[str, object], key: str) -> list[object]:
    """Return the list under a key, empty if there is none."""
    value = data.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        raise FaultError(phrase("“{key}” should be a list", key=key))
    return value


def attributes_of(data: Mapping[str, object]) -> dict[str, str]:
    """Return the attributes of a label, names and values both text."""
    found: dict[str, str] = {}
    for name, value in object_of(data, "attributes").items():
        if type(value) is not str:
            raise FaultError(phrase("the attribute “{name}” should be text", name=name))
        found[name] = value
    return found


def choice_of(data: Mapping[str, object], key: str, kind: type[Kind], default: Kind | None) -> Kind:
    """Return the member of an enumeration that stands under a key."""
    value = data.get(key)
    if value is None and default is not None:
        return default
    try:
        return kind(str(value))
    except ValueError:
        known = ", ".join(f"“{item}”" for item in kind)
        raise FaultError(phrase("“{key}” should be one of {known}", key=key, known=known)) from None


def spans_of(data: Mapping[str, object], key: str, moved: Callable[[int], int] | None) -> Spans:
    """Return the spans under a key, offsets put through `moved` if the text's line ends changed."""
    value = data.get(key)
    if value is None:
        return ()
    if type(value) is not list:
        raise FaultError(phrase("“{key}” should be a list of [start, end]", key=key))
    if moved is None and len(value) == 1 and type(pair := value[0]) is list and len(pair) == 2:
        start, end = pair  # nearly every label: worth a short way
        if type(start) is int and type(end) is int:
            return (_new(Span, pair),)  # as Span(start, end), without its function
    found: list[Span] = []
    for pair in value:
        if type(pair) is not list or len(pair) != 2:
            raise FaultError(phrase("“{key}” should be a list of [start, end]", key=key))
        start, end = pair
        if type(start) is not int or type(end) is not int:
            raise FaultError(phrase("the offsets in “{key}” should be whole numbers", key=key))
        found.append(Span(start, end) if moved is None else Span(moved(start), moved(end)))
    return tuple(found)


def offset_of(data: Mapping[str, object], key: str, moved: Callable[[int], int] | None) -> int:
    """Return the offset under a key."""
    value = data.get(key)
    if type(value) is not int:
        raise FaultError(phrase("“{key}” should be a whole number", key=key))
    return value if moved is None else moved(value)


def is_iso_date(value: str) -> bool:
    """Say whether a text is an ISO date, with or without a time."""
    try:
        datetime.fromisoformat(value)
        date.fromisoformat(value[:10])
    except ValueError:
        return False
    return True
