"""The one door: what is on screen and what is on disk never part for long."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from annotator.domain.annotations import Mention
from annotator.domain.edits import Edit, LoggedEdit
from annotator.domain.errors import DiskFullError, StaleEditError, UserError
from annotator.domain.imports import ImportedArticle
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.session import Session, session_of
from annotator.ui.article_editor import ArticleEditor
from tests.examples import article, at, content

WORDS = ("Minister", "Ada", "Holm", "said", "Sund", "bridge")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    corpus = Corpus.create(tmp_path / "a.corpus")
    articles = [ImportedArticle(article()), ImportedArticle(article("Other.", "article-2"))]
    corpus.run(lambda store: store.add_articles(articles, at=now()))
    yield session_of(corpus, "Ines")
    corpus.close()


@pytest.fixture
def editor(qtbot: QtBot, session: Session) -> ArticleEditor:
    made = ArticleEditor(session)
    with qtbot.waitSignal(made.article_opened):
        made.open("article-1")
    return made


def label(editor: ArticleEditor, words: str) -> Edit:
    layer = editor.session.layer.id
    mention = Mention(f"m-{words}", "article-1", layer, "MISC", (at(words),))
    return Edit(f"Label {words}", after=(mention,))


def on_screen(editor: ArticleEditor) -> set[str]:
    assert editor.content is not None
    return {item.id for item in editor.content.labels()}


def on_disk(editor: ArticleEditor) -> set[str]:
    stored = editor.session.content("article-1").result()
    return {item.id for item in stored.labels()}


class Disk:
    """Stands for a disk that says later how a write went."""

    def __init__(self, editor: ArticleEditor, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[Future[LoggedEdit]] = []
        self._write = editor.session.submit
        self._waiting: list[tuple[Edit, str, int | None]] = []
        monkeypatch.setattr(editor.session, "submit", self._take)

    def _take(self, edit: Edit, article_id: str, undoes: int | None = None) -> Future[LoggedEdit]:
        self.asked.append(Future())
        self._waiting.append((edit, article_id, undoes))
        return self.asked[-1]

    def write(self, number: int) -> None:
        """Write what was asked for, and say so."""
        self.asked[number].set_result(self._write(*self._waiting[number]).result())


@pytest.fixture
def slow_disk(editor: ArticleEditor, monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(editor, monkeypatch)


def test_edit_waits_for_a_slow_disk_on_screen(
    qtbot: QtBot, editor: ArticleEditor, slow_disk: Disk
) -> None:
    with qtbot.waitSignal(editor.saving_begun), qtbot.assertNotEmitted(editor.saved):
        assert editor.submit(label(editor, "Ada"))
    assert on_screen(editor) == {"m-Ada"}
    assert on_disk(editor) == set()
    assert not editor.is_saved
    with qtbot.waitSignal(editor.saved):
        slow_disk.write(0)
    assert editor.is_saved
    assert on_disk(editor) == {"m-Ada"}


def test_edit_on_a_quick_disk_is_saved_before_it_is_shown(
    qtbot: QtBot, editor: ArticleEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = editor.session.submit

    def write_now(edit: Edit, article_id: str, undoes: int | None = None) -> Future[LoggedEdit]:
        future = write(edit, article_id, undoes)
        future.result()
        return future

    monkeypatch.setattr(editor.session, "submit", write_now)
    told: list[str] = []
    editor.saved.connect(lambda: told.append("saved"))
    editor.edit_applied.connect(lambda _edit: told.append("shown"))
    with qtbot.assertNotEmitted(editor.saving_begun):
        editor.submit(label(editor, "Ada"))
    assert told == ["saved", "shown"]
    assert on_disk(editor) == on_screen(editor) == {"m-Ada"}


def test_edit_that_changes_nothing_is_no_step(qtbot: QtBot, editor: ArticleEditor) -> None:
    editor.submit(label(editor, "Ada"))
    with qtbot.assertNotEmitted(editor.edit_applied):
        assert editor.submit(Edit("Relabel as MISC"))
    editor.undo()
    qtbot.waitUntil(lambda: on_screen(editor) == set())


def test_edit_that_does_not_fit_leaves_no_trace(qtbot: QtBot, editor: ArticleEditor) -> None:
    stale = label(editor, "Ada").inverted()
    with qtbot.assertNotEmitted(editor.edit_applied), qtbot.waitSignal(editor.edit_refused) as told:
        assert not editor.submit(stale)
    assert told.args is not None
    assert isinstance(told.args[0], StaleEditError)
    assert editor.is_saved


def test_undo_pressed_fast_takes_back_one_step_each(qtbot: QtBot, editor: ArticleEditor) -> None:
    for words in WORDS:
        editor.submit(label(editor, words))
    for _ in range(3):
        editor.undo()
    qtbot.waitUntil(lambda: on_screen(editor) == {f"m-{words}" for words in WORDS[:3]})
    editor.redo()
    qtbot.waitUntil(lambda: on_screen(editor) == {f"m-{words}" for words in WORDS[:4]})
    qtbot.waitUntil(lambda: editor.is_saved)
    assert on_disk(editor) == on_screen(editor)


def test_undo_with_nothing_to_undo_is_quiet(qtbot: QtBot, editor: ArticleEditor) -> None:
    with qtbot.assertNotEmitted(editor.edit_refused, wait=100):
        editor.undo()
        editor.redo()
    with qtbot.waitSignal(editor.saved):
        editor.submit(label(editor, "Ada"))


def test_failed_write_under_later_edits_is_read_again_from_disk(
    qtbot: QtBot, editor: ArticleEditor, slow_disk: Disk
) -> None:
    editor.submit(label(editor, "Ada"))
    editor.submit(label(editor, "Sund"))
    with qtbot.waitSignal(editor.edit_refused):
        slow_disk.asked[0].set_exception(DiskFullError("The disk is full."))
    with qtbot.waitSignal(editor.article_opened):
        slow_disk.write(1)
    assert on_screen(editor) == on_disk(editor) == {"m-Sund"}


def test_undo_opens_the_article_that_was_changed(qtbot: QtBot, editor: ArticleEditor) -> None:
    editor.submit(label(editor, "Ada"))
    with qtbot.waitSignal(editor.article_opened):
        editor.open("article-2")
    editor.undo()
    qtbot.waitUntil(lambda: editor.content is not None and editor.content.article.id == "article-1")
    qtbot.waitUntil(lambda: on_screen(editor) == set())


def test_article_in_memory_is_shown_as_it_is(qtbot: QtBot, editor: ArticleEditor) -> None:
    known = content()
    with qtbot.waitSignal(editor.article_opened) as told:
        editor.show(known)
    assert told.args == [known]
    editor.close_article()
    assert not editor.submit(label(editor, "Ada"))


def test_refusal_after_the_article_was_left_is_still_told(
    qtbot: QtBot, editor: ArticleEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: Future[LoggedEdit] = Future()
    monkeypatch.setattr(editor.session, "submit", lambda *_, **__: failed)
    editor.submit(label(editor, "Ada"))
    told: list[UserError] = []
    keeper = QObject()
    editor.retire(keeper, told.append)
    failed.set_exception(DiskFullError("The disk is full."))
    qtbot.waitUntil(lambda: len(told) == 1)
    assert isinstance(told[0], DiskFullError)
