"""What a day at the window leaves in the folder of backups."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.services import backups as making
from annotator.services import paths
from annotator.services.settings import Settings
from annotator.ui.app import make_program
from annotator.ui.program import Program
from tests.flows.conftest import Hands, rows


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "data", lambda: tmp_path / "data")


def backups() -> list[Path]:
    return list(paths.data().glob("backups/*/*.corpus"))


def test_closing_the_window_leaves_a_backup_of_what_was_done(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    hands.program.window.close()
    hands.program.finish()
    (backup,) = backups()
    assert rows(backup, "SELECT verdict FROM decision") == [("accepted",)]


def test_the_window_does_not_wait_for_the_backup(
    hands: Hands, corpus_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on, make = Event(), making.make_or_tell

    def slowly(*args: object, **options: object) -> object:
        assert may_go_on.wait(60)
        return make(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(making, "make_or_tell", slowly)
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    hands.program.window.close()
    # It came back while the backup cannot have begun.
    assert not hands.program.window.isVisible()
    assert backups() == []
    may_go_on.set()
    hands.program.finish()
    (backup,) = backups()
    for path in (corpus_path, backup):
        assert rows(path, "SELECT verdict FROM decision") == [("accepted",)]


def test_looking_leaves_none(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Tab)
    hands.program.window.close()
    hands.program.finish()
    assert backups() == []


def test_import_is_preceded_by_a_backup(hands: Hands, tmp_path: Path) -> None:
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    hands.wait_until_saved()
    more = tmp_path / "more.txt"
    more.write_text("The ice on the strait is thick enough to walk on, skippers said.\n")
    hands.program.window.files_dropped.emit([more])
    hands.bot.waitUntil(lambda: "Imported" in hands.program.window.messages.words())
    (backup,) = backups()
    assert rows(backup, "SELECT count(*) FROM article") == [(2,)]


def test_failed_backup_is_a_quiet_message(hands: Hands, tmp_path: Path) -> None:
    paths.data().write_text("a file, where a folder should be")
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    hands.wait_until_saved()
    messages = hands.program.window.messages
    shown: list[str] = []
    hands.program.backups.failed.connect(lambda _error: shown.append(messages.words()))
    more = tmp_path / "more.txt"
    more.write_text("The ice on the strait is thick enough to walk on, skippers said.\n")
    hands.program.window.files_dropped.emit([more])
    hands.bot.waitUntil(lambda: "Imported" in messages.words())
    assert "No backup was made" in shown[0]


@pytest.fixture
def damaged(corpus_path: Path) -> Path:
    """Return a corpus with a bad page, left by a program that crashed."""
    with closing(sqlite3.connect(corpus_path, isolation_level=None)) as other:
        other.execute("INSERT INTO session VALUES (1, 1, 'host', '2026')")
        query = "SELECT rootpage FROM sqlite_schema WHERE name = 'note'"
        (page,) = other.execute(query).fetchone()
    with corpus_path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xa7" * 4096)
    return corpus_path


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    made = make_program(qapp, Settings(tmp_path / "settings.json"))
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.window.close()
    made.finish()


def test_damaged_corpus_is_told_with_what_helps(
    qtbot: QtBot, program: Program, damaged: Path
) -> None:
    before = damaged.read_bytes()
    program.start(damaged)
    qtbot.waitUntil(lambda: "damaged" in program.window.messages.words())
    assert "--salvage" in program.window.messages.words()
    program.window.close()
    program.finish()
    assert damaged.read_bytes() == before
    assert backups() == []
