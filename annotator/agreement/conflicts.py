"""One article as all its annotators have it: what they agree on, and every conflict.

All labels of a family are aligned once (see `align`). A thing that all have alike is agreed;
any other is a conflict, with the versions there are of it, who stands for each (having nothing
is a version too), why the two strongest differ, and the pattern that others may share.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from itertools import combinations

from annotator.agreement.align import Group, align, argument_spans
from annotator.agreement.explain import Compared, Difference, Hint, Kind, Pairing, differences
from annotator.agreement.extents import shared, size
from annotator.agreement.patterns import ABSENT, PRESENT, Pattern, pattern_of
from annotator.agreement.wording import NOTHING
from annotator.domain.annotations import (
    Annotation,
    Argument,
    Attributes,
    Claim,
    DocumentLabel,
    Family,
    Mention,
    Region,
    Span,
    Stance,
)
from annotator.domain.article_content import references
from annotator.domain.document_labels import pair_of
from annotator.domain.words import main_spans, surface

_ORDER = (Kind.MISSING, Kind.LABEL, Kind.BOUNDARY, Kind.LINK, Kind.ATTRIBUTE)
_WEIGHT = {Kind.MISSING: 3, Kind.LABEL: 3, Kind.BOUNDARY: 2, Kind.LINK: 2, Kind.ATTRIBUTE: 1}


@dataclass(frozen=True, slots=True)
class Version:
    """What the `sides` have; `label` is that of the first of them, None where they have nothing.

    `answer` is what the version says to the pattern of its conflict, if it says anything.
    """

    sides: tuple[str, ...]
    label: Annotation | None
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in the text: `labels` by side, and the versions of it, most votes first.

    `id` stays the same as long as its oldest label is there. `said` changes when anybody changes
    their mind. `cost` says how much hangs on it: the pairs that part, what points at it.
    """

    id: str
    family: Family
    labels: Mapping[str, Annotation]
    versions: tuple[Version, ...]
    said: str
    differences: tuple[Difference, ...] = ()
    pattern: Pattern | None = None
    words: str = ""
    cost: int = 0

    @property
    def agreed(self) -> bool:
        """Say whether all sides have the same."""
        return len(self.versions) == 1

    @property
    def kind(self) -> Kind | None:
        """The class of the conflict."""
        return self.differences[0].kind if self.differences else None

    @property
    def part(self) -> str:
        """The role or attribute that differs, empty for the label itself."""
        return self.differences[0].part if self.differences else ""

    @property
    def hints(self) -> frozenset[Hint]:
        """What is known of the conflict beside its class."""
        return self.differences[0].hints if self.differences else frozenset()

    def votes(self) -> int:
        """Return how many sides have a say."""
        return sum(len(version.sides) for version in self.versions)

    def place(self) -> int:
        """Return where it begins in the text."""
        starts = [span.start for item in self.labels.values() for span in main_spans(item)]
        return min(starts, default=0)


@dataclass(frozen=True, slots=True)
class Laid:
    """The labels of an article side by side: only finished work, without its suggestions.

    `names` are what sentences call the sides.
    """

    text: str
    sides: Mapping[str, Sequence[Annotation]]
    regions: Sequence[Region] = ()
    defaults: Mapping[Family, Attributes] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)


def items_of(laid: Laid) -> list[Item]:
    """Return everything that anybody marked, family by family, in the order of the text.

    Labels in regions that are not annotated are left out. With fewer than two sides there is
    nothing to compare, and so nothing is returned.
    """
    return list(_Table(laid).items()) if len(laid.sides) > 1 else []


def open_labels(labels: Sequence[Annotation], regions: Sequence[Region]) -> list[Annotation]:
    """Return the labels that do not lie in a region that nobody should annotate."""
    closed = tuple(Span(*region.span) for region in regions if not region.annotate)
    if not closed:
        return list(labels)
    return [item for item in labels if not shared(main_spans(item), closed)]


