"""The outline of an article as Qt's lists want it."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.annotations import Annotation, Claim, DocumentLabel, Family, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.scheme import Label, Scheme
from annotator.domain.words import surface
from annotator.ui.canvas.polarity_shapes import Shape, shape_of
from annotator.ui.canvas.words import document_words, stance_words
from annotator.ui.models.outline import Outline
from annotator.ui.panels.selected_view import label_of, shortened

_Index = QModelIndex | QPersistentModelIndex


class OutlineRow(NamedTuple):
    """What one line shows. `badge` is short, a `shape` a stance's; `aside` stands at the right."""

    family: Family
    badge: str
    colour: str
    words: str
    aside: str
    confirmed: int
    suggested: int
    shape: Shape | None = None


class OutlineModel(QAbstractListModel):
    """The lines of the article on screen; a change touches only the lines it concerns."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.outline: Outline | None = None
        self._scheme: Scheme | None = None
        self._changed: set[int] = set()
        self._moved = False

    def show(self, content: ArticleContent | None, scheme: Scheme | None) -> None:
        """Show another article, or none."""
        self.beginResetModel()
        self.outline = Outline(content) if content else None
        self._scheme = scheme
        self._changed.clear()
        self.endResetModel()

    def follow(self, edit: Edit) -> bool:
        """Follow an edit that was applied to the article; say whether lines came or went.

        Lines that stay and look different are told of with `tell_changed`.
        """
        self._moved = False
        if self.outline is not None:
            self.outline.follow(edit, self)
        return self._moved

    def tell_changed(self) -> None:
        """Tell the views which lines look different; it can wait until the article is painted."""
        changed, self._changed = self._changed, set()
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))

    def about_to_remove(self, row: int) -> None:
        """See `Watcher`."""
        self._moved = True
        self._changed = {other - (other > row) for other in self._changed if other != row}
        self.beginRemoveRows(QModelIndex(), row, row)

    def removed(self) -> None:
        """See `Watcher`."""
        self.endRemoveRows()

    def about_to_insert(self, row: int) -> None:
        """See `Watcher`."""
        self._moved = True
        self._changed = {other + (other >= row) for other in self._changed}
        self.beginInsertRows(QModelIndex(), row, row)

    def inserted(self) -> None:
        """See `Watcher`."""
        self.endInsertRows()

    def changed(self, row: int) -> None:
        """See `Watcher`."""
        self._changed.add(row)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many rows there are."""
        return 0 if parent.isValid() or self.outline is None else len(self.outline)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return how many rows have been read."""
        if not index.isValid():
            return None
        row = self.row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.badge} {row.words} {row.aside}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.words if not row.aside else f"{row.words}\n{row.aside}"
        return None

    def record_ids(self, row: int) -> list[str]:
        """Return the labels of a line, in the order of the text."""
        if self.outline is None:
            return []
        return [member.record_id for member in self.outline.line(row).members]

    def row(self, row: int) -> OutlineRow:
        """Return what a line shows."""
        assert self.outline is not None
        assert self._scheme is not None
        line, content = self.outline.line(row), self.outline.content
        item = content.annotation(line.members[0].record_id)
        assert item is not None
        label = label_of(item, self._scheme)
        badge, words, aside = self._texts(item, label, row)
        counts = line.confirmed, len(line.suggested)
        shape = _shape(item, self._scheme)
        return OutlineRow(item.family, badge, label.colour, words, aside, *counts, shape)

    def _said(self, row: OutlineRow) -> str:
        """Return what is heard of a line: its words, then what its dots and numbers show."""
        one, many = self.tr("1 suggestion"), self.tr("{} suggestions")
        parts = [f"{row.badge} {row.words} {row.aside}".strip()]
        if row.confirmed:
            parts.append(self.tr("confirmed: {}").format(row.confirmed))
        if row.suggested:
            parts.append((one if row.suggested == 1 else many).format(row.suggested))
        return ", ".join(parts)

    def _texts(self, item: Annotation, label: Label, row: int) -> tuple[str, str, str]:
        assert self.outline is not None
        content, text = self.outline.content, self.outline.content.text
        if isinstance(item, Claim):
            source = _last_word(item, text)
            number = self.outline.claim_number(row)
            return f"C{number}", shortened(surface(item, text), 90), source
        if isinstance(item, Stance):
            numbers = self.outline.claim_numbers()
            assert self._scheme is not None
            return "", stance_words(content, self._scheme, item, numbers), ""
        if isinstance(item, DocumentLabel):
            assert self._scheme is not None
            return "", document_words(self._scheme, item), ""
        return label.short or label.name, shortened(surface(item, text), 90), ""


def _shape(item: Annotation, scheme: Scheme) -> Shape | None:
    """Return the shape of a stance, be it somebody's or the article's; a disc for its kind."""
    match item:
        case Stance():
            return shape_of(scheme, item.polarity)
        case DocumentLabel():
            return shape_of(scheme, item.value)
        case _:
            return None


def _last_word(claim: Claim, text: str) -> str:
    """Return the word by which a source is best known, mostly a family name."""
    words = text[claim.source[0].start : claim.source[0].end].split() if claim.source else []
    return words[-1] if words else ""
