"""Every scheme that was in force is kept, and a change is taken back without what came later."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.scheme import Label, Scheme
from annotator.domain.scheme_versions import without_change
from annotator.storage.corpus_store import CorpusStore
from tests.examples import scheme
from tests.storage.corpora import NOW


def with_label(base: Scheme, label: Label) -> Scheme:
    kept = [item for item in base.entity.labels if item.name != label.name]
    return replace(base, entity=replace(base.entity, labels=(*kept, label)))


def apply(store: CorpusStore, changed: Scheme, title: str) -> Scheme:
    return store.schemes.apply(changed, at=NOW, actor="Ines", title=title)


def test_first_change_keeps_what_was_there_before(store: CorpusStore) -> None:
    assert store.schemes.versions() == []
    numbered = apply(store, with_label(store.scheme(), Label("SHIP", "Ship")), "Ships")
    newest, oldest = store.schemes.versions()
    assert (newest.title, newest.scheme, oldest.scheme) == ("Ships", numbered, scheme())
    assert numbered.version == newest.number == oldest.number + 1
    assert store.scheme() == numbered


def test_taking_a_change_back_keeps_what_was_said_since() -> None:
    before = scheme()
    after = with_label(before, Label("SHIP", "Ship"))
    person = replace(before.entity.labels[0], guideline="Said later.")
    now = with_label(after, person)
    found = without_change(now, before, after)
    assert found.entity.label("SHIP") is None
    assert found.entity.label("PERSON") == person


def test_taking_a_change_back_at_once_gives_what_was_there() -> None:
    before = scheme()
    after = replace(before, topics=("harbour dues",), constraints=frozenset())
    assert without_change(after, before, after) == before
