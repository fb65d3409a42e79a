"""The best pairs are the best there are, and the same on every machine."""

from __future__ import annotations

from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.assignment import Pair, best_pairs

cells = [(row, column) for row in range(5) for column in range(5)]
sparse = st.dictionaries(st.sampled_from(cells), st.integers(-2, 9) | st.floats(0, 5))
dense = st.lists(st.integers(0, 30), min_size=25, max_size=25).map(
    lambda values: dict(zip(cells, values, strict=True))
)
weights = sparse | dense


def best_total(candidates: dict[Pair, float]) -> float:
    """Try every way to give each row a column, or none."""
    return max(
        sum(max(0.0, candidates.get((row, column), 0.0)) for row, column in enumerate(order))
        for order in permutations(range(5))
    )


@given(weights)
def test_no_other_pairing_weighs_more(candidates: dict[Pair, float]) -> None:
    pairs = best_pairs(candidates)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(candidates[pair] > 0 for pair in pairs)
    assert sum(candidates[pair] for pair in pairs) == pytest.approx(best_total(candidates))


@given(weights)
def test_the_order_of_the_candidates_does_not_matter(candidates: dict[Pair, float]) -> None:
    assert best_pairs(dict(reversed(candidates.items()))) == best_pairs(candidates)


def test_prices_carry_over_from_one_row_to_the_next() -> None:
    source = Random(11)
    for _ in range(200):
        table = {cell: float(source.randint(1, 60)) for cell in cells}
        assert sum(table[pair] for pair in best_pairs(table)) == best_total(table)


def test_a_greedy_choice_is_taken_back() -> None:
    assert best_pairs({(0, 0): 5, (0, 1): 4, (1, 0): 4}) == [(0, 1), (1, 0)]


def test_long_chains_are_solved_link_by_link() -> None:
    chain = {(row, row + step): 1.0 + step for row in range(3000) for step in (0, 1)}
    assert len(best_pairs(chain)) == 3000
