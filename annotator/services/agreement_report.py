"""What a computation of agreement found: the one result that screen, command, report and CSV read.

Plain frozen values that cross from worker processes. A figure without a number says why in its
`note`. Whatever is shown here can be followed to the articles behind it: `Figure.where` (and that
of patterns, profile rows and confusion cells) is what `AgreementReport.behind` takes.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.domain.annotations import Family
from annotator.domain.articles import LayerKind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Pair = tuple[str, str]
"""The names of two sides, in the order of `AgreementReport.sides`."""

NONE = "none"
"""The label of what a side did not mark, in confusion tables and conflicts."""

AGREED = "agreed"
KINDS = ("missing", "boundary", "label", "attribute", "link")
"""The classes of disagreement, as `annotator.agreement.explain.Kind` has them, in this order."""

REPEAT = "#"
"""“Ada#2” is the layer in which Ada did articles a second time (see docs/agreement.md)."""


class Reading(StrEnum):
    """Which labels a figure was counted over."""

    ALL = "all"  # all labels of finished articles
    TOUCHED = "touched"  # without what both merely accepted as it was suggested
    BLIND = "blind"  # articles that both were shown without suggestions


READING_TITLES = {
    Reading.ALL: "All labels",
    Reading.TOUCHED: "Labels made or changed by a person",
    Reading.BLIND: "Articles shown without suggestions",
}


@dataclass(frozen=True, slots=True)
class Where:
    """Which differences are meant: those for which everything that is not None holds.

    `first` and `second` are labels, as confusion tables have them (`NONE` for nothing marked), and
    need a `pair`; `label` is on either side; `part` is an attribute or role (or the name of a label
    of the whole article); `kind` is one of `KINDS`, or `AGREED` for what both call alike (or None:
    whatever differs).
    """

    pair: Pair | None = None
    kind: str | None = None
    label: str | None = None
    first: str | None = None
    second: str | None = None
    part: str | None = None
    hint: str | None = None
    pattern: str | None = None
    period: str | None = None
    reading: Reading = Reading.ALL


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure over one selection, with its 95 % interval over articles.

    `value` is None where the measure is not defined; `note` then says why, and may qualify a
    number otherwise. `n_items` counts what the measure counts (`items` names it: labels of both
    sides, shared spans, words, …). `method` is ``"bootstrap"``, ``"jackknife"`` or empty.
    `faint`: too few occurrences to be read as a property of the label.
    """

    name: str
    title: str
    value: float | None
    low: float | None = None
    high: float | None = None
    n_articles: int = 0
    n_items: int = 0
    note: str | None = None
    items: str = "labels"
    label: str | None = None
    pair: Pair | None = None
    attribute: str | None = None
    role: str | None = None
    period: str | None = None
    reading: Reading = Reading.ALL
    method: str = ""
    faint: bool = False

    @property
    def where(self) -> Where:
        """Which differences lie behind the figure."""
        return Where(
            pair=self.pair,
            label=self.label,
            part=self.attribute or self.role,
            period=self.period,
            reading=self.reading,
        )


@dataclass(frozen=True, slots=True)
class Side:
    """An annotator, a suggester or gold.

    `done` counts its finished articles in the selection, `labels` its labels of the family there.
    """

    name: str
    kind: LayerKind
    layer_id: str
    done: int = 0
    labels: int = 0


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One article that two or more sides finished. `f1` is over all its pairs; None: all empty.

    `differences` are counted by class, in the order of `KINDS`; `items` are the labels of all
    sides. `empty` says that everybody found nothing in it, `blind` that it was shown without
    suggestions, `period` the week in which the last side finished it ("" if that is not known).
    """

    id: str
    title: str
    sides: tuple[str, ...]
    f1: float | None
    items: int
    differences: tuple[int, ...]
    empty: bool = False
    blind: bool = False
    period: str = ""


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often two sides gave each pair of labels; the last row and column are `NONE`."""

    pair: Pair
    labels: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    sentence: str = ""

    def where(self, row: int, column: int) -> Where:
        """Which places lie behind a cell."""
        kind = AGREED if row == column else None
        return Where(self.pair, kind, first=self.labels[row], second=self.labels[column])


@dataclass(frozen=True, slots=True)
class Share:
    """One bar of the profile: how many differences, of how many in all."""

    name: str
    title: str
    count: int
    of: int
    where: Where = field(default_factory=Where)


@dataclass(frozen=True, slots=True)
class Profile:
    """What the differences are made of. Cascades count where they come from, and here apart."""

    total: int
    kinds: tuple[Share, ...] = ()
    hints: tuple[Share, ...] = ()
    labels: tuple[Share, ...] = ()
    pairs: tuple[Share, ...] = ()
    cascades: int = 0
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way of differing that comes back: “B includes the leading article: 14 of 19”."""

    name: str
    sentence: str
    count: int
    of: int
    where: Where = field(default_factory=Where)


