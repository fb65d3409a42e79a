"""Words of many texts at once start and end where those of each text do."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.agreement.batch_tokens import word_edges
from annotator.domain.tokens import Tokens

Edges = list[tuple[int, int, int]]
TEXTS = st.lists(st.text("aBé.'’ x_1-\n\u0301👍\u200d", max_size=14), min_size=1, max_size=5)


def one_by_one(texts: Sequence[str]) -> Edges:
    return [
        (number, start, end)
        for number, tokens in enumerate(map(Tokens, texts))
        for start, end in zip(tokens.starts, tokens.ends, strict=True)
    ]


def at_once(texts: Sequence[str]) -> Edges:
    columns = (column.tolist() for column in word_edges(texts))
    return list(zip(*columns, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The U.S.-led U.N.'s e.g. A. B.C",
        "don't o'U.S.A.B. 'tis a''b ’x’",
        "xU.S.A. x.U.S. 1.5 A.B'C.D.",
        "cafe\u0301 👍🏽👩\u200d🚀 naïve Zürich Straße",
        "half a character: \ud800.",
    ],
)
def test_words_are_those_of_each_text(text: str) -> None:
    assert at_once([text, "and on", text]) == one_by_one([text, "and on", text])


@given(TEXTS)
@example(["", "a", ""])
@settings(max_examples=300)
def test_words_of_any_texts_are_those_of_each(texts: list[str]) -> None:
    assert at_once(texts) == one_by_one(texts)
