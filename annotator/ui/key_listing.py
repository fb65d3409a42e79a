"""All things that have keys, with the keys in force: for the sheet and for choosing others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from annotator.domain.scheme import Scheme
from annotator.ui.action_table import ACTIONS, Menu
from annotator.ui.actions import ActionSet
from annotator.ui.key_choices import LABEL
from annotator.ui.keys import MENUS, caret_keys, key_caption, own_words


@dataclass(frozen=True, slots=True)
class Keyed:
    """One thing with its keys; `id` is an action's, or a label's behind `LABEL`."""

    id: str
    title: str
    words: str
    keys: tuple[str, ...]
    usual: tuple[str, ...]

    def caption(self) -> str:
        """Return all keys as key caps print them."""
        return ", ".join(dict.fromkeys(key_caption(key) for key in self.keys))


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Things of one menu, or the labels."""

    title: str
    items: tuple[Keyed, ...]


def menu_title(menu: Menu) -> str:
    """Return the name of a menu."""
    return QCoreApplication.translate("menus", f"&{menu.value}").replace("&", "")


def key_groups(actions: ActionSet, scheme: Scheme | None) -> list[KeyGroup]:
    """Return everything that a key can be given to, by menu; labels where there is a scheme."""
    keys = actions.keys()
    groups = [
        KeyGroup(
            menu_title(menu),
            tuple(
                Keyed(spec.id, spec.words(), spec.explained(), keys[spec.id], spec.keys)
                for spec in ACTIONS
                if spec.menu is menu
            ),
        )
        for menu in MENUS
    ]
    if scheme is not None:
        own = actions.with_own_keys(scheme).entity.labels
        labels = tuple(
            Keyed(LABEL + label.name, label.title, label.name, _one(label.key), _one(usual.key))
            for label, usual in zip(own, scheme.entity.labels, strict=True)
        )
        groups.insert(0, KeyGroup(QCoreApplication.translate("keys", "Labels"), labels))
    return groups


def caret_entries(actions: ActionSet, scheme: Scheme | None) -> list[tuple[str, str]]:
    """Return the keys of the article that no action stands for, with their words."""
    own = actions.with_own_keys(scheme) if scheme is not None else None
    told = QCoreApplication.translate
    return [(own_words(keys), told("caret keys", words)) for keys, words in caret_keys(own)]


def fitting(groups: Sequence[KeyGroup], query: str) -> list[KeyGroup]:
    """Return what has the words in its title, its words or its keys."""
    words = query.casefold().split()
    found = []
    for group in groups:
        items = tuple(
            item
            for item in group.items
            if all(
                word
                in f"{item.title} {item.words} {item.caption()} {' '.join(item.keys)}".casefold()
                for word in words
            )
        )
        if items:
            found.append(KeyGroup(group.title, items))
    return found


def keys_html(groups: Iterable[KeyGroup], heading: str) -> str:
    """Return the sheet for printing."""
    parts = [f"<h2>{escape(heading)}</h2>"]
    for group in groups:
        rows = "".join(
            f"<tr><td width='30%'><b>{escape(item.caption())}</b></td>"
            f"<td>{escape(item.title)}</td></tr>"
            for item in group.items
            if item.keys
        )
        if rows:
            parts.append(f"<h3>{escape(group.title)}</h3><table width='100%'>{rows}</table>")
    return "".join(parts)


def _one(key: str) -> tuple[str, ...]:
    return (key,) if key else ()