@dataclass(frozen=True, slots=True)
class Conflict:
    """One row of `Conflicts`: an article, and `count` places alike in it."""

    article: str
    pair: Pair
    kind: str
    first: str
    second: str
    part: str
    hints: int
    pattern: str
    untouched: bool
    count: int


@dataclass(frozen=True, slots=True)
class Conflicts:
    """All differences and agreements of the selection in a few bytes each.

    Columns of equal length; `names` are the texts that label, part and pattern columns point into,
    `pairs` and `articles` those of the other two. Rows of one article stand together. The first
    `main` pairs are of different people; the others are work repeated by one.
    """

    articles: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()
    main: int = 0
    names: tuple[str, ...] = ()
    article: array[int] = field(default_factory=lambda: array("I"))
    pair: array[int] = field(default_factory=lambda: array("B"))
    kind: array[int] = field(default_factory=lambda: array("B"))
    first: array[int] = field(default_factory=lambda: array("I"))
    second: array[int] = field(default_factory=lambda: array("I"))
    part: array[int] = field(default_factory=lambda: array("I"))
    hints: array[int] = field(default_factory=lambda: array("I"))
    pattern: array[int] = field(default_factory=lambda: array("I"))
    untouched: array[int] = field(default_factory=lambda: array("B"))
    count: array[int] = field(default_factory=lambda: array("I"))

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.article)

    def row(self, index: int) -> Conflict:
        """Return one row in words."""
        return Conflict(
            self.articles[self.article[index]],
            self.pairs[self.pair[index]],
            (*KINDS, AGREED)[self.kind[index]],
            self.names[self.first[index]],
            self.names[self.second[index]],
            self.names[self.part[index]],
            self.hints[index],
            self.names[self.pattern[index]],
            bool(self.untouched[index]),
            self.count[index],
        )

    def by_article(self, where: Where) -> list[int]:
        """Return how many of what `where` asks for lies in each article.

        Its period and whether an article is blind are not looked at.
        """
        import numpy as np  # noqa: PLC0415 - heavy

        count, article = np.frombuffer(self.count, "I"), np.frombuffer(self.article, "I")
        chosen = self._chosen(where)
        found = np.bincount(article[chosen], count[chosen], len(self.articles))
        return [round(many) for many in found.tolist()]

    def _chosen(self, where: Where) -> NDArray[np.bool_]:
        """Say of each row whether it is asked for."""
        import numpy as np  # noqa: PLC0415 - heavy

        kind, pair = np.frombuffer(self.kind, "B"), np.frombuffer(self.pair, "B")
        chosen: NDArray[np.bool_] = kind != len(KINDS)
        if where.kind is not None:
            chosen = kind == (*KINDS, AGREED).index(where.kind)
        if where.pair is None:
            chosen &= pair < self.main
        else:
            chosen &= pair == (self.pairs.index(where.pair) if where.pair in self.pairs else -1)
        first, second, part, pattern, hints = (
            np.frombuffer(column, "I")
            for column in (self.first, self.second, self.part, self.pattern, self.hints)
        )
        for wanted, column in (
            *((where.first, first), (where.second, second)),
            *((where.part, part), (where.pattern, pattern)),
        ):
            if wanted is not None:
                chosen &= column == self._number(wanted)
        if where.label is not None:
            label = self._number(where.label)
            chosen &= (first == label) | (second == label) | (part == label)
        if where.hint is not None:
            chosen &= hints & (1 << HINTS.index(where.hint)) > 0
        if where.reading is Reading.TOUCHED:
            chosen &= np.frombuffer(self.untouched, "B") == 0
        return chosen

    def _number(self, name: str) -> int:
        return self.names.index(name) if name in self.names else -1


