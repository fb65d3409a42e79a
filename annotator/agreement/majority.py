"""What most annotators say of one thing: each boundary, the label and every part by itself.

Having nothing is a vote. More than half must be for a thing to be there, and more than half of
those who have it for every part of it; a tie is nobody's majority and goes to a person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from annotator.agreement.conflicts import Item
from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    DocumentLabel,
    Mention,
    Span,
    Spans,
    Stance,
)
from annotator.domain.words import main_spans

T = TypeVar("T", bound=Hashable)
Same = Callable[[str | None], Hashable]
"""Returns what tells whether two ids point at the same thing."""

_NO_MAJORITY = object()


@dataclass(frozen=True, slots=True)
class Majority:
    """The label that most have, None where most have nothing.

    `label` may be nobody's own: its boundaries, label and parts each have their majority. Its id
    and layer are those of the label `based_on` that it was put together from.
    """

    label: Annotation | None
    based_on: str | None = None


def majority_of(item: Item, same: Same) -> Majority | None:
    """Return what most sides say, None for a tie; `same` compares what is pointed at."""
    have = list(item.labels.values())
    lacking = item.votes() - len(have)
    if len(have) == lacking:
        return None
    if len(have) < lacking:
        return Majority(None)
    leading = next((one.label for one in item.versions if one.label is not None), None)
    if leading is None:
        return None
    built = _built(leading, have, same)
    return Majority(built, leading.id) if built is not None else None


def _built(leading: Annotation, have: Sequence[Annotation], same: Same) -> Annotation | None:
    changes: dict[str, Any] = {}
    for name, value in _parts(leading, have, same):
        if value is _NO_MAJORITY:
            return None
        changes[name] = value
    return replace(leading, **changes)


def _parts(leading: Annotation, have: Sequence[Any], same: Same) -> Iterable[tuple[str, object]]:
    """Yield every field that annotators decide, with what most of them say."""
    match leading:
        case Mention():
            yield "label", _most(item.label for item in have)
            yield "spans", _extent([item.spans for item in have])
        case Claim():
            yield "content", _extent([item.content for item in have])
            for role in ("cue", "source", "via"):
                yield role, _extent([getattr(item, role) for item in have])
            yield "nested_in", _pointer([item.nested_in for item in have], same)
        case Stance():
            yield "polarity", _most(item.polarity for item in have)
            yield "anchor", _extent([item.anchor for item in have])
            for role in ("holder", "target"):
                yield role, _argument([getattr(item, role) for item in have], same)
            yield "via_claim", _pointer([item.via_claim for item in have], same)
        case DocumentLabel():
            yield "value", _most(item.value for item in have)
            return
    yield "attributes", _attributes([item.attributes for item in have])


def _most(values: Iterable[T]) -> T | object:
    counts = Counter(values)
    value, count = counts.most_common(1)[0]
    return value if 2 * count > counts.total() else _NO_MAJORITY


def _extent(extents: Sequence[Spans]) -> Spans | object:
    """Return the pieces that most have; of single pieces, start and end each by themselves."""
    pieces = _most(map(len, extents))
    if pieces is _NO_MAJORITY:
        return _NO_MAJORITY
    if pieces != 1:
        return _most(extents)
    singles = [extent[0] for extent in extents if len(extent) == 1]
    start = _most(span.start for span in singles)
    end = _most(span.end for span in singles)
    if not isinstance(start, int) or not isinstance(end, int) or start >= end:
        return _NO_MAJORITY
    return (Span(start, end),)


def _attributes(all_of_them: Sequence[Mapping[str, str]]) -> dict[str, str] | object:
    names = sorted({name for attributes in all_of_them for name in attributes})
    found: dict[str, str] = {}
    for name in names:
        value = _most(attributes.get(name) for attributes in all_of_them)
        if value is _NO_MAJORITY:
            return _NO_MAJORITY
        if isinstance(value, str):
            found[name] = value
    return found


def _pointer(targets: Sequence[str | None], same: Same) -> str | object | None:
    most = _most(map(same, targets))
    if most is _NO_MAJORITY:
        return _NO_MAJORITY
    return next(target for target in targets if same(target) == most)


def _argument(arguments: Sequence[Argument | None], same: Same) -> Argument | object | None:
    def key(argument: Argument | None) -> Hashable:
        if argument is None or argument.refers_to() is None:
            return argument
        return same(argument.refers_to())

    most = _most(map(key, arguments))
    if most is _NO_MAJORITY:
        return _NO_MAJORITY
    return next(argument for argument in arguments if key(argument) == most)


def version_like(item: Item, label: Annotation | None) -> int | None:
    """Return the index of the version that says the same as a label of a majority."""
    for index, version in enumerate(item.versions):
        own = version.label
        if own is None or label is None:
            if own is label:
                return index
        elif (own.label, main_spans(own), own.all_spans()) == (
            label.label,
            main_spans(label),
            label.all_spans(),
        ) and _rest(own) == _rest(label):
            return index
    return None


def _rest(item: Annotation) -> object:
    if isinstance(item, DocumentLabel):
        return item.value
    return dict(item.attributes)
