"""CoNLL and its kin: one token and its tag a line, a blank line between sentences.

The text of such a file is lost, so it is made again by rule: see `sentence_text`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from annotator.domain.annotations import Mention, Record, Span
from annotator.domain.articles import LayerKind, Progress
from annotator.domain.errors import UnreadableFileError
from annotator.domain.imports import ImportedArticle, ImportedLayer, Refusal
from annotator.domain.phrases import phrase
from annotator.formats.article_building import ArticleBuilder
from annotator.formats.format import Format, ReadContext
from annotator.formats.iob import Entity, TagReader, label_of
from annotator.formats.jsonl_values import FaultError
from annotator.formats.lines import Line, read_lines

_START = "-DOCSTART-"
_NO_BLANK_BEFORE = re.compile(r"[,.;:!?%)\]}”…]+$|['’](s|re|ve|ll|d|m)$|n['’]t$", re.IGNORECASE)
_NO_BLANK_BEHIND = frozenset("([{“")


@dataclass(slots=True)
class _Document:
    """The sentences of one document, as they are read."""

    line: int = 1
    sentences: list[list[str]] = field(default_factory=lambda: [[]])
    entities: list[tuple[int, Entity]] = field(default_factory=list)
    tags: TagReader = field(default_factory=TagReader)
    refused: list[Refusal] = field(default_factory=list)

    def end_sentence(self) -> None:
        sentence = len(self.sentences) - 1
        self.entities += [(sentence, entity) for entity in self.tags.end_sentence()]
        if self.sentences[-1]:
            self.sentences.append([])


def read(path: Path, context: ReadContext) -> Iterator[ImportedArticle | Refusal]:
    """Yield the documents of the file as articles."""
    document = _Document()
    documents = before = 0
    style = document.tags.style
    for line in read_lines(path, context):
        if isinstance(line, Refusal):
            document.refused.append(line)
            continue
        if line.number > before + 1:
            document.end_sentence()
        before = line.number
        if line.data.startswith(_START.encode()):
            documents += any(document.sentences)
            yield from _finished(document, path, context)
            document = _Document(line.number, tags=TagReader(style))
        else:
            _take(line, document, path)
    documents += any(document.sentences)
    yield from _finished(document, path, context)
    if not documents:
        raise UnreadableFileError(
            phrase("No line of the file is a token with its tag, so there is no article in it."),
            where=str(path),
        )
    if style.name:
        context.tell(phrase("tags were read as {name}", name=style.name))


def labels(path: Path, context: ReadContext) -> Iterator[str]:
    """Yield the labels of the file."""
    for line in read_lines(path, context):
        if isinstance(line, Line) and (found := label_of(line.data.decode().split()[-1])):
            yield found


def _take(line: Line, document: _Document, path: Path) -> None:
    """Take one line; one that is not a token with a tag is listed."""
    words = line.data.decode()
    columns = words.split("\t") if "\t" in words else words.split()
    token, tag = columns[0].strip(), columns[-1].strip()
    try:
        if len(columns) < 2 or not token:
            raise FaultError(phrase("it is not a token and a tag"))
        document.tags.take(tag, len(document.sentences[-1]))
    except FaultError as fault:
        if not words.startswith("# "):  # a remark, as some programs write it
            document.refused.append(
                Refusal(str(path), phrase("line {number}", number=line.number), str(fault))
            )
        return
    document.sentences[-1].append(token)


def _finished(
    document: _Document, path: Path, context: ReadContext
) -> Iterator[ImportedArticle | Refusal]:
    document.end_sentence()
    yield from document.refused
    if not any(document.sentences):
        return
    text, places = _joined(document.sentences)
    place = phrase("line {line}", line=document.line)
    try:
        builder = ArticleBuilder({"text": text}, context, str(path), place)
    except FaultError as fault:
        yield Refusal(str(path), place, str(fault))
        return
    builder.remember(file=path.name)
    spans = (
        (entity, Span(places[number][entity.first].start, places[number][entity.last].end))
        for number, entity in document.entities
    )
    _add_layer(builder, spans, context)
    article = builder.finish()
    yield from builder.refusals
    yield article


def _add_layer(
    builder: ArticleBuilder, found: Iterable[tuple[Entity, Span]], context: ReadContext
) -> None:
    kind = LayerKind.SUGGESTER if context.as_suggestions else LayerKind.ANNOTATOR
    layer = context.layer(context.unnamed, kind)
    here = builder.here_in(layer)
    mentions: list[Record] = []
    for entity, span in found:
        label = context.names.known(entity.label)
        if label is not None:
            new = Mention(
                context.new_id(), here.article_id, layer.id, label, (span,), origin=here.origin
            )
            if builder.admits(new, f"“{here.text[span.start : span.end][:40]}”"):
                mentions.append(new)
    progress = Progress.NEW if kind is LayerKind.SUGGESTER else Progress.DONE
    builder.add_layer(ImportedLayer(layer, tuple(mentions), progress))


def sentence_text(tokens: Iterable[str]) -> tuple[str, list[Span]]:
    """Return the tokens as a line of text, and where each of them stands in it.

    Tokens are parted by one space. None stands before closing punctuation, which is
    ``, . ; : ! ? % ) ] } ” …``, and the endings of English contractions, such as ``'s`` and
    ``n't``; none behind an opening bracket or quotation mark.
    """
    text, places = "", []
    for token in tokens:
        if text and text[-1] not in _NO_BLANK_BEHIND and not _NO_BLANK_BEFORE.match(token):
            text += " "
        places.append(Span(len(text), len(text) + len(token)))
        text += token
    return text, places


def _joined(sentences: Iterable[list[str]]) -> tuple[str, list[list[Span]]]:
    lines: list[str] = []
    places: list[list[Span]] = []
    at = 0
    for tokens in sentences:
        line, found = sentence_text(tokens)
        places.append([Span(at + start, at + end) for start, end in found])
        if line:
            lines.append(f"{line}\n")
            at += len(line) + 1
    return "".join(lines), places


CONLL = Format(
    "conll",
    phrase("CoNLL, one token and its tag a line (IOB1, IOB2, BILOU)"),
    (".conll", ".iob", ".iob2", ".bio", ".bilou"),
    read,
    labels=labels,
)
