"""The scheme from the command line: what becomes of labels in use is said, and done as asked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.main import main
from annotator.domain.annotations import Mention
from annotator.domain.edits import Edit
from annotator.domain.imports import ImportedArticle
from annotator.services import paths
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from tests.examples import article, at, scheme

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "data", lambda: tmp_path / "data")
    path = tmp_path / "news.corpus"
    with Corpus.create(path) as opened:
        opened.run(lambda store: store.add_articles([ImportedArticle(article())], at=now()))
        ines = opened.layer("Ines")
        ada = Mention("m1", "article-1", ines.id, "PERSON", (at("Ada Holm"),))
        opened.submit(opened.content("article-1", ines), Edit("Label", after=(ada,)))
    return path


@pytest.fixture
def changed(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes the shipped scheme with other entity labels."""

    def write(*names: str) -> Path:
        data: dict[str, Any] = json.loads(json.dumps(scheme().to_json()))
        data["entity"]["labels"] = [{"name": name} for name in names]
        path = tmp_path / "changed.json"
        path.write_text(json.dumps(data), "utf-8")
        return path

    return write


def label(path: Path) -> str:
    with Corpus.open(path, read_only=True) as opened:
        return opened.run(lambda store: store.records("article-1"))[0].label  # type: ignore[union-attr]


def test_check_says_what_becomes_of_labels_in_use(
    corpus: Path, changed: Callable[..., Path], capsys: Capture
) -> None:
    path = changed("HUMAN", "GPE")
    assert main(["scheme", str(corpus), "--check", str(path)]) == 1
    assert "PERSON: 1 label in use stays as it is" in capsys.readouterr().out
    wish = ["--rename", "PERSON=HUMAN"]
    assert main(["scheme", str(corpus), "--check", str(path), *wish]) == 0
    assert "Rename PERSON to HUMAN" in capsys.readouterr().out
    assert label(corpus) == "PERSON"


def test_set_carries_labels_along_and_keeps_the_version_before(
    corpus: Path, changed: Callable[..., Path], capsys: Capture
) -> None:
    wish = ["--rename", "PERSON=HUMAN", "--annotator", "Ines"]
    assert main(["scheme", str(corpus), "--set", str(changed("HUMAN", "GPE")), *wish]) == 0
    assert label(corpus) == "HUMAN"
    assert main(["scheme", str(corpus), "--versions"]) == 0
    assert "Rename PERSON to HUMAN" in capsys.readouterr().out


def test_set_without_a_word_leaves_labels_and_lists_them(
    corpus: Path, changed: Callable[..., Path], capsys: Capture
) -> None:
    assert main(["scheme", str(corpus), "--set", str(changed("HUMAN", "GPE"))]) == 1
    assert "no label “PERSON”" in capsys.readouterr().err
    assert label(corpus) == "PERSON"


@pytest.mark.parametrize("wish", ["PERSON", "PERSON=SHIP", "SHIP=GPE"])
def test_a_wish_that_names_nothing_is_refused(
    corpus: Path, changed: Callable[..., Path], wish: str
) -> None:
    path = str(changed("HUMAN", "GPE"))
    assert main(["scheme", str(corpus), "--set", path, "--rename", wish]) == 2
    assert label(corpus) == "PERSON"


def test_check_refuses_names_that_stand_twice(
    corpus: Path, changed: Callable[..., Path], capsys: Capture
) -> None:
    assert main(["scheme", str(corpus), "--check", str(changed("HUMAN", "human"))]) == 2
