"""Actions of the menu “Edit”: undo and finding."""

from __future__ import annotations

from annotator.ui.action_specs.spec import ActionSpec, Menu


def _jump(name: str, title: str, hint: str, key: str) -> ActionSpec:
    return ActionSpec(name, title, hint, Menu.EDIT, 3, (key,))


EDIT_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("undo", "Undo", "take back the last step", Menu.EDIT, 0, ("Ctrl+Z",), "undo-2"),
    ActionSpec("redo", "Redo", "do it again", Menu.EDIT, 0, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    ActionSpec(
        "history",
        "History of the article",
        "who did what to it and when; take a step back, or a label's version",
        Menu.EDIT,
        0,
        ("F6",),
        "list-filter",
    ),
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
    _jump("next_note", "Next note", "go to the next open note", "F2"),
    _jump("previous_note", "Previous note", "go to the open note before", "Shift+F2"),
    _jump("next_flag", "Next flag", "go to the next open flag", "F4"),
    _jump("previous_flag", "Previous flag", "go to the open flag before", "Shift+F4"),
    _jump(
        "next_incomplete",
        "Next incomplete label",
        "go to the next claim or stance that lacks something",
        "F7",
    ),
    _jump(
        "previous_incomplete",
        "Previous incomplete label",
        "go to the claim or stance before that lacks something",
        "Shift+F7",
    ),
    _jump(
        "next_parting",
        "Next place where annotators differ",
        "go to the next place where annotators differ, once you have finished the article",
        "F5",
    ),
    _jump(
        "previous_parting",
        "Previous place where annotators differ",
        "go to the place before where annotators differ",
        "Shift+F5",
    ),
    _jump(
        "next_repeated",
        "Next repeated stance",
        "go to the next stance that its sentence has twice",
        "F12",
    ),
    _jump(
        "previous_repeated",
        "Previous repeated stance",
        "go to the stance before that its sentence has twice",
        "Shift+F12",
    ),
    ActionSpec(
        "concordance",
        "Concordance…",
        "every place of the words in hand, in all articles, with their labels",
        Menu.EDIT,
        1,
        ("Ctrl+Shift+F",),
        "list-filter",
    ),
)
