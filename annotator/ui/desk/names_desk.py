"""Corpus › Names at work: entities are merged, split, named and looked up."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from annotator.domain.edits import Edit
from annotator.domain.entities import Entity, EntityCard
from annotator.domain.errors import UserError
from annotator.domain.phrases import phrase
from annotator.services.bulk_editing import BulkReport
from annotator.services.corpus import Corpus
from annotator.services.entity_editing import (
    all_entities,
    merge_entities,
    merge_same_names,
    same_names,
    split_name,
)
from annotator.services.lookup_importing import LookupReport, import_lookup
from annotator.ui.desk.leaving import Leaving
from annotator.ui.desk.part import DeskTools
from annotator.ui.desk.tab_desk import TabDesk
from annotator.ui.job_runner import JobRunner
from annotator.ui.naming.page import NamesPage
from annotator.ui.numbers import filled, short_date
from annotator.ui.phrasing import spoken

# Imports inside functions: seldom wanted.
# ruff: noqa: PLC0415

_MOST_FOUND = 30
_Everything: TypeAlias = "tuple[list[Entity], list[list[Entity]], str, bool]"


class NamesDesk(TabDesk):
    """Joins the page of names with the session."""

    def __init__(self, tools: DeskTools, page: QWidget) -> None:
        super().__init__(tools, page)
        assert isinstance(page, NamesPage)
        self._page: NamesPage = page
        self._entities: list[Entity] = []
        self._groups: list[list[Entity]] = []
        self._has_table = False
        self._old = True
        self._runner = JobRunner(self)
        self._stop = Leaving()
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="names")
        self._connect()

    def show(self) -> None:
        """Read the names, if any may have changed."""
        if self._old:
            self._read()

    def follow_edit(self, _edit: Edit) -> None:
        """The names are read anew when the page is shown again."""
        self._old = True

    def leave(self) -> None:
        """Stop an import that runs."""
        self._stop.now = True
        self._runner.cancel()
        self._runner.wait(30.0)
        self._reader.shutdown(wait=True, cancel_futures=True)
        self._page.show_entities([], 0, may_change=False)

    def _connect(self) -> None:
        on, page, card = self.tools.on, self._page, self._page.card
        on(page.merge_requested, self._merge)
        on(page.merge_same_requested, self._merge_same)
        on(page.import_requested, self._import)
        on(page.article_requested, self._show_article)
        on(page.entity_chosen, self._look_up_name)
        on(card.lookup_requested, self._look_up)
        on(card.card_changed, self._change_card)
        on(card.split_requested, self._split)
        on(self.tools.bulk.done, lambda _report: self._read())
        on(self._runner.finished, self._on_imported)
        on(self._runner.failed, self._on_failed)
        on(self._runner.cancelled, self._read)
        on(self._runner.progressed, self._show_progress)
        on(self._runner.ended, self.tools.window.status.job.finish)
        on(self.tools.window.status.job.cancel_requested, self._runner.cancel)

    def _read(self) -> None:
        self._old = False
        if not self._stop.now:
            work = partial(_read_all, self.tools.session.corpus, self._stop)
            self.tools.watch(self._reader.submit(work), self._show)

    def _show(self, found: _Everything) -> None:
        self._entities, self._groups, source, self._has_table = found
        same = sum(len(group) - 1 for group in self._groups)
        may_change = not self.tools.session.read_only
        self._page.show_entities(self._entities, same, may_change=may_change)
        self._page.show_lookup(spoken(source) or self.tr("No table of identifiers is imported."))

    def _merge(self, into: Entity, others: Sequence[Entity]) -> None:
        session = self.tools.session
        title = phrase("Merge into “{name}”", name=into.title())
        self.tools.bulk.start(
            title,
            lambda progress: merge_entities(session.corpus, session.layer, into, others, progress),
        )

    def _merge_same(self) -> None:
        from annotator.ui.scheming.questions import ApplyDialog

        lines = [
            f"{group[0].title()} · {group[0].label}: {len(group)} → 1" for group in self._groups
        ]
        labels = sum(entity.count for group in self._groups for entity in group[1:])
        dialog = ApplyDialog(lines, labels, (), self.tools.window)
        dialog.ask(
            self.tr("Merge the same names"),
            filled(
                self.tr(
                    "Names with the same words and label become one, as one step that undo takes"
                    " back. Labels that follow: {:,}."
                ),
                labels,
            ),
        )
        dialog.accepted.connect(partial(self._merge_groups, list(self._groups)))
        dialog.open()

    def _merge_groups(self, groups: list[list[Entity]]) -> None:
        session = self.tools.session
        self.tools.bulk.start(
            phrase("Merge the same names"),
            lambda progress: merge_same_names(session.corpus, session.layer, groups, progress),
        )

    def _split(self, name: str) -> None:
        session, entity = self.tools.session, self._page.card.entity
        if entity is None:
            return

        def job(progress: object) -> BulkReport:
            return split_name(session.corpus, session.layer, entity, name, progress)  # type: ignore[arg-type]

        self.tools.bulk.start(phrase("Split “{name}”", name=name), job)

    def _change_card(self, before: EntityCard, after: EntityCard) -> None:
        entity = self._page.card.entity
        known = entity.title() if entity is not None and entity.id == after.id else ""
        title = self.tr("Identify “{}”") if after.name == before.name else self.tr("Name “{}”")
        done = self.tools.session.change_card(
            after, title.format(after.name or before.name or known or after.id)
        )
        self.tools.watch(done, partial(self._on_card_changed, after))

    def _on_card_changed(self, card: EntityCard, _none: None) -> None:
        words = self.tr("“{}” is kept.").format(card.identifier or card.name or card.id)
        if not card.name and not card.identifier:
            words = self.tr("Name and identifier are taken away.")
        self.tools.window.messages.show_news(words, self.tr("Undo"), self.tools.bulk.undo)
        self.tools.step_logged.emit()
        self._read()

    def _look_up_name(self, entity: Entity) -> None:
        self._look_up(entity.card.identifier or entity.title())

    def _look_up(self, words: str) -> None:
        owner = self.tools.session.corpus.owner
        found = owner.submit(lambda store: store.lookup.search(words, _MOST_FOUND))
        show = partial(self._page.card.show_found, has_table=self._has_table)
        self.tools.watch(found, show)

    def _show_article(self, entity_id: str) -> None:
        owner = self.tools.session.corpus.owner
        found = owner.submit(lambda store: store.entities.articles([entity_id]))
        self.tools.watch(found, self._open_first)

    def _open_first(self, articles: list[str]) -> None:
        if articles:
            self.tools.window.show_screen(0)
            self.tools.open(articles[0])
        else:
            self.tools.say(self.tr("No article names it any more."))

    def _import(self, name: str) -> None:
        if not self.tools.may_change_scheme():
            return
        corpus, path = self.tools.session.corpus, Path(name)
        title = self.tr("Importing {}").format(path.name)
        started = self._runner.start(title, lambda progress: import_lookup(corpus, path, progress))
        if not started:
            self.tools.say(self.tr("One thing after the other: something still runs."))

    def _show_progress(self, done: int, total: int, _message: str) -> None:
        words = self.tr("Importing the table")
        self.tools.window.status.job.show_progress(done, total, words)

    def _on_imported(self, report: LookupReport) -> None:
        words = filled(self.tr("{:,} lines are in the table."), report.lines)
        if report.refused:
            from annotator.ui.dialogs.import_report import ImportReport

            more = filled(self.tr(" {:,} were refused."), report.refused_count)
            ImportReport(words + more, report.refused, self.tools.window).open()
        else:
            self.tools.say(words)
        self._read()

    def _on_failed(self, error: UserError) -> None:
        self.tools.window.messages.show_error(error)
        self._read()


def _read_all(corpus: Corpus, stop: Leaving) -> _Everything:
    info = corpus.run(lambda store: store.lookup.info())
    words = ""
    if info.lines:
        words = phrase(
            "{source} · {lines:,} identifiers · {day}",
            source=info.source,
            lines=info.lines,
            day=short_date(info.at, year=True),
        )
        if not info.whole:
            words = phrase("{table} · interrupted: import it again", table=words)
    entities = all_entities(corpus, stop)
    return entities, same_names(entities), words, info.lines > 0
