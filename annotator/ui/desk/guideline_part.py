"""The guideline of the label in hand."""

from __future__ import annotations

from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.dialogs.guideline import GuidelineDialog


class GuidelinePart(DeskPart):
    """Shows what the scheme says of a label."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        tools.on(tools.window.actions_by_id["guideline"].triggered, self._show)

    def _show(self) -> None:
        tools, scheme = self._tools, self._tools.session.scheme
        item = tools.annotation(tools.canvas.selected_id())
        family = scheme.family(item.family) if item is not None else scheme.entity
        GuidelineDialog(family.labels, item.label if item else None, tools.window).open()
