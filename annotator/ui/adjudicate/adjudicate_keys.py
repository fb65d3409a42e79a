"""The keys and clicks of Adjudicate, each joined with what it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from annotator.domain.annotations import Family
from annotator.ui.adjudicate.alike_wish import AlikeWish
from annotator.ui.adjudicate.card_keeper import CardKeeper
from annotator.ui.adjudicate.conflict_words import REASONS
from annotator.ui.adjudicate.decisions import Decisions
from annotator.ui.adjudicate.gold_table import GoldTable
from annotator.ui.adjudicate.hand_editing import HandEditing
from annotator.ui.adjudicate.rule_wish import RuleWish
from annotator.ui.adjudicate.state import AdjudicateState
from annotator.ui.adjudicate.value_wish import ValueWish
from annotator.ui.dialogs.text_dialogs import NoteDialog


@dataclass(frozen=True, slots=True)
class Hands:
    """Who does what: the card, editing by hand, the wishes, and going from thing to thing."""

    card: CardKeeper
    by_hand: HandEditing
    alike: AlikeWish
    rules: RuleWish
    values: ValueWish
    step: Callable[[int], None]
    take_up: Callable[[str], None]


class AdjudicateKeys(QObject):
    """Made once the corpus is listed; its connections end with the desk."""

    def __init__(self, state: AdjudicateState, hands: Hands) -> None:
        super().__init__(state)
        self._state = state
        self._hands = hands
        assert state.decisions is not None
        assert state.table is not None
        self._decisions: Decisions = state.decisions
        self._table: GoldTable = state.table
        screen, tools = state.screen, state.tools
        tools.window.actions_by_id.attach_review(screen.lanes)
        for action_id, do in self._actions().items():
            action = tools.window.actions_by_id[action_id]
            tools.on(action.triggered, partial(self._do, do))
        for action_id, back in (
            ("undo", self._table.editor.undo),
            ("redo", self._table.editor.redo),
        ):
            action = tools.window.actions_by_id[action_id]
            tools.on(action.triggered, partial(self._look_back, back))
        tools.on(screen.lanes.digit_typed, self._on_digit)
        tools.on(screen.lanes.step_requested, hands.step)
        tools.on(screen.lanes.item_requested, hands.take_up)
        tools.on(screen.lanes.version_requested, self._take_of)
        self._connect_card()

    def _connect_card(self) -> None:
        screen, tools = self._state.screen, self._state.tools
        decide = screen.decide
        tools.on(decide.wished, self._on_wish)
        tools.on(decide.reason_chosen, self._on_reason)
        tools.on(decide.reason_asked, self._ask_reason)
        tools.on(decide.alike_requested, self._hands.alike.ask)
        tools.on(decide.pattern_requested, self._list_pattern)
        tools.on(decide.rules_requested, self._hands.rules.ask)
        tools.on(screen.empty.action_requested, self._hands.rules.ask)

    def _actions(self) -> dict[str, Callable[[], object]]:
        decisions, hands = self._decisions, self._hands
        found: dict[str, Callable[[], object]] = {
            "take_likeliest": self._take_likeliest,
            "take_none": decisions.take_none,
            "mix_versions": decisions.begin_mixing,
            "edit_gold": self._edit,
            "reopen_conflict": decisions.reopen,
            "apply_alike": hands.alike.ask,
            "settle_by_rule": hands.rules.ask,
            "next_conflict": partial(hands.step, +1),
            "previous_conflict": partial(hands.step, -1),
            "leave_mixing": decisions.let_go,
            "hide_names": hands.card.toggle_names,
            "reason_other": self._ask_reason,
        }
        for name, _ in REASONS:
            found[f"reason_{name}"] = partial(decisions.give_reason, name)
        return found

    def _do(self, do: Callable[[], object], _checked: bool = False) -> None:
        if not self._state.tools.has_the_keys() and not self._state.screen.is_by_hand():
            do()

    def _look_back(self, back: Callable[[], None], _checked: bool = False) -> None:
        if not self._state.tools.has_the_keys():
            back()

    def _take_likeliest(self) -> None:
        self._decisions.take_version(self._hands.card.likeliest())

    def _on_digit(self, digit: int) -> None:
        if digit:
            self._decisions.number(digit)

    def _on_wish(self, wish: str) -> None:
        if wish.isdigit():
            number = int(wish)
            if number:
                self._decisions.number(number)
            else:
                self._decisions.take_none()
        else:
            wishes = {
                "mix": self._decisions.begin_mixing,
                "edit": self._edit,
                "reopen": self._decisions.reopen,
            }
            wishes[wish]()
        self._state.screen.lanes.setFocus()

    def _on_reason(self, reason: str) -> None:
        self._decisions.give_reason(reason)
        self._state.screen.decide.show_reason(self._decisions.reason)
        self._state.screen.lanes.setFocus()

    def _take_of(self, item_id: str, layer: str) -> None:
        """Take the version of one annotator, as a double click on it asks for."""
        self._hands.take_up(item_id)
        item = self._decisions.item
        if item is not None:
            index = next(n for n, one in enumerate(item.versions) if layer in one.sides)
            self._decisions.take_version(index)

    def _edit(self) -> None:
        item = self._decisions.item
        if item is None:
            return
        if item.family is Family.DOCUMENT:
            self._hands.values.ask(item)
        else:
            self._hands.by_hand.begin(item, self._hands.card.likeliest())

    def _ask_reason(self) -> None:
        dialog = NoteDialog(self.tr("The reason for this decision"), "", self._state.tools.window)
        dialog.note_written.connect(self._decisions.give_reason)
        dialog.finished.connect(self._state.screen.lanes.setFocus)
        dialog.open()

    def _list_pattern(self) -> None:
        conflict = self._state.conflict()
        if conflict is not None:
            self._state.screen.queue.only_pattern(conflict.pattern)
