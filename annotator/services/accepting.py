"""Accepting many suggestions at once, those that the scheme does not allow left as they are."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError
from annotator.services.labeling import Labeler


def accepted(labeler: Labeler, record_ids: Sequence[str]) -> tuple[Edit | None, list[str]]:
    """Return the edit that accepts the suggestions, and why some of them cannot be accepted.

    Where two do not go together the earlier one is taken. Without any there is no edit.
    """
    try:
        return (labeler.accept_all(record_ids) if record_ids else None), []
    except RuleError:
        pass
    kept: list[str] = []
    reasons: list[str] = []
    edit: Edit | None = None
    for record_id in record_ids:
        try:
            edit = labeler.accept_all([*kept, record_id])
        except RuleError as error:
            reasons.append(error.what)
        else:
            kept.append(record_id)
    return edit, reasons
