"""Colours of charts: one hue from light to dark, and ink that can be read on each shade."""

from __future__ import annotations

from PySide6.QtGui import QColor

from annotator.ui.canvas.canvas_style import blended, contrast_ratio
from annotator.ui.theme import Theme

_FAINTEST = 0.05


def shade(theme: Theme, share: float) -> QColor:
    """Return the fill for a share from 0 to 1: only the lightness says how much.

    One hue, so that nobody needs to tell colours apart; numbers stand on it all the same.
    """
    share = min(max(share, 0.0), 1.0)
    return blended(QColor(theme.accent), QColor(theme.page), _FAINTEST + (1 - _FAINTEST) * share)


def ink_on(fill: QColor) -> QColor:
    """Return black or white, whichever is easier to read on a fill.

    Of all pairs of inks only these two leave no shade in the middle on which neither can be read.
    """
    inks = (QColor("black"), QColor("white"))
    return max(inks, key=lambda ink: contrast_ratio(ink, fill))


def second_colour(theme: Theme) -> QColor:
    """Return the colour of a second line; the accent's blue and it differ for every kind of eye."""
    return QColor(theme.warning)
