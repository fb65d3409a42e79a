"""Backups are made behind the window; when they fail it is said once, and work goes on."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.annotations import Mention
from annotator.domain.edits import Edit
from annotator.domain.imports import ImportedArticle
from annotator.services import paths
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.ui import backup_keeper
from annotator.ui.backup_keeper import BackupKeeper
from tests.examples import article, at


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as made:
        yield made


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Corpus]:
    monkeypatch.setattr(paths, "data", lambda: tmp_path / "data")
    monkeypatch.setattr(backup_keeper, "FIRST_MS", 1)
    with Corpus.create(tmp_path / "news.corpus") as opened:
        opened.run(lambda store: store.add_articles([ImportedArticle(article())], at=now()))
        label(opened, "Ada Holm")
        yield opened


@pytest.fixture
def keeper(qtbot: QtBot, pool: ThreadPoolExecutor) -> Iterator[BackupKeeper]:
    made = BackupKeeper(pool)
    yield made
    made.let_go()


def label(corpus: Corpus, words: str) -> None:
    ines = corpus.layer("Ines")
    mention = Mention(words, "article-1", ines.id, "PERSON", (at(words),))
    corpus.submit(corpus.content("article-1", ines), Edit("Label", after=(mention,)))


def backups() -> list[Path]:
    return list(paths.data().glob("backups/*/*.corpus"))


def test_opened_corpus_is_copied_soon(qtbot: QtBot, keeper: BackupKeeper, corpus: Corpus) -> None:
    keeper.follow(corpus)
    keeper.follow(corpus)
    qtbot.waitUntil(lambda: len(backups()) == 1)


def test_changed_corpus_is_copied_again_in_time(
    qtbot: QtBot, keeper: BackupKeeper, corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_keeper, "EVERY_MS", 20)
    keeper.follow(corpus)
    qtbot.waitUntil(lambda: len(backups()) == 1)
    first = backups()[0].rename(backups()[0].with_name("2026-01-01T00-00-00Z.corpus"))
    label(corpus, "Sund")
    qtbot.waitUntil(lambda: set(backups()) > {first})


def test_closing_copies_what_changed_and_closes(
    keeper: BackupKeeper, corpus: Corpus, pool: ThreadPoolExecutor
) -> None:
    keeper.follow(corpus)
    keeper.close(corpus)
    pool.shutdown()
    assert len(backups()) == 1
    with Corpus.open(corpus.path) as again:
        assert not again.run(lambda store: store.recovered)


def test_failure_is_told_once_until_a_backup_succeeds(
    qtbot: QtBot, keeper: BackupKeeper, corpus: Corpus
) -> None:
    told: list[object] = []
    keeper.failed.connect(told.append)
    paths.data().write_text("a file, where a folder should be")
    for _ in range(3):
        keeper.before_bulk(corpus)
    assert len(told) == 1
    paths.data().unlink()
    keeper.before_bulk(corpus)
    assert len(backups()) == 1
    label(corpus, "Sund")
    backups()[0].unlink()
    backups_folder = paths.data() / "backups"
    backups_folder.rename(paths.data() / "moved")
    backups_folder.touch()
    keeper.before_bulk(corpus)
    assert len(told) == 2


def test_corpus_is_closed_even_if_no_backup_can_be_made(
    keeper: BackupKeeper, corpus: Corpus, pool: ThreadPoolExecutor
) -> None:
    paths.data().write_text("a file, where a folder should be")
    keeper.close(corpus)
    pool.shutdown()
    Corpus.open(corpus.path).close()
