"""Gamma: the fixture of its authors' program, and what must hold for any texts."""

from __future__ import annotations

import pytest

from annotator.agreement.gamma import gamma, gamma_sums
from annotator.agreement.matching import Costs
from tests.agreement.making import units

# The fixture that the program of gamma's authors and pygamma-agreement share.
ALEX = units((2, 9, "1"), (11, 17, "2"), (24, 30, "5"), (32, 36, "6"), (36, 44, "6"), (44, 60, "7"))
PAUL = units((2, 9, "1"), (11, 17, "3"), (19, 25, "5"), (32, 44, "6"))
SUZAN = units(
    (2, 9, "1"), (11, 17, "4"), (21, 27, "5"), (32, 36, "6"), (36, 40, "6"), (40, 44, "6")
)


def test_the_authors_fixture_comes_out() -> None:
    # Their tests: disorder 0.96; gamma in .44-.47; gamma-cat in .67-.70 (sampled).
    result = gamma([ALEX, PAUL, SUZAN], precision=0.01)
    assert result.disorder == pytest.approx(0.96, abs=0.005)
    assert result.gamma.value == pytest.approx(0.455, abs=0.015)
    assert result.gamma_cat.value == pytest.approx(0.685, abs=0.025)


def test_the_same_units_agree_fully() -> None:
    result = gamma([ALEX, ALEX])
    assert (result.gamma.value, result.gamma_cat.value) == (1, 1)


def test_the_seed_makes_it_the_same_again() -> None:
    assert gamma([ALEX, PAUL], seed=1) == gamma([ALEX, PAUL], seed=1)
    assert gamma([ALEX, PAUL], seed=1) != gamma([ALEX, PAUL], seed=2)


def test_other_labels_lower_gamma_cat_more_than_place_does() -> None:
    moved = [unit._replace(start=unit.start + 1, end=unit.end + 1) for unit in ALEX]
    renamed = [unit._replace(label="x" + unit.label) for unit in ALEX]
    of_moved, of_renamed = gamma([ALEX, moved]).gamma_cat, gamma([ALEX, renamed]).gamma_cat
    assert of_moved.value == 1
    assert of_renamed.value is None or of_renamed.value <= 0


def test_more_samples_are_made_until_the_mean_is_known() -> None:
    rough, fine = gamma([ALEX, PAUL], precision=None), gamma([ALEX, PAUL], precision=0.01)
    assert rough.samples == 30
    assert fine.samples > 30


def test_costs_of_place_and_label_can_be_weighed() -> None:
    renamed = [unit._replace(label="x") for unit in ALEX]
    assert gamma([ALEX, renamed], costs=Costs(beta=0)).gamma.value == 1


def test_an_annotator_without_units_has_no_gamma() -> None:
    result = gamma([ALEX, []])
    assert result.gamma.value is None
    assert "at least one unit" in result.gamma.note


def test_sums_of_one_text_give_its_gamma() -> None:
    own = [
        units((0, 10, "A"), (20, 35, "B"), (50, 60, "A"), (61, 80, "B")),
        units((0, 12, "A"), (22, 35, "A"), (61, 80, "B")),
    ]
    whole = gamma(own, precision=None)
    sums = gamma_sums(own)
    assert 1 - sums.seen / sums.chance == pytest.approx(whole.gamma.value)
    assert 1 - sums.label_seen / sums.label_chance == pytest.approx(whole.gamma_cat.value)


def test_an_annotator_without_units_still_counts_among_several_texts() -> None:
    nothing_found = gamma_sums([units((0, 10, "A"), (20, 35, "B")), []])
    assert nothing_found.seen == 2
    assert nothing_found.chance > 0
