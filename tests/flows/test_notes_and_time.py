"""Notes, their answers and the time at work, from the keys to the file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.services.corpus import Corpus
from annotator.ui.desk.time_part import TimePart
from annotator.ui.dialogs.note_thread import ThreadDialog
from annotator.ui.dialogs.text_dialogs import NoteDialog
from annotator.ui.preferences.dialog import PreferencesDialog
from annotator.ui.preferences.general_page import GeneralPage
from annotator.ui.preferences.text_page import TextPage
from tests.flows.conftest import CTRL, SHIFT, Hands, rows

NOTES = "SELECT text, settled FROM note ORDER BY at, id"


def path_of(hands: Hands) -> Path:
    return hands.editor.session.corpus.path


def write(hands: Hands, kind: type[NoteDialog] | type[ThreadDialog], words: str) -> None:
    """Press N and type into the dialog that opens."""
    hands.press("N")
    dialog = hands.program.window.findChildren(kind)[-1]
    QTest.keyClicks(dialog.field, words)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return, CTRL)
    hands.wait_until_saved()
    # Without a window manager nobody gives the window its focus back.
    hands.program.window.activateWindow()
    hands.canvas.setFocus()
    hands.bot.waitUntil(lambda: QApplication.focusWidget() is hands.canvas)


def test_note_is_answered_settled_and_opened_again_by_keys(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Tab)
    write(hands, NoteDialog, "Is it he?")
    write(hands, ThreadDialog, "It is.")
    assert rows(path_of(hands), NOTES) == [("Is it he?", 0), ("It is.", 0)]
    hands.press("N", modifier=SHIFT)
    hands.wait_until_saved()
    assert rows(path_of(hands), NOTES) == [("Is it he?", 1), ("It is.", 1)]
    assert rows(path_of(hands), "SELECT notes FROM counter WHERE notes > 0") == []
    hands.program.window.actions_by_id["undo"].trigger()
    hands.bot.waitUntil(lambda: [row[1] for row in rows(path_of(hands), NOTES)] == [0, 0])


def test_note_is_found_by_the_filter(hands: Hands) -> None:
    write(hands, NoteDialog, "Why twice?")
    session = hands.editor.session
    with Corpus.open(path_of(hands), read_only=True) as corpus:
        assert corpus.check() == []
    box = hands.program.window.annotate.queue.box
    QTest.keyClicks(box.field, "has:note ")
    model = hands.program.window.annotate.queue.model
    hands.bot.waitUntil(lambda: model.rowCount() == 1 and not model.is_loading())
    assert session.layer.name == "Ines"


def time_part(hands: Hands) -> TimePart:
    assert hands.program.desk is not None
    part = hands.program.desk.findChild(TimePart)
    assert isinstance(part, TimePart)
    return part


def test_time_is_written_and_shown_again_after_a_restart(hands: Hands) -> None:
    part = time_part(hands)
    for _ in range(4):
        part.keeper._touched -= 50
        hands.press(Qt.Key.Key_Right)
    part.write()
    asked = "SELECT article, seconds FROM time_spent"
    hands.bot.waitUntil(lambda: bool(rows(path_of(hands), asked)))
    assert rows(path_of(hands), asked)[0][1] in range(200, 210)
    hands.open_article("article-2")
    hands.open_article("article-1")
    status = hands.program.window.status
    hands.bot.waitUntil(lambda: "3 min on this article" in status.words())


def preferences(hands: Hands) -> PreferencesDialog:
    hands.program.window.actions_by_id["preferences"].trigger()
    (dialog,) = hands.program.window.findChildren(PreferencesDialog)
    return dialog


def test_where_no_time_is_kept_none_is_written(hands: Hands) -> None:
    part = time_part(hands)
    dialog = preferences(hands)
    (page,) = dialog.findChildren(GeneralPage)
    page.time.setChecked(False)
    dialog.accept()
    part.keeper._touched -= 50
    hands.press(Qt.Key.Key_Right)
    hands.open_article("article-2")
    assert rows(path_of(hands), "SELECT * FROM time_spent") == []
    assert "min on this article" not in hands.program.window.status.words()


def test_font_and_line_length_change_the_article_and_stay(hands: Hands) -> None:
    dialog = preferences(hands)
    (page,) = dialog.findChildren(TextPage)
    before = hands.canvas.letter_rect(40)
    page.text_size.setValue(30)
    page.length.setValue(45)
    after = hands.canvas.letter_rect(40)
    assert after.height() > before.height()
    page.zoom.setValue(200)
    assert hands.canvas.zoom() == 2.0
    dialog.accept()
    settings = hands.program._settings
    assert (settings.get("text/size"), settings.get("text/line_length")) == ("30", "45")
