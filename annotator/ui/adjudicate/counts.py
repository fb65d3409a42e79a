"""What follows the text a moment later: the counts, why they differ, and what may be next."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from annotator.ui.adjudicate.card_keeper import CardKeeper
from annotator.ui.adjudicate.state import AdjudicateState
from annotator.ui.numbers import filled
from annotator.ui.screens import Screen

TAB = "adjudicate"
_PAUSE_MS = 30


class Counts(QObject):
    """Keeps counts and status line true while the page is on screen."""

    def __init__(self, state: AdjudicateState, card: CardKeeper) -> None:
        super().__init__(state)
        self._state = state
        self._card = card
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self.show)
        window = state.tools.window
        state.tools.on(window.screen_changed, self._on_screen)
        state.tools.on(window.tab_shown, self._on_tab)
        state.tools.on(window.actions_by_id.keys_changed, self.show_soon)

    def show_soon(self) -> None:
        """Show them when no key has come for a moment."""
        self._soon.start()

    def leave(self) -> None:
        """Show nothing any more."""
        self._soon.stop()
        self._state.tools.window.status.end_review()

    def show(self) -> None:
        """Show the counts, why they differ, and have the next article ready."""
        everything, left = self._state.conflicts.size, self._state.conflicts.left()
        self._state.screen.queue.show_counts(left, everything)
        self._card.show_beside()
        if not self._is_shown():
            return
        gold = filled(self.tr("Gold: {:,} of {:,} decided"), everything - left, everything)
        self._state.tools.window.status.show_review(gold, self._rule_words())
        self._state.prepare_beside(self._card.item_id)

    def _rule_words(self) -> str:
        """Return which rules have taken anything, before persons decided the rest."""
        taken = self._state.conflicts.rules()
        if "reliability" in taken:
            return self.tr("Rule: unanimous, then reliability, then you")
        if "majority" in taken:
            return self.tr("Rule: unanimous, then majority, then you")
        key = self._state.tools.window.actions_by_id.key_words("settle_by_rule")
        return self.tr("No rule has taken conflicts; {} shows what they would").format(key)

    def _is_shown(self) -> bool:
        tabs = self._state.tools.window.pages.tabs()
        return tabs is not None and tabs.current_tab() == TAB

    def _on_screen(self, screen: int) -> None:
        if screen != Screen.REVIEW:
            self._state.tools.window.status.end_review()

    def _on_tab(self, tab_id: str) -> None:
        if tab_id != TAB:
            self._state.tools.window.status.end_review()
