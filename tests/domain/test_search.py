"""What is typed to find articles, and what it means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import SearchError
from annotator.domain.search import (
    Facet,
    Field,
    Search,
    Term,
    field_named,
    parse_search,
    require_sound,
)
from annotator.domain.search_values import bounds_of, dates_of

typed_pieces = st.sampled_from(
    ["ferry", '"late again"', "-", "*", "title:", "state:", "done", "label:", " ", '"', "ORG", ":"]
)
typed = st.lists(typed_pieces | st.text(max_size=4), max_size=12).map("".join)


def parsed(text: str) -> Search | None:
    try:
        return parse_search(text)
    except SearchError:
        return None


@given(typed)
def test_what_is_understood_can_be_typed_again(text: str) -> None:
    search = parsed(text)
    assert search is None or parse_search(search.typed()) == search


@given(typed)
def test_typing_never_ends_in_anything_but_a_sentence(text: str) -> None:
    refused = SearchError("Fine.")
    try:
        search = parse_search(text, typing=True)
        for facet in search.facets:
            require_sound(facet)
    except SearchError as error:
        refused = error
    assert refused.sentence().endswith(".")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ferry late", (Term("ferry"), Term("late"))),
        ('"late again" -rain', (Term("late again"), Term("rain", negated=True))),
        ("harb*", (Term("harb", beginning=True),)),
        ('"the harb"*', (Term("the harb", beginning=True),)),
        ("-title:strike", (Term("strike", in_title=True, negated=True),)),
        ("10:30", (Term("10:30"),)),
        ("see http://a.example", (Term("see"), Term("http://a.example"))),
        ("& … -", ()),
    ],
)
def test_words(text: str, expected: tuple[Term, ...]) -> None:
    assert parse_search(text) == Search(expected)


def test_filters_are_told_from_words() -> None:
    search = parse_search('State:Done -has:flag outlet:"Morning Post" ferry')
    assert search.facets == (
        Facet(Field.STATE, "done"),
        Facet(Field.HAS, "flag", negated=True),
        Facet(Field.OUTLET, "Morning Post"),
    )
    assert search.terms == (Term("ferry"),)


def test_last_word_counts_as_a_beginning_only_while_typing() -> None:
    assert parse_search("late fer", typing=True).terms[1].beginning
    assert not parse_search("late fer").terms[1].beginning
    assert not parse_search('"late fer"', typing=True).terms[0].beginning


def test_filter_without_a_value_is_still_being_typed() -> None:
    assert parse_search("ferry state:", typing=True).facets == ()
    with pytest.raises(SearchError, match="new, begun, done"):
        parse_search("state: ferry", typing=True)


@pytest.mark.parametrize(
    "facet",
    [
        *(Facet(Field.STATE, "finished"), Facet(Field.STATE, "done,"), Facet(Field.HAS, "notes")),
        *(Facet(Field.LENGTH, "long"), Facet(Field.SCORE, "<"), Facet(Field.DATE, "yesterday")),
        Facet(Field.DATE, "2026-13"),
        Facet(Field.DATE, "..2026-02-32"),
    ],
)
def test_value_that_cannot_be_is_refused_with_an_example(facet: Facet) -> None:
    with pytest.raises(SearchError) as caught:
        require_sound(facet)
    assert caught.value.remedy


def test_unfinished_stands_for_two_states() -> None:
    assert Facet(Field.STATE, "unfinished").values() == ("new", "begun")
    assert Facet(Field.STATE, "done,new").values() == ("done", "new")
    assert field_named("ANNOTATOR") is Field.BY


@pytest.mark.parametrize(
    ("value", "inside", "outside"),
    [
        ("5", [5], [4, 6]),
        (">5", [5.1, 6], [5]),
        (">=5", [5], [4.9]),
        ("<0.6", [0.59], [0.6]),
        ("5..9", [5, 9], [4, 10]),
        ("..9", [0, 9], [10]),
    ],
)
def test_numbers(value: str, inside: list[float], outside: list[float]) -> None:
    bounds = bounds_of(value)
    assert all(map(bounds.admit, inside))
    assert not any(map(bounds.admit, outside))


@pytest.mark.parametrize(
    ("value", "inside", "outside"),
    [
        ("2026-02", ["2026-02-01", "2026-02-28"], ["2026-01-31", "2026-03-01"]),
        (">2026-02", ["2026-03-01"], ["2026-02-28"]),
        (">=2026-02", ["2026-02-01"], ["2026-01-31"]),
        ("<2026", ["2025-12-31"], ["2026-01-01"]),
        ("2026-01..2026-02", ["2026-01-01", "2026-02-28"], ["2026-03-01"]),
        ("2026-03..", ["2030-01-01"], ["2026-02-28"]),
    ],
)
def test_dates(value: str, inside: list[str], outside: list[str]) -> None:
    start, end = dates_of(value)

    def admitted(date: str) -> bool:
        return date >= start and (not end or date < end)

    assert all(map(admitted, inside))
    assert not any(map(admitted, outside))
