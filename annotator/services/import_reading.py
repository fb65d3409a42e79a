"""The files of an import as articles, one after the other, with what is told about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from annotator.domain.articles import Layer, LayerKind
from annotator.domain.errors import UnknownFormatError, UnreadableFileError
from annotator.domain.imports import ImportedArticle, Refusal
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme
from annotator.formats.format import MAX_CHARACTERS, Format, ReadContext, Reader
from annotator.formats.label_map import LabelMap, LabelNames
from annotator.formats.registry import FORMATS, format_named, recognise
from annotator.services.ids import new_id
from annotator.services.import_files import AnnotatorFrom, TextFinder, annotator_of

WHOLE_FILE = phrase("file")


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How to import. `format` is a format's name, None to recognise each file.

    `annotator` names the layer for labels of which the file does not say whose they are. `names`
    maps the labels of others to ours and is kept for the next import of the same format.
    `strict`: one bad record, and nothing is imported.
    """

    format: str | None = None
    annotator: str = "imported"
    annotator_from: AnnotatorFrom | None = None
    as_suggestions: bool = False
    strict: bool = False
    max_characters: int = MAX_CHARACTERS
    names: LabelMap | None = None


@dataclass(slots=True)
class ReadNotes:
    """What was found out while reading.

    `guessed` names the encoding of each file where it had to be guessed. `told` counts the files of
    which something else had to be found out. `left_out` counts the labels that a map leaves out,
    `unknown` those that the scheme does not know, with the first file they stand in.
    """

    guessed: dict[str, str] = field(default_factory=dict)
    told: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)
    first_seen: dict[str, str] = field(default_factory=dict)
    formats: set[str] = field(default_factory=set)

    def take(self, path: Path, names: LabelNames) -> None:
        """Add what became of the labels of a file."""
        self.left_out += names.left_out
        self.unknown += names.unknown
        for label in names.unknown:
            self.first_seen.setdefault(label, str(path))

    def refusals(self) -> Iterator[Refusal]:
        """Yield one refusal for each label that the scheme does not know."""
        for label, count in sorted(self.unknown.items()):
            reason = phrase(
                "the scheme has nothing of that name, so it was left out {count} times in "
                "all; a map file can say what it is",
                count=count,
            )
            yield Refusal(self.first_seen[label], phrase("label {label}", label=label), reason)


class FileReading:
    """Reads files into articles; `position` is how many bytes of them all have been read.

    `layer` finds or makes a layer, `kept` are the maps that were kept for formats. Raises
    `UnknownFormatError` where the options name a format that is not there.
    """

    def __init__(
        self,
        files: Sequence[Path],
        options: ImportOptions,
        scheme: Scheme,
        layer: Callable[[str, LayerKind], Layer],
        kept: Mapping[str, LabelMap],
    ) -> None:
        self.notes = ReadNotes()
        self.position = 0
        self.total = sum(_size(path) for path in files)
        self._format = format_named(options.format) if options.format else None
        apart = (item.suffixes for item in FORMATS if item.text_apart)
        self._texts = TextFinder(files, frozenset().union(*apart))
        self._files = [path for path in files if path not in self._texts.taken]
        self._options = options
        self._scheme = scheme
        self._layer = layer
        self._kept = kept

    def items(self) -> Iterator[ImportedArticle | Refusal]:
        """Yield what the files hold, and at the end one refusal for each unknown label."""
        before = 0
        for path in self._files:
            yield from self._items_of(path, before)
            before += _size(path)
            self.position = before
        yield from self.notes.refusals()

    def _items_of(self, path: Path, before: int) -> Iterator[ImportedArticle | Refusal]:
        try:
            chosen = self._format_of(path)
            read = _reader_of(chosen)
            context = self._context(path, chosen, before)
            yield from read(path, context)
        except (UnreadableFileError, UnknownFormatError) as problem:
            reason = problem.what
            if problem.remedy:
                reason = phrase("{what} {remedy}", what=reason, remedy=problem.remedy)
            yield Refusal(str(path), WHOLE_FILE, reason)
        else:
            self.notes.take(path, context.names)

    def _format_of(self, path: Path) -> Format:
        chosen = self._format
        if chosen is None or (chosen.text_apart and path.suffix.lower() not in chosen.suffixes):
            return recognise(path)
        return chosen

    def _context(self, path: Path, chosen: Format, before: int) -> ReadContext:
        def advanced(count: int) -> None:
            self.position = before + count

        def tell(sentence: str) -> None:
            self.notes.told[sentence] += 1

        self.notes.formats.add(chosen.name)
        given = self._options.names or self._kept.get(chosen.name)
        quiet = ReadContext(new_id, self._layer, self._scheme, given_names=None)
        labels_in = partial(chosen.labels, path, quiet) if chosen.labels else None
        if given is not None and self._options.names is None:
            tell(
                phrase(
                    "labels were read by the map that was kept for the format “{name}”",
                    name=chosen.name,
                )
            )
        return ReadContext(
            new_id=new_id,
            layer=self._layer,
            scheme=self._scheme,
            unnamed=annotator_of(path, self._options.annotator_from, self._options.annotator),
            as_suggestions=self._options.as_suggestions,
            max_characters=self._options.max_characters,
            guessed=lambda file, encoding: self.notes.guessed.update({str(file): encoding}),
            advanced=advanced,
            tell=tell,
            text_of=self._texts.of,
            given_names=LabelNames(self._scheme, given, labels_in, tell),
        )


def _reader_of(chosen: Format) -> Reader:
    if chosen.read is None:
        raise UnknownFormatError(
            phrase("The format “{name}” can only be written, not read.", name=chosen.name)
        )
    return chosen.read


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # reading it will tell
