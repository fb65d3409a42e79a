"""What an import did: how many came in, and every record that was refused, with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.domain.imports import Refusal
from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.phrasing import spoken


class ImportReport(AskDialog):
    """Lists what was refused; the list can be copied or saved as text.

    `title` and `columns` say other words where it was no import.
    """

    save_requested = Signal(object, str)

    def __init__(
        self,
        words: str,
        refused: Sequence[Refusal],
        parent: QWidget | None = None,
        *,
        title: str = "",
        columns: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.ask(title or self.tr("Import"), words)
        self._refused = refused
        self._columns = list(columns) or [
            self.tr("File"),
            self.tr("Record"),
            self.tr("Why it was not taken"),
        ]
        self.table = QTableWidget(len(refused), 3, self)
        self._fill()
        self.body.addWidget(self.table, 1)
        self.copy = self.add_button(self.tr("Copy list"))
        self.copy.clicked.connect(self._on_copy)
        self.save = self.add_button(self.tr("Save list…"))
        self.save.clicked.connect(self._on_save)
        close = self.add_button(self.tr("Close"), "Esc", lead=True)
        close.clicked.connect(self.accept)
        self.resize(760, 440)
        close.setFocus()

    def as_text(self) -> str:
        """Return the list, a line to a record, its parts parted by tabs."""
        return "".join("\t".join(row) + "\n" for row in map(_row, self._refused))

    def _fill(self) -> None:
        self.table.setHorizontalHeaderLabels(self._columns)
        for row, refusal in enumerate(self._refused):
            for column, words in enumerate(_row(refusal)):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.table.setItem(row, column, item)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setWordWrap(False)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 190)
        self.table.setColumnWidth(1, 120)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())

    def _on_save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the list"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self.tr("refused.txt"))
        dialog.fileSelected.connect(
            lambda name: self.save_requested.emit(Path(name), self.as_text())
        )
        dialog.open()


def _row(refusal: Refusal) -> tuple[str, str, str]:
    return refusal.source, spoken(refusal.record), spoken(refusal.reason)
