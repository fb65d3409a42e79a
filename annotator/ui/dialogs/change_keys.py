"""The page of keys in a window of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.dialogs.keys_page import KeysPage
from annotator.ui.key_choices import Choices
from annotator.ui.key_listing import KeyGroup


class ChangeKeysDialog(AskDialog):
    """Every choice holds at once; there is nothing to confirm."""

    def __init__(
        self,
        groups: Callable[[], list[KeyGroup]],
        choices: Choices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ask(self.tr("Change keys"), self.tr("A key that you choose holds at once."))
        self.page = KeysPage(groups, choices, self)
        self.body.addWidget(self.page, 1)
        self.add_button(self.tr("Close"), "Esc", lead=True).clicked.connect(self.accept)
        self.resize(860, 680)
