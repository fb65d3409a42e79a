"""Links: the curve from a claim's source to its content, and from a stance's holder to its target.

Only the selected and the hovered label show theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.domain.annotations import Annotation, Argument, Claim, Span, Stance
from annotator.ui.canvas.article_index import argument_record
from annotator.ui.canvas.canvas_style import with_alpha
from annotator.ui.canvas.page import Page

_ARROW = 5.0


class Link(NamedTuple):
    """A curve on the page; with `arrow`, it ends in one. A `leader` is thin, from words to chip.

    A `dashed` one is only proposed.
    """

    path: QPainterPath
    end: QPointF
    downwards: bool
    label: str
    arrow: bool
    leader: bool = False
    dashed: bool = False


def links_of(page: Page, record_id: str, chip: QRectF | None) -> list[Link]:
    """Return the links of a claim or stance; `chip` is where the stance's chip stands."""
    record = page.content.annotation(record_id)
    if isinstance(record, Claim):
        content = _box(page, record.content[:1])
        sources = [box for span in record.source if (box := _box(page, (span,)))]
        if content is None:
            return []
        return [_link(page, source, content, record.label, arrow=False) for source in sources]
    if isinstance(record, Stance):
        return list(_links_of_stance(page, record, chip))
    return []


def _links_of_stance(page: Page, stance: Stance, chip: QRectF | None) -> Iterator[Link]:
    """Yield the link from holder to target, and leaders from the words that show it to its chip."""
    anchors = [box for span in stance.anchor if (box := _box(page, (span,))) is not None]
    holder = _argument_box(page, stance.holder) or (anchors[0] if anchors else chip)
    target = _argument_box(page, stance.target)
    if holder is not None and target is not None and holder != target:
        yield _link(page, holder, target, stance.label, arrow=True)
    leading = anchors or [box for box in (holder, target) if box is not None and box is not chip]
    if chip is not None:
        for box in anchors or leading[:1]:
            yield _leader(page, box, chip, stance.label)


def _leader(page: Page, words: QRectF, chip: QRectF, label: str) -> Link:
    """Return a line under the words' line to the margin, and from there to the chip."""
    zoom = page.metrics.zoom
    y, margin = words.bottom() + 1.5 * zoom, chip.left() - 11 * zoom
    end = QPointF(chip.left(), chip.center().y())
    path = QPainterPath(QPointF(words.right() - 2 * zoom, y))
    path.lineTo(margin - 4 * zoom, y)
    path.cubicTo(QPointF(margin + 4 * zoom, y), QPointF(margin, end.y()), end)
    return Link(path, end, True, label, arrow=False, leader=True)


def link_between(page: Page, start: Span, end: Span, label: str) -> Link | None:
    """Return the link from one span to another."""
    first, last = _box(page, (start,)), _box(page, (end,))
    if first is None or last is None:
        return None
    return _link(page, first, last, label, arrow=False)


def related_to(page: Page, record_id: str | None) -> frozenset[str]:
    """Return the ids of the labels that a stance ties together, to be outlined."""
    record = page.content.annotation(record_id) if record_id else None
    if not isinstance(record, Stance):
        return frozenset()
    ends = (argument_record(page.content, end) for end in (record.holder, record.target))
    return frozenset(end.id for end in ends if end is not None)


def paint_link(painter: QPainter, page: Page, link: Link) -> None:
    """Draw a link over everything else."""
    zoom = page.metrics.zoom
    ink: QColor = with_alpha(page.style.ink(link.label), 0.85)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    width, style = 1.5 * zoom, Qt.PenStyle.SolidLine
    if link.leader:
        width, style = 1.1 * zoom, Qt.PenStyle.DotLine
    elif link.dashed:
        style = Qt.PenStyle.DashLine
    painter.setPen(QPen(ink, width, style, Qt.PenCapStyle.RoundCap))
    painter.drawPath(link.path)
    if link.leader:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(link.path.pointAtPercent(0.0), 2.6 * zoom, 2.6 * zoom)
    if link.arrow:
        side, tip = _ARROW * zoom, link.end
        back = -side * 1.4 if link.downwards else side * 1.4
        head = QPainterPath(tip)
        head.lineTo(tip + QPointF(-side * 0.8, back))
        head.lineTo(tip + QPointF(side * 0.8, back))
        head.closeSubpath()
        painter.drawPath(head)


def _argument_box(page: Page, argument: Argument | None) -> QRectF | None:
    record: Annotation | None = argument_record(page.content, argument)
    return _box(page, record.all_spans()[:1]) if record is not None else None


def _box(page: Page, spans: tuple[Span, ...]) -> QRectF | None:
    """Return the box of a span's first piece; about where it is while it is not set."""
    if not spans:
        return None
    index = page.index_of(spans[0].start)
    block, top = page.made(index), page.top(index)
    left = page.columns.text_left
    if block is None or page.fold_of(index) is not None:
        return QRectF(left, top, 40.0, 20.0)
    pieces = block.layout.pieces(spans[0])
    return block.layout.rect(pieces[0]).translated(left, top) if pieces else None


def _link(page: Page, start: QRectF, end: QRectF, label: str, *, arrow: bool) -> Link:
    zoom = page.metrics.zoom
    same_line = abs(start.center().y() - end.center().y()) < 8 * zoom
    downwards = same_line or start.center().y() < end.center().y()
    if same_line:
        onwards = start.center().x() < end.center().x()
        reach = 6 * zoom  # from the corners that face each other; the tags stand at the left
        first = QPointF(start.right() - reach if onwards else start.left() + reach, start.top())
        last = QPointF(end.left() + reach if onwards else end.right() - reach, end.top())
        bend_first = bend_last = QPointF(0, -14 * zoom)
    elif downwards:
        first = QPointF(start.center().x(), start.bottom() + zoom)
        last = QPointF(end.right() - min(end.width() / 2, 16 * zoom), end.top() - zoom)
        bend = QPointF(0, 0.45 * max(24.0 * zoom, last.y() - first.y()))
        bend_first, bend_last = bend, -bend
    else:
        first = QPointF(start.center().x(), start.top() - zoom)
        last = QPointF(end.right() - min(end.width() / 2, 16 * zoom), end.bottom() + zoom)
        bend = QPointF(0, -0.45 * max(24.0 * zoom, first.y() - last.y()))
        bend_first, bend_last = bend, -bend
    path = QPainterPath(first)
    path.cubicTo(first + bend_first, last + bend_last, last)
    return Link(path, last, downwards, label, arrow)
