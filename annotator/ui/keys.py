"""Keys of the actions: which are in force, where they clash, and how they are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.domain.scheme import Scheme
from annotator.ui.action_table import (
    ACTIONS,
    BY_ID,
    CARET_KEYS,
    LABEL_KEYS,
    POLARITY_KEYS,
    Context,
    Menu,
)

MENUS = (Menu.LABEL, Menu.REVIEW, Menu.EDIT, Menu.VIEW, Menu.FILE, Menu.HELP)
"""All menus, in the order in which their keys are listed."""

_DIGITS = "1234567890"


class Clash(NamedTuple):
    """One key that would fire several actions."""

    key: str
    actions: tuple[str, ...]


def keys_of(overrides: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Return the keys of every action: the user's own where there are, else the defaults."""
    return {spec.id: tuple(overrides.get(spec.id, spec.keys)) for spec in ACTIONS}


def clashes(keys: Mapping[str, Iterable[str]]) -> list[Clash]:
    """Return the keys that stand for more than one action at one place, in the table's order."""
    users: dict[str, list[str]] = defaultdict(list)
    spelling: dict[str, str] = {}
    for action, sequences in keys.items():
        for key in sequences:
            spelling.setdefault(_normal(key), key)
            users[_normal(key)].append(action)
    # The keys of two texts never meet: only one of them has the focus.
    found = [
        Clash(spelling[key], together)
        for key, actions in users.items()
        for away in (Context.REVIEW, Context.ARTICLE)
        if len(together := _without(actions, away)) > 1
    ]
    return list(dict.fromkeys(found))


def may_meet(action: str, other: str) -> bool:
    """Say whether one key cannot stand for both: they work in one place."""
    return {_context(action), _context(other)} != {Context.REVIEW, Context.ARTICLE}


def _without(actions: Iterable[str], away: Context) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for item in actions if _context(item) is not away))


def _context(action: str) -> Context:
    """Return where an action's keys work; labels and attributes work in the article."""
    spec = BY_ID.get(action)
    return spec.context if spec is not None else Context.ARTICLE


def key_caption(key: str) -> str:
    """Return a key as it is printed on a key cap: ``Ctrl+Shift+Z`` is “Ctrl ⇧Z”."""
    *modifiers, last = _parts(key)
    names = {"Return": "Enter", "PgDown": "PgDn", "Up": "↑", "Down": "↓"}
    caption = _printed(names.get(last, last))
    if "Shift" in modifiers:
        caption = f"⇧{caption}"
    return " ".join([*(_printed(item) for item in modifiers if item != "Shift"), caption])


def own_words(caption: str) -> str:
    """Return a caption, or several, as the keyboards of the user's language have them."""
    return " ".join(_printed(word) for word in caption.split(" "))


def _printed(name: str) -> str:
    """Return what is printed on a key: keyboards differ by language."""
    caps = {
        "Ctrl": QCoreApplication.translate("key caps", "Ctrl"),
        "Del": QCoreApplication.translate("key caps", "Del"),
        "Space": QCoreApplication.translate("key caps", "Space"),
        "Backspace": QCoreApplication.translate("key caps", "Backspace"),
        "Shift": QCoreApplication.translate("key caps", "Shift"),
        "Home": QCoreApplication.translate("key caps", "Home"),
        "End": QCoreApplication.translate("key caps", "End"),
        "PgUp": QCoreApplication.translate("key caps", "PgUp"),
        "PgDn": QCoreApplication.translate("key caps", "PgDn"),
    }
    return caps.get(name, name)


def key_range(keys: Sequence[str]) -> str:
    """Return the keys of labels in short: “1 … 8” for digits in a row, else all of them."""
    joined = "".join(keys)
    if len(keys) > 2 and joined in _DIGITS:
        return f"{keys[0]} … {keys[-1]}"
    return " ".join(keys)


def caret_keys(scheme: Scheme | None) -> list[tuple[str, str]]:
    """Return the keys of the article that no action stands for, with those of a scheme."""
    families = (LABEL_KEYS, "entity"), (POLARITY_KEYS, "stance")
    own = {
        name: key_range([label.key for label in scheme.family(family).labels if label.key])
        for name, family in families
        if scheme is not None
    }
    rows = (
        (own.get(keys, "" if keys.startswith("{") else keys), words) for keys, words in CARET_KEYS
    )
    return [(keys, words) for keys, words in rows if keys]


def keys_markdown(shipped: Scheme) -> str:
    """Return the page ``docs/keys.md``, with the keys of the scheme that is shipped."""
    lines = [
        "# Keys",
        "",
        "Made from the table of actions; `?` shows the same in the window. Single letters work",
        "while the article has the focus; in a search field they are just letters.",
    ]
    for menu in MENUS:
        specs = [spec for spec in ACTIONS if spec.menu is menu]
        lines += ["", f"## {menu.value}", "", "| Key | Action | What it does |", "|---|---|---|"]
        lines += [f"| {_cell(spec.keys)} | {spec.title} | {spec.hint} |" for spec in specs]
    lines += ["", "## Caret and words", "", "| Key | What it does |", "|---|---|"]
    lines += [f"| {keys} | {words} |" for keys, words in caret_keys(shipped)]
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
