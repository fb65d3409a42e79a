"""The program: which corpus is open, and the ways in and out of it."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.article_content import ArticleContent
from annotator.domain.errors import CorpusLockedError, UserError
from annotator.services import paths
from annotator.services.settings import Settings
from annotator.ui.appearance import THEME_KEY, Appearance, ThemeSwitch, appearance
from annotator.ui.backup_keeper import BackupKeeper
from annotator.ui.collector import look_through_soon, spare_more
from annotator.ui.futures import FutureWatcher
from annotator.ui.key_choices import KEYS_KEY, read_choices
from annotator.ui.language import LANGUAGE_KEY, LANGUAGES
from annotator.ui.main_window import MainWindow
from annotator.ui.phrasing import spoken_error
from annotator.ui.preferences.choices import ANNOTATOR, ZOOM, reading_style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from annotator.domain.scheme import Scheme
    from annotator.services.session import Session
    from annotator.ui.canvas.canvas_style import CanvasStyle
    from annotator.ui.desk.desk import Desk
    from annotator.ui.long_work import LongWork

# Imports inside functions: the last article is on screen before anything else is loaded.
# ruff: noqa: PLC0415

SUFFIX = ".corpus"
_LAST, _NAME, _ZOOM = "last_corpus", ANNOTATOR, ZOOM
_PAINTED_MS = 20


class Program(QObject):
    """Opens and closes corpora in the window. What loads slowly is loaded behind the window."""

    opened = Signal()

    def __init__(self, window: MainWindow, settings: Settings, themes: ThemeSwitch) -> None:
        super().__init__(window)
        self.window = window
        self.desk: Desk | None = None
        self._settings = settings
        self._themes = themes
        self._session: Session | None = None
        self._work: LongWork | None = None
        self._first: ArticleContent | None = None
        self._has_quit = False
        self._opening: Future[Session] | None = None
        self._opener = ThreadPoolExecutor(max_workers=1, thread_name_prefix="opening")
        self._watcher = FutureWatcher(self)
        self.backups = BackupKeeper(self._opener, self)
        self._connect()
        self._show_theme()
        chosen = settings.get(LANGUAGE_KEY)
        window.actions_by_id[f"language_{chosen if chosen in LANGUAGES else 'system'}"].setChecked(
            True
        )
        window.annotate.canvas.set_zoom(float(settings.get(_ZOOM) or 1.0))

    def start(self, path: Path | None) -> None:
        """Open the corpus that was asked for, else the last one, else stay on the welcome page."""
        last = self._settings.get(_LAST)
        wanted = path or (Path(last) if last and Path(last).is_file() else None)
        if wanted is None:
            self._show_welcome()
        else:
            self.look(wanted)
            # What opens it takes longer to load than the article to be painted.
            QTimer.singleShot(_PAINTED_MS, self, partial(self._open_wanted, wanted))

    def look(self, path: Path) -> None:
        """Paint the last article of a corpus at once, before anything slow is loaded."""
        from annotator.services.opening import first_look

        found = first_look(path, self._annotator())
        if found is not None:
            self._first, scheme = found
            self.window.show_corpus(path, scheme.name, "")
            self.window.annotate.palette_row.show_scheme(scheme)
            self.window.annotate.canvas.set_style(self._style(scheme))
            self.window.annotate.canvas.show_content(self._first, scheme)

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a corpus; the one that is open now is closed first."""
        self.close_corpus(stay=self._first is not None)
        failed = partial(self._on_not_opened, path)
        self._opening = self._opener.submit(_open_session, path, self._annotator(), read_only)
        self._watcher.watch(self._opening, self._on_opened, failed)

    def close_corpus(self, *, stay: bool = False) -> None:
        """Have the corpus closed once all is written; `stay` leaves the page as it is.

        What is opened next waits for that, and so does `finish`.
        """
        self._leave_desk()
        session, self._session = self._session, None
        if session is not None:
            self.backups.close(session.corpus)
        if not stay:
            self._show_welcome()

    def leave(self) -> None:
        """Let the window go; what is not written or copied yet is done behind it."""
        self._settings.set(_ZOOM, f"{self.window.annotate.canvas.zoom():g}")
        self.close_corpus(stay=True)
        self._has_quit = True

    def finish(self) -> None:
        """Wait until all is written, copied and closed; the process must not end before."""
        self._opener.shutdown()
        opening, self._opening = self._opening, None
        if opening is not None and opening.exception() is None:
            # The window was closed before the corpus came.
            opening.result().corpus.close()

    def _connect(self) -> None:
        window, actions = self.window, self.window.actions_by_id
        window.about_to_close.connect(self.leave)
        self.backups.failed.connect(window.messages.show_refusal)
        actions["new_corpus"].triggered.connect(self._choose_new)
        actions["open_corpus"].triggered.connect(self._choose_existing)
        actions["open_sample"].triggered.connect(self._open_sample)
        actions["close_corpus"].triggered.connect(self._on_close_wanted)
        actions["preferences"].triggered.connect(self._open_preferences)
        actions["annotator_name"].triggered.connect(self._ask_name)
        window.top.new_annotator_requested.connect(self._ask_name)
        window.top.annotator_requested.connect(self._change_annotator)
        window.pages.recent_requested.connect(self.open)
        window.pages.recent_removed.connect(self._forget)
        for choice in Appearance:
            slot = partial(self._choose_theme, choice)
            actions[f"theme_{choice.value}"].triggered.connect(slot)
        for code in ("", *LANGUAGES):
            slot = partial(self._choose_language, code)
            actions[f"language_{code or 'system'}"].triggered.connect(slot)
        for name, factor in (("zoom_in", 1.1), ("zoom_out", 1 / 1.1), ("zoom_reset", 0.0)):
            actions[name].triggered.connect(partial(self._zoom, factor))
        self._themes.theme_changed.connect(self._show_theme)

    def _open_wanted(self, path: Path) -> None:
        if not self._has_quit:
            self.open(path)

    def _on_opened(self, session: Session) -> None:
        if self._has_quit:
            return
        if self._session is not None and self._session.corpus is not session.corpus:
            self.close_corpus(stay=True)
        self._opening, self._session = None, session
        self._settings.set(_LAST, str(session.corpus.path))
        self._settings.add_recent(session.corpus.path)
        self._begin(session)
        self.backups.follow(session.corpus)
        if session.damage is not None:
            self.window.messages.show_error(session.damage)
        elif session.recovered:
            words = self.tr("The program did not end well last time. Everything saved is here.")
            self.window.messages.show_news(words)
        self.opened.emit()

    def _begin(self, session: Session) -> None:
        from annotator.ui.desk.desk import Desk
        from annotator.ui.long_work import LongWork

        spare_more()  # what was loaded for the corpus
        first, self._first = self._first, None
        self.desk = Desk(self.window, session, self._settings)
        secure = partial(self.backups.before_bulk, session.corpus)
        self._work = LongWork(self.window, session, self.desk.reload, secure)
        self.window.annotate.canvas.set_style(self._style(session.scheme))
        self.desk.start(first)

    def _leave_desk(self) -> None:
        if self._work is not None:
            self._work.leave()
        if self.desk is not None:
            self.desk.leave()
            # Not at a start, where nothing is gone: looking takes a tenth of a second.
            look_through_soon(self)
        self._work, self.desk = None, None

    def _on_not_opened(self, path: Path, error: UserError) -> None:
        self._first = None
        self._show_welcome()
        if isinstance(error, CorpusLockedError):
            act = partial(self.open, path, read_only=True)
            self.window.messages.show_news(spoken_error(error), self.tr("Open to read"), act)
        else:
            self.window.messages.show_error(error)

    def _show_welcome(self) -> None:
        from annotator.ui.screens.welcome import RecentCorpus

        recent = [RecentCorpus(path, not path.is_file()) for path in self._settings.recent()]
        self.window.pages.welcome.show_recent(recent)
        self.window.show_welcome()

    def _on_close_wanted(self) -> None:
        self._settings.set(_LAST, "")
        self.close_corpus()

    def _forget(self, path: Path) -> None:
        self._settings.remove_recent(path)
        self._show_welcome()

    def _choose_new(self) -> None:
        dialog = self._file_dialog(self.tr("New corpus"))
        dialog.setAcceptMode(dialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.fileSelected.connect(lambda name: self._make(Path(name)))
        dialog.open()

    def _choose_existing(self) -> None:
        dialog = self._file_dialog(self.tr("Open corpus"))
        dialog.setFileMode(dialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.open()

    def _file_dialog(self, title: str) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog

        folder = paths.corpora()
        start = folder if folder.is_dir() else Path.home()
        filters = self.tr("Corpora (*.corpus);;All files (*)")
        return QFileDialog(self.window, title, str(start), filters)

    def _make(self, path: Path) -> None:
        self._first_make(partial(_make_corpus, path), path)

    def _open_sample(self) -> None:
        self.window.messages.show_news(self.tr("Making the sample corpus …"))
        self._first_make(_make_sample, None)

    def _first_make(self, make: Callable[[], Path], path: Path | None) -> None:
        making: Future[Path] = self._opener.submit(make)
        failed = partial(self._on_not_opened, path or Path())
        self._watcher.watch(making, self.open, failed)

    def _annotator(self) -> str:
        return self._settings.get(_NAME) or _login_name()

    def _ask_name(self) -> None:
        from annotator.ui.dialogs.text_dialogs import NameDialog

        dialog = NameDialog(self._annotator(), self.window)
        dialog.name_given.connect(self._change_annotator)
        dialog.open()

    def _change_annotator(self, name: str) -> None:
        self._settings.set(_NAME, name)
        session = self._session
        if session is not None and session.layer.name != name:
            self._leave_desk()
            changing = self._opener.submit(_session_of, session.corpus, name)
            self._watcher.watch(changing, self._on_opened, self.window.messages.show_error)

    def _choose_theme(self, choice: Appearance) -> None:
        self._settings.set(THEME_KEY, choice.value)
        self._themes.choose(choice)

    def _choose_language(self, code: str) -> None:
        self._settings.set(LANGUAGE_KEY, code)
        words = self.tr("The language changes when Annotator is opened the next time.")
        self.window.messages.show_news(words)

    def _show_theme(self) -> None:
        self.window.actions_by_id[f"theme_{self._themes.choice.value}"].setChecked(True)
        if self._session is not None:
            self.window.annotate.canvas.set_style(self._style(self._session.scheme))

    def _style(self, scheme: Scheme) -> CanvasStyle:
        return reading_style(self._themes.theme.canvas_style(scheme), self._settings)

    def _open_preferences(self) -> None:
        from annotator.ui.preferences.dialog import PreferencesDialog

        self._settings.set(_ZOOM, f"{self.window.annotate.canvas.zoom():g}")
        dialog = PreferencesDialog(self._settings, self.window)
        dialog.changed.connect(self._on_preference)
        dialog.open()

    def _on_preference(self, key: str) -> None:
        chosen = self._settings.get(key)
        if key == _NAME:
            self._change_annotator(chosen)
        elif key == _ZOOM:
            self.window.annotate.canvas.set_zoom(float(chosen or 1.0))
        elif key == THEME_KEY:
            self._themes.choose(appearance(chosen))
        elif key == KEYS_KEY:
            self.window.actions_by_id.rebind(read_choices(chosen))
        self._show_theme()
        self.window.preference_changed.emit(key)

    def _zoom(self, factor: float) -> None:
        canvas = self.window.annotate.canvas
        canvas.set_zoom(canvas.zoom() * factor if factor else 1.0)


def _login_name() -> str:
    try:
        return getpass.getuser().capitalize()
    except (OSError, KeyError, ImportError):
        return "Annotator"


# What follows runs in the opening thread; it imports what the window can wait for.


def _open_session(path: Path, annotator: str, read_only: bool) -> Session:
    from annotator.services.session import open_session

    return open_session(path, annotator, read_only=read_only)


def _session_of(corpus: Any, annotator: str) -> Session:
    from annotator.services.session import session_of

    return session_of(corpus, annotator)


def _make_corpus(path: Path) -> Path:
    from annotator.services.corpus import Corpus

    Corpus.create(path).close()
    return path


def _make_sample() -> Path:
    from annotator.services.demo import make_sample, sample_path

    path = sample_path()
    if not path.is_file():
        make_sample(path)
    return path
