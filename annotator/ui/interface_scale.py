"""How large menus, panels and dialogs are: as the system says, or larger or smaller from there."""

from __future__ import annotations

import os
from collections.abc import MutableMapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

SCALE_KEY = "interface_scale"
"""Where the settings hold the choice, in per cent; empty for the system's own size."""

SCALES = (50, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300)
SMALLEST_WINDOW = QSize(860, 520)
"""How small the window can be, in pixels before they are scaled."""

_FACTOR = "QT_SCALE_FACTOR"
_FIRST_SIZE = QSize(1440, 900)
_FRAME = QSize(16, 44)  # as far as anybody knows before a window is on screen


def use_scale(choice: str, environment: MutableMapping[str, str] = os.environ) -> None:
    """Scale all that Qt shows. It must be called before the application is made.

    Qt takes its factor from the environment alone; what is there already is kept and multiplied.
    """
    if choice in map(str, SCALES) and choice != "100":
        try:
            given = float(environment.get(_FACTOR, "1"))
        except ValueError:
            given = 1.0
        environment[_FACTOR] = f"{given * int(choice) / 100:g}"


def fitting(screen: QSize, current: str) -> list[int]:
    """Return the scales at which the window fits on a screen that has this size at `current`."""
    now = int(current) if current in map(str, SCALES) else 100
    widest = screen.width() * now / SMALLEST_WINDOW.width()
    highest = screen.height() * now / SMALLEST_WINDOW.height()
    return [scale for scale in SCALES if scale in (now, 100) or scale <= min(widest, highest)]


def room_on_screen(window: QWidget) -> QSize:
    """Return how large a window may be to stand on its screen with its frame."""
    return window.screen().availableSize() - _FRAME


def first_size(window: QWidget) -> QSize:
    """Return how large the window opens before somebody has chosen its size."""
    if QGuiApplication.platformName() == "offscreen":  # whose screen is made up
        return _FIRST_SIZE
    return _FIRST_SIZE.boundedTo(room_on_screen(window))
