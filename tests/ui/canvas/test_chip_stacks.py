from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication

from annotator.domain.annotations import Argument, Mention, Region, Span, Stance
from annotator.domain.article_content import ArticleContent
from annotator.ui.canvas.canvas_style import CanvasStyle
from annotator.ui.canvas.chips import ChipColumn
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.painting import PaintState
from tests.examples import INES, article, scheme

LINE = "Holm was against the bridge.\n"
TEXT = LINE * 3


def page(stances: list[int], *, width: int = 900, text: str = TEXT) -> Page:
    """Return a page with so many stances on each of its lines."""
    holder = Mention("m", "article-1", INES.id, "PERSON", (Span(0, 4),))
    records = [
        Stance(
            f"s{line}-{n}",
            "article-1",
            INES.id,
            "AGAINST",
            Argument(mention="m"),
            Argument(topic=f"the bridge and fare {n}"),
            (Span(line * len(LINE) + 9, line * len(LINE) + 16),),
        )
        for line, number in enumerate(stances)
        for n in range(number)
    ]
    style = CanvasStyle.from_palette(QGuiApplication.palette(), scheme())
    body = Region("r", "article-1", "BODY", Span(0, len(text) - 1))
    content = ArticleContent(article(text), INES, [body, holder, *records])
    return Page(content, scheme(), style, 1.0, width)


@pytest.mark.parametrize("width", [900, 420])
@pytest.mark.parametrize("stances", [[1, 1, 1], [8, 0, 0], [5, 2, 9], [0, 0, 30]])
def test_no_chip_covers_another_or_the_text(
    dressed: QApplication, stances: list[int], width: int
) -> None:
    shown = page(stances, width=width)
    list(shown.between(0, 2000))
    column = ChipColumn(shown)
    rects = [chip.rect for chip in column.between(0, 2000)]
    rects += [fold.rect for fold in column.folds_between(0, 2000)]
    assert all(not one.intersects(two) for n, one in enumerate(rects) for two in rects[:n])
    assert all(rect.left() >= shown.columns.text_left + shown.columns.text_width for rect in rects)


@pytest.mark.parametrize("stances", [[8, 0, 0], [5, 2, 9], [0, 0, 30]])
def test_every_stance_has_a_chip_or_is_behind_a_fold(
    dressed: QApplication, stances: list[int]
) -> None:
    column = ChipColumn(page(stances))
    chips = [chip.record_id for chip in column.between(0, 2000)]
    folded = [item for fold in column.folds_between(0, 2000) for item in fold.record_ids]
    assert folded
    assert sorted(chips + folded) == sorted(set(chips + folded))
    assert len(chips + folded) == sum(stances)


def test_chips_stay_where_they_are_whatever_part_is_asked_for(dressed: QApplication) -> None:
    shown = page([4, 1, 6])
    list(shown.between(0, 2000))
    column = ChipColumn(shown)
    whole = {chip.record_id: chip.rect for chip in column.between(0, 2000)}
    for top, bottom in pairwise(range(0, 300, 30)):
        for chip in column.between(top, bottom):
            assert whole[chip.record_id] == chip.rect


def test_the_selected_stance_is_never_folded_away(dressed: QApplication) -> None:
    column = ChipColumn(page([9, 1, 1]))
    folded = column.folds_between(0, 2000)[0].record_ids
    image = QImage(10, 10, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    column.paint_between(painter, 0, 2000, PaintState(selected=folded[-1]))
    painter.end()
    assert folded[-1] in [chip.record_id for chip in column.between(0, 2000)]
