"""Notes on labels and on the article, and what is answered to them."""

from __future__ import annotations

from functools import partial

from annotator.domain.annotations import Note
from annotator.domain.threads import Thread, open_thread_on, thread_of
from annotator.ui.desk.part import DeskPart, DeskTools


class NotesPart(DeskPart):
    """Asks for the words of a note; where there is one already, opens its thread."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        tools.on(tools.annotating.note_requested, self._ask)
        tools.on(tools.screen.article.note_requested, self._open)

    def _ask(self, on: str) -> None:
        content = self._tools.editor.content
        if content is None or not self._tools.may_change():
            return
        thread = open_thread_on(content.notes(), on)
        if thread is not None:
            self._show(thread)
            return
        # Loaded when first wanted.
        from annotator.ui.dialogs.text_dialogs import NoteDialog  # noqa: PLC0415

        dialog = NoteDialog(self._where(on), parent=self._tools.window)
        dialog.note_written.connect(partial(self._tools.annotating.article.add_note, on))
        dialog.open()

    def _open(self, note_id: str) -> None:
        """Show a thread, and what it is about."""
        content = self._tools.editor.content
        thread = thread_of(content.notes(), note_id) if content is not None else None
        if thread is None:
            return
        if self._tools.annotation(thread.root.on) is not None:
            self._tools.canvas.select(thread.root.on)
        self._show(thread)

    def _show(self, thread: Thread) -> None:
        from annotator.ui.dialogs.note_thread import ThreadDialog  # noqa: PLC0415

        hand, root, tools = self._tools.annotating.article, thread.root.id, self._tools
        dialog = ThreadDialog(thread, self._where(thread.root.on), self._is_mine, tools.window)
        dialog.answer_written.connect(lambda text: self._do(partial(hand.answer_note, root, text)))
        dialog.note_rewritten.connect(
            lambda note, text: self._do(partial(hand.rewrite_note, note, text))
        )
        dialog.delete_requested.connect(lambda note: self._do(partial(hand.delete_note, note)))
        dialog.settle_requested.connect(lambda on: self._do(partial(hand.settle_note, root, on)))
        dialog.open()

    def _do(self, act: partial[None]) -> None:
        if self._tools.may_change():
            act()

    def _is_mine(self, note: Note) -> bool:
        return note.layer_id == self._tools.session.layer.id and not self._tools.session.read_only

    def _where(self, on: str) -> str:
        item = self._tools.annotation(on)
        return self.tr("On the label {}").format(item.label) if item else self.tr("On the article")
