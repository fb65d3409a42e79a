"""Questions answer by signal, by mouse and by key, and never with nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.imports import Refusal
from annotator.ui.actions import ActionSet
from annotator.ui.dialogs.about import AboutDialog
from annotator.ui.dialogs.import_report import ImportReport
from annotator.ui.dialogs.key_sheet import KeysDialog
from annotator.ui.dialogs.text_dialogs import NameDialog, NoteDialog
from annotator.ui.theme import LIGHT, Theme

CONTROL = Qt.KeyboardModifier.ControlModifier
REFUSED = [
    Refusal("wire.jsonl", "line 5,000", "the line is cut off"),
    Refusal("scan.bin", "file", "this is no text"),
]


def test_a_note_is_saved_by_control_enter(qtbot: QtBot, host: QWidget) -> None:
    dialog = NoteDialog("“Holm” · Person", parent=host)
    dialog.open()
    assert not dialog.save.isEnabled()
    QTest.keyClicks(dialog.field, "Which Holm?")
    with qtbot.waitSignal(dialog.accepted), qtbot.waitSignal(dialog.note_written) as told:
        QTest.keyClick(dialog.field, Qt.Key.Key_Return, CONTROL)
    assert told.args == ["Which Holm?"]


def test_an_old_note_can_be_deleted(qtbot: QtBot, host: QWidget) -> None:
    dialog = NoteDialog("“Holm”", "Which Holm?", host)
    dialog.open()
    with qtbot.waitSignal(dialog.delete_requested):
        QTest.mouseClick(dialog.delete, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("typed", ["", "   "])
def test_an_annotator_has_a_name(qtbot: QtBot, host: QWidget, typed: str) -> None:
    dialog = NameDialog(parent=host)
    dialog.open()
    dialog.field.setText(typed)
    assert not dialog.take.isEnabled()
    with qtbot.assertNotEmitted(dialog.name_given):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    dialog.field.setText("  Ines   Falk ")
    with qtbot.waitSignal(dialog.name_given) as told:
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert told.args == ["Ines Falk"]


def test_refused_records_can_be_copied_and_saved(
    qtbot: QtBot, host: QWidget, tmp_path: Path
) -> None:
    dialog = ImportReport("410 articles came in.", REFUSED, host)
    dialog.open()
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().splitlines()[1] == "scan.bin\tfile\tthis is no text"
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    with qtbot.waitSignal(dialog.save_requested) as asked:
        chooser.fileSelected.emit(str(tmp_path / "refused.txt"))
    assert asked.args == [tmp_path / "refused.txt", dialog.as_text()]


def test_about_names_the_versions_to_report(qtbot: QtBot, host: QWidget) -> None:
    dialog = AboutDialog(host)
    names = [line.split()[0] for line in dialog.versions_text().splitlines()]
    assert names == ["Annotator", "Python", "Qt", "SQLite", "System"]


def test_the_sheet_of_keys_opens_in_any_theme(
    qtbot: QtBot, host: QWidget, actions: ActionSet
) -> None:
    dialog = KeysDialog(actions, parent=host)
    dialog.open()
    assert Theme.of(dialog.palette()) is LIGHT
