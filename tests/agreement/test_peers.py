"""Our measures against those of nltk, scikit-learn and statsmodels, where they agree.

The three are not needed for anything else and weigh 300 MB: ``pip install .[peers]``.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.categories import (
    cohen_kappa,
    confusion,
    fleiss_kappa,
    gwet_ac,
    krippendorff_alpha,
    percent,
    scott_pi,
)
from annotator.agreement.distances import jaccard, masi


def peer(name: str) -> ModuleType | None:
    try:
        return import_module(name)
    except ImportError:
        return None


NLTK = peer("nltk.metrics.agreement"), peer("nltk.metrics.distance")
SKLEARN, STATSMODELS = peer("sklearn.metrics"), peer("statsmodels.stats.inter_rater")
with_nltk = pytest.mark.skipif(None in NLTK, reason="nltk is not installed")
with_sklearn = pytest.mark.skipif(SKLEARN is None, reason="scikit-learn is not installed")
with_statsmodels = pytest.mark.skipif(STATSMODELS is None, reason="statsmodels is not installed")

LABELS = ("GPE", "LOC", "ORG")
pairs = st.lists(
    st.tuples(st.sampled_from(LABELS), st.sampled_from(LABELS)), min_size=4, max_size=40
)
triples = st.lists(st.tuples(*[st.sampled_from(LABELS)] * 3), min_size=4, max_size=30)
sets = st.frozensets(st.sampled_from("abc"), max_size=3)
Rows = Sequence[Sequence[Any]]


def nltk_task(rows: Rows, distance: Any = None) -> Any:
    agreement: Any = NLTK[0]
    data = [
        (f"rater {rater}", f"item {item}", value)
        for item, row in enumerate(rows)
        for rater, value in enumerate(row)
        if value is not None
    ]
    return agreement.AnnotationTask(data, *(() if distance is None else (distance,)))


def varied(rows: Rows) -> bool:
    return len({value for row in rows for value in row}) > 1


@with_nltk
@given(pairs)
def test_two_annotators_as_nltk_has_it(rows: Rows) -> None:
    if varied(rows):
        task, table = nltk_task(rows), confusion(rows)
        assert percent(rows).value == pytest.approx(task.avg_Ao())
        assert scott_pi(table).value == pytest.approx(task.pi())
        assert krippendorff_alpha(rows).value == pytest.approx(task.alpha())
        kappa = cohen_kappa(table).value
        if kappa is not None:
            assert kappa == pytest.approx(task.kappa())


@with_nltk
@given(triples, st.data())
def test_alpha_with_missing_values_as_nltk_has_it(rows: Rows, data: st.DataObject) -> None:
    missing = data.draw(st.lists(st.booleans(), min_size=len(rows), max_size=len(rows)))
    gaps = [
        [None if gone and not place else value for place, value in enumerate(row)]
        for gone, row in zip(missing, rows, strict=True)
    ]
    if varied([[value for value in row if value is not None] for row in gaps]):
        assert krippendorff_alpha(gaps).value == pytest.approx(nltk_task(gaps).alpha())


@with_nltk
@given(st.lists(st.tuples(sets, sets, sets), min_size=3, max_size=15))
def test_alpha_of_sets_as_nltk_has_it(rows: Rows) -> None:
    distance: Any = NLTK[1]
    for ours, theirs in ((masi, "masi_distance"), (jaccard, "jaccard_distance")):
        value = krippendorff_alpha(rows, ours).value
        if value is not None and all(all(row) for row in rows):  # nltk divides by nothing
            expected = nltk_task(rows, getattr(distance, theirs)).alpha()
            assert value == pytest.approx(expected, abs=0.01 if theirs == "masi_distance" else 1e-9)


@with_sklearn
@given(pairs, st.sampled_from([None, "linear", "quadratic"]))
def test_weighted_kappa_as_scikit_learn_has_it(rows: Rows, weights: str | None) -> None:
    metrics: Any = SKLEARN
    kappa = cohen_kappa(confusion(rows), weights=weights or "nominal", order=LABELS).value
    if kappa is not None:
        first, second = zip(*rows, strict=True)
        expected = metrics.cohen_kappa_score(first, second, labels=LABELS, weights=weights)
        assert kappa == pytest.approx(expected)


@with_statsmodels
@given(triples)
def test_fleiss_as_statsmodels_has_it(rows: Rows) -> None:
    inter_rater: Any = STATSMODELS
    if varied(rows):
        table = [[row.count(label) for label in LABELS] for row in map(list, rows)]
        assert fleiss_kappa(rows).value == pytest.approx(inter_rater.fleiss_kappa(table))


@with_statsmodels
@given(triples)
def test_ac1_is_what_statsmodels_has_when_all_labels_are_as_frequent(
    rows: Rows,
) -> None:
    inter_rater: Any = STATSMODELS
    turned = [
        tuple(LABELS[(LABELS.index(v) + by) % 3] for v in row) for by in range(3) for row in rows
    ]
    table = [[row.count(label) for label in LABELS] for row in turned]
    expected = inter_rater.fleiss_kappa(table, method="randolph")
    assert gwet_ac(turned, LABELS).value == pytest.approx(expected)
