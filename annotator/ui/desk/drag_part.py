"""Labels dragged with the mouse: from the list onto the article, and within the article."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from annotator.ui.desk.part import DeskPart, DeskTools


class DragPart(DeskPart):
    """Lights up what a dragged label would be linked to, and links it where it is let go."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._links = tools.annotating.links
        tools.on(tools.screen.article.label_dragged, self._show_goal)
        tools.on(tools.screen.article.label_dropped, self._drop)
        tools.on(tools.canvas.link_requested, self._tie)
        tools.on(self._links.join_requested, tools.annotating.names.join_with)

    def _show_goal(self, record_id: str, at: QPointF) -> None:
        self._tools.canvas.show_goal(self._goal(record_id, at))

    def _drop(self, record_id: str, at: QPointF | None) -> None:
        canvas = self._tools.canvas
        canvas.show_goal(None)
        goal = self._goal(record_id, at) if at is not None else None
        if goal is not None:
            self._tie(record_id, goal)
        elif at is not None and canvas.labels_at(canvas.viewport().mapFromGlobal(at)):
            self._tools.say(self.tr("These two cannot be linked; nothing was changed."))
        canvas.setFocus()

    def _goal(self, record_id: str, at: QPointF) -> str | None:
        """Return the innermost label under the mouse that the dragged one may be linked to."""
        canvas = self._tools.canvas
        if self._tools.editor.content is None:
            return None
        under = canvas.labels_at(canvas.viewport().mapFromGlobal(at))
        return next((item for item in under if self._links.can_tie(record_id, item)), None)

    def _tie(self, record_id: str, other_id: str) -> None:
        if self._tools.may_change():
            self._links.tie(record_id, other_id)
