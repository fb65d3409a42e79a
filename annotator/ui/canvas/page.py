"""The page: an article set in paragraphs of known height, of which only those on screen are made.

It knows nothing of widgets. Its coordinates are pixels from the top of the page; `x` is the
viewport's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtGui import QFont, QTextCharFormat

from annotator.domain.annotations import Claim, NoteKind, Region, Span, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.rules import Problem, claim_gaps, nesting_gaps, stance_gaps
from annotator.domain.scheme import Scheme
from annotator.domain.stances import doubts, sentence_of
from annotator.ui.canvas import display_list, words
from annotator.ui.canvas.article_index import ArticleIndex
from annotator.ui.canvas.canvas_style import CanvasStyle
from annotator.ui.canvas.display_list import DisplayList
from annotator.ui.canvas.height_index import HeightIndex, settled
from annotator.ui.canvas.marks import Mark, Preview, marks_in
from annotator.ui.canvas.metrics import Metrics
from annotator.ui.canvas.paragraph_layout import ParagraphLayout
from annotator.ui.canvas.paragraphs import Fold, Kind, Paragraph, datelines, folds, split
from annotator.ui.canvas.signs import NO_SIGNS, Signs

_KEPT = 400
TOP = 22
"""Room above the first paragraph."""


@dataclass(slots=True)
class Block:
    """A paragraph that is set; `shapes` is None when its labels have changed since."""

    layout: ParagraphLayout
    shapes: DisplayList | None = None


class Placed(NamedTuple):
    """A paragraph on the page, or the line that stands for a folded run."""

    paragraph: int
    top: int
    block: Block | None
    fold: Fold | None


class Page:
    """One article at one width and zoom."""

    def __init__(
        self, content: ArticleContent, scheme: Scheme, style: CanvasStyle, zoom: float, width: int
    ) -> None:
        self.content = content
        self.scheme = scheme
        self.style = style
        self.metrics = Metrics(style, zoom)
        self.columns = self.metrics.columns(width)
        self.index = ArticleIndex(content)
        self.suggestions_visible = True
        self.folded = False
        self.preview: Preview | None = None
        self._blocks: dict[int, Block] = {}
        self._split()

    @property
    def height(self) -> int:
        """Height of the whole page without the room below it."""
        return TOP + self._heights.total

    @property
    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs of the article, at least one."""
        return self._paragraphs

    def index_of(self, offset: int) -> int:
        """Return the index of the paragraph that holds the offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def top(self, index: int) -> int:
        """Return where a paragraph begins."""
        return TOP + self._heights.top(index)

    def bottom(self, index: int) -> int:
        """Return where a paragraph ends."""
        return self.top(index) + self._heights.height(index)

    def index_at(self, y: float) -> int:
        """Return the index of the paragraph at `y`, or the nearest one."""
        return self._heights.at(max(0, y - TOP))

    def fold_of(self, index: int) -> Fold | None:
        """Return the folded run that the paragraph is hidden in."""
        return self._fold_of.get(index)

    def block(self, index: int) -> Block:
        """Return the paragraph set and drawn up; its place among the heights is put right."""
        block = self._blocks.pop(index, None) or Block(self._set(index))
        self._blocks[index] = block
        if block.shapes is None:
            block.shapes = self._drawn_up(index, block.layout)
        if index not in self._fold_of:
            self._heights.set_height(index, block.layout.height)
        while len(self._blocks) > _KEPT:
            del self._blocks[next(iter(self._blocks))]
        return block

    def shapes(self, index: int) -> DisplayList:
        """Return what is drawn for the labels of a paragraph."""
        return self.block(index).shapes or DisplayList()

    def made(self, index: int) -> Block | None:
        """Return the paragraph if it is set already."""
        return self._blocks.get(index)

    def between(self, y0: float, y1: float) -> Iterator[Placed]:
        """Yield what stands between two heights, from top to bottom."""
        index = self.index_at(y0)
        fold = self._fold_of.get(index)
        index = fold.first if fold is not None else index
        top = self.top(index)
        while index < len(self._paragraphs) and top < y1:
            fold = self._fold_of.get(index)
            yield Placed(index, top, None if fold else self.block(index), fold)
            top += self._heights.height(index)
            index = fold.last + 1 if fold else index + 1

    def gaps_of(self, record_id: str) -> list[str]:
        """Return what the scheme demands of a claim or stance that it does not have yet."""
        match self.content.annotation(record_id):
            case Claim() as claim:
                gaps = [*claim_gaps(claim, self.scheme), *self._nesting_gaps(claim)]
                return [gap.message for gap in gaps]
            case Stance() as stance:
                gaps = [*stance_gaps(stance, self.scheme), *self._doubts(stance)]
                return [gap.message for gap in gaps]
            case _:
                return []

    def _nesting_gaps(self, claim: Claim) -> Iterator[Problem]:
        parent = self.content.annotation(claim.nested_in) if claim.nested_in else None
        if isinstance(parent, Claim):
            yield from nesting_gaps(claim, parent, self.scheme)

    def _doubts(self, stance: Stance) -> Iterator[Problem]:
        sentence = sentence_of(stance, self.content)
        places = self.index.stances_in(sentence) if sentence is not None else []
        found = [self.content.annotation(place.record_id) for place in places]
        return doubts(stance, [other for other in found if other is not None], self.content)

    def signs_of(self, record_id: str) -> Signs:
        """Return the small signs that stand beside a label."""
        kinds = {note.kind for note in self.index.remarks_on(record_id)}
        lacking = bool(self.gaps_of(record_id))
        if not kinds and not lacking:
            return NO_SIGNS
        return Signs(NoteKind.FLAG in kinds, NoteKind.NOTE in kinds, lacking)

    def settle(self, y: int, height: int, anchor: int) -> int:
        """Set what stands between `y` and `y + height`; return how far the `anchor` moved.

        Heights are estimates until a paragraph is set. Whoever scrolls adds the result to the
        scroll value, so that the paragraph `anchor` stays where it was on screen.
        """
        return settled(self, y, height, anchor)

    def refresh(self, edit: Edit) -> list[Span]:
        """Follow an edit that was applied; return the stretches that look different."""
        if any(isinstance(record, Region) for record in (*edit.before, *edit.after)):
            self._blocks.clear()
            self.index.update(edit)
            self._split()
            return [Span(0, len(self.content.text))]
        spans = [span for record in (*edit.before, *edit.after) for span in _spans(record)]
        for record_id in self.index.update(edit):
            record = self.content.annotation(record_id)
            spans += record.all_spans() if record is not None else ()
        self.redraw(spans)
        # What is nested in a label, or crosses it, moves with it.
        crossing = {item.id: item for span in set(spans) for item in self.content.near(span)}
        spans += [span for item in crossing.values() for span in item.all_spans()]
        return spans

    def redraw(self, spans: Iterable[Span]) -> None:
        """Have the paragraphs that `spans` touch drawn up anew."""
        touched = {
            index
            for span in spans
            for index in range(self.index_of(span.start), self.index_of(span.end) + 1)
        }
        for index in touched:
            block = self._blocks.get(index)
            if block is not None:
                block.shapes = None

    def redraw_all(self) -> None:
        """Have all paragraphs drawn up anew; the text stays as it is set."""
        for block in self._blocks.values():
            block.shapes = None

    def rescale(self, style: CanvasStyle, zoom: float, width: int) -> None:
        """Set the article anew in another style, at another zoom or for another width."""
        self.style = style
        self.metrics = Metrics(style, zoom)
        self.columns = self.metrics.columns(width)
        self._blocks.clear()
        self._measure()

    def set_folded(self, folded: bool) -> None:
        """Hide or show the runs of boilerplate."""
        if folded != self.folded:
            self.folded = folded
            self._measure()

    def _split(self) -> None:
        regions = self.content.regions()
        self._paragraphs = split(self.content.text, regions)
        self._starts = [paragraph.start for paragraph in self._paragraphs]
        self._datelines = datelines(regions)
        self._dateline_ends = [span.end for span in self._datelines]
        self._measure()

    def _measure(self) -> None:
        """Estimate all heights; those that are known already are taken as they are."""
        self._fold_of: dict[int, Fold] = {}
        heights = self._estimates()
        for index, block in self._blocks.items():
            heights[index] = block.layout.height
        for fold in folds(self._paragraphs) if self.folded else ():
            for index in range(fold.first, fold.last + 1):
                self._fold_of[index] = fold
                heights[index] = 0
            heights[fold.first] = self.fold_height
        self._heights = HeightIndex(heights)

    @property
    def fold_height(self) -> int:
        """Height of the line that stands for a folded run."""
        metrics = self.metrics.of(Kind.BOILERPLATE)
        return metrics.pitch + metrics.gap_before + metrics.gap_after

    def _estimates(self) -> list[int]:
        measures = []
        for kind in Kind:
            metrics = self.metrics.of(kind)
            per_line = max(4.0, self.columns.text_width / metrics.letter / 1.03)
            measures.append((per_line, metrics.pitch, metrics.gap_before + metrics.gap_after))
        heights = []
        for start, end, kind, _, _, continues in self._paragraphs:
            per_line, pitch, gaps = measures[kind]
            lines = int((end - start) / per_line) + 1
            heights.append(lines * pitch + (0 if continues else gaps))
        return heights

    def _set(self, index: int) -> ParagraphLayout:
        start, end, kind, _, _, continues = self._paragraphs[index]
        metrics = self.metrics.of(kind)
        if continues:
            metrics = replace(metrics, gap_after=0)
        text = self.content.text[start:end]
        formats = self._dateline_formats(Span(start, end), metrics.font)
        return ParagraphLayout(text, start, metrics, self.columns.text_width, formats)

    def _dateline_formats(self, span: Span, font: QFont) -> list[tuple[Span, QTextCharFormat]]:
        first = bisect_right(self._dateline_ends, span.start)
        found = self._datelines[first : first + 1]
        if not found or found[0].start >= span.end or span == found[0]:
            return []
        small, form = QFont(font), QTextCharFormat()
        small.setPixelSize(max(6, round(font.pixelSize() * 0.86)))
        small.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.5)
        form.setFont(small)
        form.setForeground(self.style.dimmed)
        return [(found[0], form)]

    def _drawn_up(self, index: int, layout: ParagraphLayout) -> DisplayList:
        paragraph = self._paragraphs[index]
        span = Span(paragraph.start, paragraph.end)
        marks = marks_in(
            self.content, span, suggestions=self.suggestions_visible, preview=self.preview
        )
        return display_list.build(layout, marks, self.metrics, self._tag, self.signs_of)

    def _tag(self, mark: Mark) -> str:
        return words.tag_words(self.scheme, mark.label, mark.score)


def _spans(record: object) -> tuple[Span, ...]:
    all_spans = getattr(record, "all_spans", None)
    return all_spans() if all_spans is not None else ()
