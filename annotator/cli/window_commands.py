"""Verbs that open the window: none at all, demo; and the self-test of an installation."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.cli.output import TerminalProgress, of, print_json, say
from annotator.cli.verbs import Verbs, add_json, add_verb
from annotator.domain.errors import CorpusMissingError, UserError

if TYPE_CHECKING:
    from annotator.ui.program import Program

# Nothing of Qt, SQLAlchemy or spaCy is imported before it is known to be needed: the window
# has to come up fast, and a verb must not need a display.


def add_verbs(verbs: Verbs) -> None:
    """Declare the verbs of this module."""
    demo = add_verb(verbs, "demo", _demo, "open the sample corpus, made if it is not there")
    demo.add_argument("corpus", nargs="?", type=Path, metavar="CORPUS")
    demo.add_argument("--no-window", action="store_true", help="only make it and say what it holds")
    demo.add_argument(
        "--screenshot",
        type=Path,
        metavar="DIR",
        help="do the main job there without anybody: label by key, take pictures, export",
    )
    add_json(demo)


def open_window(corpus: str | None) -> int:
    """Open the window on a corpus, else on the last one, else on the welcome page."""
    from annotator.ui.app import run  # noqa: PLC0415

    if corpus is not None and not Path(corpus).exists():
        raise CorpusMissingError(
            "There is no such corpus.",
            where=corpus,
            remedy="`annotator new` makes one; `annotator --help` lists the verbs.",
        )
    return run(Path(corpus).absolute() if corpus is not None else None)


def _demo(options: argparse.Namespace) -> int:
    from annotator.services.demo import FILE_NAME, make_sample, sample_path  # noqa: PLC0415

    if options.screenshot is not None:
        return _main_job(options.screenshot)
    path: Path = options.corpus or sample_path()
    if not path.exists():
        progress = TerminalProgress(f"Making {FILE_NAME}")
        make_sample(path, progress)
        progress.finish()
        say(f"Made {path}.")
    if not options.no_window:
        return open_window(str(path))
    return _tell(path, as_json=options.json)


def _tell(path: Path, *, as_json: bool) -> int:
    from annotator.cli.corpus_commands import counts  # noqa: PLC0415
    from annotator.services.corpus import Corpus  # noqa: PLC0415

    with Corpus.open(path, read_only=True) as corpus:
        data = counts(corpus.stats(), corpus.layers())
    if as_json:
        print_json(data)
    else:
        labels = sum(row["count"] for row in data["labels"])
        people = {row["annotator"] for row in data["labels"]}
        articles, by = of(data["articles"], "article"), ", ".join(sorted(people))
        print(f"{path}: {articles}, {of(labels, 'label')} by {by}")
    return 0


def _main_job(folder: Path) -> int:
    """Make the sample, label in the window, take pictures, export; say where all of it lies."""
    from annotator.services.demo import FILE_NAME, make_sample  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE_NAME
    path.unlink(missing_ok=True)
    make_sample(path, TerminalProgress("Making the sample corpus"))
    stuck = _take_tour(path, folder)
    if stuck is not None:
        raise UserError(f"The window could not {stuck}.", where=str(path))
    _export(path, folder / "exports")
    say(f"Pictures of the window: {folder / 'annotate-light.png'}, {folder / 'annotate-dark.png'}")
    say(f"Exports: {folder / 'exports'}")
    say(f"The corpus: {path}")
    return 0


def _take_tour(path: Path, folder: Path) -> str | None:
    """Walk through the window and return the step that it could not do, if any."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from annotator.services.settings import Settings  # noqa: PLC0415
    from annotator.ui.app import run  # noqa: PLC0415
    from annotator.ui.tour import Tour  # noqa: PLC0415

    tours: list[Tour] = []

    def begin(program: Program) -> None:
        tours.append(Tour(program, folder))

    with tempfile.TemporaryDirectory() as scratch:
        settings = Settings(Path(scratch) / "settings.json")
        settings.set("annotator", "Guest")
        run(path, settings=settings, on_start=begin)
    return tours[0].stuck_at


def _export(path: Path, out: Path) -> None:
    from annotator.services.corpus import Corpus  # noqa: PLC0415
    from annotator.services.exporting import ExportOptions, export  # noqa: PLC0415

    with Corpus.open(path) as corpus:
        export(
            corpus, out, ExportOptions(formats=("spacy", "jsonl", "training-jsonl"), layer="gold")
        )


def smoke(_options: argparse.Namespace) -> int:
    """Try out the whole program and say what works; the exit status says whether all does."""
    from annotator.services import smoke as services  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for line in services.steps(folder):
            print(line, flush=True)
        stuck = _take_tour(folder / "smoke.corpus", folder)
        pictures = [item.name for item in folder.glob("*.png")]
    platform = os.environ.get("QT_QPA_PLATFORM", "the system's")
    print(f"window on Qt platform {platform}: {'ok' if stuck is None else f'cannot {stuck}'}")
    return 0 if stuck is None and len(pictures) == 2 else 3
