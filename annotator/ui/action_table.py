"""All actions of the window with their words and keys: the one source of menus, help and docs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Menu(StrEnum):
    """The menu that an action stands in, and its heading in the help."""

    FILE = "File"
    EDIT = "Edit"
    VIEW = "View"
    LABEL = "Label"
    HELP = "Help"


class Context(StrEnum):
    """Where an action's keys work: in the whole window, or only with the article in focus."""

    WINDOW = "window"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: `title` for menus, `hint` says what it does, `keys` are its defaults.

    Actions of one menu with different `section` are parted by a line. With `canvas_keys` the
    article itself listens for the keys; they are shown with the action but not bound again.
    """

    id: str
    title: str
    hint: str
    menu: Menu
    section: int = 0
    keys: tuple[str, ...] = ()
    icon: str = ""
    context: Context = Context.WINDOW
    checkable: bool = False
    canvas_keys: bool = False


def _article(
    name: str,
    title: str,
    hint: str,
    section: int,
    *keys: str,
    icon: str = "",
    canvas_keys: bool = False,
) -> ActionSpec:
    return ActionSpec(
        name, title, hint, Menu.LABEL, section, keys, icon, Context.ARTICLE, False, canvas_keys
    )


_FILE, _EDIT, _VIEW, _HELP = Menu.FILE, Menu.EDIT, Menu.VIEW, Menu.HELP

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "new_corpus", "New corpus…", "make an empty corpus file", _FILE, 0, ("Ctrl+N",), "file-plus"
    ),
    ActionSpec(
        "open_corpus", "Open corpus…", "open a corpus file", _FILE, 0, ("Ctrl+O",), "folder-open"
    ),
    ActionSpec(
        "open_sample",
        "Open the sample corpus",
        "look around in invented news with labels by three people",
        _FILE,
        0,
        (),
        "newspaper",
    ),
    ActionSpec(
        "close_corpus", "Close corpus", "go back to the welcome page", _FILE, 0, ("Ctrl+W",)
    ),
    ActionSpec(
        "import_files",
        "Import articles…",
        "bring in text or JSONL files",
        _FILE,
        1,
        ("Ctrl+I",),
        "import",
    ),
    ActionSpec("import_folder", "Import a folder…", "bring in all articles of a folder", _FILE, 1),
    ActionSpec(
        "suggest",
        "Suggest labels…",
        "let a suggester mark the articles",
        _FILE,
        1,
        ("Ctrl+Shift+S",),
        "sparkles",
    ),
    ActionSpec("export", "Export…", "write training data", _FILE, 1, ("Ctrl+E",), "upload"),
    ActionSpec(
        "annotator_name",
        "Annotator’s name…",
        "say whose labels these are",
        _FILE,
        2,
        (),
        "user",
    ),
    ActionSpec("quit", "Quit", "leave; everything is saved already", _FILE, 3, ("Ctrl+Q",)),
    ActionSpec("undo", "Undo", "take back the last step", _EDIT, 0, ("Ctrl+Z",), "undo-2"),
    ActionSpec("redo", "Redo", "do it again", _EDIT, 0, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    ActionSpec(
        "find",
        "Find in the article…",
        "find words in the article",
        _EDIT,
        1,
        ("Ctrl+F",),
        "search",
    ),
    ActionSpec("search", "Search the corpus", "find articles by their words", _EDIT, 1, ("/",)),
    ActionSpec("screen_annotate", "Annotate", "the article and its labels", _VIEW, 0, ("Ctrl+1",)),
    ActionSpec("screen_review", "Review", "where annotators part", _VIEW, 0, ("Ctrl+2",)),
    ActionSpec("screen_corpus", "Corpus", "all articles", _VIEW, 0, ("Ctrl+3",)),
    ActionSpec("screen_suggesters", "Suggesters", "what suggests labels", _VIEW, 0, ("Ctrl+4",)),
    ActionSpec("screen_export", "Export page", "training data", _VIEW, 0, ("Ctrl+5",)),
    ActionSpec(
        "boilerplate",
        "Show boilerplate",
        "show or fold boilerplate",
        _VIEW,
        1,
        ("B",),
        "fold-vertical",
        Context.ARTICLE,
        checkable=True,
    ),
    ActionSpec(
        "suggestions",
        "Show suggestions",
        "hide or show suggestions",
        _VIEW,
        1,
        ("H",),
        "eye",
        Context.ARTICLE,
        checkable=True,
    ),
    ActionSpec("zoom_in", "Larger text", "larger text", _VIEW, 2, ("Ctrl++", "Ctrl+="), "zoom-in"),
    ActionSpec("zoom_out", "Smaller text", "smaller text", _VIEW, 2, ("Ctrl+-",), "zoom-out"),
    ActionSpec("zoom_reset", "Normal size", "text at its normal size", _VIEW, 2, ("Ctrl+0",)),
    ActionSpec("show_queue", "Queue", "show or hide the queue", _VIEW, 3, ("F8",), checkable=True),
    ActionSpec(
        "show_panels", "Panels", "show or hide the panels", _VIEW, 3, ("F9",), checkable=True
    ),
    ActionSpec(
        "show_menu_bar",
        "Menu bar",
        "show or hide the menu bar",
        _VIEW,
        3,
        ("Ctrl+Shift+M",),
        checkable=True,
    ),
    ActionSpec(
        "full_screen", "Full screen", "use the whole screen", _VIEW, 3, ("F11",), checkable=True
    ),
    ActionSpec(
        "theme_system",
        "Colours of the system",
        "light or dark as the system",
        _VIEW,
        4,
        checkable=True,
    ),
    ActionSpec("theme_light", "Light", "dark on light", _VIEW, 4, icon="sun", checkable=True),
    ActionSpec("theme_dark", "Dark", "light on dark", _VIEW, 4, icon="moon", checkable=True),
    _article(
        "next_suggestion",
        "Next suggestion",
        "next suggestion",
        0,
        "Tab",
        icon="chevron-right",
        canvas_keys=True,
    ),
    _article(
        "previous_suggestion",
        "Previous suggestion",
        "select the one before that waits for an answer",
        0,
        "Shift+Tab",
        icon="chevron-left",
        canvas_keys=True,
    ),
    _article(
        "accept", "Accept", "accept the suggestion and go on", 0, "Return", "Enter", icon="check"
    ),
    _article(
        "accept_alike",
        "Accept all alike",
        "accept all suggestions of the same words and label here",
        0,
        "Shift+Return",
        "Shift+Enter",
        icon="check-check",
    ),
    _article(
        "reject",
        "Reject or delete",
        "reject the suggestion, delete the label",
        0,
        "X",
        "Del",
        icon="x",
    ),
    _article("start_left", "Start one word left", "move the label’s start one word left", 1, "["),
    _article(
        "start_right", "Start one word right", "move the label’s start one word right", 1, "]"
    ),
    _article("end_left", "End one word left", "move the label’s end one word left", 1, "{"),
    _article("end_right", "End one word right", "move the label’s end one word right", 1, "}"),
    _article(
        "start_left_fine",
        "Start one character left",
        "move the label’s start one character left",
        2,
        "Alt+[",
    ),
    _article(
        "start_right_fine",
        "Start one character right",
        "move the label’s start one character right",
        2,
        "Alt+]",
    ),
    _article(
        "end_left_fine",
        "End one character left",
        "move the label’s end one character left",
        2,
        "Alt+{",
    ),
    _article(
        "end_right_fine",
        "End one character right",
        "move the label’s end one character right",
        2,
        "Alt+}",
    ),
    _article(
        "claim",
        "Claim",
        "mark a claim’s content, or a further piece",
        3,
        "C",
        icon="message-square-quote",
    ),
    _article("cue", "Cue", "mark the claim’s cue", 3, "Q"),
    _article(
        "link",
        "Link…",
        "link by hint: claim to source, stance to holder or target",
        3,
        "L",
        icon="link",
    ),
    _article("stance", "Stance", "new stance; then + − 0 ~ for its polarity", 3, "S", icon="scale"),
    _article(
        "step_nested",
        "Step through nested labels",
        "select the next label under the caret",
        4,
        "Space",
    ),
    _article("let_go", "Let go", "let go of label and words", 4, "Esc"),
    _article("note", "Note…", "write a note", 5, "N", icon="sticky-note"),
    _article("flag", "Flag", "ask the reviewer to look", 5, "F", icon="flag"),
    ActionSpec(
        "done_next",
        "Done, next article",
        "the article is done; go to the next",
        Menu.LABEL,
        6,
        ("Ctrl+Return", "Ctrl+Enter"),
        "circle-check-big",
    ),
    ActionSpec(
        "skip",
        "Skip for now",
        "leave the article for later; go to the next",
        Menu.LABEL,
        6,
        ("Ctrl+Shift+Return",),
        "skip-forward",
    ),
    ActionSpec(
        "next_article",
        "Next article",
        "go to the next article in the queue",
        Menu.LABEL,
        6,
        ("Ctrl+PgDown",),
    ),
    ActionSpec(
        "previous_article",
        "Previous article",
        "go to the previous article in the queue",
        Menu.LABEL,
        6,
        ("Ctrl+PgUp",),
    ),
    ActionSpec(
        "guideline",
        "Guidelines",
        "the guideline of the label in hand",
        _HELP,
        0,
        ("F1",),
        "book-open",
    ),
    ActionSpec("commands", "Commands…", "all commands by name", _HELP, 0, ("Ctrl+K",), "search"),
    ActionSpec("keys", "Keys", "all keys on one page", _HELP, 0, ("?",), "keyboard"),
    ActionSpec("about", "About Annotator", "versions and licences", _HELP, 1, (), "info"),
)

BY_ID: Mapping[str, ActionSpec] = {spec.id: spec for spec in ACTIONS}

CARET_KEYS: tuple[tuple[str, str], ...] = (
    ("← →", "caret by word"),
    ("Shift ← →", "select by word"),
    ("Alt ← →", "caret by character; with Shift select"),
    ("↑ ↓ Home End PgUp PgDown", "caret by line and page"),
    ("Ctrl ← →", "caret to the start or end of the paragraph"),
    ("Ctrl Home, Ctrl End", "caret to the start or end of the article"),
    ("Ctrl A, Ctrl C", "select all, copy"),
    ("1 … 0", "give this entity type to the selected label, or to the words"),
    ("+ − 0 ~", "polarity of the selected stance: in favour, against, neutral, mixed"),
)
"""Keys of the article that no action stands for; the digits and signs come from the scheme."""

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
