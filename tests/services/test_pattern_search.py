"""Patterns of all kinds: right ones, wrong ones, and those that would never end."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import CancelledError

import pytest

from annotator.domain.annotations import Span
from annotator.domain.errors import SearchError
from annotator.services.pattern_search import LONGEST, PatternSearcher, compiled

ENDLESS, TRAP = r"(\w+\s?)+:", "ferry and " * 12


@pytest.fixture
def searcher() -> Iterator[PatternSearcher]:
    made = PatternSearcher(seconds=0.5)
    yield made
    made.close()


def test_matches_are_found_and_empty_ones_left_out(searcher: PatternSearcher) -> None:
    found = searcher.find(compiled("b.?idge|x*", match_case=False), "🌉 Bridge").result(30)
    assert found == [Span(2, 8)]


def test_the_ends_of_a_paragraph_can_be_asked_for(searcher: PatternSearcher) -> None:
    found = searcher.find(compiled("^ice$", match_case=False), "Ice\nno ice\nice").result(30)
    assert found == [Span(0, 3), Span(11, 14)]


def test_pattern_without_an_end_is_given_up_and_the_next_is_found(
    searcher: PatternSearcher,
) -> None:
    with pytest.raises(SearchError, match="too long"):
        searcher.find(compiled(ENDLESS, match_case=False), TRAP).result(30)
    assert searcher.find(compiled("y", match_case=True), "fey").result(30) == [Span(2, 3)]


def test_newer_pattern_ends_the_older(searcher: PatternSearcher) -> None:
    older = searcher.find(compiled(ENDLESS, match_case=False), TRAP)
    newer = searcher.find(compiled("fey", match_case=True), "fey")
    assert newer.result(30) == [Span(0, 3)]
    with pytest.raises(CancelledError):
        older.result(0)


@pytest.mark.parametrize("words", ["(", "[", "a{5,2}", "(?P<1>x)", "x" * (LONGEST + 1), "*"])
def test_what_is_no_pattern_is_told_in_one_sentence(words: str) -> None:
    with pytest.raises(SearchError) as caught:
        compiled(words, match_case=False)
    assert caught.value.sentence().count(".") == 1
