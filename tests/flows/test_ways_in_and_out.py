"""Opening, closing and long work in the real window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from spacy.tokens import DocBin

from annotator.services.corpus import Corpus
from annotator.services.settings import Settings
from annotator.ui.app import make_program
from annotator.ui.dialogs.import_report import ImportReport
from annotator.ui.program import Program
from annotator.ui.screens.export import ExportWish
from tests.examples import ROOT, TEXT
from tests.flows.conftest import CTRL, Hands, rows

HEAVY = (
    *("sqlalchemy", "spacy", "numpy", "alembic", "multiprocessing", "socket", "secrets"),
    *("annotator.domain.search", "annotator.domain.entities", "annotator.domain.bulk_edits"),
    *("annotator.services.importing", "annotator.services.exporting", "annotator.ui.desk.desk"),
    *("annotator.services.session", "annotator.ui.panels.search_menu"),
    *("annotator.ui.screens.welcome", "annotator.ui.screens.export", "annotator.ui.dialogs.ask"),
)
START = """
import sys
from pathlib import Path
import annotator.cli.main
from annotator.services.settings import Settings
from annotator.ui.app import make_application, make_program
application = make_application()
program = make_program(application, Settings(Path(sys.argv[2])))
program.window.show()
program.look(Path(sys.argv[1]))
program.window.grab()
assert program.window.annotate.canvas.place()[0] == "article-1"
print([name for name in sys.argv[3:] if name in sys.modules])
"""


def new_program(qtbot: QtBot, qapp: QApplication, folder: Path) -> Program:
    program = make_program(qapp, Settings(folder / "other.json"))
    qtbot.addWidget(program.window)
    program.window.show()
    return program


def test_last_article_is_painted_before_anything_heavy_is_loaded(
    hands: Hands, corpus_path: Path, tmp_path: Path
) -> None:
    hands.wait_until_saved()
    hands.program.window.close()
    hands.program.finish()
    paths = (str(corpus_path), str(tmp_path / "settings.json"))
    words = [sys.executable, "-c", START, *paths, *HEAVY]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.stdout.strip() == "[]", done.stderr


def test_corpus_that_is_gone_is_told_and_the_window_stays(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    program = new_program(qtbot, qapp, tmp_path)
    program.open(tmp_path / "gone.corpus")
    qtbot.waitUntil(program.window.messages.isVisible)
    assert "A101" in program.window.messages.words()
    assert not program.window.annotate.isVisible()
    assert not list(tmp_path.glob("gone*"))
    program.window.close()
    program.finish()


def test_corpus_open_in_another_window_can_be_read(
    hands: Hands, corpus_path: Path, tmp_path: Path, qapp: QApplication
) -> None:
    program = new_program(hands.bot, qapp, tmp_path)
    program.open(corpus_path)
    hands.bot.waitUntil(program.window.messages.isVisible)
    assert "A105" not in program.window.messages.words()
    program.open(corpus_path, read_only=True)
    hands.bot.waitUntil(lambda: program.desk is not None)
    assert program.desk is not None
    assert program.desk.session.read_only
    program.window.close()
    program.finish()


def test_window_closed_while_the_corpus_opens_lets_go_of_it(
    qtbot: QtBot, qapp: QApplication, corpus_path: Path, tmp_path: Path
) -> None:
    program = new_program(qtbot, qapp, tmp_path)
    program.open(corpus_path)
    program.window.close()
    program.finish()
    with Corpus.open(corpus_path) as corpus:
        assert not corpus.run(lambda store: store.read_only)


def test_garbage_is_looked_for_when_a_corpus_was_left_and_not_at_a_start(
    qtbot: QtBot,
    qapp: QApplication,
    corpus_path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looks: list[object] = []
    monkeypatch.setattr("annotator.ui.program.look_through_soon", looks.append)
    program = new_program(qtbot, qapp, tmp_path)
    with qtbot.waitSignal(program.opened):
        program.open(corpus_path)
    assert not looks
    program.close_corpus()
    assert looks == [program]
    program.window.close()
    program.finish()


def test_another_annotator_sees_nothing_of_the_first(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    hands.wait_until_saved()
    with hands.bot.waitSignal(hands.program.opened):
        hands.program.window.top.annotator_requested.emit("Wale")
    hands.bot.waitUntil(lambda: hands.editor.content is not None)
    assert hands.editor.content is not None
    assert not list(hands.editor.content.labels())


def test_files_dropped_on_the_window_are_imported(
    hands: Hands, corpus_path: Path, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "ferry.txt").write_text("The ferry sank.\nNobody drowned, said Ada.\n")
    (tmp_path / "in" / "empty.txt").write_text("")
    (tmp_path / "in" / "again.txt").write_text(TEXT)
    hands.program.window.files_dropped.emit([tmp_path / "in"])
    hands.bot.waitUntil(lambda: hands.program.window.findChild(ImportReport) is not None)
    report = hands.program.window.findChild(ImportReport)
    assert report is not None
    assert sorted(line.split("\t")[0][-9:] for line in report.as_text().splitlines()) == [
        "again.txt",
        "empty.txt",
    ]
    report.close()
    assert rows(corpus_path, "SELECT count(*) FROM article") == [(3,)]


def test_suggesting_from_the_window_fills_the_article(hands: Hands, corpus_path: Path) -> None:
    hands.program.window.pages.suggesters.run_requested.emit("rules", False)
    hands.bot.waitUntil(hands.program.window.messages.isVisible, timeout=30_000)
    assert "articles: 2." in hands.program.window.messages.words()
    ((count,),) = rows(corpus_path, "SELECT count(*) FROM annotation")
    assert count > 4


def test_export_from_the_window_is_what_spacy_reads(
    hands: Hands, corpus_path: Path, tmp_path: Path
) -> None:
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return, modifier=CTRL)
    hands.wait_until_saved()
    out = tmp_path / "training"
    wish = ExportWish(out, ("spacy",), "Ines", "", "article", 0, include_boilerplate=False)
    hands.program.window.pages.export.export_requested.emit(wish)
    hands.bot.waitUntil((out / "manifest.json").exists, timeout=60_000)
    (doc,) = DocBin().from_disk(out / "all.spacy").get_docs(spacy.blank("en").vocab)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Ada Holm", "PERSON")]
    assert "Advertisement" not in doc.text
    hands.bot.waitUntil(hands.program.window.messages.isVisible)
