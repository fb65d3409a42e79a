"""Every encoding is found or refused aloud; no character is ever replaced in silence."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import UnreadableFileError
from annotator.formats.decoding import decode, read_text
from tests import strategies

LATIN = "The mayor of Århus said: “Ça suffit – a café costs 5 €…”\nMüller’s naïve façade.\n" * 3
CYRILLIC = "Мэр сказал, что паром снова пойдёт. Профсоюз в этом сомневается.\n" * 3


@pytest.mark.parametrize("text", [LATIN, CYRILLIC, "Plain ASCII.\n"])
@pytest.mark.parametrize(
    ("encoding", "named", "guessed"),
    [
        ("utf-8", "utf-8", False),
        ("utf-8-sig", "utf-8", False),
        ("utf-16", "utf-16-le", False),
        ("utf-16-le", "utf-16-le", True),
        ("utf-16-be", "utf-16-be", True),
        ("utf-32", "utf-32-le", False),
    ],
)
def test_unicode_comes_in_whole(text: str, encoding: str, named: str, guessed: bool) -> None:
    found = decode(text.encode(encoding), "a.txt")
    assert (found.text, found.encoding, found.guessed) == (text, named, guessed)


@pytest.mark.parametrize("text", [LATIN, "One café.", "He said “no”.", "price: 5 €"])
def test_windows_1252_is_a_guess_that_is_told(text: str) -> None:
    found = decode(text.encode("cp1252"), "a.txt")
    assert (found.text, found.encoding, found.guessed) == (text, "windows-1252", True)


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (LATIN.encode().replace("ï".encode(), b"\xef", 1), "0xEF at line 2, column 12"),
        (b"All is well.\nBut not \xc3 here.\n", "0xC3 at line 2, column 9"),
        (b"One \xff byte.", "0xFF at line 1, column 5"),
        ("“Ferry” ".encode() + b"\xe2\x80 cut", "0xE2 at line 1, column 9"),
        (b"undefined: caf\x81", "0x81 at line 1, column 15"),
    ],
)
def test_a_broken_byte_is_named_with_its_place(data: bytes, place: str) -> None:
    with pytest.raises(UnreadableFileError, match=place) as told:
        decode(data, "folder/a.txt")
    assert told.value.where == "folder/a.txt"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "blanks"),
        ("\ufeff".encode(), "blanks"),
        (b"%PDF-1.7 all in ASCII", "PDF document"),
        (b"PK\x03\x04zip", "office document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "picture"),
        ("“Text”.\nIt has a \0 in it".encode(), "NUL character at line 2, column 10"),
        (bytes(range(256)) * 20, "binary file"),
        (b"\x01\x02\x03\x04 few letters", "binary file"),
        (b"\xff\xfea\x00b", "broken at byte 5"),
        ("nul \0 inside".encode("utf-16"), "NUL character at line 1, column 5"),
        (b"caf\xe9 \x00 in two kinds of bytes at once", "binary file"),
    ],
)
def test_what_is_no_text_is_refused_in_words(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableFileError, match=said):
        decode(data, "a.txt")


@given(strategies.words.filter(str.isprintable), st.booleans())
def test_utf8_is_never_changed(text: str, marked: bool) -> None:
    data = ("x" + text).encode("utf-8-sig" if marked else "utf-8")
    assert decode(data, "a.txt").text == "x" + text


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_a_clear_refusal(data: bytes) -> None:
    with suppress(UnreadableFileError):
        found = decode(data, "a.txt")
        assert found.text.strip()
        assert "\x00" not in found.text
        assert found.encoding != "utf-8" or found.text.encode() in data


def test_a_missing_file_a_folder_and_a_long_file_are_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="no such file"):
        read_text(tmp_path / "nowhere.txt", 10)
    with pytest.raises(UnreadableFileError, match="no files to read"):
        read_text(tmp_path, 10)
    (tmp_path / "long.txt").write_text("x" * 11)
    with pytest.raises(UnreadableFileError, match="larger than 10 bytes"):
        read_text(tmp_path / "long.txt", 10)
