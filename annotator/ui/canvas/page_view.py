"""The scrolling widget that shows a page: place, zoom, folding, and repainting no more than needed.

What is selected, and what keys and mouse do, is the business of `ArticleCanvas`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from annotator.domain.annotations import Annotation, Claim, Region, Span, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.scheme import Scheme
from annotator.ui.canvas.canvas_style import CanvasStyle
from annotator.ui.canvas.chips import ChipColumn
from annotator.ui.canvas.empty_state import paint_empty
from annotator.ui.canvas.links import Link, links_of, paint_link
from annotator.ui.canvas.page import TOP, Page
from annotator.ui.canvas.painting import PagePainter, PaintState
from annotator.ui.canvas.scrolled_view import ScrolledView

SMALLEST_ZOOM, LARGEST_ZOOM = 0.5, 3.0
_ZOOM_STEP = 1.1


class PageView(ScrolledView):
    """Shows one article and repaints what an edit touched."""

    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._style: CanvasStyle | None = None
        self._folded = False
        self._suggestions_visible = True
        self._found: list[Span] = []

    def show_content(self, content: ArticleContent | None, scheme: Scheme) -> None:
        """Show the article from its beginning, or that none is open."""
        self._page = None
        self._found = []
        if content is not None:
            style = self._style or CanvasStyle.from_palette(self.palette(), scheme)
            self._page = Page(content, scheme, style, self._zoom, self.viewport().width())
            self._page.suggestions_visible = self._suggestions_visible
            self._page.set_folded(self._folded)
            self._make_painters(self._page)
        self._settling = True
        self.verticalScrollBar().setValue(0)
        self._settling = False
        self._settle()
        self.viewport().update()

    def refresh(self, edit: Edit) -> None:
        """Repaint what the edit touched; it has been applied to the content already."""
        page = self._page
        if page is None:
            return
        self._update_spans(page.refresh(edit))
        self._settle()
        if self._linked() or any(isinstance(record, Region) for record in edit.before):
            self.viewport().update()
        self._update_margins(page, edit)

    def set_style(self, style: CanvasStyle) -> None:
        """Use other colours and fonts."""
        self._style = style
        self._rescale()

    def zoom(self) -> float:
        """Return the zoom, 1 for the natural size."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Set the size of everything, from 0.5 to 3; the place in the article is kept."""
        zoom = round(min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM), 3)
        if zoom != self._zoom:
            self._zoom = zoom
            self._rescale()
            self.zoom_changed.emit(zoom)

    def suggestions_visible(self) -> bool:
        """Say whether the suggestions that wait for an answer are shown."""
        return self._suggestions_visible

    def set_suggestions_visible(self, visible: bool) -> None:
        """Show or hide the suggestions that wait for an answer."""
        self._suggestions_visible = visible
        if self._page is not None:
            self._page.suggestions_visible = visible
            self._page.redraw_all()
            self._chips.forget(None)
            self.viewport().update()

    def set_boilerplate_folded(self, folded: bool) -> None:
        """Fold each run of boilerplate to one line, or show it."""
        self._folded = folded
        if self._page is not None:
            place = self.place()
            self._page.set_folded(folded)
            self.restore_place(place)
            self.viewport().update()

    def find_highlights(self, spans: Sequence[Span]) -> None:
        """Mark what a search found; an empty list takes the marks away."""
        self._found = sorted(spans)
        self.viewport().update()

    def place(self) -> tuple[str, int]:
        """Return the article's id and the offset of the first line on screen."""
        page = self._page
        if page is None:
            return "", 0
        y = self.verticalScrollBar().value() + TOP
        index = page.index_at(y)
        fold = page.fold_of(index)
        if fold is not None:
            return page.content.article.id, page.paragraphs[fold.first].start
        layout = page.block(index).layout
        line = layout.line_at(y - page.top(index))
        return page.content.article.id, layout.line_span(line).start

    def restore_place(self, place: tuple[str, int]) -> None:
        """Scroll to a place that `place` returned; one of another article is ignored."""
        page = self._page
        if page is None or place[0] != page.content.article.id:
            return
        self._settle()
        for _ in range(2):  # what is set on the way may move the line once
            self.verticalScrollBar().setValue(round(self._line_box(place[1]).top()) - TOP)

    def visible_ids(self) -> list[str]:
        """Return the ids of all labels that can be seen, from top to bottom."""
        page = self._page
        if page is None:
            return []
        y0 = self.verticalScrollBar().value()
        y1 = y0 + self.viewport().height()
        found: dict[str, None] = {}
        for placed in list(page.between(y0, y1)):
            boxes = page.shapes(placed.paragraph).boxes if placed.block is not None else []
            for box in boxes:
                middle = placed.top + box.rect.center().y()
                if y0 <= middle <= y1:
                    found[box.mark.record_id] = None
        found.update((chip.record_id, None) for chip in self._chips.between(y0, y1))
        return list(found)

    def text(self) -> str:
        """Return the article's text; none is open where it is empty."""
        return self._page.content.text if self._page is not None else ""

    def letter_rect(self, offset: int) -> QRect:
        """Return where the letter at an offset stands in the viewport."""
        page = self._page
        line = self._line_box(offset).translated(0, -self.verticalScrollBar().value())
        if page is None or page.fold_of(page.index_of(offset)) is not None:
            return line.toAlignedRect()
        layout = page.block(page.index_of(offset)).layout
        pieces = layout.pieces(Span(offset, offset + 1))
        left, right = (pieces[0].left, pieces[0].right) if pieces else (0.0, 1.0)
        line.setRect(page.columns.text_left + left, line.top(), right - left, line.height())
        return line.toAlignedRect()

    def offset_at(self, point: QPoint) -> int:
        """Return the offset that is nearest to a point of the viewport."""
        page, place = self._page, self._on_page(point)
        if page is None:
            return 0
        index = page.index_at(place.y())
        layout = page.block(index).layout
        line = layout.line_at(place.y() - page.top(index))
        return layout.offset_at(place.x() - page.columns.text_left, line)

    def scroll_to(self, offset: int) -> None:
        """Bring the line of an offset on screen, if it is not there with room around it."""
        if self._page is None:
            return
        for _ in range(2):  # setting the paragraphs on the way may move the line once
            line, bar = self._kept(partial(self._line_box, offset)), self.verticalScrollBar()
            height = self.viewport().height()
            room = min(2.2 * line.height(), height / 4)
            if line.top() < bar.value() + room * 0.5:
                bar.setValue(round(line.top() - height * 0.3))
            elif line.bottom() > bar.value() + height - room:
                bar.setValue(round(line.bottom() - height * 0.62))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what of the page the event asks for."""
        page = self._page
        if page is None or not page.content.text.strip():
            self._paint_empty(QPainter(self.viewport()))
            return

        def paint(painter: QPainter, clip: QRectF) -> None:
            self._paint_page(painter, page, clip)

        self._paint_parts(event, page.style.base, paint)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's colours unless a style was given."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._style is None:
            self._rescale()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom while Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turn = event.angleDelta().y()
            if turn:
                self.set_zoom(self._zoom * (_ZOOM_STEP if turn > 0 else 1 / _ZOOM_STEP))
            event.accept()
            return
        super().wheelEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll; the chips are placed anew among those on screen."""
        super().scrollContentsBy(dx, dy)
        if self._page is not None and not self._settling:
            self.viewport().update(self._chip_column())

    def _set_page(self) -> Page | None:
        return self._page

    def _moves_whole(self) -> bool:
        return not self._links()

    def _paint_state(self) -> PaintState:
        """Return what is shown of the moment."""
        return PaintState()

    def _linked(self) -> list[str]:
        """Return the ids of the labels whose links are drawn."""
        return []

    def _make_painters(self, page: Page) -> None:
        self._painter = PagePainter(page)
        self._chips = ChipColumn(page)

    def _paint_page(self, painter: QPainter, page: Page, clip: QRectF) -> None:
        state = self._paint_state()
        if clip.left() < page.columns.chip_left - 4:
            self._paint_text(painter, page, clip, state)
        if clip.right() >= page.columns.chip_left - 8:
            self._chips.paint_between(painter, clip.top(), clip.bottom(), state)
        for link in self._links():
            if link.path.boundingRect().adjusted(-8, -8, 8, 8).intersects(clip):
                paint_link(painter, page, link)

    def _paint_text(self, painter: QPainter, page: Page, clip: QRectF, state: PaintState) -> None:
        first = page.paragraphs[page.index_at(clip.top())].start
        last = page.paragraphs[page.index_at(clip.bottom())].end
        begin = max(0, bisect_left(self._found, (first, first)) - 1)
        state.found = self._found[begin : bisect_left(self._found, (last, last))]
        self._painter.paint(painter, clip, state)

    def _paint_empty(self, painter: QPainter) -> None:
        style = self._page.style if self._page is not None else self._style
        base = style.base if style else self.palette().base().color()
        ink = style.dimmed if style else self.palette().placeholderText().color()
        room, size = self.viewport().rect(), 15 * self._zoom
        paint_empty(painter, room, base, ink, size=size, has_article=self._page is not None)

    def _links(self) -> list[Link]:
        page = self._page
        linked = self._linked()
        if page is None or not linked:
            return []
        places: dict[str, QRectF] = {}
        if any(isinstance(self._annotation(record_id), Stance) for record_id in linked):
            y0 = self.verticalScrollBar().value()
            chips = self._chips.between(y0, y0 + self.viewport().height())
            places = {chip.record_id: chip.rect for chip in chips}
        return [link for item in linked for link in links_of(page, item, places.get(item))]

    def _update_margins(self, page: Page, edit: Edit) -> None:
        """Word the chips anew that the edit touches; a claim may change every number."""
        touched = map(self._annotation, page.index.touched)
        changed = [item for item in (*edit.before, *edit.after, *touched) if item is not None]
        claims = any(isinstance(record, Claim) for record in changed)
        if claims or any(isinstance(record, Stance) for record in changed):
            self._chips.forget(None)  # what was odd about one may have been so because of another
            self.viewport().update(self._chip_column())
        if claims:
            self.viewport().update(0, 0, page.columns.text_left, self.viewport().height())

    def _chip_column(self) -> QRect:
        left = self._page.columns.chip_left - 4 if self._page is not None else 0
        return self.viewport().rect().adjusted(left, 0, 0, 0)

    def _annotation(self, record_id: str) -> Annotation | None:
        return self._page.content.annotation(record_id) if self._page is not None else None

    def _update_spans(self, spans: Iterable[Span]) -> None:
        """Repaint the lines that the spans stand on; the chips beside them stay as they are."""
        page = self._page
        if page is None:
            return
        y, height = self.verticalScrollBar().value(), self.viewport().height()
        width = page.columns.chip_left - 2
        for span in set(spans):
            top = round(self._top_of(page, span.start)) - y - 4
            bottom = round(self._top_of(page, span.end)) + page.metrics.line_pitch - y + 8
            if top < height and bottom > 0:
                self.viewport().update(QRect(0, top, width, bottom - top))

    def _update_links(self, record_ids: set[str]) -> None:
        """Repaint the links that are drawn and the chips of the given labels."""
        y, height = self.verticalScrollBar().value(), self.viewport().height()
        rects = [link.path.boundingRect() for link in self._links()]
        chips = self._chips.between(y, y + height)
        rects += [chip.rect for chip in chips if chip.record_id in record_ids]
        if any(isinstance(self._annotation(record_id), Stance) for record_id in record_ids):
            # One that was folded away takes the place of another.
            rects.append(QRectF(self._chip_column()).translated(0, y))
        for rect in rects:
            self.viewport().update(rect.translated(0, -y).toAlignedRect().adjusted(-8, -8, 8, 8))

    @staticmethod
    def _top_of(page: Page, offset: int) -> float:
        """Return where the line of an offset begins; where it is not set, its paragraph."""
        index = page.index_of(offset)
        block, top = page.made(index), page.top(index)
        if block is None or page.fold_of(index) is not None:
            return top
        return top + block.layout.lines[block.layout.line_of(offset)].top

    def _rescale(self) -> None:
        page = self._page
        if page is None:
            self.viewport().update()
            return
        place = self.place()
        style = self._style or CanvasStyle.from_palette(self.palette(), page.scheme)
        page.rescale(style, self._zoom, self.viewport().width())
        self._make_painters(page)
        self.restore_place(place)
        self.viewport().update()

    def _line_box(self, offset: int) -> QRectF:
        """Return the box of the line that holds an offset, on the page."""
        page = self._page
        if page is None:
            return QRectF()
        index = page.index_of(offset)
        fold = page.fold_of(index)
        if fold is not None:
            return QRectF(0, page.top(fold.first), page.columns.text_width, page.fold_height)
        layout = page.block(index).layout
        line = layout.lines[layout.line_of(offset)]
        top = page.top(index) + line.top
        return QRectF(page.columns.text_left, top, layout.width, layout.metrics.pitch)

    def _on_page(self, point: QPoint | QPointF) -> QPointF:
        """Return the point of the page that stands at a point of the viewport."""
        return QPointF(point.x(), point.y() + self.verticalScrollBar().value())
