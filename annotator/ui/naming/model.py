"""The table of entities: name, label, labels in use, other names, identifier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.entities import Entity, folded
from annotator.ui.numbers import number

_Index = QModelIndex | QPersistentModelIndex
_MOST_ALIASES = 6


class EntityModel(QAbstractTableModel):
    """Shows the entities that a search lets through, sorted by any column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Entity] = []
        self._texts: list[str] = []
        self._shown: list[Entity] = []
        self._search, self._column, self._down = "", 2, True

    def show_entities(self, entities: Sequence[Entity]) -> None:
        """Show other entities."""
        self._all, self._texts = list(entities), []
        self._choose()

    def search(self, words: str) -> None:
        """Show only entities in whose names or identifier all the words stand."""
        self._search = words
        self._choose()

    def entity(self, row: int) -> Entity | None:
        """Return the entity of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, entity_id: str) -> int:
        """Return the row of an entity, −1 if it is not shown."""
        rows = (row for row, entity in enumerate(self._shown) if entity.id == entity_id)
        return next(rows, -1)

    def counts(self) -> tuple[int, int]:
        """Return how many entities are shown, of how many."""
        return len(self._shown), len(self._all)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else 5

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (self.tr("Name"), self.tr("Label"), self.tr("Labels"))
        return (*heads, self.tr("Also called"), self.tr("Identifier"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell."""
        entity = self.entity(index.row())
        if entity is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 2:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cell(entity, index.column())
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self._column, self._down = column, order is Qt.SortOrder.DescendingOrder
        self._choose()

    def _cell(self, entity: Entity, column: int) -> str:
        if column == 3:
            others = [name for name in entity.aliases() if name != entity.title()]
            more = f" +{len(others) - _MOST_ALIASES}" if len(others) > _MOST_ALIASES else ""
            return ", ".join(others[:_MOST_ALIASES]) + more
        cells = (entity.title(), entity.label, number(entity.count), "", entity.card.identifier)
        return cells[column]

    def _choose(self) -> None:
        self.beginResetModel()
        words = folded(self._search).split()
        if words and not self._texts:
            # Worked out when it is first searched: of very many names this takes a moment.
            self._texts = [_searched(entity) for entity in self._all]
        found = list(self._all)
        if words:
            pairs = zip(self._texts, self._all, strict=True)
            found = [item for text, item in pairs if all(word in text for word in words)]
        found.sort(key=self._key, reverse=self._down)
        self._shown = found
        self.endResetModel()

    def _key(self, entity: Entity) -> Any:
        if self._column == 2:
            return entity.count
        if self._column == 3:
            return len(entity.aliases()), entity.count
        return self._cell(entity, self._column).casefold(), entity.count


def _searched(entity: Entity) -> str:
    parts = (entity.title(), entity.card.identifier, *(item.name for item in entity.names))
    return folded(" \n ".join(parts))
