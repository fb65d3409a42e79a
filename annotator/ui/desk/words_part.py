"""From the words in hand to all places where they stand."""

from __future__ import annotations

from annotator.domain.annotations import Mention
from annotator.domain.words import surface
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.screens import Screen


class WordsPart(DeskPart):
    """Opens the concordance of the label, the selected words or the word at the caret."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        tools.on(tools.window.actions_by_id["concordance"].triggered, self._show)

    def words_in_hand(self) -> str:
        """Return the words of the label in hand, else those selected, else that at the caret."""
        content, canvas = self._tools.editor.content, self._tools.canvas
        if content is None:
            return ""
        item = self._tools.annotation(canvas.selected_id())
        if isinstance(item, Mention):
            return surface(item, content.text)
        span = canvas.selection() or content.tokens.word_at(canvas.caret())
        return content.text[span.start : span.end] if span is not None else ""

    def _show(self) -> None:
        from annotator.ui.screens.concordance import ConcordanceScreen  # noqa: PLC0415 - when asked

        words = " ".join(self.words_in_hand().split())
        self._tools.window.show_screen(Screen.CORPUS, "concordance")
        page = self._tools.window.pages.tab_page("concordance")
        if isinstance(page, ConcordanceScreen) and words:
            page.ask_for(words)
