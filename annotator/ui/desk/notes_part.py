"""Notes on labels and on the article."""

from __future__ import annotations

from functools import partial

from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.dialogs.text_dialogs import NoteDialog


class NotesPart(DeskPart):
    """Asks for the words of a note."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        tools.on(tools.annotating.note_requested, self._ask)
        tools.on(tools.screen.article.note_requested, self._ask)

    def _ask(self, on: str) -> None:
        tools = self._tools
        if tools.editor.content is None:
            return
        item = tools.annotation(on)
        where = self.tr("On the label {}").format(item.label) if item else self.tr("On the article")
        dialog = NoteDialog(where, parent=tools.window)
        dialog.note_written.connect(partial(tools.annotating.article.add_note, on))
        dialog.open()
