"""All formats, and which of them a file is in."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.errors import UnknownFormatError
from annotator.domain.phrases import phrase
from annotator.formats.brat import BRAT
from annotator.formats.conll import CONLL
from annotator.formats.decoding import HEAD, encoding_of, reading
from annotator.formats.format import Format
from annotator.formats.jsonl import JSONL
from annotator.formats.plain_text import PLAIN_TEXT
from annotator.formats.training_jsonl import TRAINING_JSONL

FORMATS: tuple[Format, ...] = (PLAIN_TEXT, JSONL, CONLL, BRAT, TRAINING_JSONL)


def format_named(name: str) -> Format:
    """Return the format of that name, or raise `UnknownFormatError`."""
    found = next((item for item in FORMATS if item.name == name), None)
    if found is None:
        known = ", ".join(item.name for item in FORMATS)
        raise UnknownFormatError(
            phrase("There is no format “{name}”.", name=name),
            remedy=phrase("The formats are {known}.", known=known),
        )
    return found


def recognise(path: Path) -> Format:
    """Return the format of a file, by its suffix and the head of its content.

    Raises `UnreadableFileError` for a file that is not text, is empty or cannot be read, and
    `UnknownFormatError` for text of a kind that has no reader.
    """
    with reading(path) as stream:
        head = stream.read(HEAD)
    suffix = path.suffix.lower()
    apart = next((item for item in FORMATS if item.text_apart and suffix in item.suffixes), None)
    if apart is not None:
        return apart  # such a file may be empty
    encoding, skipped, _ = encoding_of(head, str(path))
    start = head[skipped:].decode(encoding, "replace").lstrip()
    if start.startswith('{"format":"annotator/'):
        return JSONL
    for item in FORMATS:
        if item.can_read and suffix in item.suffixes:
            return item
    if not suffix:
        return JSONL if start.startswith("{") else PLAIN_TEXT
    readable = ", ".join(end for item in FORMATS if item.can_read for end in item.suffixes)
    raise UnknownFormatError(
        phrase(
            "Files ending in “{suffix}” are not read; known are {readable}.",
            suffix=suffix,
            readable=readable,
        ),
        where=str(path),
        remedy=phrase("Name the format if you know that it is one of these."),
    )
