"""Unitizing: the 2016 formulas, worked out by hand and position by position."""

from __future__ import annotations

from itertools import accumulate, permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.units import (
    Unit,
    bar_u_alpha,
    continuum,
    cu_alpha,
    ku_alpha,
    outermost,
    u_alpha,
)
from tests.agreement.making import units

LENGTH = 50
FIRST = units((0, 10, "A"), (15, 25, "B"), (30, 40, "A"))
SECOND = units((0, 8, "A"), (15, 25, "A"), (32, 40, "A"), (44, 48, "B"))
THIRD = units((2, 10, "A"), (14, 25, "B"))


@st.composite
def own_units(draw: st.DrawFn) -> list[Unit]:
    edges = sorted(draw(st.sets(st.integers(0, LENGTH), max_size=8)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return [Unit(start, end, draw(st.sampled_from("AB"))) for start, end in pairs]


def test_one_unit_each_by_hand() -> None:
    # Text of 10; one marks 0-4, the other 0-2. Coincidences: marked 2+2, mixed 2+2, gaps 6+6.
    # Chance: (20² - 16 - 4 - 6 - 8) pairs in all; of these 2 x 6 x 14 marked with unmarked.
    sums = continuum([units((0, 4, "A")), units((0, 2, "A"))], 10)
    by_hand = 1 - 4 / (20 * (2 * 6 * 14) / (400 - 34))
    assert u_alpha(sums).value == pytest.approx(by_hand)
    assert bar_u_alpha(sums).value == pytest.approx(by_hand)


def test_two_annotators_as_the_formulas_give_it_position_by_position() -> None:
    sums = continuum([FIRST, SECOND], LENGTH)
    assert u_alpha(sums).value == pytest.approx(0.44320630749014456)
    assert bar_u_alpha(sums).value == pytest.approx(0.6861333333333333)
    assert cu_alpha(sums).value == pytest.approx(-0.029304029304029422)


def test_three_annotators_as_the_formulas_give_it_position_by_position() -> None:
    sums = continuum([FIRST, SECOND, THIRD], LENGTH)
    assert u_alpha(sums).value == pytest.approx(0.39713560377448864)
    assert bar_u_alpha(sums).value == pytest.approx(0.5099542402091877)
    assert cu_alpha(sums).value == pytest.approx(0.36)
    assert ku_alpha(sums, "A")[0].value == pytest.approx(0.3525)
    assert ku_alpha(sums, "B")[0].value == pytest.approx(0.375)


def test_three_annotators_as_another_program_gives_it() -> None:
    # The test of KrippendorffUnitizedAlpha (Z. Bekcic), which states .56 for these phrases.
    own = (
        units((3, 15, "K"), (22, 53, "K")),
        units((3, 10, "K"), (22, 53, "K")),
        units((22, 46, "K")),
    )
    assert u_alpha(continuum(own, 56)).value == pytest.approx(0.56, abs=0.005)


def test_coverage_is_the_share_that_another_marked_too() -> None:
    sums = continuum([units((0, 10, "A")), units((5, 10, "A"), (20, 25, "B"))], LENGTH)
    assert ku_alpha(sums, "A")[1] == pytest.approx(10 / 15)
    assert ku_alpha(sums, "B") == (ku_alpha(sums, "B")[0], 0.0)
    assert "nobody else" in ku_alpha(sums, "B")[0].note


@given(st.lists(own_units(), min_size=3, max_size=3))
def test_the_order_of_annotators_does_not_matter(own: list[list[Unit]]) -> None:
    values = {
        tuple(
            None if (value := measure(sums).value) is None else round(value, 9)
            for measure in (u_alpha, bar_u_alpha, cu_alpha)
        )
        for sums in (continuum(order, LENGTH) for order in permutations(own))
    }
    assert len(values) == 1


@given(own_units())
def test_the_same_units_agree_fully_or_cannot_differ(own: list[Unit]) -> None:
    value = u_alpha(continuum([own, own], LENGTH)).value
    one_kind = not own or own == [Unit(0, LENGTH, own[0].label)]
    assert value is None if one_kind else value == pytest.approx(1)


@given(own_units(), own_units())
def test_texts_of_the_same_annotators_join(first: list[Unit], second: list[Unit]) -> None:
    moved = [Unit(start + LENGTH, end + LENGTH, label) for start, end, label in second]
    apart = continuum([first, second], LENGTH) + continuum([second, first], LENGTH)
    other = [Unit(start + LENGTH, end + LENGTH, label) for start, end, label in first]
    at_once = continuum([first + moved, second + other], 2 * LENGTH)
    assert u_alpha(apart).value == pytest.approx(u_alpha(at_once).value)


def test_nothing_marked_has_no_figure_and_says_why() -> None:
    sums = continuum([[], []], LENGTH)
    for result in (u_alpha(sums), bar_u_alpha(sums), cu_alpha(sums), ku_alpha(sums, "A")[0]):
        assert result.value is None
        assert result.note


def test_one_label_only_has_no_cu_alpha() -> None:
    sums = continuum([units((0, 5, "A"), (9, 12, "A")), units((0, 5, "A"))], LENGTH)
    assert cu_alpha(sums).value is None


def test_own_units_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        continuum([units((0, 5, "A"), (3, 8, "B")), []], LENGTH)


def test_texts_by_others_are_not_joined() -> None:
    with pytest.raises(ValueError, match="different numbers"):
        continuum([[], []], LENGTH) + continuum([[], [], []], LENGTH)


def test_only_the_outermost_stay() -> None:
    nested = units((0, 10, "A"), (2, 4, "B"), (12, 15, "A"))
    assert outermost(nested) == units((0, 10, "A"), (12, 15, "A"))


def strewn(dice: Random, count: int) -> list[Unit]:
    edges = list(accumulate(dice.randint(5, 40) for _ in range(2 * count)))
    return [Unit(*edge, dice.choice("AB")) for edge in zip(edges[::2], edges[1::2], strict=True)]


def test_units_strewn_at_random_agree_as_chance_would() -> None:
    dice = Random(5)
    own = [strewn(dice, 2_000) for _ in range(3)]
    whole = continuum(own, max(placed[-1].end for placed in own))
    for measure in (u_alpha, bar_u_alpha, cu_alpha):
        assert measure(whole).value == pytest.approx(0, abs=0.03)
