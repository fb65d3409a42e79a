"""Which files an import reads, and whose labels a file holds when it does not say so itself."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path


class AnnotatorFrom(StrEnum):
    """Where the name of the annotator stands."""

    SUFFIX = "suffix"
    """Behind the last underscore of the file's name: ``ferry_ines.jsonl``."""
    FOLDER = "folder"
    """The folder that the file lies in."""
    FIELD = "field"
    """The key “annotator” of each record, where the format has one."""


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield files as they are, and the files of folders in order of their names.

    Hidden files and folders are passed over, links to folders not followed. A path that does not
    exist, a folder that may not be read and one without files are yielded too: reading them tells
    the user.
    """
    seen: set[Path] = set()
    for path in paths:
        # Path.is_dir raises where it may not look.
        for found in _walk(path) if os.path.isdir(path) else (path,):  # noqa: PTH112
            resolved = found.resolve()
            if resolved not in seen:
                seen.add(resolved)
                yield found


def _walk(folder: Path) -> Iterator[Path]:
    unread: list[OSError] = []
    empty = True
    for place, folders, names in os.walk(folder, onerror=unread.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                empty = False
                yield Path(place, name)
    yield from (Path(str(error.filename)) for error in unread)
    if empty and not unread:
        yield folder


class TextFinder:
    """Finds the texts that annotation files belong to, wherever among the files they lie.

    A text and its annotations share their name, up to an underscore and the annotator:
    ``text/ferry.txt`` and ``labels/ferry_ines.ann``. `taken` are the texts that have annotations.
    """

    def __init__(self, files: Iterable[Path], suffixes: frozenset[str]) -> None:
        self._texts: dict[str, list[Path]] = {}
        apart = []
        for path in files:
            if path.suffix.lower() == ".txt":
                self._texts.setdefault(path.stem, []).append(path)
            elif path.suffix.lower() in suffixes:
                apart.append(path)
        self.taken = frozenset(text for path in apart if (text := self.of(path)) is not None)

    def of(self, path: Path) -> Path | None:
        """Return the text of an annotation file; None if there is none or more than one."""
        whole = path.stem
        for stem in (whole, whole.rpartition("_")[0]):
            beside = path.with_name(f"{stem}.txt")
            found = self._texts.get(stem, [])
            if stem and (beside in found or beside.is_file()):
                return beside
            if found:
                return found[0] if len(found) == 1 else None
        return None


def annotator_of(path: Path, source: AnnotatorFrom | None, otherwise: str) -> str:
    """Return whose labels a file holds that names nobody."""
    if source is AnnotatorFrom.FOLDER:
        return path.resolve().parent.name or otherwise
    if source is AnnotatorFrom.SUFFIX:
        return path.stem.rpartition("_")[2] if "_" in path.stem else otherwise
    return otherwise
