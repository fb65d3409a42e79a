"""The article canvas: an article with its labels, and what keys and mouse do there.

It reads the article and shows it; it never changes it. What the mouse asks for leaves as a wish
(`boundary_requested`, `menu_requested`, …), and what happened as a fact (`selection_changed`, …).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from annotator.domain.annotations import Claim, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.scheme import Scheme
from annotator.ui.canvas.hint_view import HintView
from annotator.ui.canvas.hit_test import Hit, hit_test
from annotator.ui.canvas.margin import paint_sign, sign_place
from annotator.ui.canvas.marks import Preview
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.pointer import EdgeDrag, Press
from annotator.ui.canvas.tie import Tie


class ArticleCanvas(HintView):
    """Shows an article with its labels; here is what the mouse does with them."""

    boundary_requested = Signal(str, object, object)  # label, its old and its new Span
    menu_requested = Signal(QPoint, object)  # where on screen, and on which label or None
    link_requested = Signal(str, str)  # a claim or stance, and the label that was tied to it
    activated = Signal(str)
    fold_requested = Signal(bool)
    laid_out = Signal()  # everything may stand elsewhere on the page now
    kind_requested = Signal()  # the margin beside the caret's paragraph was clicked
    more_requested = Signal(QPoint, object)  # where on screen, and the stances to choose from

    def __init__(self, parent: QWidget | None = None) -> None:
        # Qt sends the first events while the widget is still being made.
        self._shares: dict[int, tuple[float, float]] = {}
        super().__init__(parent)
        self._press: Press | None = None
        self._drag: EdgeDrag | None = None
        self._tie: Tie | None = None
        self._beside: int | None = None  # the paragraph whose strip in the margin the mouse is on
        self.setAccessibleName(self.tr("Article"))
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def show_content(self, content: ArticleContent | None, scheme: Scheme) -> None:
        """Show the article from its beginning, or that none is open."""
        self._press, self._drag, self._tie, self._beside = None, None, None, None
        self._shares.clear()
        super().show_content(content, scheme)

    def share_of(self, offset: int) -> float:
        """Return how far down the page an offset stands, from 0 to 1; about so where not set."""
        page = self._page
        if page is None:
            return 0.0
        index = page.index_of(offset)
        if index not in self._shares:
            whole = max(1, page.height)
            top = page.top(index)
            self._shares[index] = top / whole, (page.bottom(index) - top) / whole
        start, end = page.paragraphs[index].start, page.paragraphs[index].end
        top_share, height_share = self._shares[index]
        return top_share + height_share * (offset - start) / max(1, end - start)

    def scroll_to_share(self, share: float) -> None:
        """Bring what stands so far down the page into the middle."""
        if self._page is not None:
            middle = self.viewport().height() / 2
            self.verticalScrollBar().setValue(round(share * self._page.height - middle))

    def set_boilerplate_folded(self, folded: bool) -> None:
        """Fold each run of boilerplate to one line, or show it."""
        super().set_boilerplate_folded(folded)
        self._shares.clear()
        self.laid_out.emit()

    def refresh(self, edit: Edit) -> None:
        """Repaint what the edit touched; it has been applied to the content already."""
        self._cancel_drag()
        super().refresh(edit)

    def let_go(self) -> bool:
        """Give up what Escape gives up first: hints, a drag, selected words, the selected label.

        Returns False when there was nothing to give up.
        """
        if self._drag is None and self._tie is None:
            return super().let_go()
        self._press = None
        self._cancel_drag()
        self._pull(None)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, a drag over words or a drag of an edge."""
        hit = self._hit(event.position())
        if hit is None or self._caret is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._picks(hit):
            return
        by_letter = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._press = Press(event.position(), hit, self._selected)
        if hit.edge is not None and not extend:
            self._drag = EdgeDrag.of(hit.edge)
            self._mark_selected(hit.edge.record_id)
            return
        if hit.records and self._selected not in hit.records and not extend:
            self._mark_selected(hit.records[0])
        if hit.chip or hit.folded or hit.number:
            return
        self._repaint_caret()
        self._caret.put(hit.offset, extend=extend, by_letter=by_letter)
        self._caret_changed()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry on a drag, or show what a click would choose."""
        hit, press, caret = self._hit(event.position()), self._press, self._caret
        if hit is None or caret is None:
            return
        if press is None:
            self._hover(hit)
        elif press.is_drag(event.position()):
            by_letter = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            chip = press.hit.records[0] if press.hit.chip and press.hit.records else None
            pulled = press.hit.number or chip
            if pulled is not None:
                self._pull(Tie(pulled, self._on_page(press.where), hit, event.position()))
            elif self._drag is not None:
                self._preview(self._drag, hit.offset, by_letter=by_letter)
            elif not (press.hit.chip or press.hit.folded):
                self._keep_in_hand(press.selected)
                self._repaint_caret()
                caret.put(hit.offset, extend=True, by_letter=by_letter)
                self._caret_changed()
            self._scroll_along(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or choose the label that was clicked."""
        press, drag = self._press, self._drag
        self._press = None
        if press is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._tie is not None:
            self._let_tie_go()
        elif drag is not None:
            self._drop(drag)
        elif press.is_drag(event.position()):
            return
        elif press.hit.folded:
            self.fold_requested.emit(False)
        elif press.hit.more:
            self.more_requested.emit(event.globalPosition().toPoint(), press.hit.more)
        elif not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._mark_selected(press.picked())
            if press.hit.margin is not None:
                self.kind_requested.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Activate a label; elsewhere select the word."""
        hit = self._hit(event.position())
        if hit is None or self._caret is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if hit.records:
            chosen = self._selected if self._selected in hit.records else hit.records[0]
            self._mark_selected(chosen)
            self.activated.emit(chosen)
        elif hit.letter is not None and (word := self._caret.word_at(hit.letter)):
            self._repaint_caret()
            self._caret.select(word)
            self._caret_changed()

    def labels_at(self, point: QPointF) -> tuple[str, ...]:
        """Return the labels at a point of the viewport, the innermost first."""
        hit = self._hit(point) if self.viewport().rect().contains(point.toPoint()) else None
        return tuple(hit.records) if hit is not None else ()

    def show_goal(self, record_id: str | None) -> None:
        """Light up the label that something dragged from elsewhere would be linked to."""
        self._set_hovered(record_id)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what the mouse was on."""
        super().leaveEvent(event)
        self._set_hovered(None)
        self._stand_beside(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the label under the mouse, or of the selected one."""
        hit = self._hit(QPointF(event.pos()))
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            line = self._line_box(self.caret()).bottomLeft().toPoint()
            where = line - QPoint(0, self.verticalScrollBar().value())
            self.menu_requested.emit(self.viewport().mapToGlobal(where), self._selected)
            return
        words = self.selection()
        if hit is not None and words is not None and words.start <= hit.offset < words.end:
            # What is selected is meant, for the claim in hand, and not a name among the words.
            self.menu_requested.emit(event.globalPos(), None)
            return
        if hit is not None and hit.records and self._selected not in hit.records:
            self._mark_selected(hit.records[0])
        if hit is not None and not hit.records and self.selection() is None:
            self.set_caret(hit.offset)  # the menu is about the paragraph that was clicked
        on_label = self._selected if hit is not None and self._selected in hit.records else None
        self.menu_requested.emit(event.globalPos(), on_label)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what a label is when the mouse rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            hit = self._hit(QPointF(event.pos()))
            shown = hit.records[:1] or hit.more if hit is not None else ()
            told = "\n".join(map(self.describe, shown))
            QToolTip.showText(event.globalPos(), told, self.viewport())
            return True
        return super().viewportEvent(event)

    def _rescale(self) -> None:
        super()._rescale()
        self._shares.clear()
        if self._page is not None:
            self.laid_out.emit()

    def _picks(self, hit: Hit) -> bool:
        """Say whether a click picks a label by its hint; one beside them leaves the hints."""
        hints = self.hints()
        picked = next((hints[record] for record in hit.records if record in hints), None)
        if picked is not None:
            self.hint_typed.emit(picked)
            return True
        self._leave_hints()
        return False

    def _hit(self, point: QPointF) -> Hit | None:
        page = self._page
        if page is None:
            return None
        return hit_test(page, self._chips, self._on_page(point), self._selected)

    def _hover(self, hit: Hit) -> None:
        self._set_hovered(hit.records[0] if hit.records else None)
        self._stand_beside(hit.margin)
        shape = Qt.CursorShape.IBeamCursor
        if hit.edge is not None:
            shape = Qt.CursorShape.SplitHCursor
        elif hit.chip or hit.folded or hit.number or hit.margin is not None:
            shape = Qt.CursorShape.PointingHandCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def _stand_beside(self, index: int | None) -> None:
        """Show the sign for the kind in the margin of a paragraph, and no longer elsewhere."""
        page, before = self._page, self._beside
        self._beside = index
        for one in {before, index} - {None} if before != index else ():
            if page is not None and one is not None and one < len(page.paragraphs):
                place = sign_place(page, one).translated(0, -self.verticalScrollBar().value())
                self.viewport().update(place.toAlignedRect())

    def _preview(self, drag: EdgeDrag, offset: int, *, by_letter: bool) -> None:
        page = self._page
        if page is None:
            return
        before = drag.span
        drag.move_to(offset, page.content.tokens, by_letter=by_letter)
        if drag.span != before:
            page.preview = Preview(drag.edge.record_id, drag.edge.span, drag.span)
            page.redraw([before, drag.span])
            self._update_spans([before, drag.span])

    def _keep_in_hand(self, before: str | None) -> None:
        """Let a claim or stance stay in hand whose further words are being dragged over."""
        record = self._annotation(before) if before is not None else None
        if isinstance(record, Claim | Stance):
            self._mark_selected(before)

    def _pull(self, tie: Tie | None) -> None:
        """Draw the line of a link that is being made, and what it would be tied to."""
        self._tie = tie
        self._set_hovered(tie.goal(self._annotation) if tie is not None else None)
        self.viewport().update()

    def _let_tie_go(self) -> None:
        tie = self._tie
        self._pull(None)
        goal = tie.goal(self._annotation) if tie is not None else None
        if tie is not None and goal is not None:
            self.link_requested.emit(tie.item_id, goal)

    def _paint_page(self, painter: QPainter, page: Page, clip: QRectF) -> None:
        super()._paint_page(painter, page, clip)
        if self._beside is not None and self._beside < len(page.paragraphs):
            paint_sign(painter, page, self._beside)
        if self._tie is not None:
            self._tie.paint(painter, page, self._on_page(self._tie.now))

    def _drop(self, drag: EdgeDrag) -> None:
        self._cancel_drag()
        if drag.span != drag.edge.span:
            self.boundary_requested.emit(drag.edge.record_id, drag.edge.span, drag.span)

    def _cancel_drag(self) -> None:
        page, drag = self._page, self._drag
        self._drag = None
        if page is not None and drag is not None:
            page.preview = None
            page.redraw([drag.span, drag.edge.span])
            self._update_spans([drag.span, drag.edge.span])

    def _scroll_along(self, point: QPointF) -> None:
        """Scroll while words are dragged over past the upper or lower edge."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if point.y() < 0 or point.y() > height:
            bar.setValue(bar.value() + round(point.y() if point.y() < 0 else point.y() - height))
