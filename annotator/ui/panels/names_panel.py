"""The panel of the entity in hand: what it is called here, and what it may be one with."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.ui.actions import ActionSet
from annotator.ui.controls.buttons import ChoiceButton, KeyButton, Look
from annotator.ui.controls.flow import FlowLayout
from annotator.ui.controls.texts import ElidedLabel, Heading, QuietLabel
from annotator.ui.icons import icon

_MOST_NAMES = 8


class NameCount(NamedTuple):
    """A name of the entity in this article: how often, and the first label that says it."""

    words: str
    times: int
    record_id: str
    in_hand: bool


class NamesView(NamedTuple):
    """What the panel shows. `proposed` is what the mention may be one with, `reason` why."""

    title: str
    identifier: str
    place: int
    names: tuple[NameCount, ...]
    proposed: str = ""
    reason: str = ""

    @property
    def mentions(self) -> int:
        """How many mentions of the entity are in the article."""
        return sum(item.times for item in self.names)


class NamesPanel(QWidget):
    """Shows the mentions of one entity and asks to walk, join and split."""

    mention_requested = Signal(str)
    step_requested = Signal(int)
    join_requested = Signal()
    choose_requested = Signal()
    split_requested = Signal()

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._heading = Heading("", self)
        self.back = self._quiet("chevron-left", self.tr("Previous mention"))
        self.forth = self._quiet("chevron-right", self.tr("Next mention"))
        self.title = ElidedLabel("", self, weight=QFont.Weight.DemiBold)
        self.identifier = QuietLabel("", self, 0.94)
        self._names = QWidget(self)
        self._flow = FlowLayout(self._names, gap=4)
        self.proposed = QuietLabel("", self)
        self.join = KeyButton(self.tr("Join"), actions.caption("join_name"), parent=self)
        caption = actions.caption("join_name_by_letter")
        self.choose = KeyButton(self.tr("Join with…"), caption, look=Look.QUIET, parent=self)
        caption = actions.caption("split_name")
        self.split = KeyButton(self.tr("Split"), caption, look=Look.QUIET, parent=self)
        self._lay_out()
        self._connect()
        self.hide()

    def show_names(self, view: NamesView | None) -> None:
        """Show the entity in hand, or nothing."""
        self.setVisible(view is not None)
        if view is None:
            return
        many = view.mentions > 1
        words = self.tr("One name · mention {} of {}").format(view.place, view.mentions)
        self._heading.setText((words if many else self.tr("Name")).upper())
        self.title.set_words(view.title)
        self.title.setVisible(many or bool(view.identifier))
        self.identifier.setText(view.identifier)
        self.identifier.setVisible(bool(view.identifier))
        for button in (self.back, self.forth, self.split):
            button.setVisible(many)
        self._show_all(view.names if many else ())
        self.proposed.setText(self.tr("Same as “{}”? ({})").format(view.proposed, view.reason))
        for part in (self.proposed, self.join):
            part.setVisible(bool(view.proposed))

    def name_buttons(self) -> list[ChoiceButton]:
        """Return the buttons of the names."""
        return [item for item in self._names.findChildren(ChoiceButton) if not item.isHidden()]

    def _show_all(self, names: tuple[NameCount, ...]) -> None:
        for button in self._names.findChildren(ChoiceButton):
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        for name in names[:_MOST_NAMES]:
            words = name.words if name.times == 1 else f"{name.words} · {name.times}"
            button = ChoiceButton(words, self._names)
            button.setChecked(name.in_hand)
            button.clicked.connect(partial(self._on_name, button, name))
            self._flow.addWidget(button)
            button.show()
        self._names.setVisible(bool(names))
        self._names.updateGeometry()

    def _on_name(self, button: ChoiceButton, name: NameCount) -> None:
        button.setChecked(name.in_hand)
        self.mention_requested.emit(name.record_id)

    def _quiet(self, name: str, words: str) -> KeyButton:
        button = KeyButton("", look=Look.QUIET, icon=icon(name), parent=self)
        button.setAccessibleName(words)
        action = "previous_mention" if name == "chevron-left" else "next_mention"
        button.setToolTip(f"{words} ({self._actions.caption(action)})")
        return button

    def _connect(self) -> None:
        self.back.clicked.connect(partial(self.step_requested.emit, -1))
        self.forth.clicked.connect(partial(self.step_requested.emit, +1))
        self.join.clicked.connect(self.join_requested)
        self.choose.clicked.connect(self.choose_requested)
        self.split.clicked.connect(self.split_requested)
        self._actions.keys_changed.connect(self._show_keys)

    def _show_keys(self) -> None:
        for button, action in (
            (self.join, "join_name"),
            (self.choose, "join_name_by_letter"),
            (self.split, "split_name"),
        ):
            button.set_key(self._actions.caption(action))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(self._heading, 1)
        for button in (self.back, self.forth):
            button.setFixedHeight(22)
            head.addWidget(button)
        offer = QHBoxLayout()
        offer.setSpacing(6)
        offer.addWidget(self.proposed, 1)
        offer.addWidget(self.join)
        foot = FlowLayout(gap=2)
        foot.addWidget(self.choose)
        foot.addWidget(self.split)
        inside = QVBoxLayout()
        inside.setContentsMargins(4, 0, 4, 0)
        inside.setSpacing(5)
        for part in (self.title, self.identifier, self._names):
            inside.addWidget(part)
        inside.addLayout(offer)
        inside.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(inside)
