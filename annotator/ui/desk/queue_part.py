"""The list of articles: what it shows, and going from one to the next."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from functools import partial

from annotator.domain.annotations import ArticleState
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.domain.queue import QueueQuery
from annotator.domain.saved_searches import SavedSearch
from annotator.domain.scheme import Scheme
from annotator.domain.search import Field
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.panels.search_names import SearchNames
from annotator.ui.standing import StandingKeeper

_UNFINISHED = (Progress.NEW, Progress.BEGUN)


class QueuePart(DeskPart):
    """Keeps the queue true and steps through it."""

    def __init__(self, tools: DeskTools, standing: StandingKeeper) -> None:
        super().__init__(tools)
        self._standing = standing
        self._query = QueueQuery(tools.session.layer.id)
        actions, queue = tools.window.actions_by_id, tools.screen.queue
        tools.on(actions["next_article"].triggered, partial(self._step, +1))
        tools.on(actions["previous_article"].triggered, partial(self._step, -1))
        tools.on(tools.annotating.finished, self._next_unfinished)
        tools.on(queue.article_requested, tools.open)
        tools.on(queue.query_changed, self._on_query_changed)
        tools.on(queue.box.searches_changed, self._save_searches)
        self._counting: Future[int] | None = None
        queue.box.names = SearchNames.of(tools.session.scheme, tools.session.others)
        tools.watch(tools.session.saved_searches(), queue.box.show_searches)

    def show(self) -> None:
        """Read the list anew."""
        everything = QueueQuery(self._tools.session.layer.id)

        def show(size: int) -> None:
            queue = self._tools.screen.queue
            queue.show_query(self._query, self._tools.session.page, size)
            queue.set_current(self._tools.article_id())
            self._count_done(size)
            self._count_found()

        self._tools.watch(self._tools.session.size(everything), show)

    def open_first(self) -> None:
        """Show the first article of the list, or none."""
        tools = self._tools
        first = tools.session.page(self._query, None, 1)
        tools.watch(
            first, lambda rows: tools.open(rows[0].id) if rows else tools.editor.close_article()
        )

    def leave(self) -> None:
        """Empty the list."""
        if self._counting is not None:
            self._counting.cancel()
        self._tools.screen.queue.show_query(None, None)

    def follow_scheme(self, scheme: Scheme) -> None:
        """Let its labels be searched for."""
        names = SearchNames.of(scheme, self._tools.session.others)
        self._tools.screen.queue.box.names = names

    def follow_article(self, content: ArticleContent | None) -> None:
        """Mark the row of the article."""
        if content is not None:
            self._tools.screen.queue.set_current(content.article.id)

    def follow_edit(self, edit: Edit) -> None:
        """Show the new figures of the article in the list, without asking the corpus."""
        content, queue = self._tools.editor.content, self._tools.screen.queue
        row = queue.model.row_of(content.article.id) if content is not None else None
        summary = queue.model.summary(row) if row is not None else None
        if content is None or summary is None:
            return
        standing, notes = self._standing.standing(), content.notes()
        flags = sum(note.kind == "flag" and not note.settled for note in notes)
        fresh = replace(
            summary,
            progress=content.state().progress,
            labels=standing.confirmed or 0,
            suggestions=standing.suggestions or 0,
            notes=sum(note.kind == "note" and not note.settled for note in notes),
            flags=flags,
        )
        queue.refresh(fresh)
        if any(isinstance(record, ArticleState) for record in edit.after):
            everything = QueueQuery(self._tools.session.layer.id)
            self._tools.watch(self._tools.session.size(everything), self._count_done)

    def _count_done(self, total: int) -> None:
        done = QueueQuery(self._tools.session.layer.id, progress=(Progress.DONE,))
        queue = self._tools.screen.queue
        self._tools.watch(
            self._tools.session.size(done), lambda count: queue.show_progress(count, total)
        )

    def _on_query_changed(self, query: QueueQuery) -> None:
        self._query = query
        self._count_found()

    def _count_found(self) -> None:
        """Count what is found, in the background; an older count is given up."""
        if self._counting is not None:
            self._counting.cancel()
        self._counting = None
        box = self._tools.screen.queue.box
        if box.is_filtered():
            self._counting = self._tools.session.count(self._query)
            self._tools.watch(self._counting, box.show_count, box.show_problem)

    def _save_searches(self, searches: list[SavedSearch]) -> None:
        if self._tools.session.read_only:
            self._tools.say(self.tr("The corpus is open for reading only; nothing was kept."))
            return
        self._tools.watch(self._tools.session.save_searches(searches), lambda _: None)

    def _step(self, step: int, _checked: bool = False) -> None:
        article_id = self._tools.article_id()
        if article_id is not None:
            asked = self._tools.session.neighbour(self._query, article_id, step)
            words = self.tr("There is no further article.")
            self._tools.watch(asked, partial(self._open_neighbour, words))

    def _next_unfinished(self) -> None:
        article_id = self._tools.article_id()
        if article_id is not None:
            by_state = any(facet.field is Field.STATE for facet in self._query.facets)
            query = self._query if by_state else replace(self._query, progress=_UNFINISHED)
            asked = self._tools.session.neighbour(query, article_id, +1)
            words = self.tr("That was the last unfinished article of the list.")
            self._tools.watch(asked, partial(self._open_neighbour, words))

    def _open_neighbour(self, otherwise: str, article_id: str | None) -> None:
        if article_id is not None:
            self._tools.open(article_id)
        else:
            self._tools.say(otherwise)
