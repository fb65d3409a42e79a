"""An edit: what was, what shall be, and a title for the undo menu."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.annotations import Record

WHOLE_CORPUS = ""
"""Stands for the article where a step is of none: it changed the scheme, or what names are."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to one article's records, together with what it takes to undo it.

    A record only in `after` is new, only in `before` is deleted, in both (same id) is changed.
    """

    title: str
    before: tuple[Record, ...] = ()
    after: tuple[Record, ...] = ()

    def inverted(self) -> Edit:
        """Return the edit that puts everything back."""
        return Edit(self.title, before=self.after, after=self.before)

    def ids(self) -> frozenset[str]:
        """Return the ids of all records that the edit touches."""
        return frozenset(record.id for record in (*self.before, *self.after))


@dataclass(frozen=True, slots=True)
class LoggedEdit:
    """An edit as it stands in the log: who made it, when, where, and whether it still holds.

    `number` counts up over the corpus; `at` is ISO UTC time. `undoes` is the number of the edit
    that this one takes back; `undone_by` of the one that took this back. `run_id` ties the edits
    of one bulk action together. `article_id` may be `WHOLE_CORPUS`.
    """

    number: int
    article_id: str
    actor: str
    at: str
    edit: Edit
    undoes: int | None = None
    undone_by: int | None = None
    run_id: str | None = None
