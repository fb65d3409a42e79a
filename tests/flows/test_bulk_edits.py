"""A bulk edit in the window: progress, the article on screen follows, one step of undo."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from annotator.domain.annotations import Mention, Span
from annotator.domain.bulk_edits import BulkStep
from annotator.domain.edits import Edit
from annotator.services.bulk_editing import BulkReport, apply_in_bulk
from annotator.services.jobs import Progress
from tests.flows.conftest import CTRL, Hands, rows

LABELS = "SELECT article.id, surface FROM annotation JOIN article ON position = article WHERE layer = (SELECT number FROM layer WHERE name = 'Ines')"  # noqa: E501
RUNS = "SELECT count(*), count(DISTINCT run_id) FROM edit_log WHERE run_id IS NOT NULL"


def steps(hands: Hands) -> Iterator[BulkStep]:
    layer = hands.editor.session.layer.id
    for article_id, span in (("article-1", Span(9, 12)), ("article-2", Span(4, 10))):
        label = Mention(f"m-{article_id}", article_id, layer, "MISC", (span,))
        yield BulkStep(article_id, Edit("Label", after=(label,)))


def label_both(hands: Hands) -> None:
    session = hands.editor.session

    def job(progress: Progress) -> BulkReport:
        return apply_in_bulk(session.corpus, session.layer, "Label both", steps(hands), progress)

    assert hands.program.desk is not None
    bulk = hands.program.desk.tools.bulk
    with hands.bot.waitSignal(bulk.done):
        assert bulk.start("Label both", job)


def shown(hands: Hands) -> set[str]:
    assert hands.editor.content is not None
    return {item.id for item in hands.editor.content.labels()}


def test_article_on_screen_follows_a_bulk_edit(hands: Hands, corpus_path: Path) -> None:
    label_both(hands)
    assert shown(hands) == {"m-article-1"}
    assert rows(corpus_path, LABELS) == [("article-1", "Ada"), ("article-2", "strait")]
    assert rows(corpus_path, RUNS) == [(2, 1)]


def test_one_undo_takes_all_back_and_one_redo_does_it_again(
    hands: Hands, corpus_path: Path
) -> None:
    label_both(hands)
    hands.press(Qt.Key.Key_Z, modifier=CTRL)
    hands.bot.waitUntil(lambda: not shown(hands))
    assert rows(corpus_path, LABELS) == []
    hands.press(Qt.Key.Key_Y, modifier=CTRL)
    hands.bot.waitUntil(lambda: shown(hands) == {"m-article-1"})
    assert len(rows(corpus_path, LABELS)) == 2


def test_undo_of_what_was_done_once_more_says_so(hands: Hands) -> None:
    label_both(hands)
    told = hands.program.window.messages.findChildren(QLabel)

    def says(words: str) -> bool:
        return any(words in label.text() for label in told)

    hands.press(Qt.Key.Key_Z, modifier=CTRL)
    hands.bot.waitUntil(lambda: says("Undo: Label both"))
    hands.press(Qt.Key.Key_Y, modifier=CTRL)
    hands.bot.waitUntil(lambda: says("Once more: Label both"))
    hands.press(Qt.Key.Key_Z, modifier=CTRL)
    hands.bot.waitUntil(lambda: not shown(hands))
    hands.bot.waitUntil(lambda: says("Undo: Label both"))


def test_undo_pressed_twice_goes_on_behind_the_run(hands: Hands, corpus_path: Path) -> None:
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    hands.wait_until_saved()
    label_both(hands)
    hands.press(Qt.Key.Key_Z, Qt.Key.Key_Z, modifier=CTRL)
    hands.bot.waitUntil(lambda: not shown(hands))
    hands.bot.waitUntil(lambda: rows(corpus_path, LABELS) == [])


def test_closing_the_corpus_takes_back_what_is_half_done(hands: Hands, corpus_path: Path) -> None:
    session = hands.editor.session

    def job(progress: Progress) -> BulkReport:
        while not progress.stop_requested():
            time.sleep(0.01)
        return apply_in_bulk(session.corpus, session.layer, "Label both", steps(hands), progress)

    assert hands.program.desk is not None
    assert hands.program.desk.tools.bulk.start("Label both", job)
    hands.program.close_corpus()
    assert "nothing was changed" in hands_message(hands)
    assert rows(corpus_path, LABELS) == []
    assert rows(corpus_path, "SELECT offered FROM bulk_edit ORDER BY offered") == [(0,), (1,)]


def hands_message(hands: Hands) -> str:
    messages = hands.program.window.messages
    hands.bot.waitUntil(lambda: "stopped" in messages.words())
    return messages.words()
