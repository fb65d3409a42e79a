"""A backup is whole and checked, or not there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.errors import ReadOnlyCorpusError
from annotator.storage import backups
from annotator.storage.corpus_file import open_corpus
from annotator.storage.corpus_store import CorpusStore
from tests.storage.corpora import NOW, accepted, begun, imported, now, submit


def test_backup_holds_everything_and_was_closed(store: CorpusStore, tmp_path: Path) -> None:
    submit(store, accepted())
    store.backup(tmp_path / "copy.corpus")
    copy = open_corpus(tmp_path / "copy.corpus", now=now)
    assert copy.records("article-1") == store.records("article-1")
    assert not copy.recovered
    copy.close()


def test_edits_between_slices_are_in_the_backup_whole(
    store: CorpusStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "_SLICE", 2)
    store.add_articles([imported(f"article-{n}") for n in range(2, 30)], at=NOW)
    waiting = [accepted(), begun(), replace(begun(), before=begun().after)]

    def between() -> None:
        if waiting:
            submit(store, waiting.pop(0))

    store.backup(tmp_path / "copy.corpus", between)
    assert not waiting
    copy = open_corpus(tmp_path / "copy.corpus", now=now)
    assert copy.check() == []
    assert copy.records("article-1") == store.records("article-1")
    copy.close()


def test_older_backup_is_replaced_only_when_the_new_one_is_done(
    store: CorpusStore, tmp_path: Path
) -> None:
    target = tmp_path / "copy.corpus"
    target.write_text("older")

    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.backup(target, fail)
    assert target.read_text() == "older"
    assert not list(tmp_path.glob(".*"))


def test_missing_folder_is_told(store: CorpusStore, tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyCorpusError, match="was not written"):
        store.backup(tmp_path / "no" / "copy.corpus")
