from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from annotator.ui.canvas.canvas_style import CanvasStyle, contrast_ratio
from annotator.ui.theme import DARK, LIGHT, Theme
from tests.examples import scheme


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_letters_can_be_read_on_their_ground(dressed: QApplication, theme: Theme) -> None:
    style = CanvasStyle.from_palette(theme.palette(), scheme())
    for label in style.labels:
        assert contrast_ratio(style.ink(label), style.base) >= 4.5
        for depth in range(3):
            assert contrast_ratio(style.text, style.tint(label, depth)) >= 4.5
    assert contrast_ratio(style.dimmed, style.base) >= 4.5


def test_contrast_runs_from_one_to_twenty_one() -> None:
    black, white = QColor("black"), QColor("white")
    assert contrast_ratio(black, white) == pytest.approx(21)
    assert contrast_ratio(white, white) == pytest.approx(1)
