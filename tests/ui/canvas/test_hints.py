from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from annotator.domain.annotations import Claim, Mention, Record
from annotator.ui.canvas.canvas_style import CanvasStyle
from annotator.ui.canvas.hints import badges_between
from annotator.ui.canvas.page import Page
from tests.examples import INES, at, content, scheme


def page(records: list[Record], zoom: float = 1.0) -> Page:
    style = CanvasStyle.from_palette(QGuiApplication.palette(), scheme())
    return Page(content(records), scheme(), style, zoom, 900)


def test_labels_that_begin_at_one_word_have_badges_side_by_side(dressed: QApplication) -> None:
    sund, rest = at("Sund"), at("Sund bridge would open")
    records: list[Record] = [
        Mention("m", "article-1", INES.id, "GPE", (sund,)),
        Claim("c", "article-1", INES.id, (rest,)),
    ]
    one, other = badges_between(page(records), {"m": "f", "c": "jd"}, 0, 600)
    assert not one.rect.intersects(other.rect)
    assert {one.letters, other.letters} == {"F", "JD"}


def test_a_claim_in_pieces_has_one_badge(dressed: QApplication) -> None:
    pieces = at("It is safe,"), at("and it is paid for.")
    claim = Claim("c", "article-1", INES.id, pieces, cue=(at("told"),))
    assert len(badges_between(page([claim]), {"c": "f"}, 0, 600)) == 1


def test_letters_stay_legible_when_all_else_is_small(dressed: QApplication) -> None:
    mention = Mention("m", "article-1", INES.id, "GPE", (at("Sund"),))
    small, full = (
        badges_between(page([mention], zoom), {"m": "f"}, 0, 600)[0].rect.height()
        for zoom in (0.5, 1.0)
    )
    assert small > 0.7 * full
