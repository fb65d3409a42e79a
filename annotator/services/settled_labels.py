"""What became of an annotator's labels when the article was settled, and what gold added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial

from annotator.agreement.align import align_two
from annotator.domain.annotations import (
    Annotation,
    ArticleState,
    Family,
    Record,
    Settlement,
    Span,
)
from annotator.domain.articles import LayerKind, Progress
from annotator.domain.words import main_spans
from annotator.services.session import Session
from annotator.storage.corpus_store import CorpusStore


@dataclass(frozen=True, slots=True)
class Outcome:
    """What gold has in place of a label: nothing where `words` is empty, the same if `same`."""

    words: str
    same: bool
    by: str
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class Addition:
    """A label of gold that the annotator did not have; `span` is where, if it has words."""

    words: str
    span: Span | None
    by: str
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What an annotator may know of how an article was settled."""

    outcomes: dict[str, Outcome] = field(default_factory=dict)
    additions: tuple[Addition, ...] = ()


def settled_of(session: Session, article_id: str) -> Future[Settled]:
    """Fetch what became of an article in the eyes of the session's annotator.

    `outcomes` go by the ids of the annotator's labels.
    """
    work = partial(_settled, article_id=article_id, layer_id=session.layer.id)
    return session.corpus.owner.submit(work)


def _settled(store: CorpusStore, *, article_id: str, layer_id: str) -> Settled:
    gold = [layer.id for layer in store.layers() if layer.kind is LayerKind.GOLD]
    if not gold:
        return Settled()
    _, found = next(store.iterate([article_id], [*gold, layer_id]))
    records = list(found)
    return Settled(outcomes_in(records, layer_id), additions_in(records, layer_id))


def additions_in(records: Iterable[Record], layer_id: str) -> tuple[Addition, ...]:
    """Return what gold has of things that a layer has nothing of, in the order of the text.

    Nothing while the layer's article is not finished: its annotator is not to be told what others
    found. `records` are those of gold and of the layer.
    """
    look = _Look(records, layer_id)
    if not look.is_finished:
        return ()
    own = [_says(label) for label in look.own]
    found = [
        (settlement, gold)
        for settlement, gold in look.held
        if (layer_id, "") in settlement.versions and _says(gold) not in own
    ]
    found += [(settlement, gold) for mine, settlement, gold in look.unasked() if mine is None]
    added = (_addition(settlement, gold) for settlement, gold in found)
    return tuple(sorted(added, key=lambda one: (one.span is None, one.span or Span(0, 0))))


class _Look:
    """Gold's labels beside those of one layer."""

    def __init__(self, records: Iterable[Record], layer_id: str) -> None:
        everything = list(records)
        self._layer_id = layer_id
        self.labels = {one.id: one for one in everything if isinstance(one, Annotation)}
        self.own = [one for one in self.labels.values() if one.layer_id == layer_id]
        self.settlements = [one for one in everything if isinstance(one, Settlement)]
        self.held = [
            (one, self.labels[one.outcome])
            for one in self.settlements
            if one.outcome is not None and one.outcome in self.labels
        ]
        self.is_finished = any(
            isinstance(one, ArticleState)
            and one.layer_id == layer_id
            and one.progress is Progress.DONE
            for one in everything
        )

    def unasked(self) -> Iterator[tuple[Annotation | None, Settlement, Annotation]]:
        """Yield what was settled without the layer: its own label if it has one, and gold's.

        Who finishes an article after it was settled had no say in it.
        """
        held = [(one, gold) for one, gold in self.held if self._layer_id not in dict(one.versions)]
        for family in Family:
            here = [pair for pair in held if pair[1].family is family]
            own = [one for one in self.own if one.family is family]
            pairs = align_two(own, [gold for _, gold in here], self.labels)
            mine = {theirs: own[ours] for ours, theirs in pairs}
            for place, (settlement, gold) in enumerate(here):
                yield mine.get(place), settlement, gold


def _addition(settlement: Settlement, gold: Annotation) -> Addition:
    span = min(main_spans(gold), default=None)
    return Addition(settlement.words, span, settlement.by, settlement.reason, settlement.at)


def outcomes_in(records: Iterable[Record], layer_id: str) -> dict[str, Outcome]:
    """Return what became of a layer's labels; `records` are those of gold and of the layer."""
    look = _Look(records, layer_id)
    labels = look.labels
    found = {
        label: _outcome(settlement, labels.get(label), labels.get(settlement.outcome or ""))
        for settlement in look.settlements
        for layer, label in settlement.versions
        if layer == layer_id and label
    }
    for mine, settlement, gold in look.unasked() if look.is_finished else ():
        if mine is not None:
            found.setdefault(mine.id, _outcome(settlement, mine, gold))
    return found


def _outcome(settlement: Settlement, own: Annotation | None, gold: Annotation | None) -> Outcome:
    same = own is not None and gold is not None and _says(own) == _says(gold)
    return Outcome(settlement.words, same, settlement.by, settlement.reason, settlement.at)


def _says(label: Annotation) -> object:
    attributes = getattr(label, "attributes", {})
    return label.label, label.all_spans(), dict(attributes), getattr(label, "value", "")
