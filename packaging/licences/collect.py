"""Lists the licences of all that the bundle carries, and collects their texts for it.

Usage: python packaging/licences/collect.py FOLDER

Reads the metadata of the installed packages that packaging/locks/run.txt names. Writes the list,
THIRD-PARTY.md, beside this file, and the list, the notices and every licence text into FOLDER.
"""

from __future__ import annotations

import re
import shutil
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LOCK = HERE.parent / "locks" / "run.txt"
LIST = HERE / "THIRD-PARTY.md"
RESOURCE_NOTICES = ("fonts/Inter-OFL.txt", "fonts/Literata-OFL.txt", "icons/LICENSE.txt")

LICENCE_FILE = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)
HEADER = """\
# What others made

Made by `make licences` from the metadata of the pinned packages; do not edit.
Qt is under the LGPL: see QT.md. The fonts Inter and Literata (OFL 1.1) and the Lucide icons (ISC)
lie in `resources/` with their licences. The bundle is made with PyInstaller, whose licence
(GPL 2.0 or later) makes an exception for what it builds.

| package | version | licence |
|---|---|---|
"""


def main(folder: Path) -> int:
    """Write the list and fill `folder`, made anew; complain about packages without a licence."""
    packages = installed(LOCK.read_text(encoding="utf-8"))
    nameless = [package.name for package in packages if not licence(package)]
    if nameless:
        print(f"no licence is named by: {', '.join(nameless)}", file=sys.stderr)
        return 1
    LIST.write_text(HEADER + "".join(map(row, packages)), encoding="utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    notices = [*HERE.glob("*.md"), *HERE.glob("*.txt"), ROOT / "LICENSE"]
    for notice in notices:
        shutil.copy(notice, folder)
    for name in RESOURCE_NOTICES:
        shutil.copy(ROOT / "resources" / name, folder / name.replace("/", "-"))
    for package in packages:
        copy_texts(package, folder / package.name)
    print(f"licences of {len(packages)} packages in {folder}")
    return 0


def installed(lock: str) -> list[Distribution]:
    """Return the packages of the lock that are there; some are only for other systems."""
    found = []
    for name in dict.fromkeys(re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)):
        try:
            found.append(distribution(name))
        except PackageNotFoundError:
            print(f"{name} is not for this system")
    return found


def licence(package: Distribution) -> str:
    """Return the licence in the package's own words, as short as it gives them."""
    metadata = package.metadata
    if "License-Expression" in metadata:
        return metadata["License-Expression"]
    # Some packages put the whole text of their licence into this field.
    if "License" in metadata and "\n" not in metadata["License"].strip():
        return metadata["License"].strip()
    classifiers = metadata.get_all("Classifier") or []
    names = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License :: ")]
    return ", ".join(names)


def row(package: Distribution) -> str:
    """Return the package's line in the list."""
    return f"| {package.name} | {package.version} | {licence(package)} |\n"


def copy_texts(package: Distribution, folder: Path) -> None:
    """Copy the licence files that a package brings along into a folder of its own."""
    for file in package.files or []:
        source = Path(str(file.locate()))
        if LICENCE_FILE.search(file.name) and ".dist-info" in str(file) and source.is_file():
            folder.mkdir(exist_ok=True)
            shutil.copy(source, folder)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
