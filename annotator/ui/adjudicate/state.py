"""What the parts of Adjudicate share: page, conflicts, and the article on the table."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.services.comparing import Conflict
from annotator.services.conflict_list import ConflictList
from annotator.services.docket import Docket, Item
from annotator.ui.adjudicate.decisions import Decisions
from annotator.ui.adjudicate.gold_table import GoldTable
from annotator.ui.desk.part import DeskTools
from annotator.ui.screens.adjudicate import AdjudicateScreen


class AdjudicateState(QObject):
    """Held by the desk; `table` and `decisions` are there once the conflicts have been listed."""

    def __init__(self, tools: DeskTools, screen: AdjudicateScreen, parent: QObject) -> None:
        super().__init__(parent)
        self.tools = tools
        self.screen = screen
        self.conflicts = ConflictList()
        self.table: GoldTable | None = None
        self.decisions: Decisions | None = None

    def docket(self) -> Docket | None:
        """Return the article on the table."""
        return self.table.docket if self.table is not None else None

    def item(self) -> Item | None:
        """Return the thing in hand."""
        return self.decisions.item if self.decisions is not None else None

    def conflict(self) -> Conflict | None:
        """Return the conflict in hand; what all agree on is none."""
        item = self.item()
        return self.conflicts.conflict(item.id) if item is not None else None

    def prepare_beside(self, item_id: str | None) -> None:
        """Have ready what the next key may ask for: other articles, other lines of this one."""
        model, table, docket = self.screen.queue.model, self.table, self.docket()
        beside = model.neighbour(item_id, 1), model.neighbour(item_id, -1)
        for one in (model.next_open(item_id), *beside):
            if one is None or table is None:
                continue
            if docket is not None and one.id in docket.by_id:
                self.screen.lanes.expect(one.id)
            else:
                table.prepare(one.article_id)
