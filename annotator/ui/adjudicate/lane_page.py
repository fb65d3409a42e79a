"""The article with lanes under each of its lines; only the paragraphs on screen are set.

The room for the lanes is given by what the annotators marked, so that the text stays where it is
while things are settled. Coordinates are pixels from the top of the page.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from PySide6.QtCore import QRectF

from annotator.domain.annotations import Span
from annotator.ui.adjudicate.lane_marks import LaneMark, LaneMarks, Part
from annotator.ui.adjudicate.lane_tags import LaneShape, LaneTag, tags_of
from annotator.ui.canvas.canvas_style import CanvasStyle
from annotator.ui.canvas.height_index import HeightIndex, settled
from annotator.ui.canvas.metrics import LineMetrics, Metrics
from annotator.ui.canvas.paragraph_layout import ParagraphLayout
from annotator.ui.canvas.paragraphs import Kind, Paragraph, split

_KEPT = 200
_EYE = 0.42  # how far down a screen the line in question stands, as a share
TOP = 20
_NAMES, _EDGE = 76, 28
_ROW, _BAR, _AFTER = 17.0, 13.0, 9.0


@dataclass(slots=True)
class LaneBlock:
    """A paragraph that is set; `shapes` is None when gold has changed since.

    `sides` are the shapes of the annotators, with their words: these never change.
    """

    layout: LaneLayout
    sides: list[LaneShape]
    side_tags: list[LaneTag]
    shapes: list[LaneShape] | None = None
    tags: list[LaneTag] = field(default_factory=list)


class LaneLayout(ParagraphLayout):
    """A paragraph with room for the lanes below the lines on which anything is marked."""

    def __init__(
        self,
        text: str,
        start: int,
        metrics: LineMetrics,
        width: int,
        room: Callable[[Span], int],
    ) -> None:
        self._room = room
        super().__init__(text, start, metrics, width)

    def room_below(self, line: Span) -> int:
        """Return the height of the lanes of a line, or nothing."""
        return self._room(line)


class PlacedBlock(NamedTuple):
    """A paragraph on the page."""

    paragraph: int
    top: int
    block: LaneBlock


class LanePage:
    """One article at one width and zoom."""

    def __init__(self, marks: LaneMarks, style: CanvasStyle, zoom: float, width: int) -> None:
        self.marks = marks
        self.style = style
        self.zoom = zoom
        self.metrics = Metrics(style, zoom)
        content = marks.docket.content
        self.text = content.text
        full = round(self.metrics.of(Kind.BODY).letter * style.line_length)
        names, edge = round(_NAMES * zoom), round(_EDGE * zoom)
        self.text_width = max(240, min(full, width - names - edge))
        self.text_left = names + max(0, (width - names - edge - self.text_width) // 2)
        self.row, self.bar = round(_ROW * zoom), round(_BAR * zoom)
        self.lanes_height = (marks.gold_lane + 1) * self.row + round(_AFTER * zoom)
        self.paragraphs = split(self.text, content.regions())
        self._starts = [paragraph.start for paragraph in self.paragraphs]
        self._blocks: dict[int, LaneBlock] = {}
        self._advances: dict[str, float] = {}
        self.head = self.lanes_height + round(18 * zoom) if marks.whole else 0
        self._sides, self._gold = self._dealt(marks.marks), self._dealt(marks.gold)
        # Where anything is marked, gold included: it is this that the room is kept for.
        self._roomy = self._dealt((*marks.marks, *marks.gold))
        self._heights = HeightIndex([self._estimate(n) for n in range(len(self.paragraphs))])

    @property
    def height(self) -> int:
        """Height of the whole page."""
        return TOP + self.head + self._heights.total

    def refresh(self, item_ids: Sequence[str]) -> bool:
        """Follow a change of gold; return whether it touched but the lines of these things.

        The text stays where it is.
        """
        before = self.marks.gold_of(item_ids)
        few = self.marks.refresh(item_ids)
        if few:
            touched = self._deal_again(item_ids, before)
        else:
            self._gold = self._dealt(self.marks.gold)
            touched = set(self._blocks)
        for index in touched & self._blocks.keys():
            self._blocks[index].shapes = None
        return few

    def places_of(self, item_id: str) -> list[QRectF]:
        """Return the columns that a thing stands in: its words with the lanes below them."""
        return [
            QRectF(left, top, right - left, layout.metrics.pitch + self.lanes_height)
            for layout, number, top, left, right in self._pieces_of([item_id])
        ]

    def gold_of(self, item_ids: Collection[str]) -> list[QRectF]:
        """Return the lane of gold, from edge to edge, on the lines that some things stand on.

        The whole of it, as the words of one piece end where the next piece begins.
        """
        found = []
        for layout, number, top, _, _ in self._pieces_of(item_ids):
            lane = self.lane_top(layout, number, self.marks.gold_lane) - layout.lines[number].top
            found.append(QRectF(0, top + lane, self.text_left + self.text_width + 80, self.row))
        return found

    def _pieces_of(
        self, item_ids: Collection[str]
    ) -> Iterator[tuple[LaneLayout, int, float, float, float]]:
        """Yield where some things stand: the line, its upper edge, and from where to where."""
        for span in self._spans_of(item_ids):
            for index in range(self.index_of(span.start), self.index_of(span.end) + 1):
                layout, top = self.block(index).layout, self.top(index)
                for piece in layout.pieces(span):
                    left, right = self.text_left + piece.left, self.text_left + piece.right
                    yield layout, piece.line, top + layout.lines[piece.line].top, left, right

    def _spans_of(self, item_ids: Collection[str]) -> set[Span]:
        return {span for item_id in item_ids for span in self.marks.spans_of(item_id)}

    def index_of(self, offset: int) -> int:
        """Return the paragraph that holds an offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def top(self, index: int) -> int:
        """Return where a paragraph begins."""
        return TOP + self.head + self._heights.top(index)

    def block(self, index: int) -> LaneBlock:
        """Return a paragraph set and drawn up; its place among the heights is put right."""
        block = self._blocks.pop(index, None) or self._set(index)
        self._blocks[index] = block
        if block.shapes is None:
            self._draw_up(index, block)
        self._heights.set_height(index, block.layout.height)
        while len(self._blocks) > _KEPT:
            del self._blocks[next(iter(self._blocks))]
        return block

    def between(self, y0: float, y1: float) -> Iterator[PlacedBlock]:
        """Yield the paragraphs between two heights, from top to bottom."""
        index = self.index_at(y0)
        top = self.top(index)
        while index < len(self.paragraphs) and top < y1:
            block = self.block(index)
            yield PlacedBlock(index, top, block)
            top += block.layout.height
            index += 1

    def index_at(self, y: float) -> int:
        """Return the paragraph at `y`, or the nearest one."""
        return self._heights.at(max(0.0, y - TOP - self.head))

    def settle(self, y: int, height: int, anchor: int | None = None) -> int:
        """Set what stands on screen; return how far the `anchor`, or what is first, has moved."""
        return settled(self, y, height, self.index_at(y) if anchor is None else anchor)

    def set_about(self, offset: int, height: int) -> int:
        """Set what stands about an offset; return where a screen of that height would begin."""
        y = 0
        for _ in range(2):  # what is set on the way may move the line once
            y = max(0, round(self.line_box(offset).center().y() - height * _EYE))
            self.settle(y, height)
        return y

    def line_box(self, offset: int) -> QRectF:
        """Return the line of an offset with its lanes."""
        index = self.index_of(offset)
        layout = self.block(index).layout
        number = layout.line_of(offset)
        line = layout.lines[number]
        room = self._room(layout.line_span(number))
        height = layout.metrics.pitch + room
        return QRectF(self.text_left, self.top(index) + line.top, self.text_width, height)

    def lane_top(self, layout: ParagraphLayout, line: int, lane: int) -> float:
        """Return the upper edge of a lane of a line, from the top of the paragraph."""
        below = layout.lines[line].baseline + layout.metrics.below + 3 * self.zoom
        return round(below + lane * self.row)

    def has_lanes(self, layout: ParagraphLayout, line: int) -> bool:
        """Say whether a line has lanes below it."""
        return self._room(layout.line_span(line)) > 0

    def _paragraphs_of(self, mark: LaneMark) -> range:
        return range(self.index_of(mark.span.start), self.index_of(mark.span.end) + 1)

    def _dealt(self, marks: Iterable[LaneMark]) -> dict[int, list[LaneMark]]:
        """Deal marks out to the paragraphs they stand in."""
        found: dict[int, list[LaneMark]] = defaultdict(list)
        for mark in marks:
            for index in self._paragraphs_of(mark):
                found[index].append(mark)
        return found

    def _deal_again(self, item_ids: Collection[str], before: Iterable[LaneMark]) -> set[int]:
        """Deal out the marks that gold has now of some things; return where anything changed."""
        touched = {index for mark in before for index in self._paragraphs_of(mark)}
        for index in touched:
            kept = [mark for mark in self._gold[index] if mark.item_id not in item_ids]
            self._gold[index] = kept
        for mark in self.marks.gold_of(item_ids):
            for index in self._paragraphs_of(mark):
                self._gold[index].append(mark)
                touched.add(index)
        return touched

    def _room(self, line: Span) -> int:
        marks = self._roomy.get(self.index_of(line.start), ())
        marked = any(mark.span.start < line.end and line.start < mark.span.end for mark in marks)
        return self.lanes_height if marked else 0

    def _estimate(self, index: int) -> int:
        paragraph = self.paragraphs[index]
        metrics = self._metrics(paragraph)
        lines = int((paragraph.end - paragraph.start) * metrics.letter / self.text_width) + 1
        gaps = metrics.gap_before + metrics.gap_after
        room = self.lanes_height if self._roomy.get(index) else 0
        return lines * (metrics.pitch + room) + gaps

    def _metrics(self, paragraph: Paragraph) -> LineMetrics:
        metrics = self.metrics.of(paragraph.kind)
        if paragraph.kind in (Kind.BOILERPLATE, Kind.BLANK):
            return metrics
        return replace(metrics, strip=1.0 * self.zoom, lane_room=4.0 * self.zoom)

    def _set(self, index: int) -> LaneBlock:
        paragraph = self.paragraphs[index]
        text = self.text[paragraph.start : paragraph.end]
        metrics = self._metrics(paragraph)
        layout = LaneLayout(text, paragraph.start, metrics, self.text_width, self._room)
        sides = self._shapes(self._sides.get(index, ()), layout)
        return LaneBlock(layout, sides, self._tags(sides))

    def _draw_up(self, index: int, block: LaneBlock) -> None:
        gold = self._shapes(self._gold.get(index, ()), block.layout)
        # Long before short, so that what is nested lies on top.
        block.shapes = sorted(
            (*block.sides, *gold),
            key=lambda shape: (shape.mark.part != Part.BAR, -shape.rect.width()),
        )
        block.tags = block.side_tags + self._tags(gold)

    def _tags(self, shapes: Sequence[LaneShape]) -> list[LaneTag]:
        return tags_of(shapes, self._advance, self.zoom, self.text_width + 40.0)

    def _shapes(self, marks: Iterable[LaneMark], layout: LaneLayout) -> list[LaneShape]:
        shapes = []
        for mark in marks:
            for piece in layout.pieces(mark.span):
                top = self.lane_top(layout, piece.line, mark.lane)
                rect = QRectF(piece.left, top, max(4.0, piece.right - piece.left), self.bar)
                begins = piece.first and mark.first
                backwards = layout.right_to_left
                shapes.append(LaneShape(rect, mark, begins, piece.last, piece.line, backwards))
        return shapes

    def _advance(self, words: str) -> float:
        """Return how wide the small capitals in the lanes are; few words come again and again."""
        found = self._advances.get(words)
        if found is None:
            found = self._advances[words] = self.metrics.tag_metrics.horizontalAdvance(words)
        return found
