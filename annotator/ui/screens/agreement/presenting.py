"""Turns a report into what the charts of the Agreement screen show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotations import Family
from annotator.services.agreement_report import (
    NONE,
    AgreementReport,
    Confusion,
    Figure,
    Pair,
    Pattern,
    Reading,
    Share,
)
from annotator.ui.charts.heat_map import HeatCell
from annotator.ui.charts.line_chart import LinePoint, LineSeries
from annotator.ui.charts.rows import BarRow
from annotator.ui.numbers import number, short_date
from annotator.ui.phrasing import spoken
from annotator.ui.screens.agreement.figures import (
    DASH,
    beside,
    hint_title,
    interval_words,
    kind_title,
    reading_title,
    said,
    translated,
    value_words,
)

MOST_LABELS = 10
"""How many labels a confusion table shows before the rest is told in a sentence."""


@dataclass(frozen=True, slots=True)
class Table:
    """Names and cells of a heat map."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[HeatCell | None, ...], ...]
    left_out: int = 0


HEADLINES: Mapping[Family, tuple[str, ...]] = {
    Family.ENTITY: ("f1_exact", "f1_overlap", "gamma", "alpha_u", "kappa_cohen"),
    Family.CLAIM: ("f1_exact", "f1_overlap", "agr", "gamma", "alpha_token"),
    Family.STANCE: ("f1_exact", "f1_overlap", "alpha_nominal", "alpha_ordinal", "gamma"),
    Family.DOCUMENT: ("alpha_nominal", "percent", "ac1", "f1_exact", "kappa_cohen"),
}
"""The measures that are shown before all others are asked for."""


def measures_shown(report: AgreementReport, reading: Reading, *, every: bool) -> list[Figure]:
    """Return the measures of a reading, the headlines alone or all there are."""
    found = [one for one in report.measures if one.reading is reading]
    chosen = [one for one in found if every or one.name in HEADLINES[report.family]]
    return chosen or found


def pair_measures(report: AgreementReport) -> list[tuple[str, str]]:
    """Return name and title of the measures that there are by pair."""
    found = {one.name: translated(one.title) for one in report.by_pair}
    return list(found.items())


def pair_table(report: AgreementReport, measure: str) -> Table:
    """Return the pairs as cells above the diagonal, shaded from the lowest to the highest value."""
    figures = {one.pair: one for one in report.by_pair if one.name == measure}
    names = [side.name for side in report.sides]
    if report.against is not None:
        names = [*[name for name in names if name != report.against], report.against]
    values = [one.value for one in figures.values() if one.value is not None]
    low, high = min(values, default=0.0), max(values, default=1.0)
    # A small spread must not look like a large one.
    low = min(low, high - 0.25)

    def cell(row: int, column: int) -> HeatCell | None:
        if row == column:
            return HeatCell(DASH, names[row])
        one = figures.get((names[row], names[column]))
        if row > column or one is None:
            return None
        title = f"{names[row]} × {names[column]}"
        if one.value is None:
            return HeatCell(DASH, said(one, title), target=one, under=beside(one))
        shade = 0.08 + 0.92 * (one.value - low) / (high - low)
        under = QCoreApplication.translate("agreement", "{} articles")
        if one.n_articles == 1:
            under = QCoreApplication.translate("agreement", "1 article")
        under = interval_words(one) or under.format(number(one.n_articles))
        return HeatCell(value_words(one, 2), said(one, title), shade, one, under)

    size = range(len(names))
    cells = tuple(tuple(cell(row, column) for column in size) for row in size)
    if len(names) > 1:
        # The last row and the first column hold no pair.
        return Table(
            tuple(names[:-1]), tuple(names[1:]), tuple(tuple(row[1:]) for row in cells[:-1])
        )
    return Table(tuple(names), tuple(names), cells)


def confusion_table(confusion: Confusion, titles: dict[str, str]) -> Table:
    """Return the confusion of two sides; of many labels those that occur most often."""
    order = _shown_labels(confusion)
    counts = [[confusion.counts[row][column] for column in order] for row in order]
    most = max((value for row in counts for value in row), default=0)
    names = [_label_words(confusion.labels[place], titles) for place in order]
    one, other = confusion.pair

    def cell(row: int, column: int) -> HeatCell:
        count = counts[row][column]
        words = QCoreApplication.translate("agreement", "{}: {}; {}: {}: {} ×")
        words = words.format(one, names[row], other, names[column], number(count))
        shade = (count / most) ** 0.6 if most else 0.0
        target = confusion.where(order[row], order[column]) if count else None
        return HeatCell(number(count), words, shade, target)

    size = range(len(order))
    nothing = len(order) - 1 if order and confusion.labels[order[-1]] == NONE else -1
    cells = tuple(
        # What neither marked is not counted anywhere.
        tuple(None if row == column == nothing else cell(row, column) for column in size)
        for row in size
    )
    left_out = sum(1 for name in confusion.labels if name != NONE) - (len(order) - (nothing >= 0))
    return Table(tuple(names), tuple(names), cells, left_out)


