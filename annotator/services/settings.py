"""What the program remembers between starts: one small JSON file in the user's config folder."""

from __future__ import annotations

import base64
import binascii
import contextlib
import json
import logging
import os
from pathlib import Path

from annotator.services.paths import config

_log = logging.getLogger(__name__)

RECENT_SHOWN = 10


def settings_file() -> Path:
    """Return where the settings lie."""
    return config() / "settings.json"


class Settings:
    """Named texts, bytes and lists of texts. Every change is on disk when the call returns.

    A file that cannot be read is put aside and the defaults hold; one that cannot be written is
    logged. Neither ever stops the program.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or settings_file()
        self._values = self._read()

    def get(self, key: str, default: str = "") -> str:
        """Return a text."""
        value = self._values.get(key)
        return value if isinstance(value, str) else default

    def set(self, key: str, value: str) -> None:
        """Remember a text; an empty one is forgotten."""
        self._put(key, value)

    def get_bytes(self, key: str) -> bytes:
        """Return bytes, or none at all."""
        try:
            return base64.b64decode(self.get(key), validate=True)
        except binascii.Error:
            return b""

    def set_bytes(self, key: str, value: bytes) -> None:
        """Remember bytes."""
        self._put(key, base64.b64encode(value).decode("ascii"))

    def get_list(self, key: str) -> list[str]:
        """Return a list of texts."""
        value = self._values.get(key)
        return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []

    def set_list(self, key: str, value: list[str]) -> None:
        """Remember a list of texts."""
        self._put(key, list(value))

    def recent(self) -> list[Path]:
        """Return the corpora opened lately, the last one first, whether they are there or not."""
        return [Path(item) for item in self.get_list("recent")]

    def add_recent(self, path: Path) -> None:
        """Put a corpus at the head of the recent ones."""
        others = [str(item) for item in self.recent() if item != path]
        self.set_list("recent", [str(path), *others][:RECENT_SHOWN])

    def remove_recent(self, path: Path) -> None:
        """Take a corpus out of the recent ones."""
        self.set_list("recent", [str(item) for item in self.recent() if item != path])

    def _put(self, key: str, value: str | list[str]) -> None:
        if self._values.get(key) == value:
            return
        self._values[key] = value
        if not value:
            del self._values[key]
        self._write()

    def _read(self) -> dict[str, object]:
        try:
            values = json.loads(self.path.read_bytes())
        except FileNotFoundError:
            return {}
        except OSError as error:
            _log.warning("the settings could not be read: %s", error.strerror)
            return {}
        except ValueError:
            values = None
        if isinstance(values, dict):
            return values
        _log.warning("the settings were damaged; they are put aside and the defaults hold")
        self._put_aside()
        return {}

    def _put_aside(self) -> None:
        try:
            self.path.replace(self.path.with_suffix(".damaged.json"))
        except OSError as error:
            _log.warning("the damaged settings stay where they are: %s", error.strerror)

    def _write(self) -> None:
        text = json.dumps(self._values, ensure_ascii=False, indent=1, sort_keys=True)
        part = self.path.with_name(f"{self.path.name}.{os.getpid()}.part")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(text, "utf-8")
            part.replace(self.path)
        except OSError as error:
            _log.warning("the settings could not be written: %s", error.strerror)
            with contextlib.suppress(OSError):
                part.unlink()
