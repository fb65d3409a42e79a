"""The caret's words: what a key selects or moves by."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import Span
from annotator.domain.tokens import Tokens

TEXT = "The U.S.-led fleet, don’t ask."


def words(text: str) -> list[str]:
    tokens = Tokens(text)
    return [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]


def test_hyphens_part_words_and_initials_stay_whole() -> None:
    assert words(TEXT) == ["The", "U.S.", "-", "led", "fleet", ",", "don’t", "ask", "."]


def test_marks_stay_with_their_letters_and_joined_emoji_together() -> None:
    assert words("Rene\u0301 🙂👩🏽‍🚀!") == ["Rene\u0301", "🙂", "👩🏽‍🚀", "!"]
    assert words("שָׁלוֹם") == ["שָׁלוֹם"]


def test_word_at_prefers_the_word_to_the_right() -> None:
    tokens = Tokens(TEXT)
    assert tokens.word_at(4) == Span(4, 8)
    assert tokens.word_at(8) == Span(8, 9)
    assert tokens.word_at(len(TEXT)) == Span(29, 30)


def test_selection_widens_to_whole_words_without_blanks() -> None:
    assert Tokens(TEXT).snapped(3, 6) == Span(4, 8)
    assert Tokens(TEXT).snapped(3, 4) is None


@given(st.text(max_size=50), st.integers(0, 50))
def test_steps_move_one_word_and_stay_in_the_text(text: str, offset: int) -> None:
    tokens, place = Tokens(text), min(offset, len(text))
    assert 0 <= tokens.start_before(place) <= place <= tokens.start_after(place) <= len(text)
    assert 0 <= tokens.end_before(place) <= place <= tokens.end_after(place) <= len(text)
    between = [start for start in tokens.starts if place < start < tokens.start_after(place)]
    assert not between


@given(st.text(max_size=50))
def test_tokens_cover_everything_but_blanks(text: str) -> None:
    tokens = Tokens(text)
    covered = {i for a, b in zip(tokens.starts, tokens.ends, strict=True) for i in range(a, b)}
    assert all(index in covered or character.isspace() for index, character in enumerate(text))
