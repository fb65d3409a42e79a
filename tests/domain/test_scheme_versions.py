"""A change is taken out of a scheme that went on since."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.scheme import Scheme
from annotator.domain.scheme_versions import clash, without_change
from tests.examples import scheme


def topics(*names: str) -> Scheme:
    return replace(scheme(), topics=names)


@pytest.mark.parametrize(
    ("before", "after", "now", "left"),
    [
        ("", "a", "a b", "b"),
        ("a b", "b", "b c", "b c a"),
        ("", "a", "", ""),
    ],
)
def test_words_of_a_list_go_and_come_one_by_one(
    before: str, after: str, now: str, left: str
) -> None:
    old, new, current = (topics(*words.split()) for words in (before, after, now))
    assert without_change(current, old, new).topics == tuple(left.split())
    assert not clash(current, old, new)


def test_another_order_is_kept_where_words_came_since() -> None:
    old, new, current = topics("a", "b"), topics("b", "a"), topics("b", "a", "c")
    assert without_change(current, old, new) == current
    assert clash(current, old, new)


def test_what_was_changed_again_clashes_and_what_stands_beside_does_not() -> None:
    old = scheme()
    new, again = replace(old, name="One"), replace(old, name="Two")
    assert clash(again, old, new)
    assert not clash(replace(new, topics=("a",)), old, new)
