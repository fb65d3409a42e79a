"""The remembered tokens are the ones that spaCy itself would make."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from annotator.nlp.spacy_tokens import SpacyTokens, english

shared_pipeline = cache(english)
shared_tokens = cache(SpacyTokens)
scraps = st.sampled_from(
    [
        "U.S.-led",
        "“Wait,”",
        "don't",
        "(e.g.",
        ":)",
        "said,“No",
        "10km",
        "é",
        "👩🏽‍🚀",
        "a--b",
        "'s",
        "https://x.org/a-b.",
    ]
)
blanks = st.sampled_from([" ", "  ", "\n", "\n\n ", "\t", "\u00a0", "\u200b", ""])
texts = st.lists(st.tuples(blanks, scraps | st.text("aBé1-.,“”", max_size=6)), max_size=12).map(
    lambda pairs: "".join(blank + scrap for blank, scrap in pairs)
)


@settings(deadline=None)  # the first one loads spaCy
@given(texts)
@example("")
@example(" \n a  b ")
def test_every_token_is_spacys(text: str) -> None:
    nlp: Language = shared_pipeline()
    table, doc = shared_tokens().table(text), nlp.make_doc(text)
    assert table.starts == [token.idx for token in doc]
    assert table.ends == [token.idx + len(token) for token in doc]
    assert list(table.hashes) == [token.orth for token in doc]
    assert list(table.spaces) == [bool(token.whitespace_) for token in doc]
    assert table.words == {token.text for token in doc}


def test_a_name_before_a_hyphen_or_a_glued_quotation_can_be_labelled() -> None:
    words = [token.text for token in english()("A U.S.-led force, he said,“Look")]
    assert {"U.S.", "force", "said", "Look"} <= set(words)


def test_an_endless_word_is_cut_without_spacy() -> None:
    table = SpacyTokens().table("<" * 20_000)
    assert len(table.starts) == 20_000
    assert table.words == {"<"}


def test_forgetting_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.nlp.spacy_tokens._REMEMBERED", 2)
    tokens = SpacyTokens()
    before = tokens.table("The U.S.-led force, the force")
    for _ in range(4):
        tokens.table("other words")
        assert tokens.table("The U.S.-led force, the force") == before
        assert len(tokens._known) <= 8
