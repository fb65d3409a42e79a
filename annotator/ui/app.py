"""Builds everything once, hands it down, and runs the one event loop."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from annotator import __version__
from annotator.services import crash_hook, paths
from annotator.services.settings import Settings
from annotator.ui.appearance import THEME_KEY, ThemeSwitch, appearance
from annotator.ui.collector import spare_hands
from annotator.ui.fonts import load_fonts, use_fonts
from annotator.ui.interface_scale import SCALE_KEY, use_scale
from annotator.ui.language import LANGUAGE_KEY, use_language
from annotator.ui.main_window import MainWindow

if TYPE_CHECKING:
    from annotator.ui.program import Program

_SWITCH = 0.0002  # seconds


def make_application() -> QApplication:
    """Return the Qt application with the program's name, icon and fonts."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    application.setApplicationName("Annotator")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("annotator")
    application.setWindowIcon(QIcon(str(paths.resources() / "icons" / "app.svg")))
    load_fonts(paths.resources() / "fonts")
    use_fonts(application)
    # The window and the thread that reads and writes the corpus take turns: neither must wait for
    # Python's usual 5 ms while the other works.
    sys.setswitchinterval(_SWITCH)
    return application


def make_program(application: QApplication, settings: Settings) -> Program:
    """Return the program with its window, which is not shown yet."""
    use_language(application, settings.get(LANGUAGE_KEY))
    themes = ThemeSwitch(application, appearance(settings.get(THEME_KEY)))
    return furnished(MainWindow(settings), settings, themes)


def furnished(window: MainWindow, settings: Settings, themes: ThemeSwitch) -> Program:
    """Fill the window and return the program that works in it."""
    # Loaded when the frame of the window is on screen already.
    from annotator.ui.canvas.accessibility import make_accessible  # noqa: PLC0415
    from annotator.ui.program import Program  # noqa: PLC0415

    window.furnish()
    make_accessible(window.annotate.canvas)
    program = Program(window, settings, themes)
    crash_hook.install(window.messages.show_error)
    return program


def run(
    path: Path | None = None,
    *,
    settings: Settings | None = None,
    on_start: Callable[[Program], None] | None = None,
) -> int:
    """Open the window and return the exit status when it is closed."""
    # Nothing that a start makes is thrown away again: the collector would look in vain.
    gc.disable()
    settings = settings or Settings()
    use_scale(settings.get(SCALE_KEY))
    application = make_application()
    use_language(application, settings.get(LANGUAGE_KEY))
    themes = ThemeSwitch(application, appearance(settings.get(THEME_KEY)))
    window = MainWindow(settings)

    def begin() -> None:
        program = furnished(window, settings, themes)
        # The window is gone by then; the last backup of a large corpus takes seconds.
        application.aboutToQuit.connect(program.finish)
        spare_hands()
        gc.enable()
        if on_start is not None:
            on_start(program)
        program.start(path)

    window.first_painted.connect(lambda: QTimer.singleShot(0, window, begin))
    window.show()
    return application.exec()
