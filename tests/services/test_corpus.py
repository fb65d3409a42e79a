"""A corpus from a script: what it promises without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.annotations import Mention
from annotator.domain.articles import LayerKind
from annotator.domain.edits import Edit
from annotator.domain.errors import CorpusExistsError, SchemeError, StaleEditError, UnknownNameError
from annotator.domain.imports import ImportedArticle
from annotator.services.clock import now
from annotator.services.corpus import Corpus, read_scheme
from tests.examples import article, at


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.corpus"
    with Corpus.create(path) as corpus:
        corpus.run(lambda store: store.add_articles([ImportedArticle(article())], at=now()))
    return path


def test_new_corpus_does_not_replace_an_old_one(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(CorpusExistsError):
        Corpus.create(path)
    assert path.read_bytes() == before


def test_edit_refused_by_the_file_is_not_in_memory_either(path: Path) -> None:
    with Corpus.open(path) as corpus:
        ines = corpus.layer("Ines")
        mine, twin = corpus.content("article-1", ines), corpus.content("article-1", ines)
        ada = Mention("m1", "article-1", ines.id, "PERSON", (at("Ada Holm"),))
        corpus.submit(mine, Edit("Label", after=(ada,)))
        with pytest.raises(StaleEditError):
            corpus.submit(twin, Edit("Label", after=(ada,)))
        assert not list(twin.labels())


def test_layers_are_made_once_and_strangers_are_named(path: Path) -> None:
    with Corpus.open(path) as corpus:
        assert corpus.layer("Ines") == corpus.layer("Ines")
        corpus.layer("rules", LayerKind.SUGGESTER)
        assert corpus.existing_layer("Ines").name == "Ines"
        with pytest.raises(UnknownNameError, match="Ines"):
            corpus.existing_layer("rules")


def test_fault_in_a_scheme_file_names_the_file(tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    for text in ("{", "[]", '{"name": "x"}', "[" * 100_000):
        bad.write_text(text)
        with pytest.raises(SchemeError, match=r"bad\.json"):
            read_scheme(bad)
