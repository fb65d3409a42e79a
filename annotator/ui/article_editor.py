"""The one door through which the article on screen is changed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit, LoggedEdit
from annotator.domain.errors import UserError
from annotator.ui.futures import FutureWatcher

if TYPE_CHECKING:
    # Loading it takes longer than painting the window.
    from annotator.services.session import Session


class ArticleEditor(QObject):
    """Holds the only copy of the open article, changes it, and has every change written.

    An edit is on screen at once; `saved` follows when all edits are on disk. An edit that the
    disk refuses is taken back on screen, and `edit_refused` says why.
    """

    article_opened = Signal(object)
    edit_applied = Signal(object)
    edit_refused = Signal(object)
    saving_begun = Signal()
    saved = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.content: ArticleContent | None = None
        self._watcher = FutureWatcher(self)
        self._unsaved = 0
        self._reload_when_quiet = False
        self._wishes_back: deque[bool] = deque()
        self._looking_back = False
        self._after_opening: LoggedEdit | None = None

    @property
    def is_saved(self) -> bool:
        """Say whether everything on screen is on disk."""
        return self._unsaved == 0

    def show(self, content: ArticleContent) -> None:
        """Take an article that is already in memory."""
        self.content = content
        self.article_opened.emit(content)

    def open(self, article_id: str) -> None:
        """Fetch the article from the corpus and show it."""
        self._watcher.watch(self.session.content(article_id), self._on_content, self._on_failure)

    def close_article(self) -> None:
        """Show no article."""
        self.content = None
        self.article_opened.emit(None)

    def retire(self, keeper: QObject, tell: Callable[[UserError], None]) -> None:
        """Let go of the article for good; `keeper` holds the editor until all is on disk.

        A refusal that is still to come is told, whatever is on screen by then.
        """
        self.content = None
        if self.is_saved:
            self.deleteLater()
            return
        self.setParent(keeper)
        self.edit_refused.connect(tell)
        self.saved.connect(self.deleteLater)

    def submit(self, edit: Edit, undoes: LoggedEdit | None = None) -> bool:
        """Make the edit on screen and hand it to the storage thread; False if it was refused."""
        content = self.content
        if content is None:
            return False
        try:
            content.apply(edit)
        except UserError as error:
            self.edit_refused.emit(error)
            return False
        self._unsaved += 1
        number = undoes.number if undoes else None
        # On its way to the disk first, so that it is written while it is being painted.
        future = self.session.submit(edit, content.article.id, undoes=number)
        self.edit_applied.emit(edit)
        self.saving_begun.emit()
        failed = partial(self._on_not_saved, content, edit)
        self._watcher.watch(future, self._on_saved, failed)
        return True

    def undo(self) -> None:
        """Take back the newest edit that still holds, in whichever article it was made."""
        self._look_back(undo=True)

    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        self._look_back(undo=False)

    def _look_back(self, *, undo: bool) -> None:
        # One at a time: the next look at the log must see what the last undo wrote.
        self._wishes_back.append(undo)
        if not self._looking_back:
            self._next_look()

    def _next_look(self) -> None:
        self._looking_back = bool(self._wishes_back)
        if self._looking_back:
            undo = self._wishes_back.popleft()
            future = self.session.last_undoable() if undo else self.session.last_redoable()
            self._watcher.watch(future, self._on_logged, self._on_failure)

    def _on_logged(self, logged: LoggedEdit | None) -> None:
        if logged is None:
            self._next_look()
        elif self.content is not None and logged.article_id == self.content.article.id:
            self.submit(logged.edit.inverted(), undoes=logged)
            self._next_look()
        else:
            self._after_opening = logged
            self.open(logged.article_id)

    def _on_content(self, content: ArticleContent) -> None:
        self.show(content)
        waiting, self._after_opening = self._after_opening, None
        if waiting is not None:
            self.submit(waiting.edit.inverted(), undoes=waiting)
            self._next_look()

    def _on_failure(self, error: UserError) -> None:
        self._wishes_back.clear()
        self._looking_back, self._after_opening = False, None
        self.edit_refused.emit(error)

    def _on_saved(self, _logged: LoggedEdit) -> None:
        self._unsaved -= 1
        self._when_quiet()

    def _on_not_saved(self, content: ArticleContent, edit: Edit, error: UserError) -> None:
        self._unsaved -= 1
        if content is self.content:
            self._take_back(edit)
        self.edit_refused.emit(error)
        self._when_quiet()

    def _take_back(self, edit: Edit) -> None:
        """Undo on screen what is not on disk; with later edits on top, read the disk again."""
        content = self.content
        if content is None or self._unsaved:
            self._reload_when_quiet = True
            return
        inverse = edit.inverted()
        try:
            content.apply(inverse)
        except UserError:
            self._reload_when_quiet = True
            return
        self.edit_applied.emit(inverse)

    def _when_quiet(self) -> None:
        if self._unsaved:
            return
        if self._reload_when_quiet and self.content is not None:
            self._reload_when_quiet = False
            self.open(self.content.article.id)
        self.saved.emit()
