"""Backing up, restoring, salvaging and repairing from the command line."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.cli.main import main
from annotator.domain.annotations import Mention
from annotator.domain.edits import Edit
from annotator.domain.imports import ImportedArticle
from annotator.services import paths
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from tests.examples import TEXT, article, at

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a corpus with one article and one label; there are no backups yet."""
    monkeypatch.setattr(paths, "data", lambda: tmp_path / "data")
    path = tmp_path / "news.corpus"
    with Corpus.create(path) as opened:
        opened.run(lambda store: store.add_articles([ImportedArticle(article())], at=now()))
        ines = opened.layer("Ines")
        ada = Mention("m1", "article-1", ines.id, "PERSON", (at("Ada Holm"),))
        opened.submit(opened.content("article-1", ines), Edit("Label", after=(ada,)))
    return path


def backups() -> list[Path]:
    return sorted(paths.data().glob("backups/*/*.corpus"))


def zero(path: Path, table: str) -> None:
    """Damage the page where a table begins."""
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        (page,) = connection.execute(query, (table,)).fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(bytes(4096))


def test_backup_goes_where_it_is_found_again(corpus: Path, capsys: Capture) -> None:
    assert main(["backup", str(corpus)]) == 0
    (path,) = backups()
    assert capsys.readouterr().out == f"{path}\n"
    assert main(["restore", str(corpus)]) == 0
    assert str(path) in capsys.readouterr().out


def test_backup_to_a_file_never_replaces_one(corpus: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "copy.corpus"
    assert main(["backup", str(corpus), str(out)]) == 0
    before = corpus.read_bytes()
    for taken in (out, corpus):
        assert main(["backup", str(corpus), str(taken)]) == 2
        assert "A102" in capsys.readouterr().err
    assert corpus.read_bytes() == before


def test_deleted_corpus_comes_back(corpus: Path, capsys: Capture) -> None:
    main(["backup", str(corpus)])
    corpus.unlink()
    capsys.readouterr()
    assert main(["restore", str(corpus)]) == 0
    listed = capsys.readouterr().out.split()[-1]
    assert main(["restore", str(corpus), listed]) == 0
    assert main(["check", str(corpus)]) == 0
    assert main(["restore", str(corpus), listed]) == 2


def test_no_backups_is_said(corpus: Path, capsys: Capture) -> None:
    assert main(["restore", str(corpus)]) == 2
    assert "no backups" in capsys.readouterr().err


def test_what_is_no_backup_makes_no_corpus(corpus: Path, tmp_path: Path, capsys: Capture) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear all,")
    assert main(["restore", str(tmp_path / "new.corpus"), str(other)]) == 2
    assert "A103" in capsys.readouterr().err
    assert not (tmp_path / "new.corpus").exists()


def test_bulk_work_on_labels_is_preceded_by_a_backup(corpus: Path, tmp_path: Path) -> None:
    more = tmp_path / "more.txt"
    more.write_text(f"Ice again.\n{TEXT}")
    assert main(["import", str(corpus), str(more)]) == 0
    (before,) = backups()
    assert main(["suggest", str(corpus), "--jobs", "0"]) == 0
    assert backups() == [before], "one a day is enough for scripts"
    with Corpus.open(before, read_only=True) as copy:
        assert copy.stats().articles == 1


def test_new_scheme_is_preceded_by_a_backup(corpus: Path, tmp_path: Path, capsys: Capture) -> None:
    main(["scheme", str(corpus)])
    changed = tmp_path / "scheme.json"
    changed.write_text(json.dumps({**json.loads(capsys.readouterr().out), "version": 7}))
    assert main(["scheme", str(corpus), "--set", str(changed)]) == 0
    (before,) = backups()
    with Corpus.open(before, read_only=True) as copy:
        assert copy.scheme.version != 7


def test_corpus_without_labels_is_not_copied(tmp_path: Path) -> None:
    path, text = tmp_path / "new.corpus", tmp_path / "a.txt"
    text.write_text(TEXT)
    before = backups()
    main(["new", str(path)])
    main(["import", str(path), str(text)])
    main(["suggest", str(path), "--jobs", "0"])
    assert backups() == before


def test_import_goes_on_where_no_backup_can_be_made(
    corpus: Path, tmp_path: Path, capsys: Capture
) -> None:
    paths.data().write_text("a file, where a folder should be")
    more = tmp_path / "more.txt"
    more.write_text(f"Ice again.\n{TEXT}")
    assert main(["import", str(corpus), str(more)]) == 0
    assert "No backup was made" in capsys.readouterr().err


def test_repair_counts_anew_after_a_backup(corpus: Path, capsys: Capture) -> None:
    with closing(sqlite3.connect(corpus, isolation_level=None)) as other:
        other.execute("UPDATE corpus SET articles = 7")
    assert main(["check", str(corpus)]) == 1
    assert not backups()
    assert main(["check", str(corpus), "--repair"]) == 0
    assert len(backups()) == 1
    assert main(["check", str(corpus)]) == 0


def test_repair_without_a_backup_changes_nothing(corpus: Path) -> None:
    with closing(sqlite3.connect(corpus, isolation_level=None)) as other:
        other.execute("UPDATE corpus SET articles = 7")
    paths.data().write_text("a file, where a folder should be")
    assert main(["check", str(corpus), "--repair"]) == 2
    assert main(["check", str(corpus)]) == 1


def test_damage_is_told_with_what_helps(corpus: Path, capsys: Capture) -> None:
    main(["backup", str(corpus)])
    (backup,) = backups()
    zero(corpus, "decision")
    capsys.readouterr()
    for repair in ([], ["--repair"]):
        before = corpus.read_bytes()
        assert main(["check", str(corpus), *repair]) == 1
        told = capsys.readouterr()
        assert "The file is damaged" in told.out
        assert str(backup) in told.err
        assert "--salvage" in told.err
        assert corpus.read_bytes()[4096:] == before[4096:]


def test_corpus_that_cannot_be_opened_is_told_with_what_helps(
    corpus: Path, capsys: Capture
) -> None:
    main(["backup", str(corpus)])
    os.truncate(corpus, corpus.stat().st_size // 2)
    assert main(["check", str(corpus)]) == 2
    assert str(backups()[0]) in capsys.readouterr().err


def test_salvage_saves_what_can_be_read(corpus: Path, tmp_path: Path, capsys: Capture) -> None:
    zero(corpus, "decision")
    before = corpus.read_bytes()
    new = tmp_path / "saved.corpus"
    assert main(["restore", str(new), "--salvage", str(corpus)]) in {0, 1}
    rows = {line.split()[0]: line.split()[1:] for line in capsys.readouterr().out.splitlines()}
    assert rows["annotation"] == ["1", "0"]
    assert corpus.read_bytes() == before
    assert main(["check", str(new)]) == 0


def test_salvage_from_a_full_copy_is_whole(corpus: Path, tmp_path: Path) -> None:
    copy = shutil.copy(corpus, tmp_path / "copy.corpus")
    assert main(["restore", str(tmp_path / "new.corpus"), "--salvage", str(copy)]) == 0
