"""Takes resources/ into the built package, beside the code; all the rest is in pyproject.toml."""

from __future__ import annotations

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithResources(build_py):
    """Builds the package with `resources/` as `annotator/resources`, where `paths` looks for it."""

    def run(self) -> None:
        """Build the modules, then lay the resources beside them."""
        super().run()
        # An editable install finds the folder in the source tree itself.
        if not self.editable_mode:
            for source in _resources():
                target = Path(self.build_lib, "annotator", source)
                self.mkpath(str(target.parent))
                self.copy_file(str(source), str(target))

    def get_source_files(self) -> list[str]:
        """Return what a source archive must hold, resources included."""
        return [*super().get_source_files(), *(str(path) for path in _resources())]


def _resources() -> list[Path]:
    return sorted(path for path in Path("resources").rglob("*") if path.is_file())


setup(cmdclass={"build_py": BuildWithResources})
