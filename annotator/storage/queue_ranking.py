"""Orders that no index holds: worked out once for a query, then kept as they were."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, case, func, select

from annotator.domain.queue import QueueOrder, QueueQuery
from annotator.storage.database import Database
from annotator.storage.layer_book import LayerBook
from annotator.storage.queue_filters import QueueFilters
from annotator.storage.tables import AnnotationRow, ArticleRow

RANKED = frozenset({QueueOrder.SUGGESTIONS, QueueOrder.SCORE})
_KEPT = 4
_POSITION = ArticleRow.position.asc()


class Ranking:
    """The positions of the articles that a query finds, in its order."""

    def __init__(self, positions: Sequence[int]) -> None:
        self.positions = array("q", positions)

    def beyond(self, position: int | None, step: int) -> Sequence[int]:
        """Return what follows (1) or precedes (-1) an article, nearest first.

        From an article that is not in the list, and from None, everything follows.
        """
        try:
            at = self.positions.index(position) if position is not None else -1
        except ValueError:
            at = -1
        if step > 0:
            return self.positions[at + 1 :]
        return self.positions[: max(at, 0)][::-1]


class Rankings:
    """The rankings that were asked for last."""

    def __init__(self, database: Database, layers: LayerBook, filters: QueueFilters) -> None:
        self._database = database
        self._layers = layers
        self._filters = filters
        self._kept: dict[QueueQuery, Ranking] = {}

    def fresh(self, query: QueueQuery) -> Sequence[int]:
        """Work the order out anew and keep it."""
        conditions = list(self._filters.conditions(query))
        waiting = self._filters.open_suggestions(self._layers.number(query.layer_id))
        key = self._key(query, waiting)
        keys = (key.desc(), ArticleRow.position.desc()) if query.descending else (key, _POSITION)
        found = select(ArticleRow.position).where(*conditions).order_by(waiting <= 0, *keys)
        rows = self._database.connection.execute(found)
        ranking = Ranking([row[0] for row in rows])
        self._kept.pop(query, None)
        self._kept[query] = ranking
        if len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]
        return ranking.positions

    def kept(self, query: QueueQuery) -> Ranking:
        """Return the order as it was worked out last."""
        if query not in self._kept:
            self.fresh(query)
        return self._kept[query]

    def _key(self, query: QueueQuery, waiting: ColumnElement[int]) -> ColumnElement[Any]:
        if query.order is QueueOrder.SUGGESTIONS:
            return -waiting
        lowest = (
            select(AnnotationRow.score)
            .where(AnnotationRow.score.is_not(None))
            .where(AnnotationRow.article == ArticleRow.position)
            .where(AnnotationRow.layer.in_(self._layers.suggesters()))
            .where(self._filters.open(self._layers.number(query.layer_id)))
            .order_by(AnnotationRow.score)
            .limit(1)
            .correlate(ArticleRow)
            .scalar_subquery()
        )
        # Only where something waits are the suggestions themselves looked at.
        return case((waiting > 0, func.coalesce(lowest, 1.0)), else_=2.0)
