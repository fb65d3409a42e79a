"""Maps of foreign labels to ours: read from a file, and kept with the corpus for the next time."""

from __future__ import annotations

import json
from pathlib import Path

from annotator.domain.errors import LabelMapError
from annotator.domain.phrases import phrase
from annotator.formats.label_map import LabelMap
from annotator.storage.corpus_store import CorpusStore

_KEY = "import_map:"


def read_map(path: Path) -> LabelMap:
    """Read a map file, or raise `LabelMapError` naming the file and the fault."""
    try:
        return LabelMap.from_json(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError) as error:
        raise LabelMapError(
            phrase("The map could not be read: {error}.", error=error),
            where=str(path),
            remedy=phrase("Nothing was imported."),
        ) from error
    except LabelMapError as error:
        raise LabelMapError(error.what, where=str(path), remedy=error.remedy) from error


def kept_map(store: CorpusStore, format_name: str) -> LabelMap | None:
    """Return the map that the last import of that format was given."""
    kept = store.meta(_KEY + format_name)
    return None if kept is None else LabelMap.from_json(json.loads(kept))


def keep_map(store: CorpusStore, format_name: str, chosen: LabelMap) -> None:
    """Keep a map for the next import of that format."""
    store.set_meta(_KEY + format_name, json.dumps(chosen.to_json(), ensure_ascii=False))
