"""Linking by hints: what may be linked next shows letters, and typing them picks it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from annotator.domain.annotations import Annotation
from annotator.domain.article_content import ArticleContent
from annotator.domain.errors import RuleError
from annotator.services.linking import candidates, link_roles, next_role
from annotator.ui.canvas.article_canvas import ArticleCanvas
from annotator.ui.hint_choice import HintChoice


class LinkMode(QObject):
    """Shows the hints of one claim or stance until one is typed or they are left.

    `awaited` names the part that is being linked (“source”, “holder”, “target”), and is empty
    when the mode ends; `missed` tells that letters were typed that stand on no label. Tab goes on
    to the next part that something here could fill.
    """

    awaited = Signal(str)
    chosen = Signal(str, str)  # the claim or stance, and the label for its part
    missed = Signal(str)

    def __init__(self, canvas: ArticleCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._item: str | None = None
        self._choice = HintChoice(canvas, self)
        self._choice.chosen.connect(self.chosen)
        self._choice.missed.connect(self.missed)
        self._choice.ended.connect(self._on_ended)
        canvas.hint_turn_requested.connect(self._turn)
        self._content: ArticleContent | None = None
        self.role = ""

    def begin(self, item: Annotation, content: ArticleContent, role: str = "") -> None:
        """Show the hints for a part of the item, or raise `RuleError` where none can be.

        Without a `role`, it is the next part, or the first of the others that can be filled.
        """
        first = role or next_role(item)
        others = () if role else tuple(part for part in link_roles(item) if part != first)
        for part in (first, *others):
            found = self._found(item, content, part)
            if found:
                self._item, self._content, self.role = item.id, content, part
                self._choice.begin(item.id, found)
                self.awaited.emit(part)
                return
            if not getattr(item, part):
                break  # what is missing comes first, and here it cannot be given
        raise RuleError(_nothing_for(first))

    def _found(self, item: Annotation, content: ArticleContent, role: str) -> list[Annotation]:
        found = candidates(item, content, role)
        if not self._canvas.suggestions_visible():
            found = [other for other in found if not content.is_suggestion(other)]
        return found

    def _turn(self, step: int) -> None:
        """Go on to the next part of the same item that something here could fill."""
        content, item = self._content, self._item
        record = content.annotation(item) if content is not None and item is not None else None
        if content is None or record is None:
            return
        roles = link_roles(record)
        here = roles.index(self.role)
        for n in range(1, len(roles)):
            role = roles[(here + n * step) % len(roles)]
            if self._found(record, content, role):
                self.begin(record, content, role)
                return

    def _on_ended(self) -> None:
        self._item = None
        self.awaited.emit("")


def _nothing_for(role: str) -> str:
    translate = QCoreApplication.translate
    return {
        "source": translate("LinkMode", "No name outside this claim is labelled yet."),
        "via": translate("LinkMode", "No name outside this claim is labelled yet."),
        "nested_in": translate("LinkMode", "No claim of yours lies around this one."),
        "holder": translate("LinkMode", "No name is labelled yet that could hold this stance."),
        "target": translate("LinkMode", "No label is here that this stance could be about."),
    }[role]
