"""The kinds of paragraphs: opens their menu beside the caret and tells what became of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from annotator.ui.desk.part import DeskPart, DeskTools


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
        words = self.tr("{} paragraphs changed their kind; {} takes it back.")
        undo = self._tools.window.actions_by_id.caption("undo")
        told = words.format(changed, undo)
        if kept:
            stay = self.tr("{} with labels in them stay text.").format(kept)
            told = f"{told} {stay}"
        self._tools.say(told)
