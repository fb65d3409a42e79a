"""The example of a label keeps its words where there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from annotator.ui.scheming.preview import LabelPreview


@pytest.mark.parametrize("room", [380, 247, 180])
def test_all_words_of_the_example_have_room(qtbot: QtBot, german: object, room: int) -> None:
    preview = LabelPreview()
    qtbot.addWidget(preview)
    metrics = QFontMetricsF(preview.words_font(room))
    assert metrics.horizontalAdvance("Zuletzt Karlshavn traf Ada Holm") < room
    assert preview.words_font(2000) == preview.words_font(380)
