"""There is always a backup to go back to, and making one never stands in anybody's way."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import Mention
from annotator.domain.articles import Layer, LayerKind
from annotator.domain.edits import Edit
from annotator.domain.errors import (
    CorpusExistsError,
    DiskFullError,
    NotACorpusError,
    ReadOnlyCorpusError,
    StorageError,
    UserError,
)
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.services import backups, paths
from annotator.services.backups import DAY, backups_for, backups_of, due, kept, make, restore
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.session import open_session
from tests.examples import article, at

TODAY = datetime(2026, 11, 21, 3, 5, tzinfo=UTC)
_TIMES = st.lists(
    st.timedeltas(min_value=timedelta(-1), max_value=timedelta(900)).map(lambda ago: TODAY - ago),
    min_size=1,
    max_size=80,
)


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Corpus]:
    """Return an open corpus with one article and one label of Ines's."""
    monkeypatch.setattr(paths, "data", lambda: tmp_path / "data")
    with Corpus.create(tmp_path / "news.corpus") as opened:
        opened.run(lambda store: store.add_articles([ImportedArticle(article())], at=now()))
        label(opened, "m1")
        yield opened


def label(corpus: Corpus, label_id: str) -> None:
    ines = corpus.layer("Ines")
    span = at("Ada Holm") if label_id == "m1" else at("Sund")
    mention = Mention(label_id, "article-1", ines.id, "PERSON", (span,))
    corpus.submit(corpus.content("article-1", ines), Edit("Label", after=(mention,)))


def corpus_id(corpus: Corpus) -> str:
    return corpus.run(lambda store: store.corpus_id)


def aged(path: Path, days: float) -> Path:
    """Let a backup be that old."""
    made = datetime.now(UTC) - timedelta(days)
    return path.rename(path.with_name(made.strftime("%Y-%m-%dT%H-%M-%SZ.corpus")))


@given(times=_TIMES)
def test_newest_and_those_of_two_days_stay(times: list[datetime]) -> None:
    stay = kept(times, TODAY)
    assert max(times) in stay
    assert {time for time in times if time > TODAY - timedelta(2)} <= stay <= set(times)
    assert len([time for time in stay if time <= TODAY - timedelta(2)]) <= 7 + 4 + 6


@given(times=_TIMES)
def test_letting_go_twice_is_letting_go_once(times: list[datetime]) -> None:
    stay = kept(times, TODAY)
    assert kept(stay, TODAY) == stay


@given(times=_TIMES)
def test_each_of_the_last_days_weeks_and_months_has_its_newest(times: list[datetime]) -> None:
    stay = kept(times, TODAY)
    for period, count in (("%Y-%m-%d", 7), ("%G-%V", 4), ("%Y-%m", 6)):
        newest = {time.strftime(period): time for time in sorted(times)}
        last = sorted(newest.values(), reverse=True)[:count]
        assert set(last) <= stay


def test_half_hourly_backups_of_two_years_leave_few() -> None:
    stay: set[datetime] = set()
    for hours in range(2 * 365 * 24, 0, -8):
        made = TODAY - timedelta(hours=hours)
        stay = kept(stay | {made}, made)
    assert min(stay) < TODAY - timedelta(100)
    assert len(stay) <= 6 + 7 + 4 + 6


def test_backup_is_a_corpus_with_every_label(corpus: Corpus) -> None:
    path = make(corpus)
    assert [backup.path for backup in backups_of(corpus_id(corpus))] == [path]
    with Corpus.open(path, read_only=True) as copy:
        assert copy.check() == []
        content = copy.content("article-1", copy.existing_layer("Ines"))
        assert [record.id for record in content.labels()] == ["m1"]


def test_backup_is_due_until_it_holds_the_last_change(corpus: Corpus) -> None:
    assert due(corpus)
    make(corpus)
    assert not due(corpus)
    label(corpus, "m2")
    assert due(corpus)
    assert not due(corpus, DAY)


def test_imported_labels_are_a_change(corpus: Corpus) -> None:
    make(corpus)
    bo = Layer("layer-bo", "Bo", LayerKind.ANNOTATOR)
    ada = Mention("m9", "article-2", bo.id, "PERSON", (at("Ada Holm"),))
    item = ImportedArticle(article(article_id="article-2"), layers=[ImportedLayer(bo, [ada])])
    corpus.run(lambda store: store.add_articles([item], at=now()))
    assert due(corpus)


def test_old_backup_is_enough_while_nothing_changes(corpus: Corpus) -> None:
    aged(make(corpus), days=3)
    assert not due(corpus, DAY)
    label(corpus, "m2")
    assert due(corpus, DAY)


def test_wrong_clock_does_not_put_backups_off(corpus: Corpus) -> None:
    aged(make(corpus), days=-300)
    label(corpus, "m2")
    assert due(corpus, DAY)


def test_unreadable_backup_does_not_count_as_the_same(corpus: Corpus) -> None:
    make(corpus).write_bytes(b"gone")
    assert due(corpus)


