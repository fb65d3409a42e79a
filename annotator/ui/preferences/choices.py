"""Where the settings hold what the user chose, and what they mean."""

from __future__ import annotations

from typing import Protocol

from annotator.ui.canvas.canvas_style import CanvasStyle, Reading

ANNOTATOR, LANGUAGE, ZOOM = "annotator", "language", "zoom"
TIME_KEEPING = "time_keeping"
"""“off”, or nothing."""

TEXT_FAMILY, TEXT_SIZE, LINE_LENGTH = "text/family", "text/size", "text/line_length"
SIZES, LENGTHS, ZOOMS = (12, 36), (40, 120), (50, 300)
"""From … to: pixels at the natural size, letters in a full line, per cent."""

USUAL_SIZE, USUAL_LENGTH = 19, 70


class Kept(Protocol):
    """Settings, as far as they are read here."""

    def get(self, key: str, default: str = "") -> str:
        """Return a text."""
        ...


def number(settings: Kept, key: str, usual: int, limits: tuple[int, int]) -> int:
    """Return a number within its limits; the usual one where there is none."""
    try:
        chosen = int(settings.get(key))
    except ValueError:
        return usual
    return min(max(chosen, limits[0]), limits[1])


def keeps_time(settings: Kept) -> bool:
    """Say whether the time on each article is kept."""
    return settings.get(TIME_KEEPING) != "off"


def reading_style(style: CanvasStyle, settings: Kept) -> CanvasStyle:
    """Return the style with the font, size and line length that the user chose."""
    return style.read_as(reading(settings))


def reading(settings: Kept) -> Reading:
    """Return the font, size and line length that the user chose."""
    return Reading(
        settings.get(TEXT_FAMILY),
        float(number(settings, TEXT_SIZE, USUAL_SIZE, SIZES)),
        number(settings, LINE_LENGTH, USUAL_LENGTH, LENGTHS),
    )
