"""Finding words in the article on screen, and showing what a search of the corpus found in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import partial

from PySide6.QtCore import QTimer

from annotator.domain.annotations import Span
from annotator.domain.article_content import ArticleContent
from annotator.domain.finding import term_spans
from annotator.domain.search import parse_search
from annotator.ui.desk.part import DeskPart, DeskTools

_PAUSE_MS = 30


class FindingPart(DeskPart):
    """Opens the find bar and goes where it asks to.

    While the bar is closed, the hits of the corpus search are marked, and F3 goes through them.
    """

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._hits: list[Span] = []
        self._last: Span | None = None
        # In a moment, so that the article is painted first.
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._show_hits)
        actions, bar = tools.window.actions_by_id, tools.screen.find_bar
        tools.on(actions["find"].triggered, self._find)
        tools.on(actions["find_next"].triggered, partial(self._step, 1))
        tools.on(actions["find_previous"].triggered, partial(self._step, -1))
        tools.on(bar.place_requested, self._show_place)
        tools.on(bar.left, self._on_left)
        tools.on(bar.all_requested, self._decide_for_all)
        tools.on(actions.keys_changed, self._show_keys)
        self._show_keys()
        tools.on(tools.screen.queue.query_changed, lambda _query: self._soon.start())

    def follow_article(self, content: ArticleContent | None) -> None:
        """Look in the new article; the bar stays open for it."""
        bar = self._tools.screen.find_bar
        self._last = None
        if content is None:
            bar.hide()
        elif bar.isVisible():
            bar.follow(content.text)
        self._soon.start()

    def leave(self) -> None:
        """Close the bar."""
        self._soon.stop()
        self._tools.screen.find_bar.leave()

    def _show_keys(self) -> None:
        self._tools.screen.find_bar.show_keys(self._tools.window.actions_by_id.caption)

    def _find(self) -> None:
        content, canvas = self._tools.editor.content, self._tools.canvas
        if content is None:
            return
        self._tools.window.show_screen(0)
        selected = canvas.selection()
        words = content.text[selected.start : selected.end] if selected is not None else ""
        start = selected.start if selected is not None else canvas.caret()
        self._tools.screen.find_bar.open_for(content.text, start, "" if "\n" in words else words)

    def _step(self, step: int, _checked: bool = False) -> None:
        bar, canvas = self._tools.screen.find_bar, self._tools.canvas
        if bar.isVisible():
            bar.step(step)
        elif self._hits:
            starts = [hit.start for hit in self._hits]
            here = canvas.caret() if self._last is None else self._last.start
            at = bisect_right(starts, here) if step > 0 else bisect_left(starts, here) - 1
            self._show_place(self._hits[at % len(self._hits)])
        elif bar.field.text():
            self._find()

    def _show_place(self, span: Span) -> None:
        self._last = span
        self._tools.canvas.select_words(span)

    def _decide_for_all(self) -> None:
        """Close the bar at the match and open the list of all that is alike."""
        hit = self._tools.screen.find_bar.hit()
        if hit is not None:
            self._tools.screen.find_bar.leave()
            self._tools.canvas.select_words(hit)
            self._tools.window.actions_by_id["alike"].trigger()

    def _on_left(self) -> None:
        self._soon.start()

    def _show_hits(self) -> None:
        """Mark what the search of the corpus found, unless the bar has marks of its own."""
        content, bar = self._tools.editor.content, self._tools.screen.find_bar
        query = self._tools.screen.queue.box.query()
        terms = parse_search(query.search, typing=True).terms if query is not None else ()
        self._hits = term_spans(terms, content.text) if content is not None else []
        if not bar.isVisible():
            self._tools.canvas.find_highlights(self._hits)
