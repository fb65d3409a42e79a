from __future__ import annotations

import sys
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotations import Claim, Decision, Verdict
from annotator.domain.edits import Edit
from annotator.ui.canvas.painting import fold_words
from annotator.ui.canvas.paragraphs import Fold
from tests.examples import INES, at
from tests.ui.canvas.desk import Desk


def test_drawing_leaves_the_count_of_none_alone(dressed: QApplication) -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(1000):
        painter.drawLine(0, 0, 5, 5)
    after = sys.getrefcount(None)
    painter.end()
    assert abs(after - before) < 200, "this PySide6 loses references to None; see pyproject.toml"


def test_a_suggestion_looks_unfinished_until_it_is_accepted(desk: Desk) -> None:
    suggested = desk.canvas.grab().toImage()
    claim = desk.content.get("s4")
    assert isinstance(claim, Claim)
    own = replace(claim, id="own", layer_id=INES.id)
    answer = Decision("article-1", INES.id, "s4", Verdict.ACCEPTED, "own")
    desk.submit(Edit("Accept", after=(own, answer)))
    assert desk.canvas.grab().toImage() != suggested


def test_hovering_shows_which_label_a_click_would_take(desk: Desk) -> None:
    plain = desk.canvas.grab().toImage()
    QTest.mouseMove(desk.canvas.viewport(), desk.spot(at("Ada").start + 1))
    assert desk.canvas.grab().toImage() != plain
    assert desk.canvas.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_a_fold_says_how_much_it_hides() -> None:
    assert fold_words(Fold(0, 0, 1)) == "boilerplate · 1 line hidden"
    assert fold_words(Fold(3, 9, 4)) == "boilerplate · 4 lines hidden"
