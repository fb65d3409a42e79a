"""All commands by name: type a few letters, Enter does the first one."""

from __future__ import annotations

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
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.action_table import ACTIONS, ActionSpec
from annotator.ui.actions import ActionSet
from annotator.ui.controls.paint import key_size, paint_key, rounded
from annotator.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex

_KEY = Qt.ItemDataRole.UserRole + 1
_ID = Qt.ItemDataRole.UserRole + 2


def matches(query: str, spec: ActionSpec) -> int | None:
    """Return how well the letters fit the action (0 is best), or None if they do not.

    Each word of the query has to stand in the title or the hint; failing that, its letters have to
    follow one another in the title.
    """
    title, hint = spec.title.casefold(), spec.hint.casefold()
    words = query.casefold().split()
    if all(word in title for word in words):
        return 0 if title.startswith(words[0] if words else "") else 1
    if all(word in title or word in hint for word in words):
        return 2
    letters = iter(title)
    return 3 if all(letter in letters for letter in "".join(words)) else None


class CommandDelegate(QStyledItemDelegate):
    """A title at the left, its key at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the size it takes."""
        return QSize(100, option.fontMetrics.height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one line."""
        theme, rect = Theme.of(option.palette), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, rect.adjusted(4, 1, -4, -1).toRectF(), theme.selection)
        title, menu, key = index.data(), index.data(Qt.ItemDataRole.ToolTipRole), index.data(_KEY)
        painter.setPen(theme.text)
        painter.setFont(option.font)
        inner = rect.adjusted(16, 0, -16, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, title)
        used = option.fontMetrics.horizontalAdvance(title) + 14
        width = key_size(option.font, key).width() + 12 if key else 0
        room = QRect(inner.x() + used, inner.y(), inner.width() - used - width, inner.height())
        painter.setPen(theme.muted)
        shown = option.fontMetrics.elidedText(menu, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        if key:
            at = QPointF(inner.right() - width + 12, rect.center().y() + 0.5)
            ink, page, edge = QColor(theme.muted), QColor(theme.page), QColor(theme.line)
            paint_key(painter, at, option.font, key, ink, page, edge)
        painter.restore()


class CommandPalette(QDialog):
    """Finds an action by its words and asks for it once it is closed."""

    action_requested = Signal(str)

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = actions
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Type a command"))
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setItemDelegate(CommandDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.itemClicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(lambda: self._take(self.list.currentItem()))
        self.setFocusProxy(self.field)
        self._fill("")

    def open_over(self, window: QWidget) -> None:
        """Open in the upper middle of the window."""
        width, height = min(560, window.width() - 60), min(420, window.height() - 120)
        corner = window.mapToGlobal(window.rect().topLeft())
        left = corner.x() + (window.width() - width) // 2
        self.setGeometry(left, corner.y() + 64, width, height)
        self.show()
        self.field.setFocus()

    def offered(self) -> list[str]:
        """Return the ids of the actions in the list, best first."""
        return [str(self.list.item(row).data(_ID)) for row in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what happens to the watched part."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
        return super().eventFilter(watched, event)

    def _fill(self, query: str) -> None:
        self.list.clear()
        found = [(matches(query, spec), row) for row, spec in enumerate(ACTIONS)]
        for _, row in sorted(item for item in found if item[0] is not None):
            spec = ACTIONS[row]
            if spec.id == "commands" or not self._actions[spec.id].isEnabled():
                continue
            item = QListWidgetItem(spec.title.rstrip("…"))
            item.setData(_ID, spec.id)
            item.setData(_KEY, self._actions.caption(spec.id))
            item.setToolTip(spec.hint)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            chosen = str(item.data(_ID))
            self.close()
            self.action_requested.emit(chosen)
