"""The colours of the window, light and dark, and the label tints made from a scheme."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor, QPalette

from annotator.ui.canvas.canvas_style import CanvasStyle, blended, contrast_ratio
from annotator.ui.fonts import TEXT_FAMILY, UI_FAMILY

if TYPE_CHECKING:
    from annotator.domain.scheme import Scheme

READABLE = 4.5
"""The least contrast between text and its ground (WCAG 2.1, level AA)."""


class LabelTint(NamedTuple):
    """One label's colours: `fill` behind words, `ink` for words on it, `line` for its rules."""

    fill: QColor
    ink: QColor
    line: QColor


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Named colours of the window. `chrome` frames the work, `page` holds it."""

    name: str
    dark: bool
    chrome: str
    page: str
    sunken: str
    line: str
    strong_line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    hover: str
    pressed: str
    selection: str
    good: str
    warning: str
    bad: str
    shadow: str

    @staticmethod
    def of(palette: QPalette) -> Theme:
        """Return the theme that the palette belongs to, so that a widget needs nothing else."""
        return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT

    def palette(self) -> QPalette:
        """Return the palette that makes Fusion look like this theme."""
        role, palette = QPalette.ColorRole, QPalette()
        for where, colour in {
            role.Window: self.chrome,
            role.WindowText: self.text,
            role.Base: self.page,
            role.AlternateBase: self.chrome,
            role.Text: self.text,
            role.PlaceholderText: self.muted,
            role.Button: self.page if not self.dark else self.hover,
            role.ButtonText: self.text,
            role.BrightText: self.bad,
            role.ToolTipBase: self.text if not self.dark else self.pressed,
            role.ToolTipText: self.page if not self.dark else self.text,
            role.Highlight: self.accent,
            role.HighlightedText: self.on_accent,
            role.Accent: self.accent,
            role.Link: self.accent,
            role.LinkVisited: self.accent,
            role.Light: self.page,
            role.Midlight: self.hover,
            role.Mid: self.line,
            role.Dark: self.strong_line,
            role.Shadow: self.shadow,
        }.items():
            palette.setColor(where, QColor(colour))
        faint = blended(QColor(self.muted), QColor(self.chrome), 0.55)
        for where in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
            palette.setColor(QPalette.ColorGroup.Disabled, where, faint)
        palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(self.pressed))
        return palette

    def tint(self, colour: str) -> LabelTint:
        """Return the colours of a label whose scheme gives it `colour` (for a light ground)."""
        return _tint(self, colour)

    def canvas_style(self, scheme: Scheme) -> CanvasStyle:
        """Return what the article canvas needs to know of the theme."""
        return CanvasStyle.from_palette(self.palette(), scheme, TEXT_FAMILY, UI_FAMILY)


@lru_cache(maxsize=256)
def _tint(theme: Theme, colour: str) -> LabelTint:
    base = QColor(colour)
    hue, saturation = max(base.hslHueF(), 0.0), base.hslSaturationF()
    if theme.dark:
        fill = QColor.fromHslF(hue, saturation * 0.55, 0.24)
        ink = _readable(hue, min(saturation, 0.85), 0.74, 0.02, fill)
        line = _readable(hue, min(saturation, 0.8), 0.66, 0.02, QColor(theme.page))
    else:
        fill = QColor.fromHslF(hue, saturation * 0.85, 0.895)
        ink = _readable(hue, saturation, 0.33, -0.02, fill)
        line = _readable(hue, saturation, base.lightnessF(), -0.02, QColor(theme.chrome))
    return LabelTint(fill, ink, line)


def _readable(
    hue: float, saturation: float, lightness: float, step: float, ground: QColor
) -> QColor:
    """Return the colour, made lighter or darker until it can be read on `ground`."""
    colour = QColor.fromHslF(hue, saturation, lightness)
    while contrast_ratio(colour, ground) < READABLE and 0.0 <= lightness + step <= 1.0:
        lightness += step
        colour = QColor.fromHslF(hue, saturation, lightness)
    return colour


LIGHT = Theme(
    name="light",
    dark=False,
    chrome="#fbfaf8",
    page="#ffffff",
    sunken="#f4f2ee",
    line="#e3e0da",
    strong_line="#cdc9c1",
    text="#1d2127",
    muted="#676b73",
    accent="#3457b2",
    on_accent="#ffffff",
    hover="#f3f1ed",
    pressed="#e9e6e0",
    selection="#dfe7f8",
    good="#177a37",
    warning="#8f5a00",
    bad="#b91c1c",
    shadow="#8a857c",
)

DARK = Theme(
    name="dark",
    dark=True,
    chrome="#202328",
    page="#25282e",
    sunken="#1b1e22",
    line="#343840",
    strong_line="#4a505a",
    text="#e8e6e1",
    muted="#9da2ab",
    accent="#8fb0ff",
    on_accent="#14203f",
    hover="#2b2f36",
    pressed="#353a43",
    selection="#2c3a5c",
    good="#6dd58c",
    warning="#e8b45c",
    bad="#ff8f84",
    shadow="#0f1114",
)
