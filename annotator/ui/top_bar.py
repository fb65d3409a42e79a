"""The bar at the top: the program, the corpus, the screens, the annotator, help."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QSpacerItem, QWidget

from annotator.ui.actions import ActionSet
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.segments import Segments
from annotator.ui.controls.texts import ElidedLabel
from annotator.ui.fonts import scaled
from annotator.ui.icons import icon

_ABOVE_AND_BELOW = 28
_BESIDE_CORPUS = 16
_BETWEEN = 96  # the gaps between the parts and at the ends


class TopBar(QWidget):
    """Names what is open and switches between the screens."""

    screen_requested = Signal(int)
    tab_requested = Signal(int)
    annotator_requested = Signal(str)
    new_annotator_requested = Signal()

    def __init__(
        self, screens: list[str], actions: ActionSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._program = program = QLabel(self.tr("Annotator"), self)
        program.setFont(scaled(program.font(), 1.0, QFont.Weight.Bold))
        self._is_open = False
        self.corpus = ElidedLabel("", self, quiet=True, mode=Qt.TextElideMode.ElideMiddle)
        self.corpus.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.corpus.setMaximumWidth(220)
        self.screens = Segments(screens, self)
        self.screens.chosen.connect(self.screen_requested)
        self.tabs = Segments((), self)
        self.tabs.chosen.connect(self.tab_requested)
        self.annotator = KeyButton("", look=Look.QUIET, icon=icon("user"), parent=self)
        self.annotator.clicked.connect(self._open_annotators)
        self._annotators = QMenu(self)
        self.guidelines = self._helper("guideline", self.tr("Guidelines"))
        self.commands = self._helper("commands", self.tr("Commands"))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(0)
        # The gaps go with what they stand behind: a narrow window has no room for either.
        program.setContentsMargins(0, 0, 18, 0)
        for part in (program, self.corpus):
            row.addWidget(part)
        self._gap = QSpacerItem(0, 0)
        row.addItem(self._gap)
        row.addWidget(self.screens)
        row.addSpacing(28)
        row.addWidget(self.tabs)
        row.addStretch(1)
        for button in (self.annotator, self.guidelines, self.commands):
            row.addWidget(button)
        self.setFixedHeight(self.fontMetrics().height() + _ABOVE_AND_BELOW)
        self.show_tabs(())
        self.show_corpus("")
        actions.keys_changed.connect(self._show_keys)

    def show_corpus(self, name: str) -> None:
        """Name the corpus file; with none, the screens are not offered."""
        self.corpus.set_words(name)
        self._is_open = bool(name)
        for part in (self.screens, self.annotator):
            part.setVisible(self._is_open)
        self._fit()

    def show_tabs(self, names: Sequence[str], current: int = 0) -> None:
        """Offer the pages of the screen that is shown; most have just one and none to offer."""
        self.tabs.set_names(names)
        self.tabs.setVisible(bool(names))
        if names:
            self.tabs.set_current(current)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out in a narrow window what can be found elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show what there is room for; the menus and keys lead to the rest."""
        kept = (self.screens, self.tabs, self.annotator)
        room = self.width() - _BETWEEN
        room -= sum(part.sizeHint().width() for part in kept if not part.isHidden())
        offered: tuple[tuple[QWidget, bool], ...] = (
            (self.commands, True),
            (self.guidelines, self._is_open),
            (self.corpus, self._is_open),
            (self._program, True),
        )
        for part, is_wanted in offered:
            room -= part.sizeHint().width() if is_wanted else 0
            part.setVisible(is_wanted and room >= 0)
        self._gap.changeSize(0 if self.corpus.isHidden() else _BESIDE_CORPUS, 0)
        self._row.invalidate()

    def show_annotator(self, name: str, others: tuple[str, ...] = ()) -> None:
        """Say whose labels are made now, and whom one may change to."""
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, 160)
        self.annotator.setText(shown)
        self.annotator.setToolTip(self.tr("The labels are {}’s; click to change").format(name))
        self.annotator.setAccessibleName(self.tr("Annotator: {}").format(name))
        self.annotator.updateGeometry()
        self._fit()
        self._annotators.clear()
        for other in dict.fromkeys((name, *others)):
            entry = self._annotators.addAction(other)
            entry.setCheckable(True)
            entry.setChecked(other == name)
            entry.triggered.connect(lambda _=False, who=other: self.annotator_requested.emit(who))
        self._annotators.addSeparator()
        another = self._annotators.addAction(self.tr("Another annotator…"))
        another.triggered.connect(self.new_annotator_requested)

    def annotator_menu(self) -> QMenu:
        """Return the menu of annotators."""
        return self._annotators

    def _open_annotators(self) -> None:
        corner = self.annotator.rect().bottomRight()
        width = self._annotators.sizeHint().width()
        corner.setX(corner.x() - width)
        self._annotators.popup(self.annotator.mapToGlobal(corner))

    def _helper(self, action_id: str, words: str) -> KeyButton:
        button = KeyButton(words, self._actions.caption(action_id), look=Look.QUIET, parent=self)
        button.clicked.connect(self._actions[action_id].trigger)
        button.setToolTip(self._actions[action_id].statusTip())
        return button

    def _show_keys(self) -> None:
        self.guidelines.set_key(self._actions.caption("guideline"))
        self.commands.set_key(self._actions.caption("commands"))
