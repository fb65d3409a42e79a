"""The measures as functions of sums, on many rows of sums at once.

The same definitions as in `spans`, `categories` and `units` (which hold the sources, and which
the tests compare these with), for the figure and all draws of articles together. What is not
defined is NaN.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.agreement.sides import SidePair
from annotator.agreement.sums import Sums

if TYPE_CHECKING:
    from annotator.agreement.sums import Column

_LEAST = 1e-9


def share(part: Column, whole: Column) -> Column:
    """Return part / whole, undefined for nothing."""
    import numpy as np  # noqa: PLC0415 - heavy

    found: Column = np.full(len(whole), np.nan)
    np.divide(part, whole, out=found, where=whole > _LEAST)
    return found


def one_minus(seen: Column, chance: Column) -> Column:
    """Return 1 - observed / expected disagreement; undefined where nothing can differ."""
    found: Column = 1 - share(seen, chance)
    return found


def f1(sums: Sums, rule: str, pairs: Sequence[SidePair], *, touched: bool = False) -> Column:
    """Return F1 under a rule, pooled over pairs; `touched` leaves out what both only accepted."""
    matches, sizes = matches_of(sums, rule, pairs), sizes_of(sums, pairs, rule)
    if touched:
        accepted = total(sums, [("f1", rule, *pair, "u") for pair in pairs])
        matches, sizes = matches - accepted, sizes - 2 * accepted
    return share(2 * matches, sizes)


def matches_of(sums: Sums, rule: str, pairs: Sequence[SidePair]) -> Column:
    """Return how many labels (or words) match."""
    return total(sums, [("f1", rule, *pair, "m") for pair in pairs])


def sizes_of(sums: Sums, pairs: Sequence[SidePair], rule: str = "") -> Column:
    """Return the labels (or words) of both sides, over pairs."""
    name = ("f1", "token") if rule == "token" else ("size",)
    return total(sums, [(*name, *pair, side) for pair in pairs for side in ("a", "b")])


def total(sums: Sums, keys: Sequence[tuple[str, ...]]) -> Column:
    """Return the sum of some columns."""
    import numpy as np  # noqa: PLC0415 - heavy

    found: Column = np.zeros(len(sums.matrix))
    for key in keys:
        found = found + sums(*key)
    return found


def agr(sums: Sums, pairs: Sequence[SidePair]) -> Column:
    """Return the share of labels that the other side found, both ways together."""
    found = total(sums, [("agr", *pair, side) for pair in pairs for side in ("a", "b")])
    return share(found, sizes_of(sums, pairs))


def agr_one_way(sums: Sums, pair: SidePair, side: str) -> Column:
    """Return agr of one direction: `side` is "a" or "b", whose labels are looked for."""
    return share(sums("agr", *pair, side), sums("size", *pair, side))


def alpha(sums: Sums, *name: str, without: Sequence[str] = ()) -> Column:
    """Return nominal alpha from the margins and the diagonal of a coincidence matrix.

    `without` names sums that are taken off (what was merely accepted).
    """
    given, alike = _values(sums, "n", name, without), _values(sums, "d", name, without)
    many = given.sum(axis=1)
    seen = many - alike.sum(axis=1)
    chance = share(many * many - (given * given).sum(axis=1), many - 1)
    return one_minus(seen, chance)


def alpha_of_one(sums: Sums, label: str, *name: str) -> Column:
    """Return alpha of one value against all others."""
    many = sums.each(*name, "n").sum(axis=1)
    given, alike = sums(*name, "n", label), sums(*name, "d", label)
    return one_minus(2 * (given - alike), share(2 * given * (many - given), many - 1))


def alpha_ordinal(sums: Sums, order: Sequence[str], *name: str) -> Column:
    """Return ordinal alpha over the values of `order`; things with another value are left out."""
    import numpy as np  # noqa: PLC0415 - heavy

    cells = {(one, other): sums(*name, "x", one, other) for one in order for other in order}
    given = [total_of([cells[one, other] for other in order]) for one in order]
    many = total_of(given)
    seen: Column = np.zeros(len(many))
    chance: Column = np.zeros(len(many))
    for low in range(len(order)):
        for high in range(low + 1, len(order)):
            between = total_of(given[low : high + 1]) - (given[low] + given[high]) / 2
            seen = seen + 2 * cells[order[low], order[high]] * between**2
            chance = chance + 2 * given[low] * given[high] * between**2
    return one_minus(seen, share(chance, many - 1))


def total_of(columns: Sequence[Column]) -> Column:
    """Return the sum of one column or more."""
    found = columns[0]
    for column in columns[1:]:
        found = found + column
    return found


def percent(sums: Sums, *name: str, without: Sequence[str] = ()) -> Column:
    """Return the share of agreeing pairs of ratings of one thing, averaged over things."""
    agreed, things = sums(*name, "p"), sums(*name, "i")
    if without:
        agreed, things = agreed - sums(*without, "p"), things - sums(*without, "i")
    return share(agreed, things)


def ac1(sums: Sums, *name: str, offered: int, without: Sequence[str] = ()) -> Column:
    """Return Gwet's AC1 with `offered` labels to choose from."""
    import numpy as np  # noqa: PLC0415 - heavy

    things = sums(*name, "i") - (sums(*without, "i") if without else 0)
    shares = _values(sums, "s", name, without) / np.maximum(things, _LEAST)[:, None]
    chance: Column = (shares * (1 - shares)).sum(axis=1) / max(offered - 1, 1)
    found = one_minus(1 - percent(sums, *name, without=without), 1 - chance)
    return found if offered > 1 else np.full(len(things), np.nan)


