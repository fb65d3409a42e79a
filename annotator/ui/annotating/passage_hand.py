"""Whole passages: what was read is accepted at once, and names that nobody marked are gone to."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotations import Decision, Span
from annotator.domain.phrases import phrase
from annotator.services.accepting import accepted
from annotator.services.unlabelled import next_unlabelled, search_start
from annotator.ui.annotating.grip import Actions, Grip


class PassageHand(QObject):
    """Accepts paragraph by paragraph, or all down to here; `accepted` tells how many that were."""

    accepted = Signal(int)

    def __init__(self, grip: Grip) -> None:
        super().__init__(grip)
        self._grip = grip

    def actions(self) -> Actions:
        """Return what this hand does, by action."""
        return {
            "accept_paragraph": partial(self.accept, to_here=False),
            "accept_to_here": partial(self.accept, to_here=True),
            "next_name": partial(self.go_to_name, +1),
            "previous_name": partial(self.go_to_name, -1),
        }

    def accept(self, *, to_here: bool) -> None:
        """Accept what is suggested in the paragraph, or from the beginning to its end.

        What is wrong there is rejected or put right before. Each suggestion gets its answer in
        the log; all of them are one step to undo.
        """
        grip = self._grip
        paragraph = grip.canvas.paragraph()
        passage = Span(0, paragraph.end) if to_here else paragraph
        edit, reasons = accepted(grip.labeler(), grip.canvas.suggestions_in(passage))
        if reasons:
            grip.refuse(
                phrase(
                    "{count} were left as they are. {reason}", count=len(reasons), reason=reasons[0]
                )
            )
        elif edit is None:
            grip.refuse(phrase("Nothing is suggested here any more."))
        if edit is not None and grip.submit(lambda: edit):
            if not reasons:
                answers = [record for record in edit.after if isinstance(record, Decision)]
                self.accepted.emit(len(answers))
            grip.canvas.select(grip.canvas.suggestion_from(passage.end))

    def go_to_name(self, step: int) -> None:
        """Select the next words that look like a name and are in no label.

        Forwards, it begins behind the label before the one in hand, so that what stands between
        two suggestions is not passed over.
        """
        canvas, content = self._grip.canvas, self._grip.content()
        words = canvas.selection()
        if words is not None:
            start = words.end if step > 0 else words.start
        elif step > 0:
            start = search_start(content, canvas.caret())
        else:
            start = canvas.caret()
        found = next_unlabelled(content, start, step)
        if found is None:
            self._grip.refuse(phrase("No more words here that look like a name without a label."))
            return
        canvas.select(None)
        canvas.select_words(found)
