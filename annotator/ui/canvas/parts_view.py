"""A page on which the claim in hand shows its parts: pieces, what is proposed, what is missing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from annotator.domain.annotations import Claim, Region, Span
from annotator.domain.edits import Edit
from annotator.domain.words import piece_under
from annotator.ui.canvas.article_index import Place
from annotator.ui.canvas.links import Link
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.parts import (
    Ghost,
    ghost_links,
    missing_parts,
    paint_ghosts,
    paint_missing,
    paint_piece,
)
from annotator.ui.canvas.selection_view import SelectionView

_FAR = 1 << 60


class PartsView(SelectionView):
    """Shows more of a claim while it is selected than of the others.

    Brackets stand around the piece under the caret, which is the one that keys move.
    `ghosts_changed` carries what is proposed, `piece_changed` the piece between brackets or None,
    `refreshed` an edit that is painted by now: for who cannot see them.
    """

    ghosts_changed = Signal(object)
    piece_changed = Signal(object)
    refreshed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        # Qt sends the first events while the widget is still being made.
        self._ghosts: tuple[Ghost, ...] = ()
        self._piece: Span | None = None
        super().__init__(parent)

    def ghosts(self) -> tuple[Ghost, ...]:
        """Return what is shown as proposed."""
        return self._ghosts

    def show_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Show what is proposed for the claim in hand; they go when something else is selected."""
        if tuple(ghosts) != self._ghosts:
            self._repaint_ghosts()
            self._ghosts = tuple(ghosts)
            self._repaint_ghosts()
            self.ghosts_changed.emit(self._ghosts)

    def piece(self) -> Span | None:
        """Return the piece of the claim in hand that the caret stands in."""
        claim = self._claim_in_hand()
        return piece_under(claim, self.caret()) if claim is not None else None

    def paragraph(self) -> Span:
        """Return the line of the article that the caret stands in."""
        text, here = self.text(), self.caret()
        end = text.find("\n", here)
        return Span(text.rfind("\n", 0, here) + 1, end if end >= 0 else len(text))

    def kind_title(self, region: Region) -> str:
        """Return what the scheme calls the kind of a region."""
        page = self._page
        found = page.scheme.region.label(region.label) if page is not None else None
        return found.title if found is not None else region.label

    def suggestions_in(self, passage: Span) -> list[str]:
        """Return the waiting suggestions that begin in a passage, in order; none if hidden."""
        page = self._page
        if page is None or not self._suggestions_visible:
            return []
        order = page.index.suggestions
        first = bisect_left(order, Place(passage.start, -_FAR, ""))
        last = bisect_left(order, Place(passage.end, _FAR, ""))
        return [place.record_id for place in order[first:last]]

    def suggestion_from(self, offset: int) -> str | None:
        """Return the first waiting suggestion from a place on, or else the first of all."""
        after = self.suggestions_in(Span(offset, len(self.text())))
        others = after or self.suggestions_in(Span(0, offset))
        return others[0] if others else None

    def refresh(self, edit: Edit) -> None:
        """Repaint what the edit touched; it has been applied to the content already."""
        self.show_ghosts(())
        super().refresh(edit)
        self._piece = self.piece()
        self.refreshed.emit(edit)

    def _mark_selected(self, record_id: str | None) -> None:
        if record_id != self._selected:
            self.show_ghosts(())
        super()._mark_selected(record_id)
        self._follow_piece()

    def _caret_changed(self) -> None:
        super()._caret_changed()
        self._follow_piece()

    def _follow_piece(self) -> None:
        piece = self.piece()
        if piece != self._piece:
            self._update_spans(span for span in (piece, self._piece) if span is not None)
            self._piece = piece
            self.piece_changed.emit(piece)

    def _claim_in_hand(self) -> Claim | None:
        record = self._annotation(self._selected) if self._selected is not None else None
        return record if isinstance(record, Claim) else None

    def _paint_page(self, painter: QPainter, page: Page, clip: QRectF) -> None:
        super()._paint_page(painter, page, clip)
        claim = self._claim_in_hand()
        if claim is None:
            return
        paint_ghosts(painter, page, self._ghosts)
        paint_missing(painter, page, claim, self._ghosts, clip)
        if self._piece is not None:
            paint_piece(painter, page, self._piece)

    def _links(self) -> list[Link]:
        links, claim, page = super()._links(), self._claim_in_hand(), self._page
        if claim is None or page is None or not self._ghosts:
            return links
        return [*links, *ghost_links(page, claim, self._ghosts)]

    def _repaint_ghosts(self) -> None:
        claim, page = self._claim_in_hand(), self._page
        if claim is None or page is None:
            return
        touched = [ghost.span for ghost in self._ghosts]
        if touched or missing_parts(page, claim, self._ghosts):
            self._update_spans([*touched, *claim.content[:1]])
            self._update_links({claim.id})
