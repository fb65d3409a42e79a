"""Comparing the annotators of one article: what is then known of every conflict in it.

It fits into a text, so that the conflicts of a whole corpus can be listed without reading its
labels; `comparisons` sees to it that each article is compared once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import orjson

from annotator.agreement.conflicts import Item, Laid, Version, items_of
from annotator.agreement.majority import Majority, majority_of, version_like
from annotator.domain.annotations import (
    Annotation,
    ArticleState,
    Attributes,
    Family,
    Record,
    Region,
    Settlement,
)
from annotator.domain.articles import Article, Layer, LayerKind, Progress
from annotator.domain.scheme import Scheme
from annotator.storage.comparisons import Summary

NAME_OPENS, NAME_CLOSES = "\x02", "\x03"
TIE, MIXED = -1, -2
"""What stands for the majority's version where there is none, or where it is nobody's own."""


class Side(NamedTuple):
    """One version in a list of conflicts: a label's id ("" for nothing), who has it, what it is."""

    label_id: str
    sides: Sequence[int]
    label: str
    answer: str


class Conflict(NamedTuple):
    """A conflict as the list of all knows it; `layers` are the ids that `Side.sides` count.

    `majority` is the index of the version that most have, `TIE` or `MIXED`. `start` is its place.
    """

    article_id: str
    title: str
    layers: Sequence[str]
    id: str
    family: str
    label: str
    kind: str
    part: str
    hints: str
    pattern: str
    pattern_words: str
    words: str
    start: int
    cost: int
    said: str
    majority: int
    versions: str

    def sides(self) -> list[Side]:
        """Return the versions, the strongest first."""
        return [_side(*packed.split(_FIELD)) for packed in self.versions.split(_RECORD)]


# A list of 50,000 is read the faster the fewer objects it is made of: versions are one text.
_FIELD, _RECORD = "\x1f", "\x1e"


def _side(label_id: str, sides: str, label: str, answer: str) -> Side:
    return Side(label_id, tuple(map(int, sides.split(","))), label, answer)


class Ballot(NamedTuple):
    """What each layer said of things of one family, label or nothing, and how often that was."""

    family: str
    votes: tuple[tuple[str, str], ...]
    number: int


@dataclass(slots=True)
class ComparedArticle:
    """What is known of an article: its conflicts, how much is agreed, and what everybody said."""

    article_id: str
    title: str
    layers: Sequence[str]
    agreed: Mapping[str, int]
    conflicts: Sequence[Conflict]
    packed_ballots: str = "[]"

    @property
    def ballots(self) -> list[Ballot]:
        """What everybody said of everything, alike or not."""
        return [
            Ballot(family, tuple((self.layers[side], label) for side, label in votes), number)
            for family, votes, number in orjson.loads(self.packed_ballots)
        ]


NOTHING = ""
"""The label in a ballot of who marked nothing."""


def sides_of(records: Iterable[Record], layers: Mapping[str, Layer]) -> dict[str, list[Annotation]]:
    """Return the labels of the annotators who have finished the article, by layer id.

    `records` are those of all layers; suggestions are nobody's labels and never among them.
    """
    everything = list(records)
    annotators = {key for key, layer in layers.items() if layer.kind is LayerKind.ANNOTATOR}
    finished = {
        record.layer_id
        for record in everything
        if isinstance(record, ArticleState) and record.progress is Progress.DONE
    }
    found: dict[str, list[Annotation]] = {key: [] for key in sorted(annotators & finished)}
    for record in everything:
        if isinstance(record, Annotation) and record.layer_id in found:
            found[record.layer_id].append(record)
    return found


def laid_out(
    article: Article, records: Sequence[Record], layers: Mapping[str, Layer], scheme: Scheme
) -> Laid:
    """Return the finished labels of an article side by side, ready to be compared."""
    regions = [record for record in records if isinstance(record, Region)]
    names = marked(layers)
    return Laid(article.text, sides_of(records, layers), regions, defaults_of(scheme), names)


def marked(layer_ids: Iterable[str]) -> dict[str, str]:
    """Return what sentences call the sides: their ids between marks, as names may be hidden.

    Whoever shows a sentence puts a name in the place of each.
    """
    return {layer: f"{NAME_OPENS}{layer}{NAME_CLOSES}" for layer in layer_ids}


