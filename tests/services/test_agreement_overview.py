"""What can be compared is counted as the figures will count it, and changes are noticed."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.annotations import Family
from annotator.services.agreement_overview import agreement_overview, work_stamp
from tests.services.reviewed import Marks, reviewed

BOARD = ("Harbour Board", "ORG")


def test_finished_articles_are_counted_and_people_come_first(tmp_path: Path) -> None:
    articles: list[dict[str, Marks | None]] = [
        {"rules": [BOARD], "gold": [BOARD], "Ada": [BOARD], "Ben": []},
        {"Ada": None, "Ben": [BOARD], "rules": []},
        {"Ben": [BOARD], "Ada": [BOARD]},
    ]
    with reviewed(tmp_path / "team.corpus", articles) as corpus:
        found = agreement_overview(corpus.owner).result()
    assert [layer.name for layer in found.layers] == ["Ben", "Ada", "gold", "rules"]
    assert (found.done["Ben"], found.done["Ada"], found.shared) == (3, 2, 2)
    assert found.labels[Family.ENTITY] == 5
    assert found.blind == 1


def test_any_new_label_changes_the_stamp(tmp_path: Path) -> None:
    with reviewed(tmp_path / "team.corpus", [{"Ada": [BOARD]}]) as corpus:
        before = work_stamp(corpus.owner)
        assert work_stamp(corpus.owner) == before == agreement_overview(corpus.owner).result().stamp
        zoe = corpus.layer("Zoe").id
        corpus.run(lambda store: store.work.assign([("a0", zoe, False)]))
        assert work_stamp(corpus.owner) != before
