"""Answering suggestions, giving labels their types and attributes, deleting them."""

from __future__ import annotations

from functools import partial

from annotator.domain.annotations import DocumentLabel, Mention
from annotator.domain.phrases import phrase
from annotator.services.ids import new_id
from annotator.ui.annotating.grip import Actions, Grip


class SuggestionHand:
    """Accepts, rejects and relabels what is in hand."""

    def __init__(self, grip: Grip) -> None:
        self._grip = grip

    def actions(self) -> Actions:
        """Return what this hand does, by action."""
        return {
            "accept": self.accept,
            "accept_alike": self.accept_alike,
            "reject": self.reject,
            "reject_alike": self.reject_alike,
            "next_suggestion": partial(self.go_to_suggestion, +1),
            "previous_suggestion": partial(self.go_to_suggestion, -1),
        }

    def accept(self) -> None:
        """Accept the selected suggestion and go on to the next; from a label, just go on."""
        grip = self._grip
        item = grip.selected()
        if item is None or not grip.is_suggestion(item):
            self.go_to_suggestion(+1)
        else:
            grip.answer(item, lambda: grip.labeler().accept(item.id))

    def accept_alike(self) -> None:
        """Decide for all mentions of the same words here as for the one in hand, as one step.

        A suggestion is accepted with all like it; a label's type is given to all other mentions.
        """
        grip = self._grip
        item = grip.label_in_hand()
        if item is None:
            return
        if grip.is_suggestion(item):
            labeler = grip.labeler()
            grip.answer(item, lambda: labeler.accept_all(labeler.alike(item.id)))
            return
        from annotator.services.alike import label_alike_here  # noqa: PLC0415 - seldom wanted

        scheme = grip.editor.session.scheme
        grip.submit(lambda: label_alike_here(grip.content(), scheme, item.id, new_id))

    def reject_alike(self) -> None:
        """Reject the suggestion, or delete the label, with all like it here, as one step."""
        from annotator.services.alike import rejectable_alike  # noqa: PLC0415 - seldom wanted

        grip = self._grip
        item = grip.label_in_hand()
        if item is None:
            return
        ids = rejectable_alike(grip.content(), item.id)
        if grip.is_suggestion(item):
            grip.answer(item, lambda: grip.labeler().reject(ids))
        elif grip.submit(lambda: grip.labeler().reject(ids)):
            grip.canvas.select(None)

    def reject(self) -> None:
        """Reject the selected suggestion and go on, or delete the selected label."""
        grip = self._grip
        item = grip.label_in_hand()
        if item is None:
            return
        if grip.is_suggestion(item):
            grip.answer(item, lambda: grip.labeler().reject([item.id]))
        elif grip.submit(lambda: grip.labeler().reject([item.id])):
            grip.canvas.select(None)

    def give_label(self, label: str) -> None:
        """Give the type to the selected mention, else to the selected words or the caret's word."""
        grip = self._grip
        item, words = grip.selected(), grip.canvas.selection()
        if isinstance(item, Mention) and words is None:
            grip.change(item, lambda: grip.labeler().relabel(item.id, label))
            return
        span = words or grip.word_at_caret()
        if span is None:
            return
        standing = grip.labeler().mention_on(span)
        if standing is not None and not grip.is_suggestion(standing):
            # It may have the type already: then nothing is made, and it is taken in hand.
            grip.change(standing, lambda: grip.labeler().relabel(standing.id, label))
        else:
            grip.create(lambda: grip.labeler().create_mention(label, span))

    def set_attribute(self, name: str, value: str | None) -> None:
        """Set an attribute of the selected label; None takes it away."""
        grip = self._grip
        item = grip.selected()
        if item is not None:
            grip.change(item, lambda: grip.labeler().set_attribute(item.id, name, value))

    def step_attribute(self, name: str) -> None:
        """Give an attribute of the selected label its next value; after the last the first."""
        grip = self._grip
        item = grip.label_in_hand()
        if item is None or isinstance(item, DocumentLabel):
            return
        known = grip.editor.session.scheme.family(item.family).attribute(name)
        if known is None or item.label not in (known.only_for or (item.label,)):
            grip.refuse(
                phrase(
                    "“{label}” does not go with this label.", label=known.title if known else name
                )
            )
            return
        current = item.attributes.get(name, known.default)
        following = known.values.index(current) + 1 if current in known.values else 0
        self.set_attribute(name, known.values[following % len(known.values)])

    def activate(self, record_id: str) -> None:
        """Accept the suggestion that was double-clicked."""
        grip = self._grip
        grip.canvas.select(record_id, scroll=False)
        item = grip.selected()
        if item is not None and grip.is_suggestion(item):
            grip.change(item, lambda: grip.labeler().accept(item.id))

    def go_to_suggestion(self, step: int) -> None:
        """Select the next or previous suggestion; after the last, none."""
        self._grip.canvas.select(self._grip.canvas.next_suggestion(step))
