"""The menu on the article: everything that a key does to the label under the mouse."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from annotator.domain.annotations import Annotation, Mention, Stance
from annotator.domain.scheme import Scheme
from annotator.ui.actions import ActionSet

_ON_LABEL = ("accept", "accept_alike", "reject", None, "claim", "cue", "link", "stance", None)
_ON_STANCE = (
    *("accept", "accept_alike", "reject", None),
    *("stance_holder", "link", "stance_topic", "stance_words", "stance_through", "stance", None),
)
_ON_WORDS = ("claim", "cue", "stance", None)
_ALWAYS = ("note", "flag", "guideline")


def label_menu(
    actions: ActionSet, scheme: Scheme, item: Annotation | None, parent: QWidget
) -> QMenu:
    """Return the menu for the label, or for plain words where `item` is None."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    on_label = _ON_STANCE if isinstance(item, Stance) else _ON_LABEL
    for action_id in on_label if item is not None else _ON_WORDS:
        if action_id is None:
            menu.addSeparator()
        else:
            menu.addAction(actions[action_id])
    if isinstance(item, Stance):
        _add_labels(menu.addMenu(menu.tr("Polarity")), scheme, actions, stance=True)
    elif item is None or isinstance(item, Mention):
        _add_labels(menu.addMenu(menu.tr("Label as")), scheme, actions, stance=False)
    menu.addSeparator()
    for action_id in _ALWAYS:
        menu.addAction(actions[action_id])
    return menu


def _add_labels(menu: QMenu, scheme: Scheme, actions: ActionSet, *, stance: bool) -> None:
    labels = scheme.stance.labels if stance else scheme.entity.labels
    wish = actions.polarity_requested if stance else actions.label_requested
    for label in labels:
        # Behind a tab a menu shows a key without binding it a second time.
        entry = menu.addAction(f"{label.title}\t{label.key}")
        entry.triggered.connect(partial(wish.emit, label.name))
