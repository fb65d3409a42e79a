"""Joining and splitting names is an edit like any other; proposals come from near and far."""

from __future__ import annotations

import pytest

from annotator.domain.aliases import Kinship
from annotator.domain.annotations import Decision, Mention, Verdict
from annotator.domain.article_content import ArticleContent
from annotator.domain.entities import Entity, EntityCard, EntityName
from annotator.domain.errors import RuleError
from annotator.services.ids import new_id
from annotator.services.naming import Namer
from tests.examples import INES, at, content, scheme, suggestions

ADA = Mention("m1", "article-1", INES.id, "PERSON", (at("Ada Holm"),))
HOLM = Mention("m2", "article-1", INES.id, "PERSON", (at("Holm", nth=1),))
SUND = Mention("m3", "article-1", INES.id, "GPE", (at("Sund"),))
KNOWN = Entity(EntityCard("e9", "", "Q7"), (EntityName("Holm", "PERSON", "", 4),))


def namer(found: ArticleContent) -> Namer:
    return Namer(found, scheme(), new_id)


def entity(found: ArticleContent, record_id: str) -> str | None:
    item = found.annotation(record_id)
    assert isinstance(item, Mention)
    return item.entity_id


def test_two_names_become_one_and_split_again() -> None:
    found = content([ADA, HOLM])
    found.apply(namer(found).join("m2", "m1"))
    assert entity(found, "m1") == entity(found, "m2") is not None
    assert [item.id for item in namer(found).companions(HOLM)] == ["m2"]
    found.apply(namer(found).split("m2"))
    assert entity(found, "m1") != entity(found, "m2")


def test_what_was_one_comes_along() -> None:
    other = Mention("m4", "article-1", INES.id, "PERSON", (at("Ada"),))
    found = content([ADA, HOLM])
    found.apply(namer(found).join("m1", "m2"))
    found = content([*found.labels(), SUND])
    found.apply(namer(found).join_entity("m1", "e9", "Holm"))
    assert entity(found, "m1") == entity(found, "m2") == "e9"
    assert other.entity_id is None


def test_joining_a_suggestion_makes_it_a_label_and_answers_it() -> None:
    found = content([*suggestions(), ADA])
    found.apply(namer(found).join("s3", "m1"))
    answer = found.answer("s3")
    assert isinstance(answer, Decision)
    assert answer.verdict is Verdict.CHANGED
    assert entity(found, answer.outcome or "") == entity(found, "m1")


def test_one_entity_cannot_be_joined_or_split_further() -> None:
    found = content([ADA, HOLM])
    with pytest.raises(RuleError, match="by itself"):
        namer(found).split("m1")
    found.apply(namer(found).join("m2", "m1"))
    with pytest.raises(RuleError, match="already"):
        namer(found).join("m2", "m1")


def test_surname_in_the_article_is_proposed_before_what_the_corpus_knows() -> None:
    found = content([ADA, HOLM])
    near = namer(found).proposal(HOLM)
    assert near is not None
    assert (near.words, near.reason, near.mention_id) == ("Ada Holm", Kinship.SURNAME, "m1")
    far = namer(found).proposal(HOLM, [KNOWN])
    assert far is not None
    assert (far.reason, far.entity_id) == (Kinship.KNOWN, "e9")


def test_nothing_is_proposed_for_a_name_alone_or_of_another_kind() -> None:
    found = content([ADA, SUND])
    assert namer(found).proposal(SUND) is None
    assert namer(found).proposal(SUND, [KNOWN]) is None
    assert [item.id for item in namer(found).others(SUND)] == ["m1"]
