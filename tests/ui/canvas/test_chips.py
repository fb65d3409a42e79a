from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from annotator.domain.annotations import Argument, Mention, Stance
from annotator.ui.canvas.canvas_style import CanvasStyle
from annotator.ui.canvas.chips import ChipColumn
from annotator.ui.canvas.page import Page
from tests.examples import INES, RULES, at, content, scheme


@pytest.mark.parametrize("topic", ["bridge", "the bridge over the frozen strait " * 4, "o" * 200])
def test_words_that_do_not_fit_into_a_chip_end_in_dots(dressed: QApplication, topic: str) -> None:
    holder = Mention("m", "article-1", INES.id, "PERSON", (at("Minister Ada Holm"),))
    ends = Argument(mention="m"), Argument(topic=topic)
    stance = Stance("st", "article-1", RULES.id, "AGAINST", *ends, score=0.5)
    style = CanvasStyle.from_palette(QGuiApplication.palette(), scheme())
    page = Page(content([holder, stance]), scheme(), style, 1.0, 900)
    (chip,) = ChipColumn(page).between(0, 600)
    words, last = chip.chip.text.text(), chip.chip.text.lineAt(chip.chip.text.lineCount() - 1)
    assert ("…" in words) == (len(topic) > 10)
    assert words.endswith(".50")
    assert last.textStart() + last.textLength() == len(words)
