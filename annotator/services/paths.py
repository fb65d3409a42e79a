"""Where things lie: the program's resources, and the user's folders (platformdirs)."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

import annotator

_APP = "annotator"


def resources() -> Path:
    """Return the folder of schemes, icons, fonts, word lists and sample articles."""
    bundled = getattr(sys, "_MEIPASS", None)
    if bundled is not None:
        return Path(bundled) / "resources"
    package = Path(annotator.__file__).parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def corpora() -> Path:
    """Return the folder where new corpora go unless the user says otherwise."""
    return Path(platformdirs.user_documents_dir()) / "Annotator"


def data() -> Path:
    """Return the folder for the program's own data, such as backups."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False))


def config() -> Path:
    """Return the folder for settings."""
    return Path(platformdirs.user_config_dir(_APP, appauthor=False))


def cache() -> Path:
    """Return the folder for what can be computed again."""
    return Path(platformdirs.user_cache_dir(_APP, appauthor=False))


def logs() -> Path:
    """Return the folder for log files."""
    return Path(platformdirs.user_log_dir(_APP, appauthor=False))
