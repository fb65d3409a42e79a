"""The kinds of paragraphs: opens their menu beside the caret and tells what became of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.numbers import filled


class RegionsPart(DeskPart):
    """Lets keys and mouse say what a paragraph is."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        tools.on(tools.annotating.regions.menu_requested, self._open)
        tools.on(tools.canvas.kind_requested, tools.window.actions_by_id["region"].trigger)
        tools.on(tools.annotating.regions.parted, self._tell)

    def _open(self) -> None:
        from annotator.ui.region_menu import region_menu  # noqa: PLC0415 - seldom wanted

        tools = self._tools
        canvas, content = tools.canvas, tools.editor.content
        if content is None:
            return
        line = canvas.letter_rect(canvas.paragraph().start)
        where = QPoint(max(0, line.left() - 30), line.bottom() + 4)
        hand, scheme = tools.annotating.regions, tools.session.scheme
        region_menu(hand, scheme, content.text, canvas).popup(canvas.viewport().mapToGlobal(where))

    def _tell(self, changed: int, kept: int) -> None:
        words = self.tr("{:,} paragraphs changed their kind; {} takes it back.")
        if changed == 1:
            words = self.tr("1 paragraph changed its kind; {1} takes it back.")
        told = filled(words, changed, self._tools.window.actions_by_id.key_words("undo"))
        if kept:
            stay = self.tr("{:,} with labels in them stay text.")
            if kept == 1:
                stay = self.tr("1 with labels in it stays text.")
            told = f"{told} {filled(stay, kept)}"
        self._tools.say(told)