def defaults_of(scheme: Scheme) -> dict[Family, Attributes]:
    """Return the attribute values that go without saying."""
    return {
        family: {
            item.name: item.default
            for item in scheme.family(family).attributes
            if item.default is not None and not item.only_for
        }
        for family in Family
    }


def majority(item: Item, item_of: Mapping[str, str]) -> Majority | None:
    """Return what most say of a thing; labels of one thing (`item_of` label) are the same."""
    return majority_of(item, lambda label: item_of.get(label, label) if label else None)


def items_by_label(items: Iterable[Item]) -> dict[str, str]:
    """Return the id of the thing that each label is of."""
    return {label.id: item.id for item in items for label in item.labels.values()}


def settled_under(item: Item, settlements: Mapping[str, Settlement]) -> str:
    """Return the id under which a thing was settled, found by any label that stood then."""
    own = {label.id for label in item.labels.values()}
    if item.id in settlements:
        return item.id
    return next(
        (
            key
            for key, settlement in settlements.items()
            if any(label in own for _, label in settlement.versions)
        ),
        item.id,
    )


def summarise(items: Sequence[Item], sides: Sequence[str], settled: Iterable[Settlement]) -> str:
    """Return what is kept of an article, as JSON."""
    settlements = {settlement.item: settlement for settlement in settled}
    item_of = items_by_label(items)
    layers = sorted(sides)
    number = {layer: index for index, layer in enumerate(layers)}
    agreed: Counter[str] = Counter(item.family.value for item in items if item.agreed)
    ballots: Counter[tuple[str, tuple[tuple[int, str], ...]]] = Counter(
        (
            item.family.value,
            tuple(
                (number[side], label_of(item.labels[side]) if side in item.labels else NOTHING)
                for version in item.versions
                for side in sorted(version.sides)
            ),
        )
        for item in items
    )
    plain = {
        "layers": layers,
        "agreed": dict(agreed),
        "conflicts": [
            _row(item, settled_under(item, settlements), number, majority(item, item_of))
            for item in items
            if not item.agreed
        ],
        "ballots": _packed([[family, votes, count] for (family, votes), count in ballots.items()]),
    }
    return _packed(plain)


def _packed(plain: object) -> str:
    return orjson.dumps(plain).decode()


def read_summary(summary: Summary) -> ComparedArticle:
    """Return what was kept of an article."""
    article_id, title, text = summary
    plain = orjson.loads(text)
    layers = plain["layers"]
    conflicts = [Conflict(article_id, title, layers, *row) for row in plain["conflicts"]]
    return ComparedArticle(article_id, title, layers, plain["agreed"], conflicts, plain["ballots"])


def summary_of(
    article: Article, records: Sequence[Record], layers: Mapping[str, Layer], scheme: Scheme
) -> str:
    """Compare the annotators of one article; return what is kept of it, as JSON."""
    laid = laid_out(article, records, layers, scheme)
    settled = [record for record in records if isinstance(record, Settlement)]
    return summarise(items_of(laid), list(laid.sides), settled)


def _row(item: Item, key: str, number: Mapping[str, int], most: Majority | None) -> list[object]:
    best = TIE
    if most is not None:
        like = version_like(item, most.label)
        best = MIXED if like is None else like
    leading = next(one.label for one in item.versions if one.label is not None)
    pattern = item.pattern
    return [
        key,
        item.family.value,
        label_of(leading),
        item.kind.value if item.kind else "",
        item.part,
        ",".join(sorted(hint.value for hint in item.hints)),
        pattern.key if pattern else "",
        pattern.words if pattern else "",
        item.words if len(item.words) <= 120 else f"{item.words[:119]}…",
        item.place(),
        item.cost,
        item.said,
        best,
        _RECORD.join(_packed_version(version, number) for version in item.versions),
    ]


def _packed_version(version: Version, number: Mapping[str, int]) -> str:
    label_id = version.label.id if version.label is not None else ""
    label = label_of(version.label) if version.label is not None else NOTHING
    sides = ",".join(str(number[side]) for side in version.sides)
    return _FIELD.join((label_id, sides, label, version.answer))


def label_of(item: Annotation) -> str:
    """Return the label by which an annotation counts; that of a document with its value."""
    value: str = getattr(item, "value", "")
    return f"{item.label}={value}" if item.family is Family.DOCUMENT else item.label
