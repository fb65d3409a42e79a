"""Which articles a figure is about, in a few words: ``source:"Daily" date:2026-01..2026-03``.

Conditions stand side by side and hold together: ``source:NAME``, ``date:FROM..TO`` (either end
may be left out, and an ISO date may be shortened), ``id:A,B``, ``blind`` (shown without
suggestions to somebody); any other word is looked for in title and text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from annotator.domain.queue import QueueQuery
from annotator.domain.work import ArticleWork
from annotator.storage.corpus_store import CorpusStore

Passes = Callable[[ArticleWork], bool]

_PART = re.compile(r'(?:(source|date|id):)?(?:"([^"]*)"|(\S+))')
_PAGE = 1000


def article_filter(words: str, store: CorpusStore, layer_id: str | None) -> Passes:
    """Return the test of the filter; `layer_id` is any layer, needed to search the text."""
    tests: list[Passes] = []
    searched: list[str] = []
    for name, quoted, plain in _PART.findall(words):
        value = quoted or plain
        if name:
            tests.append(_condition(name, value))
        elif value == "blind" and not quoted:
            tests.append(lambda work: bool(work.blind))
        else:
            searched.append(f'"{value}"')
    if searched and layer_id is not None:
        found = _found(" ".join(searched), store, layer_id)
        tests.append(lambda work: work.id in found)
    return lambda work: all(test(work) for test in tests)


def _condition(name: str, value: str) -> Passes:
    if name == "source":
        return lambda work: work.source.casefold() == value.casefold()
    if name == "id":
        wanted = set(value.split(","))
        return lambda work: work.id in wanted
    first, dots, last = value.partition("..")
    if not dots:
        return lambda work: work.date.startswith(value)
    # A shortened end means all of that month or year.
    return lambda work: (
        bool(work.date) and first <= work.date and (not last or work.date[: len(last)] <= last)
    )


def _found(words: str, store: CorpusStore, layer_id: str) -> set[str]:
    query = QueueQuery(layer_id, search=words)
    found: set[str] = set()
    last: str | None = None
    while page := store.queue(query, after=last, limit=_PAGE):
        found.update(summary.id for summary in page)
        last = page[-1].id
    return found
