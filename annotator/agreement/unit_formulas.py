"""The unitizing family and gamma as functions of sums, on many rows of sums at once.

See `units` for the definitions. Articles are joined within each group of annotators that finished
the same ones; observed and expected disagreement of the groups are added up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.agreement.formulas import one_minus, share
from annotator.agreement.sums import Sums

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.agreement.sums import Column


_ROUNDING = 1e-12


class _Group(NamedTuple):
    """The key of one group's sums, and the number of its annotators less one."""

    name: tuple[str, ...]
    others: int


def u_alpha(sums: Sums) -> Column:
    """Return u-alpha: all segments, units with their labels and gaps alike."""
    return _pooled(sums, _of_segments)


def bar_u_alpha(sums: Sums) -> Column:
    """Return |u-alpha: marked or not, whatever the label."""
    return _pooled(sums, _of_marks)


def cu_alpha(sums: Sums) -> Column:
    """Return cu-alpha: the label, where two annotators both marked something."""
    return _pooled(sums, _of_labels)


def ku_alpha(sums: Sums, label: str) -> Column:
    """Return (k)u-alpha of one label."""
    return _pooled(sums, lambda one, group: _of_label(one, group, label))


def coverage(sums: Sums, label: str) -> Column:
    """Return the share of a label's text that another annotator marked too."""
    groups = _groups(sums)
    shared = sum((sums(*group.name, "shared", label) for group in groups), sums("none"))
    return share(shared, sum((sums(*group.name, "n", label) for group in groups), sums("none")))


def characters(sums: Sums) -> Column:
    """Return how many characters were compared, each counted once."""
    found = sums("none")
    for group in _groups(sums):
        everybody = group.others * (group.others + 1)
        found = found + sums.each(*group.name, "n").sum(axis=1) / everybody
    return found


def shared_characters(sums: Sums) -> Column:
    """Return how many characters lie under marks of two annotators."""
    return sum(
        (sums(*group.name, "marked") / group.others for group in _groups(sums)), sums("none")
    )


def gamma(sums: Sums) -> Column:
    """Return gamma of all articles that it was sampled for."""
    return one_minus(sums("gamma", "seen"), sums("gamma", "chance"))


def gamma_cat(sums: Sums) -> Column:
    """Return gamma-cat of the same articles."""
    return one_minus(sums("gamma", "label seen"), sums("gamma", "label chance"))


def _groups(sums: Sums) -> list[_Group]:
    return [_Group(name, int(name[1]) - 1) for name in sorted(sums.book.unit_groups)]


def _pooled(sums: Sums, of: Callable[[Sums, _Group], tuple[Column, Column]]) -> Column:
    seen = chance = sums("none")
    for group in _groups(sums):
        here, expected = of(sums, group)
        seen, chance = seen + here, chance + expected
    return one_minus(seen, chance)


def _of_segments(sums: Sums, group: _Group) -> tuple[Column, Column]:
    shares = sums.each(*group.name, "n") / group.others
    total = shares.sum(axis=1)
    agreed = sums.each(*group.name, "d").sum(axis=1) / group.others
    apart = total * total - (shares * shares).sum(axis=1)
    return total - agreed, _expected(total, apart, total * total - _own(sums, group))


def _of_marks(sums: Sums, group: _Group) -> tuple[Column, Column]:
    total = sums.each(*group.name, "n").sum(axis=1) / group.others
    gaps = sums(*group.name, "n", "") / group.others
    agreed = (sums(*group.name, "d", "") + sums(*group.name, "marked")) / group.others
    apart = 2 * gaps * (total - gaps)
    return total - agreed, _expected(total, apart, total * total - _own(sums, group))


def _of_labels(sums: Sums, group: _Group) -> tuple[Column, Column]:
    shares = sums.each(*group.name, "shared")
    total = sums(*group.name, "marked")
    agreed = sums.each(*group.name, "d").sum(axis=1) - sums(*group.name, "d", "")
    apart = total * total - (shares * shares).sum(axis=1)
    return total - agreed, _expected(total, apart, _room(sums, group))


def _of_label(sums: Sums, group: _Group, label: str) -> tuple[Column, Column]:
    total, room = sums(*group.name, "marked"), _room(sums, group)
    mine, own = sums(*group.name, "shared", label), sums(*group.name, "own_shared", label)
    row = _expected(total, mine * total - own * group.others, room)
    alike = _expected(total, mine * mine - own * group.others, room)
    seen = _or_nothing(share(row, mine)) * (mine - sums(*group.name, "d", label))
    return seen, row - alike


def _expected(total: Column, product: Column, room: Column) -> Column:
    # The product is a difference of squares: what is left of equal ones is rounding.
    real = product * (abs(product) > _ROUNDING * total * total)
    return _or_nothing(share(total * real, room))


def _or_nothing(column: Column) -> Column:
    import numpy as np  # noqa: PLC0415 - heavy

    found: Column = np.nan_to_num(column)
    return found


def _own(sums: Sums, group: _Group) -> Column:
    return sums(*group.name, "own", "") + sums(*group.name, "own", "+")


def _room(sums: Sums, group: _Group) -> Column:
    """Return the room for coincidences by chance among shared marks."""
    own = sums.each(*group.name, "own_shared").sum(axis=1)
    total = sums(*group.name, "marked")
    found: Column = total * total - own * group.others
    return found
