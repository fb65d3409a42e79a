"""Offsets must survive every text a newspaper can throw at the program."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.text import (
    Utf16Map,
    canonical,
    displayable,
    has_right_to_left,
    name_fault,
    text_hash,
)

any_text = st.text(max_size=60)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(any_text)
def test_every_offset_crosses_to_utf16_and_back(text: str) -> None:
    mapping = Utf16Map(text)
    for offset in range(len(text) + 1):
        assert mapping.to_utf16(offset) == units(text[:offset])
        assert mapping.to_code_points(mapping.to_utf16(offset)) == offset


def test_offset_inside_a_surrogate_pair_is_before_the_character() -> None:
    assert Utf16Map("a😀b").to_code_points(2) == 1


@given(st.lists(st.sampled_from(["a", "\r\n", "\r", "\n", "\u2028", "\x85", "é", "😀"])))
def test_line_ends_become_one_and_offsets_follow(pieces: list[str]) -> None:
    raw = "".join(pieces)
    result = canonical(raw)
    assert not set("\r\u2028\x85") & set(result.text)
    for offset, character in enumerate(raw):
        if character not in "\r\n\u2028\x85":
            assert result.text[result.from_original(offset)] == character
    assert result.from_original(len(raw)) == len(result.text)


def test_canonical_text_stays_as_it_is() -> None:
    text = "no\u00a0break\tand\nline"
    assert canonical(text).text is text


@given(any_text)
def test_what_qt_is_shown_counts_like_the_text(text: str) -> None:
    shown = displayable(text)
    assert len(shown) == len(text)
    assert units(shown) == units(text)


def test_what_qt_would_drop_is_replaced() -> None:
    assert displayable("\ufeffa\ud800\ufffe") == "\u2060a\ufffd\ufffd"


def test_right_to_left_scripts_are_noticed() -> None:
    assert has_right_to_left("נמל Karlshavn")
    assert has_right_to_left("ميناء")
    assert not has_right_to_left("Łódź 😀")


def test_hash_tells_texts_apart_and_takes_lone_surrogates() -> None:
    assert text_hash("a") != text_hash("a ")
    assert len(text_hash("\ud800")) == 64


@pytest.mark.parametrize(
    "name",
    ["", " Ines", "a\nb", "nul\0", "x\u202ey", "zero\u200bwidth", "\ud800", "e\u0301", "n" * 101],
)
def test_names_that_look_like_others_or_like_nothing_are_faults(name: str) -> None:
    assert name_fault(name)


@pytest.mark.parametrize("name", ["Ines Dahl", "PERSON", "é", "漢字", "O’Neill-2", "עיר"])
def test_names_of_all_scripts_are_fit(name: str) -> None:
    assert name_fault(name) is None
