"""Actions of the menu “Edit”: undo and finding."""

from __future__ import annotations

from annotator.ui.action_specs.spec import ActionSpec, Menu

EDIT_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("undo", "Undo", "take back the last step", Menu.EDIT, 0, ("Ctrl+Z",), "undo-2"),
    ActionSpec("redo", "Redo", "do it again", Menu.EDIT, 0, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    ActionSpec(
        "find",
        "Find in the article…",
        "find words in the article",
        Menu.EDIT,
        1,
        ("Ctrl+F",),
        "search",
    ),
    ActionSpec("search", "Search the corpus", "find articles by their words", Menu.EDIT, 1, ("/",)),
)
