"""The queue asks for articles, filters without being told twice, and says why it is empty."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.articles import Progress
from annotator.domain.queue import ArticleSummary, QueueOrder, QueueQuery
from annotator.domain.search import Facet, Field
from annotator.ui.panels.queue_panel import QueuePanel

TITLES = ("Ferry line raises fares", "Harbour tunnel to open", "Union walks out")


def rows(query: QueueQuery, after: str | None, _limit: int) -> list[ArticleSummary]:
    found = [title for title in TITLES if query.search.casefold() in title.casefold()]
    return (
        []
        if after or Facet(Field.HAS, "flag") in query.facets
        else [
            ArticleSummary(title, at, title, "Nordwire", "2026-02-03", 9, Progress.NEW, 1, 0, 0, 0)
            for at, title in enumerate(found)
        ]
    )


@pytest.fixture
def panel(qtbot: QtBot, themes: object) -> QueuePanel:
    made = QueuePanel()
    qtbot.addWidget(made)
    made.resize(272, 500)
    made.show_query(QueueQuery("layer-ines"), rows, 3)
    made.show()
    return made


def test_a_click_and_enter_ask_for_the_article(qtbot: QtBot, panel: QueuePanel) -> None:
    second = panel.list.visualRect(panel.model.index(1)).center()
    with qtbot.waitSignal(panel.article_requested) as asked:
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert asked.args == [TITLES[1]]
    panel.list.setCurrentIndex(panel.model.index(2))
    with qtbot.waitSignal(panel.article_requested) as asked:
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert asked.args == [TITLES[2]]


def test_words_are_searched_once_typing_pauses(qtbot: QtBot, panel: QueuePanel) -> None:
    with qtbot.waitSignal(panel.query_changed) as changed:
        QTest.keyClicks(panel.search, "union")
    assert changed.args is not None
    assert changed.args[0].search == "union"
    assert panel.model.rowCount() == 1


def test_escape_empties_the_search_then_leaves_it(qtbot: QtBot, panel: QueuePanel) -> None:
    QTest.keyClicks(panel.search, "union")
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    QTest.keyClick(panel.search, Qt.Key.Key_Escape)
    assert (panel.search.text(), panel.model.rowCount()) == ("", 3)
    with qtbot.waitSignal(panel.left):
        QTest.keyClick(panel.search, Qt.Key.Key_Escape)


def test_filters_and_orders_change_the_query(qtbot: QtBot, panel: QueuePanel) -> None:
    entries = {action.text(): action for action in panel.box.menu.actions()}
    with qtbot.waitSignals([panel.query_changed, panel.query_changed]):
        entries["Done"].trigger()
        entries["By date"].trigger()
    query = panel.model.query
    assert query is not None
    assert (query.facets, query.order) == ((Facet(Field.STATE, "done"),), QueueOrder.DATE)


def test_an_empty_list_says_why(qtbot: QtBot, panel: QueuePanel) -> None:
    entries = {action.text(): action for action in panel.box.menu.actions()}
    entries["Flagged"].trigger()
    assert "filter" in panel.empty_words()
    entries["Show all articles"].trigger()
    assert panel.empty_words() == ""
    panel.show_query(QueueQuery("layer-ines"), lambda *_: [])
    assert "import" in panel.empty_words()
    panel.show_query(None, None)
    assert "No corpus" in panel.empty_words()


def test_the_row_tells_everything_in_words(panel: QueuePanel) -> None:
    summary = panel.model.summary(0)
    assert summary is not None
    told = panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == panel.delegate.describe(summary, summary.title)
    assert "suggested" in told
    assert "Nordwire" in told
    assert "2026-02-03" in told


def test_neighbours_of_the_article_on_screen(panel: QueuePanel) -> None:
    assert panel.neighbour(1) == TITLES[0]
    panel.set_current(TITLES[1])
    assert (panel.neighbour(-1), panel.neighbour(1)) == (TITLES[0], TITLES[2])
    panel.set_current(TITLES[2])
    assert panel.neighbour(1) is None


def test_progress_is_told_in_figures_and_as_a_share(panel: QueuePanel) -> None:
    panel.show_progress(76, 200)
    panel.show_pace("≈ 2 h 40 left", "12 articles an hour")
    assert panel.bar.share == pytest.approx(0.38)


def test_an_article_to_be_done_without_suggestions_says_so(panel: QueuePanel) -> None:
    summary = ArticleSummary("a", 0, "Aal", "", "", 9, Progress.NEW, 0, 0, 0, 0, blind=True)
    assert "without suggestions" in panel.delegate.describe(summary, summary.title)


@pytest.mark.parametrize(("size", "words"), [(1, "Search 1 article"), (2, "Search 2 articles")])
def test_the_field_counts_one_article_as_one(panel: QueuePanel, size: int, words: str) -> None:
    panel.show_query(QueueQuery("layer-ines"), rows, size)
    assert panel.search.placeholderText() == words
