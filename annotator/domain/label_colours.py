"""Whether colours of labels can be read and told apart, also by those who see fewer colours.

Contrast after WCAG 2.1. Sight without one kind of cone after Viénot, Brettel and Mollon (1999);
differences as distances in CIELAB (D65).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from annotator.domain.phrases import phrase

Rgb = tuple[float, float, float]
_Matrix = tuple[Rgb, Rgb, Rgb]

_COLOUR = re.compile("#[0-9a-fA-F]{6}")
TOO_NEAR = 11.0
"""Distance in CIELAB below which two tints beside each other are easily confused."""
_SIGHTS: Mapping[str, _Matrix] = {
    "": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "red": (
        (0.11238, 0.88762, 0.0),
        (0.11238, 0.88762, 0.0),
        (0.00401, -0.00401, 1.0),
    ),
    "green": (
        (0.29275, 0.70725, 0.0),
        (0.29275, 0.70725, 0.0),
        (-0.02234, 0.02234, 1.0),
    ),
}
_TO_XYZ: _Matrix = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)
_WHITE = (0.9505, 1.0, 1.089)


def parsed(colour: str) -> Rgb | None:
    """Return the linear red, green and blue of ``#rrggbb``, from 0 to 1; None for anything else."""
    if not _COLOUR.fullmatch(colour):
        return None
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _linear(red), _linear(green), _linear(blue)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21; 1 where one is no colour."""
    lights = [_luminance(colour) for colour in (one, other)]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def look_alike(one: str, other: str) -> str | None:
    """Return for whom the colours are hard to tell apart; None if for nobody."""
    left, right = parsed(one), parsed(other)
    if left is None or right is None:
        return None
    for sight, matrix in _SIGHTS.items():
        seen = (_lab(_times(matrix, left)), _lab(_times(matrix, right)))
        distance = sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5
        if distance < TOO_NEAR:
            return (
                phrase("for eyes weak in {sight}", sight=sight)
                if sight
                else phrase("for everybody")
            )
    return None


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _luminance(colour: str) -> float:
    red, green, blue = parsed(colour) or (0.0, 0.0, 0.0)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _times(matrix: _Matrix, colour: Rgb) -> Rgb:
    first, second, third = (
        sum(weight * part for weight, part in zip(row, colour, strict=True)) for row in matrix
    )
    return first, second, third


def _lab(colour: Rgb) -> Rgb:
    x, y, z = (
        _bent(max(part, 0.0) / white)
        for part, white in zip(_times(_TO_XYZ, colour), _WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _bent(part: float) -> float:
    return float(part ** (1 / 3)) if part > 0.008856 else 7.787 * part + 16 / 116
