"""Makes .venv ready to run, test or package Annotator; `make` calls it, Windows users do by hand.

Usage: python packaging/set_up.py run|dev|package

Needs nothing but Python's standard library. It may be interrupted at any point and started
again: the stamp that tells `make` that all is done is written last.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLDEST_PYTHON = (3, 11)

# What the set of packages on the left is enough for.
COVERS = {"run": ("run",), "dev": ("run", "dev"), "package": ("run", "package")}

# Debian's package for each system library that Qt loads: to draw at all …
DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# … and to open a window.
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
BUNDLING = {f"libpython3.{sys.version_info[1]}.so.1.0": f"libpython3.{sys.version_info[1]}"}
BUNDLING_TOOLS = {"objdump": "binutils", "Xvfb": "xvfb", "xauth": "xauth"}


class SetUpError(Exception):
    """The set-up cannot go on; the message tells the user the one step that helps."""


def main(arguments: list[str]) -> int:
    """Set up what is asked for and return the exit code."""
    if len(arguments) != 1 or arguments[0] not in COVERS:
        print("Usage: python packaging/set_up.py run|dev|package", file=sys.stderr)
        return 2
    try:
        set_up(arguments[0])
    except SetUpError as error:
        print(f"Set-up stopped: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Set-up interrupted; the same command goes on with it.", file=sys.stderr)
        return 130
    return 0


def set_up(purpose: str) -> None:
    """Install the system libraries, the virtual environment and the pinned packages."""
    check_python()
    if sys.platform == "linux":
        install_system_packages(purpose)
    python = make_environment()
    pip = pip_command(python)
    install_python_packages(pip, purpose)
    for covered in COVERS[purpose]:
        (VENV / f".ready-{covered}").touch()
    say("ready")


def check_python() -> None:
    """Refuse a Python that is too old, before anything is written."""
    if sys.version_info[:2] < OLDEST_PYTHON:
        raise SetUpError(
            f"this is Python {sys.version_info[0]}.{sys.version_info[1]} and Annotator needs 3.11 "
            "or later; name a newer one, for example: make run PYTHON=python3.12"
        )


def install_system_packages(purpose: str) -> None:
    """Install what Qt misses on this machine, or say how, and stop if nothing works without it."""
    missing = missing_packages(DRAWING) + missing_packages(WINDOW)
    needed = missing_packages(DRAWING | WINDOW if has_display() else DRAWING)
    if purpose == "package":
        extra = missing_packages(BUNDLING)
        extra += [name for tool, name in BUNDLING_TOOLS.items() if not shutil.which(tool)]
        missing += extra
        needed += extra
    if not missing:
        return
    if may_install():
        say("installing system packages: " + " ".join(missing))
        apt_install(missing)
    elif needed:
        raise SetUpError(f"system packages are missing; {advice(missing)}")
    else:
        say(f"enough is there to work without a window; for a window, {advice(missing)}")


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """Return the packages of those libraries that this machine cannot load."""
    return [package for library, package in libraries.items() if not loads(library)]


def loads(library: str) -> bool:
    """Tell whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_display() -> bool:
    """Tell whether a window could open."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def may_install() -> bool:
    """Tell whether we are the administrator of a Debian-like system."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def advice(packages: list[str]) -> str:
    """Return the one step that brings the packages, to be followed by nothing."""
    names = " ".join(packages)
    if shutil.which("apt-get"):
        return f"start again after: sudo apt-get install --no-install-recommends {names}"
    return f"start again after installing what your system calls, in Debian's words: {names}"


def apt_install(packages: list[str]) -> None:
    """Install Debian packages as the administrator; its many lines show only if it fails."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    for step in (["apt-get", "update"], install):
        done = subprocess.run(
            step, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            print(done.stdout, done.stderr, sep="\n", file=sys.stderr)
            raise SetUpError(f"{step[0]} {step[1]} failed, see above; then start again.")


def make_environment() -> Path:
    """Make .venv unless a working one is there; return its Python."""
    folder, name = ("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python")
    python = VENV / folder / name
    if not succeeds([str(python), "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]):
        say(f"making the virtual environment {VENV.name}")
        venv.create(VENV, clear=True, symlinks=sys.platform != "win32", with_pip=False)
    return python


def pip_command(python: Path) -> list[str]:
    """Return the pip that installs into .venv: its own, or the system's where Debian parts them."""
    own = [str(python), "-m", "pip"]
    if succeeds([*own, "--version"]):
        return own
    bootstrap = [str(python), "-m", "ensurepip", "--default-pip"]
    if importlib.util.find_spec("ensurepip") and succeeds(bootstrap):
        return own
    systems = [sys.executable, "-m", "pip", "--python", str(python)]
    if succeeds([*systems, "--version"]):
        return systems
    if not may_install():
        raise SetUpError(f"Python has no pip here; {advice(['python3-venv'])}")
    say("installing system packages: python3-venv")
    apt_install(["python3-venv"])
    run(bootstrap, "ensurepip failed, see above.")
    return own


def install_python_packages(pip: list[str], purpose: str) -> None:
    """Install the locked packages, each checked against its hash, and Annotator itself."""
    say("installing the pinned Python packages (about 250 MB the first time)")
    install = [*pip, "install", "--disable-pip-version-check", "--no-input"]
    if not sys.stdout.isatty():
        install.append("--quiet")
    if os.name == "posix" and os.geteuid() == 0:
        install.append("--root-user-action=ignore")
    lock = str(ROOT / "packaging" / "locks" / f"{purpose}.txt")
    locked = ["--require-hashes", "--no-deps", "--only-binary=:all:", "--requirement", lock]
    failure = "pip could not install the packages, see above; once that is put right, start again."
    run([*install, *locked], failure)
    run([*install, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)], failure)


def succeeds(command: list[str]) -> bool:
    """Run a command in silence and tell whether it worked."""
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def run(command: list[str], failure: str) -> None:
    """Run a command in sight of the user and stop the set-up with a sentence if it fails."""
    try:
        subprocess.run(command, stdin=subprocess.DEVNULL, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetUpError(failure) from error


def say(message: str) -> None:
    """Tell the user where the set-up is."""
    print(f"[set-up] {message}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
