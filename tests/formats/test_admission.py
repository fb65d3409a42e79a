"""The quick checks say the same as the rules that they save."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import Claim, Mention, Record, Span
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.rules import check, shape_problems
from annotator.formats.admission import ShapeCheck, broken_references, label_conflicts
from tests import strategies
from tests.examples import INES, article, scheme

SCHEME = scheme()
SHAPE = ShapeCheck(SCHEME)
pairs = st.lists(st.builds(Span, st.integers(-2, 12), st.integers(-2, 12)), max_size=3).map(tuple)
values = st.dictionaries(
    st.sampled_from(["mention", "role", "quote"]), st.sampled_from(["NAM", "GOV", "DIRECT", "x"])
)
odd_mentions = st.builds(
    Mention, strategies.ids, st.just("a"), st.just("l"), st.sampled_from(["GPE", "PERSON", "BOAT"]),
    pairs, attributes=values,
)  # fmt: skip
odd_claims = st.builds(
    Claim, st.sampled_from("ab"), st.just("a"), st.just("l"), pairs, pairs, pairs, pairs,
    attributes=values, nested_in=st.none() | st.just("a"),
)  # fmt: skip


@given(odd_mentions | odd_claims | strategies.records, st.integers(0, 120))
def test_a_shape_is_refused_for_the_reason_of_the_rules(record: Record, length: int) -> None:
    problems = [one.message for one in shape_problems(record, length, SCHEME) if one.refused]
    assert SHAPE.reason(record, length) == (problems[0] if problems else None)


@given(st.lists(strategies.mentions, max_size=6, unique_by=lambda one: one.id))
def test_names_are_admitted_as_if_made_one_by_one(mentions: list[Mention]) -> None:
    bare = [
        replace(one, article_id="article-1", layer_id=INES.id, attributes={}) for one in mentions
    ]
    content = ArticleContent(article("x" * strategies.LENGTH), INES)
    refused = set()
    for mention in bare:
        edit = Edit("Label", after=(mention,))
        if check(edit, content, SCHEME):
            refused.add(mention.id)
        else:
            content.apply(edit)
    assert set(label_conflicts(bare, (), SCHEME)) == refused


def test_a_chain_of_references_falls_from_its_root() -> None:
    claims = [
        Claim(f"c{number}", "a", "l", (Span(0, 5),), nested_in=f"c{number + 1}")
        for number in range(5)
    ]
    assert set(broken_references(claims, {"a"})) == {f"c{number}" for number in range(5)}
    assert broken_references(claims, {"c5"}) == {}


@pytest.mark.parametrize("count", [3000])
def test_many_labels_with_one_clash_are_no_trouble(count: int) -> None:
    apart = [Mention(str(n), "a", "l", "ORG", (Span(9 * n, 9 * n + 5),)) for n in range(count)]
    clash = Mention("clash", "a", "l", "ORG", (Span(2, 11),))
    assert set(label_conflicts([*apart, clash], (), SCHEME)) == {"clash"}
