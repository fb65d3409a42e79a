"""Figures from sums over articles are those that the measures give on the labels themselves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import isnan
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.agreement import formulas, measures, spans, unit_formulas
from annotator.agreement import units as unitizing
from annotator.agreement.align import align
from annotator.agreement.categories import (
    cohen_kappa,
    confusion,
    fleiss_kappa,
    gwet_ac,
    krippendorff_alpha,
    percent,
    scott_pi,
)
from annotator.agreement.counting import counted
from annotator.agreement.explain import Compared, differences
from annotator.agreement.ledger import Ledger
from annotator.agreement.sides import ArticleSides, Plan
from annotator.agreement.spans import Marked, Rule
from annotator.agreement.sums import Sums
from annotator.agreement.tally import AGREED, Tally
from annotator.agreement.units import Unit
from annotator.domain.annotations import Family, Mention, Region, Span
from annotator.domain.tokens import Tokens
from tests.agreement.making import mention

TEXT = "The Harbour Board met Ada Lind in Port Aal; Ms Lind said that Valdia would pay."
LABELS = ("ORG", "PERSON", "GPE")
SIDES = ("A", "B", "C")
PLAN = Plan(Family.ENTITY, tuple(combinations(SIDES, 2)), attributes={"kind": ()})

Drawn = tuple[int, int, str]
drawn = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 15), st.sampled_from(LABELS)), max_size=6
)
articles = st.lists(st.tuples(drawn, drawn, drawn), min_size=1, max_size=4)
# The label of B answers to both of C equally well, and C's are not in the order of the text.
EQUALLY_GOOD: tuple[list[Drawn], list[Drawn], list[Drawn]] = (
    [(25, 15, "ORG")],
    [(51, 3, "PERSON")],
    [(49, 3, "PERSON"), (39, 15, "PERSON")],
)
Articles = Sequence[tuple[list[Drawn], list[Drawn], list[Drawn]]]


def labels(article: Sequence[list[Drawn]]) -> dict[str, list[Mention]]:
    return {
        side: [
            mention(f"{side}{number}", label, start, min(start + size, len(TEXT)))
            for number, (start, size, label) in enumerate(own)
        ]
        for side, own in zip(SIDES, article, strict=True)
    }


def summed(given_articles: Sequence[ArticleSides], plan: Plan = PLAN) -> Sums:
    ledger = Ledger()
    for number, article in enumerate(given_articles):
        ledger.add(str(number), "", counted(article, plan), plan.pairs)
    table = ledger.table([str(number) for number in range(len(given_articles))])
    return Sums(table.sum(axis=0, keepdims=True), ledger.book)


def value(column: Any) -> float | None:
    return None if isnan(column[0]) else float(column[0])


def marked(items: Sequence[Mention]) -> list[Marked]:
    return [Marked(item.label, item.spans) for item in items]


@given(articles)
@settings(max_examples=60)
def test_f1_and_agr_are_those_of_the_labels(given_articles: Articles) -> None:
    every = [labels(article) for article in given_articles]
    sums = summed([ArticleSides(TEXT, own) for own in every])
    for rule in Rule:
        parts = [
            spans.count_matches(marked(own[a]), marked(own[b]), rule)
            for own in every
            for a, b in PLAN.pairs
        ]
        expected = spans.f1(spans.pooled(parts)).value
        assert value(formulas.f1(sums, rule.value, PLAN.pairs)) == pytest.approx(expected)
    tokens = Tokens(TEXT)
    parts = [
        spans.count_tokens(marked(own[a]), marked(own[b]), tokens)
        for own in every
        for a, b in PLAN.pairs
    ]
    expected = spans.f1(spans.pooled(parts)).value
    assert value(formulas.f1(sums, "token", PLAN.pairs)) == pytest.approx(expected)


@given(articles)
@example([EQUALLY_GOOD])
@settings(max_examples=60)
def test_coefficients_are_those_of_the_aligned_labels(given_articles: Articles) -> None:
    every = [labels(article) for article in given_articles]
    sums = summed([ArticleSides(TEXT, own) for own in every])
    groups = [group for own in every for group in align(own, {})]
    rows = [[group[side].label if side in group else None for side in SIDES] for group in groups]
    assert value(formulas.alpha(sums, "rated")) == pytest.approx(krippendorff_alpha(rows).value)
    assert value(formulas.percent(sums, "rated")) == pytest.approx(percent(rows).value)
    twice = [row for row in rows if len(row) - row.count(None) > 1]
    assert value(formulas.ac1(sums, "rated", offered=3)) == pytest.approx(
        gwet_ac(twice, LABELS).value
    )
    assert value(formulas.fleiss(sums, "rated")) == pytest.approx(fleiss_kappa(rows).value)
    for a, b in PLAN.pairs:
        pairs = [align({a: own[a], b: own[b]}, {}) for own in every]
        table = confusion(
            [found[a].label, found[b].label] for each in pairs for found in each if len(found) > 1
        )
        assert value(formulas.kappa(sums, (a, b))) == pytest.approx(cohen_kappa(table).value)
        assert value(formulas.scott(sums, (a, b))) == pytest.approx(scott_pi(table).value)


@given(articles)
@settings(max_examples=60)
def test_unitizing_is_that_of_the_joined_texts(given_articles: Articles) -> None:
    every = [labels(article) for article in given_articles]
    sums = summed([ArticleSides(TEXT, own) for own in every])
    joined = [
        unitizing.outermost(
            Unit(span.start + number * len(TEXT), span.end + number * len(TEXT), item.label)
            for number, own in enumerate(every)
            for item in own[side]
            for span in item.spans
        )
        for side in SIDES
    ]
    whole = unitizing.continuum(joined, len(TEXT) * len(every))
    for name in ("u_alpha", "bar_u_alpha", "cu_alpha"):
        expected = getattr(unitizing, name)(whole).value
        assert value(getattr(unit_formulas, name)(sums)) == pytest.approx(expected)
    for label in LABELS:
        coefficient, coverage = unitizing.ku_alpha(whole, label)
        assert value(unit_formulas.ku_alpha(sums, label)) == pytest.approx(coefficient.value)
        if coverage:
            assert value(unit_formulas.coverage(sums, label)) == pytest.approx(coverage)


@given(articles)
@settings(max_examples=60)
def test_rows_are_the_differences_and_what_has_one_name(given_articles: Articles) -> None:
    for article in given_articles:
        own = labels(article)
        tally = counted(ArticleSides(TEXT, own), PLAN)
        for pair in PLAN.pairs:
            sides = Compared(TEXT, pair, own[pair[0]], own[pair[1]])
            rows = {row: count for row, count in tally.rows.items() if row.pair == pair}
            differing = sum(count for row, count in rows.items() if row.kind != AGREED)
            assert differing == len(differences(sides))
            groups = align({side: own[side] for side in pair}, {})
            alike = [
                found
                for found in groups
                if len(found) == 2 and len({item.label for item in found.values()}) == 1
            ]
            agreed = sum(count for row, count in rows.items() if row.kind == AGREED)
            assert agreed == len(alike)


def test_what_is_not_annotated_is_not_compared() -> None:
    advert = Region("r", "article", "BOILERPLATE", Span(0, 18), annotate=False)
    own = {"A": [mention("a", "ORG", 4, 17), mention("b", "PERSON", 22, 30)], "B": []}
    own |= {"B": [mention("c", "PERSON", 22, 30)], "C": []}
    plan = Plan(Family.ENTITY, (("A", "B"),))
    article = ArticleSides(TEXT, own, [advert])
    assert value(formulas.f1(summed([article], plan), "strict", plan.pairs)) == 1.0
    assert value(unit_formulas.characters(summed([article], plan))) == len(TEXT) - 18


def test_ordinal_alpha_leaves_mixed_ones_out() -> None:
    rows = [["FAVOR", "NEUTRAL"], ["AGAINST", "AGAINST"], ["FAVOR", "FAVOR"], ["MIXED", "FAVOR"]]
    order = {name: place for place, name in enumerate(measures.POLARITIES)}
    ledger = Ledger()
    tally = Tally()
    tally.add_cells(("rated",), [(tuple(row), 1) for row in rows])
    ledger.add("0", "", tally, ())
    sums = Sums(ledger.table(["0"]), ledger.book)
    ranked = [[order[name] for name in row] for row in rows if "MIXED" not in row]
    expected = krippendorff_alpha(ranked, "ordinal").value
    assert value(formulas.alpha_ordinal(sums, measures.POLARITIES, "rated")) == pytest.approx(
        expected
    )
