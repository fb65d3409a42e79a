"""The display list of one paragraph: its marks turned into shapes, ready to be painted and hit.

It is rebuilt when a label in the paragraph changes; hovering and selecting only paint it anew.
Coordinates are pixels from the paragraph's top left corner.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGlyphRun, QPainterPath

from annotator.domain.annotations import Span
from annotator.ui.canvas.lanes import LANES, assign_lanes, nesting_depths
from annotator.ui.canvas.marks import Mark, Role
from annotator.ui.canvas.metrics import Metrics
from annotator.ui.canvas.paragraph_layout import ParagraphLayout, Piece
from annotator.ui.canvas.signs import NO_SIGNS, Signs

_IN_LANES = (Role.CONTENT, Role.CUE, Role.VIA)
_RADIUS, _PAD, _INSET, _LANE_STEP = 3.5, 2.5, 1.7, 3.5


class Box(NamedTuple):
    """The letters of one piece of a mark; `first` and `last` say which edges of it are here."""

    rect: QRectF
    mark: Mark
    first: bool
    last: bool


class Fill(NamedTuple):
    """The tint or outline of an entity, nested in `depth` others."""

    path: QPainterPath
    rect: QRectF
    mark: Mark
    depth: int = 0


class Stroke(NamedTuple):
    """An underline; `y` is its upper edge."""

    left: float
    right: float
    y: float
    mark: Mark


class Tag(NamedTuple):
    """The small capitals above an entity, with the signs behind them."""

    rect: QRectF
    words: str
    mark: Mark
    signs: Signs = NO_SIGNS


class Number(NamedTuple):
    """The place in the left margin where a claim's number stands (its baseline)."""

    y: float
    line: int
    record_id: str
    suggested: bool
    signs: Signs = NO_SIGNS


class More(NamedTuple):
    """Says that further labels are here that could not be drawn; `where` is its baseline."""

    where: QPointF
    number: int


@dataclass(slots=True)
class DisplayList:
    """Everything that is drawn for the labels of one paragraph."""

    boxes: list[Box] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    bands: list[Fill] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)
    more: list[More] = field(default_factory=list)
    slanted: list[Span] = field(default_factory=list)
    slanted_glyphs: list[tuple[float, list[QGlyphRun]]] = field(default_factory=list)

    def rects_of(self, record_id: str, roles: Sequence[Role] = tuple(Role)) -> list[QRectF]:
        """Return the boxes of a record's pieces here, of the given roles."""
        return [
            box.rect
            for box in self.boxes
            if box.mark.record_id == record_id and box.mark.role in roles
        ]


def build(
    layout: ParagraphLayout,
    marks: Sequence[Mark],
    metrics: Metrics,
    tag_words: TagWords,
    signs_of: SignsOf,
) -> DisplayList:
    """Return the display list of a paragraph.

    `tag_words` names an entity in small capitals, `signs_of` says what stands beside a label.
    """
    shapes = DisplayList()
    pieces = [layout.pieces(mark.span) for mark in marks]
    for mark, found in zip(marks, pieces, strict=True):
        for piece in found:
            shapes.boxes.append(Box(layout.rect(piece), mark, piece.first, piece.last))
    _add_entities(shapes, layout, marks, pieces, metrics)
    _add_tags(shapes, layout, metrics, tag_words, signs_of)
    _add_lanes(shapes, layout, marks, pieces, metrics)
    _add_numbers(shapes, layout, marks, pieces, signs_of)
    _add_anchors(shapes, layout, marks, pieces)
    _add_cues(shapes, layout, marks)
    return shapes


TagWords = Callable[[Mark], str]
SignsOf = Callable[[str], Signs]


def _add_entities(
    shapes: DisplayList,
    layout: ParagraphLayout,
    marks: Sequence[Mark],
    pieces: Sequence[list[Piece]],
    metrics: Metrics,
) -> None:
    entities = [n for n, mark in enumerate(marks) if mark.role is Role.ENTITY]
    depths = nesting_depths([marks[n].span for n in entities])
    zoom = metrics.zoom
    for n, depth in zip(entities, depths, strict=True):
        inset = min(depth, 4) * _INSET * zoom
        pad = max(0.0, _PAD * zoom - min(depth, 3))
        for piece in pieces[n]:
            rect = layout.rect(piece).adjusted(-pad, inset, pad, -inset)
            radius = _RADIUS * zoom
            path = _rounded(rect, radius if piece.first else 0.0, radius if piece.last else 0.0)
            shapes.fills.append(Fill(path, rect, marks[n], depth))


