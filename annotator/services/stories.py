"""The articles on the same event as one of them, found through the full-text index."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from hashlib import blake2b
from typing import TypeVar

from annotator.nlp.stories import same_story
from annotator.services.corpus import Corpus
from annotator.services.jobs import Progress, Unwatched
from annotator.storage.corpus_store import CorpusStore

T = TypeVar("T")

_MOST_NAMES = 80
_LONGEST, _SHORTEST = 60, 3
# Where nobody has labelled anything: words with a capital that do not begin a sentence.
_CAPITALS = re.compile(r"(?<=[\w,;] )[^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)*")


def story_of(corpus: Corpus, article_id: str, progress: Progress | None = None) -> list[str]:
    """Return the ids of the articles of the same story, this one first (see `nlp.stories`).

    The names are those that anybody labelled or suggested in the article. Stopped, it returns the
    article alone. A story is kept until the article has other names, or articles come.
    """
    watch = progress or Unwatched()
    place, names, articles = _read(corpus, partial(_names_in, article_id))
    of = _fingerprint(names, articles)
    kept = _read(corpus, lambda store: store.likeness.story(place, of))
    if kept is not None:
        return _read(corpus, lambda store: store.occurrences.ids(kept))
    found: dict[str, list[int]] = {}
    for done, name in enumerate(names):
        watch.report(done, len(names))
        if watch.stop_requested():
            return [article_id]
        found[name] = _read(corpus, partial(_having, name))
    everywhere = sorted({other for others in found.values() for other in others})
    dates = _read(corpus, lambda store: store.occurrences.dates(everywhere))
    story = same_story(place, found, dates, articles)
    _read(corpus, lambda store: store.likeness.keep_story(place, of, story))
    return _read(corpus, lambda store: store.occurrences.ids(story))


def _fingerprint(names: list[str], articles: int) -> str:
    """Return what tells whether a story would come out the same."""
    told = "\n".join([str(articles), *sorted(names)])
    return blake2b(told.encode(), digest_size=12).hexdigest()


def _read(corpus: Corpus, work: Callable[[CorpusStore], T]) -> T:
    return corpus.owner.submit(work, urgent=False).result()


def _having(name: str, store: CorpusStore) -> list[int]:
    return store.occurrences.candidates(name)


def _names_in(article_id: str, store: CorpusStore) -> tuple[int, list[str], int]:
    place = store.occurrences.position(article_id)
    (row,) = store.occurrences.texts([place])
    marked = store.occurrences.names([place], None)
    words = [row.text[name.start : name.end] for name in marked]
    if not words:
        words = _CAPITALS.findall(row.text)
    plain = dict.fromkeys(" ".join(it.split()) for it in words)
    names = [it for it in plain if _SHORTEST <= len(it) <= _LONGEST and it[0].isupper()]
    return place, names[:_MOST_NAMES], store.occurrences.count()
