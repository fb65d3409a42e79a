"""From the figures of Review › Agreement to the words behind them, and to a report on disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from annotator.domain.annotations import Span
from annotator.services.agreement_report import Where
from annotator.ui.dialogs.behind import BehindDialog
from annotator.ui.screens import Screen
from annotator.ui.screens.agreement.agreement_page import AgreementPage
from tests.flows.conftest import CTRL, Hands
from tests.services.reviewed import reviewed

PATIENCE = 20_000  # milliseconds; a busy machine computes for a while
BOARD, LIND, AAL = ("Harbour Board", "ORG"), ("Ada Lind", "PERSON"), ("Port Aal", "GPE")


@pytest.fixture
def corpus_path(tmp_path: Path) -> Path:
    """Return a corpus in which Ines and Ben finished two articles and part on two labels."""
    path = tmp_path / "team.corpus"
    articles = [
        {"Ines": [BOARD, LIND], "Ben": [BOARD], "rules": [BOARD]},
        {"Ines": [BOARD, AAL], "Ben": [BOARD, ("Port Aal", "LOC")], "rules": []},
    ]
    with reviewed(path, articles):
        return path


def agreement(hands: Hands) -> AgreementPage:
    """Go to the figures and wait until they are computed."""
    hands.program.window.show_screen(Screen.REVIEW, "agreement")
    page = hands.program.window.pages.tab_page("agreement")
    assert isinstance(page, AgreementPage)
    hands.bot.waitUntil(
        lambda: page.report() is not None and page.again.isEnabled(), timeout=PATIENCE
    )
    return page


def behind(hands: Hands, page: AgreementPage, where: Where) -> BehindDialog:
    page.where_requested.emit(where, "Ines × Ben")
    found = hands.program.window.findChildren(BehindDialog)[-1]
    hands.bot.waitUntil(lambda: found.places.count() > 0, timeout=PATIENCE)
    return found


def test_figures_are_of_finished_work_and_lead_to_the_words(hands: Hands) -> None:
    page = agreement(hands)
    assert page.cards.measures.rows()[0].value == ".571"
    found = behind(hands, page, Where(kind="missing"))
    assert found.places.item(0).text() == "Ben did not mark “Ada Lind” (PERSON)"
    found.places.setFocus()
    QTest.keyClick(found.places, Qt.Key.Key_Return)
    window = hands.program.window
    hands.bot.waitUntil(lambda: hands.canvas.selection() == Span(22, 30))
    assert window.pages.current() is Screen.ANNOTATE


def test_an_article_of_the_list_opens(hands: Hands) -> None:
    found = behind(hands, agreement(hands), Where(kind="label"))
    with hands.bot.waitSignal(hands.editor.article_opened):
        QTest.keyClick(found.list, Qt.Key.Key_Return)
    assert hands.editor.content is not None
    assert hands.editor.content.article.id == "a1"


def test_a_new_label_makes_the_figures_old_until_they_are_computed_again(hands: Hands) -> None:
    page = agreement(hands)
    hands.program.window.show_screen(Screen.ANNOTATE)
    hands.open_article("a0")
    hands.canvas.select_words(Span(22, 30))
    hands.press(Qt.Key.Key_Delete)
    hands.canvas.select_words(Span(34, 42))
    hands.press("3")
    hands.wait_until_saved()
    hands.program.window.show_screen(Screen.REVIEW, "agreement")
    hands.bot.waitUntil(lambda: "labels changed since" in page.standing.words())
    before = page.report()
    QTest.mouseClick(page.again, Qt.MouseButton.LeftButton)
    hands.bot.waitUntil(lambda: page.report() is not before, timeout=PATIENCE)
    assert page.cards.measures.rows()[0].value != ".571"
    hands.bot.waitUntil(lambda: "labels changed since" not in page.standing.words())


def test_the_report_lies_on_disk_as_a_page_and_as_csv(hands: Hands, tmp_path: Path) -> None:
    agreement(hands)
    QTest.keyClick(hands.program.window, Qt.Key.Key_S, CTRL)
    dialog = hands.program.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "report.html"))
    dialog.reject()
    page, table = tmp_path / "report.html", tmp_path / "report.csv"
    hands.bot.waitUntil(table.exists)
    assert "Pair by pair" in page.read_text("utf-8")
    assert "f1_exact" in table.read_text("utf-8")


def test_another_tick_computes_with_the_suggester(hands: Hands) -> None:
    page = agreement(hands)
    QTest.mouseClick(page.side.sides["rules"], Qt.MouseButton.LeftButton)
    hands.bot.waitUntil(lambda: len(page.report().sides) == 3)  # type: ignore[union-attr]
    assert page.cards.pairs.cell(0, 1) is not None


def test_leaving_the_corpus_forgets_the_figures(hands: Hands) -> None:
    page = agreement(hands)
    hands.program.close_corpus()
    assert page.report() is None
    assert not hands.program.window.actions_by_id["save_report"].isEnabled()


def test_differences_behind_a_figure_are_what_adjudicate_lists(hands: Hands) -> None:
    page = agreement(hands)
    found = behind(hands, page, Where(kind="label"))
    found.settle.click()
    window = hands.program.window
    tabs = window.pages.tabs()
    assert tabs is not None
    hands.bot.waitUntil(lambda: tabs.current_tab() == "adjudicate", timeout=PATIENCE)
    queue = window.pages.tab_page("adjudicate").queue  # type: ignore[attr-defined]
    # The head of the article, and the one conflict.
    hands.bot.waitUntil(lambda: queue.model.rowCount() == 2, timeout=PATIENCE)
    assert queue.filter_button.toolTip().startswith("Behind “Ines × Ben”")
    menu = queue.filter_menu()
    (only,) = [one for one in menu.actions() if one.text() == "Only what is behind “Ines × Ben”"]
    only.trigger()
    assert queue.model.size() == 2


def test_filters_of_the_column_are_understood(hands: Hands) -> None:
    page = agreement(hands)
    page.side.first.setText("2030")
    hands.bot.waitUntil(lambda: page.report().n_articles == 0)  # type: ignore[union-attr]
    assert page.empty.isVisible()
