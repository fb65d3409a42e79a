"""How suggesters have fared so far: what people made of their suggestions, label by label."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import partial

from annotator.domain.stats import SuggesterRecord, SuggestionCounts
from annotator.services.corpus import Corpus
from annotator.services.jobs import Progress, Unwatched
from annotator.storage.answer_reader import AnswerCounts
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.scheme_use import slices

_SLICE = 200  # articles, some 20 milliseconds


def suggester_records(
    corpus: Corpus, progress: Progress | None = None
) -> Mapping[str, SuggesterRecord]:
    """Count the answers over the corpus, by the name of the suggester; others come in between."""
    watch, found = progress or Unwatched(), AnswerCounts()
    last = corpus.run(lambda store: store.scheme_use.last_position())
    for low, high in slices(last, _SLICE):
        if watch.stop_requested():
            break
        corpus.owner.submit(partial(_count, low, high, found), urgent=False).result()
        watch.report(high + 1, last + 1)
    return _records(found)


def _records(found: AnswerCounts) -> dict[str, SuggesterRecord]:
    by_label: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for (name, family, label, verdict), number in found.items():
        by_label[name, family, label][verdict] += number
    records: dict[str, dict[tuple[str, str], SuggestionCounts]] = defaultdict(dict)
    for (name, family, label), counts in by_label.items():
        records[name][family, label] = SuggestionCounts(**counts)
    return dict(records)


# What follows runs in the owning thread.


def _count(low: int, high: int, into: AnswerCounts, store: CorpusStore) -> None:
    store.answers.count(low, high, into)
