"""Joins the table of all articles with the session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtWidgets import QWidget

from annotator.domain.articles import Layer, LayerKind, Progress
from annotator.domain.edits import Edit
from annotator.domain.errors import UserError
from annotator.domain.queue import QueueQuery
from annotator.domain.saved_searches import SavedSearch
from annotator.domain.scheme import Scheme
from annotator.ui.desk.part import DeskTools
from annotator.ui.desk.tab_desk import TabDesk
from annotator.ui.numbers import filled
from annotator.ui.panels.search_names import SearchNames
from annotator.ui.screens import Screen
from annotator.ui.screens.articles import ArticlesPage

if TYPE_CHECKING:
    from annotator.services.bulk_editing import BulkReport
    from annotator.services.jobs import Progress as Watch
    from annotator.services.session import Session

_COLUMNS = "articles/columns"

BulkAct: TypeAlias = "Callable[[Session, Sequence[str], Watch], BulkReport]"


class ArticlesDesk(TabDesk):
    """Reads what the page shows, and does to the chosen articles what it asks for."""

    def __init__(self, tools: DeskTools, page: QWidget) -> None:
        super().__init__(tools, page)
        assert isinstance(page, ArticlesPage)
        self._page = page
        self._asked: Future[Sequence[int]] | None = None
        self._stale = True
        self._exports_some = False
        self._connect()
        page.restore_columns(tools.settings.get_bytes(_COLUMNS))
        names = SearchNames.of(tools.session.scheme, tools.session.others)
        page.box.names = names
        page.box.show_query(QueueQuery(tools.session.layer.id))
        tools.watch(tools.session.layers(), self._show_people)
        tools.watch(tools.session.saved_searches(), page.box.show_searches)

    def show(self) -> None:
        """Read the table again if something was changed since."""
        self.tools.copies_wanted.emit()
        if self._stale:
            self._read()

    def follow_edit(self, _edit: Edit) -> None:
        """Remember that figures have changed."""
        self._stale = True

    def follow_scheme(self, scheme: Scheme) -> None:
        """Let its labels be searched for."""
        self._page.box.names = SearchNames.of(scheme, self.tools.session.others)

    def leave(self) -> None:
        """Empty the table."""
        self.tools.settings.set_bytes(_COLUMNS, self._page.save_columns())
        if self._exports_some:
            self.tools.window.pages.export.show_articles(None)
        self._page.model.show((), None)
        self._page.box.show_query(None)

    def _connect(self) -> None:
        tools, page, actions = self.tools, self._page, self.tools.window.actions_by_id
        tools.on(page.box.query_changed, lambda _query: self._read())
        tools.on(page.box.searches_changed, self._save_searches)
        tools.on(page.open_requested, self._open)
        tools.on(page.import_files_requested, actions["import_files"].trigger)
        tools.on(page.import_folder_requested, actions["import_folder"].trigger)
        tools.on(page.flag_requested, self._flag)
        tools.on(page.state_requested, self._mark)
        tools.on(page.assign_requested, self._assign)
        tools.on(page.export_requested, lambda: self._with_ids(page.chosen(), self._export))
        tools.on(tools.bulk.done, lambda _report: self._on_changed())
        tools.on(tools.screen.queue.model.modelReset, self._on_changed)

    def _read(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
        query = self._page.box.query()
        if query is None:
            return
        self._stale = False
        self._page.show_order(query)
        self._asked = self.tools.session.positions(query)
        self.tools.watch(self._asked, self._show, self._refuse)

    def _show(self, positions: Sequence[int]) -> None:
        self._page.show_rows(positions, self.tools.session.lines)
        everything = QueueQuery(self.tools.session.layer.id)
        self.tools.watch(
            self.tools.session.size(everything), partial(self._page.show_found, len(positions))
        )

    def _refuse(self, error: UserError) -> None:
        self._show(())
        self._page.box.show_problem(error)

    def _show_people(self, layers: Sequence[Layer]) -> None:
        people = [layer for layer in layers if layer.kind is not LayerKind.SUGGESTER]
        self._page.show_people(people)

    def _on_changed(self) -> None:
        """The corpus was changed by more than an edit: an import, a bulk edit."""
        self._stale = True
        if self._page.isVisible():
            self._read()

    def _open(self, row: int) -> None:
        self._with_ids([row], lambda ids: self._show_article(ids[0]))

    def _show_article(self, article_id: str) -> None:
        self.tools.window.show_screen(Screen.ANNOTATE)
        self.tools.open(article_id)

    def _with_ids(self, rows: Sequence[int], act: Callable[[list[str]], object]) -> None:
        """Ask for the ids of the articles in some rows, which may not have been read."""
        positions = [self._page.model.position(row) for row in rows]

        def go_on(ids: list[str]) -> None:
            if ids:
                act(ids)

        self.tools.watch(self.tools.session.ids_at(positions), go_on)

    def _flag(self) -> None:
        from annotator.services.articles_at_once import flag  # noqa: PLC0415 - seldom wanted

        self._with_ids(self._page.chosen(), partial(self._start, self.tr("Flagging"), flag))

    def _mark(self, state: str) -> None:
        from annotator.services.articles_at_once import mark  # noqa: PLC0415 - seldom wanted

        def act(session: Session, ids: Sequence[str], watch: Watch) -> BulkReport:
            return mark(session, ids, Progress(state), watch)

        self._with_ids(self._page.chosen(), partial(self._start, self.tr("Marking"), act))

    def _export(self, ids: list[str]) -> None:
        window = self.tools.window
        window.show_screen(Screen.EXPORT)
        window.pages.export.show_articles(ids)
        self._exports_some = True

    def _start(self, title: str, act: BulkAct, ids: list[str]) -> None:
        self.tools.bulk.start(title, partial(act, self.tools.session, ids))

    def _assign(self, layer_id: str, blind: bool) -> None:
        if self.tools.session.read_only:
            self.tools.say(self.tr("The corpus is open for reading only; nothing was changed."))
            return

        def assign(ids: list[str]) -> None:
            done = self.tools.session.assign(ids, layer_id, blind=blind)
            self.tools.watch(done, lambda _: self._on_assigned(len(ids)))

        self._with_ids(self._page.chosen(), assign)

    def _on_assigned(self, count: int) -> None:
        one, many = self.tr("Assigned: 1 article."), self.tr("Assigned: {:,} articles.")
        self.tools.say(one if count == 1 else filled(many, count))
        self._page.model.refresh()

    def _save_searches(self, searches: list[SavedSearch]) -> None:
        # One road for both lists: the queue keeps them, and this page shows what it keeps.
        self.tools.screen.queue.box.show_searches(searches)
        self.tools.screen.queue.box.searches_changed.emit(searches)
