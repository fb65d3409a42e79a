"""Choosing keys: every action and label with its keys, clashes shown, defaults a click away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.controls.buttons import KeyButton
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.key_choices import Choices
from annotator.ui.key_listing import Keyed, KeyGroup, fitting
from annotator.ui.keys import Clash, clashes, key_caption, may_meet
from annotator.ui.theme import Theme

_ID = Qt.ItemDataRole.UserRole
_MODIFIERS = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
)


class KeyField(QLineEdit):
    """Takes the next key that is pressed, whatever it is; Tab and Esc too while it listens."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setPlaceholderText(self.tr("Click here and press a key"))
        self.setAccessibleName(self.tr("New key"))

    def event(self, event: object) -> bool:
        """Keep keys from being shortcuts while a key is awaited."""
        if isinstance(event, QKeyEvent):
            if event.type() == QKeyEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QKeyEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)  # type: ignore[arg-type]

    def _take(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS or event.key() == Qt.Key.Key_unknown:
            return
        if event.key() == Qt.Key.Key_Tab and not event.modifiers():
            # The way out for those who have no mouse; Tab itself is the article’s own.
            self.focusNextChild()
            return
        self.pressed.emit(_written(event))


class KeysPage(QWidget):
    """Shows the keys and asks for others; `choices_changed` carries all choices each time."""

    choices_changed = Signal(object)

    def __init__(
        self,
        groups: Callable[[], list[KeyGroup]],
        choices: Choices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._groups, self._choices = groups, dict(choices)
        self._wanted = ""
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Find an action, a label or a key"))
        self.search.setAccessibleName(self.tr("Find an action, a label or a key"))
        self.tree = QTreeWidget(self)
        self.field = KeyField(self)
        self.take_over = KeyButton(self.tr("Take it over"), parent=self)
        self.usual = KeyButton(self.tr("Default"), parent=self)
        self.none = KeyButton(self.tr("No key"), parent=self)
        self.all_usual = KeyButton(self.tr("All defaults"), parent=self)
        self._words, self._clash = QLabel(self), QuietLabel("", self)
        self._make_tree()
        self._lay_out()
        self._connect()
        self._fill()

    def choices(self) -> dict[str, tuple[str, ...]]:
        """Return what differs from the defaults."""
        return dict(self._choices)

    def choose(self, item_id: str) -> None:
        """Select an action or label."""
        for item in self._items():
            if item.data(0, _ID) == item_id:
                self.tree.setCurrentItem(item)

    def shown(self) -> list[str]:
        """Return the ids of what the search lets through."""
        return [str(item.data(0, _ID)) for item in self._items()]

    def clash_words(self) -> str:
        """Return what is said of clashes."""
        return self._clash.text()

    def _make_tree(self) -> None:
        self.tree.setColumnCount(3)
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("What it does")])
        self.tree.setAccessibleName(self.tr("Keys"))
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(14)
        self.tree.setUniformRowHeights(True)
        head = self.tree.header()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        head.resizeSection(0, 240)
        head.resizeSection(1, 150)

    def _lay_out(self) -> None:
        change = QHBoxLayout()
        change.setSpacing(8)
        change.addWidget(self._words, 1)
        for part in (self.field, self.take_over, self.usual, self.none):
            change.addWidget(part)
        self.field.setMinimumWidth(230)
        foot = QHBoxLayout()
        foot.addWidget(self._clash, 1)
        foot.addWidget(self.all_usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addLayout(change)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._fill)
        self.tree.currentItemChanged.connect(self._show_current)
        self.tree.itemActivated.connect(self.field.setFocus)
        self.field.pressed.connect(self._on_pressed)
        self.take_over.clicked.connect(self._on_take_over)
        self.usual.clicked.connect(self._on_usual)
        self.none.clicked.connect(lambda: self._give(()))
        self.all_usual.clicked.connect(self._on_all_usual)

    def _fill(self) -> None:
        current = self._current_id()
        self.tree.clear()
        doubled = {name for clash in self._clashes() for name in clash.actions}
        bad = QColor(Theme.of(self.palette()).bad)
        for group in fitting(self._groups(), self.search.text()):
            head = QTreeWidgetItem(self.tree, [group.title])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFirstColumnSpanned(True)
            for item in group.items:
                mark = "⚠ " if item.id in doubled else ""
                row = QTreeWidgetItem(head, [item.title, mark + item.caption(), item.words])
                row.setData(0, _ID, item.id)
                if item.id in doubled:
                    row.setForeground(1, bad)
                if item.id in self._choices:
                    font = row.font(1)
                    font.setBold(True)
                    row.setFont(1, font)
        self.tree.expandAll()
        self.choose(current)
        self._show_current()

    def _show_current(self) -> None:
        item = self._keyed(self._current_id())
        self._wanted = ""
        self.take_over.hide()
        for part in (self.field, self.usual, self.none):
            part.setEnabled(item is not None)
        self._words.setText(item.title if item is not None else self.tr("Choose an action above."))
        if item is not None:
            self.usual.setEnabled(item.id in self._choices)
            self.none.setEnabled(bool(item.keys))
        self._say_clashes()

    def _say_clashes(self) -> None:
        found = self._clashes()
        if not found:
            self._clash.setText(self.tr("No key is given twice."))
            return
        names = {item.id: item.title for group in self._groups() for item in group.items}
        parts = [
            f"{key_caption(clash.key)}: {', '.join(names[name] for name in clash.actions)}"
            for clash in found
        ]
        self._clash.setText(self.tr("⚠ Given twice, and so of no use: {}").format("; ".join(parts)))

    def _on_pressed(self, key: str) -> None:
        """Give the key; if something else has it, ask first."""
        item = self._keyed(self._current_id())
        if item is None:
            return
        self.field.setText(key_caption(key))
        others = self._users(key, item.id)
        if not others:
            self._give((key, *item.keys[1:]))
            return
        self._wanted = key
        names = ", ".join(other.title for other in others)
        words = self.tr("⚠ {} is the key of “{}”.")
        self._clash.setText(words.format(key_caption(key), names))
        self.take_over.show()
        self.take_over.setFocus()

    def _on_take_over(self) -> None:
        item, key = self._keyed(self._current_id()), self._wanted
        if item is None or not key:
            return
        for other in self._users(key, item.id):
            left = tuple(one for one in other.keys if not _same(one, key))
            self._choices[other.id] = left
        self._give((key, *item.keys[1:]))

    def _on_usual(self) -> None:
        self._choices.pop(self._current_id(), None)
        self._tell()

    def _on_all_usual(self) -> None:
        self._choices.clear()
        self._tell()

    def _give(self, keys: tuple[str, ...]) -> None:
        item = self._keyed(self._current_id())
        if item is None:
            return
        own = tuple(dict.fromkeys(keys))
        self._choices[item.id] = own
        if own == item.usual:
            del self._choices[item.id]
        self._tell()

    def _tell(self) -> None:
        self.choices_changed.emit(dict(self._choices))
        self.field.clear()
        self._fill()

    def _users(self, key: str, but: str) -> list[Keyed]:
        return [
            item
            for group in self._groups()
            for item in group.items
            if item.id != but
            and may_meet(item.id, but)
            and any(_same(one, key) for one in item.keys)
        ]

    def _clashes(self) -> list[Clash]:
        table: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for group in self._groups():
            table.update({item.id: item.keys for item in group.items})
        return clashes(table)

    def _keyed(self, item_id: str) -> Keyed | None:
        found = (item for group in self._groups() for item in group.items if item.id == item_id)
        return next(found, None)

    def _current_id(self) -> str:
        item = self.tree.currentItem()
        return str(item.data(0, _ID) or "") if item is not None else ""

    def _items(self) -> list[QTreeWidgetItem]:
        heads = [self.tree.topLevelItem(place) for place in range(self.tree.topLevelItemCount())]
        return [
            row
            for head in heads
            if head is not None
            for place in range(head.childCount())
            if (row := head.child(place)) is not None
        ]


def _written(event: QKeyEvent) -> str:
    """Return a key as the table of actions writes it: “{”, not “Shift+{”."""
    key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_sign = 0x20 < key < 0x7F and not chr(key).isalnum()
    if is_sign:
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(key))).toString()


def _same(one: str, other: str) -> bool:
    return bool(clashes({"one": (one,), "other": (other,)}))
