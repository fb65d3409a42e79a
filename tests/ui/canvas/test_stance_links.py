from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotations import Argument, Mention, Stance
from annotator.ui.canvas.canvas_style import CanvasStyle
from annotator.ui.canvas.chips import ChipColumn
from annotator.ui.canvas.links import links_of
from annotator.ui.canvas.page import Page
from tests.examples import INES, at, content, scheme
from tests.ui.canvas.desk import LayDesk

ADA = Mention("m1", "article-1", INES.id, "PERSON", (at("Ada Holm"),))
SUND = Mention("m2", "article-1", INES.id, "GPE", (at("Sund"),))
STANCE = Stance(
    "st",
    "article-1",
    INES.id,
    "FAVOR",
    Argument(mention="m1"),
    Argument(mention="m2"),
    (at("would open"), at("May")),
)


@pytest.mark.parametrize(
    ("stance", "links", "leaders"),
    [
        (STANCE, 1, 2),
        (replace(STANCE, anchor=()), 1, 1),
        (replace(STANCE, holder=Argument(author=True), target=Argument(topic="ice")), 0, 2),
    ],
)
def test_a_stance_is_tied_to_its_ends_and_its_chip_to_the_words(
    dressed: QApplication, stance: Stance, links: int, leaders: int
) -> None:
    style = CanvasStyle.from_palette(QGuiApplication.palette(), scheme())
    page = Page(content([ADA, SUND, stance]), scheme(), style, 1.0, 900)
    list(page.between(0, 600))
    (chip,) = ChipColumn(page).between(0, 600)
    found = links_of(page, "st", chip.rect)
    assert [sum(not link.leader for link in found), sum(link.leader for link in found)] == [
        links,
        leaders,
    ]
    text = QRectF(0, 0, page.columns.text_left + page.columns.text_width, 600)
    assert all(not text.contains(link.end) for link in found if link.leader)


def test_click_on_the_mark_of_folded_chips_offers_them(lay_desk: LayDesk, qtbot: QtBot) -> None:
    many = [replace(STANCE, id=f"s{n}", target=Argument(topic=f"topic {n}")) for n in range(12)]
    desk = lay_desk([ADA, *many])
    (fold,) = desk.canvas._chips.folds_between(0, 900)
    with qtbot.waitSignal(desk.canvas.more_requested) as asked:
        where: QPoint = fold.rect.center().toPoint()
        QTest.mouseClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert asked.args[1] == fold.record_ids
