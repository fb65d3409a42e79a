"""Corpus › Concordance: every mention of some words with its labels, and mending them in bulk."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotations import Family
from annotator.domain.concordance import Concordance, ConcordanceLine, Standing
from annotator.domain.scheme import Label, Scheme
from annotator.domain.text_search import TextQuery
from annotator.services.fixing import Decision, Fix
from annotator.ui.controls.buttons import ChoiceButton, KeyButton, Look
from annotator.ui.controls.concordance_table import ConcordanceTable
from annotator.ui.controls.progress import ThinBar
from annotator.ui.controls.search_field import SearchField
from annotator.ui.controls.segments import Segments
from annotator.ui.controls.texts import QuietLabel, Rule
from annotator.ui.controls.two_ends import TwoEnds
from annotator.ui.fonts import scaled
from annotator.ui.keys import key_range
from annotator.ui.numbers import filled

_FAMILIES = (Family.ENTITY, Family.CLAIM, Family.STANCE)
_WAYS = ((False, True), (False, False), (True, False))  # regex, whole words
_STANDINGS = (
    None,
    Standing.MINE,
    Standing.ANNOTATOR,
    Standing.GOLD,
    Standing.SUGGESTED,
    Standing.NONE,
)


class ConcordanceScreen(QWidget):
    """What to look for above, the lines below, what to do with the ticked ones at the foot.

    `query_requested` carries a `TextQuery`, or None for no words; `fix_requested` a `Decision`
    and the lines it is for.
    """

    query_requested = Signal(object)
    line_requested = Signal(object)
    fix_requested = Signal(object, object)
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField("", self)
        self.ways = Segments(
            (self.tr("Whole words"), self.tr("Parts of words"), self.tr("Regular expression")), self
        )
        self.case = ChoiceButton("Aa", self)
        self.families = Segments((self.tr("Names"), self.tr("Claims"), self.tr("Stances")), self)
        self.filter = Segments(
            (
                self.tr("All"),
                self.tr("Mine"),
                self.tr("Others’"),
                self.tr("Gold"),
                self.tr("Suggested"),
                self.tr("Without label"),
            ),
            self,
        )
        self.summary = QuietLabel("", self)
        self.bar, self.stop = ThinBar(self), KeyButton(self.tr("Stop"), parent=self)
        self.table = ConcordanceTable(self)
        self.empty = QuietLabel("", self, 1.05)
        self._body = QStackedWidget(self)
        self.ticked = QLabel(self)
        self.label = KeyButton(self.tr("Label…"), look=Look.LEADING, parent=self)
        self.attribute = KeyButton(self.tr("Attribute…"), parent=self)
        self.accept = KeyButton(self.tr("Accept suggestions"), "A", parent=self)
        self.reject = KeyButton(self.tr("Reject or delete"), "X", parent=self)
        self._scheme: Scheme | None = None
        self._articles = 0
        self._lay_out()
        self._connect()
        self.show_nothing()

    def family(self) -> Family:
        """Return whose labels are shown and mended: those of names, claims or stances."""
        return _FAMILIES[self.families.current()]

    def query(self) -> TextQuery | None:
        """Return what the fields say, or None where there are no words."""
        words = self.field.text().strip()
        regex, whole = _WAYS[self.ways.current()]
        return TextQuery(words, regex, self.case.isChecked(), whole) if words else None

    def ask_for(self, words: str) -> None:
        """Look for some words as they are written."""
        self.ways.set_current(0)
        self.families.set_current(0)
        self.field.setText(words)
        self._ask()

    def show_scheme(self, scheme: Scheme) -> None:
        """Offer the labels of a scheme."""
        self._scheme = scheme
        self.table.show_scheme(scheme)
        self._show_family()

    def show_lines(self, found: Concordance) -> None:
        """Show what was found."""
        self.table.lines.show(found.lines)
        self._articles = len({line.article_id for line in found.lines})
        words = filled(self.tr("Lines: {:,} · articles: {:,}"), len(found.lines), self._articles)
        if found.stopped:
            words += filled(
                self.tr(" · stopped after {:,} of {:,} articles"), found.read, found.articles
            )
        if found.cut:
            words += self.tr(" · there are more")
        self.summary.setText(words)
        self.show_busy(False)
        self.empty.setText(
            self.tr("Stopped before anything was found.")
            if found.stopped
            else self.tr("These words stand nowhere in the corpus.")
        )
        self._body.setCurrentIndex(0 if found.lines else 1)

    def show_nothing(self) -> None:
        """Say what the page is for."""
        self.table.lines.show(())
        self.summary.clear()
        self.show_busy(False)
        self.empty.setText(
            self.tr(
                "Write words to see every place where they stand, with the labels of all"
                " annotators.\nTick lines to label, accept or reject them at once; it is one step"
                " of undo."
            )
        )
        self._body.setCurrentIndex(1)

    def show_looking(self) -> None:
        """Show that words are being looked for; lines found before stay until others come."""
        self.show_busy(True)
        if not self.table.lines.rowCount():
            self.summary.clear()
            self.empty.setText(self.tr("Looking for the words …"))

    def show_busy(self, busy: bool) -> None:
        """Show that it is being looked for."""
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)

    def show_progress(self, done: int, total: int) -> None:
        """Show how many articles have been read."""
        self.bar.set_share(done / total if total else 0.0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        if event.key() == Qt.Key.Key_Escape and self.stop.isVisible():
            self.stop_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.field.setFocus()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("Words to look for in all articles"))
        self.field.setAccessibleName(self.tr("Words to look for"))
        self.case.setToolTip(self.tr("Capitals must be the same"))
        self.case.setAccessibleName(self.tr("Capitals must be the same"))
        self.table.setAccessibleName(self.tr("Concordance"))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.empty.setContentsMargins(40, 90, 40, 0)
        self.ticked.setFont(scaled(self.font(), 1.0, QFont.Weight.Medium))
        self.field.setMinimumWidth(200)
        self.field.setMaximumWidth(460)
        for part in (self.table, self.empty):
            self._body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(10)
        column.addLayout(_row(self.field, self.ways, self.case, None, self.bar, self.stop))
        told = TwoEnds((self.families, self.filter), (self.summary,), self)
        told.setContentsMargins(20, 0, 20, 0)
        column.addWidget(told)
        column.addWidget(Rule(self))
        column.addWidget(self._body, 1)
        column.addWidget(Rule(self))
        foot = _row(self.ticked, None, self.label, self.attribute, self.accept, self.reject)
        foot.setContentsMargins(20, 0, 20, 10)
        column.addLayout(foot)
        self.bar.setFixedWidth(120)
        self.summary.setWordWrap(False)

    def _connect(self) -> None:
        self.field.search_requested.connect(self._ask)
        self.field.returnPressed.connect(self.table.setFocus)
        self.field.left.connect(self.table.setFocus)
        self.ways.chosen.connect(self._ask)
        self.case.clicked.connect(self._ask)
        self.families.chosen.connect(self._on_family)
        self.filter.chosen.connect(lambda at: self.table.lines.filter(_STANDINGS[at]))
        self.table.line_requested.connect(self.line_requested)
        self.table.key_pressed.connect(self._on_key)
        self.table.lines.ticks_changed.connect(self._show_ticks)
        self.stop.clicked.connect(self.stop_requested)
        self.label.clicked.connect(self._open_labels)
        self.attribute.clicked.connect(self._open_attributes)
        self.accept.clicked.connect(partial(self._fix, Fix.ACCEPT, ""))
        self.reject.clicked.connect(partial(self._fix, Fix.REJECT, ""))

    def _on_family(self) -> None:
        self._show_family()
        self._ask()

    def _show_family(self) -> None:
        """Offer what can be done to labels of the family."""
        scheme, family = self._scheme, self.family()
        if scheme is None:
            return
        keys = [label.key for label in self._labels() if label.key]
        self.label.set_key(key_range(keys))
        self.label.setVisible(family is not Family.CLAIM)
        self.attribute.setVisible(bool(scheme.family(family).attributes))

    def _labels(self) -> Sequence[Label]:
        return self._scheme.family(self.family()).labels if self._scheme is not None else ()

    def _ask(self) -> None:
        self.query_requested.emit(self.query())

    def _show_ticks(self) -> None:
        count = len(self.table.lines.ticked())
        words = filled(self.tr("{:,} ticked"), count)
        self.ticked.setText(words if count else self.tr("Tick lines: Space; all: Ctrl A"))
        for button in (self.label, self.attribute, self.accept, self.reject):
            button.setEnabled(bool(count))

    def _open_labels(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for label in self._labels():
            key = f"\t{label.key}" if label.key else ""
            act = menu.addAction(f"{label.title}{key}")
            act.triggered.connect(partial(self._fix, Fix.LABEL, label.name))
        _open_over(menu, self.label)

    def _open_attributes(self) -> None:
        if self._scheme is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for attribute in self._scheme.family(self.family()).attributes:
            values = menu.addMenu(attribute.title)
            for value in attribute.values:
                act = values.addAction(value)
                act.triggered.connect(partial(self._set, attribute.name, value))
        _open_over(menu, self.attribute)

    def _on_key(self, key: str) -> None:
        low = key.casefold()
        named = (it.name for it in self._labels() if it.key and it.key.casefold() == low)
        wanted = next(named, "") if not self.label.isHidden() else ""
        if wanted:
            self._fix(Fix.LABEL, wanted)
        elif low == "a":
            self._fix(Fix.ACCEPT, "")
        elif low == "x":
            self._fix(Fix.REJECT, "")

    def _fix(self, fix: Fix, label: str, _checked: bool = False) -> None:
        self._decide(Decision(fix, label, self.family()))

    def _set(self, attribute: str, value: str, _checked: bool = False) -> None:
        self._decide(Decision(Fix.ATTRIBUTE, "", self.family(), attribute, value))

    def _decide(self, decision: Decision) -> None:
        lines: list[ConcordanceLine] = self.table.lines.ticked()
        if lines:
            self.fix_requested.emit(decision, lines)


def _open_over(menu: QMenu, button: QWidget) -> None:
    above = QPoint(0, -menu.sizeHint().height())
    menu.popup(button.mapToGlobal(above))


def _row(*parts: QWidget | None) -> QHBoxLayout:
    """Return a row; None is the room that is left."""
    row = QHBoxLayout()
    row.setContentsMargins(20, 0, 20, 0)
    row.setSpacing(10)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return row