HINTS = ("split", "fragment", "alias", "duplicate", "quote mark", "cascade")
"""The bits of `Conflict.hints`, the first the lowest; as `annotator.agreement.explain.Hint`."""


@dataclass(frozen=True, slots=True)
class Behind:
    """An article behind a figure, with how many of the differences asked for lie in it."""

    line: ArticleLine
    count: int


@dataclass(frozen=True, slots=True)
class Period:
    """A week (its Monday, an ISO date) with the agreement on the articles finished in it."""

    start: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """Everything that was computed for one family over one selection of articles.

    `measures` are over all pairs, for every reading; the other tuples of figures say in their
    names what they are by. `notes` are whole sentences about the selection (nobody to compare,
    labels that the scheme no longer has, …). `seconds` is what the computation took.
    """

    family: Family
    sides: tuple[Side, ...] = ()
    pairs: tuple[Pair, ...] = ()
    against: str | None = None
    label: str | None = None
    filter: str = ""
    articles: tuple[ArticleLine, ...] = ()
    measures: tuple[Figure, ...] = ()
    by_pair: tuple[Figure, ...] = ()
    by_label: tuple[Figure, ...] = ()
    by_attribute: tuple[Figure, ...] = ()
    by_role: tuple[Figure, ...] = ()
    periods: tuple[Period, ...] = ()
    intra: tuple[Figure, ...] = ()
    confusions: tuple[Confusion, ...] = ()
    profile: Profile = field(default_factory=lambda: Profile(0))
    patterns: tuple[Pattern, ...] = ()
    conflicts: Conflicts = field(default_factory=Conflicts)
    notes: tuple[str, ...] = ()
    draws: int = 0
    seed: int = 0
    seconds: float = 0.0

    @property
    def n_articles(self) -> int:
        """How many articles two or more sides finished."""
        return len(self.articles)

    @property
    def agreed_empty(self) -> int:
        """How many articles everybody finished without any label."""
        return sum(line.empty for line in self.articles)

    @property
    def n_blind(self) -> int:
        """How many articles were shown without suggestions."""
        return sum(line.blind for line in self.articles)

    def measure(self, name: str, reading: Reading = Reading.ALL) -> Figure | None:
        """Return the measure of that name over all pairs."""
        found = (one for one in self.measures if (one.name, one.reading) == (name, reading))
        return next(found, None)

    def pair_figure(self, name: str, pair: Pair) -> Figure | None:
        """Return the measure of that name of two sides, all labels."""
        return next((one for one in self.by_pair if (one.name, one.pair) == (name, pair)), None)

    def confusion(self, pair: Pair) -> Confusion | None:
        """Return the confusion of two sides."""
        return next((one for one in self.confusions if one.pair == pair), None)

    def behind(self, where: Where) -> list[Behind]:
        """Return the articles in which the differences lie, those with most of them first."""
        table = self.conflicts
        counts = dict(zip(table.articles, table.by_article(where), strict=True))
        lines = [
            Behind(line, counts[line.id])
            for line in self.articles
            if counts.get(line.id)
            and where.period in (None, line.period)
            and (line.blind or where.reading is not Reading.BLIND)
        ]
        return sorted(lines, key=lambda item: -item.count)

    def with_notes(self, *notes: str) -> AgreementReport:
        """Return the report with further sentences."""
        return replace(self, notes=(*self.notes, *notes))