def test_corpus_without_labels_needs_no_backup(tmp_path: Path) -> None:
    with Corpus.create(tmp_path / "new.corpus") as new:
        new.run(lambda store: store.add_articles([ImportedArticle(article())], at=now()))
        assert not due(new)


def test_only_who_may_write_makes_backups(corpus: Corpus) -> None:
    with Corpus.open(corpus.path, read_only=True) as reader:
        assert not due(reader)


def test_making_one_lets_old_ones_go_but_none_of_other_corpora(corpus: Corpus) -> None:
    folder = make(corpus).parent
    old = [aged(make(corpus), days=200 + number) for number in range(20)]
    stale = folder / ".2026.corpus.1.part"
    stale.touch()
    os.utime(stale, (0, 0))
    notes = folder / "2026-notes.corpus"
    notes.touch()
    newest = make(corpus)
    left = {path for path in old if path.exists()}
    assert newest.exists()
    assert notes.exists()
    assert not stale.exists()
    assert 0 < len(left) < 20


def test_full_disk_is_told_and_work_goes_on(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = aged(make(corpus), days=2)
    label(corpus, "m2")
    told: list[UserError] = []
    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full_disk)
        assert not backups.make_or_tell(corpus, told.append)
        assert [path.name for path in older.parent.glob("*.corpus")] == [older.name]
        assert not list(older.parent.glob(".*"))
    assert [type(error) for error in told] == [DiskFullError]
    assert "No backup was made" in told[0].what
    assert backups.make_or_tell(corpus, told.append)
    assert corpus.check() == []


def full_disk(descriptor: int) -> None:
    raise OSError(28, "No space left on device")


def test_damaged_corpus_makes_no_backup_and_lets_none_go(corpus: Corpus) -> None:
    old = {aged(make(corpus), days=200 + number) for number in range(3)}
    corpus.close()
    with corpus.path.open("r+b") as file:
        file.seek(-8192, os.SEEK_END)
        file.write(b"\xa7" * 4096)
    with Corpus.open(corpus.path) as broken, pytest.raises(StorageError, match="damaged"):
        make(broken)
    assert {path for path in old if path.exists()} == old
    assert set(paths.data().glob("backups/*/*.corpus")) == old


def test_data_folder_that_cannot_be_made_is_told(corpus: Corpus) -> None:
    paths.data().write_text("a file, where a folder should be")
    with pytest.raises(ReadOnlyCorpusError, match="No backup was made"):
        make(corpus)


def test_backups_are_found_when_the_corpus_is_gone(corpus: Corpus, tmp_path: Path) -> None:
    path = make(corpus)
    corpus.close()
    for damage in (lambda: corpus.path.write_bytes(b"x"), corpus.path.unlink):
        damage()
        assert [backup.path for backup in backups_for(corpus.path)] == [path]
    assert backups_for(tmp_path / "other.corpus") == []


def test_corpus_that_cannot_be_opened_is_refused_with_its_backup(corpus: Corpus) -> None:
    path = make(corpus)
    corpus.close()
    os.truncate(corpus.path, corpus.path.stat().st_size // 2)
    with pytest.raises(NotACorpusError, match=path.name):
        open_session(corpus.path, "Ines")


def test_id_of_a_hostile_file_stays_in_the_folder(corpus: Corpus, tmp_path: Path) -> None:
    corpus.close()
    with closing(sqlite3.connect(corpus.path, isolation_level=None)) as other:
        other.execute("UPDATE corpus SET id = '../../../evil'")
    with Corpus.open(corpus.path) as hostile:
        assert paths.data() / "backups" / "evil" == make(hostile).parent


def test_restored_corpus_is_the_one_of_then(corpus: Corpus, tmp_path: Path) -> None:
    path = make(corpus)
    label(corpus, "m2")
    before = path.read_bytes()
    assert restore(tmp_path / "then.corpus", path) == []
    with Corpus.open(tmp_path / "then.corpus") as then:
        content = then.content("article-1", then.existing_layer("Ines"))
        assert [record.id for record in content.labels()] == ["m1"]
        assert not then.run(lambda store: store.recovered)
    assert path.read_bytes() == before


def test_restoring_never_writes_over_a_file(corpus: Corpus) -> None:
    path = make(corpus)
    with pytest.raises(CorpusExistsError):
        restore(corpus.path, path)
    assert corpus.check() == []


@pytest.mark.parametrize("kind", [StorageError, NotACorpusError])
def test_backup_that_is_damaged_is_not_restored(
    corpus: Corpus, tmp_path: Path, kind: type[UserError]
) -> None:
    path = make(corpus)
    words = path.read_bytes()
    cut = words[: len(words) // 2]
    path.write_bytes(cut if kind is NotACorpusError else cut + bytes(len(words) - len(cut)))
    with pytest.raises(kind):
        restore(tmp_path / "a.corpus", path)
    assert {item.name for item in tmp_path.iterdir()} >= {"news.corpus"}
    assert not [item for item in tmp_path.iterdir() if "a.corpus" in item.name]
