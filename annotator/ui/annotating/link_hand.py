"""Links: letters on what may be linked to the claim in hand."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.domain.errors import RuleError
from annotator.domain.phrases import phrase
from annotator.services.linking import candidates
from annotator.ui.annotating.grip import Actions, Grip
from annotator.ui.link_mode import LinkMode


class LinkHand(QObject):
    """Links by hint. `link_awaited` names the part that hints are shown for, or is empty."""

    link_awaited = Signal(str)

    def __init__(self, grip: Grip) -> None:
        super().__init__(grip)
        self._grip = grip
        self._links = LinkMode(grip.canvas, self)
        self._links.awaited.connect(self.link_awaited)
        self._links.chosen.connect(self._link_to)
        self._links.missed.connect(self._miss_link)

    def actions(self) -> Actions:
        """Return what this hand does, by action."""
        return {"link": self.link}

    def link(self) -> None:
        """Show letters on what may be linked to the selected claim."""
        grip = self._grip
        item = grip.selected()
        if item is None:
            grip.refuse(phrase("Select a claim or a stance first; then press L."))
            return
        try:
            self._links.begin(item, grip.content())
        except RuleError as error:
            grip.refused.emit(error)

    def link_to(self, item_id: str, other_id: str, role: str = "") -> None:
        """Link two labels that were tied with the mouse, if the scheme allows it."""
        grip = self._grip
        item, content = grip.content().annotation(item_id), grip.content()
        if item is None or other_id == item_id:
            return
        if all(other.id != other_id for other in candidates(item, content, role)):
            grip.refuse(phrase("That cannot be linked here; nothing was changed."))
            return
        grip.change(item, lambda: grip.labeler().link(item_id, other_id, role))

    def _link_to(self, item_id: str, other_id: str) -> None:
        grip = self._grip
        item = grip.content().annotation(item_id)
        if item is not None:
            role = self._links.role
            grip.change(item, lambda: grip.labeler().link(item.id, other_id, role), scroll=True)

    def _miss_link(self, typed: str) -> None:
        self._grip.refuse(
            phrase("No label has the letters “{typed}”; nothing was linked.", typed=typed)
        )
