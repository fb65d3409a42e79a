"""The folder of an export: written beside its place, then put there whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
from pathlib import Path
from types import TracebackType

from annotator.domain.errors import DiskFullError, ExportTargetError, UserError
from annotator.domain.phrases import phrase

MANIFEST = "manifest.json"
FORMAT = "annotator-export/1"

_BLOCK = 1 << 20


class ExportFolder:
    """Gives a `scratch` folder to write to; `publish` makes it the target, leaving early drops it.

    The target may be missing, empty, or an export of ours, which is then replaced; anything else
    is refused with `ExportTargetError`. Errors of the disk become `UserError`s.
    """

    def __init__(self, target: Path) -> None:
        target = Path(os.path.abspath(target))  # noqa: PTH100 - “.” has no name
        self.target = target
        self.scratch = target.with_name(f".{target.name}.annotator-part")
        self._old = target.with_name(f".{target.name}.annotator-old")

    def __enter__(self) -> ExportFolder:
        try:
            self._restore()
            _refuse_what_is_not_ours(self.target)
            self.target.parent.mkdir(parents=True, exist_ok=True)
            shutil.rmtree(self.scratch, ignore_errors=True)
            self.scratch.mkdir()
        except OSError as error:
            raise _told(error, self.target) from error
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        shutil.rmtree(self.scratch, ignore_errors=True)
        if isinstance(error, OSError):
            raise _told(error, self.target) from error

    def publish(self) -> None:
        """Put what was written in the target's place."""
        for path in self.scratch.iterdir():
            _flush(path)
        if self.target.exists():
            self.target.rename(self._old)
        try:
            self.scratch.rename(self.target)
        except OSError:
            self._restore()
            raise
        shutil.rmtree(self._old, ignore_errors=True)

    def _restore(self) -> None:
        """Bring back the former export if a run was killed while it put the new one in place."""
        if self._old.exists() and not self.target.exists():
            self._old.rename(self.target)
        shutil.rmtree(self._old, ignore_errors=True)


def sha256_of(path: Path) -> str:
    """Return the sha256 of a file in hexadecimal digits."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            found.update(block)
    return found.hexdigest()


def _refuse_what_is_not_ours(target: Path) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise ExportTargetError(
            phrase("Nothing was exported: there is a file of this name."),
            where=str(target),
            remedy=phrase("Name a new folder."),
        )
    strange = sorted(path.name for path in target.iterdir() if path.name not in _ours(target))
    if strange:
        raise ExportTargetError(
            phrase(
                "Nothing was exported: the folder holds “{name}”, which is no export of ours.",
                name=strange[0],
            ),
            where=str(target),
            remedy=phrase("Name a new or an empty folder."),
        )


def _ours(target: Path) -> set[str]:
    """Return the names of the files that an export of ours in the folder has written."""
    try:
        manifest = json.loads((target / MANIFEST).read_bytes())
        if manifest["format"] != FORMAT:
            return set()
        return {MANIFEST, *(item["path"] for item in manifest["files"] + manifest["papers"])}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _told(error: OSError, target: Path) -> UserError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFullError(
            phrase(
                "Nothing was exported: the disk is full. What was in the folder is still there."
            ),
            where=str(target),
            remedy=phrase("Free some space and export again."),
        )
    return ExportTargetError(
        phrase(
            "Nothing was exported: the folder cannot be written ({reason}).",
            reason=error.strerror or error,
        ),
        where=str(target),
        remedy=phrase("Name a folder that you may write to."),
    )
