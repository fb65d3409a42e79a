"""Gold's additions are told on the Annotate screen, to who has finished the article only."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.cli.main import main
from annotator.domain.annotations import Span
from annotator.ui.dialogs.gold_added import GoldAddedDialog
from tests.flows.conftest import CTRL, Hands
from tests.services.reviewed import Marks, reviewed

BOARD, LIND = ("Harbour Board", "ORG"), ("Ada Lind", "PERSON")


@pytest.fixture
def corpus_path(tmp_path: Path) -> Path:
    """Return a corpus settled by majority; Ines lacks what two others have."""
    path = tmp_path / "team.corpus"
    sides: dict[str, Marks | None] = {
        "Ines": [BOARD],
        "Ben": [BOARD, LIND],
        "Cy": [BOARD, LIND],
    }
    with reviewed(path, [sides, {**sides, "Ines": None}]):
        pass
    assert main(["adjudicate", str(path), "--rule", "majority"]) == 0
    return path


def test_the_finished_article_tells_and_leads_there(hands: Hands) -> None:
    button = hands.program.window.annotate.article.added
    hands.open_article("a0")
    hands.bot.waitUntil(button.isVisible)
    assert button.text() == "Gold added a label"
    button.click()
    (dialog,) = hands.program.window.findChildren(GoldAddedDialog)
    assert dialog.list.item(0).text().startswith("PERSON Ada Lind\nmajority")
    hands.bot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    hands.bot.waitUntil(lambda: hands.canvas.selection() == Span(22, 30))


def test_an_article_that_is_not_finished_any_more_tells_nothing(hands: Hands) -> None:
    button = hands.program.window.annotate.article.added
    hands.open_article("a0")
    hands.bot.waitUntil(button.isVisible)
    hands.program.window.actions_by_id["skip"].trigger()
    hands.wait_until_saved()
    hands.open_article("a0")
    QTest.qWait(700)  # longer than the look takes
    assert button.isHidden()


def test_who_finishes_after_it_was_settled_is_told_at_once(hands: Hands) -> None:
    window = hands.program.window
    hands.open_article("a1")
    hands.press(Qt.Key.Key_Return, modifier=CTRL)
    hands.wait_until_saved()
    hands.open_article("a0")
    hands.bot.waitUntil(lambda: "gold has 2 labels" in window.messages.words())
    window.messages.action.click()
    (dialog,) = window.findChildren(GoldAddedDialog)
    assert [dialog.list.item(row).text().split("\n")[0] for row in range(2)] == [
        "ORG Harbour Board",
        "PERSON Ada Lind",
    ]
    dialog.list.setCurrentRow(1)
    dialog.go.click()
    hands.bot.waitUntil(lambda: hands.canvas.selection() == Span(22, 30))
    content = hands.editor.content
    assert content is not None
    assert content.article.id == "a1"
