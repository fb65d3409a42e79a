"""Why two sides differ: every difference of one article, classed, with a sentence for reviewers.

All labels are aligned once (see `align`), then every difference is one of missing, boundary,
label, attribute or link. Hints say more without being classes of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.agreement.align import align, argument_spans, entity_of
from annotator.agreement.extents import overlapping, shared
from annotator.agreement.wording import (
    NOTHING,
    called,
    edges,
    is_trifle,
    named,
    quoted,
    words_of,
)
from annotator.domain.annotations import (
    Annotation,
    Argument,
    Attributes,
    Claim,
    DocumentLabel,
    Family,
    Region,
    Spans,
    Stance,
)
from annotator.domain.words import main_spans

Pairing = tuple[Annotation | None, Annotation | None]
"""A label of each side; None where the side has none that answers to the other's."""


class Kind(StrEnum):
    """What differs."""

    MISSING = "missing"  # only one side has it
    BOUNDARY = "boundary"  # the same thing, of another extent
    LABEL = "label"  # the same thing, called something else
    ATTRIBUTE = "attribute"
    LINK = "link"  # source, cue, holder, target … is another one, or only one side has it


class Hint(StrEnum):
    """What is known about a difference beside its class."""

    SPLIT = "split"  # one label of this side against several of the other
    FRAGMENT = "fragment"  # in another number of pieces
    ALIAS = "alias"  # another mention of the same entity
    DUPLICATE = "duplicate"  # in a stretch that repeats another
    QUOTE_MARK = "quote mark"  # only a quotation mark, punctuation or an article
    CASCADE = "cascade"  # follows from another difference; counted there


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference between two sides: `first` and `second` are the ids of the labels.

    `part` is the role or attribute, empty for the label itself; `values` what each side says;
    `cause` the id of the label whose absence brought a cascade about.
    """

    kind: Kind
    family: Family
    first: str | None
    second: str | None
    sentence: str
    part: str = ""
    values: tuple[str, str] = ("", "")
    hints: frozenset[Hint] = frozenset()
    cause: str | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """Two sides of one article, ready to be compared; `names` are what sentences call them.

    `defaults` are the attribute values of each family that need not be written down; `pairs`
    how the labels answer to one another where that is known already.
    """

    text: str
    names: tuple[str, str]
    first: Sequence[Annotation]
    second: Sequence[Annotation]
    regions: Sequence[Region] = ()
    defaults: Mapping[Family, Attributes] = field(default_factory=dict)
    pairs: Sequence[Pairing] | None = None


def differences(sides: Compared) -> list[Difference]:
    """Return every difference between two sides of an article, family by family."""
    return explained(sides)[1]


def explained(sides: Compared) -> tuple[list[Pairing], list[Difference]]:
    """Return which labels answer to one another (None: nothing does), and every difference."""
    comparison = _Comparison(sides)
    return comparison.pairs, list(comparison.run())


class _Comparison:
    def __init__(self, sides: Compared) -> None:
        self.sides = sides
        self.records = {item.id: item for item in (*sides.first, *sides.second)}
        self.pairs: list[Pairing] = list(sides.pairs or ())
        # Ids of labels that share text with one of the other side's, aligned with it or not.
        self.touching: set[str] = set()
        if sides.pairs is None or len(self.records) > 2:
            self._align(sides)
        self.partner = {one.id: other.id for pair in self.pairs for one, other in _both_ways(pair)}

    def _align(self, sides: Compared) -> None:
        for family in Family:
            first = [item for item in sides.first if item.family is family]
            second = [item for item in sides.second if item.family is family]
            if sides.pairs is None:
                groups = align({"0": first, "1": second}, self.records)
                self.pairs += [(group.get("0"), group.get("1")) for group in groups]
            for a, b in overlapping(list(map(main_spans, first)), list(map(main_spans, second))):
                self.touching |= {first[a].id, second[b].id}

    def run(self) -> Iterator[Difference]:
        for first, second in self.pairs:
            if first is not None and second is not None:
                yield from self._between(first, second)
            elif (only := first or second) is not None:
                yield self._missing(only, is_first=first is not None)

    def _missing(self, item: Annotation, *, is_first: bool) -> Difference:
        absent = self.sides.names[1 if is_first else 0]
        hints: set[Hint] = set()
        spans = main_spans(item)
        if item.id in self.touching:
            hints.add(Hint.SPLIT)
        if any(
            region.duplicate_of and shared(spans, (region.span,)) for region in self.sides.regions
        ):
            hints.add(Hint.DUPLICATE)
        cause = self._unmatched(item)
        if cause is not None:
            hints.add(Hint.CASCADE)
        verb = "give the article" if isinstance(item, DocumentLabel) else "mark"
        return Difference(
            Kind.MISSING,
            item.family,
            item.id if is_first else None,
            None if is_first else item.id,
            f"{absent} did not {verb} {named(item, self.sides.text)}",
            values=(item.label, NOTHING) if is_first else (NOTHING, item.label),
            hints=frozenset(hints),
            cause=cause,
        )

    def _between(self, first: Annotation, second: Annotation) -> Iterator[Difference]:
        yield from self._boundary(first, second, main_spans(first), main_spans(second), "")
        ours, theirs = _label(first), _label(second)
        if ours != theirs:
            sentence = f"{called(first, self.sides.text)}: {ours} / {theirs}"
            yield _difference(Kind.LABEL, first, second, sentence, values=(ours, theirs))
        else:
            yield from self._attributes(first, second)
        if isinstance(first, Claim) and isinstance(second, Claim):
            for role in ("source", "cue", "via"):
                yield from self._role(first, second, role)
            yield from self._pointer(first, second, "nested_in")
        elif isinstance(first, Stance) and isinstance(second, Stance):
            for role in ("holder", "target"):
                yield from self._argument(first, second, role)
            yield from self._pointer(first, second, "via_claim")

    def _boundary(
        self, first: Annotation, second: Annotation, ours: Spans, theirs: Spans, part: str
    ) -> Iterator[Difference]:
        if ours == theirs:
            return
        text, names = self.sides.text, self.sides.names
        hints: set[Hint] = set()
        if len(ours) != len(theirs):
            hints.add(Hint.FRAGMENT)
            sentence = f"{names[0]} has {_pieces(ours)}, {names[1]} {_pieces(theirs)}"
        else:
            found = (edges(a, b, text, names) for a, b in zip(ours, theirs, strict=True))
            sentence = "; ".join(filter(None, found))
        if is_trifle(ours, theirs, text):
            hints.add(Hint.QUOTE_MARK)
        values = words_of(ours, text), words_of(theirs, text)
        prefix = f"{part}: " if part else ""
        yield _difference(
            Kind.BOUNDARY, first, second, prefix + sentence, part, values=values, hints=hints
        )

    def _attributes(self, first: Annotation, second: Annotation) -> Iterator[Difference]:
        if isinstance(first, DocumentLabel) or isinstance(second, DocumentLabel):
            return
        defaults = self.sides.defaults.get(first.family, {})
        ours, theirs = {**defaults, **first.attributes}, {**defaults, **second.attributes}
        for name in sorted(ours.keys() | theirs.keys()):
            values = ours.get(name, NOTHING), theirs.get(name, NOTHING)
            if values[0] != values[1]:
                sentence = f"{name}: {values[0]} / {values[1]}"
                yield _difference(Kind.ATTRIBUTE, first, second, sentence, name, values=values)

    def _role(self, first: Claim, second: Claim, role: str) -> Iterator[Difference]:
        ours: Spans = getattr(first, role)
        theirs: Spans = getattr(second, role)
        if shared(ours, theirs):
            yield from self._boundary(first, second, ours, theirs, role)
        elif ours != theirs:
            values = words_of(ours, self.sides.text), words_of(theirs, self.sides.text)
            yield self._link(first, second, role, values)

    def _argument(self, first: Stance, second: Stance, role: str) -> Iterator[Difference]:
        ours: Argument | None = getattr(first, role)
        theirs: Argument | None = getattr(second, role)
        if self._same_argument(ours, theirs):
            return
        hints: set[Hint] = set()
        if ours is not None and theirs is not None:
            entity = entity_of(ours, self.records)
            if entity is not None and entity == entity_of(theirs, self.records):
                hints.add(Hint.ALIAS)
        cause = next(filter(None, (self._lost(ours), self._lost(theirs))), None)
        yield self._link(
            first, second, role, (self._words(ours), self._words(theirs)), hints, cause
        )

    def _pointer(self, first: Annotation, second: Annotation, role: str) -> Iterator[Difference]:
        ours: str | None = getattr(first, role)
        theirs: str | None = getattr(second, role)
        if ours == theirs or (theirs is not None and self.partner.get(ours or "") == theirs):
            return
        lost = [item for item in (ours, theirs) if item is not None and item not in self.partner]
        values = self._words_of_record(ours), self._words_of_record(theirs)
        yield self._link(first, second, role, values, cause=lost[0] if lost else None)

    def _link(
        self,
        first: Annotation,
        second: Annotation,
        role: str,
        values: tuple[str, str],
        hints: Set[Hint] = frozenset(),
        cause: str | None = None,
    ) -> Difference:
        said = (value if value == NOTHING else quoted(value) for value in values)
        known = {*hints, Hint.CASCADE} if cause is not None else hints
        sentence = f"{role}: {' / '.join(said)}"
        return _difference(
            Kind.LINK, first, second, sentence, role, values=values, hints=known, cause=cause
        )

    def _same_argument(self, ours: Argument | None, theirs: Argument | None) -> bool:
        if ours is None or theirs is None:
            return ours is theirs
        if ours.refers_to() is None or theirs.refers_to() is None:
            return ours == theirs
        same_text = argument_spans(ours, self.records) == argument_spans(theirs, self.records)
        return same_text or self.partner.get(ours.refers_to() or "") == theirs.refers_to()

    def _unmatched(self, item: Annotation) -> str | None:
        """Return the label this one stands on, when the other side has no such label."""
        if isinstance(item, Claim):
            return self._alone(item.nested_in)
        if not isinstance(item, Stance):
            return None
        found = (self._lost(item.holder), self._lost(item.target), self._alone(item.via_claim))
        return next(filter(None, found), None)

    def _lost(self, argument: Argument | None) -> str | None:
        return None if argument is None else self._alone(argument.refers_to())

    def _alone(self, record_id: str | None) -> str | None:
        return record_id if record_id in self.records and record_id not in self.partner else None

    def _words(self, argument: Argument | None) -> str:
        if argument is None:
            return NOTHING
        spans = argument_spans(argument, self.records)
        own = "the author" if argument.author else argument.topic or argument.entity_id
        return words_of(spans, self.sides.text) if spans else own or NOTHING

    def _words_of_record(self, record_id: str | None) -> str:
        record = self.records.get(record_id or "")
        return NOTHING if record is None else words_of(main_spans(record), self.sides.text)


def _both_ways(pair: Pairing) -> Iterator[tuple[Annotation, Annotation]]:
    first, second = pair
    if first is not None and second is not None:
        yield first, second
        yield second, first


def _label(item: Annotation) -> str:
    return item.value if isinstance(item, DocumentLabel) else item.label


def _pieces(spans: Spans) -> str:
    return f"{len(spans)} piece" + "s" * (len(spans) != 1)


def _difference(
    kind: Kind,
    first: Annotation,
    second: Annotation,
    sentence: str,
    part: str = "",
    *,
    values: tuple[str, str],
    hints: Set[Hint] = frozenset(),
    cause: str | None = None,
) -> Difference:
    return Difference(
        kind, first.family, first.id, second.id, sentence, part, values, frozenset(hints), cause
    )
