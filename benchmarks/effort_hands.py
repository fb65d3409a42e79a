"""Hands that press real keys and buttons of the window, and count what that costs a person.

Seconds after the Keystroke-Level Model (Card, Moran, Newell 1980): K .28, P 1.1, B .1, H .4,
M 1.35, with one M for each decision, as in the figures of other tools.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.annotations import Span
from annotator.ui.article_editor import ArticleEditor
from annotator.ui.program import Program

K, P, B, M = 0.28, 1.1, 0.1, 1.35
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton
_SHIFTED = "{}+~"
_PAUSE = 0.08


class Hands:
    """One person at the window. `actions` are strokes and gestures, `seconds` what they take."""

    def __init__(self, app: QApplication, program: Program, path: Path) -> None:
        self.app, self.program, self.path = app, program, path
        self.canvas = program.window.annotate.canvas
        self.actions, self.seconds = 0, 0.0
        self.failed = self.left_open = False

    @property
    def editor(self) -> ArticleEditor:
        assert self.program.desk is not None
        return self.program.desk.editor

    def start_counting(self) -> None:
        self.actions, self.seconds = 0, 0.0

    def think(self) -> None:
        self.seconds += M

    def press(self, *keys: Qt.Key | str, held: Qt.KeyboardModifier = NONE) -> None:
        """Press keys one after the other; a modifier is a stroke of its own."""
        for key in keys:
            shifted = isinstance(key, str) and key in _SHIFTED
            self.actions += 1
            self.seconds += K * (1 + (held != NONE or shifted))
            code = key if isinstance(key, Qt.Key) else Qt.Key(ord(key.upper()))
            QTest.keyClick(self.canvas, code, held)
            self.settle()

    def click(self, widget: QWidget, where: QPoint | None = None) -> None:
        """Point and click."""
        self.actions += 1
        self.seconds += P + 2 * B
        QTest.mouseClick(widget, _LEFT, NONE, where or widget.rect().center())
        self.settle()

    def double_click(self, where: QPoint) -> None:
        """Point and click twice in the article."""
        self.actions += 1
        self.seconds += P + 4 * B
        view = self.canvas.viewport()
        QTest.mouseClick(view, _LEFT, NONE, where)
        QTest.mouseDClick(view, _LEFT, NONE, where)
        self.settle()

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Drag from one place of the article to another."""
        self.actions += 1
        self.seconds += 2 * P + 2 * B
        view = self.canvas.viewport()
        QTest.mousePress(view, _LEFT, NONE, start)
        for share in (0.4, 0.8, 1.0):
            middle = QPointF(start) + (QPointF(end) - QPointF(start)) * share
            QTest.mouseMove(view, middle.toPoint())
            self.app.processEvents()
        QTest.mouseRelease(view, _LEFT, NONE, end)
        self.settle()

    def place(self, offset: int) -> QPoint:
        """Return where a letter stands in the article, scrolled into view."""
        self.canvas.scroll_to(offset)
        self.app.processEvents()
        return self.canvas.letter_rect(offset).center()

    def edge(self, offset: int) -> QPoint:
        """Return the right edge of the letter before an offset."""
        self.canvas.scroll_to(offset)
        rect = self.canvas.letter_rect(offset - 1)
        return QPoint(rect.right() + 1, rect.center().y())

    def number_of(self, claim_id: str) -> QPoint:
        """Return where the number of a claim stands in the margin."""
        content = self.editor.content
        assert content is not None
        claim = content.annotation(claim_id)
        assert claim is not None
        line = self.place(claim.all_spans()[0].start)
        return QPoint(self.canvas.letter_rect(0).left() - 22, line.y())

    def find(self, words: str, nth: int = 0) -> Span:
        """Return where words stand in the open article."""
        start = -1
        for _ in range(nth + 1):
            start = self.canvas.text().index(words, start + 1)
        return Span(start, start + len(words))

    def settle(self) -> None:
        """Let the window and the disk come to rest; waiting is nobody's effort."""
        until = time.perf_counter() + _PAUSE
        while time.perf_counter() < until or not self.editor.is_saved:
            self.app.processEvents()
            time.sleep(0.002)

    def wait(self, ready: Callable[[], bool]) -> None:
        while not ready():
            self.app.processEvents()
            time.sleep(0.002)

    def open(self, article_id: str) -> None:
        """Show an article as it was imported, nothing in hand."""
        assert self.program.desk is not None
        while True:
            before = self.editor.content
            self.program.desk.open(article_id)
            while self.editor.content is before or self.opened() != article_id:
                self.app.processEvents()
            # Another article may be on its way still, from "done, next" of the task before.
            for _ in range(5):
                self.settle()
            if self.opened() == article_id:
                break
        self.canvas.setFocus()
        self.start_counting()

    def opened(self) -> str:
        content = self.editor.content
        return content.article.id if content is not None else ""

    def rows(self, sql: str, *values: str) -> list[tuple[Any, ...]]:
        """Ask the file itself what was recorded."""
        with closing(sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute(sql, values).fetchall()

    def verdict(self, suggestion: str) -> str:
        """Return the answer that the file holds for a suggestion, or nothing."""
        found = self.rows("SELECT verdict FROM decision WHERE suggestion = ?", suggestion)
        return str(found[0][0]) if found else ""
