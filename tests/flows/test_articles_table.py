"""Corpus › Articles: what is done to chosen rows stands in the file, and undo takes it back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.imports import ImportedArticle
from annotator.services.clock import now
from annotator.ui.models.article_table_model import Column
from annotator.ui.models.queue_model import SUMMARY
from annotator.ui.screens import Screen
from annotator.ui.screens.articles import ArticlesPage
from tests.examples import article
from tests.flows.conftest import Hands, rows
from tests.nlp.test_near_copies import text

STATES = "SELECT id, progress FROM article_state JOIN article ON position = article ORDER BY id"


def table(hands: Hands) -> ArticlesPage:
    window = hands.program.window
    window.show_screen(Screen.CORPUS, "articles")
    page = window.pages.tab_page("articles")
    assert isinstance(page, ArticlesPage)
    hands.bot.waitUntil(lambda: page.model.rowCount() == 2 and page.model.line(1) is not None)
    return page


def test_articles_are_marked_as_one_step_and_taken_back(hands: Hands) -> None:
    path, page = hands.editor.session.corpus.path, table(hands)
    page.table.selectAll()
    page.state_requested.emit("done")
    undo = hands.program.window.actions_by_id["undo"]
    # Named once the job is over; the rows are there before.
    hands.bot.waitUntil(lambda: "2 articles" in undo.text())
    assert rows(path, STATES) == [("article-1", "done"), ("article-2", "done")]
    undo.trigger()
    hands.bot.waitUntil(lambda: rows(path, STATES) == [])


def test_flag_and_assignment_are_written(hands: Hands) -> None:
    path, page = hands.editor.session.corpus.path, table(hands)
    page.table.selectRow(1)
    page.flag_requested.emit()
    flags = "SELECT kind, on_id FROM note"
    hands.bot.waitUntil(lambda: rows(path, flags) == [("flag", "article-2")])
    hands.bot.waitUntil(lambda: page.model.rowCount() == 2 and page.model.line(1) is not None)
    page.table.selectRow(0)
    page.assign_requested.emit(hands.editor.session.layer.id, True)
    hands.bot.waitUntil(lambda: rows(path, "SELECT article, blind FROM assignment") == [(0, 1)])


def test_search_key_stays_on_the_page_and_enter_opens_the_article(hands: Hands) -> None:
    page = table(hands)
    hands.program.window.actions_by_id["search"].trigger()
    QTest.keyClicks(page.box.field, "froze")
    QTest.keyClick(page.box.field, Qt.Key.Key_Return)
    hands.bot.waitUntil(lambda: page.model.rowCount() == 1)
    page.table.selectRow(0)
    with hands.bot.waitSignal(hands.editor.article_opened):
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert hands.editor.content is not None
    assert hands.editor.content.article.title == "Ice"


def test_sign_that_no_index_holds_leaves_no_rows_and_is_told(hands: Hands) -> None:
    page = table(hands)
    QTest.keyClicks(page.box.field, "=)")
    QTest.keyClick(page.box.field, Qt.Key.Key_Return)
    hands.bot.waitUntil(lambda: "cannot be searched for" in page.box.told())
    assert page.model.rowCount() == 0


def test_a_near_copy_is_named_in_the_table_and_in_the_list(hands: Hands) -> None:
    corpus = hands.editor.session.corpus
    words = " ".join(text(1))
    again = f"{words} by our own reporter\n"
    more = [
        ImportedArticle(article(f"{words}\n", "article-3", "Wire")),
        ImportedArticle(article(again, "article-4", "Late")),
    ]
    corpus.run(lambda store: store.add_articles(more, at=now()))
    assert hands.program.desk is not None
    hands.program.desk.reload()
    window = hands.program.window
    window.show_screen(Screen.CORPUS, "articles")
    page = window.pages.tab_page("articles")
    assert isinstance(page, ArticlesPage)

    def told() -> list[str]:
        return [str(page.model.index(row, Column.COPY).data()) for row in range(4)]

    hands.bot.waitUntil(lambda: page.model.rowCount() == 4 and told() == ["", "", "", "Wire"])
    queue = window.annotate.queue.model
    hands.bot.waitUntil(
        lambda: queue.rowCount() == 4 and queue.index(3, 0).data(SUMMARY).copy_of == "Wire"
    )


def test_chosen_rows_are_what_the_form_exports(hands: Hands) -> None:
    page, window = table(hands), hands.program.window
    page.table.selectRow(1)
    page.export_requested.emit()
    hands.bot.waitUntil(lambda: window.pages.export.wish().articles == ("article-2",))
    form = window.pages.export
    assert form.isVisible()
    assert "1 chosen" in form.chosen.text()
    form.all_articles.click()
    assert form.wish().articles is None
