"""How far do they agree, and where do they part: from a corpus to an `AgreementReport`."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from annotator.domain.scheme import Scheme
from annotator.services.agreement_building import Builder
from annotator.services.agreement_cache import AgreementCache
from annotator.services.agreement_counting import Task, Wanted, count_all
from annotator.services.agreement_report import AgreementReport
from annotator.services.agreement_selection import AgreementOptions, Chosen, choose
from annotator.services.article_filter import article_filter
from annotator.services.corpus import Corpus
from annotator.services.jobs import Progress, Unwatched
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.owner_thread import OwnerThread

GAMMA_ARTICLES = 40
"""Gamma is sampled over so many articles: over more it would take longer than anybody waits."""


def agreement_file(
    corpus: Path,
    options: AgreementOptions,
    progress: Progress | None = None,
    cache: AgreementCache | None = None,
) -> AgreementReport:
    """Do `agreement` with a corpus file, opened for reading only."""
    with Corpus.open(corpus, read_only=True) as opened:
        return agreement(opened.owner, corpus, options, progress, cache)


def agreement(
    owner: OwnerThread,
    path: Path,
    options: AgreementOptions,
    progress: Progress | None = None,
    cache: AgreementCache | None = None,
) -> AgreementReport:
    """Compute everything about one family of labels; waits, so call it off the window's thread.

    `path` is where the owner's corpus lies: worker processes read it too. With a `cache` only
    articles that changed since the last time are counted again. Raises `UnknownNameError` for a
    name that no layer has, and `CancelledError` when stopped.
    """
    started = time.monotonic()
    watch = progress or Unwatched()
    corpus_id, scheme, chosen = owner.submit(lambda store: _chosen(store, options)).result()
    task = Task(chosen.plan, {name: layer.id for name, layer in chosen.layers.items()})
    ledger, selection = (cache or AgreementCache()).selection(
        corpus_id,
        task,
        _wanted(chosen, options),
        options.draws,
        lambda missing: count_all(owner, path, task, missing, watch),
    )
    report = Builder(options, chosen, ledger, selection, scheme).report()
    return replace(report, seconds=time.monotonic() - started)


def _chosen(store: CorpusStore, options: AgreementOptions) -> tuple[str, Scheme, Chosen]:
    layers, scheme = store.layers(), store.scheme()
    passes = article_filter(options.articles, store, layers[0].id if layers else None)
    return store.corpus_id, scheme, choose(options, layers, store.work.all(), scheme, passes)


def _wanted(chosen: Chosen, options: AgreementOptions) -> list[Wanted]:
    """Return what is to be counted; the articles for gamma are drawn by the hash of their ids.

    So the same ones are drawn again when articles are added or changed.
    """
    drawn: set[str] = set()
    if options.gamma:
        drawn = set(_first_by_hash([item.id for item in chosen.work], GAMMA_ARTICLES))
    return [
        Wanted(
            item.id,
            f"{item.stamp} {sides} {item.id in drawn}",
            sides,
            item.id in drawn,
        )
        for item in chosen.work
        for sides in [chosen.finished(item)]
    ]


def _first_by_hash(ids: Sequence[str], count: int) -> list[str]:
    return sorted(ids, key=lambda item: blake2b(item.encode(), digest_size=8).digest())[:count]
