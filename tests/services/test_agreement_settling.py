"""What is to be settled behind a figure is what the figure counted, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.services.agreeing import agreement
from annotator.services.agreement_report import NONE, Where
from annotator.services.agreement_selection import AgreementOptions
from annotator.services.agreement_settling import conflicts_behind
from annotator.services.conflict_list import ConflictFilter
from annotator.services.jobs import Unwatched
from annotator.services.settling import conflict_list
from tests.services.reviewed import Marks, reviewed

BOARD, LIND, AAL = ("Harbour Board", "ORG"), ("Ada Lind", "PERSON"), ("Port Aal", "GPE")
ARTICLES: list[dict[str, Marks | None]] = [
    {"Ada": [BOARD, LIND, AAL], "Ben": [("The Harbour Board", "ORG"), AAL], "Cy": [BOARD, AAL]},
    {"Ada": [AAL], "Ben": [("Port Aal", "LOC")], "Cy": [AAL], "rules": [BOARD]},
]
A_B, B_C = ("Ada", "Ben"), ("Ben", "Cy")


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (Where(), ["Ada Lind", "Harbour Board", "Port Aal"]),
        (Where(pair=A_B, first="GPE", second="LOC"), ["Port Aal"]),
        (Where(pair=B_C, first="LOC", second="GPE"), ["Port Aal"]),
        (Where(pair=A_B, first="PERSON", second=NONE), ["Ada Lind"]),
        (Where(kind="boundary"), ["Harbour Board"]),
        (Where(pair=B_C, kind="missing"), []),
        (Where(hint="split"), []),
        (Where(period="1999-01-04"), []),
    ],
)
def test_only_what_the_figure_counted(tmp_path: Path, where: Where, expected: list[str]) -> None:
    with reviewed(tmp_path / "team.corpus", ARTICLES) as corpus:
        report = agreement(corpus.owner, corpus.path, AgreementOptions())
        ids = conflicts_behind(corpus, report, where, Unwatched())
        found = conflict_list(corpus).found(ConflictFilter(ids=ids))
    words = sorted(one.words.removeprefix("The ") for one in found)
    assert (words, len(ids)) == (expected, len(expected))
