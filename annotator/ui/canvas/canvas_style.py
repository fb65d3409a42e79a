"""Colours and fonts of the canvas, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor, QFontDatabase, QPalette

if TYPE_CHECKING:
    from annotator.domain.scheme import Scheme

_SERIFS = ("Literata", "Source Serif 4", "Noto Serif", "DejaVu Serif")
_SANS = ("Inter", "Noto Sans", "DejaVu Sans")


class Reading(NamedTuple):
    """What the user chose for the words of articles; no family is that of the style."""

    family: str = ""
    size: float = 19.0
    line_length: int = 70


@dataclass(frozen=True, slots=True)
class CanvasStyle:
    """How the canvas looks. `labels` gives the ink of each label by name, legible on `base`.

    `text` is for the article, `dimmed` for bylines and boilerplate, `faint` for rules and bars;
    `accent` for caret and focus, `selection` lies behind selected words, `found` behind what a
    search found. Sizes are logical pixels at zoom 1,
    `line_length` letters in a full line of the article.
    """

    base: QColor
    text: QColor
    dimmed: QColor
    faint: QColor
    accent: QColor
    selection: QColor
    found: QColor
    chip: QColor
    chip_edge: QColor
    labels: Mapping[str, QColor] = field(default_factory=dict)
    text_family: str = "DejaVu Serif"
    ui_family: str = "DejaVu Sans"
    text_size: float = 19.0
    line_length: int = 70
    dark: bool = False

    def read_as(self, reading: Reading) -> CanvasStyle:
        """Return the style with the font, size and line length that were chosen."""
        return replace(
            self,
            text_family=reading.family or self.text_family,
            text_size=reading.size,
            line_length=reading.line_length,
        )

    def ink(self, label: str) -> QColor:
        """Return the colour of a label's lines and letters."""
        return self.labels.get(label, self.dimmed)

    def tint(self, label: str, depth: int = 0) -> QColor:
        """Return the colour behind the words of a label; stronger the deeper it is nested."""
        ink = self.ink(label)
        hue, saturation = max(ink.hslHueF(), 0.0), ink.hslSaturationF()
        if self.dark:
            return QColor.fromHslF(hue, saturation * 0.5, min(0.31, 0.25 + 0.03 * depth))
        return QColor.fromHslF(hue, saturation * 0.85, max(0.7, 0.89 - 0.05 * depth))

    def wash(self, label: str, strength: float = 1.0) -> QColor:
        """Return the transparent colour of a label, to lie over or under others."""
        return with_alpha(self.ink(label), min(1.0, (0.30 if self.dark else 0.19) * strength))

    @staticmethod
    def from_palette(
        palette: QPalette, scheme: Scheme, text_family: str = "", ui_family: str = ""
    ) -> CanvasStyle:
        """Build a style from the colours of the system and the label colours of the scheme."""
        base = palette.color(QPalette.ColorRole.Base)
        text = palette.color(QPalette.ColorRole.Text)
        accent = palette.color(QPalette.ColorRole.Highlight)
        dark = base.lightnessF() < 0.5
        return CanvasStyle(
            base=base,
            text=text,
            dimmed=blended(text, base, 0.62),
            faint=blended(text, base, 0.24),
            accent=ink_on(accent, base),
            selection=with_alpha(accent, 0.36 if dark else 0.22),
            found=QColor(234, 179, 8, 120 if dark else 105),
            chip=blended(text, base, 0.04),
            chip_edge=blended(text, base, 0.17),
            labels=label_inks(scheme, base),
            text_family=text_family or _first_installed(_SERIFS),
            ui_family=ui_family or _first_installed(_SANS),
            dark=dark,
        )


def label_inks(scheme: Scheme, base: QColor) -> dict[str, QColor]:
    """Return the ink of each entity, claim and stance label of the scheme, legible on `base`."""
    families = (scheme.entity, scheme.claim, scheme.stance)
    return {
        label.name: ink_on(QColor(label.colour), base, 6.5 if base.lightnessF() < 0.5 else 4.6)
        for family in families
        for label in family.labels
    }


def with_alpha(colour: QColor, alpha: float) -> QColor:
    """Return the colour with another opacity."""
    copy = QColor(colour)
    copy.setAlphaF(alpha)
    return copy


def blended(front: QColor, back: QColor, share: float) -> QColor:
    """Return the opaque colour of `front` seen over `back` at the given opacity."""

    def mixed(one: float, other: float) -> float:
        return one * share + other * (1 - share)

    return QColor.fromRgbF(
        mixed(front.redF(), back.redF()),
        mixed(front.greenF(), back.greenF()),
        mixed(front.blueF(), back.blueF()),
    )


def ink_on(colour: QColor, base: QColor, contrast: float = 4.6) -> QColor:
    """Return the colour made lighter or darker until it is legible on `base` (WCAG contrast)."""
    step = 0.03 if base.lightnessF() < 0.5 else -0.03
    hue, saturation, lightness = colour.hslHueF(), colour.hslSaturationF(), colour.lightnessF()
    ink = QColor(colour)
    while contrast_ratio(ink, base) < contrast and 0.0 <= lightness <= 1.0:
        lightness += step
        ink = QColor.fromHslF(hue, saturation, min(1.0, max(0.0, lightness)))
    return ink


def contrast_ratio(one: QColor, other: QColor) -> float:
    """Return the WCAG 2 contrast ratio of two opaque colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _first_installed(families: tuple[str, ...]) -> str:
    installed = set(QFontDatabase.families())
    return next((family for family in families if family in installed), families[-1])
