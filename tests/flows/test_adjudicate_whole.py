"""Labels of the whole article on the Adjudicate page: any value of the scheme by key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotations import DocumentLabel
from annotator.domain.articles import Article, Progress
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.domain.text import text_hash
from annotator.services.corpus import Corpus
from tests.flows.conftest import Reviewer, rows
from tests.services.settled import LAYERS, TEXT


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a corpus of one article that two annotators call of another kind."""
    made = tmp_path / "kinds.corpus"
    article = Article("a1", TEXT, "Tunnel", sha256=text_hash(TEXT))
    layers = [
        ImportedLayer(
            layer, [DocumentLabel(f"k-{value}", "a1", layer.id, "kind", value)], Progress.DONE
        )
        for layer, value in zip(LAYERS, ("NEWS", "OPINION"), strict=False)
    ]
    with Corpus.create(made) as corpus:
        items = [ImportedArticle(article, [], layers)]
        corpus.run(lambda store: store.add_articles(items, at="2026-01-01T00:00:00Z"))
    return made


def test_a_value_that_nobody_gave_is_chosen_from_those_of_the_scheme(
    reviewer: Reviewer, path: Path
) -> None:
    reviewer.press(Qt.Key.Key_E)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert not reviewer.desk.screen.is_by_hand()
    words = [action.text().split()[-1] for action in menu.actions()]
    QTest.keyClick(menu, Qt.Key(ord("1") + words.index("Interview")))
    reviewer.wait_until_saved()
    assert rows(path, "SELECT choice, words FROM settlement") == [
        ("edited", "INTERVIEW kind = INTERVIEW")
    ]


def test_a_value_that_somebody_gave_is_that_version(reviewer: Reviewer, path: Path) -> None:
    reviewer.press(Qt.Key.Key_E)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_1)
    reviewer.wait_until_saved()
    assert rows(path, "SELECT choice, taken FROM settlement") == [("version", "k-NEWS")]


def test_there_is_no_boundary_to_mix(reviewer: Reviewer) -> None:
    keys = [row.key for row in reviewer.desk.screen.decide.versions.rows]
    assert keys == ["1", "2", "0", "E"]
    reviewer.press(Qt.Key.Key_B)
    words = reviewer.program.window.messages.words()
    assert words.startswith("There is nothing to mix")