class _Table:
    def __init__(self, laid: Laid) -> None:
        self.laid = laid
        self.sides = {
            side: open_labels(laid.sides[side], laid.regions) for side in sorted(laid.sides)
        }
        self.records = {item.id: item for items in self.sides.values() for item in items}
        self.groups: list[Group[Annotation]] = []
        for family in Family:
            of_family = {
                side: [item for item in items if item.family is family]
                for side, items in self.sides.items()
            }
            self.groups += align(of_family, self.records)
        self.group_of = {
            item.id: number for number, group in enumerate(self.groups) for item in group.values()
        }
        self.pointing: Counter[int] = Counter(
            self.group_of[target]
            for item in self.records.values()
            for target in references(item)
            if target in self.group_of
        )
        self._between: dict[tuple[str, str], _Found] = {}

    def items(self) -> Iterator[Item]:
        for number, group in enumerate(self.groups):
            versions = self._versions(group)
            oldest = min(item.id for item in group.values())
            family = group[min(group)].family
            said = self._said(group)
            if len(versions) == 1:
                words = title(versions[0].label, self.laid.text, self.records)
                yield Item(oldest, family, group, versions, said, words=words)
                continue
            found = self._differences(versions[0].sides[0], versions[1].sides[0], group)
            pattern = self._pattern(found[0], versions)
            yield Item(
                oldest,
                family,
                group,
                _answered(versions, pattern, found[0].kind),
                said,
                tuple(found),
                pattern,
                self._words(found[0], versions),
                self._cost(versions, found[0]) + self.pointing[number],
            )

    def _pattern(self, difference: Difference, versions: Sequence[Version]) -> Pattern:
        """Return the pattern, its answers in the order of the first two versions."""
        found = pattern_of(difference, self.records, self.laid.text)
        if versions[0].sides[0] > versions[1].sides[0]:
            return replace(found, answers=(found.answers[1], found.answers[0]))
        return found

    def _versions(self, group: Group[Annotation]) -> tuple[Version, ...]:
        by_content: dict[object, list[str]] = defaultdict(list)
        for side in self.sides:
            by_content[self._content(group.get(side))].append(side)
        found: list[Version] = []
        for sides in by_content.values():
            # Pointing at two labels on the very same words is no difference worth a question.
            alike = next((item for item in found if not self._apart(item, sides[0], group)), None)
            if alike is None:
                found.append(Version(tuple(sides), group.get(sides[0])))
            else:
                place = found.index(alike)
                found[place] = replace(alike, sides=(*alike.sides, *sides))
        return tuple(sorted(found, key=_strongest_first))

    def _apart(self, version: Version, side: str, group: Group[Annotation]) -> bool:
        return bool(self._differences(version.sides[0], side, group))

    def _content(self, item: Annotation | None) -> object:
        """Return what makes two labels the same, whoever made them."""
        if item is None:
            return None
        defaults = self.laid.defaults.get(item.family, {})
        match item:
            case Mention():
                return item.label, item.spans, _plain({**defaults, **item.attributes})
            case Claim():
                parts = (item.content, item.cue, item.source, item.via)
                nested = self._target(item.nested_in)
                return parts, nested, _plain({**defaults, **item.attributes})
            case Stance():
                ends = (self._argument(item.holder), self._argument(item.target))
                via = self._target(item.via_claim)
                attributes = _plain({**defaults, **item.attributes})
                return item.polarity, item.anchor, ends, via, attributes
            case DocumentLabel():
                return item.name, item.value

    def _argument(self, argument: Argument | None) -> object:
        if argument is None or (target := argument.refers_to()) is None:
            return argument
        return self._target(target)

    def _target(self, record_id: str | None) -> object:
        return self.group_of.get(record_id, -1) if record_id is not None else None

    def _said(self, group: Group[Annotation]) -> str:
        plain = [(side, self._said_by(group[side])) for side in sorted(group)]
        return blake2b(repr((sorted(self.sides), plain)).encode(), digest_size=8).hexdigest()

    def _said_by(self, item: Annotation) -> object:
        if isinstance(item, DocumentLabel):
            return item.name, item.value
        pointed = [main_spans(self.records[to]) for to in references(item) if to in self.records]
        return item.id, item.label, item.all_spans(), _plain(item.attributes), sorted(pointed)

    def _differences(self, one: str, other: str, group: Group[Annotation]) -> list[Difference]:
        """Return how two sides differ on one thing, the root of it first."""
        if one > other:
            one, other = other, one
        if (one, other) not in self._between:
            self._between[one, other] = self._compared(one, other)
        ours, theirs = (group[side].id if side in group else None for side in (one, other))
        found = self._between[one, other].get((ours, theirs), [])
        roots = [item for item in found if Hint.CASCADE not in item.hints]
        followers = [item for item in found if Hint.CASCADE in item.hints]
        return sorted(roots, key=lambda item: _ORDER.index(item.kind)) + followers

    def _compared(self, one: str, other: str) -> _Found:
        pairs: list[Pairing] = [
            (group.get(one), group.get(other))
            for group in self.groups
            if one in group or other in group
        ]
        names = self.laid.names
        sides = Compared(
            self.laid.text,
            (names.get(one, one), names.get(other, other)),
            self.sides[one],
            self.sides[other],
            self.laid.regions,
            self.laid.defaults,
            pairs,
        )
        found: _Found = defaultdict(list)
        for difference in differences(sides):
            found[difference.first, difference.second].append(difference)
        return found

    def _words(self, difference: Difference, versions: Sequence[Version]) -> str:
        """Return what stands for the conflict in a list."""
        label = max(
            (version.label for version in versions if version.label is not None),
            key=lambda item: size(main_spans(item)),
        )
        words = title(label, self.laid.text, self.records)
        if difference.kind is Kind.LINK and difference.part in ("source", "cue", "via"):
            values = [value for value in difference.values if value != NOTHING]
            return f"{' / '.join(values)} · {words}"
        return words

    @staticmethod
    def _cost(versions: Sequence[Version], difference: Difference) -> int:
        sizes = [len(version.sides) for version in versions]
        parting = sum(a * b for a, b in combinations(sizes, 2))
        # What follows from another conflict goes away with it.
        return 0 if Hint.CASCADE in difference.hints else parting * _WEIGHT[difference.kind]


