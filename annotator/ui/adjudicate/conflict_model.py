"""The rows of the queue: conflicts under the headings of what they are sorted by."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from annotator.services.comparing import Conflict
from annotator.services.conflict_list import ConflictOrder
from annotator.services.docket import Standing
from annotator.ui.adjudicate.conflict_words import family_words, kind_words, standing_words
from annotator.ui.phrasing import spoken

ROW = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class Head(NamedTuple):
    """A heading between the rows."""

    words: str


class Row(NamedTuple):
    """A conflict as it is shown: how far it is settled is asked when it is painted."""

    conflict: Conflict
    standing: Standing


class ConflictModel(QAbstractListModel):
    """Shows what it is given; nothing is read while it is scrolled."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Conflict | Head] = []
        self._row_of: dict[str, int] = {}
        self._order: list[int] = []
        self._standing: Callable[[Conflict], Standing] = lambda _: Standing.OPEN

    def show(
        self,
        conflicts: Sequence[Conflict],
        order: ConflictOrder,
        standing: Callable[[Conflict], Standing],
    ) -> None:
        """Show other conflicts, in the order they come in."""
        self.beginResetModel()
        self._standing = standing
        self._rows, self._row_of, self._order = [], {}, []
        last: str | None = None
        heading = _HEADINGS.get(order)
        for conflict in conflicts:
            words = heading(conflict) if heading is not None else None
            if words is not None and words != last:
                self._rows.append(Head(words))
                last = words
            self._row_of[conflict.id] = len(self._rows)
            self._order.append(len(self._rows))
            self._rows.append(conflict)
        self.endResetModel()

    def size(self) -> int:
        """Return the number of conflicts."""
        return len(self._order)

    def row_of(self, item_id: str) -> int | None:
        """Return the row of a conflict."""
        return self._row_of.get(item_id)

    def conflict(self, row: int) -> Conflict | None:
        """Return the conflict of a row; headings have none."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Conflict) else None

    def neighbour(self, item_id: str | None, step: int) -> Conflict | None:
        """Return the conflict before (−1) or behind (+1) another one; from nowhere, the first."""
        row = self._row_of.get(item_id or "")
        place = bisect_left(self._order, row) + step if row is not None else 0
        if not 0 <= place < len(self._order):
            return None
        return self.conflict(self._order[place])

    def next_open(self, item_id: str | None) -> Conflict | None:
        """Return the next conflict that waits, from the beginning again after the last."""
        row = self._row_of.get(item_id or "")
        start = bisect_left(self._order, row) + 1 if row is not None else 0
        for place in chain(range(start, len(self._order)), range(start)):
            found = self.conflict(self._order[place])
            if found is not None and self._waits(found):
                return found
        return None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many rows there are, headings among them."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let headings be passed over."""
        if self.conflict(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in a row."""
        if not index.isValid():
            return None
        found = self._rows[index.row()]
        if role == ROW:
            return found if isinstance(found, Head) else Row(found, self._standing(found))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(found, Head):
                return found.words
            return f"{kind_words(found.kind, found.family, found.part)}: {found.words}"
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(found, Conflict):
            state = standing_words(self._standing(found))
            return f"{found.words}\n{spoken(found.pattern_words)}\n{found.title} · {state}"
        return None

    def _waits(self, conflict: Conflict) -> bool:
        return self._standing(conflict) in (Standing.OPEN, Standing.CHANGED)


def _label_heading(conflict: Conflict) -> str:
    label = "" if conflict.family == "claim" else f" · {conflict.label}"
    return f"{family_words(conflict.family)}{label}"


_HEADINGS: dict[ConflictOrder, Callable[[Conflict], str]] = {
    ConflictOrder.ARTICLE: lambda one: one.title,
    ConflictOrder.LABEL: _label_heading,
    ConflictOrder.PATTERN: lambda one: spoken(one.pattern_words),
}
