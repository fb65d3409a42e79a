"""Moving the edges of the label in hand, by key and by mouse."""

from __future__ import annotations

from functools import partial

from annotator.domain.annotations import Claim, Span
from annotator.domain.errors import UserError
from annotator.domain.words import piece_under
from annotator.services.boundaries import Edge, moved_edge
from annotator.ui.annotating.grip import Actions, Grip


class BoundaryHand:
    """Lets a label run over other words."""

    def __init__(self, grip: Grip) -> None:
        self._grip = grip

    def actions(self) -> Actions:
        """Return what this hand does, by action."""
        return {
            f"{edge.value}_{side}{fine}": partial(self.move_edge, edge, step, by_word=not fine)
            for edge in Edge
            for side, step in (("left", -1), ("right", +1))
            for fine in ("", "_fine")
        }

    def move_edge(self, edge: Edge, step: int, *, by_word: bool) -> None:
        """Move one edge of the selected label one step: of the piece under the caret."""
        grip = self._grip
        item, content = grip.label_in_hand(), grip.content()
        if item is None:
            return
        # A name has one piece; in a claim the caret stays with the one that is being fixed.
        piece = piece_under(item, grip.canvas.caret()) if isinstance(item, Claim) else None
        try:
            old, new = moved_edge(item, edge, step, content, by_word=by_word, piece=piece)
        except UserError as error:
            grip.refused.emit(error)
            return
        caret = new.start if piece is not None else None
        grip.change(item, lambda: grip.labeler().change_spans(item.id, old, new), caret=caret)

    def change_spans(self, record_id: str, old: Span, new: Span) -> None:
        """Let a dragged edge hold."""
        grip = self._grip
        item = grip.content().annotation(record_id)
        if item is not None:
            grip.change(item, lambda: grip.labeler().change_spans(record_id, old, new))
