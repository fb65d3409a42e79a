"""Export: which formats, whose labels, which split, where to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.card import Card
from annotator.ui.controls.choice_box import ChoiceBox
from annotator.ui.controls.number_box import NumberBox
from annotator.ui.controls.scroller import fill_scrolling
from annotator.ui.controls.tab_order import let_tab_meet
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.controls.tick_box import TickBox
from annotator.ui.fonts import reading
from annotator.ui.numbers import filled

_WIDTH, _FIELD, _INDENT = 680, 30, 20


@dataclass(frozen=True, slots=True)
class FormatLine:
    """A format by its name for programs, its title, what it holds and what it leaves out."""

    name: str
    title: str
    words: str
    leaves_out: str = ""


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What the user asked for. `split` is shares such as ``80/10/10``, empty for none.

    `articles` are the ids of those that were chosen, None for all.
    """

    folder: Path
    formats: tuple[str, ...]
    layer: str
    split: str
    split_by: str
    seed: int
    include_boilerplate: bool
    articles: tuple[str, ...] | None = None


class ExportScreen(QWidget):
    """The form. It asks for an export; it writes nothing."""

    export_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[FormatLine, ...] = ()
        self._formats: dict[str, TickBox] = {}
        self._format_box = QWidget(self)
        self.layer = ChoiceBox(self)
        self.split = ChoiceBox(self)
        self.split.setEditable(True)
        self.split.addItems(["80/10/10", "90/10", self.tr("none")])
        self.split_by = ChoiceBox(self)
        for name, words in (
            ("article", self.tr("article")),
            ("source", self.tr("outlet")),
            ("date", self.tr("date")),
            ("story", self.tr("story")),
        ):
            self.split_by.addItem(words, name)
        self.seed = NumberBox(self)
        self.seed.setRange(0, 1_000_000)
        self.seed.setAccessibleName(self.tr("Seed of the split"))
        self.boilerplate = TickBox(self.tr("Include boilerplate"), self)
        self._articles: tuple[str, ...] | None = None
        self.chosen = QuietLabel(self.tr("All that are done"), self)
        self.all_articles = KeyButton(self.tr("All articles"), parent=self)
        self.all_articles.clicked.connect(lambda: self.show_articles(None))
        self.all_articles.hide()
        self.folder = QLineEdit(self)
        self.folder.setPlaceholderText(self.tr("A new or empty folder"))
        self.folder.setAccessibleName(self.tr("Folder for the export"))
        self.choose = KeyButton(self.tr("Choose…"), parent=self)
        self.start = KeyButton(self.tr("Export"), look=Look.LEADING, parent=self)
        self._why_not = QuietLabel("", self)
        for field in (self.layer, self.split, self.split_by, self.seed):
            field.setMinimumHeight(_FIELD)
        self._lay_out()
        self.choose.clicked.connect(self._on_choose)
        self.start.clicked.connect(self._on_start)
        self.folder.textChanged.connect(self._show_possible)
        self._busy = False
        self._show_possible()

    def show_choices(
        self, formats: Sequence[FormatLine], layers: Sequence[str], folder: Path | None = None
    ) -> None:
        """Offer formats and layers: the first of each is chosen, until the user chose others."""
        if tuple(formats) != self._lines:
            self._lines = tuple(formats)
            self._make_boxes()
        chosen = self.layer.currentText()
        self.layer.clear()
        self.layer.addItems(list(layers))
        self.layer.setCurrentIndex(max(0, self.layer.findText(chosen)))
        if folder is not None and not self.folder.text():
            self.folder.setText(str(folder))
        self._show_possible()

    def show_articles(self, ids: Sequence[str] | None) -> None:
        """Export these articles alone, or all again."""
        self._articles = tuple(ids) if ids is not None else None
        words = self.tr("All that are done")
        if ids is not None:
            one, many = self.tr("1 chosen, if it is done"), self.tr("{:,} chosen, if done")
            words = one if len(ids) == 1 else filled(many, len(ids))
        self.chosen.setText(words)
        self.all_articles.setVisible(ids is not None)

    def set_busy(self, busy: bool) -> None:
        """While a job runs, no other can be started."""
        self._busy = busy
        self._show_possible()

    def wish(self) -> ExportWish:
        """Return what the form asks for now."""
        split = self.split.currentText().strip()
        return ExportWish(
            folder=Path(self.folder.text().strip()).expanduser(),
            formats=tuple(name for name, box in self._formats.items() if box.isChecked()),
            layer=self.layer.currentText(),
            split="" if split == self.tr("none") else split,
            split_by=str(self.split_by.currentData()),
            seed=self.seed.value(),
            include_boilerplate=self.boilerplate.isChecked(),
            articles=self._articles,
        )

    def format_box(self, name: str) -> TickBox:
        """Return the box of a format."""
        return self._formats[name]

    def _make_boxes(self) -> None:
        """Make a box for each format, with what the format leaves out below its words."""
        column = self._format_box.layout()
        assert column is not None
        while (item := column.takeAt(0)) is not None and (widget := item.widget()) is not None:
            widget.setParent(None)
            widget.deleteLater()
        self._formats = {}
        for line in self._lines:
            box = TickBox(f"{line.title} – {line.words}", self._format_box)
            box.setChecked(not self._formats)
            box.setAccessibleDescription(line.leaves_out)
            box.toggled.connect(self._show_possible)
            self._formats[line.name] = box
            column.addWidget(box)
            left_out = QuietLabel(line.leaves_out, self._format_box, 0.92)
            left_out.setContentsMargins(_INDENT, 0, 0, 6)
            left_out.setVisible(bool(line.leaves_out))
            column.addWidget(left_out)
        let_tab_meet(self._formats.values(), before=self.layer)

    def _lay_out(self) -> None:
        box = QWidget(self)
        box.setMaximumWidth(_WIDTH)
        head = QLabel(self.tr("Export"), box)
        head.setFont(reading(self.font(), 1.7, QFont.Weight.Bold))
        what = QuietLabel(
            self.tr(
                "Only decided labels of articles that are done leave, with a manifest that counts"
                " them. What a format could not carry of this corpus is listed beside it."
            ),
            box,
        )
        foot = QHBoxLayout()
        foot.addWidget(self.start)
        foot.addWidget(self._why_not, 1)
        column = QVBoxLayout(box)
        column.setSpacing(10)
        for part in (head, what, self._make_form()):
            column.addWidget(part)
        column.addLayout(foot)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(box, 10)
        across.addStretch(1)
        whole = fill_scrolling(self)
        whole.addSpacing(48)
        whole.addLayout(across)
        whole.addStretch(1)

    def _make_form(self) -> Card:
        card = Card(self)
        form = QFormLayout(card)
        form.setContentsMargins(18, 16, 18, 16)
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        # Kept at its own width, it would be as high as its words are in all the room of the line.
        self._format_box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        formats = QVBoxLayout(self._format_box)
        formats.setContentsMargins(0, 0, 0, 0)
        formats.setSpacing(2)
        split, where, which = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (split, where, which):
            row.setSpacing(8)
        which.addWidget(self.chosen)
        which.addWidget(self.all_articles)
        which.addStretch(1)
        split.addWidget(self.split)
        split.addWidget(QuietLabel(self.tr("by"), card))
        split.addWidget(self.split_by)
        split.addWidget(QuietLabel(self.tr("seed"), card))
        split.addWidget(self.seed)
        split.addStretch(1)
        where.addWidget(self.folder, 1)
        where.addWidget(self.choose)
        form.addRow(self.tr("Formats"), self._format_box)
        form.addRow(self.tr("Labels of"), self.layer)
        form.addRow(self.tr("Articles"), which)
        form.addRow(self.tr("Split"), split)
        form.addRow("", self.boilerplate)
        form.addRow(self.tr("Folder"), where)
        return card

    def _show_possible(self) -> None:
        if self._busy:
            reason = self.tr("Other work is under way.")
        elif not any(box.isChecked() for box in self._formats.values()):
            reason = self.tr("Choose a format.")
        elif not self.folder.text().strip():
            reason = self.tr("Choose a folder.")
        else:
            reason = ""
        self._why_not.setText(reason)
        self.start.setEnabled(not reason)

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the export"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    def _on_start(self) -> None:
        self.export_requested.emit(self.wish())
