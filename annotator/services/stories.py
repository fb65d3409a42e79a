"""The articles on the same event: those of one article, or all stories among many."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from hashlib import blake2b
from typing import NamedTuple, TypeVar

from annotator.nlp.stories import same_story
from annotator.services.corpus import Corpus
from annotator.services.jobs import Progress, Unwatched
from annotator.storage.corpus_store import CorpusStore

T = TypeVar("T")

_MOST_NAMES, _MOST_SHARING = 80, 500
_AT_ONCE = 100  # articles
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


def stories_of(corpus: Corpus, article_ids: Sequence[str]) -> dict[str, str]:
    """Return the story of each of the articles that shares one with another of them.

    A story is named by its first article in the order of import. Near copies are of one story, and
    so is whatever is of the story of one of its articles. Names that more than `_MOST_SHARING`
    articles have tell no story.
    """
    facts = _facts(corpus, article_ids)
    having: dict[str, set[int]] = defaultdict(set)
    for place, fact in facts.items():
        for name in fact.names:
            having[name].add(place)
    dates = {place: fact.date for place, fact in facts.items()}
    leader = {place: place for place in facts}
    for place, fact in facts.items():
        rare = {name: having[name] for name in fact.names if len(having[name]) <= _MOST_SHARING}
        for other in same_story(place, rare, dates, len(facts)):
            _unite(leader, place, other)
    for copy, original in _read(corpus, lambda store: store.likeness.copies()).items():
        if copy in leader and original in leader:
            _unite(leader, copy, original)
    first = {place: _leader(leader, place) for place in facts}
    size = Counter(first.values())
    return {
        facts[place].article_id: facts[one].article_id
        for place, one in first.items()
        if size[one] > 1
    }


class _Fact(NamedTuple):
    article_id: str
    date: str
    names: frozenset[str]


def _facts(corpus: Corpus, article_ids: Sequence[str]) -> dict[int, _Fact]:
    """Return what tells the story of each article, by position, in the order of import."""
    found: dict[int, _Fact] = {}
    for start in range(0, len(article_ids), _AT_ONCE):
        found |= _read(corpus, partial(_facts_of, article_ids[start : start + _AT_ONCE]))
    return dict(sorted(found.items()))


def _facts_of(article_ids: Sequence[str], store: CorpusStore) -> dict[int, _Fact]:
    places = [store.occurrences.position(article_id) for article_id in article_ids]
    rows = store.occurrences.texts(places)
    named: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for name in store.occurrences.names(places, None):
        named[name.position].append((name.start, name.end))
    return {
        row.position: _Fact(
            row.article_id, row.date, frozenset(_usable(row.text, named[row.position]))
        )
        for row in rows
    }


def _usable(text: str, marked: Sequence[tuple[int, int]]) -> list[str]:
    """Return the names that a story is told by: those marked, else words with a capital."""
    words = [text[start:end] for start, end in marked] or _CAPITALS.findall(text)
    plain = dict.fromkeys(" ".join(it.split()) for it in words)
    names = [it for it in plain if _SHORTEST <= len(it) <= _LONGEST and it[0].isupper()]
    return names[:_MOST_NAMES]


def _leader(leader: dict[int, int], place: int) -> int:
    while leader[place] != place:
        place = leader[place]
    return place


def _unite(leader: dict[int, int], one: int, other: int) -> None:
    first, second = sorted((_leader(leader, one), _leader(leader, other)))
    leader[second] = first


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
    marked = [(name.start, name.end) for name in store.occurrences.names([place], None)]
    return place, _usable(row.text, marked), store.occurrences.count()
