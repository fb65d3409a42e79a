"""The articles that are settled, one after the other: fetched ahead, changed through one door."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Layer
from annotator.domain.edits import Edit
from annotator.domain.errors import UserError
from annotator.services.docket import Docket
from annotator.services.gold_session import GoldSession
from annotator.ui.article_editor import ArticleEditor
from annotator.ui.bulk_work import BulkWork
from annotator.ui.desk.part import DeskTools
from annotator.ui.futures import FutureWatcher

_AHEAD = 4  # articles that are kept ready


class GoldTable(QObject):
    """Holds the docket on screen. `shown` tells of another one, `changed` of an edit to gold."""

    shown = Signal(object)
    ready = Signal(object)  # a docket that may be wanted soon
    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, tools: DeskTools, gold: Layer, parent: QObject) -> None:
        super().__init__(parent)
        self.session = GoldSession.beside(tools.session, gold)
        self.editor = ArticleEditor(self.session, self)
        self.bulk = BulkWork(tools.window, self.editor, self)
        self.docket: Docket | None = None
        self._wanted: str | None = None
        self._ahead: dict[str, Docket] = {}
        self._on_the_way: set[str] = set()
        self._watcher = FutureWatcher(self)
        self._keeper = tools.window
        self.editor.article_opened.connect(self._on_article_opened)
        self.editor.edit_applied.connect(self._on_edit_applied)
        self.editor.edit_refused.connect(self.refused)

    def open(self, article_id: str) -> None:
        """Show an article: at once if it is ready, else when it has come."""
        self._wanted = article_id
        ready = self._ahead.pop(article_id, None)
        if ready is not None:
            self._show(ready)
        else:
            self._watcher.watch(self._fetch(article_id), self._on_docket, self._on_failure)

    def prepare(self, article_id: str) -> None:
        """Have an article ready, as it will be wanted soon."""
        here = self.docket is not None and self.docket.content.article.id == article_id
        if here or article_id in self._ahead or article_id in self._on_the_way:
            return
        self._on_the_way.add(article_id)
        self._watcher.watch(self._fetch(article_id), self._keep, partial(self._lose, article_id))

    def is_fetching(self) -> bool:
        """Say whether an article is on its way."""
        return bool(self._on_the_way)

    def forget(self) -> None:
        """Have everything read again: something else changed the corpus."""
        self._ahead.clear()
        self._on_the_way.clear()

    def leave(self) -> None:
        """Let go of the article; what is not written yet is written before the corpus closes."""
        self._watcher.close()
        self.bulk.leave()
        self.docket = None
        self.editor.retire(self._keeper, lambda _error: None)

    def _fetch(self, article_id: str) -> Future[Docket]:
        return self.session.docket(article_id)

    def _on_docket(self, docket: Docket) -> None:
        if docket.content.article.id == self._wanted:
            self._show(docket)

    def _show(self, docket: Docket) -> None:
        self.docket = docket
        self._wanted = docket.content.article.id
        self.editor.show(docket.content)
        self.shown.emit(docket)

    def _keep(self, docket: Docket) -> None:
        article_id = docket.content.article.id
        if article_id in self._on_the_way:
            self._on_the_way.discard(article_id)
            self._ahead[article_id] = docket
            while len(self._ahead) > _AHEAD:
                del self._ahead[next(iter(self._ahead))]
            self.ready.emit(docket)

    def _lose(self, article_id: str, _error: UserError) -> None:
        self._on_the_way.discard(article_id)

    def _on_failure(self, error: UserError) -> None:
        self.refused.emit(error)

    def _on_article_opened(self, content: ArticleContent | None) -> None:
        """Follow undo, which opens the article of the edit that it takes back."""
        if content is None or (self.docket is not None and self.docket.content is content):
            return
        self._wanted = content.article.id
        self._watcher.watch(
            self._fetch(content.article.id), partial(self._lay_beside, content), self._on_failure
        )

    def _lay_beside(self, content: ArticleContent, fetched: Docket) -> None:
        if self.editor.content is content:
            self.docket = Docket(content, fetched.items)
            self.shown.emit(self.docket)

    def _on_edit_applied(self, edit: Edit) -> None:
        if self.docket is not None and self.docket.content is self.editor.content:
            self.docket.refresh()
        self.changed.emit(edit)
