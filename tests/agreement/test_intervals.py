"""Intervals come from whole articles, are the same every time, and are not made up."""

from __future__ import annotations

from random import Random

import pytest

from annotator.agreement.intervals import Sums, interval, items_needed


def share(sums: Sums) -> float | None:
    return sums[0] / sums[1] if sums[1] else None


def articles(count: int, seed: int = 3) -> list[tuple[float, float]]:
    source = Random(seed)
    return [(float(source.randint(0, 5)), 5.0) for _ in range(count)]


def test_few_articles_have_no_interval() -> None:
    result = interval(articles(7), share)
    assert (result.low, result.high) == (None, None)
    assert "below 8 articles" in result.note


def test_some_articles_have_a_rough_one_that_ends_at_twenty() -> None:
    assert interval(articles(8), share).method == "jackknife"
    assert "rough" in interval(articles(19), share).note
    assert interval(articles(20), share).method == "bootstrap"


def test_jackknife_of_a_mean_is_students_interval() -> None:
    rows = [(value, 1.0) for value in (1.0, 2, 3, 4, 5, 6, 7, 8)]
    result = interval(rows, share)
    # Mean 4.5, standard error sqrt(6 / 8), t = 2.365 with 7 degrees of freedom.
    assert result.low == pytest.approx(4.5 - 2.365 * 0.75**0.5)
    assert result.high == pytest.approx(4.5 + 2.365 * 0.75**0.5)


def test_bootstrap_of_a_mean_is_as_wide_as_theory_says() -> None:
    rows = [(value % 10, 1.0) for value in range(400)]
    result = interval(rows, share)
    reach = 1.96 * (8.25 / 400) ** 0.5
    assert result.low == pytest.approx(4.5 - reach, abs=0.03)
    assert result.high == pytest.approx(4.5 + reach, abs=0.03)


def test_draws_are_sums_of_whole_articles() -> None:
    seen: list[Sums] = []

    def look(sums: Sums) -> float:
        seen.append(sums)
        return sums[0]

    interval([(1.0, 2.0, 1 / 3)] * 25, look, draws=50)
    assert seen == [pytest.approx((25, 50, 25 / 3))] * 50


def test_the_seed_makes_it_the_same_again() -> None:
    rows = articles(30)
    assert interval(rows, share) == interval(rows, share)
    assert interval(rows, share, seed=5) != interval(rows, share)
    assert interval(rows, share, seed=5).seed == 5


def test_two_figures_over_the_same_articles_are_drawn_together() -> None:
    rows = [(a, b, a, b) for a, b in articles(30)]
    result = interval(rows, lambda sums: sums[0] / sums[1] - sums[2] / sums[3])
    assert (result.low, result.high) == (0, 0)


def test_a_figure_that_mostly_is_undefined_has_no_interval() -> None:
    rows = [(1.0, 1.0)] + [(0.0, 0.0)] * 29
    result = interval(rows, share)
    assert result.low is None
    assert "undefined" in result.note


@pytest.mark.parametrize(
    ("least", "share", "printed"),
    [(0.8, 0.25, 139), (0.8, 0.1, 294), (0.8, 0.05, 560), (0.667, 0.25, 81)],
)
def test_items_needed_as_krippendorff_prints_them(least: float, share: float, printed: int) -> None:
    assert items_needed(least, share) == printed
