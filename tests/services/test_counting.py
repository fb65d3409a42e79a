"""A count in slices comes to the same as one in a piece, and ends when nobody wants it."""

from __future__ import annotations

from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from annotator.domain.queue import QueueQuery
from annotator.services.corpus import Corpus
from annotator.services.counting import count_in_slices
from tests.examples import INES
from tests.storage.corpora import make


@pytest.mark.parametrize("size", [1, 3, 7, 100])
def test_slices_add_up(tmp_path: Path, size: int) -> None:
    make(tmp_path / "c.corpus", 7)
    with Corpus.open(tmp_path / "c.corpus") as corpus:
        query = QueueQuery(INES.id, "holm", with_suggestions=True)
        assert count_in_slices(corpus.owner, query, size).result(10) == 7


def test_count_ends_when_the_corpus_is_closed_or_nobody_wants_it(tmp_path: Path) -> None:
    make(tmp_path / "c.corpus", 7)
    with Corpus.open(tmp_path / "c.corpus") as corpus:
        unwanted = count_in_slices(corpus.owner, QueueQuery(INES.id, "holm"), 1)
        unwanted.cancel()
    late = count_in_slices(corpus.owner, QueueQuery(INES.id, "holm"), 1)
    for count in (unwanted, late):
        with pytest.raises(CancelledError):
            count.result(10)
