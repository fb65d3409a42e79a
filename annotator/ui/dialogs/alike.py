"""“Decide all 14…”: the same decision wherever the pattern comes, listed with boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.ui.dialogs.ask import AskDialog


@dataclass(frozen=True, slots=True)
class AlikeLine:
    """One conflict of the pattern: what would hold in it. Without `ticked` it is better left.

    `note` says why; `key` is handed back.
    """

    words: str
    holds: str
    article: str
    key: object
    ticked: bool = True
    note: str = ""


class AlikeDialog(AskDialog):
    """Lists them all; those that are ticked come with `chosen`."""

    chosen = Signal(list)

    def __init__(
        self, title: str, words: str, lines: Sequence[AlikeLine], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ask(title, words)
        self._lines = lines
        self._boxes = [line.ticked for line in lines]
        self.table = QTableWidget(len(lines), 3, self)
        self._fill()
        self.body.addWidget(self.table, 1)
        self.add_button(self.tr("Cancel"), "Esc").clicked.connect(self.reject)
        self.take = self.add_button("", "Enter", lead=True)
        self.take.clicked.connect(self._on_take)
        self.table.itemChanged.connect(self._on_changed)
        self._show_number()
        self.resize(860, 520)
        self.take.setFocus()

    def ticked(self) -> list[object]:
        """Return the keys of the lines that are ticked."""
        return [line.key for line, box in zip(self._lines, self._boxes, strict=True) if box]

    def _fill(self) -> None:
        table = self.table
        table.setHorizontalHeaderLabels(
            [self.tr("Where"), self.tr("What would hold"), self.tr("Article")]
        )
        for row, line in enumerate(self._lines):
            box = QTableWidgetItem(line.words)
            box.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            box.setCheckState(Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked)
            holds = f"{line.holds}  ({line.note})" if line.note else line.holds
            cells = (box, QTableWidgetItem(holds), QTableWidgetItem(line.article))
            for column, cell in enumerate(cells):
                cell.setToolTip(cell.text())
                if column:
                    cell.setFlags(Qt.ItemFlag.ItemIsEnabled)
                table.setItem(row, column, cell)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        # Why a line is not ticked must not be cut.
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _on_changed(self, item: QTableWidgetItem) -> None:
        if item.column() == 0:
            self._boxes[item.row()] = item.checkState() == Qt.CheckState.Checked
            self._show_number()

    def _show_number(self) -> None:
        number = sum(self._boxes)
        self.take.setText(self.tr("Decide {}").format(number))
        self.take.setEnabled(number > 0)
        self.take.updateGeometry()

    def _on_take(self) -> None:
        self.chosen.emit(self.ticked())
        self.accept()
