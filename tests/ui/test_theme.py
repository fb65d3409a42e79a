"""Everything can be read, light and dark, and a widget finds its theme in its palette."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from annotator.ui.appearance import Appearance, ThemeSwitch
from annotator.ui.canvas.canvas_style import contrast_ratio
from annotator.ui.theme import DARK, LIGHT, READABLE, Theme
from tests.examples import scheme

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


@THEMES
@pytest.mark.parametrize("ground", ["chrome", "page", "hover", "selection"])
@pytest.mark.parametrize("ink", ["text", "muted"])
def test_text_can_be_read_on_every_ground(theme: Theme, ground: str, ink: str) -> None:
    if (ink, ground) == ("muted", "selection"):
        pytest.skip("quiet words on the selected line are there twice")
    ratio = contrast_ratio(QColor(getattr(theme, ink)), QColor(getattr(theme, ground)))
    assert ratio >= READABLE


@THEMES
@pytest.mark.parametrize("ink", ["accent", "good", "warning", "bad"])
def test_coloured_words_can_be_read(theme: Theme, ink: str) -> None:
    for ground in (theme.chrome, theme.page):
        assert contrast_ratio(QColor(getattr(theme, ink)), QColor(ground)) >= READABLE


@THEMES
def test_the_leading_button_can_be_read(theme: Theme) -> None:
    assert contrast_ratio(QColor(theme.on_accent), QColor(theme.accent)) >= READABLE


@THEMES
def test_every_label_of_the_scheme_can_be_read(theme: Theme) -> None:
    families = (scheme().entity, scheme().claim, scheme().stance, scheme().region)
    for label in (label for family in families for label in family.labels):
        tint = theme.tint(label.colour)
        assert contrast_ratio(tint.ink, tint.fill) >= READABLE, label.name
        assert contrast_ratio(tint.line, QColor(theme.page)) >= READABLE, label.name


@THEMES
@pytest.mark.parametrize("colour", ["#ffffff", "#000000", "#ffff00", "#7f7f7f", "nonsense"])
def test_any_colour_of_a_scheme_ends_up_readable(theme: Theme, colour: str) -> None:
    tint = theme.tint(colour)
    assert contrast_ratio(tint.ink, tint.fill) >= READABLE


@THEMES
def test_a_palette_leads_back_to_its_theme(theme: Theme) -> None:
    assert Theme.of(theme.palette()) is theme


@THEMES
def test_the_canvas_gets_the_page_and_the_fonts(theme: Theme, dressed: QApplication) -> None:
    style = theme.canvas_style(scheme())
    assert style.base.name() == theme.page
    assert style.dark is theme.dark
    assert (style.text_family, style.ui_family) == ("Literata", "Inter")


def test_the_choice_of_the_user_is_put_on_and_told(themes: ThemeSwitch) -> None:
    told: list[Theme] = []
    themes.theme_changed.connect(told.append)
    themes.choose(Appearance.DARK)
    themes.choose(Appearance.DARK)
    assert told == [DARK]
    assert Theme.of(QApplication.palette()) is DARK
