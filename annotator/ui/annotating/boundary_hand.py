"""Moving the edges of the label in hand, by key and by mouse."""

from __future__ import annotations

from functools import partial

from annotator.domain.annotations import Span
from annotator.domain.edits import Edit
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
        """Move one edge of the selected label one step."""
        grip = self._grip
        item, content = grip.selected(), grip.content()
        if item is not None:

            def wish() -> Edit:
                old, new = moved_edge(item, edge, step, content, by_word=by_word)
                return grip.labeler().change_spans(item.id, old, new)

            grip.change(item, wish)

    def change_spans(self, record_id: str, old: Span, new: Span) -> None:
        """Let a dragged edge hold."""
        grip = self._grip
        item = grip.content().annotation(record_id)
        if item is not None:
            grip.change(item, lambda: grip.labeler().change_spans(record_id, old, new))
