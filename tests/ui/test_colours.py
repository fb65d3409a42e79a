"""Labels can be told apart, and their words be read, by eyes that lack a kind of cone.

Colour is never the only sign (every label carries its words), but it should not mislead either.
The simulation is that of Machado, Oliveira and Fernandes (2009) at full severity; distances are
Euclidean in CIE L*a*b*.
"""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest
from PySide6.QtGui import QColor

from annotator.services.corpus import default_scheme
from annotator.ui.canvas.canvas_style import contrast_ratio
from annotator.ui.charts.shades import second_colour
from annotator.ui.theme import DARK, LIGHT, Theme

Rows = tuple[tuple[float, float, float], ...]
EYES: dict[str, Rows] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
TOLD_APART, READ = 9.0, 4.0
both_themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
all_eyes = pytest.mark.parametrize("eyes", EYES)


def seen(colour: QColor, eyes: str) -> QColor:
    linear = [_linear(value) for value in (colour.redF(), colour.greenF(), colour.blueF())]
    mixed = (sum(a * b for a, b in zip(row, linear, strict=True)) for row in EYES[eyes])
    return QColor.fromRgbF(*(_gamma(min(max(value, 0.0), 1.0)) for value in mixed))


def lab(colour: QColor) -> tuple[float, float, float]:
    red, green, blue = (_linear(v) for v in (colour.redF(), colour.greenF(), colour.blueF()))
    x = _root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    y = _root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = _root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(value: float) -> float:
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _gamma(value: float) -> float:
    return float(12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055)


def _root(value: float) -> float:
    return float(value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116)


@both_themes
@all_eyes
def test_entity_types_are_told_apart(theme: Theme, eyes: str) -> None:
    lines = {
        label.name: lab(seen(theme.tint(label.colour).line, eyes))
        for label in default_scheme().entity.labels
    }
    near = [(one, two) for one, two in combinations(lines, 2) if _near(lines[one], lines[two])]
    assert near == []


@both_themes
@all_eyes
def test_words_on_labels_can_be_read(theme: Theme, eyes: str) -> None:
    scheme = default_scheme()
    for label in (*scheme.entity.labels, *scheme.stance.labels, *scheme.claim.labels):
        tint = theme.tint(label.colour)
        assert contrast_ratio(seen(tint.ink, eyes), seen(tint.fill, eyes)) >= READ, label.name


@both_themes
@all_eyes
def test_the_two_lines_of_a_chart_are_told_apart(theme: Theme, eyes: str) -> None:
    first, second = seen(QColor(theme.accent), eyes), seen(second_colour(theme), eyes)
    assert not _near(lab(first), lab(second))


def _near(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return dist(one, other) < TOLD_APART
