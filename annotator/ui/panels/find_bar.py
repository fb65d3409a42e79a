"""Find in the article: a field, how to look, how many there are, next and previous."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from annotator.domain.annotations import Span
from annotator.domain.errors import UserError
from annotator.domain.finding import plain_spans
from annotator.ui.controls.buttons import ChoiceButton, KeyButton, Look
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.futures import FutureWatcher
from annotator.ui.icons import icon
from annotator.ui.numbers import filled
from annotator.ui.phrasing import spoken_error

_MOST = 5000
_FIELD, _ROOM_FOR_ALL = 120, 540  # pixels


class FindBar(QWidget):
    """Tells which places match and which one is meant; it stays out of the way until asked for.

    `place_requested` carries the match that is meant; `all_requested` asks for a decision on all
    places with the same words; `left` says that the bar was closed.
    """

    # Not list: Qt would turn thousands of places into its own kind of list and back.
    found_changed = Signal(object)
    place_requested = Signal(object)
    left = Signal()
    all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._spans, self._at, self._from = "", list[Span](), 0, 0
        self._asked: Future[list[Span]] | None = None
        self._watcher = FutureWatcher(self)
        self._searcher: object | None = None
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in the article"))
        self.case = self._choice("Aa", self.tr("Mind capitals"))
        self.whole = self._choice(self.tr("word"), self.tr("Whole words only"))
        self.pattern = self._choice(".*", self.tr("Regular expression"))
        self.count = QuietLabel("", self)
        self.previous = self._button("chevron-left", -1)
        self.next = self._button("chevron-right", 1)
        self.all = KeyButton(self.tr("Label all …"), look=Look.QUIET, parent=self)
        self.all.setToolTip(self.tr("Decide for all places with these words at once"))
        self.all.clicked.connect(self.all_requested)
        # With a ground of its own it is painted without all that lies below.
        self.setAutoFillBackground(True)
        self._lay_out()
        self.field.textChanged.connect(self._search)
        for choice in (self.case, self.whole, self.pattern):
            choice.toggled.connect(self._search)
        self.hide()

    def show_keys(self, caption: Callable[[str], str]) -> None:
        """Name the keys in force; `caption` tells that of an action."""
        named = (
            (self.previous, self.tr("Previous match"), caption("find_previous")),
            (self.next, self.tr("Next match"), caption("find_next")),
        )
        for button, words, key in named:
            button.setAccessibleName(words)
            button.setToolTip(f"{words} ({key})" if key else words)

    def open_for(self, text: str, start: int = 0, words: str = "") -> None:
        """Show the bar and search in this text, from `start`; for `words`, if there are any."""
        self._text, self._from = text, start
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if words and words != self.field.text():
            self.field.setText(words)
        else:
            self._search()
        self.field.selectAll()

    def follow(self, text: str) -> None:
        """Search in another text, if the bar is open, without going anywhere."""
        self._text, self._from = text, 0
        if self.isVisible():
            self._search(quiet=True)

    def leave(self) -> None:
        """Hide the bar and forget the matches."""
        self.hide()
        self._give_up()
        self.found_changed.emit([])
        self.left.emit()

    def step(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) match; round at the ends."""
        if self._spans:
            self._at = (self._at + step) % len(self._spans)
            self._tell()
            self.place_requested.emit(self._spans[self._at])

    def spans(self) -> Sequence[Span]:
        """Return what was found."""
        return tuple(self._spans)

    def hit(self) -> Span | None:
        """Return the match that is meant."""
        return self._spans[self._at] if self._spans else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room of the least needed button to the words where both cannot be."""
        super().resizeEvent(event)
        self.all.setVisible(self.width() >= _ROOM_FOR_ALL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        close = KeyButton("", look=Look.QUIET, icon=icon("x"), parent=self)
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.setSpacing(6)
        self.field.setMaximumWidth(340)
        self.field.setMinimumWidth(_FIELD)
        row.addWidget(self.field, 2)
        for part in (self.case, self.whole, self.pattern, self.previous, self.next):
            row.addWidget(part)
        row.addWidget(self.count, 3)
        row.addWidget(self.all)
        row.addWidget(close)
        self.count.setWordWrap(False)

    def _choice(self, words: str, meaning: str) -> ChoiceButton:
        choice = ChoiceButton(words, self)
        choice.setToolTip(meaning)
        choice.setAccessibleName(meaning)
        return choice

    def _button(self, name: str, step: int) -> KeyButton:
        button = KeyButton("", look=Look.QUIET, icon=icon(name), parent=self)
        button.clicked.connect(lambda: self.step(step))
        return button

    def _search(self, _change: object = None, *, quiet: bool = False) -> None:
        self._drop_asked()
        words, match_case = self.field.text(), self.case.isChecked()
        self.whole.setEnabled(not self.pattern.isChecked())
        if self.pattern.isChecked() and words:
            self._ask(words, match_case=match_case, quiet=quiet)
            return
        whole = self.whole.isChecked()
        found = plain_spans(words, self._text, match_case=match_case, whole_words=whole)
        self._take(list(islice(found, _MOST)), quiet=quiet)

    def _ask(self, words: str, *, match_case: bool, quiet: bool) -> None:
        from annotator.services.pattern_search import (  # noqa: PLC0415 - seldom wanted
            PatternSearcher,
            compiled,
        )

        try:
            pattern = compiled(words, match_case=match_case)
        except UserError as error:
            self._refuse(error)
            return
        if not isinstance(self._searcher, PatternSearcher):
            self._searcher = searcher = PatternSearcher()
            self.destroyed.connect(searcher.close)
        self.count.setText(self.tr("searching …"))
        self._asked = self._searcher.find(pattern, self._text)
        self._watcher.watch(self._asked, lambda spans: self._take(spans, quiet=quiet), self._refuse)

    def _take(self, spans: list[Span], *, quiet: bool) -> None:
        self._spans = spans
        at = bisect_left(spans, (self._from, self._from))
        self._at = at if at < len(spans) else 0
        self.found_changed.emit(spans)
        self._tell()
        if spans and not quiet:
            self.place_requested.emit(spans[self._at])

    def _refuse(self, error: UserError) -> None:
        self._spans = []
        self.all.setEnabled(False)
        self.found_changed.emit([])
        self.count.setText(spoken_error(error))

    def _drop_asked(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None

    def _give_up(self) -> None:
        """End the process of a pattern; a bar that is closed needs none."""
        self._drop_asked()
        searcher, self._searcher = self._searcher, None
        if searcher is not None:
            searcher.close()  # type: ignore[attr-defined]

    def _tell(self) -> None:
        # What a pattern finds differs in its words, and one decision is for the same words.
        self.all.setEnabled(bool(self._spans) and not self.pattern.isChecked())
        if not self._spans:
            self.count.setText(self.tr("nothing found") if self.field.text() else "")
            return
        more = "+" if len(self._spans) == _MOST else ""
        words = filled(self.tr("{:,} of {:,}"), self._at + 1, len(self._spans))
        self.count.setText(f"{words}{more}")
