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
    ActionSpec("find_next", "Next match", "go to the next place found", Menu.EDIT, 1, ("F3",)),
    ActionSpec(
        "find_previous",
        "Previous match",
        "go to the place found before",
        Menu.EDIT,
        1,
        ("Shift+F3",),
    ),
    ActionSpec("search", "Search the corpus", "find articles by their words", Menu.EDIT, 1, ("/",)),
)
