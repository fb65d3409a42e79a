"""All keys on one page: to look at, to search, to print, and the way to other keys."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from annotator.domain.scheme import Scheme
from annotator.ui.actions import ActionSet
from annotator.ui.controls.key_sheet import KeySheet
from annotator.ui.controls.texts import Heading, QuietLabel
from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.key_listing import Keyed, KeyGroup, caret_entries, fitting, key_groups, keys_html


class KeysDialog(AskDialog):
    """Made from the table of actions and the keys in force."""

    change_requested = Signal()

    def __init__(
        self, actions: ActionSet, scheme: Scheme | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ask(self.tr("Keys"))
        caret = tuple(
            Keyed(f"caret:{keys}", words, "", (keys,), ())
            for keys, words in caret_entries(actions, scheme)
        )
        self._groups = [
            *key_groups(actions, scheme),
            KeyGroup(self.tr("Caret and words"), caret),
        ]
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Find a key or what it does"))
        self.search.setAccessibleName(self.tr("Find a key or what it does"))
        self.search.textChanged.connect(self._fill)
        self._nothing = QuietLabel(self.tr("No key does that."), self)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self.body.addWidget(self.search)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._area, 1)
        self.resize(940, 760)
        self.add_button(self.tr("Print…")).clicked.connect(self._print)
        self.change = self.add_button(self.tr("Change keys…"))
        self.change.clicked.connect(self._on_change)
        self.add_button(self.tr("Close"), "Esc", lead=True).clicked.connect(self.accept)
        self._fill()
        self.search.setFocus()

    def shown(self) -> list[str]:
        """Return the titles of what the search lets through."""
        return [item.title for group in self._fitting() for item in group.items]

    def html(self) -> str:
        """Return the sheet as it would be printed."""
        return keys_html(self._fitting(), self.tr("Keys of Annotator"))

    def _fitting(self) -> list[KeyGroup]:
        groups = fitting(self._groups, self.search.text())
        keyed = [
            KeyGroup(group.title, tuple(item for item in group.items if item.keys))
            for group in groups
        ]
        return [group for group in keyed if group.items]

    def _fill(self) -> None:
        groups = self._fitting()
        page = QWidget(self)
        columns = QHBoxLayout(page)
        columns.setSpacing(28)
        sides = (QVBoxLayout(), QVBoxLayout())
        lengths = [0, 0]
        for side in sides:
            side.setSpacing(2)
            columns.addLayout(side, 1)
        for group in groups:
            shorter = lengths.index(min(lengths))
            lengths[shorter] += len(group.items) + 2
            self._add(sides[shorter], group, page)
        for side in sides:
            side.addStretch(1)
        self._area.setWidget(page)
        self._nothing.setVisible(not groups)
        self._area.setVisible(bool(groups))

    def _add(self, column: QVBoxLayout, group: KeyGroup, page: QWidget) -> None:
        sheet = KeySheet(page, columns=1)
        sheet.show_entries([(item.caption(), item.title) for item in group.items])
        column.addWidget(Heading(group.title, page))
        column.addWidget(sheet)
        column.addSpacing(14)

    def _on_change(self) -> None:
        self.accept()
        self.change_requested.emit()

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - seldom wanted

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        document = QTextDocument(self)
        document.setHtml(self.html())
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: document.print_(printer))
        QDialog.open(dialog)
