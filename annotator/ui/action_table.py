"""All actions of the window with their words and keys: the one source of menus, help and docs."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.ui.action_specs.edit_menu import EDIT_ACTIONS
from annotator.ui.action_specs.file_menu import FILE_ACTIONS
from annotator.ui.action_specs.help_menu import HELP_ACTIONS
from annotator.ui.action_specs.label_menu import LABEL_ACTIONS
from annotator.ui.action_specs.review_menu import REVIEW_ACTIONS
from annotator.ui.action_specs.spec import ActionSpec, Context, Menu
from annotator.ui.action_specs.view_menu import VIEW_ACTIONS

__all__ = [
    "ACTIONS",
    "BY_ID",
    "CARET_KEYS",
    "CHEAT_SHEET",
    "LABEL_KEYS",
    "POLARITY_KEYS",
    "ActionSpec",
    "Context",
    "Menu",
]

ACTIONS: tuple[ActionSpec, ...] = (
    *FILE_ACTIONS,
    *EDIT_ACTIONS,
    *VIEW_ACTIONS,
    *LABEL_ACTIONS,
    *REVIEW_ACTIONS,
    *HELP_ACTIONS,
)

BY_ID: Mapping[str, ActionSpec] = {spec.id: spec for spec in ACTIONS}

LABEL_KEYS, POLARITY_KEYS = "{labels}", "{polarities}"
"""Stand for the keys that the scheme gives to its entity types and to its polarities."""

CARET_KEYS: tuple[tuple[str, str], ...] = (
    ("← →", "caret by word"),
    ("Shift ← →", "select by word"),
    ("Alt ← →", "caret by character; with Shift select"),
    ("↑ ↓ Home End PgUp PgDn", "caret by line and page"),
    ("Ctrl ← →", "caret to the start or end of the paragraph"),
    ("Ctrl Home · Ctrl End", "caret to the start or end of the article"),
    ("Ctrl A · Ctrl C", "select all, copy"),
    (LABEL_KEYS, "give this entity type to the selected label, or to the words"),
    (POLARITY_KEYS, "polarity of the selected stance, in the order of the scheme"),
)
"""Keys of the article that no action stands for."""

CHEAT_SHEET: tuple[tuple[tuple[str, ...], str], ...] = (
    (("next_suggestion",), "next"),
    (("accept",), "accept"),
    (("reject",), "reject"),
    (("claim",), "claim"),
    (("start_left", "start_right"), "move start"),
    (("end_left", "end_right"), "move end"),
    (("link",), "link by hint"),
    (("undo",), "undo"),
    (("note",), "note"),
    (("done_next",), "done, next"),
)
"""What stands at the foot of the panels: actions and the few words for them."""
