"""Guidelines and examples are part of the scheme; a quotation stands by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import Span
from annotator.domain.guidelines import (
    first_line,
    marked,
    plain_words,
    quoted,
    with_example,
    with_guideline,
    without_example,
)
from annotator.domain.scheme import Example, Scheme
from tests.examples import TEXT, at, scheme

EXAMPLE = Example("e1", "Ada Holm spoke.", 0, 8, "the name alone")


def test_guideline_of_one_label_changes_nothing_else() -> None:
    changed = with_guideline(scheme(), "stance", "AGAINST", "Says **no**.")
    label = changed.stance.label("AGAINST")
    assert label is not None
    assert label.guideline == "Says **no**."
    assert with_guideline(changed, "stance", "AGAINST", _words("AGAINST")) == scheme()


def _words(name: str) -> str:
    label = scheme().stance.label(name)
    assert label is not None
    return label.guideline


def test_example_is_pinned_survives_the_file_and_goes_again() -> None:
    pinned = with_example(scheme(), "entity", "PERSON", EXAMPLE)
    person = Scheme.from_json(pinned.to_json()).entity.label("PERSON")
    assert person is not None
    assert person.examples[-1] == EXAMPLE
    assert without_example(pinned, "entity", "PERSON", "e1") == scheme()


def test_quotation_stays_on_its_line_and_keeps_the_words() -> None:
    example = quoted("e1", TEXT, (at("Sund"),), remark="", holds=True)
    assert marked(example) == ("Minister Ada Holm said the ", "Sund", " bridge would open in May.")


@given(st.text("ab \n", min_size=1, max_size=400), st.data())
def test_quotation_always_holds_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    example = quoted("e1", text, (Span(start, end),), remark="", holds=False)
    assert marked(example)[1] == text[start:end].replace("\n", " ")
    assert len(example.text) <= end - start + 180


def test_tooltip_shows_words_not_signs() -> None:
    words = "**Mark** the *name*, see [here](http://a.example).\n\n- more"
    assert plain_words(words) == "Mark the name, see here."


def test_every_shipped_label_has_a_guideline_and_those_of_text_have_examples() -> None:
    shipped = scheme()
    for family in ("entity", "claim", "stance", "region"):
        for label in shipped.family(family).labels:
            assert len(label.guideline) > 40, label.name
            assert family == "region" or len(label.examples) > 1, label.name


@pytest.mark.parametrize(
    ("guideline", "line"),
    [
        ("", ""),
        ("# Facilities\n\nMark **without** the *article*.\nMore.", "Mark without the article."),
        ("- `harbour tunnel`, see [page 3](notes.md)", "harbour tunnel, see page 3"),
        ("---\nsnake_case stays", "snake_case stays"),
        ("## Only a heading", ""),
    ],
)
def test_first_line_is_quoted_without_signs(guideline: str, line: str) -> None:
    assert first_line(guideline) == line


def test_a_long_first_line_is_cut() -> None:
    assert len(first_line("word " * 100)) <= 160
