"""The copy on screen: it must be right after any edit and any undo, and never half changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    Decision,
    Mention,
    Record,
    Span,
    Stance,
    Verdict,
)
from annotator.domain.article_content import ArticleContent, references
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.domain.errors import StaleEditError
from tests.examples import INES, article, at, content, suggestions
from tests.strategies import records

ADA = Mention("m1", "article-1", INES.id, "PERSON", (at("Ada Holm"),))


def test_suggestions_are_not_labels_until_answered() -> None:
    shown = content(suggestions())
    assert {item.id for item in shown.suggestions()} == {"s1", "s2", "s3", "s4"}
    assert not list(shown.labels())
    answer = Decision("article-1", INES.id, "s1", Verdict.ACCEPTED, "m1")
    shown.apply(Edit("Accept", after=(ADA, answer)))
    assert [item.id for item in shown.labels()] == ["m1"]
    assert "s1" not in {item.id for item in shown.annotations()}
    assert shown.answered_by("m1") == answer


def test_another_annotators_answer_does_not_hide_a_suggestion() -> None:
    other = Decision("article-1", "layer-wale", "s1", Verdict.REJECTED)
    assert not content([*suggestions(), other]).is_answered("s1")


def test_edit_on_a_label_that_changed_is_refused_whole() -> None:
    shown = content([ADA])
    stale = replace(ADA, label="ORG")
    fresh = replace(ADA, id="m2")
    with pytest.raises(StaleEditError):
        shown.apply(Edit("Relabel", before=(stale,), after=(fresh,)))
    assert shown.get("m1") == ADA
    assert shown.get("m2") is None


def test_new_record_may_not_take_the_place_of_another() -> None:
    with pytest.raises(StaleEditError):
        content([ADA]).apply(Edit("Label", after=(replace(ADA, label="ORG"),)))


def test_labels_are_found_by_place_after_they_moved() -> None:
    shown = content([ADA])
    moved = replace(ADA, spans=(Span(100, 104),))
    shown.apply(Edit("Move", before=(ADA,), after=(moved,)))
    assert shown.near(Span(101, 102)) == [moved]
    assert shown.near(at("Ada")) == []


def test_untouched_article_is_new() -> None:
    assert content().state().progress is Progress.NEW


def test_what_points_at_a_label_is_found() -> None:
    stance = Stance("st", "article-1", INES.id, "FAVOR", holder=Argument(mention="m1"))
    claim = Claim("c", "article-1", INES.id, (at("It is safe,"),), nested_in="c0")
    shown = content([ADA, stance, claim])
    assert shown.referring_to("m1") == [stance]
    assert references(claim) == {"c0"}


@given(st.lists(records, max_size=8, unique_by=lambda record: record.id), st.data())
def test_undoing_every_edit_brings_everything_back(
    start: list[Record], data: st.DataObject
) -> None:
    shown = ArticleContent(article("x" * 120), INES, start)
    before = sorted(shown.records(), key=lambda record: record.id)
    done: list[Edit] = []
    for record in data.draw(st.lists(records, max_size=6)):
        old = shown.get(record.id)
        edit = Edit("step", before=(old,) if old else (), after=(record,))
        shown.apply(edit)
        done.append(edit)
    for edit in reversed(done):
        shown.apply(edit.inverted())
    assert sorted(shown.records(), key=lambda record: record.id) == before


@given(st.lists(records, max_size=12, unique_by=lambda record: record.id), st.integers(0, 119))
def test_near_finds_just_what_touches(start: list[Record], offset: int) -> None:
    shown = ArticleContent(article("x" * 120), INES, start)
    here = Span(offset, offset + 1)

    def touches(item: Annotation) -> bool:
        return any(span.start <= here.end and here.start <= span.end for span in item.all_spans())

    expected = {item.id for item in shown.annotations() if touches(item)}
    assert {item.id for item in shown.near(here)} == expected
