"""The table of actions: no key twice, nothing without words, and the docs say the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.action_table import (
    ACTIONS,
    BY_ID,
    CHEAT_SHEET,
)
from annotator.ui.keys import (
    Clash,
    caret_keys,
    clashes,
    key_caption,
    key_range,
    keys_markdown,
    keys_of,
)
from tests.examples import scheme

ROOT = Path(__file__).parent.parent.parent


def test_the_default_keys_do_not_clash_with_each_other_or_the_labels() -> None:
    labels = {label.name: (label.key,) for label in scheme().entity.labels}
    assert clashes({**keys_of({}), **labels}) == []


def test_a_key_given_twice_is_found_however_it_is_spelt() -> None:
    keys = keys_of({"note": ["shift+ctrl+Z"]})
    assert clashes(keys) == [Clash("Ctrl+Shift+Z", ("redo", "note"))]


def test_every_action_has_an_id_of_its_own_and_words() -> None:
    assert len(BY_ID) == len(ACTIONS)
    assert all(spec.title and spec.hint for spec in ACTIONS)


def test_the_cheat_sheet_names_known_actions() -> None:
    assert {name for actions, _ in CHEAT_SHEET for name in actions} <= set(BY_ID)


def test_the_page_of_keys_is_up_to_date() -> None:
    written = (ROOT / "docs/keys.md").read_text("utf-8")
    assert written == keys_markdown(scheme()), "write docs/keys.md again from keys_markdown()"


def test_keys_of_labels_are_those_of_the_scheme() -> None:
    few = replace(scheme(), entity=replace(scheme().entity, labels=scheme().entity.labels[:5]))
    assert next(keys for keys, words in caret_keys(few) if "entity type" in words) == "1 … 5"
    assert key_range(["p", "o"]) == "p o"
    assert key_range(["1", "2", "4"]) == "1 2 4"
    assert all("{" not in keys for keys, _ in caret_keys(None))


@pytest.mark.parametrize(
    ("key", "caption"),
    [
        ("Ctrl+Shift+Z", "Ctrl ⇧Z"),
        ("Shift+Return", "⇧Enter"),
        ("Ctrl++", "Ctrl +"),
        ("+", "+"),
        ("Ctrl+PgDown", "Ctrl PgDn"),
        ("{", "{"),
    ],
)
def test_key_caps_are_short(key: str, caption: str) -> None:
    assert key_caption(key) == caption


@given(st.sampled_from(ACTIONS), st.lists(st.sampled_from(["X", "Ctrl+J", "F5"]), unique=True))
def test_other_keys_take_the_place_of_the_defaults(spec: object, keys: list[str]) -> None:
    name = str(getattr(spec, "id", ""))
    taken = keys_of({name: keys})
    assert taken[name] == tuple(keys)
    assert {key: value for key, value in taken.items() if key != name}.items() <= (
        keys_of({}).items()
    )
