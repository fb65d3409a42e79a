"""Review › Adjudicate: the queue of conflicts, the article in lanes, the card that decides."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.adjudicate.conflict_panel import ConflictPanel
from annotator.ui.adjudicate.decide_panel import DecidePanel
from annotator.ui.adjudicate.lane_view import LaneView
from annotator.ui.canvas.article_canvas import ArticleCanvas
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.split import let_read_in_order
from annotator.ui.controls.texts import ElidedLabel, QuietLabel, Rule
from annotator.ui.fonts import reading

_LANES, _HAND, _EMPTY = range(3)


class EmptyPage(QWidget):
    """Why there is nothing to settle, and the one step that helps."""

    action_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.title.setFont(reading(self.font(), 1.5, QFont.Weight.Bold))
        self.title.setWordWrap(True)
        self.words = QuietLabel("", self, 1.04)
        self.action = KeyButton("", look=Look.LEADING, parent=self)
        self.action.clicked.connect(self.action_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(64, 56, 64, 24)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addSpacing(8)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.words.setMaximumWidth(560)

    def tell(self, title: str, words: str, action: str = "") -> None:
        """Say it; `action` is what the button says, if there is one."""
        self.title.setText(title)
        self.words.setText(words)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.action.updateGeometry()


class HandPage(QWidget):
    """The article as gold has it, to be changed with the usual keys."""

    done_requested = Signal()
    palette_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.canvas = ArticleCanvas(self)
        self.canvas.setObjectName("article")
        self.words = ElidedLabel("", self)
        self.done = KeyButton(self.tr("Done"), look=Look.LEADING, parent=self)
        self.done.clicked.connect(self.done_requested)
        row = QHBoxLayout()
        row.setContentsMargins(18, 7, 12, 7)
        row.addWidget(self.words, 1)
        row.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Rule(self))
        column.addWidget(self.canvas, 1)

    def changeEvent(self, event: QEvent) -> None:
        """Tell of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.palette_changed.emit()

    def show_keys(self, caption: Callable[[str], str]) -> None:
        """Show the keys in force; `caption` tells that of an action."""
        done, let_go = caption("done_next"), caption("let_go")
        self.done.set_key(done)
        words = self.tr("Gold label by hand, with the usual keys.")
        back = " · ".join(key for key in (done, let_go) if key)
        self.words.set_words(f"{words} {self.tr('Back: {}').format(back)}" if back else words)


class AdjudicateScreen(QWidget):
    """Lays out the parts. Every wish is a signal of one of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue = ConflictPanel(self)
        self.lanes = LaneView(self)
        self.head = ElidedLabel("", self, weight=QFont.Weight.DemiBold)
        self.names = KeyButton(self.tr("Hide names"), look=Look.QUIET, parent=self)
        self.names.setCheckable(True)
        self.hand = HandPage(self)
        self.empty = EmptyPage(self)
        self.decide = DecidePanel(self)
        self._middle = QStackedWidget(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self.setFocusProxy(self.lanes)

    def save_layout(self) -> bytes:
        """Return the widths of the parts."""
        return bytes(self.splitter.saveState().data())

    def restore_layout(self, state: bytes) -> None:
        """Take the widths of the parts from an earlier `save_layout`."""
        if state:
            self.splitter.restoreState(state)

    def show_lanes(self) -> None:
        """Show the article in lanes."""
        self._middle.setCurrentIndex(_LANES)
        self.decide.setVisible(True)

    def show_keys(self, caption: Callable[[str], str]) -> None:
        """Show the keys in force; `caption` tells that of an action."""
        self.names.set_key(caption("hide_names"))
        self.hand.show_keys(caption)
        self.decide.show_keys(caption)

    def show_hand(self) -> None:
        """Show the article as gold has it, to be changed by hand."""
        self._middle.setCurrentIndex(_HAND)
        self.hand.canvas.setFocus()

    def show_empty(self, title: str, words: str, action: str = "") -> None:
        """Say why there is nothing to settle."""
        self.empty.tell(title, words, action)
        self._middle.setCurrentIndex(_EMPTY)
        self.decide.setVisible(False)

    def is_by_hand(self) -> bool:
        """Say whether gold is being changed by hand."""
        return self._middle.currentIndex() == _HAND

    def is_empty(self) -> bool:
        """Say whether there is nothing to settle."""
        return self._middle.currentIndex() == _EMPTY

    def _lay_out(self) -> None:
        article = QWidget(self)
        row = QHBoxLayout()
        row.setContentsMargins(18, 6, 8, 6)
        row.addWidget(self.head, 1)
        row.addWidget(self.names)
        column = QVBoxLayout(article)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Rule(article))
        column.addWidget(self.lanes, 1)
        for page in (article, self.hand, self.empty):
            self._middle.addWidget(page)
        self.queue.setMinimumWidth(200)
        self._middle.setMinimumWidth(370)
        self.decide.setMinimumWidth(280)
        for beside in (self.queue, self._middle, self.decide):
            self.splitter.addWidget(beside)
        for index, stretch in enumerate((0, 1, 0)):
            self.splitter.setStretchFactor(index, stretch)
            self.splitter.setCollapsible(index, False)
        let_read_in_order(self.splitter)
        self.splitter.setHandleWidth(1)
        self.splitter.setSizes([300, 812, 328])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)
