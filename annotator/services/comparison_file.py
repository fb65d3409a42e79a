"""What comparing found in a corpus that must not be written, kept in the user's cache folder.

A file that cannot be read or written, whatever the reason, is as good as none.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import orjson

import annotator
from annotator.services import paths
from annotator.services.corpus import Corpus
from annotator.storage.comparisons import Summary

_FILES_KEPT = 6
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ComparisonFile:
    """The file of one corpus; `state` is equal only for the very same content of the corpus."""

    path: Path
    state: str

    @classmethod
    def of(cls, corpus: Corpus) -> ComparisonFile:
        """Return the file of a corpus as it is now."""
        source = corpus.path.resolve()
        name = blake2b(os.fsencode(source), digest_size=12).hexdigest()
        found = source.stat()
        last = corpus.run(lambda store: store.comparisons.last_edit())
        state = f"{annotator.__version__} {found.st_size} {found.st_mtime_ns} {last}"
        return cls(paths.cache() / "comparisons" / f"{name}.json", state)

    def read(self) -> list[Summary]:
        """Return what was found the last time, if the corpus is still the same."""
        try:
            plain = orjson.loads(self.path.read_bytes())
            if plain["state"] != self.state:
                return []
            return [Summary(*row) for row in plain["articles"]]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, KeyError, TypeError) as error:
            _LOG.warning("what was compared before was not used: %s", type(error).__name__)
            return []

    def write(self, summaries: Sequence[Summary]) -> None:
        """Keep what was found; files that were not written for longest make room."""
        part = self.path.with_name(f"{self.path.name}.{os.getpid()}.part")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(
                orjson.dumps({"state": self.state, "articles": [*map(tuple, summaries)]})
            )
            part.replace(self.path)
            files = sorted(self.path.parent.glob("*.json"), key=lambda file: file.stat().st_mtime)
            for file in files[:-_FILES_KEPT]:
                file.unlink(missing_ok=True)
        except OSError as error:
            _LOG.warning("what was compared was not kept: %s", error.strerror)
        finally:
            part.unlink(missing_ok=True)
