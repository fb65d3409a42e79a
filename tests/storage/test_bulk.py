"""Imports come in whole or not at all; suggestions never touch what a person decided."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.annotations import (
    Annotation,
    ArticleState,
    Decision,
    DocumentLabel,
    Mention,
    Note,
    NoteKind,
    Record,
    Span,
    Verdict,
)
from annotator.domain.articles import Layer, LayerKind, Progress
from annotator.domain.errors import BadRecordError, StorageError
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.domain.queue import QueueQuery
from annotator.storage.corpus_store import CorpusStore
from tests import examples
from tests.examples import INES, RULES, at
from tests.storage.corpora import NOW, accepted, imported, submit

TOMAS = Layer("layer-tomas", "Tomas", LayerKind.ANNOTATOR)


def suggested(prefix: str) -> list[Annotation]:
    """Return the example suggestions as a second run would make them: other ids."""
    found = examples.suggestions()
    return [replace(item, id=prefix + item.id) for item in found if isinstance(item, Annotation)]


def ids(store: CorpusStore) -> set[str]:
    """Return the ids of the suggestions that wait for Ines."""
    return {item.id for item in store.content("article-1", INES.id).suggestions()}


def test_everything_imported_is_read_again(store: CorpusStore) -> None:
    label = Mention("t1", "article-2", TOMAS.id, "GPE", (at("Sund"),))
    told: list[Record] = [
        label,
        Note("t2", "article-2", TOMAS.id, "t1", "Tomas", "Why?", NOW, NoteKind.FLAG),
        Decision("article-2", TOMAS.id, "article-2-s2", Verdict.ACCEPTED, "t1"),
        DocumentLabel("t3", "article-2", TOMAS.id, "genre", "report"),
    ]
    item = imported("article-2")
    mine = ImportedLayer(TOMAS, told, Progress.DONE)
    store.add_articles([replace(item, layers=[*item.layers, mine])], at=NOW)
    state = ArticleState("article-2", TOMAS.id, Progress.DONE)
    expected = {
        *(record.id for record in (*item.regions, *item.layers[0].records, *told)),
        state.id,
    }
    assert {record.id for record in store.records("article-2")} == expected
    assert all(record in store.records("article-2") for record in (*told, state))
    assert store.check() == []


def test_bad_offset_refuses_the_whole_batch_and_names_the_line(store: CorpusStore) -> None:
    bad = Mention("t1", "article-3", TOMAS.id, "GPE", (Span(5, 5000),))
    item = ImportedArticle(
        examples.article(article_id="article-3"),
        layers=[ImportedLayer(TOMAS, [bad])],
        origin="news.jsonl",
        place="line 12",
    )
    with pytest.raises(BadRecordError, match=r"news\.jsonl line 12"):
        store.add_articles([imported("article-2"), item], at=NOW)
    assert store.article_ids() == ["article-1"]
    assert store.layer("Tomas", LayerKind.ANNOTATOR) is None


def test_article_id_that_is_taken_refuses_the_batch(store: CorpusStore) -> None:
    with pytest.raises(StorageError):
        store.add_articles([imported("article-2"), imported("article-1")], at=NOW)
    assert store.article_ids() == ["article-1"]


def crowded(count: int) -> ImportedArticle:
    """Return an article with so many labels, numbered in their order; the last has a score."""
    kinds = ("PERSON", "ORG", "GPE", "LOC", "FAC")
    labels = [
        Mention(f"t{number:04}", "article-2", TOMAS.id, kinds[number % 5], (at("Sund"),))
        for number in range(count)
    ]
    labels[-1] = replace(labels[-1], score=0.0)
    return replace(imported("article-2"), layers=[ImportedLayer(TOMAS, labels, Progress.DONE)])


@pytest.mark.parametrize("count", [249, 250, 251, 777])
def test_however_many_labels_all_come_in(store: CorpusStore, count: int) -> None:
    item = crowded(count)
    store.add_articles([item], at=NOW)
    found = [record for record in store.records("article-2") if isinstance(record, Mention)]
    assert found == item.layers[0].records
    assert store.check() == []


def test_label_that_is_there_twice_refuses_all_the_labels(store: CorpusStore) -> None:
    item = crowded(777)
    labels = [*item.layers[0].records, item.layers[0].records[300]]
    with pytest.raises(StorageError):
        store.add_articles([replace(item, layers=[ImportedLayer(TOMAS, labels)])], at=NOW)
    assert store.article_ids() == ["article-1"]
    assert store.check() == []


def open_files() -> set[str]:
    """Return what files this process has open, on Linux; those of SQLite itself are unlinked."""
    found = set()
    for file in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):  # closed since, as the listing itself is
            found.add(str(file.readlink()))
    return found


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="no list of open files here")
def test_words_go_to_no_file_outside_the_corpus(store: CorpusStore) -> None:
    before = open_files()
    with store.together():
        store.add_articles([crowded(9_000)], at=NOW)
        opened = open_files() - before
    assert not any("etilqs" in name for name in opened)


def test_half_a_character_is_told(store: CorpusStore) -> None:
    item = ImportedArticle(examples.article("\ud800", "article-2"))
    with pytest.raises(StorageError, match="half a character"):
        store.add_articles([item], at=NOW)


def test_name_of_a_layer_stands_for_one_layer(store: CorpusStore) -> None:
    with pytest.raises(StorageError, match="under another id"):
        store.add_layer(Layer("other", INES.name, INES.kind))
    assert store.layers() == [INES, RULES]


def test_new_run_replaces_only_what_nobody_answered(store: CorpusStore) -> None:
    submit(store, accepted())
    store.add_suggestions({"article-1": suggested("n")[1:]}, RULES, "run-1")
    assert ids(store) == {"ns2", "ns3", "ns4"}
    assert store.content("article-1", INES.id).annotation("m1") is not None
    assert store.check() == []


def test_what_was_answered_is_not_suggested_again(store: CorpusStore) -> None:
    submit(store, accepted())
    store.add_suggestions({"article-1": suggested("n")}, RULES, "run-1")
    assert ids(store) == {"ns2", "ns3", "ns4"}


def test_second_suggester_stands_beside_the_first(store: CorpusStore) -> None:
    other = Layer("layer-memory", "memory", LayerKind.SUGGESTER)
    found = [replace(item, layer_id=other.id) for item in suggested("n")]
    store.add_suggestions({"article-1": found[:1]}, other, None)
    assert ids(store) == {"s1", "s2", "s3", "s4", "ns1"}


def test_suggestion_outside_the_text_is_refused(store: CorpusStore) -> None:
    bad = Mention("n1", "article-1", RULES.id, "GPE", (Span(5, 5000),), origin="rules")
    with pytest.raises(BadRecordError):
        store.add_suggestions({"article-1": [bad]}, RULES, "run-1")
    assert ids(store) == {"s1", "s2", "s3", "s4"}


def test_run_is_taken_back_whole_but_for_what_was_answered(store: CorpusStore) -> None:
    store.add_suggestions({"article-1": suggested("n")}, RULES, "run-1")
    submit(store, replace(accepted(), after=_answer("ns1")))
    assert store.take_back_run("run-1") == 3
    assert ids(store) == set()
    assert store.content("article-1", INES.id).is_answered("ns1")
    (row,) = store.queue(QueueQuery(INES.id), after=None, limit=1)
    assert row.suggestions == 0
    assert store.take_back_run("run-9") == 0


def _answer(suggestion: str) -> tuple[Record, ...]:
    return (Decision("article-1", INES.id, suggestion, Verdict.REJECTED),)


def test_a_layer_joins_an_article_that_was_only_opened(store: CorpusStore) -> None:
    store.add_layer(TOMAS)
    label = Mention("t1", "article-1", TOMAS.id, "GPE", (at("Sund"),))
    item = ImportedArticle(examples.article(), layers=[ImportedLayer(TOMAS, [label])])
    store.add_labels([item])
    assert label in store.records("article-1")
    assert store.check() == []


def test_what_is_written_together_is_taken_back_together(store: CorpusStore) -> None:
    label = Mention("t1", "article-1", TOMAS.id, "GPE", (at("Sund"),))
    bad = Mention("t1", "article-3", TOMAS.id, "GPE", (Span(5, 5000),))
    here = ImportedArticle(examples.article(), layers=[ImportedLayer(TOMAS, [label])])
    there = replace(imported("article-3"), layers=[ImportedLayer(TOMAS, [bad])])

    def both() -> None:
        with store.together():
            store.add_labels([here])
            store.add_articles([there], at=NOW)

    with pytest.raises(BadRecordError):
        both()
    assert store.layers() == [INES, RULES]
    assert all(record.id != "t1" for record in store.records("article-1"))
