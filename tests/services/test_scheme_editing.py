"""A change of the scheme carries labels along in the file, and one undo brings all back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.annotations import Mention
from annotator.domain.edits import Edit
from annotator.domain.errors import CancelledError, SchemeError
from annotator.domain.imports import ImportedArticle
from annotator.domain.scheme import Attribute, Label
from annotator.domain.scheme_draft import SchemeDraft
from annotator.services.bulk_editing import take_back
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.scheme_editing import apply_change, label_uses, planned, scheme_use
from tests.examples import RULES, article, at, regions, suggestions


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.create(tmp_path / "bridge.corpus") as made:
        items = [ImportedArticle(article(), regions())]  # type: ignore[arg-type]
        made.run(lambda store: store.add_articles(items, at=now()))
        made.run(lambda store: store.add_layer(RULES))
        made.run(lambda store: store.add_suggestions({"article-1": suggestions()}, RULES, None))  # type: ignore[dict-item]
        label(made)
        yield made


def label(corpus: Corpus) -> None:
    layer = corpus.layer("Ines")
    sund = Mention("m1", "article-1", layer.id, "GPE", (at("Sund"),), attributes={"role": "PLACE"})
    corpus.submit(corpus.content("article-1", layer), Edit("Label", after=(sund,)))


def names(corpus: Corpus) -> dict[str, str]:
    records = corpus.run(lambda store: store.records("article-1"))
    return {record.id: record.label for record in records if isinstance(record, Mention)}


def renaming(corpus: Corpus, old: str, new: str) -> SchemeDraft:
    draft = SchemeDraft(corpus.scheme)
    item = draft.find("entity", old)
    assert item is not None
    item.label = replace(item.label, name=new)
    return draft


def test_uses_are_counted_with_suggestions_apart(corpus: Corpus) -> None:
    use = scheme_use(corpus)
    assert (use.labels["entity", "GPE"], use.suggested["entity", "PERSON"]) == (1, 2)
    assert use.values["entity", "role", "PLACE"] == use.of_attribute("entity", "role") == 1
    assert use.labels["region", "BODY"] == 2
    found = label_uses(corpus, "entity", "GPE")
    assert [(item.record_id, item.words, item.layer) for item in found] == [
        ("m1", "Sund", "Ines"),
        ("s2", "Sund", "rules"),
    ]
    assert found[0].before.endswith("said the")


def test_renaming_is_one_step_with_the_scheme_and_is_taken_back_whole(corpus: Corpus) -> None:
    before, layer = corpus.scheme, corpus.layer("Ines")
    report = apply_change(corpus, layer, planned(renaming(corpus, "GPE", "STATE")))
    assert {names(corpus)["m1"], names(corpus)["s2"]} == {"STATE"}
    assert corpus.scheme.entity.label("GPE") is None
    assert corpus.check() == []
    assert report.bulk is not None
    take_back(corpus, layer, report.bulk.run_id)
    assert names(corpus)["m1"] == "GPE"
    assert replace(corpus.scheme, version=0) == replace(before, version=0)
    titles = [item.title for item in corpus.run(lambda store: store.schemes.versions())]
    assert titles == ["Rename GPE to STATE"] * 2 + [""]


def test_merging_lists_the_articles_to_look_at(corpus: Corpus) -> None:
    draft = SchemeDraft(corpus.scheme)
    gpe, loc = draft.find("entity", "GPE"), draft.find("entity", "LOC")
    assert gpe is not None
    draft.families["entity"].attributes[1].attribute = Attribute("role", "R", (), ("ORG",))
    draft.families["entity"].attributes[1].value_origins = []
    draft.remove_label("entity", gpe, into=loc)
    report = apply_change(corpus, corpus.layer("Ines"), planned(draft))
    assert names(corpus)["m1"] == names(corpus)["s2"] == "LOC"
    assert report.look_again["article-1"].attributes_lost == 1
    assert corpus.check() == []


def test_a_change_of_words_moves_no_labels(corpus: Corpus) -> None:
    draft = SchemeDraft(corpus.scheme)
    draft.add_label("entity", Label("SHIP", "Ship", "SHIP", "9"))
    change = planned(draft)
    assert (change.lines, bool(change.moves)) == (("Add entity label SHIP",), False)
    bulk = apply_change(corpus, corpus.layer("Ines"), change).bulk
    assert (bulk.edits, bulk.articles) == (0, set())
    assert corpus.scheme.entity.label("SHIP") is not None


def test_a_scheme_that_cannot_be_is_refused_with_its_fault(corpus: Corpus) -> None:
    with pytest.raises(SchemeError, match="stands twice"):
        planned(renaming(corpus, "GPE", "Loc"))


def test_stopped_changes_are_taken_back(corpus: Corpus) -> None:
    class Stop:
        def report(self, done: int, total: int | None = None, message: str = "") -> None:
            """Say nothing."""

        def stop_requested(self) -> bool:
            return True

    change = planned(renaming(corpus, "GPE", "STATE"))
    with pytest.raises(CancelledError):
        apply_change(corpus, corpus.layer("Ines"), change, Stop())
    assert names(corpus)["m1"] == "GPE"
    assert corpus.scheme.entity.label("GPE") is not None
