"""The verb that settles by rule: what it takes, what it leaves, and what it only foretells."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.cli.main import main
from annotator.services.corpus import Corpus
from tests.services.settled import make_corpus
from tests.services.test_settling import sides


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a corpus of two articles by three annotators."""
    made = tmp_path / "news.corpus"
    make_corpus(
        made, ("a1", sides("a1", "GPE", "GPE", "LOC")), ("a2", sides("a2", "GPE", "", "LOC"))
    ).close()
    return made


def printed(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def test_what_is_taken_and_left_is_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["adjudicate", str(path), "--rule", "majority", "--json"]) == 0
    found = printed(capsys)
    assert (found["agreed"], found["conflicts"], found["left"]) == (2, 3, 1)
    left = json.dumps(found["left_conflicts"])
    assert '"article": "a2"' in left
    assert '"words": "Sund"' in left


def test_dry_run_changes_nothing(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = path.read_bytes()
    assert main(["adjudicate", str(path), "--rule", "majority", "--dry-run", "--json"]) == 0
    assert printed(capsys)["conflicts"] == 3
    assert path.read_bytes() == before


def test_gold_layer_can_have_another_name(path: Path) -> None:
    assert main(["adjudicate", str(path), "--rule", "unanimous", "--into", "round-2"]) == 0
    with Corpus.open(path, read_only=True) as corpus:
        content = corpus.content("a1", corpus.existing_layer("round-2"))
    assert [label.label for label in content.labels()] == ["PERSON"]


def test_corpus_has_one_gold(path: Path) -> None:
    assert main(["adjudicate", str(path), "--rule", "unanimous"]) == 0
    assert main(["adjudicate", str(path), "--rule", "unanimous", "--into", "round-2"]) == 2


def test_unknown_rule_is_refused(path: Path) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["adjudicate", str(path), "--rule", "loudest"])
    assert refused.value.code == 2
