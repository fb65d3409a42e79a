"""Entities are merged and split over the corpus as one step, and taken back whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.annotations import Argument, Mention, Stance
from annotator.domain.edits import Edit
from annotator.domain.entities import Entity, EntityCard, EntityName
from annotator.domain.errors import RuleError
from annotator.domain.imports import ImportedArticle
from annotator.services.bulk_editing import take_back
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.entity_editing import (
    merge_entities,
    merge_same_names,
    same_names,
    split_name,
)
from tests.examples import article, at


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    """Return a corpus in whose two articles Ada Holm is two entities."""
    with Corpus.create(tmp_path / "bridge.corpus") as made:
        items = [ImportedArticle(article(article_id=f"article-{n}")) for n in (1, 2)]
        made.run(lambda store: store.add_articles(items, at=now()))
        layer = made.layer("Ines")
        for n in (1, 2):
            ada = Mention(f"a{n}", f"article-{n}", layer.id, "PERSON", (at("Ada Holm"),), f"e{n}")
            holm = Mention(
                f"h{n}", f"article-{n}", layer.id, "PERSON", (at("Holm", nth=1),), f"e{n}"
            )
            view = Stance(
                f"s{n}", f"article-{n}", layer.id, "FAVOR", Argument(entity_id=f"e{n}"), None
            )
            edit = Edit("Label", after=(ada, holm, view))
            made.submit(made.content(f"article-{n}", layer), edit)
        yield made


def entities(corpus: Corpus) -> list[Entity]:
    return corpus.run(lambda store: store.entities.all())


def test_merging_reaches_labels_and_stances_and_is_taken_back(corpus: Corpus) -> None:
    layer = corpus.layer("Ines")
    corpus.run(lambda store: store.entities.put(EntityCard("e2", "Ada", "Q7")))
    one, two = entities(corpus)
    report = merge_entities(corpus, layer, one, [two])
    (merged,) = entities(corpus)
    assert (merged.id, merged.count, merged.card) == ("e1", 4, EntityCard("e1", "Ada", "Q7"))
    stance = corpus.content("article-2", layer).get("s2")
    assert isinstance(stance, Stance)
    assert stance.holder == Argument(entity_id="e1")
    take_back(corpus, layer, report.run_id)
    assert [entity.id for entity in entities(corpus)] == ["e1", "e2"]
    assert corpus.run(lambda store: store.entities.card("e2")) == EntityCard("e2", "Ada", "Q7")
    assert corpus.check() == []


def test_two_identifiers_are_not_merged(corpus: Corpus) -> None:
    for n in (1, 2):
        card = EntityCard(f"e{n}", "", f"Q{n}")
        corpus.run(lambda store, wanted=card: store.entities.put(wanted))  # type: ignore[misc]
    one, two = entities(corpus)
    with pytest.raises(RuleError, match="Q1 and Q2"):
        merge_entities(corpus, corpus.layer("Ines"), one, [two])
    assert same_names([one, two]) == []


def test_one_name_is_split_off_in_all_articles(corpus: Corpus) -> None:
    layer = corpus.layer("Ines")
    merge_same_names(corpus, layer, same_names(entities(corpus)))
    (merged,) = entities(corpus)
    split_name(corpus, layer, merged, "Holm")
    found = {entity.title(): entity.count for entity in entities(corpus)}
    assert found == {"Ada Holm": 2, "Holm": 2}


def test_a_surname_alone_is_not_taken_for_the_same() -> None:
    def entity(entity_id: str, *names: str) -> Entity:
        called = tuple(EntityName(name, "PERSON", "", 1) for name in names)
        return Entity(EntityCard(entity_id), called)

    assert same_names([entity("a", "Holm", "Berg"), entity("b", "Holm", "Berg")]) == []
    assert len(same_names([entity("a", "Ada Holm"), entity("b", "ada  holm", "Holm")])) == 1
