"""“Settle by rule”: what each rule would do, and doing it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.services.bulk_editing import BulkReport
from annotator.services.gold_session import unanimous
from annotator.services.jobs import Progress
from annotator.services.settling import forecast, settle_by_rule
from annotator.services.settling_rules import Rule
from annotator.ui.adjudicate.state import AdjudicateState
from annotator.ui.dialogs.settle_rule import SettleRuleDialog


class RuleWish(QObject):
    """Shows the forecasts, and has a rule take what it settles."""

    def __init__(self, state: AdjudicateState) -> None:
        super().__init__(state)
        self._state = state

    def ask(self) -> None:
        """Show what each rule would take; what is taken already is counted first."""
        self._state.tools.watch(unanimous(self._state.tools.session), self._show)

    def _show(self, taken: int) -> None:
        state = self._state
        forecasts = [forecast(state.conflicts, rule, taken) for rule in Rule]
        may_take = not state.tools.session.read_only
        dialog = SettleRuleDialog(forecasts, state.tools.window, may_take=may_take)
        dialog.rule_requested.connect(self._take)
        dialog.finished.connect(state.screen.lanes.setFocus)
        dialog.open()

    def _take(self, name: str) -> None:
        state, rule = self._state, Rule(name)
        if state.table is None:
            return
        corpus, gold = state.tools.session.corpus, state.table.session.layer

        def job(progress: Progress) -> BulkReport:
            return settle_by_rule(corpus, rule, progress, into=gold.name).report

        state.table.bulk.start(self.tr("Settle by the {} rule").format(rule.value), job)
