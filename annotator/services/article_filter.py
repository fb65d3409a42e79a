"""Which articles a figure is about: what can be typed to search the corpus, and a little more.

``id:A,B`` names articles, and ``is:blind`` means those shown without suggestions to anybody.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from annotator.domain.queue import QueueQuery
from annotator.domain.work import ArticleWork
from annotator.storage.corpus_store import CorpusStore

Passes = Callable[[ArticleWork], bool]

_OURS = re.compile(r"(?<!\S)(?:id:(\S+)|is:blind)(?!\S)")
_PAGE = 1000


def article_filter(words: str, store: CorpusStore, layer_id: str | None) -> Passes:
    """Return the test of the filter; a search needs some layer to be seen from.

    Raises what searching raises: `SearchError`, `UnknownNameError`.
    """
    tests: list[Passes] = []
    for found in _OURS.finditer(words):
        wanted = None if found[1] is None else frozenset(found[1].split(","))
        tests.append(_is_blind if wanted is None else _named(wanted))
    searched = _OURS.sub("", words).strip()
    if searched and layer_id is not None:
        tests.append(_named(_found(searched, store, layer_id)))
    return lambda work: all(test(work) for test in tests)


def _is_blind(work: ArticleWork) -> bool:
    return bool(work.blind)


def _named(ids: frozenset[str]) -> Passes:
    return lambda work: work.id in ids


def _found(words: str, store: CorpusStore, layer_id: str) -> frozenset[str]:
    # A blank at the end: the last word is whole, nobody is still typing it.
    query = QueueQuery(layer_id, search=f"{words} ")
    found: set[str] = set()
    last: str | None = None
    while page := store.queue(query, after=last, limit=_PAGE):
        found.update(summary.id for summary in page)
        last = page[-1].id
    return frozenset(found)
