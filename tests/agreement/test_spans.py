"""F1 under every rule: the same both ways, one-to-one, and no figure for nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.spans import (
    Counts,
    Marked,
    Rule,
    agr,
    agr_of,
    count_matches,
    count_partial,
    count_tokens,
    f1,
    matched,
    pooled,
)
from annotator.domain.tokens import Tokens
from tests.agreement.making import marked
from tests.strategies import span_tuples

labels = st.lists(st.builds(Marked, st.sampled_from("AB"), span_tuples(least=1)), max_size=6)
OURS = [marked("PERSON", 0, 5), marked("GPE", 10, 16), marked("ORG", 20, 30)]
THEIRS = [marked("PERSON", 0, 5), marked("LOC", 10, 16), marked("ORG", 20, 26)]


@pytest.mark.parametrize(
    ("rule", "matches"), [("strict", 1), ("exact", 2), ("type", 2), ("overlap", 3)]
)
def test_each_rule_matches_what_it_says(rule: str, matches: int) -> None:
    assert count_matches(OURS, THEIRS, Rule(rule)) == Counts(matches, 3, 3)


def test_one_long_label_matches_only_one_of_the_short_ones_it_covers() -> None:
    long, short = [marked("A", 0, 30)], [marked("A", 0, 5), marked("A", 8, 28)]
    assert matched(long, short, Rule.OVERLAP) == [(0, 1)]
    assert f1(count_matches(long, short, Rule.OVERLAP)).value == pytest.approx(2 / 3)


def test_as_many_as_possible_match_before_the_best_share_counts() -> None:
    ours = [marked("A", 0, 10), marked("A", 9, 20), marked("A", 19, 21)]
    theirs = [marked("A", 0, 1), marked("A", 0, 10), marked("A", 9, 20)]
    assert matched(ours, theirs, Rule.OVERLAP) == [(0, 0), (1, 1), (2, 2)]


def test_nested_labels_match_as_well_both_ways() -> None:
    nested = [marked("A", 0, 20), marked("A", 5, 10)]
    assert f1(count_matches(nested, nested[::-1], Rule.STRICT)).value == 1


@given(labels, labels, st.sampled_from(Rule))
def test_sides_may_be_exchanged(first: list[Marked], second: list[Marked], rule: Rule) -> None:
    there, back = count_matches(first, second, rule), count_matches(second, first, rule)
    assert there.matches == back.matches


@given(labels, labels)
def test_stricter_rules_match_less(first: list[Marked], second: list[Marked]) -> None:
    found = {rule: count_matches(first, second, rule).matches for rule in Rule}
    assert found[Rule.STRICT] <= min(found[Rule.EXACT], found[Rule.TYPE])
    assert max(found[Rule.EXACT], found[Rule.TYPE]) <= found[Rule.OVERLAP]


@given(labels)
def test_the_same_labels_agree_fully(own: list[Marked]) -> None:
    for rule in Rule:
        assert f1(count_matches(own, own, rule)).value == (1 if own else None)


def test_both_empty_is_no_figure() -> None:
    assert f1(count_matches([], [], Rule.STRICT)).note == "neither side marked anything"


def test_counts_are_pooled_over_articles_not_averaged() -> None:
    assert f1(pooled([Counts(1, 1, 1), Counts(0, 4, 4)])).value == pytest.approx(0.2)


def test_overlap_is_half_a_match_for_the_partial_score() -> None:
    assert count_partial(OURS, THEIRS).matches == 2.5


def test_claims_may_ask_for_half_of_the_text() -> None:
    ours, theirs = [marked("C", 0, 10)], [marked("C", 6, 16)]
    assert count_matches(ours, theirs, Rule.OVERLAP, least_iou=0.5).matches == 0


def test_words_count_one_by_one() -> None:
    tokens = Tokens("the old port of Salla")
    ours, theirs = [marked("LOC", 0, 12)], [marked("LOC", 4, 21)]
    assert count_tokens(ours, theirs, tokens) == Counts(2, 3, 4)
    other = [marked("GPE", 4, 21)]
    assert count_tokens(ours, other, tokens).matches == 0
    assert count_tokens(ours, other, tokens, typed=False).matches == 2


def test_agr_is_given_both_ways_because_one_long_label_satisfies_many() -> None:
    there, back = agr([marked("A", 0, 50)], [marked("A", 0, 5), marked("A", 9, 12)])
    assert (there, back) == ((1, 1), (2, 2))


def test_agr_of_both_ways_has_a_mean_only_when_both_marked_something() -> None:
    values = [way.value for way in agr_of(agr(OURS, THEIRS[:1]))]
    assert values == pytest.approx([1 / 3, 1, 2 / 3])
    assert agr_of(agr([], THEIRS))[2].value is None
