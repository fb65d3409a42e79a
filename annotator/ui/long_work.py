"""Importing, suggesting and exporting from the window: off its thread, with progress and cancel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMetaObject, QObject
from PySide6.QtWidgets import QFileDialog

from annotator.domain.errors import ExportTargetError
from annotator.domain.phrases import phrase
from annotator.ui.job_runner import JobRunner
from annotator.ui.main_window import MainWindow
from annotator.ui.numbers import filled
from annotator.ui.phrasing import spoken
from annotator.ui.screens import Screen

if TYPE_CHECKING:
    from annotator.domain.imports import Refusal
    from annotator.services.exporting import ExportReport
    from annotator.services.importing import ImportReport as ImportResult
    from annotator.services.session import Session
    from annotator.services.suggesting import SuggestReport
    from annotator.ui.screens.export import ExportWish
    from annotator.ui.suggester_figures import SuggesterFigures

# Imports inside functions: a start needs none of them.
# ruff: noqa: PLC0415


class LongWork(QObject):
    """Runs one job at a time on a session's corpus; `changed` is called when it has new content.

    `secure` is called before the corpus is written to, in the job's thread.
    The services are imported when a job is asked for: they load more than the window needs.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        changed: Callable[[], None],
        secure: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._changed = changed
        self._secure = secure
        self._runner = JobRunner(self)
        self._figures: SuggesterFigures | None = None
        self._on_result: Callable[[Any], None] = self._on_nothing
        self._connections: list[QMetaObject.Connection] = []
        self._connect()

    def leave(self) -> None:
        """Ask a running job to stop, wait until it has, and let go of the window."""
        if self._figures is not None:
            self._figures.leave()
        self._runner.cancel()
        self._runner.wait(30.0)
        for connection in self._connections:
            QObject.disconnect(connection)
        self._window.status.job.finish()
        self.deleteLater()

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders, with the labels in them."""
        from annotator.services.importing import ImportOptions, import_paths

        owner, options = (
            self._session.corpus.owner,
            ImportOptions(annotator=self._session.layer.name),
        )
        self._start(
            self.tr("Importing"),
            lambda progress: import_paths(owner, paths, options, progress),
            self._on_imported,
        )

    def _connect(self) -> None:
        window, runner = self._window, self._runner
        actions, job = window.actions_by_id, window.status.job
        for signal, slot in (
            (runner.progressed, self._show_progress),
            (runner.finished, self._on_finished),
            (runner.failed, window.messages.show_error),
            (runner.cancelled, partial(window.messages.show_news, self.tr("Stopped."))),
            (runner.ended, self._on_ended),
            (job.cancel_requested, runner.cancel),
            (window.files_dropped, self.import_paths),
            (window.screen_changed, self._on_screen),
            (actions["import_files"].triggered, self._choose_files),
            (actions["import_folder"].triggered, self._choose_folder),
            (window.pages.suggest_requested, self._suggest),
            (window.pages.export_requested, self._export),
        ):
            self._connections.append(signal.connect(slot))

    def _start(
        self, title: str, job: Callable[[Any], Any], on_result: Callable[[Any], None]
    ) -> None:
        writes = on_result != self._on_exported
        if self._session.read_only and writes:
            words = self.tr("The corpus is open for reading only; nothing can be added to it.")
            self._window.messages.show_news(words)
            return
        busy = self._window.status.job.is_busy()
        if busy or not self._runner.start(title, partial(self._do_secured, job) if writes else job):
            self._window.messages.show_news(
                self.tr("One thing after the other: something still runs.")
            )
            return
        self._on_result, self._title = on_result, title
        self._set_busy(True)
        self._window.status.job.show_progress(0, 0, title)

    def _do_secured(self, job: Callable[[Any], Any], progress: Any) -> Any:
        self._secure()
        return job(progress)

    def _show_progress(self, done: int, total: int, message: str) -> None:
        words = f"{self._title} · {message}" if message else self._title
        self._window.status.job.show_progress(done, total, words)

    def _on_finished(self, result: object) -> None:
        self._on_result(result)

    def _on_nothing(self, _result: object) -> None:
        return

    def _on_ended(self) -> None:
        self._window.status.job.finish()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self._window.pages.set_busy(busy)

    def _choose_files(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Import articles"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(
            lambda names: self.import_paths([Path(name) for name in names])
        )
        dialog.open()

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Import a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.import_paths([Path(name)]))
        dialog.open()

    def _on_imported(self, report: ImportResult) -> None:
        words = filled(
            self.tr("Imported: articles {:,}, labels {:,}."), report.articles, report.labels
        )
        if report.duplicates:
            words += filled(self.tr(" In the corpus already: {:,}."), len(report.duplicates))
        if report.guessed:
            words += filled(self.tr(" Files of guessed encoding: {:,}."), len(report.guessed))
        if report.cancelled:
            words += self.tr(" Stopped; what had come in stays.")
        listed = [*report.refused, *report.duplicates]
        if listed:
            self._show_refused(words, listed)
        else:
            act = partial(self._suggest, "rules", True)
            self._window.messages.show_news(words, self.tr("Suggest labels"), act)
        self._changed()

    def _show_refused(self, words: str, refused: Sequence[Refusal]) -> None:
        from annotator.ui.dialogs.import_report import ImportReport

        dialog = ImportReport(words, refused, self._window)
        dialog.save_requested.connect(self._save_text)
        dialog.open()

    def _save_text(self, path: Path, text: str) -> None:
        try:
            path.write_text(text, "utf-8")
        except OSError as error:
            self._window.messages.show_error(
                ExportTargetError(
                    phrase("The list was not saved: {reason}.", reason=error.strerror),
                    where=str(path),
                    remedy=phrase("Choose another place."),
                )
            )

    def _suggest(self, name: str, only_new: bool) -> None:
        from annotator.services.suggesting import (
            NEW,
            UNDECIDED,
            SuggestOptions,
            suggest,
        )

        options = SuggestOptions((name,), (NEW if only_new else UNDECIDED,))
        corpus = self._session.corpus
        self._start(
            self.tr("Suggesting"),
            lambda progress: suggest(corpus, options, progress),
            self._on_suggested,
        )

    def _on_suggested(self, report: SuggestReport) -> None:
        words = filled(
            self.tr("Suggestions: {:,}, articles: {:,}."), report.suggestions, report.articles
        )
        if report.cancelled:
            words += self.tr(" Stopped; what was suggested stays.")
        if report.failed:
            self._show_refused(words, report.failed)
        else:
            self._window.messages.show_news(words)
        self._show_suggesters()
        self._changed()

    def _export(self, wish: ExportWish) -> None:
        from annotator.services.export_report import ExportOptions
        from annotator.services.export_worker import export_apart

        options = ExportOptions(
            formats=wish.formats,
            layer=wish.layer,
            split=wish.split or None,
            split_by=wish.split_by,
            seed=wish.seed,
            include_boilerplate=wish.include_boilerplate,
            articles=wish.articles,
        )
        path = self._session.corpus.path
        self._start(
            self.tr("Exporting"),
            lambda progress: export_apart(path, wish.folder, options, progress),
            self._on_exported,
        )

    def _on_exported(self, report: ExportReport) -> None:
        words = filled(self.tr("Files written: {:,}."), len(report.files))
        if report.not_carried:
            count = len(report.not_carried)
            words += filled(self.tr(" Not carried, listed in not_carried: {:,}."), count)
        self._window.messages.show_news(words)

    def _on_screen(self, screen: int) -> None:
        if screen == Screen.SUGGESTERS:
            self._show_suggesters()
        elif screen == Screen.EXPORT:
            self._show_export_choices()

    def _show_suggesters(self) -> None:
        from annotator.services.suggesting import suggesters
        from annotator.ui.screens.suggesters import SuggesterLine
        from annotator.ui.suggester_figures import SuggesterFigures

        known = [SuggesterLine(item.name, item.name, item.title) for item in suggesters()]
        self._window.pages.suggesters.show_suggesters(known)
        if self._figures is None:
            self._figures = SuggesterFigures(self._window, self._session, self)
        self._figures.count()

    def _show_export_choices(self) -> None:
        from annotator.services.known_formats import known_formats
        from annotator.ui.screens.export import FormatLine

        lines = [
            FormatLine(item.name, item.name, spoken(item.title), spoken(item.leaves_out))
            for item in reversed(known_formats())
            if item.can_write
        ]
        mine = self._session.layer.name
        layers = [mine, *(name for name in self._session.others if name != mine), "gold"]
        folder = self._session.corpus.path.with_name(f"{self._session.corpus.path.stem}-export")
        self._window.pages.export.show_choices(lines, layers, folder)
