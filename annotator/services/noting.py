"""Answers to notes, changes of notes, and notes settled and opened again, as edits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from annotator.domain.annotations import Note, NoteKind
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError
from annotator.domain.phrases import phrase
from annotator.domain.threads import Thread, thread_of
from annotator.services.ids import new_id

LONGEST = 20_000
"""Letters that one note may have."""


class Noter:
    """Makes edits of the notes of an article for the owner of its layer.

    Everybody may answer and settle; a note is changed and deleted by who wrote it.
    """

    def __init__(self, content: ArticleContent, make_id: Callable[[], str] = new_id) -> None:
        self._content = content
        self._new_id = make_id

    def answered(self, note_id: str, text: str, at: str) -> Edit:
        """Answer a note; one that was settled is open again then."""
        thread, layer = self._thread(note_id), self._content.layer
        answer = Note(
            *(self._new_id(), self._content.article.id, layer.id, thread.root.id, layer.name),
            *(_words(text), at),
        )
        reopened = _settled(thread, settled=False) if thread.settled else ((), ())
        return Edit(phrase("Answer a note"), reopened[0], (*reopened[1], answer))

    def rewritten(self, note_id: str, text: str) -> Edit:
        """Change the words of one's own note."""
        note = self._mine(note_id)
        return Edit(phrase("Change a note"), (note,), (replace(note, text=_words(text)),))

    def deleted(self, note_id: str) -> Edit:
        """Delete one's own note, with one's own answers to it."""
        note, thread = self._mine(note_id), self._thread(note_id)
        gone = thread.notes() if note.id == thread.root.id else (note,)
        if any(item.layer_id != note.layer_id for item in gone):
            raise RuleError(
                phrase("The note was not deleted: others have answered it."),
                remedy=phrase("Settle it instead."),
            )
        flag = note.kind is NoteKind.FLAG
        return Edit(phrase("Take the flag back") if flag else phrase("Delete a note"), before=gone)

    def settled(self, note_id: str, *, settled: bool) -> Edit:
        """Settle a thread, or open it again."""
        before, after = _settled(self._thread(note_id), settled=settled)
        return Edit(
            phrase("Settle a note") if settled else phrase("Open a note again"), before, after
        )

    def _thread(self, note_id: str) -> Thread:
        thread = thread_of(self._content.notes(), note_id)
        if thread is None:
            raise RuleError(phrase("Nothing was changed: the note is gone."))
        return thread

    def _mine(self, note_id: str) -> Note:
        note = self._content.get(note_id)
        if not isinstance(note, Note):
            raise RuleError(phrase("Nothing was changed: the note is gone."))
        if note.layer_id != self._content.layer.id:
            raise RuleError(
                phrase("The note was not changed: {by} wrote it.", by=note.by),
                remedy=phrase("Answer it instead."),
            )
        return note


def _settled(thread: Thread, *, settled: bool) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
    before = tuple(note for note in thread.notes() if note.settled is not settled)
    return before, tuple(replace(note, settled=settled) for note in before)


def _words(text: str) -> str:
    words = text.strip()
    if not words:
        raise RuleError(phrase("The note was not written: it has no words."))
    if len(words) > LONGEST:
        raise RuleError(
            phrase(
                "The note was not written: it is longer than {longest:,} letters.", longest=LONGEST
            )
        )
    return words
