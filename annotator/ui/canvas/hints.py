"""Hints: the letters on labels that stand for them while a link is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from annotator.ui.canvas.canvas_style import blended
from annotator.ui.canvas.marks import Role
from annotator.ui.canvas.page import Page, Placed

_HEIGHT, _PAD, _GAP = 16.0, 4.0, 2.0
_COVERS = 5.0  # so much of its label lies under a badge
_REACH = 40.0  # so far may a badge stand outside the paragraph of its label


class Badge(NamedTuple):
    """The letters of one hint, and where they stand on the page."""

    rect: QRectF
    letters: str


def badges_between(page: Page, hints: Mapping[str, str], y0: float, y1: float) -> list[Badge]:
    """Return the badges of the hints between two heights, each at the start of its label."""
    reach = _REACH * page.metrics.hint_scale
    found: list[Badge] = []
    for placed in list(page.between(y0 - reach, y1 + reach)):
        taken: list[QRectF] = []
        for rect, letters in _wished(page, placed, hints):
            # Labels that begin at the same word stand beside one another, not on top.
            while (other := next((one for one in taken if one.intersects(rect)), None)) is not None:
                rect.moveLeft(other.right() + _GAP * page.metrics.hint_scale)
            taken.append(rect)
            found.append(Badge(rect, letters))
    return found


def paint_badges(painter: QPainter, page: Page, badges: list[Badge], typed: str) -> None:
    """Draw the badges; the letters that were typed already are dimmed."""
    style, zoom, font = page.style, page.metrics.hint_scale, page.metrics.hint_font
    advance = QFontMetricsF(font).horizontalAdvance
    done = blended(style.base, style.text, 0.5)
    painter.setFont(font)
    for badge in badges:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.base)
        painter.drawRoundedRect(badge.rect.adjusted(-zoom, -zoom, zoom, zoom), 5 * zoom, 5 * zoom)
        painter.setBrush(style.text)
        painter.drawRoundedRect(badge.rect, 4 * zoom, 4 * zoom)
        begun, rest = badge.letters[: len(typed)], badge.letters[len(typed) :]
        x = badge.rect.left() + _PAD * zoom
        baseline = badge.rect.center().y() + QFontMetricsF(font).capHeight() / 2
        painter.setPen(done)
        painter.drawText(QPointF(x, baseline), begun)
        painter.setPen(style.base)
        painter.drawText(QPointF(x + advance(begun), baseline), rest)


def _wished(page: Page, placed: Placed, hints: Mapping[str, str]) -> Iterator[tuple[QRectF, str]]:
    """Yield where the badges of one paragraph would stand if each were alone."""
    if placed.block is None or placed.block.shapes is None:
        return
    zoom, advance = page.metrics.hint_scale, QFontMetricsF(page.metrics.hint_font).horizontalAdvance
    lift = _HEIGHT * zoom - _COVERS * page.metrics.zoom
    for box in placed.block.shapes.boxes:
        mark = box.mark
        begins = box.first and mark.first and mark.role in (Role.ENTITY, Role.CONTENT)
        if begins and mark.record_id in hints:
            letters = hints[mark.record_id].upper()
            width = advance(letters) + 2 * _PAD * zoom
            corner = box.rect.topLeft() + QPointF(
                page.columns.text_left - 3 * zoom, placed.top - lift
            )
            if placed.block.layout.right_to_left:
                corner.setX(page.columns.text_left + box.rect.right() + 3 * zoom - width)
            yield QRectF(corner.x(), corner.y(), width, _HEIGHT * zoom), letters
