"""The caret and the selected words: by word, by letter, by line."""

from __future__ import annotations

from annotator.domain.annotations import Span
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.paragraphs import Kind


class Caret:
    """A place in the text, and the other end of the selection if words are selected.

    Selections snap to whole words unless they were made by letter.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._by_letter = False
        self._goal: float | None = None
        self._moved = False
        self.offset = 0
        self.anchor = 0

    def selection(self) -> Span | None:
        """Return the selected stretch, or None."""
        first, last = sorted((self.offset, self.anchor))
        if first == last:
            return None
        if self._by_letter:
            return Span(first, last)
        return self._page.content.tokens.snapped(first, last)

    def word(self) -> Span | None:
        """Return the word under the caret; none as long as nobody has moved it.

        So a long article is on screen before its words are looked for.
        """
        return self.word_at(self.offset) if self._moved else None

    def word_at(self, offset: int) -> Span | None:
        """Return the word that holds or touches an offset."""
        return self._page.content.tokens.word_at(offset)

    def put(self, offset: int, *, extend: bool = False, by_letter: bool = False) -> None:
        """Put the caret at an offset; `extend` keeps the other end of the selection."""
        self.offset = min(max(0, offset), len(self._page.content.text))
        self._goal, self._moved = None, True
        if not extend:
            self.anchor = self.offset
        self._by_letter = by_letter

    def select(self, span: Span, *, by_letter: bool = False) -> None:
        """Select a stretch; the caret stands at its end."""
        self.put(span.start, by_letter=by_letter)
        self.put(span.end, extend=True, by_letter=by_letter)

    def select_all(self) -> None:
        """Select the whole article."""
        self.select(Span(0, len(self._page.content.text)), by_letter=True)

    def to_word(self, step: int, *, extend: bool) -> None:
        """Go to the next or previous word; selecting takes one word more or less."""
        tokens, here = self._page.content.tokens, self.offset
        if not extend:
            target = tokens.start_after(here) if step > 0 else tokens.start_before(here)
        elif step > 0:
            grows = here >= self.anchor
            target = tokens.end_after(here) if grows else tokens.start_after(here)
            target = target if grows else min(target, self.anchor)
        else:
            grows = here <= self.anchor
            target = tokens.start_before(here) if grows else tokens.end_before(here)
            target = target if grows else max(target, self.anchor)
        self._go(target, step, extend=extend)

    def to_letter(self, step: int, *, extend: bool) -> None:
        """Go to the next or previous sign as a reader counts them."""
        if extend and not self._by_letter and (selected := self.selection()) is not None:
            forwards = self.offset >= self.anchor
            self.anchor, self.offset = selected if forwards else (selected.end, selected.start)
        page = self._page
        index = page.index_of(self.offset)
        target = page.block(index).layout.next_letter(self.offset, step)
        if target == self.offset:
            target += step
        self._go(target, step, extend=extend, by_letter=True)

    def to_line(self, step: int, *, extend: bool) -> None:
        """Go one line up or down, as near as may be to where the caret stood across the page."""
        layout = self._page.block(self._page.index_of(self.offset)).layout
        goal = layout.caret_x(self.offset) if self._goal is None else self._goal
        index, line = self._page.index_of(self.offset), layout.line_of(self.offset) + step
        if not 0 <= line < len(layout.lines):
            index = self._neighbour(index, step)
            if index < 0:
                return
            layout = self._page.block(index).layout
            line = 0 if step > 0 else len(layout.lines) - 1
        self._go(self._word_start(layout.offset_at(goal, line)), step, extend=extend)
        self._goal = goal

    def to_line_edge(self, step: int, *, extend: bool) -> None:
        """Go to the start or the end of the line."""
        layout = self._page.block(self._page.index_of(self.offset)).layout
        line = layout.line_span(layout.line_of(self.offset))
        self.put(line.end if step > 0 else line.start, extend=extend)

    def to_paragraph(self, step: int, *, extend: bool) -> None:
        """Go to the start of the paragraph or the one before; forwards to the next one."""
        page = self._page
        index = page.index_of(self.offset)
        start = page.paragraphs[index].start
        if step < 0 and self.offset > start:
            self.put(start, extend=extend)
            return
        index = self._neighbour(index, step)
        edge = len(page.content.text) if step > 0 else 0
        self._go(page.paragraphs[index].start if index >= 0 else edge, step, extend=extend)

    def _go(self, offset: int, step: int, *, extend: bool, by_letter: bool = False) -> None:
        """Put the caret, but past a folded run if it would be hidden in it."""
        page = self._page
        fold = page.fold_of(page.index_of(offset))
        if fold is not None:
            behind = page.paragraphs[fold.last].end + 1
            before = page.paragraphs[fold.first].start - 1
            offset = behind if step > 0 else before
            if not 0 <= offset <= len(page.content.text):
                return
            offset = self._word_start(offset) if step < 0 else offset
        self.put(offset, extend=extend, by_letter=by_letter)

    def _word_start(self, offset: int) -> int:
        word = self._page.content.tokens.word_at(offset)
        return word.start if word is not None else offset

    def _neighbour(self, index: int, step: int) -> int:
        """Return the next paragraph with words that is not hidden, or -1."""
        page = self._page
        index += step
        while 0 <= index < len(page.paragraphs):
            hidden = page.fold_of(index) is not None
            if not hidden and page.paragraphs[index].kind is not Kind.BLANK:
                return index
            index += step
        return -1
