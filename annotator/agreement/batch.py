"""The names of many articles as arrays: what the counting of a batch goes by.

A place in the text is one number over all articles: `SPAN` times the article, plus the offset.
Sides and labels are numbers too; -1 is none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from annotator.agreement.sides import ArticleSides, Plan, SidePair
from annotator.agreement.tally import NONE
from annotator.agreement.tally_words import PLAIN
from annotator.domain.annotations import PERSON_ORIGIN, Attributes, Family, Mention
from annotator.domain.mention_table import MentionTable

if TYPE_CHECKING:
    from annotator.agreement.arrays import Flags, Numbers


SPAN = 1 << 32
"""More than any text has characters."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Names that count, in the order of the text: one entry in each column for each name.

    `row` is its place in the table; `start` and `end` are of the whole stretch. `in_pieces` says
    that this is not all, `attributes` is one number for those alike, 0 for none.
    """

    row: Numbers
    article: Numbers
    side: Numbers
    label: Numbers
    start: Numbers
    end: Numbers
    untouched: Flags
    in_pieces: Flags
    attributes: Numbers

    def __len__(self) -> int:
        """Return the number of names."""
        return len(self.row)

    def only(self, kept: Flags | Numbers) -> Marks:
        """Return some of the names."""
        return Marks(
            self.row[kept],
            self.article[kept],
            self.side[kept],
            self.label[kept],
            self.start[kept],
            self.end[kept],
            self.untouched[kept],
            self.in_pieces[kept],
            self.attributes[kept],
        )


def each_once(values: Numbers) -> Numbers:
    """Return the values in order, each once; `np.unique` takes several times as long."""
    import numpy as np  # noqa: PLC0415 - heavy

    ordered = np.sort(values)
    first = np.ones(len(ordered), np.bool_)
    first[1:] = ordered[1:] != ordered[:-1]
    return ordered[first]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The stretches of text of all names: whose (`mark`), from where to where."""

    mark: Numbers
    start: Numbers
    end: Numbers


