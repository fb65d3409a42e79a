"""Links and stances: letters on what may be linked, and the polarity key that is waited for."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotations import Argument, Mention, Stance
from annotator.domain.errors import RuleError
from annotator.ui.annotating.grip import Actions, Grip
from annotator.ui.link_mode import LinkMode


class LinkHand(QObject):
    """Links by hint, and makes stances: holder in hand, polarity key, target by hint.

    `polarity_awaited` tells whether a stance waits for its polarity key, and `link_awaited`
    names the part that hints are shown for (“source”, “holder”, “target”, or none).
    """

    polarity_awaited = Signal(bool)
    link_awaited = Signal(str)

    def __init__(self, grip: Grip) -> None:
        super().__init__(grip)
        self._grip = grip
        self._holder: str | None = None
        self._links = LinkMode(grip.canvas, self)
        self._links.awaited.connect(self.link_awaited)
        self._links.chosen.connect(self._link_to)
        self._links.missed.connect(self._miss_link)
        grip.editor.article_opened.connect(self.forget)

    def actions(self) -> Actions:
        """Return what this hand does, by action."""
        return {"link": self.link, "stance": self.await_polarity}

    def link(self) -> None:
        """Show letters on what may be linked to the selected claim or stance."""
        grip = self._grip
        item = grip.selected()
        if item is None:
            grip.refuse("Select a claim or a stance first; then press L.")
            return
        try:
            self._links.begin(item, grip.content())
        except RuleError as error:
            grip.refused.emit(error)

    def await_polarity(self) -> None:
        """Let the next polarity key make a stance of the selected label."""
        item = self._grip.selected()
        if isinstance(item, Mention):
            self._await(item.id)
        else:
            self._grip.refuse("Select the label of whoever holds the stance, then press S.")

    def give_polarity(self, polarity: str) -> None:
        """Make the awaited stance and ask for its target, or relabel the selected stance."""
        grip = self._grip
        holder, item = self._holder, grip.selected()
        self._await(None)
        if holder is not None:
            stance = self._stance(holder, polarity)
            made = grip.create(lambda: grip.labeler().create_stance(stance))
            if made is not None:
                # Where nothing can be the target, the panel says that there is none yet.
                with suppress(RuleError):
                    self._links.begin(made, grip.content())
        elif isinstance(item, Stance):
            grip.change(item, lambda: grip.labeler().relabel(item.id, polarity))

    def forget(self) -> bool:
        """Wait for no polarity any more; say whether one was waited for."""
        waiting = self._holder is not None
        self._await(None)
        return waiting

    def _stance(self, holder: str, polarity: str) -> Stance:
        words = self._grip.canvas.selection()
        return Stance(
            id="",
            article_id="",
            layer_id="",
            polarity=polarity,
            holder=Argument(mention=holder),
            anchor=(words,) if words is not None else (),
        )

    def _await(self, holder: str | None) -> None:
        if holder != self._holder:
            self._holder = holder
            self.polarity_awaited.emit(holder is not None)

    def _link_to(self, item_id: str, other_id: str) -> None:
        grip = self._grip
        item = grip.content().annotation(item_id)
        if item is not None:
            grip.change(item, lambda: grip.labeler().link(item.id, other_id), scroll=True)

    def _miss_link(self, typed: str) -> None:
        self._grip.refuse(f"No label has the letters “{typed}”; nothing was linked.")
