"""What became of an annotator's labels when the article was settled, and what gold added."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial

from annotator.domain.annotations import Annotation, ArticleState, Record, Settlement, Span
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
    everything = list(records)
    if not any(
        isinstance(one, ArticleState) and one.layer_id == layer_id and one.progress is Progress.DONE
        for one in everything
    ):
        return ()
    labels = {one.id: one for one in everything if isinstance(one, Annotation)}
    own = [_says(label) for label in labels.values() if label.layer_id == layer_id]
    found = []
    for settlement in everything:
        if isinstance(settlement, Settlement) and (layer_id, "") in settlement.versions:
            gold = labels.get(settlement.outcome or "")
            if gold is not None and _says(gold) not in own:
                found.append(_addition(settlement, gold))
    return tuple(sorted(found, key=lambda one: (one.span is None, one.span or Span(0, 0))))


def _addition(settlement: Settlement, gold: Annotation) -> Addition:
    span = min(main_spans(gold), default=None)
    return Addition(settlement.words, span, settlement.by, settlement.reason, settlement.at)


def outcomes_in(records: Iterable[Record], layer_id: str) -> dict[str, Outcome]:
    """Return what became of a layer's labels; `records` are those of gold and of the layer."""
    everything = list(records)
    labels = {one.id: one for one in everything if isinstance(one, Annotation)}
    return {
        label: _outcome(settlement, labels.get(label), labels.get(settlement.outcome or ""))
        for settlement in everything
        if isinstance(settlement, Settlement)
        for layer, label in settlement.versions
        if layer == layer_id and label
    }


def _outcome(settlement: Settlement, own: Annotation | None, gold: Annotation | None) -> Outcome:
    same = own is not None and gold is not None and _says(own) == _says(gold)
    return Outcome(settlement.words, same, settlement.by, settlement.reason, settlement.at)


def _says(label: Annotation) -> object:
    attributes = getattr(label, "attributes", {})
    return label.label, label.all_spans(), dict(attributes), getattr(label, "value", "")
