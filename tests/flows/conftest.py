"""A real window on a real corpus file, driven by keys."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.articles import LayerKind
from annotator.domain.imports import ImportedArticle
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.settings import Settings
from annotator.ui.adjudicate.adjudicate_desk import AdjudicateDesk
from annotator.ui.app import make_program
from annotator.ui.article_editor import ArticleEditor
from annotator.ui.canvas.article_canvas import ArticleCanvas
from annotator.ui.desk.tabs_part import TabsPart
from annotator.ui.panels.history_panel import HistoryPanel
from annotator.ui.program import Program
from annotator.ui.screens import Screen
from tests.examples import RULES, article, regions, suggestions

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Hands:
    """An annotator's hands on the window: they press keys and wait for the disk."""

    bot: QtBot
    program: Program

    @property
    def editor(self) -> ArticleEditor:
        assert self.program.desk is not None
        return self.program.desk.editor

    @property
    def canvas(self) -> ArticleCanvas:
        return self.program.window.annotate.canvas

    def press(self, *keys: Qt.Key | str, modifier: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            code = key if isinstance(key, Qt.Key) else Qt.Key(ord(key.upper()))
            QTest.keyClick(self.canvas, code, modifier)

    def wait_until_saved(self) -> None:
        self.bot.waitUntil(lambda: self.editor.is_saved)

    def join_surname(self) -> None:
        """Make “Ada Holm” and “Holm” one entity."""
        self.canvas.select("s1")
        self.press(Qt.Key.Key_Return)
        self.canvas.select("s3")
        self.press("i")
        self.wait_until_saved()

    def open_article(self, article_id: str) -> None:
        with self.bot.waitSignal(self.editor.article_opened):
            assert self.program.desk is not None
            self.program.desk.open(article_id)


def open_history(hands: Hands) -> HistoryPanel:
    hands.press(Qt.Key.Key_F6)
    screen = hands.program.window.annotate
    hands.bot.waitUntil(lambda: bool(screen.findChildren(HistoryPanel)))
    (panel,) = screen.findChildren(HistoryPanel)
    return panel


def steps(hands: Hands, panel: HistoryPanel, count: int) -> list[str]:
    hands.bot.waitUntil(lambda: len(panel.model.steps) == count)
    return [step.title for step in panel.model.steps]


def take(panel: HistoryPanel, row: int) -> None:
    panel.list.setCurrentIndex(panel.model.index(row))
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    """Ask the file itself, as any other program would."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(sql).fetchall()


@pytest.fixture
def corpus_path(tmp_path: Path) -> Path:
    """Return a corpus with two articles; the rules have been through the first."""
    path = tmp_path / "bridge.corpus"
    with Corpus.create(path) as corpus:
        second = article("The strait froze over.\n", "article-2", "Ice")
        items = [ImportedArticle(article(), regions()), ImportedArticle(second)]  # type: ignore[arg-type]
        corpus.run(lambda store: store.add_articles(items, at=now()))
        corpus.run(lambda store: store.add_layer(RULES))
        found: Any = {"article-1": suggestions()}
        corpus.run(lambda store: store.add_suggestions(found, RULES, "run-1"))
        assert corpus.layer("rules", LayerKind.SUGGESTER) == RULES
    return path


@contextmanager
def opened(bot: QtBot, app: QApplication, path: Path, annotator: str) -> Iterator[Program]:
    """Open a window on a corpus for an annotator, wait for the article, and close it at the end."""
    settings = Settings(path.with_name("settings.json"))
    settings.set("annotator", annotator)
    program = make_program(app, settings)
    bot.addWidget(program.window)
    program.window.show()
    program.start(path)
    bot.waitUntil(lambda: program.desk is not None and program.desk.editor.content is not None)
    yield program
    program.window.close()
    program.finish()


@pytest.fixture
def hands(qtbot: QtBot, qapp: QApplication, corpus_path: Path) -> Iterator[Hands]:
    """Open the window on the corpus as Ines and wait for the article."""
    with opened(qtbot, qapp, corpus_path, "Ines") as program:
        program.window.annotate.canvas.setFocus()
        yield Hands(qtbot, program)


@dataclass
class Reviewer:
    """A reviewer's hands on the Adjudicate page."""

    bot: QtBot
    program: Program
    desk: AdjudicateDesk

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.desk.screen.lanes, key, NONE)

    def wait_until_saved(self) -> None:
        table = self.desk.state.table
        assert table is not None
        self.bot.waitUntil(lambda: table.editor.is_saved)

    def in_hand(self) -> str:
        return self.desk.screen.decide.title()


@pytest.fixture
def reviewer(qtbot: QtBot, qapp: QApplication, path: Path) -> Iterator[Reviewer]:
    """Open the Adjudicate page as Wale and wait for the first conflict."""
    with opened(qtbot, qapp, path, "Wale") as program:
        program.window.show_screen(Screen.REVIEW, "adjudicate")
        assert program.desk is not None
        part = next(one for one in program.desk._parts if isinstance(one, TabsPart))
        desk = part.desk("adjudicate")
        assert isinstance(desk, AdjudicateDesk)
        qtbot.waitUntil(lambda: desk.card.item_id is not None)
        yield Reviewer(qtbot, program, desk)
