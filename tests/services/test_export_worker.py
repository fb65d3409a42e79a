"""An export in a process of its own tells, stops and fails like one here."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from annotator.domain.annotations import Mention, Span
from annotator.domain.articles import Progress
from annotator.domain.errors import CancelledError, ExportTargetError, NothingToExportError
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.services import export_worker
from annotator.services.corpus import Corpus
from annotator.services.export_worker import export_apart
from annotator.services.exporting import ExportOptions
from annotator.services.jobs import Unwatched
from tests.examples import article

OPTIONS = ExportOptions(("spacy", "jsonl"), layer="Ines")


class Watch(Unwatched):
    """Remembers what it was told; stops at once if asked to."""

    def __init__(self, *, stop: bool = False) -> None:
        self.stop = stop
        self.told: list[tuple[int, int | None]] = []

    def report(self, done: int, total: int | None = None, message: str = "") -> None:
        self.told.append((done, total))

    def stop_requested(self) -> bool:
        return self.stop


def fill(corpus: Corpus) -> None:
    ines, one = corpus.layer("Ines"), article()
    label = Mention("m", one.id, ines.id, "PERSON", (Span(0, 8),))
    item = ImportedArticle(one, (), (ImportedLayer(ines, [label], Progress.DONE),))
    corpus.run(lambda store: store.add_articles([item], at="2026-03-02T00:00:00Z"))


def test_it_writes_while_the_corpus_is_open_here(tmp_path: Path) -> None:
    watch = Watch()
    with Corpus.create(tmp_path / "a.corpus") as corpus:
        fill(corpus)
        report = export_apart(corpus.path, tmp_path / "out", OPTIONS, watch)
    assert {file.path for file in report.files} == {"all.spacy", "all.jsonl"}
    assert watch.told[-1] == (1, 1)


def test_it_stops_when_asked(tmp_path: Path) -> None:
    with Corpus.create(tmp_path / "a.corpus") as corpus:
        fill(corpus)
        with pytest.raises(CancelledError):
            export_apart(corpus.path, tmp_path / "out", OPTIONS, Watch(stop=True))
    assert not (tmp_path / "out").exists()


def test_its_refusals_arrive_here(tmp_path: Path) -> None:
    with Corpus.create(tmp_path / "a.corpus") as corpus:
        corpus.layer("Ines")
        with pytest.raises(NothingToExportError, match="Ines"):
            export_apart(corpus.path, tmp_path / "out", OPTIONS)


def test_a_worker_that_dies_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_worker, "_work", sys.exit)
    with pytest.raises(ExportTargetError, match="ended too early"):
        export_apart(tmp_path / "a.corpus", tmp_path / "out", OPTIONS)
