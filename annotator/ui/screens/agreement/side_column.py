"""The column at the left of the Agreement screen: what is compared, whose, on which articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QRegularExpression, QTimer, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from annotator.domain.annotations import Family
from annotator.domain.articles import LayerKind
from annotator.services.agreement_report import Reading
from annotator.ui.controls.choice_box import ChoiceBox
from annotator.ui.controls.side_list import RowKind, SideRow
from annotator.ui.controls.tab_order import let_tab_meet
from annotator.ui.controls.texts import Heading
from annotator.ui.numbers import number
from annotator.ui.screens.agreement.choices import Choices, SideLine, Wish
from annotator.ui.screens.agreement.figures import family_title, reading_title

WIDTH = 236
_PAUSE_MS = 500
Key = TypeVar("Key")
_DATE = QRegularExpression(r"(\d{4}(-\d\d(-\d\d)?)?)?")


class SideColumn(QScrollArea):
    """Asks for another computation when something is chosen, for another reading at once."""

    wish_changed = Signal(object)
    reading_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = Choices()
        self._filling = False
        self.families = {family: SideRow(family_title(family)) for family in Family}
        self.shared = SideRow(self.tr("Done by 2 or more"))
        self.blind = SideRow(self.tr("Without suggestions"))
        self.sides: dict[str, SideRow] = {}
        self.readings = {reading: SideRow(reading_title(reading)) for reading in Reading}
        self.source, self.label, self.against = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.first, self.last = QLineEdit(), QLineEdit()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self._side_box = QVBoxLayout()
        self._name_fields()
        self._lay_out()
        self._connect()
        for row in (self.families[Family.ENTITY], self.readings[Reading.ALL], self.shared):
            row.setChecked(True)

    def show_choices(self, choices: Choices) -> None:
        """Offer other things; what was chosen stays where it still is there."""
        self._filling = True
        before = self._choices
        self._choices = choices
        for family, row in self.families.items():
            row.show_count(number(choices.families.get(family, 0)))
        self.shared.show_count(number(choices.shared))
        self.blind.show_count(number(choices.blind))
        if [side.name for side in before.sides] != [side.name for side in choices.sides]:
            self._show_sides(choices.sides)
        for side in choices.sides:
            self.sides[side.name].show_count(number(side.done))
        names = [(name, name) for name in choices.sources]
        _refill(self.source, [("", self.tr("All outlets")), *names])
        others = [(side.name, side.name) for side in choices.sides]
        _refill(self.against, [("", self.tr("Compared with one another")), *others])
        self._show_labels()
        self._filling = False

    def wish(self) -> Wish:
        """Return what is chosen now."""
        return Wish(
            family=_chosen(self.families, Family.ENTITY),
            sides=tuple(name for name, row in self.sides.items() if row.isChecked()),
            against=str(self.against.currentData() or "") or None,
            label=str(self.label.currentData() or "") or None,
            blind=self.blind.isChecked(),
            source=str(self.source.currentData() or ""),
            first=self.first.text() if self.first.hasAcceptableInput() else "",
            last=self.last.text() if self.last.hasAcceptableInput() else "",
        )

    def reading(self) -> Reading:
        """Return the reading chosen."""
        return _chosen(self.readings, Reading.ALL)

    def _name_fields(self) -> None:
        for box, name in (
            (self.source, self.tr("Outlet")),
            (self.label, self.tr("Label")),
            (self.against, self.tr("Compared with")),
        ):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(8)
        for field, name, words in (
            (self.first, self.tr("First date"), self.tr("from")),
            (self.last, self.tr("Last date"), self.tr("to")),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(words)
            field.setToolTip(self.tr("A year, a month or a day, such as 2026, 2026-02, 2026-02-14"))
            field.setValidator(QRegularExpressionValidator(_DATE, field))

    def _lay_out(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 12, 0, 16)
        column.setSpacing(0)
        self._section(column, self.tr("Family"), list(self.families.values()))
        self._section(column, self.tr("Articles"), [self.shared, self.blind])
        dates = QHBoxLayout()
        dates.setSpacing(6)
        dates.addWidget(self.first)
        dates.addWidget(self.last)
        fields = QVBoxLayout()
        fields.setContentsMargins(14, 8, 12, 0)
        fields.setSpacing(6)
        fields.addWidget(self.source)
        fields.addLayout(dates)
        column.addLayout(fields)
        self._section(column, self.tr("Annotators"), [])
        column.addLayout(self._side_box)
        for box, title in ((self.against, ""), (self.label, self.tr("Label"))):
            if title:
                self._section(column, title, [])
            room = QVBoxLayout()
            room.setContentsMargins(14, 6, 12, 0)
            room.addWidget(box)
            column.addLayout(room)
        self._section(column, self.tr("Reading"), list(self.readings.values()))
        column.addStretch(1)
        self._side_box.setSpacing(0)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("What is compared"))
        self.setFixedWidth(WIDTH)

    def _section(self, column: QVBoxLayout, title: str, rows: Sequence[SideRow]) -> None:
        head = Heading(title, self)
        head.setContentsMargins(16, 14, 8, 6)
        column.addWidget(head)
        for row in rows:
            column.addWidget(row)

    def _connect(self) -> None:
        self._make_exclusive(list(self.families.values()))
        self._make_exclusive(list(self.readings.values()))
        self._make_exclusive([self.shared, self.blind])
        for row in (*self.families.values(), self.shared, self.blind):
            row.clicked.connect(self._tell)
        for row in self.readings.values():
            row.clicked.connect(lambda: self.reading_changed.emit(self.reading()))
        for box in (self.source, self.label, self.against):
            box.currentIndexChanged.connect(self._tell_soon)
        for field in (self.first, self.last):
            field.textChanged.connect(self._tell_soon)
            field.returnPressed.connect(self._tell)

    def _make_exclusive(self, rows: Sequence[SideRow]) -> None:
        def choose(chosen: SideRow) -> None:
            for row in rows:
                row.setChecked(row is chosen)

        for row in rows:
            row.clicked.connect(lambda _=False, row=row: choose(row))

    def _show_sides(self, sides: Sequence[SideLine]) -> None:
        ticked = {name for name, row in self.sides.items() if row.isChecked()}
        known = set(self.sides)
        for row in self.sides.values():
            self._side_box.removeWidget(row)
            row.deleteLater()
        self.sides = {}
        for side in sides:
            row = SideRow(side.name, RowKind.TICK, self.widget())
            usual = side.kind is LayerKind.ANNOTATOR and side.done > 0
            row.setChecked(side.name in ticked if side.name in known else usual)
            row.clicked.connect(self._tell)
            self.sides[side.name] = row
            self._side_box.addWidget(row)
        let_tab_meet(self.sides.values(), before=self.against)

    def _show_labels(self) -> None:
        family = _chosen(self.families, Family.ENTITY)
        labels = list(self._choices.labels.get(family, ()))
        _refill(self.label, [("", self.tr("All labels")), *labels])

    def _tell_soon(self) -> None:
        if not self._filling:
            self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        if self._filling:
            return
        self._filling = True
        self._show_labels()
        self._filling = False
        self.wish_changed.emit(self.wish())


def _chosen(rows: Mapping[Key, SideRow], otherwise: Key) -> Key:
    return next((key for key, row in rows.items() if row.isChecked()), otherwise)


def _refill(box: QComboBox, entries: Sequence[tuple[str, str]]) -> None:
    """Offer other entries (data, words) and keep the chosen one if it is among them."""
    if [(box.itemData(i), box.itemText(i)) for i in range(box.count())] == list(entries):
        return
    chosen = box.currentData()
    box.clear()
    for data, words in entries:
        box.addItem(words, data)
    box.setCurrentIndex(max(box.findData(chosen), 0))
