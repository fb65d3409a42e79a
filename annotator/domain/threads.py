"""Notes and what was answered to them: a note on another note's id is an answer to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.annotations import Note


@dataclass(frozen=True, slots=True)
class Thread:
    """A note or flag with its answers, oldest first."""

    root: Note
    answers: tuple[Note, ...] = ()

    def notes(self) -> tuple[Note, ...]:
        """Return the note and its answers."""
        return (self.root, *self.answers)

    @property
    def settled(self) -> bool:
        """Say whether nothing is left to be said."""
        return self.root.settled


def threads(notes: Iterable[Note]) -> list[Thread]:
    """Return the threads, the oldest first.

    An answer to an answer stands in the same thread; one to a note that is gone stands alone.
    """
    by_id = {note.id: note for note in notes}
    answers: defaultdict[str, list[Note]] = defaultdict(list)
    roots = []
    for note in sorted(by_id.values(), key=_age):
        root = _root(note, by_id)
        if root is note:
            roots.append(note)
        else:
            answers[root.id].append(note)
    return [Thread(root, tuple(answers[root.id])) for root in roots]


def thread_of(notes: Iterable[Note], note_id: str) -> Thread | None:
    """Return the thread that the note stands in."""
    found = threads(notes)
    return next((item for item in found if any(n.id == note_id for n in item.notes())), None)


def open_thread_on(notes: Iterable[Note], on: str) -> Thread | None:
    """Return the newest thread on a label or on the article that is not settled."""
    found = [item for item in threads(notes) if item.root.on == on and not item.settled]
    return found[-1] if found else None


def _root(note: Note, by_id: dict[str, Note]) -> Note:
    seen = {note.id}
    while note.on in by_id and note.on not in seen:
        seen.add(note.on)
        note = by_id[note.on]
    # Two notes on each other come from a foreign file; the one with the smaller id is the root.
    return note if note.on not in seen else by_id[min(seen)]


def _age(note: Note) -> tuple[str, str]:
    return (note.at, note.id)
