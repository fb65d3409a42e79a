"""The fonts that ship with the program, so that it looks the same everywhere."""

from __future__ import annotations

import logging
from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

UI_FAMILY = "Inter"
TEXT_FAMILY = "Literata"
SMALLEST, LARGEST = 13, 20

_log = logging.getLogger(__name__)


def load_fonts(folder: Path) -> None:
    """Make the shipped fonts known; what they lack (emoji, CJK) comes from the system's."""
    for path in sorted([*folder.glob("*.otf"), *folder.glob("*.ttf")]):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            _log.warning("the font %s could not be loaded", path.name)


def use_fonts(application: QApplication) -> None:
    """Set the window's font, as large as the system's own but within reason."""
    system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    font = QFont(UI_FAMILY)
    font.setPixelSize(min(max(system.pixelSize(), SMALLEST), LARGEST))
    application.setFont(font)


def scaled(font: QFont, factor: float, weight: QFont.Weight | None = None) -> QFont:
    """Return the font, `factor` times as large, in whole pixels."""
    return QFont(_scaled(QFont(font), factor, weight))


@lru_cache(maxsize=128)
def _scaled(font: QFont, factor: float, weight: QFont.Weight | None) -> QFont:
    copy = QFont(font)
    copy.setPixelSize(max(9, round(QFontInfo(font).pixelSize() * factor)))
    if weight is not None:
        copy.setWeight(weight)
    return copy


def heading(font: QFont) -> QFont:
    """Return the small spaced font of section headings, to be set in capitals."""
    copy = scaled(font, 0.85, QFont.Weight.DemiBold)
    copy.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.7)
    return copy


def reading(font: QFont, factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the serif of the article, `factor` times as large as `font`."""
    copy = scaled(font, factor, weight)
    copy.setFamilies([TEXT_FAMILY, "Noto Serif", "DejaVu Serif", "serif"])
    return copy
