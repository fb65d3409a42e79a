"""The window: lays out the screens and lists its connections; it holds no data."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from annotator.ui.interface_scale import SMALLEST_WINDOW, first_size
from annotator.ui.screens import Screen

if TYPE_CHECKING:
    from annotator.ui.actions import ActionSet
    from annotator.ui.key_choices import Choices
    from annotator.ui.messages import Messages
    from annotator.ui.pages import Pages
    from annotator.ui.screens.annotate import AnnotateScreen
    from annotator.ui.status_line import StatusLine
    from annotator.ui.top_bar import TopBar

# Imports inside functions: the frame is on screen before what it holds is loaded.
# ruff: noqa: PLC0415


class WindowSettings(Protocol):
    """Where the window remembers how it was left."""

    def get(self, key: str, default: str = "") -> str:
        """Return a text."""
        ...

    def set(self, key: str, value: str) -> None:
        """Remember a text."""

    def get_bytes(self, key: str) -> bytes:
        """Return bytes, or none at all."""
        ...

    def set_bytes(self, key: str, value: bytes) -> None:
        """Remember bytes."""


_RECENT = "palette/recent"
_NEEDS_CORPUS = (
    *("close_corpus", "import_files", "import_folder", "suggest", "export", "annotator_name"),
    *(
        "undo",
        "redo",
        "find",
        "find_next",
        "find_previous",
        "search",
        "done_next",
        "skip",
        "next_article",
        "previous_article",
    ),
    *("screen_annotate", "screen_review", "screen_corpus", "screen_suggesters", "screen_export"),
    *("guideline", "edit_guideline", "pin_example", "show_queue", "show_panels"),
)


class MainWindow(QMainWindow):
    """A frame, on screen at once, that `furnish` fills with the pages and all around them.

    It shows either the welcome page or a corpus. What it cannot do itself it asks for.
    """

    first_painted = Signal()
    files_dropped = Signal(list)
    screen_changed = Signal(int)
    tab_shown = Signal(str)
    palette_opened = Signal(object)
    conflicts_requested = Signal(object)
    about_to_close = Signal()
    preference_changed = Signal(str)

    actions_by_id: ActionSet
    top: TopBar
    annotate: AnnotateScreen
    pages: Pages
    status: StatusLine
    messages: Messages

    def __init__(self, settings: WindowSettings) -> None:
        super().__init__()
        self._settings = settings
        self.is_furnished = self._is_painted = False
        self.setWindowTitle(self.tr("Annotator"))
        self.setMinimumSize(SMALLEST_WINDOW)
        self.resize(first_size(self))
        geometry = settings.get_bytes("window/geometry")
        if geometry:
            self.restoreGeometry(QByteArray(geometry))

    def furnish(self) -> None:
        """Make everything that the window holds; no page is shown yet."""
        from annotator.ui.actions import ActionSet
        from annotator.ui.key_choices import KEYS_KEY, read_choices
        from annotator.ui.menus import make_menu_bar
        from annotator.ui.messages import Messages
        from annotator.ui.pages import Pages
        from annotator.ui.screens.annotate import AnnotateScreen
        from annotator.ui.status_line import StatusLine
        from annotator.ui.top_bar import TopBar

        self.actions_by_id = actions = ActionSet(self, read_choices(self._settings.get(KEYS_KEY)))
        names = ("Annotate", "Review", "Corpus", "Suggesters", "Export")
        self.top = TopBar([self.tr(name) for name in names], actions, self)
        self.annotate = AnnotateScreen(actions, self)
        self.pages = Pages(self.annotate, actions, self)
        self.status = StatusLine(self)
        self.messages = Messages(self.pages)
        self.messages.stand_above(self.annotate.ask_bar)
        self._lay_out()
        self.setMenuBar(make_menu_bar(actions, self))
        self.setAcceptDrops(True)
        self._connect()
        self._offer(False)
        self.annotate.restore_layout(self._settings.get_bytes("window/splitter"))
        if self._settings.get("window/menu") == "hidden":
            actions["show_menu_bar"].setChecked(False)
        self.is_furnished = True

    def show_welcome(self) -> None:
        """Show the page without a corpus."""
        self.top.show_corpus("")
        self.top.show_tabs(())
        self.status.show_corpus("", "")
        self.pages.show_welcome()
        self.setWindowTitle(self.tr("Annotator"))
        self._offer(False)

    def show_corpus(self, path: Path, scheme: str, storage: str) -> None:
        """Show the Annotate screen of a corpus that is open now."""
        self.top.show_corpus(path.name)
        self.status.show_corpus(scheme, storage)
        self.setWindowTitle(self.tr("{} – Annotator").format(path.stem))
        self._offer(True)
        self.show_screen(Screen.ANNOTATE)

    def show_screen(self, screen: int, tab_id: str | None = None) -> None:
        """Switch to a screen, and to one of its pages where it has several."""
        self.pages.show_screen(Screen(screen), tab_id)
        self.top.screens.set_current(screen)
        tabs = self.pages.tabs()
        words = [tab.words() for tab in tabs.tabs] if tabs is not None else []
        self.top.show_tabs(words, tabs.index() if tabs is not None else 0)
        if screen == Screen.ANNOTATE:
            self.annotate.canvas.setFocus()
        self.screen_changed.emit(screen)

    def show_commands(self) -> None:
        """Open the list of all commands."""
        from annotator.ui.dialogs.commands import RECENT_KEPT, CommandPalette
        from annotator.ui.palette_entries import action_entries, page_entries

        recent = self._settings.get(_RECENT).split()
        entries = action_entries(self.actions_by_id)
        if self.pages.current() is not None:
            entries += page_entries(self.show_screen)
        palette = CommandPalette(entries, recent, self)

        def remember(chosen: str) -> None:
            lately = [chosen, *(item for item in recent if item != chosen)]
            self._settings.set(_RECENT, " ".join(lately[:RECENT_KEPT]))

        palette.chosen.connect(remember)
        self.palette_opened.emit(palette)
        palette.open_over(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window was left."""
        if self.is_furnished:
            self.about_to_close.emit()
            self._settings.set_bytes("window/geometry", bytes(self.saveGeometry().data()))
            self._settings.set_bytes("window/splitter", self.annotate.save_layout())
            self._settings.set("window/menu", "" if self.menuBar().isVisible() else "hidden")
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, and tell of the first time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.first_painted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged here."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask to bring in the files that were dropped."""
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def _lay_out(self) -> None:
        from annotator.ui.controls.texts import Rule

        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top, Rule(whole), self.pages, Rule(whole), self.status):
            column.addWidget(part)
        column.setStretchFactor(self.pages, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        actions, annotate = self.actions_by_id, self.annotate
        self.top.screen_requested.connect(self.show_screen)
        self.top.tab_requested.connect(self._show_tab)
        self.pages.tab_shown.connect(self.tab_shown)
        for screen in Screen:
            action = actions[f"screen_{screen.name.lower()}"]
            action.triggered.connect(lambda _=False, chosen=screen: self.show_screen(chosen))
        annotate.palette_row.claim_requested.connect(actions["claim"].trigger)
        annotate.palette_row.stance_requested.connect(actions["stance"].trigger)
        annotate.palette_row.label_requested.connect(actions.label_requested)
        annotate.find_bar.found_changed.connect(annotate.canvas.find_highlights)
        actions["search"].triggered.connect(self._on_search)
        actions["suggest"].triggered.connect(lambda: self.show_screen(Screen.SUGGESTERS))
        actions["export"].triggered.connect(lambda: self.show_screen(Screen.EXPORT))
        actions["commands"].triggered.connect(self.show_commands)
        actions["keys"].triggered.connect(self._show_keys)
        actions["change_keys"].triggered.connect(self._change_keys)
        actions["about"].triggered.connect(self._show_about)
        actions["quit"].triggered.connect(self.close)
        actions["show_queue"].toggled.connect(annotate.queue.setVisible)
        actions["show_panels"].toggled.connect(annotate.side.setVisible)
        actions["show_menu_bar"].toggled.connect(self.menuBar().setVisible)
        actions["full_screen"].toggled.connect(self._on_full_screen)
        actions["save_report"].setEnabled(False)
        for name in ("show_queue", "show_panels", "show_menu_bar", "suggestions", "boilerplate"):
            actions[name].setChecked(True)

    def _offer(self, has_corpus: bool) -> None:
        """Let only those actions be chosen that make sense now."""
        for name in _NEEDS_CORPUS:
            self.actions_by_id[name].setEnabled(has_corpus)

    def _show_tab(self, index: int) -> None:
        screen, tabs = self.pages.current(), self.pages.tabs()
        if screen is not None and tabs is not None:
            self.show_screen(screen, tabs.tabs[index].id)

    def _show_keys(self) -> None:
        from annotator.ui.dialogs.key_sheet import KeysDialog

        dialog = KeysDialog(self.actions_by_id, self.actions_by_id.scheme(), self)
        dialog.change_requested.connect(self._change_keys)
        dialog.open()

    def _change_keys(self) -> None:
        from annotator.ui.dialogs.change_keys import ChangeKeysDialog
        from annotator.ui.key_choices import KEYS_KEY, read_choices
        from annotator.ui.key_listing import key_groups

        actions = self.actions_by_id
        choices = read_choices(self._settings.get(KEYS_KEY))
        dialog = ChangeKeysDialog(partial(key_groups, actions, actions.scheme()), choices, self)
        dialog.page.choices_changed.connect(self._take_keys)
        dialog.open()

    def _take_keys(self, choices: Choices) -> None:
        from annotator.ui.key_choices import KEYS_KEY, write_choices

        self._settings.set(KEYS_KEY, write_choices(choices))
        self.actions_by_id.rebind(choices)

    def _show_about(self) -> None:
        from annotator.ui.dialogs.about import AboutDialog

        AboutDialog(self).open()

    def _on_search(self) -> None:
        # A page with a search of its own is meant when it is on screen.
        focus_search = getattr(self.pages.tab_on_screen(), "focus_search", None)
        if focus_search is not None:
            focus_search()
            return
        self.show_screen(Screen.ANNOTATE)
        self.actions_by_id["show_queue"].setChecked(True)
        self.annotate.queue.focus_search()

    def _on_full_screen(self, full: bool) -> None:
        if full:
            self.showFullScreen()
        else:
            self.showNormal()
