"""Comparing the annotators of each article, once: what is then known of every conflict.

The result is kept in the corpus article by article and forgotten when an annotator changes
something, so that the conflicts of a whole corpus can be listed without reading its labels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from annotator.domain.errors import CancelledError
from annotator.domain.scheme import Scheme
from annotator.services.corpus import Corpus
from annotator.services.jobs import Progress as JobProgress
from annotator.services.jobs import Unwatched
from annotator.storage.comparisons import Summary
from annotator.storage.corpus_store import CorpusStore

_SLICE = 20
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
    names = {key: layer.name for key, layer in layers.items()}
    return Laid(article.text, sides_of(records, layers), regions, defaults_of(scheme), names)


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


def compare_missing(corpus: Corpus, progress: JobProgress | None = None) -> int:
    """Compare the articles that are new or were changed; return how many that were.

    In a corpus that cannot be written nothing is kept; use `compare_all` there.
    """
    watch = progress or Unwatched()
    waiting = corpus.run(lambda store: store.comparisons.missing())
    for start in range(0, len(waiting), _SLICE):
        if watch.stop_requested():
            raise CancelledError("The comparison was stopped; what was compared is kept.")
        watch.report(start, len(waiting))
        ids = waiting[start : start + _SLICE]
        read, as_of = _slice(corpus, ids)
        kept = {summary.article_id: summary.text for summary in _summaries(corpus, read)}
        keep = corpus.owner.submit(
            lambda store, kept=kept, as_of=as_of: store.comparisons.keep(kept, as_of),  # type: ignore[misc]
            urgent=False,
        )
        keep.result()
    watch.report(len(waiting), len(waiting))
    return len(waiting)


def compare_all(corpus: Corpus, progress: JobProgress | None = None) -> list[ComparedArticle]:
    """Return everything that is known; what is missing is compared, and kept if that is allowed."""
    if corpus.run(lambda store: store.read_only):
        return [*_kept(corpus), *_compared_only(corpus, progress or Unwatched())]
    compare_missing(corpus, progress)
    return _kept(corpus)


def _kept(corpus: Corpus) -> list[ComparedArticle]:
    return [read_summary(one) for one in corpus.run(lambda store: store.comparisons.kept())]


def _compared_only(corpus: Corpus, watch: JobProgress) -> Iterator[ComparedArticle]:
    waiting = corpus.run(lambda store: store.comparisons.missing())
    for start in range(0, len(waiting), _SLICE):
        if watch.stop_requested():
            raise CancelledError("The comparison was stopped.")
        watch.report(start, len(waiting))
        read, _ = _slice(corpus, waiting[start : start + _SLICE])
        yield from map(read_summary, _summaries(corpus, read))


_Read = list[tuple[Article, list[Record]]]


def _slice(corpus: Corpus, ids: Sequence[str]) -> tuple[_Read, int]:
    def read(store: CorpusStore) -> tuple[_Read, int]:
        return list(store.iterate(ids)), store.comparisons.last_edit()

    return corpus.owner.submit(read, urgent=False).result()


def _summaries(corpus: Corpus, read: _Read) -> Iterator[Summary]:
    layers = {layer.id: layer for layer in corpus.layers()}
    scheme = corpus.scheme
    for article, records in read:
        laid = laid_out(article, records, layers, scheme)
        settled = [record for record in records if isinstance(record, Settlement)]
        text = summarise(items_of(laid), list(laid.sides), settled)
        yield Summary(article.id, article.title, text)


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
