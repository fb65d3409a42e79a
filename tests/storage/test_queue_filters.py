"""Which articles a filter lets through, and the orders that are worked out anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.annotations import (
    ArticleState,
    Decision,
    Mention,
    Note,
    NoteKind,
    Record,
    Verdict,
)
from annotator.domain.articles import Layer, LayerKind, Progress
from annotator.domain.edits import Edit
from annotator.domain.errors import SearchError, UnknownNameError
from annotator.domain.queue import QueueOrder, QueueQuery
from annotator.domain.search import parse_search
from annotator.storage.corpus_file import open_corpus
from annotator.storage.corpus_store import CorpusStore
from tests.examples import INES, at
from tests.storage.corpora import NOW, accepted, imported, now, submit

OLE = Layer("layer-ole", "Ole", LayerKind.ANNOTATOR)
ALL = QueueQuery(INES.id)


def dated(number: int, date: str, source: str) -> object:
    item = imported(f"article-{number}", f"Title {number}")
    return replace(item, article=replace(item.article, date=date, source=source))


def fill(corpus: Path) -> CorpusStore:
    """Return four articles: Ines accepted in 1, Ole labelled and finished 2, 3 is flagged."""
    opened = open_corpus(corpus, now=now)
    opened.add_layer(OLE)
    dates = [(2, "2026-02-03", "Sundpost"), (3, "2026-03-01", "Nordwire"), (4, "", "Sundpost")]
    opened.add_articles([dated(*item) for item in dates], at=NOW)  # type: ignore[misc]
    submit(opened, accepted())
    label = Mention("m2", "article-2", OLE.id, "ORG", (at("Nordwire"),))
    by(opened, OLE, "article-2", label, ArticleState("article-2", OLE.id, Progress.DONE))
    flag = Note("n1", "article-3", OLE.id, "article-3", "Ole", "Look", NOW, NoteKind.FLAG)
    by(opened, OLE, "article-3", flag)
    return opened


@pytest.fixture
def four(corpus: Path) -> Iterator[CorpusStore]:
    opened = fill(corpus)
    yield opened
    opened.close()


def by(store: CorpusStore, layer: Layer, article_id: str, *records: Record) -> None:
    edit = Edit("Do", after=records)
    store.submit(edit, article_id=article_id, layer_id=layer.id, actor=layer.name, at=NOW)


def found(store: CorpusStore, typed: str, **query: object) -> list[int]:
    """Return the numbers of the articles, and compare typed words with understood ones."""
    wanted = replace(ALL, search=typed, **query)  # type: ignore[arg-type]
    numbers = [int(row.id[8:]) for row in store.queue(wanted, after=None, limit=9)]
    search = parse_search(typed)
    words = " ".join(term.typed() for term in search.terms)
    apart = replace(wanted, search=words, facets=search.facets)
    assert [int(row.id[8:]) for row in store.queue(apart, after=None, limit=9)] == numbers
    assert store.queue_size(wanted) == len(numbers)
    return numbers


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        *[("state:new", [1, 2, 3, 4]), ("state:done", []), ("state:done by:ole", [2])],
        *[("by:Ole", [2, 3]), ("by:Ines", [1]), ("by:anyone", [1, 2, 3]), ("-by:anyone", [4])],
        *[("label:PERSON", [1]), ("label:ORG", []), ("label:ORG by:Ole", [2])],
        *[("label:ORG by:anyone", [2]), ("suggested:PERSON", [1, 2, 3, 4])],
        *[("outlet:sundpost", [2, 4]), ("outlet:Nord*", [1, 3]), ("-outlet:Sundpost", [1, 3])],
        *[("date:2026-02", [2]), ("date:>2026-02", [3]), ("date:2026", [2, 3])],
        *[("has:flag", [3]), ("-has:flag", [1, 2, 4]), ("has:note", []), ("has:label", [1])],
        *[("suggestions:4", [2, 3, 4]), ("suggestions:<4", [1]), ("has:suggestion", [1, 2, 3, 4])],
        *[("score:>=0.9", [2, 3, 4]), ("score:0.5", [1, 2, 3, 4]), ("score:<0.5", [])],
        *[("length:>10", [1, 2, 3, 4]), ("length:..10", [])],
        *[("assigned:me", []), ("assigned:nobody", [1, 2, 3, 4]), ("is:blind", [])],
        *[("title:title outlet:Sundpost -has:flag", [2, 4]), ("holm -title:title", [1])],
    ],
)
def test_filters(four: CorpusStore, typed: str, expected: list[int]) -> None:
    assert found(four, typed) == expected


def test_assignments_are_filters(corpus: Path) -> None:
    fill(corpus).close()
    with closing(sqlite3.connect(corpus)) as connection:
        numbers = dict(connection.execute("SELECT id, number FROM layer").fetchall())
        rows = [(1, numbers[INES.id], 1), (2, numbers[INES.id], 0), (2, numbers[OLE.id], 0)]
        connection.executemany("INSERT INTO assignment VALUES (?, ?, ?)", rows)
        connection.commit()
    with closing(open_corpus(corpus, now=now)) as store:
        assert found(store, "assigned:me") == [2, 3]
        assert found(store, "is:blind") == [2]
        assert found(store, "assigned:Ole") == [3]
        assert found(store, "assigned:nobody") == [1, 4]


def test_unknown_name_and_impossible_value_are_told(four: CorpusStore) -> None:
    with pytest.raises(UnknownNameError, match="Ines, Ole"):
        found(four, "by:Bo")
    with pytest.raises(SearchError, match="done"):
        found(four, "state:finished")


@pytest.mark.parametrize("typed", ["🎉", "ferry 🎉", "…", "state:new &", "-🎉"])
def test_what_is_in_no_index_is_told_and_finds_nothing(four: CorpusStore, typed: str) -> None:
    with pytest.raises(SearchError, match="cannot be searched for"):
        found(four, typed)
    with pytest.raises(SearchError, match="cannot be searched for"):
        four.queue_size(QueueQuery(ALL.layer_id, search=typed))


def test_marks_between_words_are_ignored(four: CorpusStore) -> None:
    assert found(four, "the & ferry -") == found(four, "the ferry")


def test_order_by_what_is_left_stays_while_the_list_is_worked_through(four: CorpusStore) -> None:
    query = replace(ALL, order=QueueOrder.SUGGESTIONS)
    assert found(four, "", order=QueueOrder.SUGGESTIONS) == [2, 3, 4, 1]
    answers = [
        Decision("article-2", INES.id, f"article-2-s{n}", Verdict.REJECTED) for n in range(1, 5)
    ]
    by(four, INES, "article-2", *answers)
    assert four.neighbour(query, "article-2", 1) == "article-3"
    assert [row.id for row in four.queue(query, after="article-2", limit=9)][-1] == "article-1"
    assert found(four, "", order=QueueOrder.SUGGESTIONS) == [3, 4, 1, 2]
    assert found(four, "", order=QueueOrder.SUGGESTIONS, descending=True) == [1, 4, 3, 2]


def test_least_certain_suggestions_come_first(four: CorpusStore) -> None:
    by(four, INES, "article-3", Decision("article-3", INES.id, "article-3-s2", Verdict.REJECTED))
    assert found(four, "", order=QueueOrder.SCORE) == [1, 2, 4, 3]
    query = replace(ALL, order=QueueOrder.SCORE, progress=(Progress.NEW,))
    assert four.neighbour(query, "article-4", 1) == "article-3"
    assert four.neighbour(query, "article-2", -1) == "article-1"
    assert four.neighbour(query, "article-1", -1) is None


def test_list_can_run_backwards(four: CorpusStore) -> None:
    assert found(four, "", order=QueueOrder.DATE, descending=True) == [3, 2, 4, 1]
    query = replace(ALL, order=QueueOrder.DATE, descending=True)
    assert four.neighbour(query, "article-3", 1) == "article-2"
    assert four.neighbour(query, "article-2", -1) == "article-3"


def test_snippet_marks_what_was_searched_for(four: CorpusStore) -> None:
    row = four.queue(replace(ALL, search="bridge open"), after=None, limit=1)[0]
    assert [words for words, is_hit in row.snippet if is_hit] == ["bridge", "open"]
    assert "".join(words for words, _ in row.snippet).startswith("… Ada Holm said")
    assert four.queue(replace(ALL, search="title:title"), after=None, limit=1)[0].snippet == ()


def test_counting_in_slices_comes_to_the_same(four: CorpusStore) -> None:
    query = replace(ALL, search="holm", facets=parse_search("has:suggestion").facets)
    slices = [four.queue_reader.size_between(query, start, start + 2) for start in range(0, 6, 2)]
    assert sum(slices) == four.queue_size(query) == 4
