"""The list of articles: read in pages, whatever its length, and never from an older question."""

from __future__ import annotations

from concurrent.futures import Future

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from annotator.domain.articles import Progress
from annotator.domain.errors import StorageError
from annotator.domain.queue import ArticleSummary, QueueQuery
from annotator.ui.models.queue_model import PAGE, SUMMARY, Page, QueueModel

QUERY = QueueQuery("layer-ines")

WARN = QAbstractItemModelTester.FailureReportingMode.Warning


def summary(number: int, title: str = "") -> ArticleSummary:
    name = title or f"Article {number}"
    return ArticleSummary(
        f"a{number}", number, name, "Nordwire", "2026-02-03", 900, Progress.NEW, 3, 0, 0, 0
    )


class Shelf:
    """A long list that counts how often it is asked."""

    def __init__(self, size: int) -> None:
        self.size, self.asked = size, 0

    def fetch(self, _query: QueueQuery, after: str | None, limit: int) -> list[ArticleSummary]:
        self.asked += 1
        first = int(after[1:]) + 1 if after else 0
        return [summary(number) for number in range(first, min(first + limit, self.size))]


def test_a_long_list_is_read_a_page_at_a_time(qtbot: QtBot) -> None:
    shelf, model = Shelf(100_000), QueueModel()
    model.show(QUERY, shelf.fetch)
    assert (shelf.asked, model.rowCount()) == (1, PAGE)
    QAbstractItemModelTester(model, WARN)
    model.fetchMore(QModelIndex())
    assert model.index(PAGE + 5).data() == f"Article {PAGE + 5}"


def test_the_end_of_the_list_is_found(themes: object) -> None:
    shelf, model = Shelf(PAGE + 20), QueueModel()
    model.show(QUERY, shelf.fetch)
    model.fetchMore(QModelIndex())
    assert model.rowCount() == PAGE + 20
    assert not model.canFetchMore(QModelIndex())


def test_pages_from_another_thread_arrive(qtbot: QtBot) -> None:
    model, future = QueueModel(), Future[Page]()
    model.show(QUERY, lambda *_: future)
    assert model.is_loading()
    with qtbot.waitSignal(model.page_arrived):
        future.set_result([summary(1), summary(2)])
    assert [model.index(row).data(SUMMARY).id for row in range(2)] == ["a1", "a2"]


def test_the_answer_to_an_older_question_is_thrown_away(qtbot: QtBot) -> None:
    model, late = QueueModel(), Future[Page]()
    model.show(QUERY, lambda *_: late)
    with qtbot.waitSignal(model.page_arrived):
        model.show(QUERY, lambda *_: [summary(7)])
    with qtbot.assertNotEmitted(model.page_arrived, wait=50):
        late.set_result([summary(1)])
    assert [model.summary(row) for row in range(model.rowCount())] == [summary(7)]


def test_a_failed_page_is_told_and_the_list_ends(qtbot: QtBot) -> None:
    model, future = QueueModel(), Future[Page]()
    model.show(QUERY, lambda *_: future)
    error = StorageError("The list could not be read.")
    with qtbot.waitSignal(model.failed) as told:
        future.set_exception(error)
    assert told.args == [error]
    assert not model.canFetchMore(QModelIndex())


def test_new_figures_of_an_article_show_in_its_row() -> None:
    model = QueueModel()
    model.show(QUERY, Shelf(5).fetch)
    assert model.refresh(summary(3, "Ferry late")) == 3
    assert model.refresh(summary(3, "Ferry late")) is None
    assert model.refresh(summary(99)) is None
    assert model.index(3).data(Qt.ItemDataRole.DisplayRole) == "Ferry late"


def test_an_article_without_a_title_still_has_a_name(themes: object) -> None:
    model = QueueModel()
    bare = ArticleSummary("a0", 0, "", "", "", 900, Progress.NEW, 0, 0, 0, 0)
    model.show(QUERY, lambda *_: [bare])
    assert model.index(0).data() == "Article 1"
