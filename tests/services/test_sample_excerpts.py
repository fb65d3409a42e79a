"""A label of the sample lands on the words that its excerpt marks, or its author is told."""

from __future__ import annotations

import pytest

from annotator.domain.annotations import Region, Span
from annotator.domain.errors import BadRecordError
from annotator.services.sample_excerpts import every_place, locate, visible_text

TEXT = "“No,” said Ada. Later Ada said that the sea (all of it) was blue.\n\nAdam was not there."


def words(excerpt: str, mark: str = "{") -> list[str]:
    return [TEXT[start:end] for start, end in locate(excerpt, TEXT)[mark]]


def test_each_mark_finds_its_role() -> None:
    excerpt = "“{No},” <said> |Ada|. ~Later~"
    assert [words(excerpt, mark) for mark in "{<|~"] == [["No"], ["said"], ["Ada"], ["Later"]]


def test_signs_of_expressions_are_plain_words() -> None:
    assert words("{the sea (all of it)} was") == ["the sea (all of it)"]


def test_a_gap_crosses_paragraphs_and_pieces_stay_in_order() -> None:
    assert words("“{No},” // {blue} // {Adam}") == ["No", "blue", "Adam"]


def test_a_word_is_not_found_inside_a_longer_one() -> None:
    assert words("{Ada} said that") == ["Ada"]
    assert list(every_place("Ada", TEXT)) == [Span(11, 14), Span(22, 25)]


@pytest.mark.parametrize(
    ("excerpt", "complaint"),
    [
        ("{Ada} // blue", "2 places"),
        ("{Bea} said", "does not stand"),
        ("“{No,” said", "lacks a closing }"),
    ],
)
def test_an_excerpt_that_does_not_fit_is_refused(excerpt: str, complaint: str) -> None:
    with pytest.raises(BadRecordError, match=complaint):
        locate(excerpt, TEXT)


def test_boilerplate_is_blotted_out_and_offsets_stay() -> None:
    regions = [
        Region("r1", "a1", "BOILERPLATE", Span(0, 15), annotate=False),
        Region("r2", "a1", "BODY", Span(16, len(TEXT))),
    ]
    shown = visible_text(TEXT, regions)
    assert len(shown) == len(TEXT)
    assert shown[16:] == TEXT[16:]
    assert list(every_place("Ada", shown)) == [Span(22, 25)]
