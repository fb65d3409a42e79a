"""Where words stand in a text, as the index of the corpus and the eye find them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.finding import folded, plain_spans, term_spans
from annotator.domain.search import parse_search

TEXT = "The Été ferry left. THE FERRY-boat of Emile left again, _late_."


def words(typed: str, text: str = TEXT) -> list[str]:
    return [text[a:b] for a, b in term_spans(parse_search(typed).terms, text)]


def test_neither_accents_nor_capitals_matter() -> None:
    assert words("ete") == ["Été"]
    assert words("FERRY") == ["ferry", "FERRY"]


def test_phrases_beginnings_and_marks_between_words() -> None:
    assert words('"ferry boat"') == ["FERRY-boat"]
    assert words("emi*") == ["Emile"]
    assert words("emi") == []
    assert words("late") == ["late"]


def test_what_must_not_be_there_is_not_shown() -> None:
    assert words("ferry -left title:late") == ["ferry", "FERRY"]
    assert words("-left") == []


def test_plain_finding_minds_case_and_whole_words_when_asked() -> None:
    assert len(list(plain_spans("the", TEXT))) == 2
    assert len(list(plain_spans("The", TEXT, match_case=True))) == 1
    assert len(list(plain_spans("ferr", TEXT, whole_words=True))) == 0
    assert list(plain_spans("", TEXT)) == []


def test_plain_finding_takes_any_quotes_and_blanks() -> None:
    text = "The Dockers’ Union\nsaid “no”.  "
    assert [text[a:b] for a, b in plain_spans("dockers' union said", text)] == [text[4:23]]
    assert list(plain_spans('"no"', text)) == list(plain_spans("“no”", text)) != []
    assert len(list(plain_spans("  ", text))) == 1


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(folded(text)) == len(text)
