"""Finding words in the article on screen."""

from __future__ import annotations

from annotator.domain.annotations import Span
from annotator.domain.article_content import ArticleContent
from annotator.ui.desk.part import DeskPart, DeskTools


class FindingPart(DeskPart):
    """Opens the find bar and goes where it asks to."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        tools.on(tools.window.actions_by_id["find"].triggered, self._find)
        tools.on(tools.screen.find_bar.place_requested, self._show_place)

    def follow_article(self, _content: ArticleContent | None) -> None:
        """Close the find bar; it knew another text."""
        self._tools.screen.find_bar.hide()

    def _find(self) -> None:
        content = self._tools.editor.content
        if content is not None:
            self._tools.screen.find_bar.open_for(content.text)

    def _show_place(self, span: Span) -> None:
        self._tools.canvas.scroll_to(span.start)
