"""An annotator who has finished is told where others part; who has not, nothing."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.articles import Progress
from annotator.services.article_conflicts import compare_one, open_partings
from annotator.services.corpus import Corpus
from tests.services.reviewed import Marks, reviewed

ADA, BOARD = ("Ada Lind", "PERSON"), ("Harbour Board", "ORG")
PARTED: dict[str, Marks | None] = {
    "Ines": [ADA, BOARD],
    "Tomas": [ADA, ("Harbour Board", "GPE"), ("Valdia", "GPE")],
}


def told(corpus: Corpus, name: str) -> list[tuple[str, str, bool]]:
    found = open_partings(corpus, corpus.layer(name).id, "a0")
    return [(one.kind, one.words, bool(one.label_id)) for one in found]


def test_each_is_told_the_places_with_the_own_label(tmp_path: Path) -> None:
    with reviewed(tmp_path / "team.corpus", [PARTED]) as corpus:
        assert told(corpus, "Ines") == [
            ("label", "Harbour Board", True),
            ("missing", "Valdia", False),
        ]
        assert all(own for _, _, own in told(corpus, "Tomas"))


def test_who_has_not_finished_is_told_nothing(tmp_path: Path) -> None:
    states = {"Ines": Progress.BEGUN}
    with reviewed(tmp_path / "team.corpus", [{**PARTED, "Wale": [ADA]}], states=states) as corpus:
        assert compare_one(corpus, "a0") is not None
        assert told(corpus, "Ines") == []
        assert len(told(corpus, "Wale")) == 2


def test_one_alone_parts_with_nobody(tmp_path: Path) -> None:
    with reviewed(tmp_path / "team.corpus", [PARTED], states={"Tomas": Progress.BEGUN}) as corpus:
        assert compare_one(corpus, "a0") is None
        assert told(corpus, "Ines") == []


def test_what_gold_is_done_with_waits_no_more(tmp_path: Path) -> None:
    with reviewed(tmp_path / "team.corpus", [{**PARTED, "gold": [ADA]}]) as corpus:
        assert told(corpus, "Ines") == []


def test_a_comparison_is_kept_and_forgotten_with_a_change(tmp_path: Path) -> None:
    with reviewed(tmp_path / "team.corpus", [PARTED]) as corpus:
        told(corpus, "Ines")
        kept = corpus.run(lambda store: store.comparisons.kept(["a0"]))
        assert [one.article_id for one in kept] == ["a0"]
