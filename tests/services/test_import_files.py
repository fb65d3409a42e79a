"""Annotations find their text by its name, wherever among the files it lies."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from annotator.services.import_files import TextFinder, files_in

APART = frozenset({".ann"})


def finder(folder: Path, *names: str) -> TextFinder:
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("It sank.")
    return TextFinder(paths, APART)


def test_a_text_in_another_folder_is_found_up_to_the_annotator(tmp_path: Path) -> None:
    found = finder(tmp_path, "text/the_ferry.txt", "labels/the_ferry_ines.ann", "text/b.txt")
    assert found.of(tmp_path / "labels/the_ferry_ines.ann") == tmp_path / "text/the_ferry.txt"
    assert found.taken == {tmp_path / "text/the_ferry.txt"}


def test_the_whole_name_and_the_own_folder_go_first(tmp_path: Path) -> None:
    names = ("a/x_ines.txt", "a/x.txt", "b/x_ines.txt", "a/x_ines.ann")
    assert finder(tmp_path, *names).of(tmp_path / "a/x_ines.ann") == tmp_path / "a/x_ines.txt"


def test_two_texts_that_fit_are_none(tmp_path: Path) -> None:
    found = finder(tmp_path, "a/x.txt", "b/x.txt", "c/x_ines.ann")
    assert found.of(tmp_path / "c/x_ines.ann") is None
    assert found.taken == frozenset()


def test_a_text_beside_a_single_file_is_found(tmp_path: Path) -> None:
    finder(tmp_path, "x.txt", "x_ines.ann")
    alone = TextFinder([tmp_path / "x_ines.ann"], APART)
    assert alone.of(tmp_path / "x_ines.ann") == tmp_path / "x.txt"


def test_an_empty_folder_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    (tmp_path / "empty" / "deeper").mkdir(parents=True)
    (tmp_path / "empty" / ".hidden").write_text("x")
    assert list(files_in([tmp_path / "empty"])) == [tmp_path / "empty"]
    (tmp_path / "a.txt").write_text("x")
    assert list(files_in([tmp_path])) == [tmp_path / "a.txt"]


def test_a_folder_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "locked").mkdir()
    look = os.scandir

    def guarded(place: str) -> object:
        if Path(place).name == "locked":
            raise PermissionError(13, "Permission denied", place)
        return look(place)

    monkeypatch.setattr(os, "scandir", guarded)
    assert list(files_in([tmp_path])) == [tmp_path / "a.txt", tmp_path / "locked"]
