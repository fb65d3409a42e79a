"""A session: a corpus opened for an annotator."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from annotator.domain.errors import CorpusLockedError
from annotator.services.corpus import Corpus
from annotator.services.session import open_session


def test_a_corpus_that_is_open_elsewhere_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "bridge.corpus"
    with Corpus.create(path), pytest.raises(CorpusLockedError):
        open_session(path, "Ines")


def test_a_corpus_whose_window_is_closing_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "bridge.corpus"
    leaving = Corpus.create(path)
    leaving.announce_leaving()
    leaving.run(lambda store: None)
    with ThreadPoolExecutor() as executor:
        opening = executor.submit(open_session, path, "Ines")
        with pytest.raises(TimeoutError):
            opening.result(0.2)
        leaving.close()
        session = opening.result()
    assert list(session.others) == ["Ines"]
    session.corpus.close()
