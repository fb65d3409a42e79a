"""Going to a place in any article: the article is opened and the label or the words selected."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from annotator.domain.annotations import Span
from annotator.domain.article_content import ArticleContent
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.screens import Screen


class PlacePart(DeskPart):
    """Gives the other parts `tools.go_to`."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._wanted: tuple[str, Span] | None = None
        tools.go_to = self.go_to

    def go_to(self, article_id: str, span: Span) -> None:
        """Show the article with these words selected, or the label that stands on them."""
        self._tools.window.show_screen(Screen.ANNOTATE)
        self._wanted = (article_id, span)
        content = self._tools.editor.content
        if content is not None and content.article.id == article_id:
            self._show()
        else:
            self._tools.open(article_id)

    def follow_article(self, content: ArticleContent | None) -> None:
        """Go to the place, once its article is there."""
        if self._wanted is not None and content is not None:
            if content.article.id == self._wanted[0]:
                # The canvas lays the article out first.
                QTimer.singleShot(0, self, self._show)
            else:
                self._wanted = None

    def _show(self) -> None:
        wanted, self._wanted = self._wanted, None
        content, canvas = self._tools.editor.content, self._tools.canvas
        if wanted is None or content is None or content.article.id != wanted[0]:
            return
        span = wanted[1]
        here = [item for item in content.near(span) if item.all_spans() == (span,)]
        if here:
            canvas.select(min(here, key=content.is_suggestion).id)
        else:
            canvas.select(None)
            canvas.select_words(span)
        canvas.setFocus()
