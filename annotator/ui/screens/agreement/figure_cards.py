"""The cards of the Agreement screen and what a report puts into them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from annotator.domain.annotations import Family
from annotator.services.agreement_report import (
    AgreementReport,
    Figure,
    Pair,
    Pattern,
    Reading,
    Where,
)
from annotator.ui.charts.chart import Chart
from annotator.ui.charts.heat_map import HeatMap
from annotator.ui.charts.line_chart import LineChart
from annotator.ui.charts.rows import BarChart, ForestChart, ForestRow
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.card_grid import CardGrid, TitledCard
from annotator.ui.controls.choice_box import ChoiceBox
from annotator.ui.controls.tab_order import let_tab_meet
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.numbers import number
from annotator.ui.screens.agreement.article_table import ArticleTable
from annotator.ui.screens.agreement.figures import (
    forest_row,
    forest_rows,
    said,
    translated,
    where_words,
)
from annotator.ui.screens.agreement.others import reached_by_others
from annotator.ui.screens.agreement.presenting import (
    chosen_pair,
    confusion_table,
    kind_rows,
    measures_shown,
    pair_measures,
    pair_table,
    pattern_rows,
    reading_table,
    time_lines,
)


@dataclass(frozen=True, slots=True)
class LabelWords:
    """How labels are called: in full, and in the heads of narrow columns."""

    titles: Mapping[str, str] = field(default_factory=dict)
    shorts: Mapping[str, str] = field(default_factory=dict)

    def title(self, name: str) -> str:
        """Return the title of a label, or its name where the scheme has it no more."""
        return self.titles.get(name, name)


class FigureCards(CardGrid):
    """Shows a report. Whatever is clicked asks for the articles behind it."""

    where_requested = Signal(object, str)
    article_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report, self._words = AgreementReport(Family.ENTITY), LabelWords()
        self._reading = Reading.ALL
        self._pair: Pair | None = None
        self._make_charts()
        self._make_cards()
        self._connect()

    def show_report(self, report: AgreementReport, words: LabelWords, reading: Reading) -> None:
        """Show another report."""
        self._report, self._words, self._reading = report, words, reading
        self._pair = chosen_pair(report, self._pair)
        self._offer_measures()
        for fill in (
            self._show_measures,
            self._show_pairs,
            self._show_parts,
            self._show_confusion,
            self._show_time,
            self._show_readings,
            self._show_labels,
            self._show_details,
            self._show_patterns,
            self._show_articles,
            self._show_repeats,
            self._show_notes,
        ):
            fill()
        self._order()  # charts with nothing to show are passed over
        self.arrange()

    def show_reading(self, reading: Reading) -> None:
        """Show the measures of another reading."""
        self._reading = reading
        self._show_measures()

    def pair(self) -> Pair | None:
        """Return the pair whose confusion is shown."""
        return self._pair

    def _make_charts(self) -> None:
        self.measures = ForestChart(self.tr("Agreement"))
        self.pairs = HeatMap(self.tr("Pair by pair"))
        self.parts = BarChart(self.tr("Where they part"))
        self.confusion = HeatMap(self.tr("Label confusion"))
        self.time = LineChart(self.tr("Over time"))
        self.readings = HeatMap(self.tr("Three readings"))
        self.labels = ForestChart(self.tr("By label"))
        self.details = ForestChart(self.tr("Attributes and roles"))
        self.patterns = BarChart(self.tr("How they part most often"))
        self.articles = ArticleTable()
        self.repeats = ForestChart(self.tr("The same person twice"))
        self.notes = QuietLabel()
        self.every = KeyButton(self.tr("All measures"), look=Look.QUIET)
        self.every.setCheckable(True)
        self.pair_measure, self.label_measure, self.pair_box = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.pair_measure.setAccessibleName(self.tr("Measure by pair"))
        self.label_measure.setAccessibleName(self.tr("Measure by label"))
        self.pair_box.setAccessibleName(self.tr("Pair"))
        for box in (self.pair_measure, self.label_measure, self.pair_box):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(14)

    def _order(self) -> None:
        """Let Tab meet what is chosen in a corner before the figures below it."""
        for widget, corner in self._corners.items():
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                let_tab_meet([corner], before=widget)

    def _make_cards(self) -> None:
        self._card: dict[QWidget, TitledCard] = {}
        shown: tuple[tuple[QWidget, str, bool], ...] = (
            (self.measures, self.tr("Agreement"), False),
            (self.pairs, self.tr("Pair by pair"), False),
            (self.parts, self.tr("Where they part"), False),
            (self.confusion, self.tr("Label confusion"), False),
            (self.time, self.tr("Over time"), True),
            (self.readings, self.tr("Three readings"), True),
            (self.labels, self.tr("By label"), False),
            (self.details, self.tr("Attributes and roles"), False),
            (self.patterns, self.tr("How they part most often"), True),
            (self.articles, self.tr("By article"), True),
            (self.repeats, self.tr("The same person twice"), True),
            (self.notes, self.tr("What was counted"), True),
        )
        for widget, title, wide in shown:
            self._card[widget] = card = TitledCard(title, self, wide=wide)
            card.put(widget)
            self.add(card)
        self._corners: dict[QWidget, QWidget] = {
            self.measures: self.every,
            self.pairs: self.pair_measure,
            self.labels: self.label_measure,
            self.confusion: self.pair_box,
        }
        for widget, corner in self._corners.items():
            self._card[widget].put_in_corner(corner)
        self._card[self.patterns].say(self.tr("The commonest first, of all the places they fit."))
        self._card[self.repeats].say(
            self.tr("Articles that were given to the same annotator again after a while.")
        )
        self._card[self.articles].say(
            self.tr("The least agreed first. A double click or Enter opens the article.")
        )

    def card(self, widget: QWidget) -> TitledCard:
        """Return the card that a chart is in."""
        return self._card[widget]

    def _connect(self) -> None:
        for chart in self._card:
            if isinstance(chart, Chart):
                chart.chosen.connect(self._open)
        self.every.toggled.connect(self._show_measures)
        self.pair_measure.activated.connect(self._show_pairs)
        self.label_measure.activated.connect(self._show_labels)
        self.pair_box.activated.connect(self._on_pair)
        self.articles.article_requested.connect(self.article_requested)

    def _open(self, target: object) -> None:
        if isinstance(target, Figure):
            if target.pair is not None and self.sender() is self.pairs:
                self._choose_pair(target.pair)
            title = translated(target.title)
            self.where_requested.emit(target.where, f"{title} · {where_words(target.where)}")
        elif isinstance(target, Where):
            self.where_requested.emit(target, where_words(target))
        elif isinstance(target, Pattern):
            self.where_requested.emit(target.where, target.sentence)

    def _offer_measures(self) -> None:
        _offer(self.pair_measure, pair_measures(self._report))
        labels = {one.name: translated(one.title) for one in self._report.by_label}
        _offer(self.label_measure, list(labels.items()))
        pairs = [item.pair for item in self._report.confusions]
        _offer(self.pair_box, [(pair, f"{pair[0]} × {pair[1]}") for pair in pairs])
        if self._pair in pairs:
            self.pair_box.setCurrentIndex(pairs.index(self._pair))

    def _show_measures(self) -> None:
        report, card = self._report, self._card[self.measures]
        every = self.every.isChecked()
        found = measures_shown(report, self._reading, every=every)
        self.every.setText(self.tr("Fewer") if every else self.tr("All measures"))
        self.every.updateGeometry()
        rows = [forest_row(one, "", report.family) for one in found]
        self.measures.show_rows(rows, beside=self.tr("95 % interval · n"))
        one, many = self.tr("1 article, {1} sides."), self.tr("{} articles, {} sides.")
        words = one if report.n_articles == 1 else many
        words = words.format(number(report.n_articles), number(len(report.sides)))
        card.say(f"{words} {self._method(found)}")
        others = [reached_by_others(report.family, one.name) for one in found]
        known = [item.sentence() for item in others if item is not None]
        words = self.tr("Behind the points, what others reached: {}.").format("; ".join(known))
        card.say_below(words if known else "")

    def _method(self, found: list[Figure]) -> str:
        methods = {one.method for one in found}
        if "bootstrap" in methods:
            return self.tr("Point and 95 % bootstrap interval over articles.")
        if "jackknife" in methods:
            return self.tr("Few articles: rough 95 % intervals by the jackknife.")
        return self.tr("Too few articles for intervals: there are none below 8.")

    def _show_pairs(self) -> None:
        measure = str(self.pair_measure.currentData() or "")
        table = pair_table(self._report, measure)
        self.pairs.show_cells(table.rows, table.columns, table.cells)
        self._card[self.pairs].say(self.tr("Click a cell to see where the two part."))

    def _show_parts(self) -> None:
        profile, card = self._report.profile, self._card[self.parts]
        self.parts.show_rows(kind_rows(self._report), self.tr("Kind"), self.tr("Count"), wide=False)
        one, many = (
            self.tr("1 difference. Click to review it."),
            self.tr("{} differences. Click to review them."),
        )
        card.say(one if profile.total == 1 else many.format(number(profile.total)))
        cascades = self.tr("{} more follow from these and count where they come from.")
        words = [translated(profile.advice)] if profile.advice else []
        if profile.cascades:
            words.append(cascades.format(number(profile.cascades)))
        card.say_below(" ".join(words))

    def _show_confusion(self) -> None:
        card = self._card[self.confusion]
        found = self._report.confusion(self._pair) if self._pair is not None else None
        card.setVisible(found is not None)
        if found is None:
            return
        shorts = {**self._words.titles, **self._words.shorts}
        table = confusion_table(found, shorts)
        self.confusion.show_cells(table.rows, table.columns, table.cells)
        rows = self.tr("Rows: {}; columns: {}.").format(*found.pair)
        card.say(" ".join(part for part in (rows, translated(found.sentence)) if part))
        left_out = self.tr("{} rarer labels are not shown.")
        card.say_below(left_out.format(table.left_out) if table.left_out else "")

    def _show_time(self) -> None:
        places, lines = time_lines(self._report)
        self.time.show_series(places, lines)
        card = self._card[self.time]
        card.setVisible(len(places) > 1 and bool(lines))
        first = next((one for period in self._report.periods for one in period.figures), None)
        title = translated(first.title) if first is not None else ""
        card.say(self.tr("{} per week, by when the last side finished; all pairs.").format(title))

    def _show_readings(self) -> None:
        table = reading_table(self._report)
        self.readings.show_cells(table.rows, table.columns, table.cells)
        self._card[self.readings].say(
            self.tr(
                "Labels that were merely accepted agree more easily: the second column leaves"
                " them out, the third counts only articles that were shown without suggestions."
            )
        )

    def _show_labels(self) -> None:
        measure = self.label_measure.currentData()
        found = [one for one in self._report.by_label if one.name == measure]
        found.sort(key=lambda one: (one.value is None, one.faint, one.value or 0.0))
        rows = forest_rows(found, lambda one: self._words.title(one.label or ""))
        self.labels.show_rows(rows, self.tr("Label"), self.tr("95 % interval · n"))
        card = self._card[self.labels]
        card.setVisible(bool(found))
        faint = self.tr("Pale: below 30 occurrences, too few to be read by itself.")
        card.say_below(faint if any(one.faint for one in found) else "")

    def _show_details(self) -> None:
        found = [*self._report.by_attribute, *self._report.by_role]
        rows = [forest_row(one, self._detail_title(one)) for one in found]
        self.details.show_rows(rows, self.tr("Part"), self.tr("95 % interval · n"))
        self._card[self.details].setVisible(bool(rows))
        self._card[self.details].say(
            self.tr("Counted only where both marked the same thing: see the number beside it.")
        )

    def _detail_title(self, one: Figure) -> str:
        part = self._words.title(one.attribute or one.role or "")
        return f"{part} · {translated(one.title)}"

    def _show_patterns(self) -> None:
        rows = pattern_rows(self._report)
        self.patterns.show_rows(rows, self.tr("Pattern"), self.tr("Of"), wide=True)
        self._card[self.patterns].setVisible(bool(rows))

    def _show_articles(self) -> None:
        self.articles.show_lines(self._report.articles)

    def _show_repeats(self) -> None:
        rows: list[ForestRow] = [
            replace(forest_row(one, _repeat_title(one)), said=said(one))
            for one in self._report.intra
        ]
        self.repeats.show_rows(rows, beside=self.tr("95 % interval · n"))
        self._card[self.repeats].setVisible(bool(rows))

    def _show_notes(self) -> None:
        report = self._report
        lines = [
            self.tr("Only finished articles count; an untouched suggestion is nobody’s label."),
            self._empty_words(report.agreed_empty),
        ]
        if report.n_blind:
            words = self.tr("Articles shown without suggestions: {}.")
            lines.append(words.format(number(report.n_blind)))
        if report.draws:
            lines.append(
                self.tr("Intervals: {} draws of whole articles, seed {}.").format(
                    number(report.draws), report.seed
                )
            )
        lines += map(translated, report.notes)
        self.notes.setText("\n".join(f"·  {line}" for line in lines))

    def _empty_words(self, count: int) -> str:
        if count == 0:
            return self.tr("In every article somebody marked something.")
        if count == 1:
            return self.tr("In 1 article nobody found anything: agreed, and left out of F1.")
        words = self.tr("In {} articles nobody found anything: agreed, and left out of F1.")
        return words.format(number(count))

    def _on_pair(self) -> None:
        pair = self.pair_box.currentData()
        if pair is not None:
            self._choose_pair(tuple(pair))

    def _choose_pair(self, pair: Pair) -> None:
        self._pair = pair
        place = self.pair_box.findText(f"{pair[0]} × {pair[1]}")
        if place >= 0:
            self.pair_box.setCurrentIndex(place)
        self._show_confusion()
        self.arrange()


def _repeat_title(one: Figure) -> str:
    who = one.pair[0] if one.pair is not None else ""
    return f"{who} · {translated(one.title)}"


def _offer(box: QComboBox, entries: list[tuple[str, str]] | list[tuple[Pair, str]]) -> None:
    """Offer entries (data, words), keep the chosen one where it still is there."""
    chosen = box.currentText()
    box.clear()
    for data, name in entries:
        box.addItem(name, data)
    box.setCurrentIndex(max(box.findText(chosen), 0))
    box.setVisible(len(entries) > 1)
