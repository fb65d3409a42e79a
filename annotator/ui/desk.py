"""One annotator at one corpus: joins the article's editor with the parts of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMetaObject, QObject, QPoint, QTimer

from annotator.domain.annotations import Annotation, ArticleState, Span, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.domain.errors import UserError
from annotator.domain.queue import QueueQuery
from annotator.ui.annotating import Annotating
from annotator.ui.article_editor import ArticleEditor
from annotator.ui.dialogs.guideline import GuidelineDialog
from annotator.ui.dialogs.text_dialogs import NoteDialog
from annotator.ui.futures import FutureWatcher
from annotator.ui.label_menu import label_menu
from annotator.ui.main_window import MainWindow, WindowSettings
from annotator.ui.panels.selected_view import SelectedView, selected_view
from annotator.ui.standing import StandingKeeper
from annotator.ui.status_line import Saving

if TYPE_CHECKING:
    from annotator.services.session import Session

_UNFINISHED = (Progress.NEW, Progress.BEGUN)
_ONLY_LOOK = frozenset({"next_suggestion", "previous_suggestion", "step_nested", "let_go"})


class Desk(QObject):
    """Shows a session in the window until `leave`; every connection it makes ends there."""

    def __init__(self, window: MainWindow, session: Session, settings: WindowSettings) -> None:
        super().__init__(window)
        self.session = session
        self.editor = ArticleEditor(session, self)
        self._window = window
        self._settings = settings
        self._screen = window.annotate
        self._canvas = window.annotate.canvas
        self.annotating = Annotating(self.editor, self._canvas, self)
        self._query = QueueQuery(session.layer.id)
        self._standing = StandingKeeper(self)
        self._watcher = FutureWatcher(self)
        self._connections: list[QMetaObject.Connection] = []
        self._connect()
        self._show_session()

    def start(self, first: ArticleContent | None = None) -> None:
        """Show `first`, or the article that was open last, or the first of the list."""
        if first is not None and first.layer.id == self.session.layer.id:
            self.editor.show(first)
            return
        self._watch(self.session.last_article(), self._open_or_first)

    def leave(self) -> None:
        """Let go of the window; what is not written yet is written before the corpus closes."""
        self._remember_place()
        for connection in self._connections:
            QObject.disconnect(connection)
        self._connections.clear()
        self._watcher.close()
        self._screen.queue.show_query(None, None)
        self.editor.retire(self._window, self._window.messages.show_error)
        self._standing.stop()
        self.deleteLater()

    def open(self, article_id: str) -> None:
        """Show another article."""
        self._remember_place()
        self.editor.open(article_id)

    def reload(self) -> None:
        """Read the list and the article again, after something else changed the corpus."""
        self._show_queue()
        content = self.editor.content
        if content is not None:
            self.open(content.article.id)
        else:
            self.start()

    def _connect(self) -> None:
        self._connect_actions()
        self._connect_canvas()
        self._connect_panels()

    def _connect_actions(self) -> None:
        actions, annotating = self._window.actions_by_id, self.annotating
        for action_id in annotating.action_ids():
            self._on(actions[action_id].triggered, partial(self._do, action_id))
        self._on(actions.label_requested, self._give_label)
        self._on(actions.polarity_requested, self._give_polarity)
        self._on(actions["next_article"].triggered, partial(self._step, +1))
        self._on(actions["previous_article"].triggered, partial(self._step, -1))
        self._on(actions["find"].triggered, self._find)
        self._on(actions["guideline"].triggered, self._show_guideline)
        self._on(actions["suggestions"].toggled, self._canvas.set_suggestions_visible)
        self._on(actions["boilerplate"].toggled, self._show_boilerplate)

    def _connect_canvas(self) -> None:
        editor, annotating, canvas = self.editor, self.annotating, self._canvas
        self._on(editor.article_opened, self._on_article_opened)
        self._on(editor.edit_applied, self._on_edit_applied)
        self._on(editor.edit_refused, self._on_not_saved)
        self._on(editor.saving_begun, partial(self._show_saving, Saving.SAVING))
        self._on(editor.saved, self._on_saved)
        self._on(annotating.refused, self._window.messages.show_refusal)
        self._on(annotating.finished, self._next_unfinished)
        self._on(annotating.note_requested, self._ask_for_note)
        self._on(annotating.polarity_awaited, self._show_polarity_awaited)
        self._on(annotating.link_awaited, self._show_link_awaited)
        self._on(canvas.fold_requested, self._on_fold_requested)
        self._on(canvas.selection_changed, self._on_selection_changed)
        self._on(canvas.caret_moved, self._standing.move_to)
        self._on(canvas.tab_requested, annotating.go_to_suggestion)
        self._on(canvas.boundary_requested, self._change_spans)
        self._on(canvas.activated, self._activate)
        self._on(canvas.menu_requested, self._open_menu)

    def _connect_panels(self) -> None:
        queue, article, selected = self._screen.queue, self._screen.article, self._screen.selected
        self._on(self._standing.changed, self._window.status.show_standing)
        self._on(queue.article_requested, self.open)
        self._on(queue.query_changed, self._on_query_changed)
        self._on(article.record_requested, self._go_to)
        self._on(article.note_requested, self._ask_for_note)
        self._on(self._screen.find_bar.place_requested, self._show_place)
        self._on(selected.accept_requested, partial(self._do_on, "accept"))
        self._on(selected.accept_alike_requested, partial(self._do_on, "accept_alike"))
        self._on(selected.reject_requested, partial(self._do_on, "reject"))
        self._on(selected.relabel_requested, self._relabel)
        self._on(selected.attribute_requested, self._set_attribute)

    def _on(self, signal: Any, slot: Callable[..., object]) -> None:
        self._connections.append(signal.connect(slot))

    def _watch(self, future: Any, on_result: Callable[[Any], None]) -> None:
        self._watcher.watch(future, on_result, self._window.messages.show_error)

    def _may_change(self) -> bool:
        if self.session.read_only:
            words = self.tr("The corpus is open for reading only; nothing was changed.")
            self._window.messages.show_news(words)
        return not self.session.read_only and self.editor.content is not None

    def _do(self, action_id: str, _checked: bool = False) -> None:
        if action_id in _ONLY_LOOK or self._may_change():
            self.annotating.do(action_id)

    def _do_on(self, action_id: str, record_id: str) -> None:
        self._canvas.select(record_id)
        self._do(action_id)

    def _give_label(self, label: str) -> None:
        if self._may_change():
            self.annotating.give_label(label)

    def _give_polarity(self, polarity: str) -> None:
        if self._may_change():
            self.annotating.give_polarity(polarity)

    def _relabel(self, record_id: str, label: str) -> None:
        self._canvas.select(record_id, scroll=False)
        self._give_polarity(label)

    def _set_attribute(self, record_id: str, name: str, value: str | None) -> None:
        if self._may_change():
            self._canvas.select(record_id, scroll=False)
            self.annotating.set_attribute(name, value)

    def _change_spans(self, record_id: str, old: Span, new: Span) -> None:
        if self._may_change():
            self.annotating.change_spans(record_id, old, new)

    def _activate(self, record_id: str) -> None:
        if self._may_change():
            self.annotating.activate(record_id)

    def _on_fold_requested(self, folded: bool) -> None:
        self._window.actions_by_id["boilerplate"].setChecked(not folded)

    def _show_session(self) -> None:
        session, window = self.session, self._window
        name = self.tr("SQLite · read-only") if session.read_only else self.tr("SQLite · local")
        window.show_corpus(session.corpus.path, session.scheme.name, name)
        window.top.show_annotator(session.layer.name, session.others)
        window.actions_by_id.show_labels(session.scheme)
        self._screen.palette_row.show_scheme(session.scheme)
        self._show_saving(Saving.SAVED)
        self._show_queue()

    def _show_saving(self, state: Saving) -> None:
        shown = Saving.READ_ONLY if self.session.read_only else state
        self._window.status.saving.set_state(shown)

    def _show_queue(self) -> None:
        everything = QueueQuery(self.session.layer.id)

        def show(size: int) -> None:
            self._screen.queue.show_query(self._query, self.session.page, size)
            self._screen.queue.set_current(self._article_id())
            self._count_done(size)

        self._watch(self.session.size(everything), show)

    def _count_done(self, total: int) -> None:
        done = QueueQuery(self.session.layer.id, progress=(Progress.DONE,))
        queue = self._screen.queue
        self._watch(self.session.size(done), lambda count: queue.show_progress(count, total))

    def _article_id(self) -> str | None:
        content = self.editor.content
        return content.article.id if content is not None else None

    def _open_or_first(self, article_id: str | None) -> None:
        if article_id is not None:
            self.open(article_id)
        else:
            first = self.session.page(self._query, None, 1)
            self._watch(first, lambda rows: self.open(rows[0].id) if rows else self._show_none())

    def _show_none(self) -> None:
        self.editor.close_article()

    def _on_article_opened(self, content: ArticleContent | None) -> None:
        scheme, screen = self.session.scheme, self._screen
        self._canvas.show_content(content, scheme)
        screen.article.show_article(content, scheme if content is not None else None)
        screen.find_bar.hide()
        self._standing.follow_article(content)
        self._show_selected(None)
        if content is None:
            return
        screen.queue.set_current(content.article.id)
        self._restore_place(content.article.id)
        self.session.remember_article(content.article.id)

    def _on_edit_applied(self, edit: Edit) -> None:
        self._canvas.refresh(edit)
        self._screen.article.follow(edit)
        self._standing.follow_edit(edit)
        self._show_selected(self._canvas.selected_id())
        self._refresh_row(edit)

    def _refresh_row(self, edit: Edit) -> None:
        """Show the new figures of the article in the list, without asking the corpus."""
        content, model = self.editor.content, self._screen.queue.model
        row = model.row_of(content.article.id) if content is not None else None
        summary = model.summary(row) if row is not None else None
        if content is None or summary is None:
            return
        standing, notes = self._standing.standing(), content.notes()
        flags = sum(note.kind == "flag" and not note.settled for note in notes)
        fresh = replace(
            summary,
            progress=content.state().progress,
            labels=standing.confirmed or 0,
            suggestions=standing.suggestions or 0,
            notes=sum(note.kind == "note" for note in notes),
            flags=flags,
        )
        self._screen.queue.refresh(fresh)
        if any(isinstance(record, ArticleState) for record in edit.after):
            self._watch(self.session.size(QueueQuery(self.session.layer.id)), self._count_done)

    def _on_saved(self) -> None:
        self._show_saving(Saving.SAVED)

    def _on_not_saved(self, error: UserError) -> None:
        self._show_saving(Saving.FAILED if self.editor.is_saved else Saving.SAVING)
        self._window.messages.show_error(error)

    def _on_selection_changed(self, record_id: str | None) -> None:
        self._show_selected(record_id)

    def _show_selected(self, record_id: str | None) -> None:
        content, screen = self.editor.content, self._screen
        item = content.annotation(record_id) if content is not None and record_id else None
        screen.article.show_soon(record_id)
        self._window.actions_by_id.expect_polarity(isinstance(item, Stance))
        screen.palette_row.mark(item.label if item is not None else None)
        chosen = item.id if item is not None else None
        screen.selected.show_soon(chosen, partial(self._view_of, chosen))

    def _view_of(self, record_id: str | None) -> SelectedView | None:
        content = self.editor.content
        item = content.annotation(record_id) if content is not None and record_id else None
        if content is None or item is None:
            return None
        alike = len(self._screen.article.alike(item.id))
        numbers = self._claim_numbers(item)
        return selected_view(content, self.session.scheme, item.id, alike=alike, numbers=numbers)

    def _claim_numbers(self, item: Annotation) -> dict[str, int]:
        if not isinstance(item, Stance):
            return {}
        wanted = [argument.claim for argument in (item.holder, item.target) if argument]
        numbers = {claim: self._canvas.claim_number(claim) for claim in wanted if claim}
        return {claim: number for claim, number in numbers.items() if number is not None}

    def _show_polarity_awaited(self, awaited: bool) -> None:
        self._window.actions_by_id.expect_polarity(awaited)
        if awaited:
            self._window.messages.show_news(
                self.tr("Polarity: + for, − against, 0 neutral, ~ mixed")
            )

    def _show_link_awaited(self, part: str) -> None:
        words = {
            "source": self.tr("Type the letters of the source; Esc leaves"),
            "holder": self.tr("Type the letters of the holder; Esc leaves"),
            "target": self.tr("Type the letters of the target; Esc leaves"),
        }.get(part)
        if words is not None:
            self._window.messages.show_news(words)
        else:
            self._window.messages.dismiss()

    def _show_boilerplate(self, shown: bool) -> None:
        self._canvas.set_boilerplate_folded(not shown)

    def _go_to(self, record_id: str) -> None:
        self._canvas.select(record_id)
        self._canvas.setFocus()

    def _find(self) -> None:
        content = self.editor.content
        if content is not None:
            self._screen.find_bar.open_for(content.text)

    def _show_guideline(self) -> None:
        content, selected = self.editor.content, self._canvas.selected_id()
        item = content.annotation(selected) if content is not None and selected else None
        scheme = self.session.scheme
        family = scheme.family(item.family) if item is not None else scheme.entity
        GuidelineDialog(family.labels, item.label if item else None, self._window).open()

    def _show_place(self, span: Any) -> None:
        self._canvas.scroll_to(span.start)

    def _open_menu(self, where: QPoint, record_id: str | None) -> None:
        content = self.editor.content
        item = content.annotation(record_id) if content is not None and record_id else None
        if content is not None:
            menu = label_menu(self._window.actions_by_id, self.session.scheme, item, self._canvas)
            menu.popup(where)

    def _ask_for_note(self, on: str) -> None:
        content = self.editor.content
        if content is None:
            return
        item = content.annotation(on)
        where = self.tr("On the label {}").format(item.label) if item else self.tr("On the article")
        dialog = NoteDialog(where, parent=self._window)
        dialog.note_written.connect(partial(self.annotating.add_note, on))
        dialog.open()

    def _on_query_changed(self, query: QueueQuery) -> None:
        self._query = query

    def _step(self, step: int, _checked: bool = False) -> None:
        article_id = self._article_id()
        if article_id is not None:
            asked = self.session.neighbour(self._query, article_id, step)
            self._watch(
                asked, partial(self._open_neighbour, self.tr("There is no further article."))
            )

    def _next_unfinished(self) -> None:
        article_id = self._article_id()
        if article_id is not None:
            query = replace(self._query, progress=self._query.progress or _UNFINISHED)
            asked = self.session.neighbour(query, article_id, +1)
            words = self.tr("That was the last unfinished article of the list.")
            self._watch(asked, partial(self._open_neighbour, words))

    def _open_neighbour(self, otherwise: str, article_id: str | None) -> None:
        if article_id is not None:
            self.open(article_id)
        else:
            self._window.messages.show_news(otherwise)

    def _remember_place(self) -> None:
        content = self.editor.content
        if content is not None:
            article_id, offset = self._canvas.place()
            self._settings.set("place", f"{article_id} {offset}")

    def _restore_place(self, article_id: str) -> None:
        remembered = self._settings.get("place").split()
        if len(remembered) == 2 and remembered[0] == article_id:
            place = (article_id, int(remembered[1]))
            # The canvas knows its size only once the window has been laid out.
            QTimer.singleShot(0, self._canvas, partial(self._canvas.restore_place, place))
