"""What a decision for many places would do, before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QWidget

from annotator.services.fixing import Outcome, Plan
from annotator.ui.controls.facts import FactLine, FactTable
from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.numbers import filled, number
from annotator.ui.phrasing import spoken

_SHOWN = 200


class FixPreview(AskDialog):
    """Lists how many places would be changed in which way, and those that would not and why.

    `do_requested` carries the plan. `names` are the articles' titles by id; `whose` names the
    annotator whose labels alone are changed.
    """

    do_requested = Signal(object)

    def __init__(
        self, plan: Plan, names: dict[str, str], whose: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.plan = plan
        self.setMinimumWidth(540)
        words = self.tr("Places: {:,}; articles that would be changed: {:,}.")
        only = self.tr("Only {}’s own labels are changed; those of others stay as they are.")
        told = f"{filled(words, len(plan.places), len(plan.steps))} {only.format(whose)}"
        self.ask(spoken(plan.title), told)
        facts = FactTable(self)
        facts.show_lines([FactLine(name, number(count)) for name, count in self.lines()])
        self.body.addWidget(facts)
        self._list_refused(names)
        leave = self.add_button(self.tr("Leave it"), "Esc")
        leave.clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Do it"), "Enter", lead=True)
        self.go.setEnabled(bool(plan.steps))
        self.go.clicked.connect(self._on_go)
        self.go.setFocus()

    def lines(self) -> Sequence[tuple[str, int]]:
        """Return what would be done, and to how many places."""
        names = {
            Outcome.LABELLED: self.tr("labelled anew"),
            Outcome.RELABELLED: self.tr("given another label"),
            Outcome.ATTRIBUTED: self.tr("given the attribute"),
            Outcome.ACCEPTED: self.tr("suggestions accepted"),
            Outcome.REJECTED: self.tr("suggestions rejected"),
            Outcome.DELETED: self.tr("labels deleted"),
            Outcome.SAME: self.tr("left as they are"),
            Outcome.REFUSED: self.tr("cannot be changed"),
        }
        counts = self.plan.counts()
        return [(words, counts[outcome]) for outcome, words in names.items() if counts[outcome]]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to Enter; Esc closes every dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go.click()
        else:
            super().keyPressEvent(event)

    def _list_refused(self, names: dict[str, str]) -> None:
        refused = [item for item in self.plan.places if item.outcome is Outcome.REFUSED]
        if not refused:
            return
        listed = QListWidget(self)
        listed.setAccessibleName(self.tr("What cannot be changed"))
        for item in refused[:_SHOWN]:
            article_id = item.place.article_id
            listed.addItem(f"{names.get(article_id, article_id)}: {spoken(item.reason)}")
        listed.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        line = listed.sizeHintForRow(0) + 2
        listed.setFixedHeight(min(len(refused), 6) * line + 6)
        self.body.addWidget(listed)

    def _on_go(self) -> None:
        self.do_requested.emit(self.plan)
        self.accept()
