"""Editing a gold label by hand: the usual keys on the article as gold has it, then back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.domain.edits import Edit
from annotator.services.adjudicating import taking_of
from annotator.services.docket import Item
from annotator.ui.adjudicate.decisions import Decisions
from annotator.ui.adjudicate.gold_table import GoldTable
from annotator.ui.annotating.annotating import Annotating
from annotator.ui.desk.part import DeskTools
from annotator.ui.preferences.choices import reading_style
from annotator.ui.screens.adjudicate import AdjudicateScreen
from annotator.ui.theme import Theme

_LEAVES = frozenset({"done_next", "skip"})
_NOT_HERE = frozenset(
    {"next_suggestion", "previous_suggestion", "accept", "accept_alike", "undo", "redo"}
)


class HandEditing(QObject):
    """Opens gold for editing and records what came of it. `ended` tells the thing."""

    ended = Signal(str)

    def __init__(
        self, tools: DeskTools, screen: AdjudicateScreen, table: GoldTable, decisions: Decisions
    ) -> None:
        super().__init__(table)
        self._screen = screen
        self._table = table
        self._decisions = decisions
        self._item: Item | None = None
        self._zoom = tools.canvas
        self._settings = tools.settings
        self.annotating = Annotating(table.editor, screen.hand.canvas, self)
        self._connect(tools)
        tools.on(screen.hand.palette_changed, self._show_style)
        tools.on(tools.window.preference_changed, lambda _key: self._show_style())

    def begin(self, item: Item, index: int) -> None:
        """Take the likeliest version where gold has nothing yet, and let it be changed."""
        docket = self._table.docket
        if docket is None or self._table.session.read_only:
            self._decisions.take_version(index)  # says why not
            return
        if docket.held(item) is None:
            chosen = item.versions[index]
            if chosen.label is None:
                index = next(n for n, one in enumerate(item.versions) if one.label is not None)
            if not self._decisions.settle_quietly({item.id: taking_of(item, index)}):
                return
        held = docket.held(item)
        if held is None:
            return
        self._item = item
        canvas = self._screen.hand.canvas
        self._show_style()
        canvas.set_zoom(self._zoom.zoom())
        canvas.set_suggestions_visible(False)
        canvas.show_content(docket.content, self._table.session.scheme)
        self._screen.show_hand()
        canvas.select(held.id)

    def _show_style(self) -> None:
        canvas = self._screen.hand.canvas
        style = Theme.of(canvas.palette()).canvas_style(self._table.session.scheme)
        canvas.set_style(reading_style(style, self._settings))

    def follow(self, edit: Edit) -> None:
        """Show what an edit changed."""
        if self._item is not None:
            self._screen.hand.canvas.refresh(edit)

    def end(self) -> None:
        """Go back to the lanes; what gold has now is recorded as made by hand."""
        item, self._item = self._item, None
        docket = self._table.docket
        if item is None or docket is None:
            return
        settlement = docket.settlement(item)
        outcome = settlement.outcome if settlement is not None else None
        held = docket.content.annotation(outcome or "")
        self._decisions.edited(item.id, held.id if held is not None else None)
        self._screen.show_lanes()
        self.ended.emit(item.id)

    def is_under_way(self) -> bool:
        """Say whether gold is being changed by hand."""
        return self._item is not None

    def drop(self) -> None:
        """Go back without a record: another article has come."""
        if self._item is not None:
            self._item = None
            self._screen.show_lanes()

    def _connect(self, tools: DeskTools) -> None:
        actions, canvas = tools.window.actions_by_id, self._screen.hand.canvas
        actions.attach(canvas)
        for action_id in self.annotating.action_ids():
            if action_id not in _NOT_HERE:
                tools.on(actions[action_id].triggered, partial(self._do, action_id))
        tools.on(actions.label_requested, self._give_label)
        tools.on(actions.polarity_requested, self._give_polarity)
        tools.on(actions.attributes.value_requested, self._step_attribute)
        annotating = self.annotating
        annotating.refused.connect(tools.window.messages.show_refusal)
        annotating.polarity_awaited.connect(actions.expect_polarity)
        annotating.finished.connect(self.end)
        canvas.boundary_requested.connect(annotating.change_spans)
        canvas.selection_changed.connect(partial(self._on_selection, tools))
        self._screen.hand.done_requested.connect(self.end)

    def _do(self, action_id: str, _checked: bool = False) -> None:
        if self._item is None:
            return
        if action_id in _LEAVES or (
            action_id == "let_go" and self._screen.hand.canvas.selected_id() is None
        ):
            self.end()
        else:
            self.annotating.do(action_id)

    def _give_label(self, label: str) -> None:
        if self._item is not None:
            self.annotating.give_label(label)

    def _give_polarity(self, polarity: str) -> None:
        if self._item is not None:
            self.annotating.give_polarity(polarity)

    def _step_attribute(self, name: str) -> None:
        if self._item is not None:
            self.annotating.labels.step_attribute(name)

    def _on_selection(self, tools: DeskTools, record_id: str | None) -> None:
        content = self._table.editor.content
        item = content.annotation(record_id) if content is not None and record_id else None
        actions = tools.window.actions_by_id
        actions.expect_polarity(item is not None and item.family == "stance")
        actions.attributes.expect(item.family if item is not None else None)
