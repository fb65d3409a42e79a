from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.packaging.loading import ROOT


def test_installed_program_has_its_resources(tmp_path: Path) -> None:
    for folder in ("annotator", "resources"):
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignore)
    for file in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / file, tmp_path)
    build = "import setuptools.build_meta as backend; backend.build_wheel('.')"
    subprocess.run([sys.executable, "-c", build], cwd=tmp_path, capture_output=True, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for source in (ROOT / "resources").rglob("*"):
        if source.is_file():
            assert f"annotator/{source.relative_to(ROOT).as_posix()}" in names
