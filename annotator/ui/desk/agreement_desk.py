"""Joins the Agreement page with the session: computes off the window's thread, opens, saves."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.domain.annotations import Family, Span
from annotator.domain.edits import Edit
from annotator.ui.desk.part import DeskTools
from annotator.ui.desk.tab_desk import TabDesk
from annotator.ui.job_runner import JobRunner
from annotator.ui.screens import Screen
from annotator.ui.screens.agreement.agreement_page import AgreementPage
from annotator.ui.screens.agreement.choices import Choices, SideLine, Wish
from annotator.ui.screens.agreement.figure_cards import LabelWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.services.agreement_cache import AgreementCache
    from annotator.services.agreement_overview import AgreementOverview
    from annotator.services.agreement_places import Place
    from annotator.services.agreement_report import AgreementReport, Where
    from annotator.services.jobs import Progress
    from annotator.ui.dialogs.behind import BehindDialog

# Imports inside functions: what computes is loaded when the page is first shown.
# ruff: noqa: PLC0415

_PATIENCE = 20.0


class AgreementDesk(TabDesk):
    """Shows the corpus's agreement; figures stay until they are computed again."""

    def __init__(self, tools: DeskTools, page: QWidget) -> None:
        super().__init__(tools, page)
        assert isinstance(page, AgreementPage)
        self._page = page
        self._runner = JobRunner(self)
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="places")
        self._cache: AgreementCache | None = None
        self._computed = ""
        self._wish: Wish | None = None
        self._settler = JobRunner(self)
        self._behind = ""
        self._connect()

    def show(self) -> None:
        """Look what there is to compare; the first time, compute it."""
        self._look()

    def follow_edit(self, _edit: Edit) -> None:
        """The article on the Annotate screen was changed: the figures are of before."""
        if self._page.report() is not None:
            self._page.show_stale(True)

    def leave(self) -> None:
        """Stop what is being computed and forget the figures."""
        for runner in (self._runner, self._settler):
            runner.cancel()
            runner.wait(_PATIENCE)
        self._reader.shutdown(wait=True, cancel_futures=True)
        self.tools.window.actions_by_id["save_report"].setEnabled(False)
        self._page.show_running(False)
        self._page.forget()

    def _show_key(self) -> None:
        self._page.set_save_key(self.tools.window.actions_by_id.caption("save_report"))

    def _connect(self) -> None:
        tools, page, runner = self.tools, self._page, self._runner
        tools.on(tools.window.actions_by_id.keys_changed, self._show_key)
        self._show_key()
        strip = tools.window.status.job
        for signal, slot in (
            (page.wish_changed, self._compute),
            (page.compute_requested, self._compute_again),
            (page.cancel_requested, runner.cancel),
            (page.where_requested, self._show_behind),
            (page.article_requested, self._open_article),
            (page.save_requested, self._choose_file),
            (tools.window.actions_by_id["save_report"].triggered, self._choose_file),
            (runner.progressed, page.job.show_progress),
            (runner.finished, self._show_report),
            (runner.failed, tools.window.messages.show_error),
            (runner.ended, self._on_ended),
            (self._settler.progressed, self._show_search),
            (self._settler.finished, self._show_conflicts),
            (self._settler.failed, tools.window.messages.show_error),
            (self._settler.ended, strip.finish),
            (strip.cancel_requested, self._settler.cancel),
        ):
            tools.on(signal, slot)

    def _look(self) -> None:
        from annotator.services.agreement_overview import agreement_overview

        overview = agreement_overview(self.tools.session.corpus.owner)
        self.tools.watch(overview, self._show_overview)

    def _show_overview(self, overview: AgreementOverview) -> None:
        scheme = self.tools.session.scheme
        self._page.show_choices(
            Choices(
                overview.labels,
                tuple(
                    SideLine(layer.name, layer.kind, overview.done.get(layer.name, 0))
                    for layer in overview.layers
                ),
                overview.shared,
                overview.blind,
                {
                    family: tuple((item.name, item.title) for item in scheme.family(family).labels)
                    for family in Family
                },
                overview.sources,
            )
        )
        if self._page.report() is not None:
            self._page.show_stale(overview.stamp != self._computed)
        elif not self._runner.is_running():
            self._compute_again()

    def _compute_again(self) -> None:
        self._compute(self._page.wish())

    def _compute(self, wish: Wish) -> None:
        """Start, or if something still runs, stop that and start when it has ended."""
        self._wish = wish
        if self._runner.is_running():
            self._runner.cancel()
            return
        from annotator.services.agreement_cache import AgreementCache

        self._cache = self._cache or AgreementCache()
        job = partial(_agreement, self.tools.session.corpus, wish, self._cache)
        self._wish = None
        self._page.show_running(True)
        self._runner.start(self.tr("Agreement"), job)

    def _show_report(self, found: tuple[str, AgreementReport]) -> None:
        self._computed, report = found
        family = self.tools.session.scheme.family(report.family)
        titles = {item.name: item.title for item in family.labels}
        titles |= {item.name: item.title for item in family.attributes}
        titles |= {item.name: item.title for item in family.roles}
        words = LabelWords(
            titles,
            {item.name: item.short or item.name for item in family.labels},
        )
        self._page.show_report(report, words)
        # Somebody may have labelled on while the figures were computed.
        self._look()

    def _on_ended(self) -> None:
        self._page.show_running(False)
        self.tools.window.actions_by_id["save_report"].setEnabled(self._page.report() is not None)
        if self._wish is not None:
            self._compute(self._wish)

    def _show_behind(self, where: Where, title: str) -> None:
        from annotator.ui.dialogs.behind import BehindDialog

        report = self._page.report()
        if report is None:
            return
        dialog = BehindDialog(title, report.behind(where), self.tools.window)
        dialog.article_requested.connect(self._open_article)
        dialog.place_requested.connect(self._open_place)
        dialog.places_requested.connect(partial(self._find_places, dialog, report, where))
        dialog.adjudicate_requested.connect(partial(self._settle, where, title))
        dialog.show_first()
        dialog.open()

    def _find_places(
        self, dialog: BehindDialog, report: AgreementReport, where: Where, article_id: str
    ) -> None:
        from annotator.services.agreement_places import places

        owner = self.tools.session.corpus.owner
        found = self._reader.submit(places, owner, report, article_id, where)
        self.tools.watch(found, partial(_show_places, dialog, article_id))

    def _open_article(self, article_id: str) -> None:
        self.tools.window.show_screen(Screen.ANNOTATE)
        self.tools.open(article_id)

    def _open_place(self, article_id: str, start: int, end: int) -> None:
        """Show the article with the words of the place selected."""
        tools = self.tools
        place = Span(start, end)
        tools.window.show_screen(Screen.ANNOTATE)
        if tools.article_id() == article_id:
            tools.canvas.select_words(place)
            return
        once = _Once(self, article_id, place)
        tools.on(tools.editor.article_opened, once.select)
        tools.open(article_id)

    def _settle(self, where: Where, title: str) -> None:
        """Find the conflicts behind a figure, to show just these on the Adjudicate page."""
        from annotator.services.agreement_settling import conflicts_behind

        report = self._page.report()
        if report is None or self._settler.is_running():
            return
        self._behind = title
        job = partial(conflicts_behind, self.tools.session.corpus, report, where)
        self._settler.start(title, job)

    def _show_search(self, done: int, total: int, _message: str) -> None:
        words = self.tr("Finding the conflicts")
        self.tools.window.status.job.show_progress(done, total, words)

    def _show_conflicts(self, ids: frozenset[str]) -> None:
        from annotator.services.conflict_list import ConflictFilter
        from annotator.services.docket import Standing

        window = self.tools.window
        if not ids:
            words = self.tr("Nothing here can be settled: only what annotators part on can be.")
            self.tools.say(words)
            return
        window.show_screen(Screen.REVIEW, "adjudicate")
        # The figure counted what is settled by now as well; the list says what still waits.
        everything = frozenset(Standing)
        wanted = ConflictFilter(ids=ids, behind=self._behind, standings=everything)
        window.conflicts_requested.emit(wanted)

    def _choose_file(self) -> None:
        report = self._page.report()
        if report is None:
            return
        folder = self.tools.session.corpus.path
        name = folder.with_name(f"{folder.stem}-agreement-{report.family.value}.html")
        filters = self.tr("Web page with CSV beside it (*.html)")
        dialog = QFileDialog(self.tools.window, self.tr("Save report"), str(name), filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("html")
        dialog.selectFile(name.name)
        dialog.fileSelected.connect(lambda chosen: self._save(report, Path(chosen)))
        dialog.open()

    def _save(self, report: AgreementReport, path: Path) -> None:
        saving = self._reader.submit(_write, report, path)
        words = self.tr("Saved as {} and {}.").format(path.name, path.with_suffix(".csv").name)
        self.tools.watch(saving, lambda _nothing: self.tools.say(words))


class _Once(QObject):
    """Selects a place when its article has been opened, and only then."""

    def __init__(self, desk: AgreementDesk, article_id: str, place: Span) -> None:
        super().__init__(desk)
        self._desk, self._article_id, self._place = desk, article_id, place
        self._is_over = False

    def select(self) -> None:
        tools = self._desk.tools
        if not self._is_over and tools.article_id() == self._article_id:
            tools.canvas.select_words(self._place)
        self._is_over = True


def _agreement(
    corpus: object, wish: Wish, cache: AgreementCache, progress: Progress
) -> tuple[str, AgreementReport]:
    """Compute what was wished for, and the stamp of what it was computed from.

    Runs in the job's thread.
    """
    from annotator.services.agreeing import agreement
    from annotator.services.agreement_overview import work_stamp
    from annotator.services.agreement_selection import AgreementOptions
    from annotator.services.corpus import Corpus

    assert isinstance(corpus, Corpus)
    options = AgreementOptions(wish.family, wish.label, wish.sides, wish.against, wish.filter())
    stamp = work_stamp(corpus.owner)
    return stamp, agreement(corpus.owner, corpus.path, options, progress, cache)


def _write(report: AgreementReport, path: Path) -> None:
    """Write the report as a web page, and as CSV beside it."""
    from annotator.services.agreement_tables import write_report

    for suffix in (".html", ".csv"):
        write_report(report, path.with_suffix(suffix))


def _show_places(dialog: BehindDialog, article_id: str, found: Sequence[Place]) -> None:
    from shiboken6 import isValid

    if isValid(dialog):
        dialog.show_places(article_id, found)
