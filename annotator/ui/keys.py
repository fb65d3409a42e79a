"""Keys of the actions: which are in force, where they clash, and how they are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from annotator.ui.action_table import ACTIONS, CARET_KEYS, Menu


class Clash(NamedTuple):
    """One key that would fire several actions."""

    key: str
    actions: tuple[str, ...]


def keys_of(overrides: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Return the keys of every action: the user's own where there are, else the defaults."""
    return {spec.id: tuple(overrides.get(spec.id, spec.keys)) for spec in ACTIONS}


def clashes(keys: Mapping[str, Iterable[str]]) -> list[Clash]:
    """Return the keys that stand for more than one of the actions, in the order of the table."""
    users: dict[str, list[str]] = defaultdict(list)
    spelling: dict[str, str] = {}
    for action, sequences in keys.items():
        for key in sequences:
            spelling.setdefault(_normal(key), key)
            users[_normal(key)].append(action)
    return [
        Clash(spelling[key], tuple(dict.fromkeys(actions)))
        for key, actions in users.items()
        if len(set(actions)) > 1
    ]


def key_caption(key: str) -> str:
    """Return a key as it is printed on a key cap: ``Ctrl+Shift+Z`` is “Ctrl ⇧Z”."""
    *modifiers, last = _parts(key)
    names = {"Return": "Enter", "PgDown": "PgDn", "Up": "↑", "Down": "↓"}
    caption = names.get(last, last)
    if "Shift" in modifiers:
        caption = f"⇧{caption}"
    return " ".join([*(item for item in modifiers if item != "Shift"), caption])


def keys_markdown() -> str:
    """Return the page ``docs/keys.md``."""
    lines = [
        "# Keys",
        "",
        "Made from the table of actions; `?` shows the same in the window. Single letters work",
        "while the article has the focus; in a search field they are just letters.",
    ]
    for menu in (Menu.LABEL, Menu.EDIT, Menu.VIEW, Menu.FILE, Menu.HELP):
        specs = [spec for spec in ACTIONS if spec.menu is menu]
        lines += ["", f"## {menu.value}", "", "| Key | Action | What it does |", "|---|---|---|"]
        lines += [f"| {_cell(spec.keys)} | {spec.title} | {spec.hint} |" for spec in specs]
    lines += ["", "## Caret and words", "", "| Key | What it does |", "|---|---|"]
    lines += [f"| {keys} | {words} |" for keys, words in CARET_KEYS]
    return "\n".join(lines) + "\n"


def _cell(keys: Iterable[str]) -> str:
    shown = dict.fromkeys(key_caption(key) for key in keys)
    return ", ".join(f"`{caption}`" for caption in shown)


def _parts(key: str) -> list[str]:
    """Split at the plus signs, but for one that is itself the key."""
    if key.endswith("+"):
        return [*[part for part in key[:-1].split("+") if part], "+"]
    return key.split("+")


def _normal(key: str) -> str:
    *modifiers, last = _parts(key)
    return "+".join([*sorted(item.casefold() for item in modifiers), last.casefold()])
