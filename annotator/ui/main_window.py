"""The window: lays out the screens and lists its connections; it holds no data."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui.actions import ActionSet
from annotator.ui.controls.texts import Rule
from annotator.ui.menus import make_menu_bar
from annotator.ui.messages import Messages
from annotator.ui.screens.annotate import AnnotateScreen
from annotator.ui.screens.export import ExportScreen
from annotator.ui.screens.quiet_page import QuietPage
from annotator.ui.screens.suggesters import SuggestersScreen
from annotator.ui.screens.welcome import WelcomeScreen
from annotator.ui.status_line import StatusLine
from annotator.ui.top_bar import TopBar


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


class Screen(IntEnum):
    """The screens in the order of the switch at the top."""

    ANNOTATE = 0
    REVIEW = 1
    CORPUS = 2
    SUGGESTERS = 3
    EXPORT = 4


_NEEDS_CORPUS = (
    *("close_corpus", "import_files", "import_folder", "suggest", "export", "annotator_name"),
    *("undo", "redo", "find", "search", "done_next", "skip", "next_article", "previous_article"),
    *("screen_annotate", "screen_review", "screen_corpus", "screen_suggesters", "screen_export"),
    *("guideline", "show_queue", "show_panels"),
)


class MainWindow(QMainWindow):
    """Shows either the welcome page or a corpus. What it cannot do itself it asks for."""

    files_dropped = Signal(list)
    screen_changed = Signal(int)
    about_to_close = Signal()

    def __init__(self, settings: WindowSettings) -> None:
        super().__init__()
        self._settings = settings
        self.setWindowTitle(self.tr("Annotator"))
        self.actions_by_id = ActionSet(self)
        actions = self.actions_by_id
        names = ("Annotate", "Review", "Corpus", "Suggesters", "Export")
        self.top = TopBar([self.tr(name) for name in names], actions, self)
        self.welcome = WelcomeScreen(actions, self)
        self.annotate = AnnotateScreen(actions, self)
        self.suggesters = SuggestersScreen(self)
        self.export = ExportScreen(self)
        self.status = StatusLine(self)
        self._screens = QStackedWidget(self)
        self._lay_out()
        self.messages = Messages(self._screens)
        self.setMenuBar(make_menu_bar(actions, self))
        self.setAcceptDrops(True)
        self._connect()
        self.show_welcome()
        self._restore()

    def show_welcome(self) -> None:
        """Show the page without a corpus."""
        self.top.show_corpus("")
        self.status.show_corpus("", "")
        self._screens.setCurrentWidget(self.welcome)
        self.welcome.setFocus()
        self.setWindowTitle(self.tr("Annotator"))
        self._offer(False)

    def show_corpus(self, path: Path, scheme: str, storage: str) -> None:
        """Show the Annotate screen of a corpus that is open now."""
        self.top.show_corpus(path.name)
        self.status.show_corpus(scheme, storage)
        self.setWindowTitle(self.tr("{} – Annotator").format(path.stem))
        self._offer(True)
        self.show_screen(Screen.ANNOTATE)

    def show_screen(self, screen: int) -> None:
        """Switch to a screen."""
        self._screens.setCurrentIndex(screen + 1)
        self.top.screens.set_current(screen)
        if screen == Screen.ANNOTATE:
            self.annotate.canvas.setFocus()
        self.screen_changed.emit(screen)

    def current_screen(self) -> Screen | None:
        """Return the screen that is shown; None on the welcome page."""
        index = self._screens.currentIndex()
        return None if index == 0 else Screen(index - 1)

    def show_commands(self) -> None:
        """Open the list of all commands."""
        # Dialogs are loaded when they are wanted: the window comes up the sooner.
        from annotator.ui.dialogs.commands import CommandPalette  # noqa: PLC0415

        palette = CommandPalette(self.actions_by_id, self)
        palette.action_requested.connect(lambda chosen: self.actions_by_id[chosen].trigger())
        palette.open_over(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window was left."""
        self.about_to_close.emit()
        self._settings.set_bytes("window/geometry", bytes(self.saveGeometry().data()))
        self._settings.set_bytes("window/splitter", self.annotate.save_layout())
        self._settings.set("window/menu", "" if self.menuBar().isVisible() else "hidden")
        super().closeEvent(event)

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
        for screen in (
            self.welcome,
            self.annotate,
            self._review_page(),
            self._corpus_page(),
            self.suggesters,
            self.export,
        ):
            self._screens.addWidget(screen)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top, Rule(whole), self._screens, Rule(whole), self.status):
            column.addWidget(part)
        column.setStretchFactor(self._screens, 1)
        self.setCentralWidget(whole)
        self.setMinimumSize(860, 520)

    def _connect(self) -> None:
        actions, annotate = self.actions_by_id, self.annotate
        self.top.screen_requested.connect(self.show_screen)
        for screen in Screen:
            action = actions[f"screen_{screen.name.lower()}"]
            action.triggered.connect(lambda _=False, chosen=screen: self.show_screen(chosen))
        self.welcome.new_requested.connect(actions["new_corpus"].trigger)
        self.welcome.open_requested.connect(actions["open_corpus"].trigger)
        self.welcome.sample_requested.connect(actions["open_sample"].trigger)
        annotate.palette_row.claim_requested.connect(actions["claim"].trigger)
        annotate.palette_row.stance_requested.connect(actions["stance"].trigger)
        annotate.palette_row.label_requested.connect(actions.label_requested)
        annotate.find_bar.found_changed.connect(annotate.canvas.find_highlights)
        actions["search"].triggered.connect(self._on_search)
        actions["suggest"].triggered.connect(lambda: self.show_screen(Screen.SUGGESTERS))
        actions["export"].triggered.connect(lambda: self.show_screen(Screen.EXPORT))
        actions["commands"].triggered.connect(self.show_commands)
        actions["keys"].triggered.connect(self._show_keys)
        actions["about"].triggered.connect(self._show_about)
        actions["quit"].triggered.connect(self.close)
        actions["show_queue"].toggled.connect(annotate.queue.setVisible)
        actions["show_panels"].toggled.connect(annotate.side.setVisible)
        actions["show_menu_bar"].toggled.connect(self.menuBar().setVisible)
        actions["full_screen"].toggled.connect(self._on_full_screen)
        for name in ("show_queue", "show_panels", "show_menu_bar", "suggestions", "boilerplate"):
            actions[name].setChecked(True)

    def _restore(self) -> None:
        self.resize(1440, 900)
        geometry = self._settings.get_bytes("window/geometry")
        if geometry:
            self.restoreGeometry(QByteArray(geometry))
        self.annotate.restore_layout(self._settings.get_bytes("window/splitter"))
        if self._settings.get("window/menu") == "hidden":
            self.actions_by_id["show_menu_bar"].setChecked(False)

    def _offer(self, has_corpus: bool) -> None:
        """Let only those actions be chosen that make sense now."""
        for name in _NEEDS_CORPUS:
            self.actions_by_id[name].setEnabled(has_corpus)

    def _show_keys(self) -> None:
        from annotator.ui.dialogs.key_sheet import KeysDialog  # noqa: PLC0415

        KeysDialog(self.actions_by_id, self).open()

    def _show_about(self) -> None:
        from annotator.ui.dialogs.about import AboutDialog  # noqa: PLC0415

        AboutDialog(self).open()

    def _on_search(self) -> None:
        self.show_screen(Screen.ANNOTATE)
        self.actions_by_id["show_queue"].setChecked(True)
        self.annotate.queue.focus_search()

    def _on_full_screen(self, full: bool) -> None:
        if full:
            self.showFullScreen()
        else:
            self.showNormal()

    def _review_page(self) -> QuietPage:
        return QuietPage(
            self.tr("Review"),
            self.tr(
                "Agreement between annotators and the settling of their conflicts are not in this"
                " version. The labels of every annotator are kept apart already, so nothing done"
                " now is lost for it. Until then the figures come from the command line:"
            ),
            [("annotator stats CORPUS", self.tr("labels by annotator, label and suggester"))],
            self,
        )

    def _corpus_page(self) -> QuietPage:
        return QuietPage(
            self.tr("Corpus"),
            self.tr(
                "The table of all articles, assignment and the concordance are not in this version."
                " The queue of the Annotate screen searches, filters and sorts all articles; these"
                " commands do the rest:"
            ),
            [
                ("annotator import CORPUS PATH…", self.tr("bring in files and whole folders")),
                ("annotator stats CORPUS", self.tr("articles, labels and states in figures")),
                ("annotator check CORPUS", self.tr("look whether the file is whole")),
            ],
            self,
        )
