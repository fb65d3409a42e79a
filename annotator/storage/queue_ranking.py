"""Orders that no index holds: worked out once for a query, then kept as they were."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, literal_column, select

from annotator.domain.queue import QueueOrder, QueueQuery
from annotator.storage.database import Database
from annotator.storage.layer_book import LayerBook
from annotator.storage.queue_filters import QueueFilters
from annotator.storage.tables import AnnotationRow, ArticleRow

RANKED = frozenset({QueueOrder.SUGGESTIONS, QueueOrder.SCORE})
_KEPT = 4
_SIZE_BITS, _POSITION_BITS = 24, 32
_MOST, _LAST = (1 << _SIZE_BITS) - 1, (1 << _POSITION_BITS) - 1


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
        return self.keep(query, self.ranks(query, 0, None))

    def ranks(self, query: QueueQuery, start: int, end: int | None) -> list[int]:
        """Return the ranks of the articles found at the positions from `start` up to `end`.

        Sorted, ranks are the order; each of them also says which article it belongs to.
        """
        with self._database.reading() as connection:
            conditions = list(self._filters.conditions(query))
            waiting = self._filters.open_suggestions(self._layers.number(query.layer_id))
            found = select(ArticleRow.position, waiting, self._key(query)).where(*conditions)
            found = found.where(ArticleRow.position >= start)
            if end is not None:
                found = found.where(ArticleRow.position < end)
            return [_rank(query, *row) for row in connection.execute(found)]

    def keep(self, query: QueueQuery, ranks: list[int]) -> Sequence[int]:
        """Keep the order that the ranks of all articles make, and return it."""
        ranks.sort()
        turned = _LAST if query.descending else 0
        ranking = Ranking([(rank & _LAST) ^ turned for rank in ranks])
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

    def _key(self, query: QueueQuery) -> ColumnElement[Any]:
        """Return the score of the least certain open suggestion, where it is asked for."""
        if query.order is QueueOrder.SUGGESTIONS:
            return literal_column("NULL")
        return (
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


def _rank(query: QueueQuery, position: int, waiting: int, score: float | None) -> int:
    """Return one number to sort by: whether anything waits, then how much, then the position."""
    if query.order is QueueOrder.SUGGESTIONS:
        size = _MOST - min(waiting, _MOST)
    else:
        # Where something waits but nothing has a score, it counts as certain.
        size = round(_MOST * min(max(score if score is not None else 1.0, 0.0), 1.0))
    if query.descending:
        size, position = _MOST - size, position ^ _LAST
    return (((waiting <= 0) << _SIZE_BITS | size) << _POSITION_BITS) | position
