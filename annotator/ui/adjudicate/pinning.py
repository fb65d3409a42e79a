"""Pinning a settled conflict to the guideline of its label."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.domain.words import main_spans
from annotator.ui.adjudicate.card_keeper import CardKeeper
from annotator.ui.adjudicate.state import AdjudicateState
from annotator.ui.screens import Screen

_TAB = "adjudicate"


class Pinning(QObject):
    """Pins the thing on the card as an example: as gold has it, else as somebody marked it."""

    def __init__(self, state: AdjudicateState, card: CardKeeper) -> None:
        super().__init__(state)
        self._state, self._card = state, card
        tools = state.tools
        tools.on(tools.window.actions_by_id["pin_example"].triggered, self._pin)

    def _pin(self) -> None:
        tools, table = self._state.tools, self._state.table
        docket = table.docket if table is not None and self._is_shown() else None
        item = docket.by_id.get(self._card.item_id or "") if docket is not None else None
        if docket is None or item is None:
            return
        settlement = docket.settlement(item)
        outcome = settlement.outcome if settlement is not None else None
        held = docket.content.annotation(outcome) if outcome is not None else None
        label = held or next(iter(item.labels.values()))
        spans = main_spans(label)
        if spans:
            text = docket.content.text
            tools.pin_requested.emit(label.family.value, label.label, text, spans)

    def _is_shown(self) -> bool:
        pages = self._state.tools.window.pages
        tabs = pages.tabs()
        on_review = pages.current() is Screen.REVIEW
        return on_review and tabs is not None and tabs.current_tab() == _TAB
