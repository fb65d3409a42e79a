"""“Decide all alike”: the decision in hand, offered wherever the same pattern comes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from annotator.domain.annotations import Choice, Settlement
from annotator.services.comparing import Conflict
from annotator.services.docket import Item
from annotator.services.settling import Alike, settle_alike
from annotator.ui.adjudicate.card_keeper import CardKeeper
from annotator.ui.adjudicate.state import AdjudicateState
from annotator.ui.dialogs.alike import AlikeDialog, AlikeLine
from annotator.ui.phrasing import spoken

_LIKE_IT = ("present", "absent")  # answers that the label, or nothing, has said already


class AlikeWish(QObject):
    """Asks which of them, and has those settled as one bulk edit."""

    def __init__(self, state: AdjudicateState, card: CardKeeper) -> None:
        super().__init__(state)
        self._state = state
        self._card = card

    def ask(self) -> None:
        """List all conflicts of the pattern in hand, ticked where the answer is clear."""
        state, decisions = self._state, self._state.decisions
        item = decisions.item if decisions is not None else None
        conflict = state.conflict()
        if item is None or conflict is None:
            return
        answer = self._answer(item)
        waiting = [
            one for one in state.conflicts.alike(conflict.pattern) if state.conflicts.is_open(one)
        ]
        lines = [self._line(one, answer) for one in waiting]
        if not answer or not any(line.ticked for line in lines):
            state.tools.say(
                self.tr("Take one version first: then it can be decided alike elsewhere.")
            )
            return
        pattern = spoken(conflict.pattern_words)
        words = self.tr(
            "{}: “{}” is decided in each that is ticked, as one step that undo takes back."
        ).format(f"{pattern[:1].upper()}{pattern[1:]}", spoken(answer))
        dialog = AlikeDialog(self.tr("Decide alike"), words, lines, state.tools.window)
        dialog.chosen.connect(self._settle)
        dialog.finished.connect(state.screen.lanes.setFocus)
        dialog.open()

    def _answer(self, item: Item) -> str:
        """Return what is to be answered: as decided here, or as the likeliest version says."""
        settlement = self._settlement(item)
        if settlement is not None and settlement.answer:
            return settlement.answer
        if settlement is not None and settlement.choice in (Choice.MIXED, Choice.EDITED):
            return ""
        return item.versions[self._card.likeliest()].answer

    def _settlement(self, item: Item) -> Settlement | None:
        docket = self._state.docket()
        return docket.settlement(item) if docket is not None else None

    def _line(self, conflict: Conflict, answer: str) -> AlikeLine:
        sides = conflict.sides()
        giving = [side for side in sides if side.answer == answer]
        voices = sum(len(side.sides) for side in sides)
        if len(giving) != 1:
            note = self.tr("several versions say so") if giving else self.tr("no version says so")
            return AlikeLine(conflict.words, "–", conflict.title, None, False, note)
        chosen = giving[0]
        said = [chosen.label or self.tr("nothing"), "" if answer in _LIKE_IT else spoken(answer)]
        parts = [*dict.fromkeys(filter(None, said)), f"{len(chosen.sides)}/{voices}"]
        holds = " · ".join(parts)
        outvoted = 2 * len(chosen.sides) < voices
        note = self.tr("most say otherwise") if outvoted else ""
        key = Alike(conflict.article_id, conflict.id, chosen.label_id or None)
        return AlikeLine(conflict.words, holds, conflict.title, key, not outvoted, note)

    def _settle(self, chosen: list[object]) -> None:
        state = self._state
        if state.table is None or state.decisions is None:
            return
        wanted = [one for one in chosen if isinstance(one, Alike)]
        item, reason = state.decisions.item, state.decisions.reason
        settlement = self._settlement(item) if item is not None else None
        if settlement is not None:
            reason = reason or settlement.reason
        session = state.table.session
        job = partial(
            settle_alike, session.corpus, session.layer, wanted, state.decisions.author(), reason
        )
        state.table.bulk.start(self.tr("Settle {} alike").format(len(wanted)), job)
