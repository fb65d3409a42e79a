"""The panel of the label in hand: what it says, where it comes from, what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.domain.annotations import Family
from annotator.ui.actions import ActionSet
from annotator.ui.controls.buttons import ChoiceButton, KeyButton, Look
from annotator.ui.controls.card import Card
from annotator.ui.controls.facts import FactLine, FactTable
from annotator.ui.controls.flow import FlowLayout
from annotator.ui.controls.keyed_title import KeyedTitle
from annotator.ui.controls.texts import Heading, QuietLabel, WarningLabel
from annotator.ui.fonts import reading, scaled
from annotator.ui.panels.selected_view import Choice, SelectedView
from annotator.ui.panels.stance_buttons import StanceButtons
from annotator.ui.phrasing import spoken

_PAUSE_MS = 30
_TITLES = 100
"""How wide the titles of attributes stand, so that their values line up."""


class ChoiceRow(QWidget):
    """One attribute and its values; the one that holds, pressed again, is let go."""

    value_requested = Signal(str, object)

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = choice.name
        self._must_hold = choice.relabels
        title = KeyedTitle(choice.title, choice.key, self)
        flow = FlowLayout(gap=4)
        self._buttons: dict[str, ChoiceButton] = {}
        for value in choice.values:
            button = ChoiceButton(_words(value), self)
            button.setAccessibleName(f"{choice.title}: {_words(value)}")
            button.clicked.connect(partial(self._on_clicked, value))
            self._buttons[value] = button
            flow.addWidget(button)
        first = next(iter(self._buttons.values()))
        title.setFixedSize(_TITLES, max(first.sizeHint().height(), title.height_for(_TITLES)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._title = title
        row.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(flow, 1)

    def show_current(self, current: str | None) -> None:
        """Show which value holds."""
        self._current = current
        for value, button in self._buttons.items():
            button.setChecked(value == current)

    def show_key(self, key: str) -> None:
        """Show which key steps through the values."""
        self._title.set_key(key)

    def button(self, value: str) -> ChoiceButton:
        """Return the button of a value."""
        return self._buttons[value]

    def _on_clicked(self, value: str) -> None:
        letting_go = value == self._current and not self._must_hold
        self.show_current(self._current)
        if letting_go:
            self.value_requested.emit(self._name, None)
        elif value != self._current:
            self.value_requested.emit(self._name, value)


class SelectedPanel(QWidget):
    """Shows a `SelectedView` and asks; ids of records go with every wish."""

    accept_requested = Signal(str)
    accept_alike_requested = Signal(str)
    reject_requested = Signal(str)
    relabel_requested = Signal(str, str)
    attribute_requested = Signal(str, str, object)

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._view: SelectedView | None = None
        self._record_id: str | None = None
        self._make_view: Callable[[], SelectedView | None] = lambda: None
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._on_pause)
        self._rows: dict[tuple[str, tuple[str, ...]], ChoiceRow] = {}
        self._heading = Heading("", self)
        self._card = Card(self)
        self._words = QLabel(self._card)
        self._facts = FactTable(self._card)
        self.stance = StanceButtons(actions, self._card)
        self._choices = QWidget(self._card)
        self._problems = WarningLabel(self._card)
        self._proposal = QLabel(self._card)
        self._buttons = QWidget(self._card)
        self._hint = QuietLabel("", self)
        actions.keys_changed.connect(self._show_keys)
        self._show_keys()
        self.accept = self._button("accept", self.tr("Accept"), self.accept_requested, lead=True)
        self.reject = self._button("reject", self.tr("Reject"), self.reject_requested)
        self.alike = self._button("accept_alike", self.tr("All"), self.accept_alike_requested)
        self._lay_out()
        self.show_label(None)

    def show_label(
        self, view: SelectedView | None, position: tuple[int, int] | None = None
    ) -> None:
        """Show the label in hand, if any; `position` says which suggestion it is of how many."""
        self._view, self._record_id = view, view.record_id if view is not None else None
        self._soon.stop()
        _show(self._card, view is not None)
        _show(self._hint, view is None)
        self._heading.setText(self._heading_words(view, position).upper())
        if view is None:
            return
        self._words.setText(view.words)
        self._words.setAccessibleName(view.words)
        self._facts.show_lines([self._line(fact.name, fact.value) for fact in view.facts])
        self._problems.setText(" · ".join(view.problems))
        _show(self._problems, bool(view.problems))
        _show(self.stance, view.family is Family.STANCE)
        self._proposal.setText(view.proposal)
        _show(self._proposal, bool(view.proposal))
        self._show_choices(view)
        self._show_buttons(view)

    def show_soon(
        self, record_id: str | None, make_view: Callable[[], SelectedView | None]
    ) -> None:
        """Show the label in hand in a moment, so that the article is painted first.

        What the buttons ask for goes with this label at once. Of many in a row only the last is
        worked out and shown.
        """
        self._record_id, self._make_view = record_id, make_view
        self._soon.start()

    def _on_pause(self) -> None:
        self.show_label(self._make_view())

    def choice(self, name: str) -> ChoiceRow | None:
        """Return the row of an attribute of the label shown."""
        found = (row for (known, _), row in self._rows.items() if known == name)
        return next((row for row in found if not row.isHidden()), None)

    def heading(self) -> str:
        """Return the heading."""
        return self._heading.text()

    def proposal(self) -> str:
        """Return what is said to be proposed."""
        return self._proposal.text() if not self._proposal.isHidden() else ""

    def problems(self) -> str:
        """Return what is said to be missing."""
        return self._problems.text()

    def _lay_out(self) -> None:
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setFont(reading(self.font(), 1.2, QFont.Weight.DemiBold))
        self._problems.setFont(scaled(self.font(), 0.94))
        self._proposal.setWordWrap(True)
        self._proposal.setTextFormat(Qt.TextFormat.PlainText)
        self._choice_column = choices = QVBoxLayout(self._choices)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(8)
        flow = FlowLayout(self._buttons)
        for button in (self.accept, self.reject, self.alike):
            flow.addWidget(button)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(14, 12, 14, 14)
        inside.setSpacing(8)
        said = (self._words, self._facts, self.stance, self._choices, self._problems)
        for part in (*said, self._proposal, self._buttons):
            inside.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._heading, self._card, self._hint):
            column.addWidget(part)
        self._heading.setContentsMargins(4, 0, 0, 0)
        self._hint.setContentsMargins(4, 0, 4, 0)

    def _button(self, action: str, words: str, wish: object, *, lead: bool = False) -> KeyButton:
        look = Look.LEADING if lead else Look.PLAIN
        caption = self._actions.caption(action)
        button = KeyButton(words, caption, look=look, parent=self._buttons)
        button.setToolTip(self._actions[action].statusTip())
        button.clicked.connect(partial(self._wish, wish))
        self._actions.keys_changed.connect(lambda: button.set_key(self._actions.caption(action)))
        return button

    def _show_keys(self) -> None:
        key = self._actions.key_words("next_suggestion")
        words = self.tr("Select words or a label, or press {} for the next suggestion.")
        self._hint.setText(words.format(key))

    def _wish(self, wish: object) -> None:
        if self._record_id is not None:
            wish.emit(self._record_id)  # type: ignore[attr-defined]

    def _line(self, name: str, value: str) -> FactLine:
        view = self._view
        if view is None or name != "Label":
            return FactLine(spoken(name), value)
        return FactLine(
            spoken(name), view.label.title.upper(), view.label.colour, view.is_suggestion
        )

    def _show_choices(self, view: SelectedView) -> None:
        wanted = {(choice.name, choice.values): choice for choice in view.choices}
        for key, choice in wanted.items():
            if key not in self._rows:
                self._rows[key] = self._make_row(choice)
            self._rows[key].show_current(choice.current)
            self._rows[key].show_key(choice.key)
        for key, row in self._rows.items():
            _show(row, key in wanted)
        _show(self._choices, bool(wanted))

    def _make_row(self, choice: Choice) -> ChoiceRow:
        row = ChoiceRow(choice, self._choices)
        self._choice_column.addWidget(row)
        row.value_requested.connect(self._on_relabel if choice.relabels else self._on_attribute)
        return row

    def _on_relabel(self, _name: str, value: str) -> None:
        if self._record_id is not None:
            self.relabel_requested.emit(self._record_id, value)

    def _on_attribute(self, name: str, value: str | None) -> None:
        if self._record_id is not None:
            self.attribute_requested.emit(self._record_id, name, value)

    def _show_buttons(self, view: SelectedView) -> None:
        _show(self.accept, view.is_suggestion or bool(view.proposal))
        _say(self.accept, self.tr("Accept") if view.is_suggestion else self.tr("Take"))
        _say(self.reject, self.tr("Reject") if view.is_suggestion else self.tr("Delete"))
        _say(self.alike, self.tr("All {}").format(view.alike))
        _show(self.alike, view.is_suggestion and view.alike > 1)

    def _heading_words(self, view: SelectedView | None, position: tuple[int, int] | None) -> str:
        if view is None:
            return self.tr("Nothing selected")
        if view.here[1] > 1:
            where = self.tr("{} of {} here").format(*view.here)
            return f"{self._state_words(view, position)} · {where}"
        return self._state_words(view, position)

    def _state_words(self, view: SelectedView, position: tuple[int, int] | None) -> str:
        if not view.is_suggestion:
            return self.tr("Selected · {}").format(view.label.title)
        if position is None:
            return self.tr("Selected · suggestion")
        return self.tr("Selected · suggestion {} of {}").format(*position)


def _show(part: QWidget, shown: bool) -> None:
    """Show or hide a part; one that is so already costs nothing."""
    if part.isHidden() == shown:
        part.setVisible(shown)


def _say(button: KeyButton, words: str) -> None:
    if button.text() != words:
        button.setText(words)
        button.setAccessibleName(words)
        button.updateGeometry()


def _words(value: str) -> str:
    """Return a value as it is read: abbreviations stay, words lose their capitals."""
    return value.replace("_", " ").capitalize() if len(value) > 3 or "_" in value else value
