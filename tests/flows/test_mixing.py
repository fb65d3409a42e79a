"""The boundary of one version with the label of another, by key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.flows.conftest import Reviewer, rows
from tests.services.settled import make_corpus, name


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a corpus of one article; two annotators part on where the tunnel begins, and what."""
    made = tmp_path / "tunnel.corpus"
    sides = [
        [name(0, "The harbour tunnel", "FAC", article="a1")],
        [name(1, "harbour tunnel", "LOC", article="a1")],
    ]
    make_corpus(made, ("a1", sides)).close()
    return made


def test_boundary_of_one_and_label_of_another(reviewer: Reviewer, path: Path) -> None:
    extents = [row.words for row in reviewer.desk.screen.decide.versions.rows[:2]]
    shorter = extents.index("harbour tunnel")
    digits = Qt.Key.Key_1, Qt.Key.Key_2
    reviewer.press(Qt.Key.Key_B, digits[shorter], digits[1 - shorter])
    reviewer.wait_until_saved()
    assert rows(path, "SELECT choice, words FROM settlement") == [("mixed", "FAC harbour tunnel")]
