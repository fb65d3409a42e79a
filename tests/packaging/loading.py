"""Loads the scripts of packaging/, which are no package: the name belongs to somebody else's."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"


def load(script: str) -> ModuleType:
    """Return a script of packaging/ as a module of its own."""
    spec = importlib.util.spec_from_file_location(Path(script).stem, PACKAGING / script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
