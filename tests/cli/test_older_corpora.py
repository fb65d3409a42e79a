"""Verbs that only read take a corpus of an older version too, and say what became of it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.cli.main import main
from annotator.services import paths
from annotator.storage import corpus_file

Capture = pytest.CaptureFixture[str]
VERSION_1 = Path(__file__).parents[1] / "storage" / "version_1.sql"


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a corpus as version 1 wrote it."""
    monkeypatch.setattr(paths, "data", lambda: tmp_path / "data")
    path = tmp_path / "old.corpus"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_1.read_text("utf-8"))
    return path


def test_it_is_brought_up_to_date_and_the_figures_stand_alone(old: Path, capsys: Capture) -> None:
    assert main(["stats", str(old), "--json"]) == 0
    out, told = capsys.readouterr()
    assert json.loads(out)["articles"] == 1
    assert "brought up to date" in told
    assert [path.name for path in (paths.data() / "backups").iterdir()] == [
        "old-corpus1-version-1.corpus"
    ]
    assert main(["stats", str(old), "--json"]) == 0
    assert capsys.readouterr() == (out, "")


def test_what_cannot_be_written_is_read_through_a_copy(
    old: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corpus_file, "_lock", lambda *_: None)
    before = old.read_bytes()
    assert main(["stats", str(old), "--json"]) == 0
    out, told = capsys.readouterr()
    assert json.loads(out)["articles"] == 1
    assert "temporary copy" in told
    assert len(told.splitlines()) == 1
    assert old.read_bytes() == before


def test_an_export_is_made_of_it(old: Path, tmp_path: Path) -> None:
    wanted = ["--format", "jsonl", "--layer", "all"]
    assert main(["export", str(old), str(tmp_path / "out"), *wanted]) in (0, 1)
    assert (tmp_path / "out" / "manifest.json").is_file()


def test_agreement_and_rules_answer_as_for_any_corpus(old: Path, capsys: Capture) -> None:
    assert main(["agreement", str(old), "--json"]) in (0, 2)
    assert "older version and cannot" not in capsys.readouterr().err
    assert main(["adjudicate", str(old), "--rule", "majority"]) in (0, 2)
