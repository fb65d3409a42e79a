"""Figures are about the articles that were asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.services.article_filter import article_filter
from annotator.services.corpus import Corpus
from annotator.storage.corpus_store import CorpusStore
from tests.services.reviewed import reviewed


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with reviewed(tmp_path / "team.corpus", [{"Ada": []}, {"Ada": []}, {"Ada": None}]) as made:
        ada = made.layer("Ada").id
        made.run(lambda store: store.work.assign([("a1", ada, True)]))
        yield made


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", {"a0", "a1", "a2"}),
        ("id:a0,a2", {"a0", "a2"}),
        ("is:blind", {"a1"}),
        ("harbour", {"a0", "a1", "a2"}),
        ("harb", set()),
        ("harbour id:a2", {"a2"}),
        ("state:done harbour", {"a0", "a1"}),
        ("lighthouse", set()),
    ],
)
def test_articles_that_pass(corpus: Corpus, words: str, expected: set[str]) -> None:
    def passing(store: CorpusStore) -> set[str]:
        passes = article_filter(words, store, store.layers()[0].id)
        return {item.id for item in store.work.all() if passes(item)}

    assert corpus.run(passing) == expected
