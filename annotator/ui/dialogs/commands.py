"""Everything by name: type a few letters, Enter does the first one that fits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.controls.paint import key_size, paint_key, rounded
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.fuzzy import misfit
from annotator.ui.palette_entries import Entry, Kind
from annotator.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex

_KEY = Qt.ItemDataRole.UserRole + 1
_ENTRY = Qt.ItemDataRole.UserRole + 2
_KIND = Qt.ItemDataRole.UserRole + 3
_RECENT_BONUS = 0.9
_IN_THE_TEXT = 3.5
"""How badly an article fits whose text holds the words, but not its title."""
RECENT_KEPT = 12


class CommandDelegate(QStyledItemDelegate):
    """A title and what it does at the left, its key at the right, or else what it is."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the size it takes."""
        return QSize(100, option.fontMetrics.height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one line."""
        theme, rect = Theme.of(option.palette), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, rect.adjusted(4, 1, -4, -1).toRectF(), theme.selection)
        inner = rect.adjusted(16, 0, -16, 0)
        taken = self._paint_right(painter, option, index, inner, theme)
        painter.setFont(option.font)
        title, words = index.data(), index.data(Qt.ItemDataRole.ToolTipRole)
        cut, metrics = Qt.TextElideMode.ElideRight, option.fontMetrics
        painter.setPen(theme.text)
        room = inner.width() - taken
        shown = metrics.elidedText(title, cut, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, shown)
        used = metrics.horizontalAdvance(shown) + 14
        left = QRect(inner.x() + used, inner.y(), max(room - used, 0), inner.height())
        painter.setPen(theme.muted)
        shown = metrics.elidedText(words, cut, left.width())
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_right(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: _Index,
        inner: QRect,
        theme: Theme,
    ) -> int:
        """Paint the key or the kind and return the room it takes."""
        key, kind = index.data(_KEY), index.data(_KIND)
        if key:
            width = key_size(option.font, key).width()
            at = QPointF(inner.right() - width, inner.center().y() + 0.5)
            ink, page, edge = QColor(theme.muted), QColor(theme.page), QColor(theme.line)
            paint_key(painter, at, option.font, key, ink, page, edge)
            return width + 12
        if not kind:
            return 0
        painter.setFont(option.font)
        painter.setPen(theme.muted)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, side, kind)
        return option.fontMetrics.horizontalAdvance(kind) + 12


class CommandPalette(QDialog):
    """Finds an entry by its words and does it once the palette is closed.

    What was chosen lately comes first. `typed` tells the words, for what has to be searched.
    """

    typed = Signal(str)
    chosen = Signal(str)

    def __init__(
        self,
        entries: Sequence[Entry],
        recent: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Commands"))
        self._entries, self._recent = list(entries), list(recent)
        self._articles: list[Entry] = []
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Type a command, a label, a page, an article"))
        self.field.setAccessibleName(self.tr("Command"))
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setItemDelegate(CommandDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._take)
        self._nothing: QLabel = QuietLabel(self.tr("Nothing is called so."), self)
        self._nothing.setContentsMargins(14, 4, 0, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(8)
        for part in (self.field, self._nothing, self.list):
            column.addWidget(part)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(lambda: self._take(self.list.currentItem()))
        self.setFocusProxy(self.field)
        self._fill()

    def open_over(self, window: QWidget) -> None:
        """Open in the upper middle of the window."""
        width, height = min(620, window.width() - 60), min(440, window.height() - 120)
        corner = window.mapToGlobal(window.rect().topLeft())
        left = corner.x() + (window.width() - width) // 2
        self.setGeometry(left, corner.y() + 64, width, height)
        self.show()
        self.field.setFocus()

    def add(self, entries: Sequence[Entry]) -> None:
        """Offer more."""
        self._entries.extend(entries)
        self._fill()

    def show_articles(self, words: str, entries: Sequence[Entry]) -> None:
        """Offer the articles that were found, unless other words were typed meanwhile."""
        if words == self.field.text().strip():
            self._articles = list(entries)
            self._fill()

    def offered(self) -> list[str]:
        """Return the ids of the entries in the list, best first."""
        return [self._entry(row).id for row in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what happens to the watched part."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 8,
                Qt.Key.Key_PageUp: -8,
            }
            step = steps.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        row, count = self.list.currentRow() + step, self.list.count()
        self.list.setCurrentRow(row % count if abs(step) == 1 else min(max(row, 0), count - 1))

    def _on_typed(self, words: str) -> None:
        self._articles = []
        self._fill()
        self.typed.emit(words.strip())

    def _fill(self) -> None:
        words = self.field.text().strip()
        self.list.clear()
        for entry in self._fitting(words):
            item = QListWidgetItem(entry.title)
            item.setData(_ENTRY, entry)
            item.setData(_KEY, entry.key)
            plain = entry.kind in (Kind.COMMAND, Kind.SETTING)
            item.setData(_KIND, "" if plain else entry.kind.words())
            item.setToolTip(entry.words)
            said = f"{entry.title}, {entry.kind.words()}, {entry.words}, {entry.key}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._nothing.setVisible(not self.list.count())
        self.list.setVisible(self.list.count() > 0)

    def _fitting(self, words: str) -> list[Entry]:
        """Return what fits, best first; among equals what was used lately, then as listed."""
        found = []
        for place, entry in enumerate((*self._entries, *self._articles)):
            fit = misfit(words, entry.title, entry.words)
            if fit is None and entry.kind is Kind.ARTICLE:
                fit = _IN_THE_TEXT
            if fit is None:
                continue
            lately = self._recent.index(entry.id) if entry.id in self._recent else RECENT_KEPT
            if lately < RECENT_KEPT:
                fit -= _RECENT_BONUS
            found.append((fit, lately, entry.kind.value if not words else 0, place, entry))
        return [item[-1] for item in sorted(found, key=lambda item: item[:-1])]

    def _entry(self, row: int) -> Entry:
        entry: Entry = self.list.item(row).data(_ENTRY)
        return entry

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            entry: Entry = item.data(_ENTRY)
            self.close()
            self.chosen.emit(entry.id)
            entry.run()
