"""The kinds of paragraphs: given, parted, joined, suggested, repeated."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotations import Region
from annotator.domain.edits import Edit
from annotator.domain.errors import UserError
from annotator.services.ids import new_id
from annotator.ui.annotating.grip import Actions, Grip

if TYPE_CHECKING:
    from annotator.services.regioning import RegionLabeler


class RegionHand(QObject):
    """Changes the paragraph that the caret stands in.

    `menu_requested` asks for the menu of kinds; `parted` tells how many paragraphs changed by the
    suggested split, and how many stayed as they were for their labels.
    """

    menu_requested = Signal()
    parted = Signal(int, int)

    def __init__(self, grip: Grip) -> None:
        super().__init__(grip)
        self._grip = grip

    def actions(self) -> Actions:
        """Return what this hand does, by action."""
        return {"region": self.menu_requested.emit, "suggest_regions": self.take_suggested}

    def region(self) -> Region | None:
        """Return the region at the caret."""
        return self._labeler().region_at(self._grip.canvas.caret())

    def originals(self) -> list[Region]:
        """Return which passages the one at the caret may repeat."""
        return self._labeler().originals(self._grip.canvas.caret())

    def set_kind(self, label: str) -> None:
        """Give the paragraph at the caret a kind."""
        paragraph = self._grip.canvas.paragraph()
        self._do(lambda: self._labeler().set_kind(paragraph, label))

    def split(self) -> None:
        """Part the region at the caret in two."""
        self._do(lambda: self._labeler().split_at(self._grip.canvas.caret()))

    def join(self) -> None:
        """Let the region at the caret be one with the region before it."""
        self._do(lambda: self._labeler().join_before(self._grip.canvas.caret()))

    def set_repeat(self, copy_of: str | None) -> None:
        """Say which passage the one at the caret repeats, or that it repeats none."""
        self._do(lambda: self._labeler().set_repeat(self._grip.canvas.caret(), copy_of))

    def go_to(self, region_id: str) -> None:
        """Go to a passage that is repeated."""
        region = self._grip.content().get(region_id)
        if isinstance(region, Region):
            self._grip.canvas.set_caret(region.span.start)

    def take_suggested(self) -> None:
        """Part the whole article as the rules suggest, as one step."""
        try:
            split = self._labeler().suggested()
        except UserError as error:
            self._grip.refused.emit(error)
            return
        if self._grip.submit(lambda: split.edit):
            self.parted.emit(split.changed, split.kept)

    def _do(self, wish: Callable[[], Edit]) -> None:
        place = self._grip.canvas.caret()
        if self._grip.submit(wish):
            self._grip.canvas.set_caret(place)

    def _labeler(self) -> RegionLabeler:
        # The rules for pages are of no use before the first paragraph is to be changed.
        from annotator.services.regioning import RegionLabeler  # noqa: PLC0415

        grip = self._grip
        return RegionLabeler(grip.content(), grip.editor.session.scheme, new_id)