def fleiss(sums: Sums, *name: str) -> Column:
    """Return Fleiss' kappa over the things that everybody rated."""
    shares = sums.each(*name, "S")
    many = shares.sum(axis=1)
    chance = share((shares * shares).sum(axis=1), many * many)
    return one_minus(1 - share(sums(*name, "P"), sums(*name, "I")), 1 - chance)


def kappa(sums: Sums, pair: SidePair) -> Column:
    """Return Cohen's kappa of two sides on the labels of what both found."""
    many = sums("kappa", *pair, "n")
    rows = sums.book.following("kappa", *pair, "r")
    chance = total(sums, []) + sum(
        sums("kappa", *pair, "r", label) * sums("kappa", *pair, "c", label) for label in rows
    )
    return one_minus(many - sums("kappa", *pair, "d"), many - share(chance, many))


def scott(sums: Sums, pair: SidePair) -> Column:
    """Return Scott's pi of two sides on the labels of what both found."""
    many = sums("kappa", *pair, "n")
    labels = {*sums.book.following("kappa", *pair, "r"), *sums.book.following("kappa", *pair, "c")}
    chance = total(sums, []) + sum(
        ((sums("kappa", *pair, "r", label) + sums("kappa", *pair, "c", label)) / 2) ** 2
        for label in sorted(labels)
    )
    return one_minus(many - sums("kappa", *pair, "d"), many - share(chance, many))


def mean_kappa(sums: Sums, pairs: Sequence[SidePair]) -> Column:
    """Return Cohen's kappa averaged over pairs, weighed by what each pair both found."""
    import numpy as np  # noqa: PLC0415 - heavy

    many: Column = np.zeros(len(sums.matrix))
    summed: Column = np.zeros(len(sums.matrix))
    for pair in pairs:
        value = kappa(sums, pair)
        known = ~np.isnan(value)
        many = many + np.where(known, sums("kappa", *pair, "n"), 0)
        summed = summed + np.where(known, value * sums("kappa", *pair, "n"), 0)
    return share(summed, many)


def _values(sums: Sums, what: str, name: Sequence[str], without: Sequence[str]) -> Column:
    """Return the columns of all values, less those of the same values in `without`."""
    found = sums.each(*name, what)
    if not without:
        return found
    import numpy as np  # noqa: PLC0415 - heavy

    values = sums.book.following(*name, what)
    taken = [sums(*without, what, value) for value in values]
    return found - np.stack(taken, axis=1) if taken else found
