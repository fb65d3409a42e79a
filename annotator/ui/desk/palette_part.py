"""What the open corpus adds to the command palette: its labels, and articles by their words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from annotator.domain.queue import ArticleSummary, QueueQuery
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.futures import FutureWatcher
from annotator.ui.screens import Screen

if TYPE_CHECKING:
    from annotator.ui.dialogs.commands import CommandPalette

_ARTICLES, _LEAST_LETTERS = 8, 2


class PalettePart(DeskPart):
    """Fills each palette when it opens; articles follow the words as they are typed."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._watcher = FutureWatcher(self)
        tools.on(tools.window.palette_opened, self._fill)

    def leave(self) -> None:
        """Call no palette any more."""
        self._watcher.close()

    def _fill(self, palette: CommandPalette) -> None:
        from annotator.ui.palette_entries import label_entries  # noqa: PLC0415 - seldom wanted

        actions = self._tools.window.actions_by_id
        palette.add(
            label_entries(
                self._tools.session.scheme, actions.label_key, actions.label_requested.emit
            )
        )
        palette.typed.connect(partial(self._search, palette))

    def _search(self, palette: CommandPalette, words: str) -> None:
        if len(words) < _LEAST_LETTERS:
            return
        query = QueueQuery(self._tools.session.layer.id, search=words)
        found = self._tools.session.page(query, None, _ARTICLES)
        # Half a query need not be one that can be searched for: then there are no articles.
        self._watcher.watch(found, partial(self._show, palette, words), lambda _error: None)

    def _show(self, palette: CommandPalette, words: str, found: Sequence[ArticleSummary]) -> None:
        from shiboken6 import isValid  # noqa: PLC0415 - seldom wanted

        from annotator.ui.palette_entries import article_entries  # noqa: PLC0415

        if isValid(palette):
            palette.show_articles(words, article_entries(found, self._go_to))

    def _go_to(self, article_id: str) -> None:
        self._tools.window.show_screen(Screen.ANNOTATE)
        self._tools.open(article_id)