ELSEWHERE = "a name from elsewhere"
"""Stands for an entity that no label of the article names."""
_OWN_ID = re.compile("[0-9A-Z]{26}")

_Found = dict[tuple[str | None, str | None], list[Difference]]


def title(item: Annotation | None, text: str, records: Mapping[str, Annotation]) -> str:
    """Return the words that stand for a label in a list: “holder → target” for a stance."""
    if item is None:
        return NOTHING
    if isinstance(item, Stance):
        ends = (argument_words(end, text, records) for end in (item.holder, item.target))
        return " → ".join(ends)
    if isinstance(item, DocumentLabel) and (pair := pair_of(item.name)) is not None:
        return f"{called(pair.holder, text, records)} → {pair.topic} = {item.value}"
    return " ".join(surface(item, text).split())


def called(entity_id: str, text: str, records: Mapping[str, Annotation]) -> str:
    """Return the longest words that stand for an entity in the article, or its id for none."""
    same = (
        " ".join(surface(item, text).split())
        for item in records.values()
        if isinstance(item, Mention) and item.entity_id == entity_id
    )
    return max(same, key=len, default=entity_id)


def argument_words(argument: Argument | None, text: str, records: Mapping[str, Annotation]) -> str:
    """Return who holds a stance, or what it is about, in a few words."""
    if argument is None:
        return NOTHING
    spans = argument_spans(argument, records)
    own = "the author" if argument.author else argument.topic
    if own is None and argument.entity_id is not None:
        own = called(argument.entity_id, text, records)
        # Ids that the program made tell nobody anything.
        own = ELSEWHERE if own == argument.entity_id and _OWN_ID.fullmatch(own) else own
    words = " … ".join(text[span.start : span.end] for span in spans) or own or NOTHING
    return " ".join(words.split())


def _strongest_first(version: Version) -> tuple[int, bool, str]:
    return -len(version.sides), version.label is None, version.sides[0]


def _answered(versions: Sequence[Version], pattern: Pattern, kind: Kind) -> tuple[Version, ...]:
    """Return the versions with what they say to the pattern of the first two of them."""
    answers = list(pattern.answers)
    for version in versions[2:]:
        if kind is Kind.MISSING:
            answers.append(PRESENT if version.label is not None else ABSENT)
        else:
            answers.append(_label(version.label) if kind is Kind.LABEL else "")
    return tuple(
        replace(version, answer=answer) for version, answer in zip(versions, answers, strict=True)
    )


def _label(item: Annotation | None) -> str:
    if item is None:
        return ""
    return item.value if isinstance(item, DocumentLabel) else item.label


def _plain(attributes: Attributes) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(attributes.items()))
