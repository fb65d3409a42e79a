"""What can be compared in a corpus, before anything is computed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from hashlib import blake2b

from annotator.domain.annotations import Family
from annotator.domain.articles import Layer, LayerKind
from annotator.domain.work import ArticleWork
from annotator.services.agreement_selection import has_finished, person_of
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.owner_thread import OwnerThread


@dataclass(frozen=True, slots=True)
class AgreementOverview:
    """Who has finished how much, and how many articles two or more have.

    People come first, who has finished most ahead of the others; then gold, then suggesters.

    `labels` counts those of people and gold by family. `done` goes by the name of a layer; work
    repeated by one person (“Ada#2”) is not listed by itself. `stamp` is another text after any
    change that could change a figure.
    """

    layers: tuple[Layer, ...] = ()
    done: Mapping[str, int] = field(default_factory=dict)
    labels: Mapping[Family, int] = field(default_factory=dict)
    shared: int = 0
    blind: int = 0
    sources: tuple[str, ...] = ()
    stamp: str = ""


def agreement_overview(owner: OwnerThread) -> Future[AgreementOverview]:
    """Ask for the overview; what a person does meanwhile comes first."""
    return owner.submit(_overview, urgent=False)


def work_stamp(owner: OwnerThread) -> str:
    """Return the `stamp` of the overview alone; waits, so call it off the window's thread."""
    return owner.submit(lambda store: _stamp(store.work.all()), urgent=False).result()


def _overview(store: CorpusStore) -> AgreementOverview:
    layers = [layer for layer in store.layers() if person_of(layer.name) == layer.name]
    people = [layer for layer in layers if layer.kind is LayerKind.ANNOTATOR]
    work = store.work.all()
    done: Counter[str] = Counter()
    shared = blind = 0
    for item in work:
        done.update(layer.name for layer in layers if has_finished(item, layer))
        finished = sum(item.done(layer.id) for layer in people)
        shared += finished > 1
        blind += finished > 1 and _is_blind(item, people)
    order = (LayerKind.ANNOTATOR, LayerKind.GOLD, LayerKind.SUGGESTER)
    layers.sort(key=lambda layer: (order.index(layer.kind), -done[layer.name]))
    return AgreementOverview(
        tuple(layers),
        done,
        _labels(store, {layer.id for layer in layers if layer.kind is not LayerKind.SUGGESTER}),
        shared,
        blind,
        tuple(sorted({item.source for item in work if item.source})),
        _stamp(work),
    )


def _is_blind(item: ArticleWork, people: list[Layer]) -> bool:
    """Say whether all who finished it were shown it without suggestions."""
    finished = [layer.id for layer in people if item.done(layer.id)]
    return all(layer_id in item.blind or not item.suggested for layer_id in finished)


def _labels(store: CorpusStore, layers: set[str]) -> dict[Family, int]:
    counts: Counter[Family] = Counter()
    for (layer_id, family, _label), number in store.stats().labels.items():
        if layer_id in layers:
            counts[Family(family)] += number
    return counts


def _stamp(work: list[ArticleWork]) -> str:
    digest = blake2b(digest_size=12)
    for item in work:
        digest.update(f"{item.id}\t{item.stamp}\n".encode())
    return digest.hexdigest()
