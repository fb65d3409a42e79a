"""Actions of the menu “File”: corpora, what goes in and out."""

from __future__ import annotations

from annotator.ui.action_specs.spec import ActionSpec, Menu

FILE_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "new_corpus",
        "New corpus…",
        "make an empty corpus file",
        Menu.FILE,
        0,
        ("Ctrl+N",),
        "file-plus",
    ),
    ActionSpec(
        "open_corpus",
        "Open corpus…",
        "open a corpus file",
        Menu.FILE,
        0,
        ("Ctrl+O",),
        "folder-open",
    ),
    ActionSpec(
        "open_sample",
        "Open the sample corpus",
        "look around in invented news with labels by three people",
        Menu.FILE,
        0,
        (),
        "newspaper",
    ),
    ActionSpec(
        "close_corpus", "Close corpus", "go back to the welcome page", Menu.FILE, 0, ("Ctrl+W",)
    ),
    ActionSpec(
        "import_files",
        "Import articles…",
        "bring in text or JSONL files",
        Menu.FILE,
        1,
        ("Ctrl+I",),
        "import",
    ),
    ActionSpec(
        "import_folder", "Import a folder…", "bring in all articles of a folder", Menu.FILE, 1
    ),
    ActionSpec(
        "suggest",
        "Suggest labels…",
        "let a suggester mark the articles",
        Menu.FILE,
        1,
        ("Ctrl+Shift+S",),
        "sparkles",
    ),
    ActionSpec(
        "save_report",
        "Save agreement report…",
        "the figures of Review › Agreement as a web page and CSV",
        Menu.FILE,
        1,
        ("Ctrl+S",),
    ),
    ActionSpec("export", "Export…", "write training data", Menu.FILE, 1, ("Ctrl+E",), "upload"),
    ActionSpec(
        "annotator_name",
        "Annotator’s name…",
        "say whose labels these are",
        Menu.FILE,
        2,
        (),
        "user",
    ),
    ActionSpec(
        "preferences",
        "Preferences…",
        "text, colours, time, language",
        Menu.FILE,
        2,
        ("Ctrl+,",),
    ),
    ActionSpec("quit", "Quit", "leave; everything is saved already", Menu.FILE, 3, ("Ctrl+Q",)),
)