class Batch:
    """Articles with the names of the sides that finished them, and the plan to count them by.

    `finished` are the sides of each article, `layers` the layer id of each side.
    """

    def __init__(
        self,
        table: MentionTable,
        plan: Plan,
        finished: Sequence[Sequence[str]],
        layers: Mapping[str, str],
    ) -> None:
        import numpy as np  # noqa: PLC0415 - heavy

        self.table = table
        self.plan = plan
        self.layers = layers
        self.sides = plan.everybody()
        self.number = {side: place for place, side in enumerate(self.sides)}
        self.labels = sorted({*table.labels, PLAIN})
        self.done: Flags = np.zeros((len(table.texts), len(self.sides)), np.bool_)
        for article, own in enumerate(finished):
            for side in own:
                if side in self.number:
                    self.done[article, self.number[side]] = True
        # Numbers of what attributes a name may have, 0 for none.
        self.attributes: list[Attributes] = [{}]
        self.marks = self._marks()

    def __len__(self) -> int:
        """Return the number of articles."""
        return len(self.done)

    @property
    def main_pairs(self) -> list[tuple[int, int]]:
        """The pairs that are compared, as numbers of sides."""
        return [self.pair(pair) for pair in self.plan.pairs]

    @property
    def every_pair(self) -> list[tuple[int, int]]:
        """All pairs, those of repeated work too."""
        return [self.pair(pair) for pair in (*self.plan.pairs, *self.plan.repeats)]

    @property
    def groups(self) -> list[list[int]]:
        """The sides that are rated together, if they finished the article."""
        if self.plan.by_pair:
            return [list(pair) for pair in self.main_pairs]
        together = [self.number[side] for side in self.plan.sides()]
        return [together] if together else []

    def pair(self, pair: SidePair) -> tuple[int, int]:
        """Return a pair as numbers of sides."""
        return self.number[pair[0]], self.number[pair[1]]

    def both_done(self, pair: Sequence[int]) -> Flags:
        """Say of each article whether both sides finished it."""
        found: Flags = self.done[:, pair[0]] & self.done[:, pair[1]]
        return found

    def rated_by(self, group: Sequence[int]) -> Numbers:
        """Return how many of a group finished each article; 0 where fewer than two did."""
        import numpy as np  # noqa: PLC0415 - heavy

        many = self.done[:, group].sum(axis=1)
        return np.where(many > 1, many, 0)

    @cached_property
    def pieces(self) -> Pieces:
        """Where all names lie, piece by piece."""
        import numpy as np  # noqa: PLC0415 - heavy

        marks = self.marks
        whole = np.flatnonzero(~marks.in_pieces)
        several = [
            (mark, marks.article[mark] * SPAN + start, marks.article[mark] * SPAN + end)
            for mark in np.flatnonzero(marks.in_pieces)
            for start, end in self.table.spans[int(marks.row[mark])]
        ]
        more = np.array(several, np.int64).reshape(-1, 3).T
        return Pieces(
            np.concatenate([whole, more[0]]),
            np.concatenate([marks.start[whole], more[1]]),
            np.concatenate([marks.end[whole], more[2]]),
        )

    def article(self, number: int, rows: Sequence[int]) -> ArticleSides:
        """Return an article with some of its names, as `counting` wants it."""
        labels: dict[str, list[Mention]] = {
            side: [] for place, side in enumerate(self.sides) if self.done[number, place]
        }
        names = {self.layers[side]: side for side in labels}
        for row in rows:
            mention = self.table.mention(row)
            labels[names[mention.layer_id]].append(mention)
        article_id = self.table.article_ids[number]
        return ArticleSides(
            self.table.texts[number], labels, self.table.regions.get(article_id, ())
        )

    @cached_property
    def closed(self) -> tuple[Numbers, Numbers]:
        """Where stretches that are not annotated start and end, in order and disjoint."""
        import numpy as np  # noqa: PLC0415 - heavy

        known = {name: number for number, name in enumerate(self.table.article_ids)}
        found = sorted(
            (known[name] * SPAN + hole.start, known[name] * SPAN + hole.end)
            for name, regions in self.table.regions.items()
            for hole in ArticleSides("", {}, regions).closed
        )
        starts, ends = np.array(found, np.int64).reshape(-1, 2).T
        return starts, ends

    def _marks(self) -> Marks:
        """Return the names that count: of sides that finished, of the label, in open text."""
        import numpy as np  # noqa: PLC0415 - heavy

        table, count = self.table, len(self.table)
        side_of = {layer: self.number[side] for side, layer in self.layers.items()}
        sides = np.array([side_of.get(layer, -1) for layer in table.layer_ids], np.int64)
        number = {label: place for place, label in enumerate(self.labels)}
        article = np.array(table.articles, np.int64)
        origins = np.fromiter((origin != PERSON_ORIGIN for origin in table.origins), bool, count)
        marks = Marks(
            np.arange(count),
            article,
            sides[np.array(table.layers, np.int64)],
            np.fromiter(map(number.__getitem__, table.labels), np.int64, count),
            article * SPAN + np.array(table.starts, np.int64),
            article * SPAN + np.array(table.ends, np.int64),
            origins,
            *self._particulars(),
        )
        kept = (marks.side >= 0) & self.done[marks.article, marks.side]
        if self.plan.label is not None:
            kept &= marks.label == number.get(self.plan.label, -1)
        if len(self.closed[0]):
            kept &= ~self._shut(marks)
        found = marks.only(kept)
        return found.only(np.lexsort((found.row, found.end, found.start)))

    def _particulars(self) -> tuple[Flags, Numbers]:
        import numpy as np  # noqa: PLC0415 - heavy

        in_pieces = np.zeros(len(self.table), np.bool_)
        attributes = np.zeros(len(self.table), np.int64)
        known: dict[tuple[tuple[str, str], ...], int] = {(): 0}
        in_pieces[list(self.table.spans)] = True
        for row, own in self.table.attributes.items():
            attributes[row] = known.setdefault(tuple(sorted(own.items())), len(known))
        self.attributes = [dict(values) for values in known]
        return in_pieces, attributes

    def _shut(self, marks: Marks) -> Flags:
        """Say of each name whether all of it lies where nothing is annotated."""
        import numpy as np  # noqa: PLC0415 - heavy

        starts, ends = self.closed
        hole = np.searchsorted(starts, marks.start, "right") - 1
        shut: Flags = (hole >= 0) & (marks.end <= ends[hole])
        for mark in np.flatnonzero(marks.in_pieces):
            number, row = int(marks.article[mark]), int(marks.row[mark])
            article = self.article(number, [])
            shut[mark] = all(map(article.is_closed, self.table.spans[row]))
        return shut

    def attribute(self, name: str) -> tuple[list[str], Numbers]:
        """Return the values of an attribute, and the number of its value for each `attributes`."""
        import numpy as np  # noqa: PLC0415 - heavy

        default = self.plan.defaults.get(Family.ENTITY, {}).get(name, NONE)
        values = [own.get(name, default) for own in self.attributes]
        known = sorted(set(values))
        return known, np.array([known.index(value) for value in values], np.int64)
