"""Settlements lie beside the gold labels; comparisons are kept until an annotator changes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.annotations import (
    ArticleState,
    Choice,
    Mention,
    Settlement,
)
from annotator.domain.articles import Article, Layer, LayerKind, Progress
from annotator.domain.edits import Edit
from annotator.domain.imports import ImportedArticle
from annotator.domain.text import text_hash
from annotator.storage.corpus_store import CorpusStore
from tests.examples import INES, at
from tests.storage.corpora import NOW, accepted

TOMAS = Layer("layer-tomas", "Tomas", LayerKind.ANNOTATOR)
GOLD = Layer("layer-gold", "gold", LayerKind.GOLD)
HELD = Mention("g1", "article-1", GOLD.id, "GPE", (at("Sund"),))
SETTLED = Settlement(
    "m1",
    "article-1",
    GOLD.id,
    Choice.VERSION,
    "Wale",
    NOW,
    outcome="g1",
    taken="m1",
    words="GPE “Sund”",
    reason="guideline",
    pattern="label|entity|label|GPE|LOC",
    answer="GPE",
    probability=0.9,
    versions=((INES.id, "m1"), (TOMAS.id, "")),
    said="abc",
)


def submit(store: CorpusStore, edit: Edit, layer: Layer = GOLD, undoes: int | None = None) -> int:
    """Submit an edit and return its number."""
    logged = store.submit(
        edit, article_id="article-1", layer_id=layer.id, actor="Wale", at=NOW, undoes=undoes
    )
    return logged.number


def done(layer: Layer) -> Edit:
    return Edit("Done", after=(ArticleState("article-1", layer.id, Progress.DONE),))


@pytest.fixture
def shared(store: CorpusStore) -> CorpusStore:
    """Return a corpus with an article that Ines and Tomas have finished."""
    store.add_layer(TOMAS)
    store.add_layer(GOLD)
    submit(store, done(INES), INES)
    submit(store, done(TOMAS), TOMAS)
    return store


def test_settlement_comes_back_as_it_was_and_undo_takes_it_away(shared: CorpusStore) -> None:
    number = submit(shared, Edit("Settle", after=(HELD, SETTLED)))
    assert shared.comparisons.settlements() == [SETTLED]
    assert SETTLED in list(shared.content("article-1", GOLD.id).records())
    submit(shared, Edit("Settle", before=(HELD, SETTLED)), undoes=number)
    assert shared.comparisons.settlements() == []
    assert list(shared.content("article-1", GOLD.id).labels()) == []


def test_settlement_changes_only_from_what_is_stored(shared: CorpusStore) -> None:
    submit(shared, Edit("Settle", after=(HELD, SETTLED)))
    again = replace(SETTLED, reason="context")
    submit(shared, Edit("Settle", before=(SETTLED,), after=(again,)))
    assert shared.comparisons.settlements() == [again]


def test_only_articles_that_two_have_finished_are_compared(store: CorpusStore) -> None:
    store.add_layer(TOMAS)
    submit(store, done(INES), INES)
    assert store.comparisons.missing() == []
    submit(store, done(TOMAS), TOMAS)
    assert store.comparisons.missing() == ["article-1"]
    assert store.comparisons.voices() == {2: 1}


def test_one_title_with_two_texts_is_told_apart(store: CorpusStore) -> None:
    store.add_layer(TOMAS)
    title, text = store.article("article-1").title, "Another text."
    twin = Article("article-2", text, title, sha256=text_hash(text))
    store.add_articles([ImportedArticle(twin)], at="2026-01-01T00:00:00Z")
    submit(store, done(INES), INES)
    assert store.comparisons.apart() == []
    edit = Edit("Done", after=(ArticleState("article-2", TOMAS.id, Progress.DONE),))
    store.submit(edit, article_id="article-2", layer_id=TOMAS.id, actor="Tomas", at=NOW)
    assert store.comparisons.apart() == [twin.title]


def test_comparison_holds_until_an_annotator_changes_something(shared: CorpusStore) -> None:
    shared.comparisons.keep({"article-1": "[]"}, shared.comparisons.last_edit())
    submit(shared, Edit("Settle", after=(HELD, SETTLED)))
    assert [item.text for item in shared.comparisons.kept()] == ["[]"]
    submit(shared, accepted(), INES)
    assert shared.comparisons.kept() == []
    assert shared.comparisons.missing() == ["article-1"]


def test_comparison_of_before_a_change_is_not_kept(shared: CorpusStore) -> None:
    before = shared.comparisons.last_edit()
    submit(shared, accepted(), INES)
    shared.comparisons.keep({"article-1": "[]"}, before)
    assert shared.comparisons.kept() == []


def test_everything_is_compared_again_under_another_scheme(shared: CorpusStore) -> None:
    shared.comparisons.keep({"article-1": "[]"}, shared.comparisons.last_edit())
    shared.schemes.apply(shared.scheme(), at="2026-01-01T00:00:00Z", actor="Ines", title="Again")
    assert shared.comparisons.missing() == ["article-1"]


def test_settlements_are_plain_rows_to_others(shared: CorpusStore, corpus: Path) -> None:
    submit(shared, Edit("Settle", after=(HELD, SETTLED)))
    with closing(sqlite3.connect(f"file:{corpus}?mode=ro", uri=True)) as other:
        rows = other.execute("SELECT item, choice, reason, outcome FROM settlement").fetchall()
    assert rows == [("m1", "version", "guideline", "g1")]
