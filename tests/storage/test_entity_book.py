"""Names over the corpus are counted with the labels, and their cards can be taken back."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotations import Mention
from annotator.domain.edits import Edit
from annotator.domain.entities import EntityCard
from annotator.storage.corpus_store import CorpusStore
from tests.examples import INES, at
from tests.storage.corpora import submit

ADA = Mention("m1", "article-1", INES.id, "PERSON", (at("Ada Holm"),), entity_id="e1")
HOLM = Mention("m2", "article-1", INES.id, "PERSON", (at("Holm", nth=1),), entity_id="e1")


def test_names_are_counted_as_labels_come_and_go(store: CorpusStore) -> None:
    made = Edit("Label", after=(ADA, HOLM))
    logged = submit(store, made)
    (found,) = store.entities.all()
    assert (found.title(), found.label, found.count) == ("Ada Holm", "PERSON", 2)
    assert set(found.aliases()) == {"Ada Holm", "Holm"}
    submit(store, made.inverted(), undoes=logged.number)
    assert store.entities.all() == []
    assert store.check() == []


def test_another_entity_moves_the_count(store: CorpusStore) -> None:
    submit(store, Edit("Label", after=(ADA, HOLM)))
    submit(store, Edit("Split", before=(HOLM,), after=(replace(HOLM, entity_id="e2"),)))
    assert [entity.id for entity in store.entities.named(["holm"])] == ["e2"]
    assert [entity.id for entity in store.entities.of(["e1"])] == ["e1"]
    assert store.entities.articles(["e2"]) == ["article-1"]


def test_wrong_counts_are_told_and_mended(store: CorpusStore) -> None:
    submit(store, Edit("Label", after=(ADA,)))
    store._database.driver.execute("UPDATE entity_name SET count = 7")
    assert store.check() == ["The numbers in the list of names are wrong."]
    store.repair_counters()
    assert store.check() == []
    assert store.entities.all()[0].count == 1


def test_card_changed_by_a_bulk_edit_comes_back(store: CorpusStore) -> None:
    store.entities.put(EntityCard("e1", "Ada", "Q1"))
    store.entities.put(EntityCard("e1"), "run-1")
    assert store.entities.cards() == {}
    store.entities.take_back("run-1", "run-2")
    assert store.entities.card("e1") == EntityCard("e1", "Ada", "Q1")
    store.entities.take_back("run-2", "run-3")
    assert store.entities.card("e1") == EntityCard("e1")


def test_names_are_found_by_how_they_begin(store: CorpusStore) -> None:
    submit(store, Edit("Label", after=(ADA, HOLM)))
    store.entities.put(EntityCard("e2", "Adam 100%_x"))
    assert [entity.id for entity in store.entities.starting("  aD", 5)] == ["e1", "e2"]
    assert [entity.id for entity in store.entities.starting("hol", 5)] == ["e1"]
    assert [entity.id for entity in store.entities.starting("adam 100%_", 5)] == ["e2"]
    assert store.entities.starting("%", 5) == store.entities.starting(" ", 5) == []
    assert len(store.entities.starting("ad", 1)) == 1
