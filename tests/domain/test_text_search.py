"""Words are found however they are written, and the index never hides a match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import BadPatternError
from annotator.domain.text_search import Finder, TextQuery


def found(pattern: str, text: str, **how: bool) -> list[str]:
    return [text[a:b] for a, b in Finder(TextQuery(pattern, **how)).spans(text)]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("O'Brien", "O’Brien met O'Brien", ["O’Brien", "O'Brien"]),
        ("ada holm", "Ada\nHolm and ADA HOLM", ["Ada\nHolm", "ADA HOLM"]),
        ("Holm", "Holms, Lindholm, Holm.", ["Holm"]),
        ("US", "US-led, USA, U.S.", ["US"]),
        ("🎉 Ada", "🎉 Ada 🎉Ada", ["🎉 Ada"]),
        ("🎉", "a🎉b 🎉", ["🎉", "🎉"]),
        ("שלום", "אמר שלום לכולם, שלומי", ["שלום"]),
        ("cafe", "cafe\u0301 cafe", ["cafe"]),
        ("a.b", "a.b axb", ["a.b"]),
    ],
)
def test_plain_words(pattern: str, text: str, expected: list[str]) -> None:
    assert found(pattern, text) == expected


def test_parts_of_words_and_capitals() -> None:
    assert found("holm", "Lindholm Holm", whole_words=False) == ["holm", "Holm"]
    assert found("Holm", "holm Holm", match_case=True) == ["Holm"]


def test_regular_expression() -> None:
    assert found(r"\bH\w+", "Holm, Harbour", regex=True) == ["Holm", "Harbour"]
    assert found("x*", "axxb", regex=True) == ["xx"]


@pytest.mark.parametrize("pattern", ["(", "a{2,1}", "   ", ""])
def test_what_cannot_be_understood_is_told(pattern: str) -> None:
    with pytest.raises(BadPatternError):
        Finder(TextQuery(pattern, regex=True))


def test_index_is_asked_only_where_it_can_help() -> None:
    assert Finder(TextQuery("Dock  Workers’ Union")).index_words() == "Dock Workers’ Union"
    for query in (
        TextQuery("🎉"),
        TextQuery("東京"),
        TextQuery("Holm", whole_words=False),
        TextQuery("Holm", regex=True),
    ):
        assert Finder(query).index_words() is None


@given(st.text(max_size=60), st.text(min_size=1, max_size=8))
def test_places_are_where_the_words_are(text: str, pattern: str) -> None:
    if not pattern.strip():
        return
    for words in found(pattern, text, match_case=True, whole_words=False):
        same = re.sub(r"\s+", " ", words).strip()
        assert len(same) == len(" ".join(pattern.split()))
