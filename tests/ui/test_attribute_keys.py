"""Letters of attributes: their own, else one of their name, and never one that is taken."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from annotator.domain.annotations import Family
from annotator.domain.scheme import Attribute
from annotator.ui.attribute_keys import AttributeKeys, keys_for
from tests.examples import scheme

_NAMES = st.lists(st.text("abcdefgh", min_size=1, max_size=6), unique=True, max_size=40)


def test_own_key_goes_before_the_letters_of_the_name() -> None:
    quote = Attribute("quote", "Quote", ("DIRECT",), key="D")
    tone = Attribute("tone", "Tone", ("calm",))
    assert keys_for([quote, tone], {"T"}) == {"quote": "D", "tone": "O"}


@given(_NAMES, st.sets(st.sampled_from("ABCDEFGHIJ")))
def test_no_letter_stands_for_two_things(names: list[str], taken: set[str]) -> None:
    found = keys_for([Attribute(name, name, ("a", "b")) for name in names], taken)
    assert len(set(found.values())) == len(found) == min(len(names), 26 - len(taken))
    assert not taken & set(found.values())


def test_only_the_family_in_hand_is_awake(qtbot: QtBot) -> None:
    owner = QObject()
    keys = AttributeKeys(owner)
    keys.show_scheme(scheme(), {"C", "Q"}, [])
    keys.expect(Family.CLAIM)
    keys.expect(Family.ENTITY)
    awake = {
        action.text() for items in keys._actions.values() for action in items if action.isEnabled()
    }
    assert awake == set(keys.of(Family.ENTITY)) == {"mention", "role"}
