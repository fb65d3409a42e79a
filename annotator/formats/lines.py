"""The lines of a file as UTF-8, one after the other, whatever encoding the file is in."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from annotator.domain.errors import UnreadableFileError
from annotator.domain.imports import Refusal
from annotator.domain.phrases import phrase
from annotator.formats.decoding import (
    HEAD,
    broken_utf8,
    encoding_of,
    high_bytes,
    is_windows_1252,
    reading,
)
from annotator.formats.format import ReadContext

MAX_LINE = 128 * 1024 * 1024
"""The longest line that is read, in bytes: well above what an article of the longest kind takes."""

_CHUNK = 1024 * 1024


class Line(NamedTuple):
    """A line that is not blank: its number from 1, its bytes in UTF-8, its encoding if guessed."""

    number: int
    data: bytes
    guessed: str | None = None


def read_lines(path: Path, context: ReadContext) -> Iterator[Line | Refusal]:
    """Yield the lines of a file; one that cannot be decoded or is too long is a `Refusal`."""
    with reading(path) as stream:
        encoding, skipped, guessed = encoding_of(stream.read(HEAD), str(path))
        stream.seek(skipped)
        if encoding == "utf-8":
            yield from _utf8_lines(stream, path, context)
        else:
            if guessed:
                context.guessed(path, encoding)
            yield from _decoded_lines(stream, path, encoding, encoding if guessed else None)


def _utf8_lines(stream: BinaryIO, path: Path, context: ReadContext) -> Iterator[Line | Refusal]:
    number = position = 0
    is_1252: bool | None = None
    while data := stream.readline(MAX_LINE):
        number += 1
        position += len(data)
        context.advanced(position)
        if len(data) == MAX_LINE and not data.endswith(b"\n"):
            position += _skip_line(stream)
            yield _too_long(path, number)
        elif not (stripped := data.strip()):
            continue
        elif data.isascii() or (fault := _fault(data)) is None:
            yield Line(number, stripped)
        else:
            if is_1252 is None:
                is_1252 = _whole_file_is_1252(path)
                if is_1252:
                    context.guessed(path, "windows-1252")
            yield _other_line(data, fault, is_1252, path, number)


def _fault(data: bytes) -> int | None:
    """Return where the first byte stands that is not UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as problem:
        return problem.start
    return None


def _other_line(data: bytes, fault: int, is_1252: bool, path: Path, number: int) -> Line | Refusal:
    """Return a line that is not UTF-8 as Windows-1252 if the whole file is, else refuse it."""
    if is_1252:
        try:
            recoded = data.decode("cp1252").encode()
            return Line(number, recoded.strip(), "windows-1252")
        except UnicodeDecodeError as problem:
            fault = problem.start
    return Refusal(
        str(path), phrase("line {number}", number=number), broken_utf8(data, fault, "", number).what
    )


def _whole_file_is_1252(path: Path) -> bool:
    high = sequences = odd = 0
    with reading(path) as stream:
        while chunk := stream.read(_CHUNK):
            chunk += stream.readline(MAX_LINE)  # a sequence must not be cut in two
            counts = high_bytes(chunk)
            high, sequences, odd = high + counts[0], sequences + counts[1], odd + counts[2]
    return is_windows_1252(high, sequences, odd)


def _decoded_lines(
    stream: BinaryIO, path: Path, encoding: str, guessed: str | None
) -> Iterator[Line | Refusal]:
    text = io.TextIOWrapper(stream, encoding, newline="\n")
    number = 0
    try:
        while line := text.readline(MAX_LINE):
            number += 1
            if len(line) == MAX_LINE:
                yield _too_long(path, number)
                return
            if line := line.strip():
                yield Line(number, line.encode(), guessed)
    except UnicodeError:
        if number == 0:
            raise UnreadableFileError(
                phrase(
                    "The file is {encoding} but broken from its first line on.",
                    encoding=encoding.upper(),
                ),
                where=str(path),
                remedy=phrase("Save it again as UTF-8."),
            ) from None
        reason = phrase(
            "from here on the file is not valid {encoding}; the rest was not read",
            encoding=encoding.upper(),
        )
        yield Refusal(str(path), phrase("line {number}", number=number + 1), reason)
    finally:
        text.detach()


def _skip_line(stream: BinaryIO) -> int:
    skipped = 0
    while data := stream.readline(_CHUNK):
        skipped += len(data)
        if data.endswith(b"\n"):
            break
    return skipped


def _too_long(path: Path, number: int) -> Refusal:
    reason = phrase(
        "the line is longer than {megabytes} MB; no article is that long",
        megabytes=MAX_LINE // 1024 // 1024,
    )
    return Refusal(str(path), phrase("line {number}", number=number), reason)
