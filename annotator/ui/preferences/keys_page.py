"""Which keys stand for what."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from annotator.ui.actions import ActionSet
from annotator.ui.dialogs.keys_page import KeysPage
from annotator.ui.key_choices import KEYS_KEY, read_choices, write_choices
from annotator.ui.key_listing import key_groups
from annotator.ui.preferences.page import PreferencePage, Settings


class KeysPreferences(PreferencePage):
    """The keys of the window that the preferences were opened from."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(settings, parent)
        actions = _actions_of(parent)
        if actions is None:
            self.add_words(self.tr("Keys are changed from a window."))
            return
        groups = partial(key_groups, actions, actions.scheme())
        self.keys = KeysPage(groups, read_choices(settings.get(KEYS_KEY)), self)
        self.keys.choices_changed.connect(
            lambda choices: self.keep(KEYS_KEY, write_choices(choices))
        )
        self.column.addWidget(self.keys, 1)


def _actions_of(widget: QWidget | None) -> ActionSet | None:
    """Return the actions of the window around a widget."""
    while widget is not None:
        found = getattr(widget, "actions_by_id", None)
        if isinstance(found, ActionSet):
            return found
        widget = widget.parentWidget()
    return None
