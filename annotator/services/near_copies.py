"""Marks articles that say nearly the same as one imported before, such as a wire report run twice.

It is done once for each article, behind everything that somebody waits for; texts never change.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial

from annotator.nlp.near_copies import KEYS, LEAST, likeness, sketch
from annotator.services.corpus import Corpus
from annotator.services.jobs import Progress, Unwatched
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.occurrence_reader import TextRow

_SLICE = 50


def mark_near_copies(
    corpus: Corpus, progress: Progress | None = None, *, pause: float = 0.0
) -> int:
    """Look at the articles that nobody looked at yet; return how many near copies there are.

    Boilerplate is left out of account. `pause` are the seconds to rest after each slice, for the
    sake of who is at work meanwhile. What was done when it is stopped is kept.
    """
    watch, found, done = progress or Unwatched(), 0, 0
    if corpus.run(lambda store: store.read_only):
        return 0
    left = corpus.run(lambda store: store.likeness.left())
    while not watch.stop_requested():
        read = corpus.owner.submit(_next, urgent=False).result()
        if not read:
            break
        sketches = {row.position: sketch(text) for row, text in read}
        keeping = partial(_keep, sketches)
        found += corpus.owner.submit(keeping, urgent=False).result()
        done += len(read)
        watch.report(done, left)
        time.sleep(pause)
    return found


def _next(store: CorpusStore) -> list[tuple[TextRow, str]]:
    positions = store.likeness.waiting(_SLICE)
    closed: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for position, start, end in store.occurrences.closed(positions):
        closed[position].append((start, end))
    return [
        (row, _open_text(row, closed[row.position])) for row in store.occurrences.texts(positions)
    ]


def _open_text(row: TextRow, closed: list[tuple[int, int]]) -> str:
    """Return the text without what is not labelled: pages differ in it, and share it."""
    pieces, at = [], 0
    for start, end in sorted(closed):
        pieces.append(row.text[at:start])
        at = max(at, end)
    return " ".join([*pieces, row.text[at:]])


def _keep(sketches: Mapping[int, Sequence[int]], store: CorpusStore) -> int:
    return store.likeness.keep(sketches, KEYS, likeness, LEAST)
