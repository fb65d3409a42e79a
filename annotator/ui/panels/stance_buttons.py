"""What can be changed of the stance in hand, each with the key that does it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from annotator.ui.actions import ActionSet
from annotator.ui.controls.buttons import KeyButton
from annotator.ui.controls.flow import FlowLayout


class StanceButtons(QWidget):
    """A button for each part of a stance; pressing one does the action of its key."""

    def __init__(self, actions: ActionSet, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        words = {
            "stance_holder": self.tr("Holder"),
            "link": self.tr("Target"),
            "stance_topic": self.tr("Topic"),
            "stance_words": self.tr("Words"),
            "stance_through": self.tr("Told in"),
        }
        flow = FlowLayout(self)
        self.buttons = {action_id: self._button(action_id, words[action_id]) for action_id in words}
        for button in self.buttons.values():
            flow.addWidget(button)
        actions.keys_changed.connect(self._show_keys)

    def _button(self, action_id: str, words: str) -> KeyButton:
        action = self._actions[action_id]
        button = KeyButton(words, self._actions.caption(action_id), parent=self)
        button.setToolTip(action.statusTip())
        button.clicked.connect(action.trigger)
        return button

    def _show_keys(self) -> None:
        for action_id, button in self.buttons.items():
            button.set_key(self._actions.caption(action_id))
