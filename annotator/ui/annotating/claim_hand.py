"""Marking claims: content, further pieces, cue."""

from __future__ import annotations

from functools import partial

from annotator.domain.annotations import Claim
from annotator.ui.annotating.grip import Actions, Grip


class ClaimHand:
    """Makes claims of words and adds parts to the claim in hand."""

    def __init__(self, grip: Grip) -> None:
        self._grip = grip

    def actions(self) -> Actions:
        """Return what this hand does, by action."""
        return {"claim": self.mark_claim, "cue": partial(self.add_piece, "cue")}

    def mark_claim(self) -> None:
        """Make the selected words a claim, or a further piece of the selected claim."""
        grip = self._grip
        words = grip.words_in_hand("Select the words that are claimed, then press C.")
        if words is None:
            return
        item = grip.selected()
        if isinstance(item, Claim):
            grip.change(item, lambda: grip.labeler().add_piece(item.id, "content", words))
        else:
            grip.create(lambda: grip.labeler().create_claim(words))

    def add_piece(self, role: str) -> None:
        """Add the selected words, or the word at the caret, to a part of the selected claim."""
        grip = self._grip
        item, words = grip.selected(), grip.canvas.selection() or grip.word_at_caret()
        if not isinstance(item, Claim):
            grip.refuse("Select a claim first; then the words of its cue.")
        elif words is not None:
            grip.change(item, lambda: grip.labeler().add_piece(item.id, role, words))
