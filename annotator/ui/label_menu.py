"""The menu on the article: everything that a key does to the label under the mouse."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from annotator.domain.annotations import Annotation, Mention, Stance
from annotator.domain.scheme import Scheme
from annotator.ui.actions import ActionSet
from annotator.ui.letter_menu import LetterMenu

_ON_LABEL = (
    *("accept", "accept_alike", "alike", "reject", "reject_alike", None),
    *("claim", "cue", "source", "via", "remove_piece", "link", "stance", None),
)
_ON_STANCE = (
    *("accept", "accept_alike", "reject", None),
    *("stance_holder", "link", "stance_topic", "stance_words", "stance_through", "stance", None),
)
_ON_WORDS = ("claim", "claim_piece", "cue", "source", "via", "stance", "alike", None)
_ALWAYS = ("note", "flag", "concordance", "guideline", None, "region")


def label_menu(
    actions: ActionSet, scheme: Scheme, item: Annotation | None, parent: QWidget
) -> LetterMenu:
    """Return the menu for the label, or for plain words where `item` is None."""
    menu = LetterMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    on_label = _ON_STANCE if isinstance(item, Stance) else _ON_LABEL
    _add_actions(menu, actions, on_label if item is not None else _ON_WORDS)
    if isinstance(item, Stance):
        _add_labels(menu.add_letter_menu(menu.tr("Polarity")), scheme, actions, stance=True)
    elif item is None or isinstance(item, Mention):
        _add_labels(menu.add_letter_menu(menu.tr("Label as")), scheme, actions, stance=False)
    menu.addSeparator()
    _add_actions(menu, actions, _ALWAYS)
    return menu


def _add_actions(menu: QMenu, actions: ActionSet, action_ids: Iterable[str | None]) -> None:
    for action_id in action_ids:
        if action_id is None:
            menu.addSeparator()
        else:
            menu.addAction(actions[action_id])


def _add_labels(menu: QMenu, scheme: Scheme, actions: ActionSet, *, stance: bool) -> None:
    scheme = actions.with_own_keys(scheme)
    labels = scheme.stance.labels if stance else scheme.entity.labels
    wish = actions.polarity_requested if stance else actions.label_requested
    for label in labels:
        # Behind a tab a menu shows a key without binding it a second time.
        entry = menu.addAction(f"{label.title}\t{label.key}")
        entry.triggered.connect(partial(wish.emit, label.name))
