"""Actions of the menu “Help”: guidelines, commands, keys."""

from __future__ import annotations

from annotator.ui.action_specs.spec import ActionSpec, Menu

HELP_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "guideline",
        "Guidelines",
        "the guideline of the label in hand",
        Menu.HELP,
        0,
        ("F1",),
        "book-open",
    ),
    ActionSpec(
        "edit_guideline",
        "Edit the guideline",
        "change the words of the guideline",
        Menu.HELP,
        0,
        ("Ctrl+F1",),
    ),
    ActionSpec(
        "pin_example",
        "Pin as an example…",
        "pin the label in hand to its guideline",
        Menu.HELP,
        0,
        ("Shift+F1",),
    ),
    ActionSpec(
        "commands", "Commands…", "all commands by name", Menu.HELP, 0, ("Ctrl+K",), "search"
    ),
    ActionSpec("keys", "Keys", "all keys on one page", Menu.HELP, 0, ("?",), "keyboard"),
    ActionSpec("change_keys", "Change keys…", "give actions and labels other keys", Menu.HELP, 0),
    ActionSpec("about", "About Annotator", "versions and licences", Menu.HELP, 1, (), "info"),
)
