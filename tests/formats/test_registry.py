"""A file's format is known by its suffix and by how it begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.errors import UnknownFormatError, UnreadableFileError
from annotator.formats.registry import FORMATS, format_named, recognise


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("a.txt", b"Some words", "text"),
        ("A.TXT", b"Some words", "text"),
        ("a.jsonl", b'{"text": "x"}', "jsonl"),
        ("a.ndjson", b"", "jsonl"),
        ("saved.txt", b'{"format":"annotator/1","text":"x"}', "jsonl"),
        ("marked.txt", b'\xef\xbb\xbf{"format":"annotator/1"}', "jsonl"),
        ("noname", b'{"text": "x"}', "jsonl"),
        ("noname", b"Some words", "text"),
    ],
)
def test_a_file_is_recognised(tmp_path: Path, name: str, head: bytes, expected: str) -> None:
    path = tmp_path / name
    path.write_bytes(head or b"{}")
    assert recognise(path).name == expected


def test_other_files_are_refused_with_what_is_known(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b")
    (tmp_path / "a.txt").write_bytes(b"\x89PNG\x00\x00")
    with pytest.raises(UnknownFormatError, match=r"“\.csv” are not read; known are \.txt"):
        recognise(tmp_path / "a.csv")
    with pytest.raises(UnreadableFileError, match="a picture, not text"):
        recognise(tmp_path / "a.txt")


def test_formats_are_found_by_name() -> None:
    assert [item.name for item in FORMATS] == ["text", "jsonl", "conll", "brat", "training-jsonl"]
    assert format_named("jsonl").can_read
    assert format_named("jsonl").can_write
    assert not format_named("training-jsonl").can_read
    with pytest.raises(UnknownFormatError, match="no format “runes”"):
        format_named("runes")
