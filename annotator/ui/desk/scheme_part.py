"""The scheme in force: when it changes, everything on the Annotate screen follows at once."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.scheme import Scheme
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.preferences.choices import reading_style
from annotator.ui.theme import Theme


class SchemePart(DeskPart):
    """Gives the scheme to palette, keys and canvas."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._shown = _looks(tools.session.scheme)

    def follow_scheme(self, scheme: Scheme) -> None:
        """Show the scheme; caret, place and label in hand stay."""
        tools, before = self._tools, self._shown
        self._shown = _looks(scheme)
        if self._shown == before:
            return
        window, canvas, content = tools.window, tools.canvas, tools.editor.content
        window.actions_by_id.show_labels(scheme)
        tools.screen.palette_row.show_scheme(scheme)
        style = Theme.of(window.palette()).canvas_style(scheme)
        canvas.set_style(reading_style(style, tools.settings))
        if content is None:
            return
        selected, place = canvas.selected_id(), canvas.place()
        canvas.show_content(content, scheme)
        tools.screen.article.show_article(content, scheme)
        canvas.restore_place(place)
        canvas.select(selected, scroll=False)


def _looks(scheme: Scheme) -> Scheme:
    """Return what of a scheme can be seen on the screen; a new topic changes nothing of it."""
    return replace(scheme, topics=(), version=0)
