"""Actions of the menu “View”: screens, what is shown, how."""

from __future__ import annotations

from annotator.ui.action_specs.spec import ActionSpec, Context, Menu

VIEW_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "screen_annotate", "Annotate", "the article and its labels", Menu.VIEW, 0, ("Ctrl+1",)
    ),
    ActionSpec("screen_review", "Review", "where annotators part", Menu.VIEW, 0, ("Ctrl+2",)),
    ActionSpec("screen_corpus", "Corpus", "all articles", Menu.VIEW, 0, ("Ctrl+3",)),
    ActionSpec(
        "screen_suggesters", "Suggesters", "what suggests labels", Menu.VIEW, 0, ("Ctrl+4",)
    ),
    ActionSpec("screen_export", "Export page", "training data", Menu.VIEW, 0, ("Ctrl+5",)),
    ActionSpec(
        "boilerplate",
        "Show boilerplate",
        "show or fold boilerplate",
        Menu.VIEW,
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
        Menu.VIEW,
        1,
        ("H",),
        "eye",
        Context.ARTICLE,
        checkable=True,
    ),
    ActionSpec(
        "zoom_in", "Larger text", "larger text", Menu.VIEW, 2, ("Ctrl++", "Ctrl+="), "zoom-in"
    ),
    ActionSpec("zoom_out", "Smaller text", "smaller text", Menu.VIEW, 2, ("Ctrl+-",), "zoom-out"),
    ActionSpec("zoom_reset", "Normal size", "text at its normal size", Menu.VIEW, 2, ("Ctrl+0",)),
    ActionSpec(
        "show_queue", "Queue", "show or hide the queue", Menu.VIEW, 3, ("F8",), checkable=True
    ),
    ActionSpec(
        "show_panels", "Panels", "show or hide the panels", Menu.VIEW, 3, ("F9",), checkable=True
    ),
    ActionSpec(
        "show_menu_bar",
        "Menu bar",
        "show or hide the menu bar",
        Menu.VIEW,
        3,
        ("Ctrl+Shift+M",),
        checkable=True,
    ),
    ActionSpec(
        "full_screen", "Full screen", "use the whole screen", Menu.VIEW, 3, ("F11",), checkable=True
    ),
    ActionSpec(
        "theme_system",
        "Colours of the system",
        "light or dark as the system",
        Menu.VIEW,
        4,
        checkable=True,
    ),
    ActionSpec("theme_light", "Light", "dark on light", Menu.VIEW, 4, icon="sun", checkable=True),
    ActionSpec("theme_dark", "Dark", "light on dark", Menu.VIEW, 4, icon="moon", checkable=True),
    ActionSpec(
        "language_system",
        "Language of the system",
        "words, dates and numbers as the system has them",
        Menu.VIEW,
        5,
        checkable=True,
    ),
    ActionSpec(
        "language_en",
        "English",
        "words, dates and numbers in English",
        Menu.VIEW,
        5,
        checkable=True,
    ),
    ActionSpec(
        "language_de", "Deutsch", "words, dates and numbers in German", Menu.VIEW, 5, checkable=True
    ),
)
