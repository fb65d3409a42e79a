"""The rows of two sides' names in many articles: what they agree on, and where they differ."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from annotator.agreement.batch import SPAN, Batch
from annotator.agreement.batch_pairs import Edges
from annotator.agreement.batch_sums import BatchSums
from annotator.agreement.explain import Hint, Kind
from annotator.agreement.ledger import KINDS, bits_of
from annotator.agreement.mention_rows import (
    boundary_habit,
    mention_rows,
    missing_habit,
    values_habit,
)
from annotator.agreement.tally import AGREED, NONE
from annotator.domain.annotations import Family

if TYPE_CHECKING:
    from annotator.agreement.arrays import Flags, Numbers


_AGREED = KINDS.index(AGREED)
_MISSING, _BOUNDARY, _LABEL = (
    KINDS.index(kind.value) for kind in (Kind.MISSING, Kind.BOUNDARY, Kind.LABEL)
)
_SPLIT, _DUPLICATE = (bits_of((hint.value,)) for hint in (Hint.SPLIT, Hint.DUPLICATE))


class Missing(NamedTuple):
    """Marks that the other side has nothing for; `touching` ones share text with another there."""

    marks: Numbers
    touching: Flags
    untouched: Flags


class BatchRows:
    """Adds the rows of names in one piece, pair by pair."""

    def __init__(self, batch: Batch, sums: BatchSums) -> None:
        self.batch = batch
        self.sums = sums
        self.pairs = (*batch.plan.pairs, *batch.plan.repeats)
        self.defaults = batch.plan.defaults.get(Family.ENTITY, {})
        self.names = [sums.ledger.name(label) for label in batch.labels]
        # Article, pair, label and whether it is untouched, of all that two have alike.
        self._agreed: list[Numbers] = []

    def of_pairs(self, number: int, pairs: Edges) -> None:
        """Add what two sides agree on and what differs in the names that answer to one another."""
        import numpy as np  # noqa: PLC0415 - heavy

        marks, (ours, theirs) = self.batch.marks, pairs[:2]
        untouched = marks.untouched[ours] & marks.untouched[theirs]
        keys = (marks.article[ours], np.full(len(ours), number), marks.label[ours], untouched)
        self._agreed.append(np.column_stack(keys)[pairs.alike])
        differ = ~pairs.same | ~pairs.alike | (marks.attributes[ours] != marks.attributes[theirs])
        for mine, their in zip(ours[differ].tolist(), theirs[differ].tolist(), strict=True):
            self._differ(number, mine, their)

    def of_missing(self, number: int, missing: Missing, *, is_first: bool) -> None:
        """Add names of the first side or of the second that the other has nothing for."""
        columns = (column.tolist() for column in missing)
        for mark, touching, untouched in zip(*columns, strict=True):
            hints = _SPLIT if touching else 0
            self._missing((number, hints, int(untouched)), mark, is_first=is_first)

    def finish(self) -> None:
        """Add what was agreed on, what was counted otherwise too; one row for what is alike."""
        import numpy as np  # noqa: PLC0415 - heavy

        sides = [*self._agreed, self._taken()]
        article, pair, label, untouched = np.concatenate(sides).astype(np.int64).T
        labels, pairs = len(self.names), max(len(self.pairs), 1)
        keys = ((article * pairs + pair) * labels + label) * 2 + untouched
        found, counts = np.unique(keys, return_counts=True)
        names = np.array(self.names)[found // 2 % labels]
        kind, nothing = np.full(len(found), _AGREED), np.zeros(len(found), np.int64)
        pair = found // (2 * labels) % pairs
        columns = (pair, kind, names, names, nothing, nothing, nothing, found % 2, counts)
        self.sums.add_rows(found // (2 * labels * pairs), np.column_stack(columns))

    def _taken(self) -> Numbers:
        """Return the rows of what was agreed on out of those that were added one by one."""
        import numpy as np  # noqa: PLC0415 - heavy

        rows = self.sums.rows
        label = {name: place for place, name in enumerate(self.names)}
        found = [
            (article, pair, label[first], untouched)
            for row in [row for row in rows if row[2] == _AGREED]
            for article, pair, _, first, _, _, _, _, untouched in [row] * rows.pop(row)
        ]
        return np.array(found, np.int64).reshape(-1, 4)

    def _missing(self, about: tuple[int, int, int], mark: int, *, is_first: bool) -> None:
        number, hints, untouched = about
        article, label, start, end, text = self._words[mark]
        habit = missing_habit(self.batch.labels[label], text[start:end], is_first=is_first)
        name, none = self.names[label], self._none
        labels = (name, none) if is_first else (none, name)
        if article in self._with_repeats:
            hints |= self._repeated(article, start, end)
        habit_name = self.sums.ledger.name(habit)
        self.sums.rows[article, number, _MISSING, *labels, 0, hints, habit_name, untouched] += 1

    def _differ(self, number: int, mine: int, their: int) -> None:
        marks, name = self.batch.marks, self.sums.ledger.name
        article, label, start, end, text = self._words[mine]
        _, other, other_start, other_end, _ = self._words[their]
        if label == other and marks.attributes[mine] != marks.attributes[their]:
            self._differ_in_attributes(number, mine, their)
            return
        untouched = int(marks.untouched[mine] and marks.untouched[their])
        labels = self.names[label], self.names[other]
        if (start, end) != (other_start, other_end):
            before = text[min(start, other_start) : max(start, other_start)]
            after = text[min(end, other_end) : max(end, other_end)]
            hints, habit = boundary_habit(start - other_start, end - other_end, before, after)
            row = (_BOUNDARY, *labels, 0, bits_of(hints), name(habit), untouched)
            self.sums.rows[article, number, *row] += 1
        if label != other:
            values = self.batch.labels[label], self.batch.labels[other]
            habit = values_habit(Kind.LABEL, "", *values)
            row = (_LABEL, *labels, 0, 0, name(habit), untouched)
            self.sums.rows[article, number, *row] += 1

    def _differ_in_attributes(self, number: int, mine: int, their: int) -> None:
        table, marks = self.batch.table, self.batch.marks
        first, second = (table.mention(int(marks.row[mark])) for mark in (mine, their))
        article, text = int(marks.article[mine]), self._words[mine][-1]
        places = {self.pairs[number]: number}
        for row in mention_rows(self.pairs[number], first, second, text, self.defaults):
            self.sums.rows[article, *self.sums.ledger.packed(row, 1, places)[:-1]] += 1

    @cached_property
    def _none(self) -> int:
        return self.sums.ledger.name(NONE)

    @cached_property
    def _words(self) -> list[tuple[int, int, int, int, str]]:
        """Article, label, start, end and text of every mark."""
        marks, texts = self.batch.marks, self.batch.table.texts
        columns = (marks.article, marks.label, marks.start % SPAN, marks.end % SPAN)
        lists = [column.tolist() for column in columns]
        return list(zip(*lists, [texts[article] for article in lists[0]], strict=True))

    @cached_property
    def _with_repeats(self) -> set[int]:
        """The articles in which one stretch repeats another."""
        table = self.batch.table
        found = {
            article_id
            for article_id, regions in table.regions.items()
            if any(region.duplicate_of for region in regions)
        }
        return {place for place, name in enumerate(table.article_ids) if name in found}

    def _repeated(self, article: int, start: int, end: int) -> int:
        regions = self.batch.table.regions[self.batch.table.article_ids[article]]
        for region in regions:
            if region.duplicate_of and start < region.span.end and region.span.start < end:
                return _DUPLICATE
        return 0
