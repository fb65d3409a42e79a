"""Links: letters on what may be linked to the claim in hand."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotations import Annotation, Claim, Mention
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError
from annotator.domain.phrases import phrase
from annotator.services.claim_labeling import ClaimLabeler
from annotator.services.ids import new_id
from annotator.services.linking import candidates, tie
from annotator.ui.annotating.grip import Actions, Grip
from annotator.ui.link_mode import LinkMode


class LinkHand(QObject):
    """Links by hint and by dragging.

    `link_awaited` names the part that hints are shown for, or is empty; `join_requested` carries
    two names of which one was dragged onto the other.
    """

    link_awaited = Signal(str)
    join_requested = Signal(str, str)

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
            grip.refuse(
                phrase("Select a claim or a stance first; then press {key_link}.", key_link="L")
            )
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
        grip.change(item, lambda: self._linked(item, other_id, role))

    def can_tie(self, dragged_id: str, onto_id: str) -> bool:
        """Say whether dragging one label onto another means anything: a link, or one name."""
        content = self._grip.content()
        dragged, onto = content.annotation(dragged_id), content.annotation(onto_id)
        if dragged is None or onto is None or dragged.id == onto.id:
            return False
        names = isinstance(dragged, Mention) and isinstance(onto, Mention)
        return names or tie(dragged, onto, content) is not None

    def tie(self, dragged_id: str, onto_id: str) -> None:
        """Link two labels of which one was dragged onto the other; two names become one."""
        grip, content = self._grip, self._grip.content()
        dragged, onto = content.annotation(dragged_id), content.annotation(onto_id)
        if dragged is None or onto is None or not self.can_tie(dragged_id, onto_id):
            grip.refuse(phrase("That cannot be linked here; nothing was changed."))
            return
        found = tie(dragged, onto, content)
        if found is not None:
            self.link_to(*found)
        else:
            self.join_requested.emit(dragged_id, onto_id)

    def _link_to(self, item_id: str, other_id: str) -> None:
        grip = self._grip
        item = grip.content().annotation(item_id)
        if item is not None:
            role = self._links.role
            grip.change(item, lambda: self._linked(item, other_id, role), scroll=True)

    def _linked(self, item: Annotation, other_id: str, role: str) -> Edit:
        grip = self._grip
        if isinstance(item, Claim):
            claims = ClaimLabeler(grip.content(), grip.editor.session.scheme, new_id)
            return claims.link(item.id, other_id, role)
        return grip.labeler().link(item.id, other_id, role)

    def _miss_link(self, typed: str) -> None:
        self._grip.refuse(
            phrase("No label has the letters “{typed}”; nothing was linked.", typed=typed)
        )
