"""The table of all articles: lines come as they are looked at, rows are chosen and acted on."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.article_lines import ArticleLine
from annotator.domain.articles import Layer, LayerKind, Progress
from annotator.domain.queue import ArticleSummary, QueueOrder, QueueQuery
from annotator.ui.models.article_table_model import Column
from annotator.ui.screens.articles import ArticlesPage

NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate
SELECT_ROW = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
OLE = Layer("layer-ole", "Ole", LayerKind.ANNOTATOR)


def line(at: int) -> ArticleLine:
    words = (f"a{at}", at, f"Title {at}", "Nordwire", "2026-02-03", 900)
    summary = ArticleSummary(*words, Progress.NEW, 3, 1, 0, 1)
    return ArticleLine(summary, 150, {OLE.id: Progress.DONE}, frozenset({OLE.id}))


class Reader:
    def __init__(self) -> None:
        self.asked: list[Sequence[int]] = []

    def lines(self, positions: Sequence[int]) -> Future[list[ArticleLine]]:
        self.asked.append(positions)
        answer: Future[list[ArticleLine]] = Future()
        answer.set_result([line(at) for at in positions])
        return answer


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def page(qtbot: QtBot, themes: object, reader: Reader) -> ArticlesPage:
    made = ArticlesPage()
    qtbot.addWidget(made)
    made.resize(1100, 500)
    made.show_people([OLE])
    made.box.show_query(QueueQuery("layer-ines"))
    made.model.show(range(100_000), reader.lines)
    made.show_found(100_000, 100_000)
    made.show()
    return made


def cell(page: ArticlesPage, row: int, column: Column) -> str:
    return str(page.model.index(row, column).data())


def test_only_what_is_looked_at_is_read(qtbot: QtBot, page: ArticlesPage, reader: Reader) -> None:
    qtbot.waitUntil(lambda: cell(page, 0, Column.TITLE) == "Title 0")
    page.table.scrollToBottom()
    qtbot.waitUntil(lambda: cell(page, 99_999, Column.TITLE) == "Title 99999")
    assert sum(map(len, reader.asked)) <= 400
    assert cell(page, 99_999, Column.WORDS) == "150"


def test_enter_and_double_click_open(qtbot: QtBot, page: ArticlesPage) -> None:
    page.table.selectRow(3)
    with qtbot.waitSignal(page.open_requested) as asked:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args == [3]
    with qtbot.waitSignal(page.open_requested) as asked:
        page.table.doubleClicked.emit(page.model.index(5, 0))
    assert asked.args == [5]


def test_header_sorts_and_turns_round(page: ArticlesPage) -> None:
    header = page.table.horizontalHeader()
    for expected in ((QueueOrder.DATE, False), (QueueOrder.DATE, True)):
        header.sectionClicked.emit(Column.DATE)
        query = page.box.query()
        assert query is not None
        assert (query.order, query.descending) == expected
    header.sectionClicked.emit(Column.NOTES)
    assert page.box.query() == query


def test_chosen_rows_offer_what_can_be_done(qtbot: QtBot, page: ArticlesPage) -> None:
    assert page.acts.isHidden()
    page.table.selectAll()
    assert len(page.chosen()) == 100_000
    page.table.selectRow(2)
    assert not page.acts.isHidden()
    page.model.show((), None)
    assert page.acts.isHidden()


def test_columns_can_be_hidden_and_are_remembered(qtbot: QtBot, page: ArticlesPage) -> None:
    menu = page.column_menu()
    action = next(action for action in menu.actions() if action.text() == "Outlet")
    action.trigger()
    state = page.save_columns()
    other = ArticlesPage()
    qtbot.addWidget(other)
    other.restore_columns(state)
    assert other.table.isColumnHidden(Column.OUTLET)
    assert not other.table.isColumnHidden(Column.DATE)


def test_articles_are_assigned_to_annotators_alone(qtbot: QtBot, page: ArticlesPage) -> None:
    page.show_people([OLE, Layer("layer-gold", "gold", LayerKind.GOLD)])
    page.table.selectRow(1)
    page.assign.click()
    entries = {action.text(): action for action in page.menu.actions()}
    assert "gold" not in entries
    with qtbot.waitSignal(page.assign_requested) as asked:
        entries["Ole"].trigger()
    assert asked.args == [OLE.id, False]


def test_signs_are_told_in_words(page: ArticlesPage) -> None:
    assert page.delegate.describe(line(0)) == "Ole: done"
    assert "Nobody" in page.delegate.describe(ArticleLine(line(0).summary))


def test_chosen_articles_stay_chosen_when_the_table_is_read_anew(
    page: ArticlesPage, reader: Reader
) -> None:
    for row in (3, 4, 9):
        index = page.model.index(row, 0)
        page.table.selectionModel().select(index, SELECT_ROW)
    page.table.selectionModel().setCurrentIndex(page.model.index(9, 2), NO_UPDATE)
    page.show_rows([9, 8, 4, 2], reader.lines)
    assert page.chosen() == [0, 2]
    assert page.table.currentIndex().row() == 0
    page.show_rows([2], reader.lines)
    assert page.chosen() == []
    assert not page.acts.isVisible()
