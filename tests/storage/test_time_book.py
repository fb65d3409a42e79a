"""Time is added up by day, and the pace counts what was finished."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.annotations import ArticleState
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.domain.pace import Pace
from annotator.storage.corpus_file import open_corpus
from annotator.storage.corpus_store import CorpusStore
from tests.examples import INES
from tests.storage.corpora import NOW, accepted, imported, now, submit


@pytest.fixture
def store(corpus: Path) -> Iterator[CorpusStore]:
    opened = open_corpus(corpus, now=now)
    opened.add_articles([imported(f"article-{n}") for n in range(2, 6)], at=NOW)
    yield opened
    opened.close()


def finish(store: CorpusStore, article_id: str, progress: Progress = Progress.DONE) -> None:
    edit = Edit("Done", after=(ArticleState(article_id, INES.id, progress),))
    store.submit(edit, article_id=article_id, layer_id=INES.id, actor="Ines", at=NOW)


def test_days_add_up_and_stay_apart(store: CorpusStore, corpus: Path) -> None:
    for day, seconds in [("2026-02-03", 20), ("2026-02-03", 15), ("2026-02-04", 5)]:
        store.time.add("article-1", INES.id, day, seconds)
    assert store.time.spent("article-1", INES.id) == 40
    assert store.time.spent("article-2", INES.id) == 0
    assert store.time.by_layer() == {INES.id: 40}
    with closing(sqlite3.connect(corpus)) as connection:
        rows = connection.execute("SELECT day, seconds FROM time_spent ORDER BY day").fetchall()
    assert rows == [("2026-02-03", 35), ("2026-02-04", 5)]


def test_pace_counts_finished_articles_with_time(store: CorpusStore) -> None:
    submit(store, accepted())
    for number in (1, 2, 3):
        store.time.add(f"article-{number}", INES.id, "2026-02-03", 100 * number)
    finish(store, "article-1")
    finish(store, "article-2")
    finish(store, "article-4", Progress.SKIPPED)
    assert store.time.pace(INES.id) == Pace(2, 300, 1, total=5, left=2)


def test_pace_of_who_was_given_articles_counts_those(store: CorpusStore) -> None:
    store.work.assign([(f"article-{number}", INES.id, False) for number in (1, 2, 3)])
    finish(store, "article-1")
    pace = store.time.pace(INES.id)
    assert (pace.total, pace.left) == (3, 2)
