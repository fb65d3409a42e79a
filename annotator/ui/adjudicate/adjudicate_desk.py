"""Joins the Adjudicate page with the corpus: what is listed, what is on screen, what comes next."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from annotator.domain.annotations import ArticleState
from annotator.domain.articles import Layer, Progress
from annotator.domain.edits import Edit
from annotator.domain.scheme import Scheme
from annotator.services.bulk_editing import BulkReport
from annotator.services.comparing import ComparedArticle, Conflict
from annotator.services.conflict_list import ConflictFilter, ConflictList, ConflictOrder
from annotator.services.gold_session import (
    Listed,
    SettledState,
    compare_again,
    list_conflicts,
    waiting,
)
from annotator.services.settling import settlements_in
from annotator.ui.adjudicate.adjudicate_keys import AdjudicateKeys, Hands
from annotator.ui.adjudicate.alike_wish import AlikeWish
from annotator.ui.adjudicate.card_keeper import CardKeeper
from annotator.ui.adjudicate.counts import Counts
from annotator.ui.adjudicate.decisions import Decisions
from annotator.ui.adjudicate.empty_words import empty_words
from annotator.ui.adjudicate.filter_menu import Choices
from annotator.ui.adjudicate.gold_table import GoldTable
from annotator.ui.adjudicate.hand_editing import HandEditing
from annotator.ui.adjudicate.pinning import Pinning
from annotator.ui.adjudicate.rule_wish import RuleWish
from annotator.ui.adjudicate.state import AdjudicateState
from annotator.ui.adjudicate.value_wish import ValueWish
from annotator.ui.collector import spare_more
from annotator.ui.desk.part import DeskTools
from annotator.ui.desk.tab_desk import TabDesk
from annotator.ui.job_runner import JobRunner
from annotator.ui.screens.adjudicate import AdjudicateScreen
from annotator.ui.status_line import Saving

_ORDER, _WIDTHS = "adjudicate/order", "adjudicate/splitter"


class AdjudicateDesk(TabDesk):
    """Lists the conflicts, shows the one in hand, and goes on when it is decided."""

    def __init__(self, tools: DeskTools, page: QWidget) -> None:
        super().__init__(tools, page)
        assert isinstance(page, AdjudicateScreen)
        self.screen = page
        self.state = AdjudicateState(tools, page, self)
        self.hand: HandEditing | None = None
        self.card = CardKeeper(self.state)
        self.pinning = Pinning(self.state, self.card)
        self._names: dict[str, str] = {}
        self._voices: dict[int, int] = {}
        self._apart: list[str] = []
        self._next: str | None = None
        self._title = ""
        self._on_result: Callable[[Any], None] = self._on_nothing
        self._runner = JobRunner(self)
        self._counts = Counts(self.state, self.card)
        self._restore()
        self._connect()

    def show(self) -> None:
        """List the conflicts; what has changed since the last time is compared first."""
        self.screen.lanes.setFocus()
        if self._runner.is_running():
            return
        if self.state.table is None:
            self._list()
        else:
            self._counts.show()
            self.tools.watch(waiting(self.tools.session), self._compare_again)

    def follow_scheme(self, scheme: Scheme) -> None:
        """Show the labels as another scheme names them, and hold decisions to its rules."""
        table = self.state.table
        if table is None:
            return
        table.session.scheme = scheme
        table.forget()
        self.card.begin(self._names, scheme)
        self.card.show_again()
        self._take_up(self._next)

    def leave(self) -> None:
        """Stop what runs and let go of the page."""
        self.tools.settings.set_bytes(_WIDTHS, self.screen.save_layout())
        self._runner.cancel()
        self._runner.wait(30.0)
        self.card.leave()
        if self.state.table is not None:
            self.state.table.leave()
        self.screen.lanes.show_docket(None, self.tools.session.scheme, self.card.voices)
        self.screen.queue.show_conflicts((), self.state.conflicts.standing)
        self._counts.leave()

    def open(self, conflict: Conflict) -> None:
        """Put a conflict on the card, and its article on screen."""
        table = self.state.table
        if table is None:
            return
        self._next = conflict.id
        docket = table.docket
        if docket is not None and docket.content.article.id == conflict.article_id:
            self._take_up(conflict.id)
        else:
            if self.state.decisions is not None:
                # Until the other article is here no key may decide once more about this one.
                self.state.decisions.take_up(None)
            table.open(conflict.article_id)

    def step(self, step: int) -> None:
        """Go to the conflict before or behind."""
        found = self.screen.queue.model.neighbour(self.card.item_id, step)
        if found is not None:
            self.open(found)

    def go_on(self, _item_id: str = "") -> None:
        """Go to the next conflict that waits."""
        model = self.screen.queue.model
        found = model.next_open(self.card.item_id)
        if found is not None:
            self.open(found)
        else:
            self._refresh_card()
            self._counts.show()
            self.tools.say(self.tr("Everything in this list is settled."))

    def take_up_item(self, item_id: str) -> None:
        """Put a thing of the article on screen on the card."""
        self._next = item_id
        self._take_up(item_id)

    def list_again(self, wanted: ConflictFilter) -> None:
        """List other conflicts."""
        found = self.state.conflicts.found(wanted)
        self.tools.settings.set(_ORDER, wanted.order.value)
        self.screen.queue.show_conflicts(found, self.state.conflicts.standing)
        self.screen.queue.set_current(self.card.item_id)
        self._counts.show_soon()
        current = self.screen.queue.model.row_of(self.card.item_id or "")
        if current is None and found:
            self.open(found[0])

    def _restore(self) -> None:
        """Take the order and the widths of the last time."""
        self.screen.restore_layout(self.tools.settings.get_bytes(_WIDTHS))
        known = {order.value: order for order in ConflictOrder}
        order = known.get(self.tools.settings.get(_ORDER), ConflictOrder.ARTICLE)
        self.screen.queue.show_filter(ConflictFilter(order=order))

    def show_asked(self, wanted: ConflictFilter) -> None:
        """Show just the conflicts that another page asks for, once they are listed."""
        self.screen.queue.show_filter(wanted)
        if self.state.table is not None:
            self.list_again(wanted)

    def _connect(self) -> None:
        queue, runner, window = self.screen.queue, self._runner, self.tools.window
        queue.conflict_requested.connect(self.open)
        queue.item_requested.connect(self.take_up_item)
        queue.filter_changed.connect(self.list_again)
        runner.progressed.connect(self._show_progress)
        runner.finished.connect(self._on_finished)
        runner.failed.connect(window.messages.show_error)
        runner.cancelled.connect(self._on_stopped)
        runner.ended.connect(window.status.job.finish)
        self.tools.on(window.status.job.cancel_requested, runner.cancel)
        self.tools.on(window.conflicts_requested, self.show_asked)
        self.tools.on(self.tools.canvas.zoom_changed, self.screen.lanes.set_zoom)
        self.screen.lanes.set_zoom(self.tools.canvas.zoom())

    def _list(self) -> None:
        corpus = self.tools.session.corpus
        words = self.tr("Comparing the annotators")
        self.screen.show_empty(words, self.tr("Each article is compared once, then kept."))
        self._start(words, partial(list_conflicts, corpus), self._on_listed)

    def _compare_again(self, changed: list[str]) -> None:
        if not changed or self._runner.is_running():
            return
        corpus = self.tools.session.corpus
        self._start(self.tr("Comparing"), partial(compare_again, corpus), self._on_compared)

    def _start(self, words: str, job: Any, on_result: Callable[[Any], None]) -> None:
        self._title, self._on_result = words, on_result
        self._runner.start(words, job)

    def _on_finished(self, result: object) -> None:
        self._on_result(result)

    def _on_nothing(self, _result: object) -> None:
        return

    def _show_progress(self, done: int, total: int, _message: str) -> None:
        self.tools.window.status.job.show_progress(done, total, self._title)

    def _on_stopped(self) -> None:
        self.screen.show_empty(
            self.tr("Stopped"),
            self.tr("What was compared is kept. Come back to this page to go on."),
        )

    def _on_listed(self, listed: Listed) -> None:
        self.state.conflicts, self._names = listed.conflicts, listed.names
        self._voices, self._apart = listed.voices, listed.apart
        self._make_table(listed.gold)
        self._offer_choices()
        self._show_list()
        spare_more()

    def _make_table(self, gold: Layer) -> None:
        self.state.table = table = GoldTable(self.tools, gold, self)
        self.state.decisions = decisions = Decisions(table, self.tools.session.layer.name, self)
        self.hand = HandEditing(self.tools, self.screen, table, decisions)
        self.hand.ended.connect(self._on_hand_ended)
        decisions.decided.connect(self.go_on)
        decisions.refused.connect(self.tools.window.messages.show_refusal)
        decisions.prompt_changed.connect(self._refresh_card)
        decisions.reason_changed.connect(self.screen.decide.show_reason)
        table.shown.connect(self._on_shown)
        table.ready.connect(self.card.prepare)
        table.changed.connect(self._on_changed)
        table.refused.connect(self._on_refused)
        table.editor.saving_begun.connect(partial(self._show_saving, Saving.SAVING))
        table.editor.saved.connect(partial(self._show_saving, Saving.SAVED))
        table.bulk.done.connect(self._on_bulk)
        self.tools.on(self.tools.window.status.job.cancel_requested, table.bulk.cancel)
        wishes = AlikeWish(self.state, self.card), RuleWish(self.state), ValueWish(self.state)
        hands = Hands(self.card, self.hand, *wishes, self.step, self.take_up_item)
        self.keys = AdjudicateKeys(self.state, hands)
        self.card.begin(self._names, table.session.scheme)

    def _offer_choices(self) -> None:
        found = list(self.state.conflicts)
        layers = sorted({layer for one in self.state.conflicts.articles() for layer in one.layers})
        pairs = [
            ((one, other), f"{self._names.get(one, one)} · {self._names.get(other, other)}")
            for index, one in enumerate(layers)
            for other in layers[index + 1 :]
        ]
        self.screen.queue.choices = Choices(
            tuple(dict.fromkeys(one.family for one in found)),
            tuple(dict.fromkeys(one.kind for one in found)),
            tuple(sorted({one.label for one in found if one.family == "entity"})),
            pairs,
        )

    def _show_list(self) -> None:
        queue = self.screen.queue
        found = self.state.conflicts.found(queue.filter)
        queue.show_conflicts(found, self.state.conflicts.standing)
        self._counts.show()
        first = found[0] if found else next(iter(self.state.conflicts), None)
        if first is None:
            self._show_none()
            return
        self.screen.show_lanes()
        self.open(first)

    def _show_none(self) -> None:
        title, words = empty_words(self._voices, self.state.conflicts, self._apart)
        self.screen.queue.show_empty("")
        self.screen.show_empty(title, words, self.tr("Settle by rule…"))
        self.screen.empty.action.setVisible(bool(self.state.conflicts.articles()))

    def _on_shown(self, docket: Any) -> None:
        if self.hand is not None:
            self.hand.drop()
        self.screen.show_lanes()
        self.card.show_docket(docket)
        article = docket.content.article
        self.screen.queue.article_id = article.id
        self.screen.head.set_words(article.title)
        wanted = self._next if self._next in docket.by_id else None
        conflicts = docket.conflicts()
        first = wanted or (conflicts[0].id if conflicts else None)
        self._take_up(first)

    def _take_up(self, item_id: str | None) -> None:
        """Put a thing on the card: the text first, then what stands beside it."""
        if self.state.decisions is None or self.state.table is None:
            return
        docket = self.state.table.docket
        item = docket.by_id.get(item_id or "") if docket is not None else None
        self.state.decisions.take_up(item)
        self.card.take_up(item)
        self.screen.queue.set_current(item.id if item is not None else None)
        self._counts.show_soon()

    def _refresh_card(self) -> None:
        self.card.refresh()

    def _on_changed(self, edit: Edit) -> None:
        """Follow an edit of gold: on the lanes at once, in lists and counts right after."""
        settled, gone = settlements_in(edit)
        self.state.conflicts.settle(settled)
        self.state.conflicts.reopen(gone)
        for record in edit.after:
            if isinstance(record, ArticleState):
                self.state.conflicts.set_done(record.article_id, record.progress is Progress.DONE)
        if self.hand is not None and self.hand.is_under_way():
            self.hand.follow(edit)
            return
        touched = [*(one.item for one in settled), *gone]
        self.screen.lanes.refresh(touched)
        if self.card.item_id not in touched and len(touched) == 1:
            self._take_up(touched[0])  # undo and redo show what they did
        if self.state.decisions is None or not self.state.decisions.is_going_on:
            self.card.refresh()
        self.screen.queue.refresh(touched)
        self._counts.show_soon()

    def _on_hand_ended(self, item_id: str) -> None:
        self.card.show_again()
        self._take_up(item_id)
        self.screen.lanes.setFocus()

    def _on_bulk(self, _report: BulkReport) -> None:
        """Read again what a bulk edit may have changed in other articles."""
        if self.state.table is not None:
            self.state.table.forget()
            self.tools.watch(self.state.table.session.settled(), self._on_settled)

    def _on_settled(self, state: SettledState) -> None:
        self.state.conflicts = ConflictList(
            self.state.conflicts.articles(), state.decided, state.done
        )
        if not self.state.conflicts.size:
            self._show_none()
        self.list_again(self.screen.queue.filter)
        self.card.refresh()
        self._counts.show()

    def _on_compared(self, articles: list[ComparedArticle]) -> None:
        for article in articles:
            self.state.conflicts.replace(article)
        if articles and self.state.table is not None:
            self.state.table.forget()
            self._offer_choices()
            shown = self.state.table.docket
            self._show_list()
            if shown is not None and any(
                one.article_id == shown.content.article.id for one in articles
            ):
                self.state.table.open(shown.content.article.id)
        self._counts.show()

    def _on_refused(self, error: Any) -> None:
        self.tools.window.messages.show_error(error)
        self._show_saving(Saving.SAVED)

    def _show_saving(self, state: Saving) -> None:
        shown = Saving.READ_ONLY if self.tools.session.read_only else state
        self.tools.window.status.saving.set_state(shown)
