"""“Settle by rule…”: what each rule would take and leave, before anything is taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.services.settling import Forecast
from annotator.services.settling_rules import Rule
from annotator.ui.controls.buttons import KeyButton
from annotator.ui.controls.card import Card
from annotator.ui.controls.scroller import Tall, scrolling
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.fonts import scaled
from annotator.ui.numbers import filled
from annotator.ui.phrasing import spoken


class RuleCard(Card):
    """One rule: what it does, what it would take, and how it has fared so far."""

    rule_requested = Signal(str)

    def __init__(self, ahead: Forecast, parent: QWidget, *, may_take: bool) -> None:
        super().__init__(parent)
        self.ahead = ahead
        title = QLabel(self._title(), self)
        title.setFont(scaled(self.font(), 1.06, QFont.Weight.DemiBold))
        lines = QVBoxLayout()
        lines.setSpacing(3)
        lines.addWidget(title)
        for words in (self._what(), spoken(ahead.note) or self._would(), self._record()):
            if words:
                lines.addWidget(QuietLabel(words, self, 0.96))
        self.take = KeyButton(self.tr("Take"), parent=self)
        self.take.setAccessibleName(self.tr("Take by the rule {}").format(ahead.rule.value))
        self.take.setEnabled(may_take and ahead.agreed + ahead.conflicts > 0)
        self.take.clicked.connect(lambda: self.rule_requested.emit(ahead.rule.value))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(14)
        row.addLayout(lines, 1)
        row.addWidget(self.take)

    def words(self) -> str:
        """Return all that the card says."""
        return "\n".join(label.text() for label in self.findChildren(QLabel))

    def _title(self) -> str:
        titles = {
            Rule.UNANIMOUS: self.tr("Unanimous"),
            Rule.MAJORITY: self.tr("Majority"),
            Rule.RELIABILITY: self.tr("Reliability"),
        }
        return titles[self.ahead.rule]

    def _what(self) -> str:
        words = {
            Rule.UNANIMOUS: self.tr("What all have alike."),
            Rule.MAJORITY: self.tr(
                "Also what most have: each boundary and part by itself; having nothing is a vote,"
                " ties are left to you."
            ),
            Rule.RELIABILITY: self.tr(
                "Also what is likely at .95 or more, by how far each annotator can be relied on"
                " (Dawid and Skene 1979)."
            ),
        }
        return words[self.ahead.rule]

    def _would(self) -> str:
        ahead = self.ahead
        return filled(
            self.tr("Would take: agreed by all {:,}, conflicts {:,}. Left to you: {:,}."),
            ahead.agreed,
            ahead.conflicts,
            ahead.left,
        )

    def _record(self) -> str:
        ahead, parts = self.ahead, []
        if ahead.taken:
            parts.append(
                filled(
                    self.tr("Of {:,} such takings so far, {:,} were overruled."),
                    ahead.taken,
                    ahead.overruled,
                )
            )
        if ahead.compared:
            parts.append(
                filled(
                    self.tr("Where you decided, it says the same in {:,} of {:,} cases."),
                    ahead.same,
                    ahead.compared,
                )
            )
        return " ".join(parts)


class SettleRuleDialog(AskDialog):
    """Shows the forecasts; `rule_requested` names the rule to be taken."""

    rule_requested = Signal(str)

    def __init__(
        self, forecasts: Sequence[Forecast], parent: QWidget | None = None, *, may_take: bool = True
    ) -> None:
        super().__init__(parent)
        self.ask(
            self.tr("Settle by rule"),
            self.tr(
                "Nothing has been taken yet. What a rule takes is marked so, one undo takes"
                " it back, and you can change each of it."
            ),
        )
        within = Tall(self)
        column = QVBoxLayout(within)
        column.setContentsMargins(0, 0, 0, 0)
        self.cards = [RuleCard(ahead, within, may_take=may_take) for ahead in forecasts]
        for card in self.cards:
            card.rule_requested.connect(self._on_rule)
            column.addWidget(card)
        self.body.addWidget(scrolling(within, self), 1)
        close = self.add_button(self.tr("Close"), "Esc", lead=True)
        close.clicked.connect(self.reject)
        self.resize(700, 560)
        close.setFocus()

    def _on_rule(self, rule: str) -> None:
        self.rule_requested.emit(rule)
        self.accept()
