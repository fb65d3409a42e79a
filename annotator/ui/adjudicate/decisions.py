"""What the keys and clicks of Adjudicate mean: each becomes an edit of gold, or says why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Signal

from annotator.domain.annotations import Choice, DocumentLabel, Settlement
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError, UserError
from annotator.domain.phrases import phrase
from annotator.services.adjudicating import (
    Adjudicator,
    Author,
    Taking,
    can_mix,
    mixed,
    none_of,
    taking_of,
    valued,
)
from annotator.services.clock import now
from annotator.services.docket import Item, leading
from annotator.services.ids import new_id
from annotator.ui.adjudicate.card_views import marking
from annotator.ui.adjudicate.gold_table import GoldTable


class Decisions(QObject):
    """Decides about the thing in hand. `decided` says that it was, and that one may go on.

    `reason` goes with the next decision. While `mixing`, the numbers mean a boundary and a label.
    """

    decided = Signal(str)
    refused = Signal(object)
    prompt_changed = Signal()
    reason_changed = Signal(str)

    def __init__(self, table: GoldTable, author: str, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._author = author
        self.item: Item | None = None
        self.reason = ""
        self.is_going_on = False
        self._mixing = False
        self._boundary: int | None = None

    def take_up(self, item: Item | None) -> None:
        """Have another thing in hand; what was begun with the last one is let go."""
        self.item = item
        self._mixing, self._boundary = False, None

    def prompt(self) -> str:
        """Return what is asked for while a choice is under way."""
        if not self._mixing:
            return ""
        if self._boundary is None:
            return QCoreApplication.translate("adjudicate", "Boundary of which? Type its number.")
        return QCoreApplication.translate("adjudicate", "And the label of which?")

    def number(self, number: int) -> None:
        """Take a version by its number, or what is asked for while mixing."""
        item = self.item
        if item is None:
            return
        versions = marking(item)
        if not 1 <= number <= len(versions):
            return
        index = item.versions.index(versions[number - 1])
        if self._mixing:
            self._mix(item, index)
        else:
            self._settle(item, lambda: taking_of(item, index, self.reason))

    def take_version(self, index: int) -> None:
        """Take a version by its place among all of them."""
        item = self.item
        if item is not None:
            self._settle(item, lambda: taking_of(item, index, self.reason))

    def take_none(self) -> None:
        """Let nothing hold."""
        item = self.item
        if item is not None:
            self._settle(item, lambda: none_of(item, self.reason))

    def take_value(self, value: str) -> None:
        """Let a value hold for the whole article, whoever gave it or nobody."""
        item = self.item
        label = leading(item) if item is not None else None
        if item is not None and isinstance(label, DocumentLabel):
            self._settle(item, lambda: valued(item, label, value, self.reason))

    def begin_mixing(self) -> None:
        """Ask for the boundary of one version and the label of another."""
        if self.item is None:
            return
        if not can_mix(self.item):
            self.refused.emit(
                RuleError(
                    phrase("There is nothing to mix: the versions differ in one respect only."),
                    remedy=phrase("Take one of them by its number."),
                )
            )
            return
        self._mixing, self._boundary = True, None
        self.prompt_changed.emit()

    def let_go(self) -> bool:
        """Leave a choice under way; False if there was none."""
        was, self._mixing, self._boundary = self._mixing, False, None
        if was:
            self.prompt_changed.emit()
        return was

    def give_reason(self, reason: str) -> None:
        """Give the reason of the next decision; of one that was made, if that is in hand."""
        settlement = self._settlement()
        if settlement is not None and not settlement.rule:
            self._give_later(settlement, reason)
            return
        self.set_reason("" if reason == self.reason else reason)

    def set_reason(self, reason: str) -> None:
        """Show another reason for the next decision."""
        self.reason = reason
        self.reason_changed.emit(reason)

    def reopen(self) -> None:
        """Take the decision back."""
        item, adjudicator = self.item, self._adjudicator()
        if item is not None and adjudicator is not None:
            self._submit(lambda: adjudicator.reopen(item.id))

    def author(self) -> Author:
        """Return who decides, and that it is now."""
        return Author(self._author, now())

    def edited(self, item_id: str, outcome: str | None) -> None:
        """Say that gold has of a thing what a person made by hand, a label or nothing."""
        docket, adjudicator = self._table.docket, self._adjudicator()
        item = docket.by_id.get(item_id) if docket is not None else None
        if docket is None or adjudicator is None or item is None:
            return
        label = docket.content.annotation(outcome or "")
        choice = Choice.EDITED if label is not None else Choice.NONE
        before = docket.settlement(item)
        taken = before.taken if before is not None and label is not None else None
        taking = Taking(label, choice, taken, reason=self.reason)
        self._submit(lambda: adjudicator.record({item_id: taking}, self.author()))

    def settle_quietly(self, takings: Mapping[str, Taking]) -> bool:
        """Settle without going on to the next."""
        adjudicator = self._adjudicator()
        if adjudicator is None:
            return False
        return self._submit(lambda: adjudicator.settle(takings, self.author()))

    def _mix(self, item: Item, index: int) -> None:
        if self._boundary is None:
            self._boundary = index
            self.prompt_changed.emit()
            return
        boundary = self._boundary
        self._mixing, self._boundary = False, None
        self._settle(item, lambda: mixed(item, boundary, index, self.reason))

    def _settle(self, item: Item, make: Callable[[], Taking]) -> None:
        adjudicator = self._adjudicator()
        if adjudicator is None:
            return
        # What is on the card now is about to make room for the next: it need not be shown again.
        self.is_going_on = True
        done = self._submit(lambda: adjudicator.settle({item.id: make()}, self.author()))
        self.is_going_on = False
        if done:
            if self.reason:
                self.set_reason("")
            self.decided.emit(item.id)

    def _give_later(self, settlement: Settlement, reason: str) -> None:
        adjudicator = self._adjudicator()
        if adjudicator is not None:
            other = "" if reason == settlement.reason else reason
            self._submit(lambda: adjudicator.explain(settlement, other))

    def _settlement(self) -> Settlement | None:
        docket = self._table.docket
        if docket is None or self.item is None:
            return None
        return docket.settlement(self.item)

    def _adjudicator(self) -> Adjudicator | None:
        docket, session = self._table.docket, self._table.session
        if docket is None or docket.content is not self._table.editor.content:
            return None
        if session.read_only:
            words = QCoreApplication.translate(
                "adjudicate", "The corpus is open for reading only; nothing was changed."
            )
            self.refused.emit(RuleError(words))
            return None
        return Adjudicator(docket, session.scheme, new_id)

    def _submit(self, make: Callable[[], Edit]) -> bool:
        try:
            edit = make()
        except UserError as error:
            self.refused.emit(error)
            return False
        return self._table.editor.submit(edit)
