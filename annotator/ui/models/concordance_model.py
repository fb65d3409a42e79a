"""The lines of a concordance for a table: sorted, filtered, with boxes to tick."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from annotator.domain.concordance import ConcordanceLine, LabelAt, Standing

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """The columns, from left to right."""

    TICK = 0
    LEFT = 1
    WORDS = 2
    RIGHT = 3
    LABEL = 4
    ARTICLE = 5
    SOURCE = 6
    DATE = 7


_ALIGNED = {
    Column.LEFT: Qt.AlignmentFlag.AlignRight,
    Column.WORDS: Qt.AlignmentFlag.AlignHCenter,
}


class ConcordanceModel(QAbstractTableModel):
    """Holds the lines; nothing is copied when they are sorted or filtered, only their order.

    Lines are told apart by their number, the place in which they were given.
    """

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[ConcordanceLine] = ()
        self._order: list[int] = []
        self._ticked: set[int] = set()
        self._standing: Standing | None = None
        self._column, self._descending = -1, False
        self._headings = (
            "",
            self.tr("Before"),
            self.tr("Words"),
            self.tr("Behind"),
            self.tr("Labels"),
            self.tr("Article"),
            self.tr("Source"),
            self.tr("Date"),
        )

    def show(self, lines: Sequence[ConcordanceLine], ticked: Iterable[int] = ()) -> None:
        """Show other lines, in the order and with the filter at hand."""
        self.beginResetModel()
        self.lines = lines
        self._ticked = set(ticked)
        self._arrange()
        self.endResetModel()
        self.ticks_changed.emit()

    def filter(self, standing: Standing | None) -> None:
        """Show only lines with a label of that standing on the words; None shows all."""
        self.beginResetModel()
        self._standing = standing
        self._arrange()
        self.endResetModel()
        self.ticks_changed.emit()

    def line(self, row: int) -> ConcordanceLine:
        """Return the line in a row."""
        return self.lines[self._order[row]]

    def number(self, row: int) -> int:
        """Return the number of the line in a row."""
        return self._order[row]

    def is_ticked(self, row: int) -> bool:
        """Say whether the box of a row is ticked."""
        return self._order[row] in self._ticked

    def ticked(self) -> list[ConcordanceLine]:
        """Return the ticked lines that are shown."""
        return [self.lines[number] for number in sorted(self._ticked & set(self._order))]

    def tick(self, rows: Iterable[int], ticked: bool) -> None:
        """Tick or untick some rows."""
        numbers = {self._order[row] for row in rows}
        self._ticked = self._ticked | numbers if ticked else self._ticked - numbers
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
        self.ticks_changed.emit()

    def tick_all(self) -> None:
        """Tick all that is shown, or untick it when it is ticked already."""
        shown = set(self._order)
        self.tick(range(len(self._order)), not shown <= self._ticked)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many lines are shown."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the heading of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _ALIGNED:
            return _ALIGNED[Column(section)] | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell; screen readers hear these, the delegate paints the same."""
        line, column = self.line(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _WORDS[column](line)
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.TICK:
            state = (
                Qt.CheckState.Checked if self.is_ticked(index.row()) else Qt.CheckState.Unchecked
            )
            return state.value
        if role == Qt.ItemDataRole.ToolTipRole and column in (Column.LABEL, Column.ARTICLE):
            return _WORDS[column](line)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; lines alike in it stay in the order of the articles."""
        self._column, self._descending = column, order == Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        self._arrange()
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        standing = self._standing
        numbers: Iterable[int] = range(len(self.lines))
        if standing is not None:
            numbers = (it for it in numbers if standing in self.lines[it].standings())
        self._order = list(numbers)
        if self._column > Column.TICK:
            key = _SORT[Column(self._column)]
            self._order.sort(key=lambda it: key(self.lines[it]), reverse=self._descending)


def label_words(line: ConcordanceLine) -> str:
    """Return the labels of a line in words: “GPE gold, Ines · MISC rules?”."""
    if line.labels:
        return " · ".join(f"{label} {', '.join(by)}" for label, by in grouped(line.labels))
    around = " · ".join(f"{label} {', '.join(by)}" for label, by in grouped(line.around))
    return f"({around})" if around else ""


def grouped(labels: Sequence[LabelAt]) -> list[tuple[str, list[str]]]:
    """Return who gave each label; a suggester has a question mark, a rejected one a cross."""
    found: dict[str, list[str]] = {}
    signs = {Standing.SUGGESTED: "?", Standing.REJECTED: "×"}
    for item in labels:
        found.setdefault(item.label, []).append(item.by + signs.get(item.standing, ""))
    return list(found.items())


def _from_the_words_on(left: str) -> str:
    """Return the context before the words, nearest word first, as it is sorted by."""
    return " ".join(reversed(left.casefold().split()))


_WORDS: dict[Column, Callable[[ConcordanceLine], str]] = {
    Column.TICK: lambda _: "",
    Column.LEFT: lambda line: line.left,
    Column.WORDS: lambda line: line.words,
    Column.RIGHT: lambda line: line.right,
    Column.LABEL: label_words,
    Column.ARTICLE: lambda line: line.title,
    Column.SOURCE: lambda line: line.source,
    Column.DATE: lambda line: line.date,
}
_SORT: dict[Column, Callable[[ConcordanceLine], str]] = {
    **_WORDS,
    Column.LEFT: lambda line: _from_the_words_on(line.left),
    Column.WORDS: lambda line: line.words.casefold(),
    Column.RIGHT: lambda line: line.right.casefold().lstrip(),
    Column.ARTICLE: lambda line: line.title.casefold(),
    Column.SOURCE: lambda line: line.source.casefold(),
}
