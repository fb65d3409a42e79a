"""From the words to the file: look, tick, preview, do, undo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotations import Family
from annotator.domain.concordance import Concordance
from annotator.services.fixing import Decision, Fix
from annotator.ui.dialogs.fix_preview import FixPreview
from annotator.ui.screens import Screen
from annotator.ui.screens.concordance import ConcordanceScreen
from tests.flows.conftest import CTRL, Hands, rows

MINE = """
SELECT article.id, label, surface FROM annotation JOIN article ON position = article
JOIN layer ON number = layer WHERE name = 'Ines' ORDER BY article, start_char
"""
RUNS = "SELECT count(*), count(DISTINCT run_id) FROM edit_log WHERE run_id IS NOT NULL"
ATTRIBUTION = """
SELECT json_extract(body, '$.attributes.attribution') FROM annotation
JOIN layer ON number = layer WHERE family = 'claim' AND name = 'Ines'
"""
STATE = "SELECT 'd', suggestion, verdict FROM decision UNION SELECT 's', article, progress FROM article_state"  # noqa: E501


def page_with(hands: Hands, words: str) -> ConcordanceScreen:
    hands.program.window.show_screen(Screen.CORPUS, "concordance")
    page = hands.program.window.pages.tab_page("concordance")
    assert isinstance(page, ConcordanceScreen)
    QTest.keyClicks(page.field, words)
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    hands.bot.waitUntil(lambda: page.table.lines.rowCount() > 0)
    return page


def preview(hands: Hands) -> FixPreview:
    def shown() -> list[FixPreview]:
        widgets = QApplication.topLevelWidgets()
        return [it for it in widgets if isinstance(it, FixPreview) and it.isVisible()]

    hands.bot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def label_the(hands: Hands, page: ConcordanceScreen) -> None:
    assert hands.program.desk is not None
    QTest.keyClick(page.table, Qt.Key.Key_A, CTRL)
    QTest.keyClick(page.table, Qt.Key.Key_2)
    with hands.bot.waitSignal(hands.program.desk.tools.bulk.done):
        QTest.keyClick(preview(hands).go, Qt.Key.Key_Return)


def test_ticked_lines_are_labelled_in_one_run_and_undone_in_one(
    hands: Hands, corpus_path: Path
) -> None:
    before = rows(corpus_path, MINE), rows(corpus_path, STATE)
    page = page_with(hands, "the")
    label_the(hands, page)
    assert rows(corpus_path, MINE) == [
        ("article-1", "ORG", "the"),
        ("article-2", "ORG", "The"),
    ]
    assert rows(corpus_path, RUNS) == [(2, 1)]
    # Offscreen, nobody gives the keys back to the window when its dialog has closed.
    hands.program.window.activateWindow()
    hands.bot.waitUntil(hands.program.window.isActiveWindow)
    QTest.keyClick(page.table, Qt.Key.Key_Z, CTRL)
    hands.bot.waitUntil(lambda: (rows(corpus_path, MINE), rows(corpus_path, STATE)) == before)


def test_lines_show_the_new_labels(hands: Hands) -> None:
    page = page_with(hands, "the")
    label_the(hands, page)
    lines = page.table.lines
    hands.bot.waitUntil(lambda: all(lines.line(row).labels for row in range(lines.rowCount())))


def test_preview_can_be_left(hands: Hands, corpus_path: Path) -> None:
    page = page_with(hands, "the")
    QTest.keyClick(page.table, Qt.Key.Key_A, CTRL)
    QTest.keyClick(page.table, Qt.Key.Key_X)
    dialog = preview(hands)
    assert dialog.lines() == [("left as they are", 2)]
    assert not dialog.go.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert rows(corpus_path, RUNS) == [(0, 0)]


def test_enter_goes_to_the_place_in_its_article(hands: Hands) -> None:
    page = page_with(hands, "strait")
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    hands.bot.waitUntil(lambda: hands.canvas.selection() is not None)
    assert hands.editor.content is not None
    assert hands.editor.content.article.id == "article-2"
    assert hands.program.window.pages.current() is Screen.ANNOTATE


def test_filter_by_whose_label_it_is(hands: Hands) -> None:
    page = page_with(hands, "Sund")
    page.filter.chosen.emit(4)
    assert page.table.lines.rowCount() == 1
    page.filter.chosen.emit(1)
    assert page.table.lines.rowCount() == 0


def test_nothing_is_said_of_words_that_were_not_looked_for(hands: Hands) -> None:
    page = page_with(hands, "the")
    page.ways.set_current(2)
    page.field.setText("(the")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    hands.bot.waitUntil(lambda: "no regular expression" in hands.program.window.messages.words())
    hands.bot.waitUntil(page.stop.isHidden)
    assert page.table.lines.rowCount() == 0
    assert "nowhere" not in page.empty.text()


def test_escape_stops_from_the_lines_found_before_and_leads_back_to_the_words(
    hands: Hands,
) -> None:
    page = page_with(hands, "the")
    page.table.setFocus()
    page.show_busy(True)
    with hands.bot.waitSignal(page.stop_requested):
        QTest.keyClick(page.table, Qt.Key.Key_Escape)
    page.show_busy(False)
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    hands.bot.waitUntil(page.field.hasFocus)


def test_what_was_stopped_is_not_said_to_stand_nowhere(hands: Hands) -> None:
    page = page_with(hands, "the")
    page.show_lines(Concordance((), 0, 2, stopped=True))
    assert page.empty.text() == "Stopped before anything was found."
    page.show_looking()
    assert page.empty.text() == "Looking for the words …"
    page.show_lines(Concordance((), 2, 2))
    assert "nowhere" in page.empty.text()


def test_claims_are_looked_for_and_given_an_attribute(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select("s4")
    hands.press(Qt.Key.Key_Return)
    hands.wait_until_saved()
    page = page_with(hands, "told")
    page.families.set_current(1)
    page.families.chosen.emit(1)
    lines = page.table.lines
    hands.bot.waitUntil(lambda: lines.rowCount() == 1 and bool(lines.line(0).labels))
    assert lines.line(0).labels[0].label == "CLAIM"
    assert page.label.isHidden()
    lines.tick_all()
    decision = Decision(Fix.ATTRIBUTE, "", Family.CLAIM, "attribution", "BELIEF")
    page.fix_requested.emit(decision, lines.ticked())
    dialog = preview(hands)
    assert "Only Ines’s own labels" in dialog.words()
    dialog.go.click()
    hands.bot.waitUntil(lambda: rows(corpus_path, ATTRIBUTION) == [("BELIEF",)])
