"""From bytes to text, without ever guessing in silence and without a single U+FFFD of ours."""

from __future__ import annotations

import codecs
import re
import stat
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from annotator.domain.errors import UnreadableFileError
from annotator.domain.phrases import phrase

HEAD = 64 * 1024
"""How many bytes of a file are enough to tell what it is."""

_SIGNATURES = {
    b"%PDF-": phrase("a PDF document"),
    b"PK\x03\x04": phrase("a zip archive or an office document"),
    b"SQLite format 3\x00": phrase("an SQLite database"),
    b"\x89PNG": phrase("a picture"),
    b"\xff\xd8\xff": phrase("a picture"),
    b"GIF8": phrase("a picture"),
    b"\x1f\x8b": phrase("a compressed file"),
    b"{\\rtf": phrase("a rich text document"),
    b"\xd0\xcf\x11\xe0": phrase("an office document"),
}
# The longer mark first: the one of UTF-32 begins like the one of UTF-16.
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# What the bytes of broken UTF-8 look like when they are read as Windows-1252: a capital A with
# tilde or circumflex, or a sign in the middle of a word.
_ODD_IN_1252 = re.compile(
    rb"[\xc2\xc3\xfe\xff]|[a-z\xe0-\xff][\x80\x82-\x84\x86-\x89\xa1-\xac\xbc-\xbf]"
)
_UNDEFINED_IN_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
# What the high half of a UTF-16 letter is in nearly all alphabets (U+0000 to U+1FFF), and what is
# never much of a text in another encoding.
_HIGH_HALVES = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_HIGH = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and how it was found; `guessed` when nothing in the file vouches for the encoding."""

    text: str
    encoding: str
    guessed: bool = False


@contextmanager
def reading(path: Path) -> Iterator[BinaryIO]:
    """Open a file to read, telling in the user's words when that is not possible."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            next(path.iterdir(), None)  # or the error that says why not
            raise UnreadableFileError(
                phrase("There are no files to read in this folder."), where=str(path)
            )
        if not stat.S_ISREG(mode):
            raise UnreadableFileError(
                phrase("This is not a file, so nothing was read."), where=str(path)
            )
        with path.open("rb", buffering=HEAD) as stream:
            yield stream
    except OSError as problem:
        raise UnreadableFileError(
            phrase(
                "The file could not be read ({reason}).",
                reason=(problem.strerror or "error").lower(),
            ),
            where=str(path),
            remedy=phrase("Check that it is there and that you may read it."),
        ) from problem


def read_text(path: Path, max_bytes: int) -> Decoded:
    """Read and decode a whole file of at most `max_bytes`."""
    with reading(path) as stream:
        data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise UnreadableFileError(
            phrase(
                "The file is larger than {max_bytes:,} bytes, too long for one article.",
                max_bytes=max_bytes,
            ),
            where=str(path),
            remedy=phrase("Split it into its articles."),
        )
    return decode(data, str(path))


def decode(data: bytes, where: str) -> Decoded:
    """Decode the whole of a file, or raise `UnreadableFileError` saying what is wrong with it."""
    encoding, skipped, guessed = encoding_of(data[:HEAD], where)
    body = data[skipped:]
    if encoding == "utf-8":
        return _decode_utf8(body, where)
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as problem:
        raise UnreadableFileError(
            phrase(
                "The file is {encoding} but broken at byte {byte:,}.",
                encoding=encoding.upper(),
                byte=skipped + problem.start + 1,
            ),
            where=where,
            remedy=phrase("Save it again as UTF-8."),
        ) from problem
    _refuse_blank(text, where)
    _refuse_nul(text.encode("utf-8", "surrogatepass"), where)
    return Decoded(text, encoding, guessed)


def encoding_of(head: bytes, where: str) -> tuple[str, int, bool]:
    """Return the encoding, the length of its mark and whether it is a guess, from a file's head.

    "utf-8" is the answer whenever the head does not say otherwise; whether it holds shows in
    the decoding. Raises `UnreadableFileError` for an empty file and for one that is not text.
    """
    if not head:
        raise UnreadableFileError(
            phrase("The file is empty, so there is no article in it."), where=where
        )
    for mark, encoding in _MARKS.items():
        if head.startswith(mark):
            return encoding, len(mark), False
    for signature, what in _SIGNATURES.items():
        if head.startswith(signature):
            raise _binary(where, what)
    if b"\x00" in head and (guess := _utf16_by_statistics(head)) is not None:
        return guess, 0, True
    if not _may_be_text(head):
        raise _binary(where)
    return "utf-8", 0, False


