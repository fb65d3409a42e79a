"""A link that the mouse is drawing from a claim's number, or a stance's chip, to a label."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from annotator.domain.annotations import Annotation, Claim, Mention
from annotator.ui.canvas.hit_test import Hit
from annotator.ui.canvas.page import Page


class Tie(NamedTuple):
    """From which claim or stance, from where on the page, and what lies under the mouse `now`."""

    item_id: str
    start: QPointF
    hit: Hit
    now: QPointF

    def goal(self, annotation: Callable[[str], Annotation | None]) -> str | None:
        """Return the label under the mouse that it may be tied to: a name, else a claim."""
        others = [item for item in self.hit.records if item != self.item_id]
        for kind in (Mention, Claim):
            for item in others:
                if isinstance(annotation(item), kind):
                    return item
        return None

    def paint(self, painter: QPainter, page: Page, end: QPointF) -> None:
        """Draw the line as far as the mouse has come."""
        zoom = page.metrics.zoom
        ink = page.style.ink(Claim.label)
        painter.setPen(QPen(ink, 1.6 * zoom, Qt.PenStyle.DashLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(self.start, end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for point in (self.start, end):
            painter.drawEllipse(point, 2.8 * zoom, 2.8 * zoom)
