"""The scheme's constraints: what must not be stored, and what is only said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    DocumentLabel,
    Mention,
    Region,
    Span,
    Stance,
)
from annotator.domain.edits import Edit
from annotator.domain.rules import Problem, check
from tests.examples import INES, TEXT, at, content, scheme

ADA = Mention("m1", "article-1", INES.id, "PERSON", (at("Ada Holm"),))
CLAIM = Claim(
    "c1", "article-1", INES.id, (at("It is safe,"),), cue=(at("told"),), source=(at("Holm", nth=1),)
)
STANCE = Stance(
    "st",
    "article-1",
    INES.id,
    "FAVOR",
    Argument(mention="m1"),
    Argument(topic="bridge"),
    (at("would open"),),
)


def problems(*new: Annotation | Region, beside: tuple[Annotation, ...] = ()) -> list[Problem]:
    return list(check(Edit("test", after=new), content(beside), scheme()))


def refused(*new: Annotation | Region, beside: tuple[Annotation, ...] = ()) -> bool:
    return any(problem.refused for problem in problems(*new, beside=beside))


@pytest.mark.parametrize("good", [ADA, CLAIM, STANCE])
def test_sound_label_has_no_problem(good: Annotation) -> None:
    assert problems(good) == []


@pytest.mark.parametrize(
    "bad",
    [
        replace(ADA, label="WIZARD"),
        replace(ADA, spans=()),
        replace(ADA, spans=(Span(5, 5),)),
        replace(ADA, spans=(Span(-1, 4),)),
        replace(ADA, spans=(Span(3, len(TEXT) + 1),)),
        replace(ADA, spans=(Span(9, 12), Span(3, 5))),
        replace(ADA, attributes={"mood": "sad"}),
        replace(ADA, attributes={"mention": "LOUD"}),
        replace(ADA, attributes={"role": "GOV"}),
        replace(ADA, spans=(at("Advertisement"),)),
        replace(CLAIM, content=()),
        replace(CLAIM, cue=(at("safe"),)),
        replace(CLAIM, nested_in="c1"),
        replace(STANCE, polarity="LOUD"),
        replace(STANCE, target=Argument(mention="m1")),
        Region("r9", "article-1", "POEM", Span(0, 3)),
    ],
)
def test_broken_label_is_refused(bad: Annotation | Region) -> None:
    assert refused(bad)


def test_entities_may_nest_but_not_cross_or_double() -> None:
    nested = replace(ADA, id="m2", spans=(at("Ada"),))
    crossing = replace(ADA, id="m2", spans=(at("Minister Ada"),))
    assert not refused(nested, beside=(ADA,))
    assert refused(crossing, beside=(ADA,))
    assert refused(replace(ADA, id="m2", label="ORG"), beside=(ADA,))


def test_labels_of_another_layer_are_no_neighbours() -> None:
    assert not refused(ADA, beside=(replace(ADA, id="s1", layer_id="layer-rules"),))


def test_replaced_label_is_no_neighbour_of_itself() -> None:
    edit = Edit("Relabel", before=(ADA,), after=(replace(ADA, label="ORG"),))
    assert not check(edit, content([ADA]), scheme())


@pytest.mark.parametrize(
    ("loose", "words"),
    [
        (replace(CLAIM, source=()), "no source"),
        (replace(CLAIM, cue=()), "no cue"),
        (replace(CLAIM, attributes={"source_type": "IMPLICIT"}), "implicit"),
        (replace(STANCE, holder=None), "no holder"),
        (replace(STANCE, target=None), "no target"),
        (replace(STANCE, anchor=()), "no words that show it"),
    ],
)
def test_unfinished_label_is_kept_and_said(loose: Annotation, words: str) -> None:
    found = problems(loose)
    assert [problem.refused for problem in found] == [False]
    assert words in found[0].message


def test_nested_claim_reaching_out_of_its_parent_is_said() -> None:
    child = replace(CLAIM, id="c2", content=(at("paid for"),), nested_in="c1")
    assert any("reaches out" in problem.message for problem in problems(child, beside=(CLAIM,)))


def test_article_has_one_stance_for_each_holder_and_topic() -> None:
    first = DocumentLabel("d1", "article-1", INES.id, "AUTHOR|bridge", "FAVOR")
    assert refused(replace(first, id="d2", value="AGAINST"), beside=(first,))
