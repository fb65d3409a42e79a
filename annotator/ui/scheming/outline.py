"""The outline of the scheme: its labels by family with key and uses, and its other parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.domain.label_colours import parsed
from annotator.domain.scheme_draft import DraftAttribute, DraftLabel, SchemeDraft
from annotator.ui.fonts import heading
from annotator.ui.numbers import number
from annotator.ui.theme import Theme

_PLACE = Qt.ItemDataRole.UserRole
_SWATCH = 10


class Uses(Protocol):
    """How often names of the scheme are in use."""

    def of_label(self, family: str, label: str) -> int:
        """Return how many labels and suggestions bear the label."""
        ...

    def of_attribute(self, family: str, name: str) -> int:
        """Return how many labels have the attribute."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the scheme, by kind (“label”, “add_label”, “rules” …), family and draft item."""

    kind: str
    family: str = ""
    item: object = None

    def adds(self) -> bool:
        """Say whether choosing it adds something."""
        return self.kind.startswith("add_")


def family_title(family: str) -> str:
    """Return the name of a family in the user's language."""
    translate = QCoreApplication.translate
    return {
        "entity": translate("families", "Entities"),
        "claim": translate("families", "Claims"),
        "stance": translate("families", "Stances"),
        "document": translate("families", "Whole article"),
        "region": translate("families", "Regions"),
    }[family]


class SchemeOutline(QTreeWidget):
    """Shows the parts of a draft; `chosen` carries the `Place` that was taken."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(3)
        self.setHeaderLabels(["", self.tr("Key"), self.tr("Uses")])
        self.setIndentation(12)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAccessibleName(self.tr("Parts of the scheme"))
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(self._on_current)

    def show_draft(self, draft: SchemeDraft, uses: Uses | None) -> None:
        """Show another state of the draft; what was chosen stays chosen where it is still there."""
        at = self.place()
        self.blockSignals(True)
        self.clear()
        for family in draft.families:
            self._add_family(draft, family, uses)
        more = self._section(self.tr("The whole scheme"))
        for kind, words in (
            ("general", self.tr("Name and file")),
            ("rules", self.tr("Rules")),
            ("topics", self.tr("Topics")),
            ("maps", self.tr("Maps of other schemes")),
            ("versions", self.tr("Versions")),
        ):
            self._line(more, words, Place(kind))
        self.expandAll()
        # Nobody chose anything: a line that adds something must not do so again.
        self.choose(at if at is None or not at.adds() else None)
        self.blockSignals(False)

    def place(self) -> Place | None:
        """Return what is chosen."""
        item = self.currentItem()
        return item.data(0, _PLACE) if item is not None else None

    def choose(self, place: Place | None) -> None:
        """Choose a part, or the first label."""
        for item in self._items():
            found = item.data(0, _PLACE)
            if place is not None and _same(found, place):
                self.setCurrentItem(item)
                return
        first = [item for item in self._items() if item.data(0, _PLACE) is not None][:1]
        for item in first:
            self.setCurrentItem(item)

    def update_item(self, item: object) -> None:
        """Show the words of one label or attribute anew."""
        for line in self._items():
            place = line.data(0, _PLACE)
            if place is not None and place.item is item:
                self._fill(line, place)
                self._dress(line)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme: dots and quiet words have colours of their own."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for item in self._items():
                self._dress(item)

    def lines(self) -> list[str]:
        """Return the words of all lines."""
        return [item.text(0) for item in self._items()]

    def _add_family(self, draft: SchemeDraft, family: str, uses: Uses | None) -> None:
        part = draft.families[family]
        section = self._section(family_title(family))
        for label in part.labels:
            line = self._line(section, "", Place("label", family, label))
            if uses is not None:
                count = uses.of_label(family, label.origin) if label.origin else 0
                line.setText(2, number(count) if count else "–")
        if family not in ("claim", "document"):
            self._line(section, self.tr("+ Add a label"), Place("add_label", family))
        if family == "region":
            return
        for attribute in part.attributes:
            line = self._line(section, "", Place("attribute", family, attribute))
            if uses is not None:
                count = uses.of_attribute(family, attribute.origin) if attribute.origin else 0
                line.setText(2, number(count) if count else "–")
        words = self.tr("+ Add an attribute")
        self._line(section, words, Place("add_attribute", family))
        if part.roles:
            self._line(section, self.tr("Parts"), Place("roles", family))

    def _section(self, words: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([words.upper()])
        item.setFont(0, heading(self.font()))
        self._dress(item)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.addTopLevelItem(item)
        return item

    def _line(self, section: QTreeWidgetItem, words: str, place: Place) -> QTreeWidgetItem:
        item = QTreeWidgetItem(section, [words])
        item.setData(0, _PLACE, place)
        # Only labels and attributes have a key and uses; the words of others need the room.
        item.setFirstColumnSpanned(place.item is None)
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._fill(item, place)
        self._dress(item)
        return item

    def _dress(self, item: QTreeWidgetItem) -> None:
        """Give a line the colours of the theme."""
        place, quiet = item.data(0, _PLACE), self.palette().placeholderText()
        if place is None or place.adds():
            item.setForeground(0, quiet)
        if place is not None:
            item.setForeground(2, quiet)
            is_label = isinstance(place.item, DraftLabel)
            item.setIcon(0, self._swatch(place.item.label.colour if is_label else ""))

    def _fill(self, item: QTreeWidgetItem, place: Place) -> None:
        if isinstance(place.item, DraftLabel):
            label = place.item.label
            item.setText(0, label.title or label.name)
            item.setText(1, label.key)
            item.setToolTip(0, label.name)
        elif isinstance(place.item, DraftAttribute):
            attribute = place.item.attribute
            item.setText(0, attribute.title or attribute.name)
            item.setToolTip(0, ", ".join(attribute.values))
            font = QFont(self.font())
            font.setItalic(True)
            item.setFont(0, font)

    def _swatch(self, colour: str) -> QIcon:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(14 * ratio), round(14 * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        known = colour if parsed(colour) else "#6b7280"
        painter.setBrush(Theme.of(self.palette()).tint(known).line)
        if colour:
            painter.drawEllipse(QPointF(7, 7), _SWATCH / 2, _SWATCH / 2)
        painter.end()
        return QIcon(pixmap)

    def _items(self) -> list[QTreeWidgetItem]:
        found: list[QTreeWidgetItem] = []
        for index in range(self.topLevelItemCount()):
            section = self.topLevelItem(index)
            lines = range(section.childCount()) if section is not None else ()
            items = [section, *(section.child(row) for row in lines if section is not None)]
            found += [item for item in items if item is not None]
        return found

    def _on_current(self, item: QTreeWidgetItem | None, _before: object) -> None:
        place = item.data(0, _PLACE) if item is not None else None
        if place is not None:
            self.chosen.emit(place)


def _same(one: Place | None, other: Place) -> bool:
    if one is None or one.item is not other.item:
        return False
    return (one.kind, one.family) == (other.kind, other.family)
