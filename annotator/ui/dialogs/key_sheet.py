"""All keys on one page."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.ui.action_table import ACTIONS, CARET_KEYS, Menu
from annotator.ui.actions import ActionSet
from annotator.ui.controls.key_sheet import KeySheet
from annotator.ui.controls.texts import Heading
from annotator.ui.dialogs.ask import AskDialog


class KeysDialog(AskDialog):
    """Made from the table of actions and the keys in force."""

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ask(self.tr("Keys"))
        page = QWidget(self)
        columns = QHBoxLayout(page)
        columns.setSpacing(28)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(2)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        for menu in Menu:
            entries = [
                (actions.caption(spec.id), spec.words())
                for spec in ACTIONS
                if spec.menu is menu and actions.caption(spec.id)
            ]
            self._add(left if menu is Menu.LABEL else right, self.tr(menu.value), entries, page)
        self._add(left, self.tr("Caret and words"), list(CARET_KEYS), page)
        left.addStretch(1)
        right.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(page)
        self.body.addWidget(area, 1)
        self.resize(900, 760)
        close = self.add_button(self.tr("Close"), "Esc", lead=True)
        close.clicked.connect(self.accept)

    def _add(
        self, column: QVBoxLayout, title: str, entries: list[tuple[str, str]], page: QWidget
    ) -> None:
        sheet = KeySheet(page, columns=1)
        sheet.show_entries(entries)
        column.addWidget(Heading(title, page))
        column.addWidget(sheet)
        column.addSpacing(14)
