"""The best groups are the best there are, for two annotators and for more."""

from __future__ import annotations

from itertools import combinations
from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement.matching import Annotators, Costs, Group, Member, best_groups
from annotator.agreement.units import Unit
from tests.agreement.making import units

unit = st.builds(
    lambda start, length, label: Unit(start, start + length, label),
    st.integers(0, 40),
    st.integers(1, 20),
    st.sampled_from("AB"),
)
own = st.lists(unit, min_size=1, max_size=3)


def least_total(rest: list[Member], annotators: Annotators, costs: Costs) -> float:
    """Try every grouping of the members."""
    if not rest:
        return 0.0
    first, others = rest[0], rest[1:]
    return min(
        cost_of((first, *more), annotators, costs)
        + least_total([item for item in others if item not in more], annotators, costs)
        for size in range(len(annotators))
        for more in combinations(others, size)
        if len({who for who, _ in (first, *more)}) == size + 1
    )


def cost_of(members: tuple[Member, ...], annotators: Annotators, costs: Costs) -> float:
    pairs = comb(len(annotators), 2)
    inside = sum(
        costs.of(annotators[a][i], annotators[b][j]) for (a, i), (b, j) in combinations(members, 2)
    )
    return (inside + pairs - comb(len(members), 2)) / pairs


@settings(max_examples=40)
@given(st.lists(own, min_size=2, max_size=3), st.sampled_from([1.0, 3.0]))
def test_no_other_grouping_costs_less(annotators: list[list[Unit]], alpha: float) -> None:
    costs = Costs(alpha)
    groups = best_groups(annotators, costs)
    members = [(who, index) for who, mine in enumerate(annotators) for index in range(len(mine))]
    assert sorted(member for group in groups for member in group.members) == members
    total = sum(group.cost for group in groups)
    assert total == pytest.approx(least_total(members, annotators, costs))


def test_dissimilarities_are_those_of_the_paper() -> None:
    # Mathet et al. 2015, figure 10, positional dissimilarities.
    costs = Costs(alpha=1)
    ten = Unit(4, 14, "")
    assert costs.of_place(ten, Unit(40, 44, "")) == pytest.approx(22.2, abs=0.05)
    assert costs.of_place(ten, Unit(20, 25, "")) == pytest.approx(3.2, abs=0.05)
    assert costs.of_place(ten, Unit(14, 24, "")) == 1
    assert costs.of_place(Unit(20, 30, ""), Unit(20, 25, "")) == pytest.approx(0.11, abs=0.005)


def test_far_units_stay_alone() -> None:
    groups = best_groups([units((0, 5, "A")), units((50, 55, "A"))], Costs())
    assert groups == [Group(((0, 0),), 1.0), Group(((1, 0),), 1.0)]
