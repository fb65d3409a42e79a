"""Bulk edits in the window: off its thread, with progress and cancel; the article follows."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, Signal

from annotator.domain.bulk_edits import UndoStep
from annotator.domain.edits import LoggedEdit
from annotator.domain.errors import CancelledError, UserError
from annotator.services.jobs import Progress
from annotator.ui.article_editor import ArticleEditor
from annotator.ui.futures import FutureWatcher
from annotator.ui.job_runner import JobRunner
from annotator.ui.main_window import MainWindow
from annotator.ui.numbers import filled
from annotator.ui.phrasing import spoken

if TYPE_CHECKING:
    from annotator.services.bulk_editing import BulkReport

# Imports inside functions: a start needs none of them.
# ruff: noqa: PLC0415

BulkJob: TypeAlias = "Callable[[Progress], BulkReport]"


class BulkWork(QObject):
    """Runs one bulk edit at a time and tells of it; `done` carries its `BulkReport`.

    The article on screen shows what was written before `done` is sent. Undo and redo of a run
    that the editor asks for are done here too.
    """

    done = Signal(object)

    def __init__(self, window: MainWindow, editor: ArticleEditor, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._editor = editor
        self._runner = JobRunner(self)
        self._watcher = FutureWatcher(self)
        self._title = ""
        self._taking_back = False
        self._editor_waits = False
        self._left = False
        self._runner.progressed.connect(self._show_progress)
        self._runner.finished.connect(self._on_finished)
        self._runner.failed.connect(self._on_failed)
        self._runner.ended.connect(window.status.job.finish)
        editor.run_requested.connect(self._take_back_next)

    def start(self, title: str, job: BulkJob) -> bool:
        """Start the job; False, after telling why, if it cannot run now.

        The job calls `apply_in_bulk`, mostly with steps that it makes as it goes.
        """
        session = self._editor.session
        if session.read_only:
            self._say(self.tr("The corpus is open for reading only; nothing was changed."))
            return False
        if self._window.status.job.is_busy() or self._runner.is_running():
            self._say(self.tr("One thing after the other: something still runs."))
            return False
        self._title = spoken(title)
        return self._runner.start(title, partial(_stoppable, job))

    def undo(self) -> None:
        """Take back what was done last."""
        self._editor.undo()

    def cancel(self) -> None:
        """Stop what runs; it is taken back."""
        self._runner.cancel()

    def leave(self) -> None:
        """Stop what runs and wait for it, before the corpus is closed."""
        self._left = True
        self._runner.cancel()
        self._runner.wait(60.0)
        self._watcher.close()
        self._window.status.job.finish()

    def take_back(self, run_id: str, title: str) -> bool:
        """Take back one run, whatever was done since; False, after telling why, if not now."""
        return self._start_back(run_id, self.tr("Undo: {}").format(spoken(title)))

    def _take_back_next(self, step: UndoStep) -> None:
        words = self.tr("Once more: {}") if step.again else self.tr("Undo: {}")
        if self._start_back(step.newest.run_id or "", words.format(spoken(step.title))):
            self._editor_waits = True
        else:
            self._editor.end_run()

    def _start_back(self, run_id: str, title: str) -> bool:
        from annotator.services.bulk_editing import take_back

        session = self._editor.session
        started = self.start(
            title, lambda progress: take_back(session.corpus, session.layer, run_id, progress)
        )
        self._taking_back = self._taking_back or started
        return started

    def _show_progress(self, done: int, total: int, _message: str) -> None:
        self._window.status.job.show_progress(done, total, self._title)

    def _on_failed(self, error: UserError) -> None:
        self._window.messages.show_error(error)
        if self._left:
            return
        self._end_taking_back()
        self._show_article_again()

    def _on_finished(self, result: Any) -> None:
        if isinstance(result, CancelledError):
            self._window.messages.show_refusal(result)
            if not self._left:
                self._end_taking_back()
                self._show_article_again()
            return
        if self._left:
            return
        content, session = self._editor.content, self._editor.session
        if content is None or content.article.id not in result.articles:
            self._tell(result)
            return
        article_id = content.article.id
        self._watcher.watch(
            session.run_in(result.run_id, article_id),
            partial(self._follow, result, article_id),
            self._on_failed,
        )

    def _follow(self, report: BulkReport, article_id: str, edits: list[LoggedEdit]) -> None:
        content = self._editor.content
        if content is not None and content.article.id == article_id:
            self._editor.adopt([logged.edit for logged in edits])
        self._tell(report)

    def _tell(self, report: BulkReport) -> None:
        words = self._words(report)
        taken_back, self._taking_back = self._taking_back, False
        if report.skipped:
            asked = self._editor.session.titles({item.source for item in report.skipped})
            told = partial(self._show_skipped, words, report)
            self._watcher.watch(asked, told, self._window.messages.show_error)
        elif taken_back or not (report.edits or report.beside):
            self._say(words)
        else:
            self._window.messages.show_news(words, self.tr("Undo"), self.undo)
        self.done.emit(report)
        self._let_editor_go_on(report.passed)

    def _words(self, report: BulkReport) -> str:
        articles = len(report.articles)
        words = self.tr("{}: {:,} article.") if articles == 1 else self.tr("{}: {:,} articles.")
        if not articles and (report.beside or report.kept):
            words = "{}." if report.beside else self.tr("{}: nothing was changed.")
        said = " ".join([filled(words, self._title, articles), *map(spoken, report.kept[:1])])
        if len(report.kept) > 1:
            said += filled(self.tr(" The same holds for {:,} more."), len(report.kept) - 1)
        if report.skipped:
            said += filled(self.tr(" Not done: {:,}; here is why."), len(report.skipped))
        return said

    def _show_skipped(self, words: str, report: BulkReport, titles: dict[str, str]) -> None:
        from annotator.ui.dialogs.import_report import ImportReport

        listed = [
            replace(item, source=titles.get(item.source, item.source)) for item in report.skipped
        ]
        columns = (self.tr("Article"), self.tr("Step"), self.tr("Why it was not done"))
        ImportReport(words, listed, self._window, title=self.tr("Not done"), columns=columns).open()

    def _end_taking_back(self) -> None:
        self._taking_back = False
        self._let_editor_go_on()

    def _let_editor_go_on(self, passed: Collection[int] = ()) -> None:
        waits, self._editor_waits = self._editor_waits, False
        if waits:
            self._editor.end_run(passed)

    def _show_article_again(self) -> None:
        content = self._editor.content
        if content is not None:
            self._editor.open(content.article.id)

    def _say(self, words: str) -> None:
        self._window.messages.show_news(words)


def _stoppable(job: BulkJob, progress: Progress) -> BulkReport | CancelledError:
    """Return the error of a stopped job as its result: it says what was taken back."""
    try:
        return job(progress)
    except CancelledError as error:
        return error
