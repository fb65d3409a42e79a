"""The files of an export while they are written: one writer for each format and part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from annotator.domain.annotations import Annotation
from annotator.domain.articles import Layer
from annotator.domain.entities import known_entities
from annotator.domain.exports import NotCarried, Selection
from annotator.domain.imports import ImportedArticle
from annotator.domain.scheme import Scheme
from annotator.formats import jsonl, training_jsonl
from annotator.services.export_folder import sha256_of

if TYPE_CHECKING:
    from annotator.nlp.docbin import DocBinWriter
    from annotator.nlp.spacy_tokens import SpacyTokens


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file of an export: `path` within its folder, format, part, and what is in it."""

    path: str
    format: str
    split: str
    articles: int
    labels: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """An article to write: whole with its layers, and as training data of the decided layer."""

    whole: ImportedArticle
    selection: Selection
    layer: Layer


class PartWriter(Protocol):
    """Writes the articles of one format and part."""

    def add(self, item: Outgoing) -> list[NotCarried]:
        """Write an article; return what of its labels the format could not hold."""
        ...

    def finish(self) -> Iterator[ExportedFile]:
        """Finish the files and yield them."""
        ...


class LinesWriter:
    """Writes JSON lines, one article each."""

    def __init__(
        self,
        path: Path,
        format_name: str,
        part: str,
        line_of: Callable[[Outgoing], tuple[bytes, int, list[NotCarried]]],
    ) -> None:
        self._path = path
        self._format = format_name
        self._part = part
        self._line_of = line_of
        self._file = path.open("wb")
        self._articles = self._labels = 0

    def add(self, item: Outgoing) -> list[NotCarried]:
        """Write an article."""
        data, labels, missed = self._line_of(item)
        self._file.write(data)
        self._articles += 1
        self._labels += labels
        return missed

    def finish(self) -> Iterator[ExportedFile]:
        """Close the file."""
        self._file.close()
        yield ExportedFile(
            self._path.name,
            self._format,
            self._part,
            self._articles,
            self._labels,
            sha256_of(self._path),
        )


class SpacyWriter:
    """Writes DocBin files: ``train.spacy``, and ``train-2.spacy`` … when one is full."""

    def __init__(self, folder: Path, part: str, new_bin: Callable[[], DocBinWriter]) -> None:
        self._folder = folder
        self._part = part
        self._new_bin = new_bin
        self._bin = new_bin()
        self._labels = 0
        self._done: list[ExportedFile] = []

    def add(self, item: Outgoing) -> list[NotCarried]:
        """Write an article."""
        if self._bin.is_full:
            self._close_bin()
            self._bin = self._new_bin()
        self._labels += len(item.selection.labels)
        return self._bin.add(item.selection, item.layer, item.whole.entities)

    def finish(self) -> Iterator[ExportedFile]:
        """Write the last file."""
        self._close_bin()
        yield from self._done

    def _close_bin(self) -> None:
        number = f"-{len(self._done) + 1}" if self._done else ""
        path = self._folder / f"{self._part}{number}.spacy"
        self._bin.write(path)
        count, labels = self._bin.articles, self._labels
        self._done.append(
            ExportedFile(path.name, "spacy", self._part, count, labels, sha256_of(path))
        )
        self._labels = 0


class PartWriters:
    """Makes the writers of all formats and parts as they are needed."""

    def __init__(
        self, folder: Path, scheme: Scheme, identifiers: Mapping[str, str] | None = None
    ) -> None:
        self._folder = folder
        self._scheme = scheme
        self._identifiers = identifiers or {}
        self._tokens: SpacyTokens | None = None
        self._writers: dict[tuple[str, str], PartWriter] = {}

    def add(self, format_name: str, part: str, item: Outgoing) -> list[NotCarried]:
        """Write an article in one format."""
        key = part, format_name
        if key not in self._writers:
            self._writers[key] = self._new(format_name, part)
        return self._writers[key].add(item)

    def finish(self) -> list[ExportedFile]:
        """Finish all files and return them."""
        return [file for writer in self._writers.values() for file in writer.finish()]

    def _new(self, format_name: str, part: str) -> PartWriter:
        if format_name == "spacy":
            return SpacyWriter(self._folder, part, self._new_bin)
        if format_name == "jsonl":
            return LinesWriter(self._folder / f"{part}.jsonl", format_name, part, _lossless_line)
        path = self._folder / f"{part}.training.jsonl"
        return LinesWriter(path, format_name, part, _training_line)

    def _new_bin(self) -> DocBinWriter:
        # spaCy takes half a second to load: only who exports to it waits for it.
        from annotator.nlp.docbin import DocBinWriter  # noqa: PLC0415
        from annotator.nlp.spacy_tokens import SpacyTokens  # noqa: PLC0415

        self._tokens = self._tokens or SpacyTokens()
        return DocBinWriter(self._folder, self._tokens, self._scheme, self._identifiers)


def _lossless_line(item: Outgoing) -> tuple[bytes, int, list[NotCarried]]:
    labels = sum(
        isinstance(one, Annotation) for layer in item.whole.layers for one in layer.records
    )
    return jsonl.write_article(item.whole), labels, []


def _training_line(item: Outgoing) -> tuple[bytes, int, list[NotCarried]]:
    selection = item.selection
    pieces = [(one.start, one.end, one.at) for one in selection.excerpt.pieces]
    entities = known_entities(item.whole.entities)
    meta = {"pieces": pieces} | ({"entities": entities} if entities else {})
    line = training_jsonl.write_article(selection.article, item.layer, selection.labels, meta=meta)
    by_reason: dict[str, list[str]] = {}
    for what, why in line.not_carried:
        by_reason.setdefault(why, []).append(what)
    missed = [
        NotCarried("training-jsonl", selection.article.id, ", ".join(what), why)
        for why, what in by_reason.items()
    ]
    return line.data, line.labels, missed
