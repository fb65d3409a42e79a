"""What is said of the article or of any label in hand: notes, flags, how far one has come."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.domain.articles import Progress
from annotator.domain.phrases import phrase
from annotator.domain.threads import threads
from annotator.services.clock import now
from annotator.services.noting import Noter
from annotator.ui.annotating.grip import Actions, Grip


class ArticleHand(QObject):
    """Writes notes and flags and finishes articles; `finished` asks for the next one."""

    finished = Signal()
    note_requested = Signal(str)

    def __init__(self, grip: Grip) -> None:
        super().__init__(grip)
        self._grip = grip

    def actions(self) -> Actions:
        """Return what this hand does, by action."""
        return {
            "note": self._ask_for_note,
            "flag": self.toggle_flag,
            "settle_note": self._settle_in_hand,
            "done_next": partial(self.finish, Progress.DONE),
            "skip": partial(self.finish, Progress.SKIPPED),
        }

    def add_note(self, on: str, text: str) -> None:
        """Write a note on a label or on the article."""
        self._grip.submit(lambda: self._grip.labeler().add_note(on, text, now()))

    def answer_note(self, note_id: str, text: str) -> None:
        """Answer a note."""
        self._grip.submit(lambda: self._noter().answered(note_id, text, now()))

    def rewrite_note(self, note_id: str, text: str) -> None:
        """Change the words of one's own note."""
        self._grip.submit(lambda: self._noter().rewritten(note_id, text))

    def delete_note(self, note_id: str) -> None:
        """Delete one's own note."""
        self._grip.submit(lambda: self._noter().deleted(note_id))

    def settle_note(self, note_id: str, settled: bool) -> None:
        """Settle a thread, or open it again."""
        self._grip.submit(lambda: self._noter().settled(note_id, settled=settled))

    def toggle_flag(self) -> None:
        """Flag the selected label, or the article, for the reviewer; or take the flag back."""
        on = self._in_hand()
        self._grip.submit(lambda: self._grip.labeler().toggle_flag(on, now()))

    def finish(self, progress: Progress) -> None:
        """Mark the article done or skipped, and ask for the next."""
        grip = self._grip
        if grip.content().state().progress is progress or grip.submit(
            lambda: grip.labeler().set_progress(progress)
        ):
            self.finished.emit()

    def _noter(self) -> Noter:
        return Noter(self._grip.content())

    def _settle_in_hand(self) -> None:
        """Settle the thread on the label in hand or on the article; settled, open it again."""
        on = self._in_hand()
        found = [item for item in threads(self._grip.content().notes()) if item.root.on == on]
        if not found:
            self._grip.refuse(phrase("There is no note here to settle."))
            return
        waiting = [thread for thread in found if not thread.settled]
        thread = (waiting or found)[-1]
        self.settle_note(thread.root.id, settled=not thread.settled)

    def _ask_for_note(self) -> None:
        self.note_requested.emit(self._in_hand())

    def _in_hand(self) -> str:
        item = self._grip.selected()
        return item.id if item is not None else self._grip.content().article.id
