"""The other pages: ways in, suggesters, export; each asks and does nothing by itself."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.domain.stats import SuggestionCounts
from annotator.ui.actions import ActionSet
from annotator.ui.charts.answer_chart import AnswerRow
from annotator.ui.screens.export import ExportScreen, FormatLine
from annotator.ui.screens.quiet_page import CommandLine, QuietPage
from annotator.ui.screens.suggesters import SuggesterLine, SuggestersScreen
from annotator.ui.screens.welcome import RecentCorpus, WelcomeScreen

HERE, GONE = RecentCorpus(Path("/c/ferry.corpus")), RecentCorpus(Path("/c/gone.corpus"), True)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def welcome(qtbot: QtBot, actions: ActionSet) -> WelcomeScreen:
    made = WelcomeScreen(actions)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def test_the_three_ways_in_ask(qtbot: QtBot, welcome: WelcomeScreen) -> None:
    for choice, signal in (
        (welcome.new, welcome.new_requested),
        (welcome.open, welcome.open_requested),
        (welcome.sample, welcome.sample_requested),
    ):
        with qtbot.waitSignal(signal):
            QTest.mouseClick(choice, LEFT)


def test_a_corpus_of_before_opens_a_missing_one_does_not(
    qtbot: QtBot, welcome: WelcomeScreen
) -> None:
    welcome.show_recent([HERE, GONE])
    here, gone = welcome.recent_lines()
    with qtbot.waitSignal(welcome.recent_requested) as asked:
        QTest.mouseClick(here, LEFT)
    assert asked.args == [HERE.path]
    with qtbot.assertNotEmitted(welcome.recent_requested):
        QTest.mouseClick(gone, LEFT)
    assert "not there" in gone.accessibleName()


def test_a_line_can_be_removed_from_the_list(qtbot: QtBot, welcome: WelcomeScreen) -> None:
    welcome.show_recent([GONE])
    with qtbot.waitSignal(welcome.recent_removed) as asked:
        QTest.mouseClick(welcome.recent_lines()[0].remove, LEFT)
    assert asked.args == [GONE.path]
    welcome.show_recent([])
    assert welcome.recent_lines() == []


def test_a_suggester_runs_on_new_articles_or_on_all(qtbot: QtBot, themes: object) -> None:
    screen = SuggestersScreen()
    qtbot.addWidget(screen)
    screen.show_suggesters([SuggesterLine("rules", "Rules", "Built in.")])
    (card,) = screen.cards()
    with qtbot.waitSignal(screen.run_requested) as asked:
        QTest.mouseClick(card.fresh, LEFT)
    assert asked.args == ["rules", True]
    screen.set_busy(True)
    with qtbot.assertNotEmitted(screen.run_requested):
        QTest.mouseClick(card.all, LEFT)


def test_a_suggester_tells_how_it_has_fared(qtbot: QtBot, themes: object) -> None:
    screen = SuggestersScreen()
    qtbot.addWidget(screen)
    lines = [SuggesterLine("rules", "rules", "Built in."), SuggesterLine("/p/de_news", "de", "")]
    screen.show_suggesters(lines)
    screen.show()
    whole = AnswerRow("All labels", SuggestionCounts(open=1, accepted=6, changed=3), whole=True)
    screen.show_records({"rules": [whole]})
    rules, pipeline = screen.cards()
    assert rules.record.text() == "9 answers so far · 1 suggestion waits"
    assert rules.answers.isVisible()
    assert not pipeline.answers.isVisible()
    screen.show_records({"de_news": [whole]})
    assert not rules.answers.isVisible()
    assert pipeline.answers.rows() == (whole,)


def test_a_suggester_keeps_the_keys_when_the_list_is_shown_again(
    qtbot: QtBot, themes: object
) -> None:
    screen = SuggestersScreen()
    qtbot.addWidget(screen)
    screen.show_suggesters([SuggesterLine("rules", "Rules", "Built in.")])
    screen.show()
    (card,) = screen.cards()
    screen.show_suggesters([SuggesterLine("rules", "Rules", "Built in.")])
    assert screen.cards() == [card]


@pytest.fixture
def export(qtbot: QtBot, themes: object) -> ExportScreen:
    made = ExportScreen()
    qtbot.addWidget(made)
    formats = [FormatLine("spacy", "DocBin", "to train"), FormatLine("jsonl", "JSONL", "all")]
    made.show_choices(formats, ["Ines", "gold"])
    return made


def test_the_form_asks_for_what_it_shows(
    qtbot: QtBot, export: ExportScreen, tmp_path: Path
) -> None:
    export.folder.setText(str(tmp_path))
    export.layer.setCurrentText("gold")
    export.split.setCurrentText("none")
    with qtbot.waitSignal(export.export_requested) as asked:
        QTest.mouseClick(export.start, LEFT)
    assert asked.args is not None
    wish = asked.args[0]
    assert (wish.folder, wish.formats, wish.layer, wish.split) == (tmp_path, ("spacy",), "gold", "")


def test_what_was_chosen_stays_when_the_form_is_shown_again(export: ExportScreen) -> None:
    formats = [FormatLine("spacy", "DocBin", "to train"), FormatLine("jsonl", "JSONL", "all")]
    export.format_box("jsonl").setChecked(True)
    export.layer.setCurrentText("gold")
    export.show_choices(formats, ["Ines", "Tomas", "gold"])
    assert (export.wish().formats, export.wish().layer) == (("spacy", "jsonl"), "gold")
    export.show_choices(formats, ["Ines"])
    assert export.wish().layer == "Ines"


def test_the_form_says_beforehand_what_a_format_leaves_out(export: ExportScreen) -> None:
    export.show()
    export.show_choices([FormatLine("spacy", "DocBin", "to train", "Leaves out notes.")], ["Ines"])
    shown = [label.text() for label in export.findChildren(QLabel) if label.isVisible()]
    assert "Leaves out notes." in shown
    assert export.format_box("spacy").accessibleDescription() == "Leaves out notes."


@pytest.mark.parametrize("width", [560, 640, 860, 1440])
def test_all_lines_of_what_a_format_leaves_out_can_be_read(
    qtbot: QtBot, export: ExportScreen, width: int
) -> None:
    words = "Leaves out notes and history; names inside names stand in spans alone. " * 3
    export.show_choices([FormatLine("spacy", "DocBin", "to train", words.strip())], ["Ines"])
    export.resize(width, 700)
    export.show()
    (label,) = (one for one in export.findChildren(QLabel) if one.text() == words.strip())
    qtbot.waitUntil(label.isVisible)
    assert label.height() >= label.heightForWidth(label.width())


def test_tab_goes_through_the_form_from_above(export: ExportScreen) -> None:
    export.resize(900, 900)  # nothing is scrolled
    export.show()
    export.folder.setText("somewhere")
    export.format_box("spacy").setFocus()
    order = []
    for _ in range(9):
        focused = export.focusWidget()
        assert focused is not None
        order.append(focused.mapTo(export, focused.rect().center()).y())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert all(below >= above - 8 for above, below in pairwise(order)), order
    assert len(set(order)) > 5


def test_without_folder_or_format_nothing_can_start(export: ExportScreen) -> None:
    assert not export.start.isEnabled()
    export.folder.setText("somewhere")
    assert export.start.isEnabled()
    export.format_box("spacy").setChecked(False)
    assert not export.start.isEnabled()


def test_a_quiet_page_offers_its_commands_to_copy(qtbot: QtBot, themes: object) -> None:
    page = QuietPage("Review", "Not yet.", [("annotator stats CORPUS", "figures")])
    qtbot.addWidget(page)
    line = page.findChild(CommandLine)
    assert line is not None
    QTest.mouseClick(line.copy, LEFT)
    assert QGuiApplication.clipboard().text() == "annotator stats CORPUS"
