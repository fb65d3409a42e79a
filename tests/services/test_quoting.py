"""Quoted or not: read off the marks, also where they do not match or never close."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import Span
from annotator.services.quoting import quote_kind
from tests.examples import TEXT, at


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("“The ferry is late,” he said.", "The ferry is late,", "DIRECT"),
        ('“The ferry is late," he said.', "The ferry is late,", "DIRECT"),
        ("He said the ferry was “never late” again.", "the ferry was “never late” again", "MIXED"),
        ("He said the ferry was late.", "the ferry was late", "INDIRECT"),
        ("“The ferry is late, and it stays so.\n“It is old.”", "The ferry is late", "DIRECT"),
        ("«Le bac est en retard», dit-il.", "Le bac est en retard", "DIRECT"),
    ],
)
def test_kind_of_quotation(text: str, words: str, kind: str) -> None:
    assert quote_kind(text, (at(words, text),)) == kind


def test_all_pieces_count() -> None:
    pieces = (at("It is safe,"), at("and it is paid for."))
    assert quote_kind(TEXT, pieces) == "DIRECT"
    assert quote_kind(TEXT, (*pieces, at("Holm told"))) == "MIXED"


@given(st.text('“”"« »a b\n', max_size=40), st.data())
def test_any_marks_are_read(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert quote_kind(text, (Span(start, end),)) in {"DIRECT", "MIXED", "INDIRECT"}
