"""What works in the page Corpus › Concordance."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtWidgets import QWidget

from annotator.domain.concordance import Concordance, ConcordanceLine
from annotator.domain.edits import Edit
from annotator.domain.errors import UserError
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme
from annotator.domain.text_search import TextQuery
from annotator.services.bulk_editing import BulkReport, apply_in_bulk
from annotator.services.concordance import concordance
from annotator.services.concordance_worker import concordance_apart
from annotator.services.fixing import Decision, Fix, Place, Plan, plan
from annotator.services.jobs import Progress
from annotator.ui.desk.part import DeskTools
from annotator.ui.desk.tab_desk import TabDesk
from annotator.ui.dialogs.fix_preview import FixPreview
from annotator.ui.job_runner import JobRunner
from annotator.ui.screens.concordance import ConcordanceScreen


class ConcordanceDesk(TabDesk):
    """Looks for words, goes to lines, and has the ticked lines fixed after a preview."""

    def __init__(self, tools: DeskTools, page: QWidget) -> None:
        super().__init__(tools, page)
        self._page = screen = cast(ConcordanceScreen, page)
        self._runner = JobRunner(self)
        self._query: TextQuery | None = None
        self._next: TextQuery | None = None
        self._stale = self._looking = False
        self._names: dict[str, str] = {}
        tools.on(screen.query_requested, self._look_for)
        tools.on(screen.line_requested, self._go_to)
        tools.on(screen.fix_requested, self._plan)
        tools.on(screen.stop_requested, self._runner.cancel)
        tools.on(tools.bulk.done, self._on_bulk_done)
        self._runner.progressed.connect(lambda done, total, _: screen.show_progress(done, total))
        self._runner.finished.connect(self._on_finished)
        self._runner.failed.connect(self._on_failed)
        self._runner.ended.connect(self._on_ended)
        screen.show_scheme(tools.session.scheme)

    def show(self) -> None:
        """Look again, where labels have changed since."""
        self._page.show_scheme(self.tools.session.scheme)
        if self._query is None:
            self._page.field.setFocus()
        if self._stale:
            self._look_for(self._query)

    def ask_for(self, words: str) -> None:
        """Look for some words."""
        self._page.ask_for(words)

    def follow_edit(self, _edit: Edit) -> None:
        """Remember to look again."""
        self._stale = True

    def follow_scheme(self, scheme: Scheme) -> None:
        """Offer the labels of another scheme."""
        self._page.show_scheme(scheme)

    def leave(self) -> None:
        """Stop what runs."""
        self._runner.cancel()
        self._runner.wait(30.0)
        # What it found belongs to a corpus that is closed now.
        self._runner.blockSignals(True)
        self._page.field.clear()
        self._page.show_nothing()

    def _look_for(self, query: TextQuery | None) -> None:
        self._stale = False
        self._next = query
        if self._runner.is_running():
            self._runner.cancel()
            return
        self._begin()

    def _begin(self) -> None:
        query, self._next = self._next, None
        self._query = query
        if query is None:
            self._page.show_nothing()
            return
        session = self.tools.session
        corpus, layer, family = session.corpus, session.layer, self._page.family()

        def job(progress: Progress) -> Concordance:
            if query.regex:
                return concordance_apart(corpus.path, layer, query, progress, family=family)
            return concordance(corpus, layer, query, progress, family=family)

        self._page.show_looking()
        self._looking = self._runner.start(self.tr("Concordance"), job)

    def _on_failed(self, error: UserError) -> None:
        self.tools.window.messages.show_refusal(error)
        if self._looking:
            # What an earlier search found is no answer to this one.
            self._page.show_nothing()

    def _on_finished(self, result: object) -> None:
        if isinstance(result, Concordance) and self._next is None:
            self._page.show_lines(result)
        elif isinstance(result, Plan):
            self._preview(result)

    def _on_ended(self) -> None:
        self._looking = False
        self._page.show_busy(False)
        if self._next is not None:
            self._begin()

    def _go_to(self, line: ConcordanceLine) -> None:
        self.tools.go_to(line.article_id, line.span)

    def _plan(self, decision: Decision, lines: Sequence[ConcordanceLine]) -> None:
        session = self.tools.session
        if session.read_only:
            self.tools.say(self.tr("The corpus is open for reading only; nothing was changed."))
            return
        title = self._title(decision, lines)
        places = [Place(line.article_id, line.span) for line in lines]
        self._names = {line.article_id: line.title for line in lines}
        job = partial(plan, session.corpus, session.layer, title, places, decision)
        self._page.show_busy(True)
        if not self._runner.start(title, job):
            self.tools.say(self.tr("One thing after the other: something still runs."))

    def _title(self, decision: Decision, lines: Sequence[ConcordanceLine]) -> str:
        label, words = decision.label, shortened(lines[0].words)
        return {
            Fix.LABEL: phrase("Label {label} “{words}”", label=label, words=words),
            Fix.ATTRIBUTE: phrase(
                "Set {name} to {value} at “{words}”",
                name=decision.attribute,
                value=decision.value,
                words=words,
            ),
            Fix.ACCEPT: phrase("Accept “{words}”", words=words),
            Fix.REJECT: phrase("Reject “{words}”", words=words),
        }[decision.fix]

    def _preview(self, made: Plan) -> None:
        if made.stopped:
            return
        dialog = FixPreview(made, self._names, self.tools.session.layer.name, self.tools.window)
        dialog.do_requested.connect(self._do)
        dialog.open()

    def _do(self, made: Plan) -> None:
        session = self.tools.session

        def job(progress: Progress) -> BulkReport:
            return apply_in_bulk(
                session.corpus,
                session.layer,
                made.title,
                made.steps,
                progress,
                total=len(made.steps),
            )

        self.tools.bulk.start(made.title, job)

    def _on_bulk_done(self, _report: object) -> None:
        self._stale = True
        if self._page.isVisible():
            self.show()


def shortened(words: str) -> str:
    """Return words as titles hold them."""
    plain = " ".join(words.split())
    return plain if len(plain) <= 40 else f"{plain[:39]}…"
