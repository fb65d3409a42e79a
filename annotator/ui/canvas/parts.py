"""The parts of the claim in hand: the piece that keys move, what is proposed, what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPainterPath, QPen

from annotator.domain.annotations import Claim, Span
from annotator.domain.scheme import Constraint
from annotator.ui.canvas.canvas_style import with_alpha
from annotator.ui.canvas.links import Link, link_between
from annotator.ui.canvas.marks import Role
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.painting import number_places

_LABEL = Claim.label


class Ghost(NamedTuple):
    """A span that is proposed for a part of the claim in hand."""

    role: Role
    span: Span


def boxes_of(page: Page, span: Span) -> Iterator[QRectF]:
    """Yield the boxes of a span on the page, of those of its paragraphs that are set."""
    for index in range(page.index_of(span.start), page.index_of(span.end) + 1):
        block = page.made(index)
        if block is None or page.fold_of(index) is not None:
            continue
        for piece in block.layout.pieces(span):
            where = block.layout.rect(piece)
            yield where.translated(page.columns.text_left, page.top(index))


def paint_ghosts(painter: QPainter, page: Page, ghosts: Sequence[Ghost]) -> None:
    """Outline what is proposed and say below it what it would be."""
    zoom, ink = page.metrics.zoom, page.style.ink(_LABEL)
    pen = QPen(QBrush(ink), 1.3 * zoom, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3.0, 2.2])
    painter.setPen(pen)
    painter.setBrush(page.style.wash(_LABEL, 0.35))
    for ghost in ghosts:
        for box in boxes_of(page, ghost.span):
            edge = box.adjusted(-2.5 * zoom, 0, 2.5 * zoom, 0)
            painter.drawRoundedRect(edge, 4 * zoom, 4 * zoom)
    painter.setFont(page.metrics.tag_font)
    painter.setPen(ink)
    for ground, words in ghost_captions(page, ghosts):
        painter.fillRect(ground, page.style.base)
        painter.drawText(ground.bottomLeft() + QPointF(2 * zoom, -zoom), words)


def ghost_captions(page: Page, ghosts: Sequence[Ghost]) -> list[tuple[QRectF, str]]:
    """Return where it stands below what is proposed what it would be, and in which words.

    Below “she said” two captions want one place: they stand beside each other.
    """
    zoom, metrics = page.metrics.zoom, QFontMetricsF(page.metrics.tag_font)
    found: list[tuple[QRectF, str]] = []
    for ghost in sorted(ghosts, key=lambda ghost: ghost.span):
        box = next(boxes_of(page, ghost.span), None)
        if box is None:
            continue
        words = f"{role_words(ghost.role).upper()}?"
        width, height = metrics.horizontalAdvance(words), metrics.capHeight()
        rect = QRectF(box.left() - 2 * zoom, box.bottom() + 1.5 * zoom, 0, 0)
        rect.setSize(QSizeF(width + 4 * zoom, height + 2 * zoom))
        while (other := next((one for one, _ in found if one.intersects(rect)), None)) is not None:
            rect.moveLeft(other.right() + zoom)
        found.append((rect, words))
    return found


def paint_piece(painter: QPainter, page: Page, span: Span) -> None:
    """Put brackets around the piece that keys for edges move."""
    boxes = list(boxes_of(page, span))
    if not boxes:
        return
    zoom = page.metrics.zoom
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(page.style.accent, 1.8 * zoom))
    foot = 3.5 * zoom
    for box, x, inwards in (
        (boxes[0], boxes[0].left() - 2 * zoom, foot),
        (boxes[-1], boxes[-1].right() + 2 * zoom, -foot),
    ):
        path = QPainterPath(QPointF(x + inwards, box.top()))
        path.lineTo(x, box.top())
        path.lineTo(x, box.bottom())
        path.lineTo(x + inwards, box.bottom())
        painter.drawPath(path)


def paint_missing(
    painter: QPainter, page: Page, claim: Claim, ghosts: Sequence[Ghost], clip: QRectF
) -> None:
    """Say below the claim's number which parts the scheme demands and it does not have."""
    missing = missing_parts(page, claim, ghosts)
    index = page.index_of(claim.content[0].start)
    block = page.made(index)
    if not missing or block is None or block.shapes is None or page.fold_of(index) is not None:
        return
    numbers = number_places(page, block.layout, block.shapes.numbers)
    rect = next((rect for number, rect in numbers if number.record_id == claim.id), None)
    if rect is None:
        return
    zoom, font = page.metrics.zoom, page.metrics.tag_font
    own_line = next(number.line for number, _ in numbers if number.record_id == claim.id)
    lowest = max(place.bottom() for number, place in numbers if number.line == own_line)
    top = page.top(index) + lowest + zoom
    pitch = QFontMetricsF(font).capHeight() + 3.5 * zoom
    painter.setFont(font)
    painter.setPen(with_alpha(page.style.ink(_LABEL), 0.8))
    for row, role in enumerate(missing):
        left = page.columns.text_left + rect.left()
        place = QRectF(left, top + row * pitch, rect.width() + 4 * zoom, pitch)
        if place.intersects(clip):
            where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, where, f"{role_words(role)}?")


def missing_parts(page: Page, claim: Claim, ghosts: Sequence[Ghost]) -> list[Role]:
    """Return the parts that the scheme demands, the claim lacks and nothing is proposed for."""
    if claim.attributes.get("source_type") == "IMPLICIT":
        return []
    proposed = {ghost.role for ghost in ghosts}
    demanded = (
        (Role.SOURCE, claim.source, Constraint.IMPLICIT_WITHOUT_SOURCE),
        (Role.CUE, claim.cue, Constraint.CUE_UNLESS_IMPLICIT),
    )
    return [
        role
        for role, spans, rule in demanded
        if not spans and role not in proposed and page.scheme.requires(rule)
    ]


def ghost_links(page: Page, claim: Claim, ghosts: Sequence[Ghost]) -> list[Link]:
    """Return the dashed links from a proposed source to the content."""
    sources = [ghost.span for ghost in ghosts if ghost.role is Role.SOURCE]
    links = (link_between(page, span, claim.content[0], _LABEL) for span in sources)
    return [link._replace(dashed=True) for link in links if link is not None]


def role_words(role: Role) -> str:
    """Return a part of a claim in a word."""
    translate = QCoreApplication.translate
    return {
        Role.SOURCE: translate("ArticleCanvas", "source"),
        Role.CUE: translate("ArticleCanvas", "cue"),
        Role.VIA: translate("ArticleCanvas", "through"),
    }.get(role, translate("ArticleCanvas", "content"))
