"""What a press of the mouse has begun: a click, a drag over words, or a drag of an edge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF

from annotator.domain.annotations import Span
from annotator.domain.tokens import Tokens
from annotator.ui.canvas.hit_test import Edge, Hit

_STILL = 4.0  # pixels that a hand may tremble in a click


class Press(NamedTuple):
    """Where the button went down, what was there, and which label was selected before."""

    where: QPointF
    hit: Hit
    selected: str | None

    def is_drag(self, now: QPointF) -> bool:
        """Say whether the mouse has moved enough to mean it."""
        return (now - self.where).manhattanLength() > _STILL

    def picked(self) -> str | None:
        """Return the label that a click chooses: the innermost, then the next one outwards."""
        records = self.hit.records
        if not records:
            return None
        if self.selected not in records:
            return records[0]
        return records[(records.index(self.selected) + 1) % len(records)]


@dataclass(slots=True)
class EdgeDrag:
    """An edge on its way; `span` is what the label's span would be now."""

    edge: Edge
    span: Span

    @staticmethod
    def of(edge: Edge) -> EdgeDrag:
        """Begin a drag: nothing has moved yet."""
        return EdgeDrag(edge, edge.span)

    def move_to(self, offset: int, tokens: Tokens, *, by_letter: bool) -> None:
        """Move the edge to the border of a word (of a letter) nearest to `offset`."""
        start, end = self.edge.span
        if self.edge.at_start:
            place = offset if by_letter else _nearest_start(tokens, offset)
            self.span = Span(min(place, end - 1), end) if place < end else self.span
        else:
            place = offset if by_letter else _nearest_end(tokens, offset)
            self.span = Span(start, place) if place > start else self.span


def _nearest_start(tokens: Tokens, offset: int) -> int:
    before, behind = tokens.start_before(offset + 1), tokens.start_after(offset)
    return before if offset - before <= behind - offset else behind


def _nearest_end(tokens: Tokens, offset: int) -> int:
    before, behind = tokens.end_before(offset), tokens.end_after(offset - 1)
    return before if offset - before <= behind - offset else behind
