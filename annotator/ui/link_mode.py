"""Linking by hints: what may be linked next shows letters, and typing them picks it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from annotator.domain.annotations import Annotation
from annotator.domain.article_content import ArticleContent
from annotator.domain.errors import RuleError
from annotator.services.linking import candidates, hinted, next_role
from annotator.ui.canvas.article_canvas import ArticleCanvas


class LinkMode(QObject):
    """Shows the hints of one claim or stance until one is typed or they are left.

    `awaited` names the part that is being linked (“source”, “holder”, “target”), and is empty
    when the mode ends; `missed` tells that letters were typed that stand on no label.
    """

    awaited = Signal(str)
    chosen = Signal(str, str)  # the claim or stance, and the label for its part
    missed = Signal(str)

    def __init__(self, canvas: ArticleCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._item: str | None = None
        self._hints: dict[str, str] = {}
        canvas.hint_typed.connect(self._on_typed)
        canvas.hints_left.connect(self._end)

    def begin(self, item: Annotation, content: ArticleContent) -> None:
        """Show the hints for the item's next part, or raise `RuleError` where none can be."""
        role = next_role(item)
        found = candidates(item, content)
        if not self._canvas.suggestions_visible():
            found = [other for other in found if not content.is_suggestion(other)]
        if not found:
            raise RuleError(_nothing_for(role))
        self._item, self._hints = item.id, hinted(found)
        self._canvas.set_hints(self._hints)
        self.awaited.emit(role)

    def _on_typed(self, typed: str) -> None:
        item = self._item
        fitting = {hint: other for other, hint in self._hints.items() if hint.startswith(typed)}
        if item is None or (fitting and typed not in fitting):
            return
        self._canvas.set_hints({})
        self._end()
        if fitting:
            self.chosen.emit(item, fitting[typed])
        else:
            self.missed.emit(typed)

    def _end(self) -> None:
        if self._item is not None:
            self._item, self._hints = None, {}
            self.awaited.emit("")


def _nothing_for(role: str) -> str:
    translate = QCoreApplication.translate
    return {
        "source": translate("LinkMode", "No name outside this claim is labelled yet."),
        "holder": translate("LinkMode", "No name is labelled yet that could hold this stance."),
        "target": translate("LinkMode", "No label is here that this stance could be about."),
    }[role]
