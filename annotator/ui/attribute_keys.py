"""Letters that step through the values of attributes while a label that has them is in hand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import partial
from string import ascii_uppercase
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.domain.annotations import Family
from annotator.domain.scheme import Attribute, Scheme

FAMILIES = (Family.ENTITY, Family.CLAIM, Family.STANCE)
NO_KEYS: Mapping[str, str] = MappingProxyType({})


def keys_for(attributes: Iterable[Attribute], taken: Collection[str]) -> dict[str, str]:
    """Return a letter for each attribute: its own, or the first of its name that is free.

    `taken` are the letters that do something else; an attribute for which none is left has none.
    """
    used, found = {key.upper() for key in taken}, {}
    for attribute in attributes:
        letters = (attribute.key + attribute.name + ascii_uppercase).upper()
        free = (letter for letter in letters if letter in ascii_uppercase and letter not in used)
        if attribute.values and (key := next(free, "")):
            used.add(key)
            found[attribute.name] = key
    return found


class AttributeKeys(QObject):
    """The keys of one scheme's attributes; only those of the family in hand are awake."""

    value_requested = Signal(str)  # the attribute whose next value is wished for

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._keys: dict[Family, dict[str, str]] = {}
        self._actions: dict[Family, list[QAction]] = {}
        self._awake: Family | None = None

    def show_scheme(
        self, scheme: Scheme, taken: Collection[str], widgets: Iterable[QWidget]
    ) -> None:
        """Make the keys of another scheme; they work while the focus is in one of the widgets."""
        for action in (item for items in self._actions.values() for item in items):
            action.deleteLater()
        self._keys = {
            family: keys_for(scheme.family(family).attributes, taken) for family in FAMILIES
        }
        self._actions = {
            family: [self._make(name, key) for name, key in keys.items()]
            for family, keys in self._keys.items()
        }
        for widget in widgets:
            self.attach(widget)
        self._awake = None

    def attach(self, widget: QWidget) -> None:
        """Let the keys work while the focus is in `widget`."""
        for actions in self._actions.values():
            widget.addActions(actions)

    def expect(self, family: Family | None) -> None:
        """Wake the keys of the family in hand."""
        if family is self._awake:
            return
        for known in (self._awake, family):
            for action in self._actions.get(known, ()) if known is not None else ():
                action.setEnabled(known is family)
        self._awake = family

    def of(self, family: Family) -> Mapping[str, str]:
        """Return the key of each attribute of a family, by its name."""
        return self._keys.get(family, NO_KEYS)

    def _make(self, name: str, key: str) -> QAction:
        action = QAction(name, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setEnabled(False)
        action.triggered.connect(partial(self._ask, name))
        return action

    def _ask(self, name: str) -> None:
        self.value_requested.emit(name)
