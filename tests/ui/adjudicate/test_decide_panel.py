"""The card and why they differ: readable whatever the words that are quoted."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.adjudicate.decide_panel import DecidePanel, WhyView, left_to_right
from annotator.ui.adjudicate.version_list import VersionList, VersionRow

ARABIC = "\u0633\u0627\u0644\u0645"


def test_a_word_from_the_right_turns_nothing_round() -> None:
    told = left_to_right(f"“{ARABIC}”: GPE / LOC. 8 of 8")
    assert told.startswith("\u200e")
    assert "”\u200e: GPE" in told
    assert left_to_right("“Sund”: GPE / LOC") == "“Sund”: GPE / LOC"


def test_the_button_says_whether_it_means_all_or_those_still_open(
    qtbot: QtBot, dressed: QApplication
) -> None:
    panel = DecidePanel()
    qtbot.addWidget(panel)
    panel.show_why(WhyView("Because.", 7, 48))
    assert panel.alike.text() == "Decide the 7 still open…"
    panel.show_why(WhyView("Because.", 48, 48))
    assert panel.alike.text() == "Decide all 48…"


def test_long_names_leave_room_for_the_words(qtbot: QtBot, dressed: QApplication) -> None:
    rows = VersionList()
    qtbot.addWidget(rows)
    rows.resize(260, 200)
    rows.show_rows([VersionRow("1", "Ada", "Cyrus Featherstonehaugh-Smith, Emil", wish="1")])
    (placed,) = rows._placed
    assert placed.who.startswith("Cyrus")
    assert placed.who.endswith("…")
