"""Undo by name in the menu, and the history of the article beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from annotator.domain.annotations import Span
from annotator.domain.article_content import ArticleContent
from annotator.domain.bulk_edits import UndoStep
from annotator.domain.edits import Edit, LoggedEdit
from annotator.domain.errors import UserError
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.numbers import filled
from annotator.ui.phrasing import spoken

if TYPE_CHECKING:
    from annotator.services.article_history import HistoryStep
    from annotator.ui.panels.history_panel import HistoryPanel

# Imports inside functions: most starts show no history.
# ruff: noqa: PLC0415

_OPEN = "history/open"
_PAUSE_MS, _FLASH_MS = 300, 1200
_LONGEST_TITLE = 60
_READ = 2000  # entries of one article's log


class HistoryPart(DeskPart):
    """Names what undo and redo would do, and lets the annotator look back."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._panel: HistoryPanel | None = None
        self._log: Sequence[LoggedEdit] = ()
        # After a pause, so that nothing is asked for and painted with every key.
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._look)
        self._flash = QTimer(self, singleShot=True, interval=_FLASH_MS)
        self._flash.timeout.connect(lambda: tools.canvas.find_highlights(()))
        tools.on(tools.editor.saved, self._soon.start)
        tools.on(tools.editor.edit_refused, lambda _: self._soon.start())
        tools.on(tools.bulk.done, lambda _: self._soon.start())
        tools.on(tools.step_logged, self._soon.start)
        tools.on(tools.canvas.selection_changed, self._follow_label)
        tools.on(tools.window.actions_by_id["history"].triggered, self._toggle)
        if tools.settings.get(_OPEN) == "yes":
            QTimer.singleShot(0, self, self._open)
        self._soon.start()

    def follow_article(self, _content: ArticleContent | None) -> None:
        """Look into the log of another article, in a moment."""
        self._soon.start()

    def follow_edit(self, _edit: Edit) -> None:
        """Wait until it is saved."""

    def leave(self) -> None:
        """Take the panel out of the window."""
        self._soon.stop()
        self._flash.stop()
        self._name("undo", self.tr("Undo"), None)
        self._name("redo", self.tr("Redo"), None)
        panel, self._panel = self._panel, None
        if panel is not None:
            self._tools.screen.remove_beside(panel)
            panel.deleteLater()

    def _look(self) -> None:
        tools = self._tools
        session, passed = tools.session, tools.editor.passed()
        undo, redo = self.tr("Undo"), self.tr("Redo")
        tools.watch(session.next_undo(passed), partial(self._name, "undo", undo))
        tools.watch(session.next_redo(passed), partial(self._name, "redo", redo))
        article_id = tools.article_id()
        if self._is_open() and article_id is not None:
            log = session.log(article_id, _READ)
            tools.watch(log, partial(self._show_log, article_id))
        elif self._panel is not None:
            self._panel.show_steps((), may_change=False)

    def _name(self, action_id: str, verb: str, step: UndoStep | None) -> None:
        words = verb
        if step is not None:
            title = " ".join(spoken(step.title).split())
            short = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
            words = f"{verb} {short}"
            if step.articles > 1:
                words += filled(self.tr(" · {:,} articles"), step.articles)
        self._tools.window.actions_by_id[action_id].setText(words.replace("&", "&&"))

    def _is_open(self) -> bool:
        return self._panel is not None and not self._panel.isHidden()

    def _toggle(self) -> None:
        if self._is_open():
            self._close()
        else:
            self._open()
            if self._panel is not None:
                self._panel.list.setFocus()

    def _open(self) -> None:
        self._made().show()
        self._tools.settings.set(_OPEN, "yes")
        self._look()

    def _close(self) -> None:
        if self._panel is not None:
            self._panel.hide()
        self._tools.settings.set(_OPEN, "")
        self._tools.canvas.setFocus()

    def _made(self) -> HistoryPanel:
        if self._panel is None:
            from annotator.ui.panels.history_panel import HistoryPanel

            tools = self._tools
            self._panel = panel = HistoryPanel()
            tools.on(tools.window.actions_by_id.keys_changed, self._show_key)
            self._show_key()
            tools.screen.add_beside(panel)
            panel.closed.connect(self._close)
            panel.scope_changed.connect(self._show)
            panel.step_chosen.connect(self._show_places)
            panel.take_back_requested.connect(self._take_back)
            panel.bring_back_requested.connect(self._bring_back)
        return self._panel

    def _show_key(self) -> None:
        if self._panel is not None:
            key = self._tools.window.actions_by_id.caption("history")
            self._panel.close_button.set_key(key)

    def _follow_label(self, _record_id: str | None) -> None:
        if self._is_open() and self._panel is not None and self._panel.only_label():
            self._soon.start()

    def _show_log(self, article_id: str, log: Sequence[LoggedEdit]) -> None:
        if article_id == self._tools.article_id():
            self._log = log
            self._show()

    def _show(self, _only_label: bool = False) -> None:
        from annotator.services.article_history import history

        content, panel = self._tools.editor.content, self._panel
        if content is None or panel is None:
            return
        record_id = self._label_in_hand() if panel.only_label() else None
        steps = history(self._log, content, record_id)
        in_hand = record_id is not None
        if panel.only_label() and not in_hand:
            steps = []
        panel.show_steps(steps, may_change=not self._tools.session.read_only, in_hand=in_hand)

    def _label_in_hand(self) -> str | None:
        return self._tools.canvas.selected_id()

    def _show_places(self, step: HistoryStep) -> None:
        """Select the step's label, or its first, and flash all of them."""
        from annotator.services.article_history import places

        canvas, content = self._tools.canvas, self._tools.editor.content
        if content is None:
            return
        ids = [it.id for it in content.annotations() if it.id in step.record_ids]
        spans = [span for span in places(step) if span.end <= len(content.text)]
        if ids and not (self._panel is not None and self._panel.only_label()):
            canvas.select(ids[0])
        elif spans:
            canvas.scroll_to(spans[0].start)
        # While words are looked for, their places are lit up already.
        if self._tools.screen.find_bar.isHidden():
            canvas.find_highlights([Span(*span) for span in spans])
            self._flash.start()

    def _take_back(self, step: HistoryStep) -> None:
        from annotator.services.article_history import built_on

        if not self._tools.may_change():
            return
        if step.is_of_corpus:
            self._tools.bulk.take_back(step.entries[0].run_id or "", step.title)
            return
        later = built_on(step, self._log)
        runs = {it.run_id for it in (*step.entries, *later) if it.run_id is not None}
        if runs:
            found = self._tools.session.runs_with_scheme(runs)
            self._tools.watch(found, partial(self._take_back_with, step, later))
        else:
            self._take_back_with(step, later, frozenset())

    def _take_back_with(
        self, step: HistoryStep, later: Sequence[LoggedEdit], of_scheme: frozenset[str]
    ) -> None:
        """Take a step back; what carried labels along with the scheme, only everywhere."""
        run_id, tools = step.entries[0].run_id, self._tools
        standing = [it for it in later if it.run_id in of_scheme]
        if run_id is not None and run_id in of_scheme:
            if step.actor == tools.session.layer.name:
                tools.bulk.take_back(run_id, step.title)
            else:
                words = self.tr("“{}” changed the scheme for all; only {} can take it back.")
                tools.say(words.format(spoken(step.title), step.actor))
            return
        if standing:
            words = self.tr("“{}” has changed the scheme since; that must be taken back first.")
            tools.say(words.format(spoken(standing[-1].edit.title)))
            return
        if not later:
            self._take_back_all(step.entries)
            return
        from annotator.ui.dialogs.take_back import TakeBackDialog

        everything = sorted((*later, *step.entries), key=lambda it: it.number, reverse=True)
        dialog = TakeBackDialog(step.title, [it.edit.title for it in later], self._tools.window)
        dialog.accepted.connect(partial(self._take_back_all, tuple(everything)))
        dialog.open()

    def _take_back_all(self, entries: Sequence[LoggedEdit]) -> None:
        """Take back the entries, the newest first, as far as that goes."""
        from annotator.services.article_history import taking_back

        for logged in entries:
            content = self._tools.editor.content
            if content is None or content.article.id != logged.article_id:
                return
            if logged.undone_by is not None:
                continue
            if not self._tools.editor.submit(taking_back(logged, content), undoes=logged):
                return

    def _bring_back(self, step: HistoryStep) -> None:
        from annotator.services.article_history import bringing_back, versions

        tools = self._tools
        content, record_id = tools.editor.content, self._label_in_hand()
        if content is None or record_id is None or not tools.may_change():
            return
        version = versions(step, record_id)
        if version is None:
            tools.say(self.tr("This step left no label; take it back instead."))
            return
        try:
            edit = bringing_back(version, content, tools.session.scheme)
        except UserError as error:
            tools.window.messages.show_refusal(error)
            return
        if tools.editor.submit(edit):
            tools.canvas.select(version.id)
