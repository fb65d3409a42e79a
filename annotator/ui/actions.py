"""The actions of one window as Qt knows them: in menus, under keys, with icons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.domain.scheme import Label, Scheme
from annotator.ui.action_table import (
    ACTIONS,
    BY_ID,
    ActionSpec,
    Context,
)
from annotator.ui.attribute_keys import AttributeKeys
from annotator.ui.icons import icon
from annotator.ui.key_choices import with_own_keys
from annotator.ui.keys import Clash, clashes, key_caption, keys_of
from annotator.ui.phrasing import use_keys


class ActionSet(QObject):
    """Makes a QAction for each row of the table and keeps their keys.

    Keys of the window work everywhere in it; those of the article only in the widgets given to
    `attach`, so that letters typed into a field stay letters.
    """

    label_requested = Signal(str)
    polarity_requested = Signal(str)
    keys_changed = Signal()

    def __init__(
        self, window: QWidget, overrides: Mapping[str, Iterable[str]] | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._article_widgets: list[QWidget] = []
        self._overrides = dict(overrides or {})
        self._keys = keys_of(overrides or {})
        self._actions = {spec.id: self._make(spec) for spec in ACTIONS}
        self._labels: dict[str, QAction] = {}
        self._polarities: dict[str, QAction] = {}
        self._polarity_expected: bool | None = None
        self._scheme: Scheme | None = None
        self.attributes = AttributeKeys(self)
        self.rebind(overrides or {})

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def attach(self, widget: QWidget) -> None:
        """Let the article's keys work while the focus is in `widget`."""
        self._article_widgets.append(widget)
        widget.addActions([self._actions[spec.id] for spec in ACTIONS if _in_article(spec)])
        widget.addActions([*self._labels.values(), *self._polarities.values()])
        self.attributes.attach(widget)

    def attach_review(self, widget: QWidget) -> None:
        """Let the keys of adjudication work while the focus is in `widget`."""
        specs = [spec for spec in ACTIONS if spec.context is Context.REVIEW]
        widget.addActions([self._actions[spec.id] for spec in specs])

    def rebind(self, overrides: Mapping[str, Iterable[str]]) -> None:
        """Give actions other keys; those not named get their defaults back."""
        self._overrides, self._keys = dict(overrides), keys_of(overrides)
        for action_id, action in self._actions.items():
            spec, keys = BY_ID[action_id], self._keys[action_id]
            by_canvas = spec.canvas_keys and keys == spec.keys
            action.setShortcuts([QKeySequence(key) for key in (() if by_canvas else keys)])
            if spec.canvas_keys:
                # Behind a tab a menu shows a key that Qt does not know of.
                title = QCoreApplication.translate("actions", spec.title)
                action.setText(f"{title}\t{self.caption(action_id)}" if by_canvas else title)
            caption = self.caption(action_id)
            action.setToolTip(f"{spec.words()} ({caption})" if caption else spec.words())
        if self._scheme is not None:
            self.show_labels(self._scheme)
        use_keys({spec.id: self.key_words(spec.id) for spec in ACTIONS})
        self.keys_changed.emit()

    def keys(self) -> dict[str, tuple[str, ...]]:
        """Return the keys in force, by action."""
        return dict(self._keys)

    def caption(self, action_id: str) -> str:
        """Return the action's first key as its key cap shows it, or nothing."""
        keys = self._keys[action_id]
        return key_caption(keys[0]) if keys else ""

    def key_words(self, action_id: str) -> str:
        """Return how a sentence names what to press: the key, or without one the action."""
        title = QCoreApplication.translate("actions", BY_ID[action_id].title).rstrip("…")
        quoted = QCoreApplication.translate("actions", "“{}”").format(title)
        return self.caption(action_id) or quoted

    def label_key(self, name: str) -> str:
        """Return the key of an entity type, or nothing."""
        action = self._labels.get(name)
        return action.shortcut().toString() if action is not None else ""

    def scheme(self) -> Scheme | None:
        """Return the scheme whose labels have keys now."""
        return self._scheme

    def with_own_keys(self, scheme: Scheme) -> Scheme:
        """Return the scheme with the keys that the user chose for its labels."""
        return with_own_keys(scheme, self._overrides)

    def clashes(self) -> list[Clash]:
        """Return the keys in force that stand for several actions or labels."""
        labels = {
            action.text(): (action.shortcut().toString(),) for action in self._labels.values()
        }
        return clashes({**self._keys, **labels})

    def show_labels(self, scheme: Scheme) -> None:
        """Make the keys of the scheme's entity types, polarities and attributes work."""
        self._scheme = scheme
        scheme = self.with_own_keys(scheme)
        for action in (*self._labels.values(), *self._polarities.values()):
            action.deleteLater()
        self._labels = self._make_keys(scheme.entity.labels, self.label_requested)
        self._polarities = self._make_keys(scheme.stance.labels, self.polarity_requested)
        for widget in self._article_widgets:
            widget.addActions([*self._labels.values(), *self._polarities.values()])
        self._polarity_expected = None
        self.expect_polarity(False)
        self._show_attributes()

    def expect_polarity(self, expected: bool) -> None:
        """While a stance is in hand its polarity keys come first, even where a label has one."""
        if expected is self._polarity_expected:
            return
        self._polarity_expected = expected
        taken = {action.shortcut() for action in self._polarities.values()}
        for action in self._polarities.values():
            action.setEnabled(expected)
        for action in self._labels.values():
            action.setEnabled(not expected or action.shortcut() not in taken)

    def _show_attributes(self) -> None:
        if self._scheme is not None:
            scheme = self.with_own_keys(self._scheme)
            labels = (*scheme.entity.labels, *scheme.stance.labels)
            taken = {key for name in BY_ID if _in_article(BY_ID[name]) for key in self._keys[name]}
            taken |= {label.key for label in labels}
            self.attributes.show_scheme(self._scheme, taken, self._article_widgets)

    def _make_keys(self, labels: Iterable[Label], signal: object) -> dict[str, QAction]:
        made: dict[str, QAction] = {}
        for label in labels:
            if label.key:
                action = QAction(label.title, self)
                action.setShortcut(QKeySequence(label.key))
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                action.triggered.connect(partial(self._ask, signal, label.name))
                made[label.name] = action
        return made

    def _ask(self, signal: object, name: str) -> None:
        if signal is self.label_requested:
            self.label_requested.emit(name)
        else:
            self.polarity_requested.emit(name)

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(QCoreApplication.translate("actions", spec.title), self)
        action.setObjectName(spec.id)
        action.setStatusTip(QCoreApplication.translate("actions", spec.hint))
        action.setCheckable(spec.checkable)
        action.setMenuRole(_role(spec.id))
        if spec.icon:
            action.setIcon(icon(spec.icon))
        if spec.context is not Context.WINDOW:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            self._window.addAction(action)
        return action


def _in_article(spec: ActionSpec) -> bool:
    return spec.context is Context.ARTICLE


def _role(action_id: str) -> QAction.MenuRole:
    """Say where macOS moves the action to; everywhere else it stays in its menu."""
    roles = {"about": QAction.MenuRole.AboutRole, "quit": QAction.MenuRole.QuitRole}
    return roles.get(action_id, QAction.MenuRole.NoRole)
