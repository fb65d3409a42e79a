"""All alike, by keys: at once in the article, and after a look at the list in the corpus."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.imports import ImportedArticle
from annotator.services.clock import now
from annotator.ui.dialogs.mentions_alike import MentionsAlikeDialog
from tests.examples import article, at
from tests.flows.conftest import CTRL, SHIFT, Hands, rows

ALT = Qt.KeyboardModifier.AltModifier
MINE = """
SELECT article.id, label, surface FROM annotation JOIN article ON position = article
JOIN layer ON number = layer WHERE name = 'Ines' ORDER BY article, start_char
"""
RUNS = "SELECT count(*), count(DISTINCT run_id) FROM edit_log WHERE run_id IS NOT NULL"
LEFT = "SELECT count(*) FROM decision"


def add_article(hands: Hands) -> None:
    session = hands.editor.session
    more = ImportedArticle(article("Holm and Holm met. Lindholm froze.\n", "article-3", "Holm"))
    session.corpus.run(lambda store: store.add_articles([more], at=now()))


def open_list(hands: Hands) -> MentionsAlikeDialog:
    hands.press(Qt.Key.Key_Return, modifier=ALT)

    def shown() -> list[MentionsAlikeDialog]:
        widgets = QApplication.topLevelWidgets()
        return [it for it in widgets if isinstance(it, MentionsAlikeDialog) and it.isVisible()]

    hands.bot.waitUntil(lambda: bool(shown()))
    (dialog,) = shown()
    hands.bot.waitUntil(lambda: dialog.table.lines.rowCount() > 0)
    return dialog


def test_corpus_is_decided_in_one_run_and_undone_in_one(hands: Hands, corpus_path: Path) -> None:
    add_article(hands)
    hands.canvas.select("s3")
    dialog = open_list(hands)
    dialog.scope.set_current(2)
    dialog.scope.chosen.emit(2)
    hands.bot.waitUntil(lambda: dialog.table.lines.rowCount() == 4)
    assert hands.program.desk is not None
    with hands.bot.waitSignal(hands.program.desk.tools.bulk.done):
        QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert rows(corpus_path, MINE) == [
        ("article-1", "PERSON", "Holm"),
        ("article-3", "PERSON", "Holm"),
        ("article-3", "PERSON", "Holm"),
    ]
    assert rows(corpus_path, RUNS) == [(2, 1)]
    # Offscreen, nobody gives the keys back to the window when its dialog has closed.
    hands.program.window.activateWindow()
    hands.bot.waitUntil(hands.program.window.isActiveWindow)
    hands.press(Qt.Key.Key_Z, modifier=CTRL)
    hands.bot.waitUntil(lambda: rows(corpus_path, MINE) == [])
    assert rows(corpus_path, LEFT) == [(0,)]


def test_unticked_mentions_are_left(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select("s3")
    dialog = open_list(hands)
    ticked = [dialog.table.lines.is_ticked(row) for row in range(dialog.table.lines.rowCount())]
    assert ticked == [False, True]
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert not dialog.go.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert rows(corpus_path, MINE) == []


def test_what_was_unticked_stays_so_for_another_decision(hands: Hands, corpus_path: Path) -> None:
    add_article(hands)
    hands.canvas.select("s3")
    dialog = open_list(hands)
    table = dialog.table.lines
    dialog.scope.chosen.emit(2)
    hands.bot.waitUntil(lambda: table.rowCount() == 4)
    table.tick([2], False)
    dialog.labels.setCurrentIndex(dialog.labels.findData("ORG"))
    dialog.labels.setCurrentIndex(dialog.labels.findData("PERSON"))
    assert [table.is_ticked(row) for row in range(4)] == [False, True, False, True]
    table.tick([2], True)
    dialog.labels.setCurrentIndex(dialog.labels.findData("ORG"))
    dialog.labels.setCurrentIndex(dialog.labels.findData("PERSON"))
    assert [table.is_ticked(row) for row in range(4)] == [False, True, True, True]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_shift_enter_on_a_label_decides_for_the_article(hands: Hands, corpus_path: Path) -> None:
    add_article(hands)
    hands.open_article("article-3")
    hands.canvas.select_words(at("Holm", "Holm and"))
    hands.press("1")
    hands.press(Qt.Key.Key_Return, modifier=SHIFT)
    hands.wait_until_saved()
    assert [row[1:] for row in rows(corpus_path, MINE)] == [("PERSON", "Holm")] * 2
    hands.press(Qt.Key.Key_Z, modifier=CTRL)
    hands.bot.waitUntil(lambda: len(rows(corpus_path, MINE)) == 1)


def test_shift_x_rejects_all_alike_here(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select("s3")
    hands.press("X", modifier=SHIFT)
    hands.wait_until_saved()
    assert rows(corpus_path, "SELECT suggestion, verdict FROM decision") == [("s3", "rejected")]