def _add_tags(
    shapes: DisplayList,
    layout: ParagraphLayout,
    metrics: Metrics,
    tag_words: TagWords,
    signs_of: SignsOf,
) -> None:
    height, gap = metrics.tag_metrics.capHeight(), 5 * metrics.zoom
    reach: dict[float, float] = {}
    hidden: dict[float, int] = defaultdict(int)
    for box in shapes.boxes:
        if box.mark.role is not Role.ENTITY or not (box.first and box.mark.first):
            continue
        words, rect, signs = tag_words(box.mark), box.rect, signs_of(box.mark.record_id)
        width = metrics.tag_metrics.horizontalAdvance(words) + signs.width(metrics.zoom)
        bottom = rect.top() - 1.5 * metrics.zoom
        if layout.right_to_left:
            right = min(rect.right(), reach.get(bottom, rect.right()))
            left, free = right - width, right > rect.left()
        else:
            left = max(rect.left(), reach.get(bottom, rect.left()))
            free = left < rect.right() and left + width < layout.width + 48
        if not free:
            hidden[bottom] += 1
            continue
        reach[bottom] = left - gap if layout.right_to_left else left + width + gap
        shapes.tags.append(
            Tag(QRectF(left, bottom - height, width, height), words, box.mark, signs)
        )
    for bottom, count in hidden.items():
        shapes.more.append(More(QPointF(reach.get(bottom, 0.0), bottom), count))


def _add_lanes(
    shapes: DisplayList,
    layout: ParagraphLayout,
    marks: Sequence[Mark],
    pieces: Sequence[list[Piece]],
    metrics: Metrics,
) -> None:
    groups: dict[str, list[int]] = {}
    for n, mark in enumerate(marks):
        if mark.role in _IN_LANES:
            groups.setdefault(mark.record_id, []).append(n)
    lanes = assign_lanes([[marks[n].span for n in group] for group in groups.values()])
    below = layout.metrics.below + 1.0 * metrics.zoom
    crowded: dict[int, int] = defaultdict(int)
    for group, lane in zip(groups.values(), lanes, strict=True):
        for n in group:
            for piece in pieces[n]:
                if lane >= LANES:
                    crowded[piece.line] += 1
                    continue
                y = layout.lines[piece.line].baseline + below + lane * _LANE_STEP * metrics.zoom
                stroke = Stroke(piece.left, piece.right, round(y), marks[n])
                shapes.strokes += _beside_tags(stroke, shapes.tags if lane > 1 else (), metrics)
    for line, count in crowded.items():
        where = QPointF(layout.width + 4, layout.lines[line].baseline + below + 4)
        shapes.more.append(More(where, count))


def _beside_tags(stroke: Stroke, tags: Sequence[Tag], metrics: Metrics) -> list[Stroke]:
    """Return a stroke in the parts that leave the tags of the line below readable.

    The lowest lanes reach into the room of those tags. A stroke that is no wider stays whole.
    """
    zoom, parts, left = metrics.zoom, list[Stroke](), stroke.left
    foot = stroke.y + zoom  # half of it: that it just touches harms nobody
    crossed = (
        tag.rect
        for tag in tags
        if tag.rect.top() < foot and stroke.y < tag.rect.bottom()
        if stroke.left < tag.rect.right() and tag.rect.left() < stroke.right
    )
    for rect in sorted(crossed, key=QRectF.left):
        if rect.left() - zoom > left:
            parts.append(stroke._replace(left=left, right=rect.left() - zoom))
        left = max(left, rect.right() + zoom)
    if left < stroke.right:
        parts.append(stroke._replace(left=left))
    return parts or [stroke]


def _add_numbers(
    shapes: DisplayList,
    layout: ParagraphLayout,
    marks: Sequence[Mark],
    pieces: Sequence[list[Piece]],
    signs_of: SignsOf,
) -> None:
    """Put a number beside the line on which the content of a claim begins."""
    for mark, found in zip(marks, pieces, strict=True):
        if mark.role is Role.CONTENT and mark.first and found and found[0].first:
            line, record_id = found[0].line, mark.record_id
            baseline, signs = layout.lines[line].baseline, signs_of(record_id)
            shapes.numbers.append(Number(baseline, line, record_id, mark.suggested, signs))


def _add_anchors(
    shapes: DisplayList,
    layout: ParagraphLayout,
    marks: Sequence[Mark],
    pieces: Sequence[list[Piece]],
) -> None:
    for mark, found in zip(marks, pieces, strict=True):
        if mark.role is Role.ANCHOR:
            for piece in found:
                rect = layout.rect(piece)
                rect.setTop(rect.bottom() - rect.height() * 0.42)
                shapes.bands.append(Fill(_rounded(rect, 2.0, 2.0), rect, mark))


def _add_cues(shapes: DisplayList, layout: ParagraphLayout, marks: Sequence[Mark]) -> None:
    for mark in marks:
        if mark.role is Role.CUE:
            shapes.slanted.append(mark.span)
            shapes.slanted_glyphs.extend(layout.glyphs(mark.span))


def _rounded(rect: QRectF, left: float, right: float) -> QPainterPath:
    """Return the rectangle with round corners on the sides where the label begins and ends."""
    path = QPainterPath()
    if left == right:
        path.addRoundedRect(rect, left, left)
        return path
    radius, y0, y1 = max(left, right), rect.top(), rect.bottom()
    x0, x1 = (rect.left(), rect.right()) if left else (rect.right(), rect.left())
    turn = radius if left else -radius
    path.moveTo(x1, y0)
    path.lineTo(x0 + turn, y0)
    path.quadTo(x0, y0, x0, y0 + radius)
    path.lineTo(x0, y1 - radius)
    path.quadTo(x0, y1, x0 + turn, y1)
    path.lineTo(x1, y1)
    path.closeSubpath()
    return path
