"""The Annotate screen: queue, palette over the article, panels."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from annotator.ui.actions import ActionSet
from annotator.ui.canvas.article_canvas import ArticleCanvas
from annotator.ui.controls.scroller import Tall, scrolling
from annotator.ui.controls.split import let_read_in_order
from annotator.ui.controls.texts import Rule
from annotator.ui.panels.article_panel import ArticlePanel
from annotator.ui.panels.ask_bar import AskBar
from annotator.ui.panels.document_panel import DocumentPanel
from annotator.ui.panels.find_bar import FindBar
from annotator.ui.panels.label_palette import LabelPalette
from annotator.ui.panels.names_panel import NamesPanel
from annotator.ui.panels.outline_rail import OutlineRail
from annotator.ui.panels.queue_panel import QueuePanel
from annotator.ui.panels.selected_panel import SelectedPanel
from annotator.ui.screens.giving_way import GivingWay

_BESIDE, _LEFT_TO_READ = 300, 480
"""How wide a part beside the article begins, and how much is left to the article before that."""


class AnnotateScreen(QWidget):
    """Lays out the parts. Every wish is a signal of one of them."""

    layout_changed = Signal()

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue = QueuePanel(self)
        self.palette_row = LabelPalette(actions, self)
        self.canvas = ArticleCanvas(self)
        self.canvas.setObjectName("article")
        self.find_bar = FindBar(self)
        self.ask_bar = AskBar(self)
        self.selected = SelectedPanel(actions, self)
        self.names = NamesPanel(actions, self)
        self.rail = OutlineRail(self)
        self.document = DocumentPanel(actions, self)
        self.article = ArticlePanel(actions, self)
        self.side = self._make_side()
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._giving_way = self._lay_out()
        self._giving_way.add(self.queue, actions["show_queue"].setChecked)
        self._giving_way.add(self.side, actions["show_panels"].setChecked)
        actions.attach(self.canvas)
        self.queue.left.connect(self.canvas.setFocus)
        self.find_bar.left.connect(self.canvas.setFocus)

    def save_layout(self) -> bytes:
        """Return the widths of the parts."""
        return bytes(self.splitter.saveState().data())

    def restore_layout(self, state: bytes) -> None:
        """Take the widths of the parts from an earlier `save_layout`."""
        if state:
            self.splitter.restoreState(state)

    def add_beside(self, part: QWidget) -> None:
        """Give a part a place at the right edge; hidden, it leaves its room to the article."""
        self._giving_way.add(part, part.setVisible)
        sizes = self.splitter.sizes()
        self.splitter.addWidget(part)
        let_read_in_order(self.splitter)
        index = self.splitter.indexOf(part)
        self.splitter.setStretchFactor(index, 0)
        self.splitter.setCollapsible(index, False)
        if len(sizes) > 1:
            wide = min(_BESIDE, max(sizes[1] - _LEFT_TO_READ, part.minimumWidth()))
            self.splitter.setSizes([sizes[0], sizes[1] - wide, *sizes[2:], wide])

    def remove_beside(self, part: QWidget) -> None:
        """Take such a part away; its room goes back to the article."""
        index, sizes = self.splitter.indexOf(part), self.splitter.sizes()
        part.hide()
        part.setParent(None)
        if index >= 0:
            sizes[1] += sizes.pop(index)
            self.splitter.setSizes(sizes)
        self._giving_way.remove(part)

    def _make_side(self) -> QWidget:
        within = Tall(self)
        column = QVBoxLayout(within)
        column.setContentsMargins(12, 14, 12, 12)
        column.setSpacing(18)
        column.addWidget(self.selected)
        column.addWidget(self.names)
        column.addWidget(self.document)
        column.addWidget(self.article, 1)
        side = scrolling(within, self)
        side.setMinimumWidth(230)
        return side

    def _lay_out(self) -> GivingWay:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        reading = QHBoxLayout()
        reading.setSpacing(0)
        reading.addWidget(self.canvas, 1)
        reading.addWidget(self.rail)
        column.addWidget(self.palette_row)
        column.addWidget(Rule(middle))
        column.addLayout(reading, 1)
        column.addWidget(self.find_bar)
        self.ask_bar.setParent(middle)
        self.ask_bar.stand_over(self.canvas)
        self.canvas.setFrameShape(QFrame.Shape.NoFrame)
        self.queue.setMinimumWidth(180)
        middle.setMinimumWidth(360)
        for beside in (self.queue, middle, self.side):
            self.splitter.addWidget(beside)
        for index, stretch in enumerate((0, 1, 0)):
            self.splitter.setStretchFactor(index, stretch)
            self.splitter.setCollapsible(index, False)
        let_read_in_order(self.splitter)
        self.splitter.setHandleWidth(1)
        self.splitter.setSizes([272, 860, 308])
        self.splitter.splitterMoved.connect(self.layout_changed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)
        return GivingWay(self.splitter, middle, self.canvas)
