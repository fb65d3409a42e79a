"""What a file format is, and what its reader is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from annotator.domain.articles import Layer, LayerKind
from annotator.domain.ids import NewId
from annotator.domain.imports import ImportedArticle, Refusal
from annotator.domain.scheme import Scheme
from annotator.formats.admission import ShapeCheck

MAX_CHARACTERS = 10_000_000
"""The longest article that is taken, in code points."""


def _ignore_guess(_path: Path, _encoding: str) -> None:
    return


def _ignore_bytes(_count: int) -> None:
    return


@dataclass(frozen=True)
class ReadContext:
    """What every reader needs to know about the corpus that the articles go to.

    `layer` finds the layer of a name and kind, or makes it. `unnamed` is the name of the layer
    for labels of which the file does not say whose they are. With `as_suggestions` all labels
    go to suggester layers. `guessed` is told of a file whose encoding had to be guessed,
    `advanced` how many bytes of the file have been read.
    """

    new_id: NewId
    layer: Callable[[str, LayerKind], Layer]
    scheme: Scheme
    unnamed: str = "imported"
    as_suggestions: bool = False
    max_characters: int = MAX_CHARACTERS
    guessed: Callable[[Path, str], None] = _ignore_guess
    advanced: Callable[[int], None] = _ignore_bytes

    @cached_property
    def shape(self) -> ShapeCheck:
        """The check of labels by themselves against the scheme."""
        return ShapeCheck(self.scheme)


Reader = Callable[[Path, ReadContext], Iterator[ImportedArticle | Refusal]]
"""Reads one file with flat memory. A fault in one record is yielded as a `Refusal` and reading
goes on; a file that cannot be read at all raises `UnreadableFileError`."""


@dataclass(frozen=True, slots=True)
class Format:
    """A file format. `name` is typed on the command line, `title` shown to the user.

    `suffixes` are lower-case, with their dot; `read` is None where there is only a writer.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: Reader | None = None
    can_write: bool = False

    @property
    def can_read(self) -> bool:
        """Say whether files of this format can be imported."""
        return self.read is not None
