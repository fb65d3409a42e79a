"""What the tests of readers share: a context over the default scheme, and a file's outcome."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from annotator.domain.articles import Layer, LayerKind
from annotator.domain.imports import ImportedArticle, Refusal
from annotator.formats.format import ReadContext, Reader
from tests.examples import counter, scheme


def context(**options: object) -> ReadContext:
    """Return a context whose layers are named by their kind and name."""
    values: dict[str, object] = {
        "new_id": counter("new"),
        "layer": lambda name, kind: Layer(f"{kind}-{name}", name, LayerKind(kind)),
        "scheme": scheme(),
        **options,
    }
    return ReadContext(**values)  # type: ignore[arg-type]


def outcome(
    reader: Reader, path: Path, given: ReadContext | None = None
) -> tuple[list[ImportedArticle], list[Refusal]]:
    """Read a file to its end: the articles, and what was refused."""
    found = list(reader(path, given or context()))
    articles = [item for item in found if isinstance(item, ImportedArticle)]
    return articles, [item for item in found if isinstance(item, Refusal)]


def write_lines(path: Path, lines: Iterable[object]) -> Path:
    """Write values as JSON lines; bytes are written as they are."""
    written = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    path.write_bytes(b"\n".join(written) + b"\n")
    return path
