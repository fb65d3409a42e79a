"""The one door through which the article on screen is changed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, wait
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotations import Record
from annotator.domain.article_content import ArticleContent
from annotator.domain.bulk_edits import UndoStep, joined
from annotator.domain.edits import Edit, LoggedEdit
from annotator.domain.errors import StaleEditError, UserError
from annotator.domain.phrases import phrase
from annotator.ui.futures import FutureWatcher

if TYPE_CHECKING:
    # Loading it takes longer than painting the window.
    from annotator.services.session import Session

# Seconds that the screen waits for the disk: a quarter of a frame. Python runs one thread at a
# time, so a write beside the painting takes three times as long as one before it.
_GRACE = 0.004


class ArticleEditor(QObject):
    """Holds the only copy of the open article, changes it, and has every change written.

    Where the disk is quick, an edit is `saved` before it is painted. Where it is not, the edit is
    on screen meanwhile and `saving_begun` says so; `saved` follows when all edits are on disk. An
    edit that the disk refuses is taken back on screen, and `edit_refused` says why.

    Undo and redo that meet a bulk edit ask for it with `run_requested`, which carries the
    `UndoStep`; who answers calls `end_run` when it is done or refused.
    """

    article_opened = Signal(object)
    edit_applied = Signal(object)
    edit_refused = Signal(object)
    saving_begun = Signal()
    saved = Signal()
    run_requested = Signal(object)

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
        self._retired = False
        # What cannot be taken back any more must not stand in the way of what was done before it.
        self._passed: set[int] = set()

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
        self.content, self._retired = None, True
        if self.is_saved:
            self.deleteLater()
            return
        self.setParent(keeper)
        self.edit_refused.connect(tell)
        self.saved.connect(self.deleteLater)

    def submit(self, edit: Edit, undoes: LoggedEdit | None = None) -> bool:
        """Make the edit on screen and hand it to the storage thread; False if it was refused.

        One that changes nothing, like the label that is there already, is no step to take back.
        """
        content = self.content
        if content is None:
            return False
        if undoes is None and not edit.ids():
            return True
        try:
            content.apply(edit)
        except UserError as error:
            self.edit_refused.emit(self._passed_by(error, undoes))
            return False
        self._unsaved += 1
        number = undoes.number if undoes else None
        future = self.session.submit(edit, content.article.id, undoes=number)
        if _is_written_soon(future):
            self._on_saved(future.result())
            self.edit_applied.emit(edit)
            return True
        self.edit_applied.emit(edit)
        self.saving_begun.emit()
        failed = partial(self._on_not_saved, content, edit, undoes)
        self._watcher.watch(future, self._on_saved, failed)
        return True

    def adopt(self, edits: Sequence[Edit]) -> None:
        """Show what else was written to the article; with edits on their way, read it again."""
        content = self.content
        if content is None or not edits:
            return
        if self._unsaved:
            self._reload_when_quiet = True
            return
        edit = joined(edits[0].title, edits)
        try:
            content.apply(edit)
        except UserError:
            self.open(content.article.id)
            return
        self.edit_applied.emit(edit)

    def show_again(self, records: Sequence[Record]) -> None:
        """Have labels shown anew, of which nothing changed but what is known about them."""
        if records:
            self.edit_applied.emit(Edit("", before=tuple(records), after=tuple(records)))

    def undo(self) -> None:
        """Take back the newest edit that still holds, in whichever article it was made."""
        self._look_back(undo=True)

    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        self._look_back(undo=False)

    def passed(self) -> frozenset[int]:
        """Return the numbers of edits that undo and redo pass by: they cannot be taken back."""
        return frozenset(self._passed)

    def end_run(self, passed: Iterable[int] = ()) -> None:
        """Go on after a run was taken back, but for the edits `passed`, or was refused."""
        self._passed.update(passed)
        self._next_look()

    def _look_back(self, *, undo: bool) -> None:
        # One at a time: the next look at the log must see what the last undo wrote.
        self._wishes_back.append(undo)
        if not self._looking_back:
            self._next_look()

    def _next_look(self) -> None:
        self._looking_back = bool(self._wishes_back)
        if self._looking_back:
            undo = self._wishes_back.popleft()
            session = self.session
            future = (session.next_undo if undo else session.next_redo)(self._passed)
            self._watcher.watch(future, self._on_step, self._on_failure)

    def _on_step(self, step: UndoStep | None) -> None:
        if self._retired:
            return
        if step is None:
            self._next_look()
        elif step.newest.run_id is not None:
            self.run_requested.emit(step)
        else:
            self._take_back_logged(step.newest)

    def _take_back_logged(self, logged: LoggedEdit) -> None:
        if self.content is not None and logged.article_id == self.content.article.id:
            self.submit(logged.edit.inverted(), undoes=logged)
            self._next_look()
        else:
            self._after_opening = logged
            self.open(logged.article_id)

    def _on_content(self, content: ArticleContent) -> None:
        if self._retired:
            return
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

    def _on_not_saved(
        self, content: ArticleContent, edit: Edit, undoes: LoggedEdit | None, error: UserError
    ) -> None:
        self._unsaved -= 1
        if content is self.content:
            self._take_back(edit)
        self.edit_refused.emit(self._passed_by(error, undoes))
        self._when_quiet()

    def _passed_by(self, error: UserError, undoes: LoggedEdit | None) -> UserError:
        """Return the error as told to the user; an undo that is out of date is passed by."""
        if undoes is None or not isinstance(error, StaleEditError):
            return error
        self._passed.add(undoes.number)
        return StaleEditError(
            phrase(
                "“{title}” was not taken back: the label has changed in the meantime.",
                title=undoes.edit.title,
            ),
            remedy=phrase("Undo once more for the step before it."),
        )

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


def _is_written_soon(future: Future[LoggedEdit]) -> bool:
    wait((future,), _GRACE)
    return future.done() and future.exception() is None
