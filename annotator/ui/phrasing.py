"""Phrases of the program in the language of the window.

A `Phrase` knows its template. What comes from a corpus, another process or an older version is
plain English; it is recognised by the templates that `packaging/translations.py` has collected.
"""

from __future__ import annotations

import json
import re
import string
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.domain.errors import UserError
from annotator.domain.phrases import Phrase, Value
from annotator.services.paths import resources
from annotator.ui.numbers import filled, locale

CONTEXT = "phrases"
CATALOGUE = "phrases.json"
_LONGEST = 600  # characters; what somebody wrote may take patterns long to turn down
_KEY = "key_"
_THOUSANDS, _HEX = ",", "X"  # how templates write numbers
_NESTED = 4
"""A title stands in an undo, that in a sentence; deeper than this nothing is looked into."""


_keys: dict[str, str] = {}


def use_keys(captions: Mapping[str, str]) -> None:
    """Know the keys in force, by action: phrases name those, not the ones that are shipped.

    A phrase names a key by a value such as ``key_reject``: “key_” and the action.
    """
    _keys.clear()
    _keys.update(captions)


def spoken(words: str) -> str:
    """Return words of the program in the window's language; words of others stay as they are."""
    if locale().language() is QLocale.Language.English:
        if isinstance(words, Phrase) and any(name.startswith(_KEY) for name in words.values):
            return _filled(words.template, words)
        return str(words)
    made = words if isinstance(words, Phrase) else _recognised(words, _NESTED)[0]
    return words if made is None else _translated(made)


def spoken_error(error: UserError) -> str:
    """Return the whole message of an error on one line: where, what happened, what helps."""
    place = f"{spoken(error.where)}: " if error.where else ""
    return f"{place}{spoken(error.what)} {spoken(error.remedy)}".strip()


def _translated(made: Phrase) -> str:
    count = -1 if made.number is None else made.number
    return _filled(QCoreApplication.translate(CONTEXT, made.template, None, count), made)


def _filled(template: str, made: Phrase) -> str:
    return filled(
        template, **{name: _value(made.template, name, it) for name, it in made.values.items()}
    )


def _value(template: str, name: str, value: Value) -> Value:
    """Return what is filled in; quoted words are the user's own, but for the title of a step."""
    if name.startswith(_KEY):
        return _keys.get(name.removeprefix(_KEY), value)
    if isinstance(value, Phrase):
        return spoken(value)
    own = _is_quoted(template, name) and name != "title"
    return spoken(value) if isinstance(value, str) and not own else value


def _is_quoted(template: str, name: str) -> bool:
    return f"“{{{name}" in template


class _Shape(NamedTuple):
    """How a template looks when it is filled in; `weight` counts its own characters.

    `specs` holds how the numbers in it are written, by name.
    """

    template: str
    pattern: re.Pattern[str]
    number: int | None
    is_counted: bool
    weight: int
    specs: Mapping[str, str]


@lru_cache(maxsize=2048)
def _recognised(words: str, depth: int) -> tuple[Phrase | None, int]:
    """Return the phrase that plain English came of, and how much of it is the templates' own.

    Of several the one that explains most is taken, and among these the most general one: what
    stands in it is then recognised by itself.
    """
    best: tuple[Phrase | None, int] = (None, 0)
    if not depth or not words or len(words) > _LONGEST:
        return best
    if words in _plain():
        return Phrase(words, words), len(words)
    least = 0
    for shape in _shapes():
        found = shape.pattern.fullmatch(words)
        if found is None:
            continue
        weight = shape.weight + sum(
            _recognised(value, depth - 1)[1]
            for name, value in found.groupdict().items()
            if not _is_quoted(shape.template, name)
        )
        if weight > best[1] or (weight == best[1] and shape.weight < least):
            best, least = (_made(shape, words, found.groupdict()), weight), shape.weight
    return best


def _made(shape: _Shape, words: str, found: dict[str, str]) -> Phrase:
    values: dict[str, Value] = {
        name: _read(value, shape.specs.get(name, "")) for name, value in found.items()
    }
    count = shape.number
    if shape.is_counted and count is None:
        count = int(found["n"].replace(",", ""))
    if count is not None:
        values["n"] = count
    return Phrase(words, shape.template, values, count)


def _read(value: str, spec: str) -> Value:
    """Return the number that was written so; the language writes it in its own way."""
    if spec == _THOUSANDS:
        return int(value.replace(",", ""))
    return int(value, 16) if spec.endswith(_HEX) else value


@lru_cache(maxsize=1)
def _catalogue() -> list[list[str]]:
    return list(json.loads((resources() / "translations" / CATALOGUE).read_text("utf-8")))


@lru_cache(maxsize=1)
def _plain() -> frozenset[str]:
    """Return the phrases in which nothing is filled in."""
    return frozenset(one[0] for one in _catalogue() if len(one) == 1 and "{" not in one[0])


@lru_cache(maxsize=1)
def _shapes() -> list[_Shape]:
    return [shape for one in _catalogue() if one[0] not in _plain() for shape in _shapes_of(one)]


def _shapes_of(entry: list[str]) -> Iterator[_Shape]:
    """Yield the shapes of a template, or of one for one and one for many."""
    for words in entry:
        is_counted = len(entry) > 1
        alone = is_counted and words == entry[0] and "{n" not in words
        own, pattern, seen = "", "", dict[str, str]()
        for literal, name, spec, _ in string.Formatter().parse(words):
            own += literal
            pattern += re.escape(literal)
            if name is not None:
                pattern += (
                    f"(?P={name})" if name in seen else f"(?P<{name}>{_form(name, spec or '')})"
                )
                seen.setdefault(name, spec or "")
        if own.strip():
            number = 1 if alone else None
            shape = re.compile(pattern, re.DOTALL)
            yield _Shape(entry[-1], shape, number, is_counted, len(own), seen)


def _form(name: str, spec: str) -> str:
    """Return what may stand for a name: a number, one word of the scheme, or any words."""
    if name == "n" or spec == _THOUSANDS:
        return r"[\d,]+"
    if spec.endswith(_HEX):
        return "[0-9A-F]+"
    return r"\S+" if name in ("label", "family", "role") else ".+"
