"""What the disagreements are made of: shares by class, confusion, and the commonest patterns."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from annotator.agreement.habits import key_of, said
from annotator.agreement.ledger import WIDTH, Ledger
from annotator.services.agreement_report import (
    HINTS,
    KINDS,
    NONE,
    Conflicts,
    Confusion,
    Pair,
    Pattern,
    Profile,
    Share,
    Where,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Column = NDArray[np.integer[Any]]

KIND_TITLES = {
    "missing": "Missing in one",
    "boundary": "Boundary",
    "label": "Label",
    "attribute": "Attribute",
    "link": "Link",
}
HINT_TITLES = {
    "split": "One label against several",
    "fragment": "In more or fewer pieces",
    "alias": "Another mention of the same",
    "duplicate": "In repeated text",
    "quote mark": "Only a quotation mark, comma or article",
    "cascade": "Follows from another difference",
}
_ADVICE = {
    "missing": "Most are labels that only one has: a question of time, or of what is to be marked.",
    "boundary": "Most are boundaries: the guideline lacks a line on where labels begin and end.",
    "label": "Most are labels of the same words: two labels are too close to one another.",
    "attribute": "Most are attributes: their values need examples in the guideline.",
    "link": "Most are links: who is source, holder or target needs examples in the guideline.",
}
_LEAST, _MOST = 3, 12  # a pattern comes back at least so often; so many are shown
_CASCADE = 1 << HINTS.index("cascade")


def conflicts_of(ledger: Ledger, ids: Sequence[str], pairs: Sequence[Pair], main: int) -> Conflicts:
    """Return the rows of all articles as columns."""
    import numpy as np  # noqa: PLC0415 - heavy

    blocks = list(ledger.gathered(ids))
    rows = np.concatenate([np.empty((0, WIDTH), np.uint32), *(block.rows for block in blocks)])
    sizes = np.concatenate([np.empty(0, np.int64), *(np.diff(one.row_ends) for one in blocks)])
    article = np.repeat(np.arange(len(ids), dtype=np.uint32), sizes)
    narrow = (0, 1, 7)
    columns = [
        array("B", rows[:, place].astype(np.uint8).tobytes())
        if place in narrow
        else array("I", rows[:, place].tobytes())
        for place in range(WIDTH)
    ]
    pair, kind, first, second, part, hints, pattern, untouched, count = columns
    return Conflicts(
        tuple(ids),
        tuple(pairs),
        main,
        tuple(ledger.names),
        array("I", article.tobytes()),
        pair,
        kind,
        first,
        second,
        part,
        hints,
        pattern,
        untouched,
        count,
    )


class ConflictCounts:
    """Counts over all rows; cascades are counted where they come from.

    Keys are numbers: of pairs, kinds and names, as the columns of the table hold them.
    """

    def __init__(self, table: Conflicts) -> None:
        import numpy as np  # noqa: PLC0415 - heavy

        self.table = table
        pair, kind = np.frombuffer(table.pair, np.uint8), np.frombuffer(table.kind, np.uint8)
        count = np.frombuffer(table.count, np.uint32)
        article, first, second, hints, habit = (
            np.frombuffer(column, np.uint32)
            for column in (
                *(table.article, table.first, table.second),
                *(table.hints, table.pattern),
            )
        )
        named = np.isin(kind, [KINDS.index("missing"), KINDS.index("label"), len(KINDS)])
        self.cells = _grouped(count[named], pair[named], first[named], second[named])
        differing = (kind != len(KINDS)) & (pair < table.main)
        follows = differing & (hints & _CASCADE > 0)
        self.cascades = int(count[follows].sum())
        own = differing & ~follows
        self.kinds = _grouped(count[own], kind[own])
        self.hints = _grouped(count[own], hints[own])
        self.pairs = _grouped(count[own], pair[own])
        self.labels = _grouped(count[own], first[own])
        other = own & (first != second)
        self.labels.update(_grouped(count[other], second[other]))
        self.parts = _grouped(count[own], pair[own], kind[own])
        habitual = own & (habit > 0)
        self.habits = _grouped(count[habitual], pair[habitual], kind[habitual], habit[habitual])
        places = article[own].astype(np.int64) * len(KINDS) + kind[own]
        size = len(table.articles) * len(KINDS)
        found = np.bincount(places, weights=count[own], minlength=size).astype(int)
        self.by_article: list[tuple[int, ...]] = [
            tuple(row) for row in found.reshape(-1, len(KINDS)).tolist()
        ]

    def profile(self) -> Profile:
        """Return what the differences are made of."""
        total = self.kinds.total()
        names, pairs = self.table.names, self.table.pairs
        kinds = tuple(
            Share(name, KIND_TITLES[name], self.kinds[(place,)], total, Where(kind=name))
            for place, name in enumerate(KINDS)
        )
        counts = {
            name: sum(count for (bits,), count in self.hints.items() if bits & 1 << place)
            for place, name in enumerate(HINTS)
        }
        hints = tuple(
            Share(name, HINT_TITLES[name], count, total, Where(hint=name))
            for name, count in counts.items()
            if count
        )
        labels = tuple(
            Share(names[label], names[label], count, total, Where(label=names[label]))
            # Names are numbered as processes happen to end, which is no order.
            for (label,), count in sorted(
                self.labels.items(), key=lambda item: (-item[1], names[item[0][0]])
            )
            if names[label] != NONE
        )
        by_pair = tuple(
            Share(
                " × ".join(pairs[pair]), " × ".join(pairs[pair]), count, total, Where(pairs[pair])
            )
            for (pair,), count in self.pairs.most_common()
        )
        largest = max(kinds, key=lambda share: share.count)
        advice = _ADVICE[largest.name] if total and largest.count * 2 > total else ""
        return Profile(total, kinds, hints, labels, by_pair, self.cascades, advice)

    def confusions(self, order: Sequence[str]) -> tuple[Confusion, ...]:
        """Return the tables of all pairs; labels stand as in `order`, others behind them."""
        return tuple(
            self._confusion(number, pair, order) for number, pair in enumerate(self.table.pairs)
        )

    def patterns(self) -> tuple[Pattern, ...]:
        """Return what comes back most often, in words."""
        found = [*self._missed_labels(), *self._habits()]
        return tuple(sorted(found, key=lambda one: (-one.count, one.sentence))[:_MOST])

    def _confusion(self, number: int, pair: Pair, order: Sequence[str]) -> Confusion:
        names = self.table.names
        cells = {
            (names[first], names[second]): count
            for (which, first, second), count in self.cells.items()
            if which == number
        }
        seen = {name for cell in cells for name in cell} - {NONE}
        labels = [name for name in order if name in seen]
        labels += [*sorted(seen - set(labels)), NONE]
        counts = tuple(tuple(cells.get((row, col), 0) for col in labels) for row in labels)
        mixed: Counter[frozenset[str]] = Counter()
        for (first, second), count in cells.items():
            if first != second and NONE not in (first, second):
                mixed[frozenset((first, second))] += count
        sentence = ""
        if mixed:
            (most, count), *_ = sorted(mixed.items(), key=lambda item: (-item[1], sorted(item[0])))
            sentence = f"Most confused: {' and '.join(sorted(most))}, {count} times."
        return Confusion(pair, tuple(labels), counts, sentence)

    def _missed_labels(self) -> Iterator[Pattern]:
        """Yield “B does not mark NORP”, of all NORP that A has."""
        names = self.table.names
        for pair, (one, other) in enumerate(self.table.pairs[: self.table.main]):
            rows: Counter[int] = Counter()
            columns: Counter[int] = Counter()
            for (which, first, second), count in self.cells.items():
                if which == pair:
                    rows[first] += count
                    columns[second] += count
            for (which, first, second), count in self.cells.items():
                if which != pair or NONE not in (names[first], names[second]):
                    continue
                missed_by_other = names[second] == NONE
                label, of = (first, rows[first]) if missed_by_other else (second, columns[second])
                who, has = (other, one) if missed_by_other else (one, other)
                if count >= _LEAST and count * 3 >= of:
                    sentence = f"{who} does not mark {names[label]} where {has} does"
                    where = Where((one, other), "missing", first=names[first], second=names[second])
                    yield Pattern(
                        f"missing|{names[label]}", f"{sentence}: {count} of {of}", count, of, where
                    )

    def _habits(self) -> Iterator[Pattern]:
        table = self.table
        for (pair, kind, habit), count in self.habits.items():
            if count < _LEAST:
                continue
            text, two = table.names[habit], table.pairs[pair]
            of = self.parts[pair, kind]
            where = Where(two, KINDS[kind], pattern=text)
            sentence = said(text, two, both=table.main > 1)
            yield Pattern(key_of(text), f"{sentence}: {count} of {of}", count, of, where)


def _grouped(count: Column, *keys: Column) -> Counter[tuple[int, ...]]:
    """Return the sums of `count` over equal keys; keys are small numbers, so nothing is sorted."""
    import numpy as np  # noqa: PLC0415 - heavy

    if not len(count):
        return Counter()
    combined = np.zeros(len(count), np.int64)
    known = []
    for key in keys:
        there = np.bincount(key) > 0
        known.append(np.flatnonzero(there))
        combined = combined * len(known[-1]) + (np.cumsum(there) - 1)[key]
    sums = np.bincount(combined, weights=count)
    places = np.flatnonzero(sums)
    totals = sums[places].astype(int).tolist()
    parts: list[list[int]] = []
    for values in reversed(known):
        parts.insert(0, values[places % len(values)].tolist())
        places = places // len(values)
    return Counter(dict(zip(zip(*parts, strict=True), totals, strict=True)))
