"""Figures on given items: the printed ones come out, and what cannot be said is not said."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.categories import (
    alpha_of,
    cohen_kappa,
    coincidences,
    confusion,
    fleiss_kappa,
    gwet_ac,
    krippendorff_alpha,
    percent,
    scott_pi,
)
from annotator.agreement.distances import jaccard, masi
from tests.agreement.published import cohen, four_observers, news_tone, psychiatric

pairs_of_labels = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=30
)
ratings = st.lists(
    st.lists(st.none() | st.integers(1, 4), min_size=3, max_size=3), min_size=1, max_size=20
)

# Artstein & Poesio 2008, sections 2.3 to 2.6: two coders, dialogue acts.
TWO_ACTS = {("S", "S"): 20, ("S", "I"): 20, ("I", "S"): 10, ("I", "I"): 50}
THREE_ACTS = {("S", "S"): 46, ("S", "I"): 6, ("I", "I"): 32, ("C", "I"): 6, ("C", "C"): 10}


def of_acts(first: str, second: str) -> float:
    if first == second:
        return 0.0
    return 1.0 if {first, second} == {"S", "I"} else 0.5


def rounded(value: float | None, digits: int = 3) -> float:
    assert value is not None
    return round(value, digits)


def test_cohen_1960_and_1968_come_out_as_printed() -> None:
    weights = ((0, 1, 3), (1, 0, 6), (3, 6, 0))
    assert rounded(cohen_kappa(cohen()).value) == 0.492
    assert rounded(cohen_kappa(cohen(), weights=lambda a, b: weights[a][b]).value) == 0.348


def test_linear_and_quadratic_kappa_equal_those_of_statsmodels() -> None:
    # statsmodels 0.15.0, cohens_kappa(wt="linear") and (wt="quadratic").
    assert cohen_kappa(cohen(), weights="linear").value == pytest.approx(0.4736842105263158)
    assert cohen_kappa(cohen(), weights="quadratic").value == pytest.approx(0.4545454545454546)


def test_artstein_and_poesio_2008_come_out_as_printed() -> None:
    assert rounded(scott_pi(TWO_ACTS).value) == 0.341
    assert rounded(cohen_kappa(TWO_ACTS).value) == 0.348


def test_weighted_figures_of_artstein_and_poesio() -> None:
    units = [pair for pair, count in THREE_ACTS.items() for _ in range(count)]
    assert rounded(cohen_kappa(THREE_ACTS).value, 4) == 0.8013
    assert rounded(cohen_kappa(THREE_ACTS, weights=of_acts).value, 4) == 0.8163
    assert rounded(krippendorff_alpha(units, of_acts).value, 4) == 0.8156


def test_fleiss_1971_comes_out_as_printed() -> None:
    assert rounded(fleiss_kappa(psychiatric()).value) == 0.430


def test_fleiss_says_which_items_it_left_out() -> None:
    result = fleiss_kappa([["a", "a"], ["a", "b"], ["b", "b"], ["b", None]])
    assert result.n == 3
    assert result.note.endswith("did not rate them: 1")


@pytest.mark.parametrize(
    ("metric", "printed"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_alpha_with_missing_values_as_krippendorff_prints_it(metric: str, printed: float) -> None:
    assert rounded(krippendorff_alpha(four_observers(), metric).value) == printed


def test_alpha_of_two_observers_as_krippendorff_prints_it() -> None:
    # Krippendorff 2004, section 11.3.1.
    assert rounded(krippendorff_alpha(zip("1100000000", "0110010100", strict=True)).value) == 0.095


def test_alpha_of_hayes_and_krippendorff_2007_as_printed() -> None:
    assert rounded(krippendorff_alpha(news_tone(), "ordinal").value, 4) == 0.7598
    assert rounded(krippendorff_alpha(news_tone(), "nominal").value, 4) == 0.4765
    assert rounded(krippendorff_alpha(news_tone(), "interval").value, 4) == 0.7574


def test_gwets_four_raters_come_out_as_printed() -> None:
    # AC1 .77544 is in Gwet 2014; the weighted ones are those of irrCAC 0.4.4.
    scale = [1, 2, 3, 4, 5]
    assert rounded(gwet_ac(four_observers(), scale).value, 5) == 0.77544
    assert rounded(gwet_ac(four_observers(), scale, weights="quadratic").value, 3) == 0.914
    assert rounded(gwet_ac(four_observers(), scale, weights="linear").value, 5) == 0.85874


def test_ac1_counts_labels_that_nobody_used() -> None:
    units = [("a", "a"), ("a", "b"), ("a", "a")]
    few, many = gwet_ac(units, "ab").value, gwet_ac(units, "abcd").value
    assert few is not None
    assert many is not None
    assert many > few


def test_alpha_of_sets_equals_that_of_nltk() -> None:
    # nltk 3.10.4, AnnotationTask with masi_distance (2/3 and 1/3 as here) and jaccard_distance.
    units = [("ab", "ab"), ("ab", "a"), ("ac", "b"), ("bc", "abc")]
    sets = [(frozenset(first), frozenset(second)) for first, second in units]
    assert krippendorff_alpha(sets, masi).value == pytest.approx(0.1764705882352941)
    assert krippendorff_alpha(sets, jaccard).value == pytest.approx(0.125)


def test_one_label_only_is_undefined_and_says_so() -> None:
    units = [("a", "a")] * 5
    for result in (
        scott_pi(confusion(units)),
        cohen_kappa(confusion(units)),
        fleiss_kappa(units),
        krippendorff_alpha(units),
    ):
        assert result.value is None
        assert "one label" in result.note
    assert percent(units).value == 1
    assert gwet_ac(units, "ab").value == 1


def test_nothing_rated_twice_is_undefined_and_says_so() -> None:
    units = [("a", None), (None, "b")]
    for result in (percent(units), krippendorff_alpha(units), gwet_ac(units, "ab")):
        assert (result.value, result.n) == (None, 0)
        assert result.note


def test_habits_raise_kappa_but_not_pi() -> None:
    table = {("a", "a"): 10, ("a", "b"): 30, ("b", "b"): 10}
    kappa, pi = cohen_kappa(table).value, scott_pi(table).value
    assert kappa is not None
    assert pi is not None
    assert kappa > pi


@given(pairs_of_labels)
def test_the_order_of_annotators_and_the_names_of_labels_do_not_matter(
    units: list[tuple[str, str]],
) -> None:
    other_names = dict(zip("abc", "zyx", strict=True))
    turned = [(other_names[second], other_names[first]) for first, second in units]
    for measure in (
        lambda rows: cohen_kappa(confusion(rows)),
        lambda rows: scott_pi(confusion(rows)),
        fleiss_kappa,
        krippendorff_alpha,
        percent,
    ):
        before, after = measure(units).value, measure(turned).value
        assert (before is None) == (after is None)
        assert before == pytest.approx(after)


@given(st.lists(st.sampled_from("abc"), min_size=2, max_size=20))
def test_full_agreement_is_one_or_undefined(labels: list[str]) -> None:
    units = [(label, label, label) for label in labels]
    expected = 1 if len(set(labels)) > 1 else None
    assert fleiss_kappa(units).value == pytest.approx(expected)
    assert krippendorff_alpha(units).value == pytest.approx(expected)
    assert cohen_kappa(confusion(unit[:2] for unit in units)).value == pytest.approx(expected)


@given(ratings, ratings)
def test_coincidences_of_articles_add_up(
    first: list[list[int | None]], second: list[list[int | None]]
) -> None:
    joined = alpha_of(coincidences(first) + coincidences(second))
    at_once = krippendorff_alpha(first + second)
    assert joined.value == pytest.approx(at_once.value)
    assert joined.n == at_once.n


@given(ratings)
def test_an_annotator_without_any_rating_changes_nothing(units: list[list[int | None]]) -> None:
    wider = [[*unit, None] for unit in units]
    assert krippendorff_alpha(wider).value == krippendorff_alpha(units).value


def test_guessing_agrees_as_chance_would() -> None:
    source = random.Random(7)
    units = [tuple(source.choices("abc", (5, 3, 2), k=3)) for _ in range(4000)]
    for result in (fleiss_kappa(units), krippendorff_alpha(units)):
        assert result.value == pytest.approx(0, abs=0.03)
    assert cohen_kappa(confusion(unit[:2] for unit in units)).value == pytest.approx(0, abs=0.04)
