"""The list of articles: what it shows, in which order, and what a search finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from annotator.domain.annotations import ArticleState, Note, NoteKind
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.domain.errors import UnknownNameError
from annotator.domain.queue import ArticleSummary, QueueOrder, QueueQuery
from annotator.storage.corpus_file import open_corpus
from annotator.storage.corpus_store import CorpusStore
from tests.examples import INES, TEXT
from tests.storage.corpora import NOW, accepted, begun, imported, now, submit

TITLES = ["Bridge", "apple", "Zebra", "apple", "Émile's été"]
ALL = QueueQuery(INES.id)


@pytest.fixture
def five(corpus: Path) -> Iterator[CorpusStore]:
    """Return a corpus with five articles: article-1 … article-5."""
    opened = open_corpus(corpus, now=now)
    more = [imported(f"article-{n}", title) for n, title in enumerate(TITLES[1:], 2)]
    opened.add_articles(more, at=NOW)
    yield opened
    opened.close()


def found(store: CorpusStore, query: QueueQuery) -> list[int]:
    """Return the numbers of the articles, read in pages of two, and compare the other ways."""
    ids: list[str] = []
    while page := store.queue(query, after=ids[-1] if ids else None, limit=2):
        ids += [row.id for row in page]
    assert store.queue_size(query) == len(ids)
    for one, two in pairwise(ids):
        assert store.neighbour(query, one, 1) == two
        assert store.neighbour(query, two, -1) == one
    assert not ids or store.neighbour(query, ids[-1], 1) is None
    return [int(article_id[8:]) for article_id in ids]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (QueueOrder.IMPORTED, [1, 2, 3, 4, 5]),
        (QueueOrder.TITLE, [2, 4, 1, 3, 5]),
        (QueueOrder.DATE, [1, 2, 3, 4, 5]),
        (QueueOrder.SOURCE, [1, 2, 3, 4, 5]),
    ],
)
def test_orders(five: CorpusStore, order: QueueOrder, expected: list[int]) -> None:
    assert found(five, replace(ALL, order=order)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("apple", [2, 4]),
        ("APP", [2, 4]),
        ("emile ete", [5]),
        ('"sund bridge"', [1, 2, 3, 4, 5]),
        ('"bridge sund"', []),
        ("zebra OR apple", []),
        ('zeb" AND (', []),
        ("title:zebra", [3]),
        ("-zebra", [1, 2, 4, 5]),
        ("bridge -title:apple", [1, 3, 5]),
        ("zeb* -apple", [3]),
        ("   ", [1, 2, 3, 4, 5]),
    ],
)
def test_search(five: CorpusStore, words: str, expected: list[int]) -> None:
    assert found(five, replace(ALL, search=words)) == expected


def test_row_shows_what_was_done(five: CorpusStore) -> None:
    submit(five, accepted())
    submit(five, begun())
    flag = Note("n1", "article-1", INES.id, "m1", "Ines", "Look", NOW, NoteKind.FLAG)
    note = replace(flag, id="n2", kind=NoteKind.NOTE)
    submit(five, Edit("Note", after=(flag, note)))
    first = five.queue(ALL, after=None, limit=1)[0]
    assert first == ArticleSummary(
        "article-1", 0, "Bridge", "Nordwire", "", len(TEXT), Progress.BEGUN, 3, 1, 1, 1
    )
    submit(five, Edit("Settle", before=(flag,), after=(replace(flag, settled=True),)))
    assert five.queue(ALL, after=None, limit=1)[0] == replace(first, flags=0)


def test_filters(five: CorpusStore) -> None:
    done = ArticleState("article-3", INES.id, Progress.DONE)
    five.submit(
        Edit("Done", after=(done,)), article_id="article-3", layer_id=INES.id, actor="x", at=NOW
    )
    assert found(five, replace(ALL, progress=(Progress.DONE,))) == [3]
    assert found(five, replace(ALL, progress=(Progress.NEW, Progress.BEGUN))) == [1, 2, 4, 5]
    assert found(five, replace(ALL, source="Nordwire")) == [1, 2, 3, 4, 5]
    assert found(five, replace(ALL, source="Sundpost")) == []
    assert found(five, replace(ALL, flagged=True)) == []
    assert found(five, replace(ALL, with_suggestions=True)) == [1, 2, 3, 4, 5]
    assert five.neighbour(replace(ALL, progress=(Progress.DONE,)), "article-1", 1) == "article-3"


def test_unknown_article_and_layer_are_named(five: CorpusStore) -> None:
    with pytest.raises(UnknownNameError, match="article-9"):
        five.queue(ALL, after="article-9", limit=1)
    with pytest.raises(UnknownNameError, match="nobody"):
        five.queue(QueueQuery("nobody"), after=None, limit=1)