def _may_be_text(head: bytes) -> bool:
    """Say whether the bytes are text, perhaps with a few characters that no text may have."""
    if len(_CONTROLS.findall(head)) * 20 > len(head):
        return False
    # Bytes that are not UTF-8 may be another encoding, but not together with a NUL.
    return b"\x00" not in head or not _HIGH.search(_UTF8_SEQUENCE.sub(b"", head[:-3]))


def is_windows_1252(high: int, sequences: int, odd: int) -> bool:
    """Say whether bytes that are not UTF-8 as a whole are likely Windows-1252.

    `high` counts bytes that fit no UTF-8 sequence, `sequences` valid sequences of several bytes,
    `odd` places that would be strange in Windows-1252. A file with many valid sequences is
    UTF-8 with a broken byte, and reading it as something else would garble all the others.
    """
    return high > 4 * sequences and 4 * odd < high


def high_bytes(data: bytes) -> tuple[int, int, int]:
    """Count what `is_windows_1252` asks for."""
    sequences = _UTF8_SEQUENCE.findall(data)
    high = len(_HIGH.findall(data)) - sum(map(len, sequences))
    odd = high if _UNDEFINED_IN_1252.search(data) else len(_ODD_IN_1252.findall(data))
    return high, len(sequences), odd


def _decode_utf8(data: bytes, where: str) -> Decoded:
    _refuse_nul(data, where)
    try:
        found = Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as problem:
        if not is_windows_1252(*high_bytes(data)):
            raise broken_utf8(data, problem.start, where, 1) from problem
        found = Decoded(data.decode("cp1252"), "windows-1252", guessed=True)
    _refuse_blank(found.text, where)
    return found


def broken_utf8(data: bytes, position: int, where: str, first_line: int) -> UnreadableFileError:
    """Return the error for a byte that is not UTF-8, with its line and column from 1.

    The first line of `data` has the number `first_line`.
    """
    place = _place(data, position, first_line)
    return UnreadableFileError(
        phrase(
            "The byte 0x{byte:02X} at {place} is not valid UTF-8, and nothing else in "
            "the file says that it is in another encoding.",
            byte=data[position],
            place=place,
        ),
        where=where,
        remedy=phrase("Save the file again as UTF-8."),
    )


def _refuse_nul(data: bytes, where: str) -> None:
    if (position := data.find(b"\x00")) >= 0:
        raise UnreadableFileError(
            phrase(
                "There is a NUL character at {place}, which no text may have.",
                place=_place(data, position, 1),
            ),
            where=where,
            remedy=phrase("Delete it in an editor."),
        )


def _place(data: bytes, position: int, first_line: int) -> str:
    line = data.count(b"\n", 0, position) + first_line
    before = data[data.rfind(b"\n", 0, position) + 1 : position]
    return phrase(
        "line {line}, column {column}", line=line, column=len(before.decode("utf-8", "ignore")) + 1
    )


def _utf16_by_statistics(head: bytes) -> str | None:
    """Return which UTF-16 the bytes are, by which half of each pair is small; None if neither."""
    encoding, high = max(
        (("utf-16-be", head[0::2]), ("utf-16-le", head[1::2])), key=lambda half: half[1].count(0)
    )
    if 10 * len(_HIGH_HALVES.findall(high)) < 7 * len(high):
        return None
    whole = head[: len(head) // 2 * 2]
    text = codecs.getincrementaldecoder(encoding)("replace").decode(whole)
    strange = sum(unicodedata.category(letter) in {"Cn", "Co", "Cs"} for letter in text)
    controls = sum(letter < " " and letter not in "\t\n\r\f" for letter in text)
    if 50 * (strange + controls) > len(text):
        return None
    return encoding


def _refuse_blank(text: str, where: str) -> None:
    if not text or text.isspace():
        raise UnreadableFileError(
            phrase("The file holds nothing but blanks, so there is no article in it."), where=where
        )


def _binary(where: str, what: str = phrase("a binary file")) -> UnreadableFileError:
    return UnreadableFileError(
        phrase("This is {what}, not text, so nothing was read from it.", what=what),
        where=where,
        remedy=phrase("Save the articles as plain text or as JSONL."),
    )
