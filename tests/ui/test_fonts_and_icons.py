"""The shipped fonts and icons are there, with their licences, and draw."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from annotator.services.paths import resources
from annotator.ui.action_table import ACTIONS
from annotator.ui.fonts import SMALLEST, TEXT_FAMILY, UI_FAMILY
from annotator.ui.icons import icon, icon_folder, icon_pixmap

MOST_BYTES = 2 * 1024 * 1024


def test_the_fonts_load_under_their_names(dressed: QApplication) -> None:
    assert {UI_FAMILY, TEXT_FAMILY} <= set(QFontDatabase.families())
    assert {"Regular", "Bold", "Italic"} <= set(QFontDatabase.styles(TEXT_FAMILY))


def test_the_window_is_set_in_our_font_at_a_legible_size(dressed: QApplication) -> None:
    info = QFontInfo(dressed.font())
    assert info.family() == UI_FAMILY
    assert info.pixelSize() >= SMALLEST


def test_the_fonts_are_small_and_come_with_their_licences() -> None:
    fonts = [path for path in (resources() / "fonts").iterdir() if path.suffix in {".otf", ".ttf"}]
    assert 0 < sum(path.stat().st_size for path in fonts) <= MOST_BYTES
    for family in {path.stem.split("-")[0] for path in fonts}:
        licence = (resources() / "fonts" / f"{family}-OFL.txt").read_text("utf-8")
        assert "SIL OPEN FONT LICENSE" in licence.upper()


@pytest.mark.parametrize("name", sorted({spec.icon for spec in ACTIONS if spec.icon}))
def test_every_icon_of_an_action_draws_in_the_colour_asked_for(
    dressed: QApplication, name: str
) -> None:
    image = icon_pixmap(name, "#ff0000", 16, 2.0).toImage()
    pixels = {image.pixelColor(x, y).name() for x in range(32) for y in range(32)}
    assert "#ff0000" in pixels


def test_icons_come_with_their_licence() -> None:
    assert "ISC License" in (icon_folder() / "LICENSE.txt").read_text("utf-8")


def test_an_icon_is_sharp_on_a_dense_screen(dressed: QApplication) -> None:
    pixmap = icon_pixmap("check", "#000000", 16, 2.0)
    assert pixmap.width() == 32
    assert pixmap.devicePixelRatio() == 2.0
    assert not icon("check").pixmap(16, 16).isNull()
