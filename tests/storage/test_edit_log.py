"""Edits reach the disk whole, and undo brings back the very same rows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotations import Mention, Record, Region, Span
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError, StaleEditError, UnknownNameError
from annotator.storage.corpus_file import open_corpus
from annotator.storage.corpus_store import CorpusStore
from tests import strategies
from tests.examples import INES, at
from tests.storage.corpora import NOW, accepted, begun, make, now, submit


def label(label_id: str = "m1", name: str = "PERSON") -> Mention:
    return Mention(label_id, "article-1", INES.id, name, (at("Ada Holm"),))


def test_edit_is_there_after_reopening(corpus: Path) -> None:
    store = open_corpus(corpus, now=now)
    submit(store, accepted())
    store.close()
    store = open_corpus(corpus, now=now)
    content = store.content("article-1", INES.id)
    store.close()
    assert [item.id for item in content.labels()] == ["m1"]
    assert content.is_answered("s1")


def test_changed_label_replaces_the_old_one(store: CorpusStore) -> None:
    submit(store, Edit("New", after=(label(),)))
    submit(store, Edit("Relabel", before=(label(),), after=(label(name="ORG"),)))
    assert store.content("article-1", INES.id).get("m1") == label(name="ORG")


def test_edit_of_an_outdated_label_is_refused_whole(store: CorpusStore) -> None:
    submit(store, Edit("New", after=(label(),)))
    before = store.records("article-1")
    stale = Edit("Relabel", before=(label(name="GPE"),), after=(label(name="ORG"), label("m2")))
    with pytest.raises(StaleEditError):
        submit(store, stale)
    assert store.records("article-1") == before
    assert len(store.log("article-1", 10)) == 1


def test_same_new_label_twice_is_refused(store: CorpusStore) -> None:
    submit(store, Edit("New", after=(label(),)))
    with pytest.raises(StaleEditError):
        submit(store, Edit("New", after=(label(),)))


@pytest.mark.parametrize("span", [Span(-1, 3), Span(3, 3), Span(5, 2), Span(100, 1000)])
def test_label_outside_the_text_is_refused(store: CorpusStore, span: Span) -> None:
    with pytest.raises(RuleError, match="reaches out of the text"):
        submit(store, Edit("New", after=(replace(label(), spans=(span,)),)))
    assert not list(store.content("article-1", INES.id).labels())


def test_label_of_another_article_is_refused(store: CorpusStore) -> None:
    with pytest.raises(RuleError, match="another article"):
        submit(store, Edit("New", after=(replace(label(), article_id="article-2"),)))


def test_unknown_article_and_layer_are_named(store: CorpusStore) -> None:
    edit = Edit("New", after=(replace(label(), layer_id="nobody"),))
    with pytest.raises(UnknownNameError, match="nobody"):
        submit(store, edit)
    with pytest.raises(UnknownNameError, match="article-9"):
        store.submit(Edit("x"), article_id="article-9", layer_id=INES.id, actor="Ines", at=NOW)


def test_undo_and_redo_walk_the_same_way_back_and_forth(store: CorpusStore) -> None:
    first, second = submit(store, begun()), submit(store, accepted())
    assert store.last_undoable("Ines", INES.id) == second
    undo = submit(store, second.edit.inverted(), second.number)
    assert store.last_undoable("Ines", INES.id) == first
    assert store.last_redoable("Ines", INES.id) == undo
    other = submit(store, first.edit.inverted(), first.number)
    assert store.last_undoable("Ines", INES.id) is None
    assert store.last_redoable("Ines", INES.id) == other
    submit(store, other.edit.inverted(), other.number)
    again = submit(store, undo.edit.inverted(), undo.number)
    assert store.last_undoable("Ines", INES.id) == again
    assert store.last_redoable("Ines", INES.id) is None


def test_fresh_edit_ends_redo(store: CorpusStore) -> None:
    done = submit(store, accepted())
    submit(store, done.edit.inverted(), done.number)
    submit(store, begun())
    assert store.last_redoable("Ines", INES.id) is None


def test_an_edit_cannot_be_undone_twice(store: CorpusStore) -> None:
    done = submit(store, accepted())
    submit(store, done.edit.inverted(), done.number)
    with pytest.raises(StaleEditError):
        submit(store, Edit("Undo"), done.number)
    assert store.logged(done.number) == replace(done, undone_by=done.number + 1)


def test_undo_is_each_actor_s_own(store: CorpusStore) -> None:
    submit(store, accepted())
    assert store.last_undoable("Tomas", INES.id) is None


def test_log_of_an_article_is_read_in_pages(store: CorpusStore) -> None:
    submit(store, begun())
    for number in range(4):
        submit(store, Edit("New", after=(label(f"m{number}"),)))
    newest = store.log("article-1", 2)
    assert [item.number for item in newest] == [5, 4]
    assert [item.number for item in store.log("article-1", 9, newest[-1].number)] == [3, 2, 1]


def test_large_edit_comes_back_equal(store: CorpusStore) -> None:
    many = tuple(label(f"m{number}") for number in range(300))
    logged = submit(store, Edit("Accept all", after=many))
    assert store.logged(logged.number) == logged


def test_edits_of_a_run_are_found_together(store: CorpusStore) -> None:
    store.submit(
        begun(), article_id="article-1", layer_id=INES.id, actor="Ines", at=NOW, run_id="run-1"
    )
    assert [item.edit for item in store.run_edits("run-1")] == [begun()]


def mine(record: Record) -> Record:
    """Return the record as one of Ines's about the example article."""
    if isinstance(record, Region):
        return replace(record, article_id="article-1")
    return replace(record, article_id="article-1", layer_id=INES.id)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.lists(strategies.records, max_size=4), max_size=6), st.randoms())
def test_undoing_everything_brings_the_first_rows_back(
    batches: list[list[Record]], chance: Random
) -> None:
    with TemporaryDirectory() as folder:
        make(Path(folder) / "x.corpus")
        store = open_corpus(Path(folder) / "x.corpus", now=now)
        first = store.records("article-1")
        for batch in batches:
            stored = {item.id: item for item in store.records("article-1")}
            wanted = {item.id: item for item in map(mine, batch)}
            gone = [item for key, item in stored.items() if key in wanted or chance.random() < 0.2]
            submit(store, Edit("Any", tuple(gone), tuple(wanted.values())))
            assert not [line for line in store.check() if "numbers" in line or "file" in line]
        while (logged := store.last_undoable("Ines", INES.id)) is not None:
            submit(store, logged.edit.inverted(), logged.number)
        last = store.records("article-1")
        store.close()
    assert last == first
