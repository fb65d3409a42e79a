"""Worker processes count what is counted here, and stop when asked to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.errors import CancelledError
from annotator.services import agreement_counting
from annotator.services.agreeing import agreement
from annotator.services.agreement_report import AgreementReport
from annotator.services.agreement_selection import AgreementOptions
from annotator.services.corpus import Corpus
from annotator.services.jobs import Unwatched
from annotator.services.worker_pool import Shift
from tests.services.reviewed import Marks, reviewed

ARTICLE: dict[str, Marks | None] = {
    "Ada": [("Harbour Board", "ORG"), ("Ada Lind", "PERSON")],
    "Ben": [("The Harbour Board", "ORG"), ("Port Aal", "GPE")],
}


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with reviewed(tmp_path / "team.corpus", [ARTICLE] * 6) as made:
        yield made


def compute(corpus: Corpus, progress: Unwatched | None = None) -> AgreementReport:
    found = agreement(corpus.owner, corpus.path, AgreementOptions(), progress)
    return replace(found, seconds=0)


def test_workers_come_to_the_same(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    here = compute(corpus)
    monkeypatch.setattr(agreement_counting, "HERE_UP_TO", 0)
    assert compute(corpus) == here


def test_the_order_in_which_workers_end_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As many differences in LOC as in ORG and PERSON.
    other: dict[str, Marks | None] = {"Ada": [("Port Aal", "LOC")], "Ben": []}
    monkeypatch.setattr(agreement_counting, "HERE_UP_TO", 0)
    monkeypatch.setattr(agreement_counting, "_SLICE", 1)
    with reviewed(tmp_path / "two.corpus", [ARTICLE, other] * 4) as made:
        found = compute(made)
        monkeypatch.setattr(Shift, "results", _backwards(Shift.results))
        again = compute(made)
    for part in ("measures", "by_label", "confusions", "profile", "patterns", "articles"):
        assert getattr(found, part) == getattr(again, part)


def _backwards(results: Callable[..., Iterator[object]]) -> Callable[..., Iterator[object]]:
    return lambda *values: reversed(list(results(*values)))


class _Stopped(Unwatched):
    def stop_requested(self) -> bool:
        return True


def test_workers_can_be_stopped(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(agreement_counting, "HERE_UP_TO", 0)
    with pytest.raises(CancelledError):
        compute(corpus, _Stopped())
    assert compute(corpus).n_articles == 6
