"""Bringing a corpus of an older version up to date before a job reads it."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.errors import CorpusLockedError, UserError
from annotator.domain.phrases import Phrase, phrase
from annotator.services import paths
from annotator.services.corpus import Corpus
from annotator.storage.file_header import SCHEMA_VERSION, read_header


def bring_up_to_date(path: Path) -> Phrase | None:
    """Bring an older corpus up to date where it can be written; say what became of it, if anything.

    Where it cannot, `Corpus.open` reads it through a temporary copy. A file that is no corpus is
    left to whoever opens it.
    """
    try:
        if read_header(path).version >= SCHEMA_VERSION:
            return None
    except UserError:
        return None
    try:
        with Corpus.open(path) as corpus:
            is_changed = not corpus.run(lambda store: store.read_only)
    except CorpusLockedError:
        is_changed = False
    if is_changed:
        return phrase(
            "“{file}” was of an older version and was brought up to date; as it was, it lies in"
            " {folder}.",
            file=path.name,
            folder=paths.data() / "backups",
        )
    return phrase(
        "“{file}” is of an older version and cannot be changed here; it is read through a"
        " temporary copy.",
        file=path.name,
    )
