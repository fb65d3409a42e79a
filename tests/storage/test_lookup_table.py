"""Identifiers are found by any of their names; an interrupted table says so."""

from __future__ import annotations

from annotator.domain.entities import Known
from annotator.storage.corpus_store import CorpusStore

HOLM = Known("Q7", "Ada Holm", ("A. Holm", "Minister Holm"), "minister of transport")
OTHER = Known("Q8", "Ada Holmberg", (), "painter")
PLACE = Known("Q9", "Holm", (), "island")


def filled(store: CorpusStore) -> CorpusStore:
    store.lookup.begin("people.csv", "2026-01-01T00:00:00Z")
    store.lookup.add([OTHER, HOLM])
    store.lookup.add([PLACE])
    return store


def test_the_very_name_comes_first_then_what_begins_with_it(store: CorpusStore) -> None:
    filled(store)
    assert [item.id for item in store.lookup.search("ada holm")] == ["Q7", "Q8"]
    assert store.lookup.search("holm")[0] == PLACE
    assert store.lookup.search("transp") == [HOLM]
    assert store.lookup.search("Q9")[0] == PLACE
    assert store.lookup.search("nobody") == store.lookup.search(" ") == []


def test_table_is_whole_once_it_is_finished(store: CorpusStore) -> None:
    filled(store)
    assert (store.lookup.info().lines, store.lookup.info().whole) == (3, False)
    assert store.lookup.finish().whole
    store.lookup.begin("again.csv", "2026-01-02T00:00:00Z")
    assert (store.lookup.search("holm"), store.lookup.get("Q9")) == ([], None)
