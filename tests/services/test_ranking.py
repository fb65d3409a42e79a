"""An order worked out in slices is the same as one worked out in a piece."""

from __future__ import annotations

from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from annotator.domain.articles import Layer
from annotator.domain.errors import UnknownNameError
from annotator.domain.queue import QueueOrder, QueueQuery
from annotator.services.corpus import Corpus
from annotator.services.ranking import with_ranking
from annotator.services.session import Session
from tests.examples import INES
from tests.storage.corpora import make


@pytest.mark.parametrize("order", [QueueOrder.SUGGESTIONS, QueueOrder.SCORE])
@pytest.mark.parametrize("descending", [False, True])
def test_slices_make_the_same_order(tmp_path: Path, order: QueueOrder, descending: bool) -> None:
    make(tmp_path / "c.corpus", 7)
    query = QueueQuery(INES.id, order=order, descending=descending)
    with Corpus.open(tmp_path / "c.corpus") as corpus:
        whole = corpus.run(lambda store: list(store.article_lines.positions(query)))
        for size in (1, 3, 100):
            sliced = with_ranking(
                corpus.owner,
                query,
                lambda store: list(store.queue_reader.rankings.kept(query).positions),
                size,
            )
            assert sliced.result(10) == whole
        session = Session(corpus, INES, corpus.scheme)
        rows = session.page(query, None, 9).result(10)
        assert [row.position for row in rows] == list(session.positions(query).result(10)) == whole


def test_order_that_nobody_wants_and_one_of_nobody_end(tmp_path: Path) -> None:
    make(tmp_path / "c.corpus", 7)
    query = QueueQuery(INES.id, order=QueueOrder.SCORE)
    with Corpus.open(tmp_path / "c.corpus") as corpus:
        unknown = Layer("nobody", "Nobody", INES.kind)
        asked = Session(corpus, unknown, corpus.scheme).page(query, None, 9)
        with pytest.raises(UnknownNameError):
            asked.result(10)
    late = with_ranking(corpus.owner, query, lambda _store: None)
    with pytest.raises(CancelledError):
        late.result(10)
