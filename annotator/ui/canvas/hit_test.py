"""What lies under the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from annotator.domain.annotations import Span
from annotator.ui.canvas.chips import ChipColumn
from annotator.ui.canvas.display_list import Box, DisplayList
from annotator.ui.canvas.margin import in_strip
from annotator.ui.canvas.marks import Role
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.painting import number_places
from annotator.ui.canvas.paragraph_layout import ParagraphLayout

_EDGE = 4.0


class Edge(NamedTuple):
    """One edge of a label's span, to be dragged."""

    record_id: str
    span: Span
    at_start: bool


class Hit(NamedTuple):
    """What lies under a point: the nearest place for a caret, and labels, innermost first.

    `letter` is the offset of the letter under the point, None beside the text. `chip`: the point
    is on a chip. `folded`: it is on the line of a folded run. `more` are the stances that the mark
    under the point stands for. `number`: the claim whose number the point is on. `margin`: the
    paragraph beside which the point is in the strip for its kind.
    """

    offset: int
    records: tuple[str, ...] = ()
    letter: int | None = None
    edge: Edge | None = None
    chip: bool = False
    folded: bool = False
    more: tuple[str, ...] = ()
    number: str | None = None
    margin: int | None = None


def hit_test(page: Page, chips: ChipColumn, point: QPointF, selected: str | None) -> Hit:
    """Return what lies under a point of the page; edges of the selected label go first."""
    on_chip = [chip for chip in chips.between(point.y(), point.y()) if chip.rect.contains(point)]
    marks = [
        fold for fold in chips.folds_between(point.y(), point.y()) if fold.rect.contains(point)
    ]
    more = marks[0].record_ids if marks else ()
    index = page.index_at(point.y())
    fold = page.fold_of(index)
    if fold is not None:
        start = page.paragraphs[fold.first].start
        return Hit(start, folded=not (on_chip or more), more=more)
    layout, shapes = page.block(index).layout, page.shapes(index)
    local = QPointF(point.x() - page.columns.text_left, point.y() - page.top(index))
    line = layout.line_at(local.y())
    offset = layout.offset_at(local.x(), line)
    if on_chip:
        return Hit(offset, (on_chip[0].record_id,), chip=True)
    if more:
        return Hit(offset, chip=True, more=more)
    letter = layout.letter_at(local.x(), line)
    if not layout.metrics.gap_before <= local.y() <= layout.height:
        letter = None
    records = tuple(dict.fromkeys(_records(page, layout, shapes, local)))
    edge = _edge(shapes, local, selected, page.metrics.zoom)
    number = next(iter(_numbers(page, layout, shapes, local)), None)
    beside = not records and edge is None and in_strip(local.x(), page.metrics.zoom)
    return Hit(offset, records, letter, edge, number=number, margin=index if beside else None)


def _records(
    page: Page, layout: ParagraphLayout, shapes: DisplayList, point: QPointF
) -> Iterator[str]:
    zoom = page.metrics.zoom
    for tag in shapes.tags:
        if tag.rect.adjusted(-2, -2 * zoom, 2, 2 * zoom).contains(point):
            yield tag.mark.record_id
    yield from _numbers(page, layout, shapes, point)
    for stroke in shapes.strokes:
        width = stroke.right - stroke.left
        if QRectF(stroke.left, stroke.y - zoom, width, 3.5 * zoom).contains(point):
            yield stroke.mark.record_id
    under = [box for box in shapes.boxes if box.rect.adjusted(-1, 0, 1, 0).contains(point)]
    under.sort(key=_innermost_first)
    yield from (box.mark.record_id for box in under)


def _numbers(
    page: Page, layout: ParagraphLayout, shapes: DisplayList, point: QPointF
) -> Iterator[str]:
    for number, rect in number_places(page, layout, shapes.numbers):
        if rect.contains(point):
            yield number.record_id


def _innermost_first(box: Box) -> tuple[bool, int]:
    span = box.mark.span
    return box.mark.role in (Role.SOURCE, Role.VIA), span.end - span.start


def _edge(shapes: DisplayList, point: QPointF, selected: str | None, zoom: float) -> Edge | None:
    """Return the edge near the point: any edge of the selected label, else of an entity."""
    reach = _EDGE * zoom
    near: list[tuple[bool, float, Edge]] = []
    for box in shapes.boxes:
        mark, rect = box.mark, box.rect
        chosen = mark.record_id == selected
        if not (chosen or mark.role is Role.ENTITY):
            continue
        if not rect.top() <= point.y() <= rect.bottom() + (8 * zoom if chosen else 0):
            continue
        for here, x, at_start in ((box.first, rect.left(), True), (box.last, rect.right(), False)):
            distance = abs(point.x() - x)
            if here and distance <= (reach if chosen else reach * 0.6):
                near.append((not chosen, distance, Edge(mark.record_id, mark.span, at_start)))
    return min(near, key=lambda found: found[:2])[2] if near else None