def kind_rows(report: AgreementReport) -> list[BarRow]:
    """Return a bar for each class of differences, the hints set in below."""
    profile = report.profile
    most = max((share.count for share in (*profile.kinds, *profile.hints)), default=0)
    rows = [_bar(share, kind_title(share.name), most) for share in profile.kinds]
    rows += [_bar(share, hint_title(share.name), most, 1) for share in profile.hints if share.count]
    return rows


def pattern_rows(report: AgreementReport) -> list[BarRow]:
    """Return the commonest ways of differing, each a sentence."""
    most = max((pattern.count for pattern in report.patterns), default=0)
    return [
        BarRow(
            _with_pair(pattern),
            f"{number(pattern.count)} / {number(pattern.of)}",
            pattern.count / most,
            _with_pair(pattern),
            pattern,
        )
        for pattern in report.patterns
    ]


def reading_table(report: AgreementReport) -> Table:
    """Return the measures in rows and the three readings in columns."""
    kept = HEADLINES[report.family]
    names = list(dict.fromkeys(one.name for one in report.measures if one.name in kept))
    names = names or list(dict.fromkeys(one.name for one in report.measures))
    readings = list(Reading)
    rows, cells = [], []
    for name in names:
        found = [report.measure(name, reading) for reading in readings]
        first = next(one for one in found if one is not None)
        rows.append(translated(first.title))
        cells.append(tuple(_reading_cell(one) for one in found))
    return Table(tuple(rows), tuple(map(reading_title, readings)), tuple(cells))


def time_lines(report: AgreementReport) -> tuple[list[str], list[LineSeries]]:
    """Return the weeks, and a line for each reading that has values in them."""
    places = [short_date(period.start) for period in report.periods]
    lines = []
    for reading in (Reading.ALL, Reading.BLIND):
        points = tuple(_point(period.figures, reading) for period in report.periods)
        if any(point.value is not None for point in points):
            lines.append(LineSeries(reading_title(reading), points))
    return places, lines


def chosen_pair(report: AgreementReport, wanted: Pair | None) -> Pair | None:
    """Return the pair whose confusion is shown: the one wanted, else the first there is."""
    pairs = [confusion.pair for confusion in report.confusions]
    return wanted if wanted in pairs else next(iter(pairs), None)


def _with_pair(pattern: Pattern) -> str:
    pair, words = pattern.where.pair, spoken(pattern.sentence)
    return f"{words}  ({pair[0]} × {pair[1]})" if pair else words


def _bar(share: Share, title: str, most: int, level: int = 0) -> BarRow:
    words = QCoreApplication.translate("agreement", "{}: {} of {}")
    words = words.format(title, number(share.count), number(share.of))
    target = share.where if share.count else None
    part = share.count / most if most else 0.0
    return BarRow(title, number(share.count), part, words, target, level)


def _reading_cell(one: Figure | None) -> HeatCell:
    if one is None:
        return HeatCell(DASH, QCoreApplication.translate("agreement", "not counted"))
    return HeatCell(value_words(one), said(one), None, one, beside(one))


def _point(figures: Sequence[Figure], reading: Reading) -> LinePoint:
    one = next((item for item in figures if item.reading is reading), None)
    if one is None:
        return LinePoint(None, DASH)
    return LinePoint(one.value, said(one), one.low, one.high, one)


def _label_words(name: str, titles: dict[str, str]) -> str:
    if name == NONE:
        return QCoreApplication.translate("agreement", "none")
    return titles.get(name, name)


def _shown_labels(confusion: Confusion) -> list[int]:
    """Return the places of the labels shown, in their order; that of nothing marked comes last."""
    counts = confusion.counts
    weight = [
        sum(counts[place]) + sum(row[place] for row in counts)
        for place in range(len(confusion.labels))
    ]
    labels = [
        place for place, name in enumerate(confusion.labels) if name != NONE and weight[place]
    ]
    labels = sorted(sorted(labels, key=lambda place: -weight[place])[:MOST_LABELS])
    return [*labels, *(place for place, name in enumerate(confusion.labels) if name == NONE)]
