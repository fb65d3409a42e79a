"""What a file format is, and what its reader is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from annotator.domain.articles import Layer, LayerKind
from annotator.domain.ids import NewId
from annotator.domain.imports import ImportedArticle, Refusal
from annotator.domain.scheme import Scheme
from annotator.formats.admission import ShapeCheck
from annotator.formats.label_map import LabelNames

MAX_CHARACTERS = 10_000_000
"""The longest article that is taken, in code points."""


def _ignore_guess(_path: Path, _encoding: str) -> None:
    return


def _ignore_bytes(_count: int) -> None:
    return


def _ignore_words(_sentence: str) -> None:
    return


def text_beside(path: Path) -> Path | None:
    """Return the text of the same name beside an annotation file, if there is one."""
    text = path.with_suffix(".txt")
    return text if text.is_file() else None


@dataclass(frozen=True)
class ReadContext:
    """What every reader needs to know about the corpus that the articles go to.

    `layer` finds the layer of a name and kind, or makes it. `unnamed` is the name of the layer
    for labels of which the file does not say whose they are. With `as_suggestions` all labels
    go to suggester layers. `guessed` is told of a file whose encoding had to be guessed,
    `advanced` how many bytes of the file have been read, `tell` what the reader found out about
    the file. `names` knows what foreign labels are called here, and `text_of` finds the text that
    a file with labels alone belongs to.
    """

    new_id: NewId
    layer: Callable[[str, LayerKind], Layer]
    scheme: Scheme
    unnamed: str = "imported"
    as_suggestions: bool = False
    max_characters: int = MAX_CHARACTERS
    guessed: Callable[[Path, str], None] = _ignore_guess
    advanced: Callable[[int], None] = _ignore_bytes
    tell: Callable[[str], None] = _ignore_words
    text_of: Callable[[Path], Path | None] = text_beside
    given_names: LabelNames | None = None

    @cached_property
    def names(self) -> LabelNames:
        """What the labels of the file are called in the scheme."""
        return self.given_names or LabelNames(self.scheme)

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

    `leaves_out` says what a file of it does not hold of a corpus, as a sentence.
    `suffixes` are lower-case, with their dot; `read` is None where there is only a writer.
    `labels` yields the labels of a file, for the choice of a map. Where `text_apart` is true a
    file holds labels of a text that is a file of its own, and may be empty.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: Reader | None = None
    can_write: bool = False
    labels: Callable[[Path, ReadContext], Iterable[str]] | None = None
    text_apart: bool = False
    leaves_out: str = ""

    @property
    def can_read(self) -> bool:
        """Say whether files of this format can be imported."""
        return self.read is not None
