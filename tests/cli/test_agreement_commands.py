"""The verbs of working together, as a script calls them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.main import main
from tests.services.reviewed import Marks, reviewed

ARTICLE: dict[str, Marks | None] = {
    "Ada": [("Harbour Board", "ORG"), ("Ada Lind", "PERSON")],
    "Ben": [("Harbour Board", "ORG"), ("Ada Lind", "ORG")],
    "gold": [("Harbour Board", "ORG")],
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "team.corpus"
    with reviewed(path, [ARTICLE] * 3):
        return path


def run(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, Any]:
    status = main([*map(str, words), "--json"])
    return status, json.loads(capsys.readouterr().out)


def value(data: Any, name: str) -> float | None:
    (found,) = (
        one
        for one in data["measures"]
        if (one["name"], one["label"], one["pair"]) == (name, None, None)
    )
    figure: float | None = found["value"]
    return figure


def test_agreement_prints_one_json_object(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, data = run(capsys, "agreement", corpus)
    assert (status, data["articles"], data["annotators"]) == (0, 3, ["Ada", "Ben"])
    assert (value(data, "f1_exact"), value(data, "f1_overlap")) == (0.5, 1.0)
    assert data["disagreements"]["label"] == 3


def test_agreement_can_be_narrowed(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, of_label = run(capsys, "agreement", corpus, "--label", "PERSON")
    assert value(of_label, "f1_exact") == 0.0
    _, against = run(capsys, "agreement", corpus, "--against", "gold", "--annotators", "Ada")
    assert value(against, "f1_exact") == pytest.approx(2 / 3)
    _, one = run(capsys, "agreement", corpus, "--articles", "id:a1")
    assert one["articles"] == 1
    _, none = run(capsys, "agreement", corpus, "--articles", "lighthouse")
    assert (none["articles"], none["notes"]) == (0, ["No article passes the filter."])


def test_agreement_prints_tables_and_writes_a_page(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "agreement.html"
    assert main(["agreement", str(corpus), "--report", str(page)]) == 0
    printed = capsys.readouterr()
    assert "F1, exact span and label" in printed.out
    assert "3 disagreements" in printed.out
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_a_name_that_is_not_there_is_refused(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["agreement", str(corpus), "--annotators", "Cleo"]) == 2
    assert "Ada, Ben" in capsys.readouterr().err


def test_assign_gives_out_articles_and_says_how_many(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "new.corpus"
    with reviewed(path, [{"rules": [("Harbour Board", "ORG")]}] * 10):
        pass
    words = ("assign", path, "--to", "Ada", "Ben", "--share", "20%", "--blind", "0.5")
    status, data = run(capsys, *words, "--seed", "3")
    assert (status, data["articles"], data["several"], data["blind"]) == (0, 10, 2, 5)
    assert data["given"] == {"Ada": 6, "Ben": 6}
    assert main(["assign", str(path), "--to", "Cleo"]) == 2


def test_what_was_given_and_not_begun_is_taken_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "new.corpus"
    with reviewed(path, [{"rules": [("Harbour Board", "ORG")]}] * 4):
        pass
    assert main(["assign", str(path), "--to", "Ada", "Ben", "--share", "0"]) == 0
    status, data = run(capsys, "assign", path, "--take-back", "Ada,Ben")
    assert (status, data) == (0, {"taken": {"Ada": 2, "Ben": 2}, "left": {"Ada": 0, "Ben": 0}})
    assert main(["assign", str(path), "--take-back", "Ada"]) == 2
    assert "Nothing was taken back" in capsys.readouterr().err
    assert main(["assign", str(path), "--take-back", "Cleo"]) == 2
    assert main(["assign", str(path), "--to", "Cleo"]) == 0
