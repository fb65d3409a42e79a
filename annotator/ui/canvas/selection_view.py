"""Selecting on the canvas: one label, a caret, some words, and the keys that move them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from annotator.domain.annotations import Annotation, Claim, Decision, Mention, Span, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.scheme import Scheme
from annotator.ui.canvas import keyboard, words
from annotator.ui.canvas.article_index import Place
from annotator.ui.canvas.caret import Caret
from annotator.ui.canvas.links import related_to
from annotator.ui.canvas.marks import marks_in
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.page_view import PageView
from annotator.ui.canvas.painting import PaintState


class SelectionView(PageView):
    """A page on which one label and some words can be selected.

    A selected mention is let go when the caret leaves it; a claim or stance stays selected, so
    that further words can be given to it.
    """

    selection_changed = Signal(object)  # the id of the selected label, or None
    caret_moved = Signal(int)
    words_selected = Signal(object)  # a Span, or None
    tab_requested = Signal(int)  # +1 or −1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caret: Caret | None = None
        self._selected: str | None = None
        self._hovered: str | None = None
        self._words: Span | None = None

    def show_content(self, content: ArticleContent | None, scheme: Scheme) -> None:
        """Show the article from its beginning, or that none is open."""
        self._caret, self._hovered, self._words = None, None, None
        had_selection, self._selected = self._selected, None
        super().show_content(content, scheme)
        if self._page is not None:
            self._caret = Caret(self._page)
        if had_selection is not None:
            self.selection_changed.emit(None)

    def refresh(self, edit: Edit) -> None:
        """Repaint what the edit touched; it has been applied to the content already.

        A selected suggestion that was accepted hands the selection on to the label that came of
        it, and the other way round when that is undone.
        """
        super().refresh(edit)
        page, selected = self._page, self._selected
        if page is None or selected is None:
            return
        if page.content.annotation(selected) is None:
            self.select(_answered(edit, selected, page.content), scroll=False)
        elif page.content.is_answered(selected):
            answer = page.content.answer(selected)
            self.select(answer.outcome if answer else None, scroll=False)

    def selected_id(self) -> str | None:
        """Return the id of the selected label or suggestion."""
        return self._selected

    def selected(self) -> Annotation | None:
        """Return the selected label or suggestion."""
        return self._annotation(self._selected) if self._selected is not None else None

    def select(
        self, record_id: str | None, *, scroll: bool = True, caret: int | None = None
    ) -> None:
        """Select a label, or none, and put the caret to its beginning or to a place in it."""
        page, own = self._page, self._caret
        record = page.content.annotation(record_id) if page and record_id else None
        if page is None or own is None or record is None:
            self._mark_selected(None)
            return
        start = page.index.place_of(record).start if caret is None else caret
        if own.offset != start or own.selection() is not None:
            self._repaint_caret()
            own.put(start)
            self._caret_changed()
        if scroll:
            self.scroll_to(start)
        self._mark_selected(record_id)

    def caret(self) -> int:
        """Return where the caret stands."""
        return self._caret.offset if self._caret is not None else 0

    def set_caret(self, offset: int) -> None:
        """Put the caret somewhere and show it; nothing is selected then."""
        if self._caret is not None:
            self._repaint_caret()
            self._caret.put(offset)
            self._caret_changed()
            self.scroll_to(self._caret.offset)

    def selection(self) -> Span | None:
        """Return the selected words (letters, if they were selected so)."""
        return self._caret.selection() if self._caret is not None else None

    def select_words(self, span: Span) -> None:
        """Select a stretch of the text as it is given, and show it."""
        if self._caret is not None:
            self._repaint_caret()
            self._caret.select(span, by_letter=True)
            self._caret_changed()
            self.scroll_to(span.start)

    def next_suggestion(self, step: int) -> str | None:
        """Return the suggestion that follows (+1) or precedes (−1) the selected label or caret.

        It goes round at the ends of the article, and changes nothing.
        """
        page = self._page
        if page is None or not self._suggestions_visible or not page.index.suggestions:
            return None
        order, here = page.index.suggestions, self._place(page)
        if step > 0:
            return order[bisect_right(order, here) % len(order)].record_id
        return order[bisect_left(order, here) - 1].record_id

    def stack(self) -> list[str]:
        """Return the labels that lie under the caret, the innermost first."""
        page, caret = self._page, self.caret()
        if page is None:
            return []
        here = Span(caret, caret + 1)
        marks = marks_in(page.content, here, suggestions=self._suggestions_visible)
        marks.sort(key=lambda mark: mark.span.end - mark.span.start)
        return list(dict.fromkeys(mark.record_id for mark in marks))

    def place_in_stack(self) -> tuple[int, int]:
        """Return which of how many labels under the caret the selected one is, from 1."""
        ids = self.stack()
        return (ids.index(self._selected) + 1, len(ids)) if self._selected in ids else (1, 1)

    def step_nested(self) -> str | None:
        """Select the next label under the caret, from the innermost outwards and round."""
        ids = self.stack()
        if not ids:
            return None
        following = (ids.index(self._selected) + 1) % len(ids) if self._selected in ids else 0
        self._mark_selected(ids[following])
        return ids[following]

    def claim_number(self, record_id: str) -> int | None:
        """Return the number that stands beside a claim."""
        return self._page.index.claim_numbers().get(record_id) if self._page else None

    def claim_numbers(self) -> dict[str, int]:
        """Return the number that stands beside each claim."""
        return self._page.index.claim_numbers() if self._page else {}

    def describe(self, record_id: str) -> str:
        """Return what a label is, lacks and was remarked on, for tool tips and screen readers."""
        page = self._page
        if page is None:
            return ""
        told = words.describe(page.content, page.scheme, record_id, page.index.claim_numbers())
        more = [
            *page.gaps_of(record_id),
            *map(words.remark_words, page.index.remarks_on(record_id)),
        ]
        return "\n".join([told, *more])

    def let_go(self) -> bool:
        """Give up selected words or, where there are none, the selected label.

        Returns False when there was nothing to give up.
        """
        caret = self._caret
        if caret is not None and self._words is not None:
            self._repaint_caret()
            caret.put(caret.offset)
            self._caret_changed()
        elif self._selected is not None:
            self._mark_selected(None)
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; every other key is left to the window's actions."""
        if self._page is None or self._caret is None:
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            event.setAccepted(self.let_go())
        elif keyboard.wants_copy(event):
            self._copy()
        else:
            self._repaint_caret()
            rows = self.viewport().height() // self._page.metrics.line_pitch
            if keyboard.move(self._caret, self._page, event, rows - 1):
                self._caret_moved_by_hand()
                self.scroll_to(self._caret.offset)
            else:
                event.ignore()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Step through the suggestions; where there are none, Tab leaves the canvas."""
        if self.next_suggestion(1) is None:
            return super().focusNextPrevChild(forwards)
        self.tab_requested.emit(1 if forwards else -1)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret as the one that keys move."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the caret as one that waits."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _paint_state(self) -> PaintState:
        caret = self._caret
        return PaintState(
            selected=self._selected,
            hovered=self._hovered,
            related=self._related(),
            caret=caret.offset if caret is not None else None,
            word=caret.word() if caret is not None and self._selected is None else None,
            selection=self._words,
            focused=self.hasFocus(),
        )

    def _related(self) -> frozenset[str]:
        page = self._page
        if page is None:
            return frozenset()
        return related_to(page, self._selected) | related_to(page, self._hovered)

    def _linked(self) -> list[str]:
        shown = dict.fromkeys(item for item in (self._selected, self._hovered) if item)
        return [item for item in shown if isinstance(self._annotation(item), Claim | Stance)]

    def _place(self, page: Page) -> Place:
        """Return the place in the order of suggestions from which the next one is looked for."""
        record = page.content.annotation(self._selected) if self._selected else None
        if record is None:
            return Place(self.caret(), -(1 << 60), "")
        answer = page.content.answered_by(record.id)
        place = page.index.place_of(record)
        # A label just made of a suggestion stands where that one stood.
        return place._replace(record_id=answer.suggestion) if answer is not None else place

    def _mark_selected(self, record_id: str | None) -> None:
        if record_id != self._selected:
            self._repaint_traces()
            self._selected = record_id
            self._repaint_traces()
            self.selection_changed.emit(record_id)

    def _set_hovered(self, record_id: str | None) -> None:
        if record_id != self._hovered:
            self._repaint_traces()
            self._hovered = record_id
            self._repaint_traces()

    def _repaint_traces(self) -> None:
        """Repaint all that shows which label is selected or hovered: words, chip and links."""
        shown = {item for item in (self._selected, self._hovered) if item}
        for record in map(self._annotation, shown | self._related()):
            self._update_spans(record.all_spans() if record is not None else ())
        if self._linked():
            self._update_links(shown)

    def _repaint_caret(self) -> None:
        """Repaint where the caret stands and what is selected; called before they change."""
        caret = self._caret
        if caret is not None:
            first, last = sorted((caret.offset, caret.anchor))
            self._update_spans([Span(first, last)])

    def _caret_changed(self) -> None:
        caret = self._caret
        if caret is None:
            return
        self._repaint_caret()
        words_now = caret.selection()
        if words_now != self._words:
            self._words = words_now
            self.words_selected.emit(words_now)
        self.caret_moved.emit(caret.offset)

    def _caret_moved_by_hand(self) -> None:
        record = self._annotation(self._selected) if self._selected else None
        here = self.caret()
        if isinstance(record, Mention) and not any(a <= here <= b for a, b in record.spans):
            self._mark_selected(None)
        self._caret_changed()

    def _copy(self) -> None:
        page, chosen = self._page, self._words
        if page is not None and chosen is not None:
            text = page.content.text[chosen.start : chosen.end]
            QGuiApplication.clipboard().setText(text)


def _answered(edit: Edit, label_id: str, content: ArticleContent) -> str | None:
    """Return the suggestion that waits again because the label made of it was taken back."""
    for record in edit.before:
        if isinstance(record, Decision) and record.outcome == label_id:
            waits = content.annotation(record.suggestion) is not None
            return record.suggestion if waits else None
    return None
