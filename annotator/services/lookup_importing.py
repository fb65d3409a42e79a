"""Bringing in the table that identifiers are looked up in: CSV, TSV or JSON lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from annotator.domain.entities import Known
from annotator.domain.errors import CancelledError, UnreadableFileError
from annotator.domain.imports import Refusal
from annotator.domain.phrases import phrase
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.jobs import Progress, Unwatched
from annotator.storage.corpus_store import CorpusStore

_SLICE = 1000
_MOST_REFUSED = 1000
_LONGEST = 2000
_FIELDS = ("id", "name", "aliases", "description")
_OTHER_NAMES = {
    "qid": "id",
    "identifier": "id",
    "item": "id",
    "label": "name",
    "title": "name",
    "alias": "aliases",
    "also_known_as": "aliases",
    "itemlabel": "name",
    "itemdescription": "description",
    "itemaltlabel": "aliases",
}


@dataclass(slots=True)
class LookupReport:
    """How many lines were taken, and which were refused and why."""

    lines: int = 0
    refused: list[Refusal] = field(default_factory=list)
    refused_count: int = 0


def import_lookup(corpus: Corpus, path: Path, progress: Progress | None = None) -> LookupReport:
    """Replace the corpus's table by that of a file; bad lines are refused with their number.

    CSV and TSV have a first line that names the columns id, name, aliases and description; aliases
    are parted by “|” or “;”. JSON lines have these keys. Stopped, the table holds what was read.
    """
    watch, report = progress or Unwatched(), LookupReport()
    text = _decoded(path)
    lines, source = _read(path, text), path.name
    corpus.run(lambda store: store.lookup.begin(source, now()))
    seen: dict[str, int] = {}
    waiting: list[Known] = []
    size = max(text.count("\n"), 1)
    for number, found in lines:
        known = _checked(number, found, seen, source, report)
        if known is not None:
            waiting.append(known)
        if len(waiting) == _SLICE:
            _add(corpus, waiting, report)
            watch.report(min(number, size), size)
            if watch.stop_requested():
                raise CancelledError(
                    phrase("The table was stopped after {lines:,} lines.", lines=report.lines),
                    remedy=phrase("These can be searched; import the file again for all of it."),
                )
    _add(corpus, waiting, report)
    corpus.run(lambda store: store.lookup.finish())
    return report


def _add(corpus: Corpus, waiting: list[Known], report: LookupReport) -> None:
    if waiting:
        work = partial(_write, tuple(waiting))
        corpus.owner.submit(work, urgent=False).result()
        report.lines += len(waiting)
        waiting.clear()


def _write(lines: Sequence[Known], store: CorpusStore) -> None:
    store.lookup.add(lines)


def _decoded(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UnreadableFileError(
            phrase("The table could not be read: {strerror}.", strerror=error.strerror),
            where=path.name,
            remedy=phrase("Nothing was changed."),
        ) from error
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            phrase("The table is not written in UTF-8; nothing was changed."),
            where=path.name,
            remedy=phrase("Save it as UTF-8 and import it again."),
        ) from error


def _read(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, str] | str]]:
    """Yield numbers of lines with what they say, or with what is wrong with them."""
    if path.suffix.lower() in (".jsonl", ".ndjson", ".json"):
        return _json_lines(text)
    first = text.split("\n", 1)[0]
    tab = path.suffix.lower() in (".tsv", ".tab") or ("\t" in first and "," not in first)
    return _table_lines(path, text, "\t" if tab else ",")


def _json_lines(text: str) -> Iterator[tuple[int, Mapping[str, str] | str]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except (ValueError, RecursionError):
            yield number, phrase("it is not JSON")
            continue
        if not isinstance(data, dict):
            yield number, phrase("it is no object with named values")
            continue
        yield number, _named(data)


def _named(data: Mapping[str, object]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for key, value in data.items():
        name = _OTHER_NAMES.get(key.lower(), key.lower())
        if name in _FIELDS:
            many = isinstance(value, list)
            found[name] = "|".join(map(str, value)) if many else str(value or "")  # type: ignore[call-overload]
    return found


def _table_lines(path: Path, text: str, sign: str) -> Iterator[tuple[int, Mapping[str, str] | str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    head: list[str] = []
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            yield reader.line_num, phrase("the table cannot be read here: {error}", error=error)
            continue
        if row is None:
            return
        if not head:
            head = [_OTHER_NAMES.get(cell.strip().lower(), cell.strip().lower()) for cell in row]
            if "id" not in head or "name" not in head:
                raise UnreadableFileError(
                    phrase("The first line of the table does not name the columns id and name."),
                    where=path.name,
                    remedy=phrase("Begin it with: id,name,aliases,description."),
                )
        elif len(row) > len(head):
            yield (
                reader.line_num,
                phrase(
                    "it has {count} columns, the first line has {count2}",
                    count=len(row),
                    count2=len(head),
                ),
            )
        elif any(cell.strip() for cell in row):
            yield reader.line_num, dict(zip(head, row, strict=False))


def _checked(
    number: int,
    found: Mapping[str, str] | str,
    seen: dict[str, int],
    source: str,
    report: LookupReport,
) -> Known | None:
    fault, known = (found, None) if isinstance(found, str) else _known(found)
    if known is not None and known.id in seen:
        fault = phrase(
            "the id “{id}” stands in line {line} already", id=known.id, line=seen[known.id]
        )
    if known is None or fault:
        report.refused_count += 1
        if len(report.refused) < _MOST_REFUSED:
            report.refused.append(
                Refusal(
                    source, phrase("line {number}", number=number), fault or phrase("it is empty")
                )
            )
        return None
    seen[known.id] = number
    return known


def _known(found: Mapping[str, str]) -> tuple[str, Known | None]:
    values = {name: " ".join(found.get(name, "").split()) for name in _FIELDS}
    for name in ("id", "name"):
        if not values[name]:
            return phrase("it has no {name}", name=name), None
    if any(len(value) > _LONGEST for value in values.values()):
        return phrase("a value has more than {longest:,} characters", longest=_LONGEST), None
    if not all(value.isprintable() for value in values.values()):
        return phrase("it holds characters that cannot be seen"), None
    parts = values["aliases"].replace(";", "|").split("|")
    aliases = tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))
    return "", Known(values["id"], values["name"], aliases, values["description"])
