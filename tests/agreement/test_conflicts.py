"""Everybody's labels side by side: what is agreed, what is not, who stands for what, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.conflicts import Item, Laid, items_of, title
from annotator.agreement.explain import Hint, Kind
from annotator.domain.annotations import (
    Annotation,
    Argument,
    DocumentLabel,
    Family,
    Mention,
    Region,
    Span,
)
from tests.agreement.making import claim, mention, spans, stance

TEXT = "The harbour tunnel opens in May, Ada Holm said in Sund."
TUNNEL, THE_TUNNEL, SUND = (4, 18), (0, 18), (50, 54)


def items(*sides: Sequence[Annotation], regions: Sequence[Region] = ()) -> list[Item]:
    names = "ABCDEF"
    labels = {names[index]: labels for index, labels in enumerate(sides)}
    return items_of(Laid(TEXT, labels, regions, {Family.ENTITY: {"mention": "NAM"}}))


def test_what_all_have_alike_is_agreed() -> None:
    (item,) = items([mention("a", "GPE", *SUND)], [mention("b", "GPE", *SUND, mention="NAM")])
    assert item.agreed
    assert item.versions[0].sides == ("A", "B")
    assert (item.words, item.votes()) == ("Sund", 2)


def test_a_stance_of_the_article_calls_its_holder_by_name() -> None:
    label = DocumentLabel("d", "article", "layer", "q7|the tunnel", "FAVOR")
    ada = mention("a", "PERSON", 33, 41, entity="q7")
    records = {item.id: item for item in (label, ada, mention("b", "PERSON", 33, 36, entity="q7"))}
    assert title(label, TEXT, records) == "Ada Holm → the tunnel = FAVOR"
    assert title(label, TEXT, {}) == "q7 → the tunnel = FAVOR"


def test_an_end_that_stands_in_no_words_here_is_called_what_others_call_it() -> None:
    ada = mention("m", "PERSON", 33, 41, entity="0" * 26)
    ends = Argument(entity_id="0" * 26), Argument(topic="tolls")
    found = stance("s", "FAVOR", *ends)
    assert title(found, TEXT, {"m": ada}) == "Ada Holm → tolls"
    assert title(found, TEXT, {}) == "a name from elsewhere → tolls"
    named = replace(found, holder=Argument(entity_id="norrevig"))
    assert title(named, TEXT, {}) == "norrevig → tolls"


def test_having_nothing_is_a_version() -> None:
    (item,) = items([mention("a", "GPE", *SUND)], [mention("b", "GPE", *SUND)], [])
    assert [(version.sides, version.answer) for version in item.versions] == [
        (("A", "B"), "present"),
        (("C",), "absent"),
    ]
    assert item.kind is Kind.MISSING
    assert item.pattern is not None
    assert item.pattern.words == "“Sund” as GPE marked or not"


def test_strongest_version_comes_first_and_all_are_told_apart() -> None:
    (item,) = items(
        [mention("a", "FAC", *THE_TUNNEL)],
        [mention("b", "FAC", *TUNNEL)],
        [mention("c", "LOC", *TUNNEL)],
        [mention("d", "FAC", *TUNNEL)],
    )
    assert [version.sides for version in item.versions] == [("B", "D"), ("A",), ("C",)]
    assert [version.answer for version in item.versions] == ["shorter", "longer", ""]
    assert item.kind is Kind.BOUNDARY
    assert item.hints == {Hint.QUOTE_MARK}


def test_leading_articles_are_one_pattern_whichever_side_has_them() -> None:
    one = items([mention("a", "FAC", *THE_TUNNEL)], [mention("b", "FAC", *TUNNEL)])[0]
    other = items([mention("a", "FAC", *TUNNEL)], [mention("b", "FAC", *THE_TUNNEL)])[0]
    assert one.pattern is not None
    assert other.pattern is not None
    assert one.pattern.key == other.pattern.key
    assert [v.answer for v in one.versions] == [v.answer for v in reversed(other.versions)]


def test_id_stays_when_others_change_their_minds() -> None:
    before = items([mention("a", "GPE", *SUND)], [])[0]
    after = items([mention("a", "GPE", *SUND)], [mention("b", "LOC", *SUND)])[0]
    assert before.id == after.id == "a"
    assert before.said != after.said


def test_pointing_at_labels_that_answer_to_one_another_is_the_same() -> None:
    ours: list[Annotation] = [
        mention("a1", "GPE", *SUND),
        stance("a2", "FAVOR", Argument(mention="a1"), None),
    ]
    theirs: list[Annotation] = [
        mention("b1", "LOC", *SUND),
        stance("b2", "FAVOR", Argument(mention="b1"), None),
    ]
    held = items(ours, theirs)[-1]
    assert held.family is Family.STANCE
    assert held.agreed


def test_source_that_one_side_lacks_is_a_link() -> None:
    content = spans(0, 31)
    item = items([claim("a", content, source=spans(33, 41))], [claim("b", content)])[0]
    assert (item.kind, item.part) == (Kind.LINK, "source")
    assert item.words.startswith("Ada Holm ·")


def test_labels_where_nothing_should_be_labelled_do_not_count() -> None:
    closed = Region("r", "article", "BOILERPLATE", Span(45, len(TEXT)), annotate=False)
    assert items([mention("a", "GPE", *SUND)], [], regions=[closed]) == []


def test_one_annotator_alone_has_no_conflicts() -> None:
    assert items([mention("a", "GPE", *SUND)]) == []


# One number is one label: where it begins, how long it is, and which of two types it has.
marks = st.lists(st.integers(0, 799), max_size=4)


@given(st.tuples(marks, marks, marks))
def test_every_label_stands_in_exactly_one_thing(sides: tuple[list[int], ...]) -> None:
    labels = [
        [
            Mention(
                f"{who}{n}",
                "article",
                who,
                ("GPE", "FAC")[mark % 2],
                (Span(mark // 20, mark // 20 + 1 + mark // 2 % 10),),
            )
            for n, mark in enumerate(side)
        ]
        for who, side in zip("ABC", sides, strict=True)
    ]
    found = items(*labels)
    placed = sorted(label.id for item in found for label in item.labels.values())
    assert placed == sorted(label.id for side in labels for label in side)
    for item in found:
        assert sorted(side for version in item.versions for side in version.sides) == list("ABC")
        assert item.agreed == (not item.differences)
