"""Patterns of certain words are cases of broader ones."""

from __future__ import annotations

import pytest

from annotator.agreement.patterns import broader, broader_words

BROADER = [
    ("missing|entity|GPE|sund", "missing|entity|GPE", "GPE marked or not"),
    ("missing|claim|CLAIM|said", "missing|claim|CLAIM", "a claim marked or not"),
    ("missing|document|TONE|calm|er", "missing|document|TONE", "TONE given or not"),
    (
        "boundary|entity||end|opens",
        "boundary|entity||end",
        "with or without some words at the end",
    ),
    (
        "boundary|claim|cue|start|long",
        "boundary|claim|cue|start",
        "cue with or without some words at the start",
    ),
]
WHOLE = (
    "missing|stance|FAVOR|",
    "boundary|entity||article",
    "boundary|entity||both",
    "label|entity|label|GPE|LOC",
    "link|claim|source|none",
)


@pytest.mark.parametrize(("key", "wider", "words"), BROADER)
def test_certain_words_are_a_case_of_any_words(key: str, wider: str, words: str) -> None:
    assert (broader(key), broader_words(wider)) == (wider, words)
    assert broader(wider) == wider


@pytest.mark.parametrize("key", WHOLE)
def test_what_is_of_no_certain_words_is_no_case_of_another(key: str) -> None:
    assert broader(key) == key
