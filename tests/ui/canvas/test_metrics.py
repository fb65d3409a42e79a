"""The columns of the page: what stands beside the text gives way before the text does."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from annotator.ui.canvas.canvas_style import CanvasStyle
from annotator.ui.canvas.metrics import Metrics
from tests.examples import scheme


@pytest.mark.parametrize("width", [260, 390, 800, 1400])
@pytest.mark.parametrize("zoom", [0.5, 1.0, 3.0])
def test_no_line_ends_outside_the_window(dressed: QApplication, zoom: float, width: int) -> None:
    style = CanvasStyle.from_palette(QGuiApplication.palette(), scheme())
    columns = Metrics(style, zoom).columns(width)
    assert 0 < columns.text_left + columns.text_width <= width
