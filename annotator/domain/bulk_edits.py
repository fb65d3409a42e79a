"""Many edits that are one action: across articles, and one step of undo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.annotations import Record
from annotator.domain.edits import Edit, LoggedEdit
from annotator.domain.scheme import Scheme


@dataclass(frozen=True, slots=True)
class BulkStep:
    """One article's part of a bulk edit. `undoes` is the number of the edit it takes back."""

    article_id: str
    edit: Edit
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class BulkRun:
    """What is known of a whole bulk edit: its id and the title for the undo menu.

    `scheme_before` and `scheme_after` are there where the run replaces the scheme.
    """

    id: str
    title: str
    scheme_before: Scheme | None = None
    scheme_after: Scheme | None = None


@dataclass(frozen=True, slots=True)
class UndoStep:
    """What undo or redo does next: one edit, or all edits of a run that still hold.

    `newest` is the edit, or the newest of the run; then `newest.run_id` names the run. `again`:
    it is redo that asks, which does once more what undo took back.
    """

    newest: LoggedEdit
    title: str
    edits: int = 1
    articles: int = 1
    again: bool = False


def joined(title: str, edits: Iterable[Edit]) -> Edit:
    """Return the one edit that does what the edits of an article do one after the other."""
    before: dict[str, Record | None] = {}
    after: dict[str, Record | None] = {}
    for edit in edits:
        old = {record.id: record for record in edit.before}
        new = {record.id: record for record in edit.after}
        for record_id in (*old, *(key for key in new if key not in old)):
            before.setdefault(record_id, old.get(record_id))
            after[record_id] = new.get(record_id)
    changed = [key for key in before if before[key] != after[key]]
    return Edit(
        title,
        before=tuple(record for key in changed if (record := before[key]) is not None),
        after=tuple(record for key in changed if (record := after[key]) is not None),
    )
