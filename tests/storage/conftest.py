"""A corpus on disk with one article, its suggestions and one annotator."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.storage.corpus_file import open_corpus
from annotator.storage.corpus_store import CorpusStore
from tests.storage import corpora


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a corpus to copy: making one takes longer than most tests."""
    path = tmp_path_factory.mktemp("template") / "news.corpus"
    corpora.make(path)
    return path


@pytest.fixture
def corpus(tmp_path: Path, template: Path) -> Path:
    """Return the path of a closed corpus with one article."""
    return Path(shutil.copy(template, tmp_path / "news.corpus"))


@pytest.fixture
def store(corpus: Path) -> Iterator[CorpusStore]:
    """Return that corpus, open."""
    opened = open_corpus(corpus, now=corpora.now)
    yield opened
    opened.close()
