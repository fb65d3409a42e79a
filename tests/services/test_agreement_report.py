"""Every figure can be followed to the articles behind it."""

from __future__ import annotations

import pickle
from array import array

import pytest

from annotator.domain.annotations import Family
from annotator.services.agreement_report import (
    AGREED,
    HINTS,
    KINDS,
    NONE,
    AgreementReport,
    ArticleLine,
    Conflicts,
    Reading,
    Where,
)

A_B = ("Ada", "Ben")
NOTHING, PERSON, ORG, NO_LABEL = range(4)


def report() -> AgreementReport:
    """Two articles: one with a missing PERSON and a PERSON / ORG, one with what both have."""
    table = Conflicts(
        ("one", "two"),
        (A_B,),
        1,
        ("", "PERSON", "ORG", NONE),
        article=array("I", (0, 0, 1)),
        pair=array("B", (0, 0, 0)),
        kind=array("B", (KINDS.index("missing"), KINDS.index("label"), len(KINDS))),
        first=array("I", (PERSON, PERSON, PERSON)),
        second=array("I", (NO_LABEL, ORG, PERSON)),
        part=array("I", (0, 0, 0)),
        hints=array("I", (1 << HINTS.index("split"), 0, 0)),
        pattern=array("I", (0, 0, 0)),
        untouched=array("B", (0, 0, 1)),
        count=array("I", (2, 1, 5)),
    )
    lines = [
        ArticleLine("one", "One", A_B, 0.5, 8, (2, 0, 1, 0, 0), blind=True),
        ArticleLine("two", "Two", A_B, 1.0, 10, (0, 0, 0, 0, 0)),
    ]
    return AgreementReport(Family.ENTITY, pairs=(A_B,), articles=tuple(lines), conflicts=table)


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (Where(), {"one": 3}),
        (Where(kind="missing"), {"one": 2}),
        (Where(kind=AGREED), {"two": 5}),
        (Where(kind=AGREED, reading=Reading.TOUCHED), {}),
        (Where(pair=A_B, first="PERSON", second="ORG"), {"one": 1}),
        (Where(label="ORG"), {"one": 1}),
        (Where(label="LOC"), {}),
        (Where(hint="split"), {"one": 2}),
        (Where(pair=("Ben", "Cleo")), {}),
        (Where(reading=Reading.BLIND), {"one": 3}),
    ],
)
def test_articles_behind_a_figure(where: Where, expected: dict[str, int]) -> None:
    assert {item.line.id: item.count for item in report().behind(where)} == expected


def test_a_report_crosses_from_a_worker_whole() -> None:
    copy = pickle.loads(pickle.dumps(report()))
    assert copy == report()
    assert copy.conflicts.row(1).second == "ORG"
