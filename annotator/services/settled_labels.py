"""What became of an annotator's own labels when the article was settled, and why."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial

from annotator.domain.annotations import Annotation, Record, Settlement
from annotator.domain.articles import LayerKind
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


def outcomes_of(session: Session, article_id: str) -> Future[dict[str, Outcome]]:
    """Fetch what became of the labels of the session's layer in an article, by their ids."""
    work = partial(_outcomes, article_id=article_id, layer_id=session.layer.id)
    return session.corpus.owner.submit(work)


def _outcomes(store: CorpusStore, *, article_id: str, layer_id: str) -> dict[str, Outcome]:
    gold = [layer.id for layer in store.layers() if layer.kind is LayerKind.GOLD]
    if not gold:
        return {}
    _, records = next(store.iterate([article_id], [*gold, layer_id]))
    return outcomes_in(records, layer_id)


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
