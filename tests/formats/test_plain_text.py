"""A text file comes in as it is, its line ends made one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from annotator.domain.errors import UnreadableFileError
from annotator.domain.text import text_hash
from annotator.formats import plain_text
from tests.formats.reading import context, outcome


def test_nothing_but_line_ends_changes(tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_bytes("\ufeff  Menu\r\n\r\nThe ferry \u00a0sails.\u2028Again. \n".encode())
    (item,), refused = outcome(plain_text.read, path)
    assert item.article.text == "  Menu\n\nThe ferry \u00a0sails.\nAgain. \n"
    assert item.article.sha256 == text_hash(item.article.text)
    assert (item.origin, dict(item.article.meta)) == (str(path), {"file": "ferry.txt"})
    assert (refused, item.layers, item.regions) == ([], (), ())


def test_a_guessed_encoding_is_told_and_remembered(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Olé, “señor”".encode("cp1252"))
    told: list[tuple[Path, str]] = []
    given = context(guessed=lambda *guess: told.append(guess))
    (item,), _ = outcome(plain_text.read, path, given)
    assert item.article.meta["encoding"] == "windows-1252"
    assert told == [(path, "windows-1252")]


@pytest.mark.parametrize("text", ["x" * 101, "é" * 500])
def test_an_article_that_is_too_long_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    with pytest.raises(UnreadableFileError, match=r"too long|101 characters"):
        outcome(plain_text.read, path, context(max_characters=100))


def test_a_long_unbroken_word_is_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x" * 1_000_000, "utf-8")
    (item,), _ = outcome(plain_text.read, path)
    assert len(item.article.text) == 1_000_000


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are Unicode elsewhere")
def test_a_file_name_that_is_no_unicode_can_be_stored(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text("The ferry sails.", "utf-8")
    (item,), _ = outcome(plain_text.read, path)
    assert item.article.meta["file"] == r"caf\udce9.txt"
