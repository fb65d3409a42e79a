"""The program's entry: ``annotator [CORPUS]`` opens the window, ``annotator VERB …`` does a job."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Container, Sequence
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING

from annotator import __version__
from annotator.cli.output import say, tell, until_nobody_reads
from annotator.services.crash_hook import guarded, set_up_log

if TYPE_CHECKING:
    import argparse

# Imports inside functions: the window must not wait for what only the verbs need.
# ruff: noqa: PLC0415


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status: 0 done, 1 in part, 2 refused, 3 a bug of ours."""
    _begin_as_worker()
    set_up_log()
    given = list(sys.argv[1:] if arguments is None else arguments)
    return guarded(partial(_run, given), tell)


def _run(given: Sequence[str]) -> int:
    if not given or (len(given) == 1 and given[0].endswith(".corpus")):
        return _open_window(given[0] if given else None)
    parser, verbs = _parser()
    if len(given) == 1 and not given[0].startswith("-") and given[0] not in verbs:
        return _open_window(given[0])
    options = parser.parse_args(given)
    command: Callable[[argparse.Namespace], int] = options.command
    # Whoever ends the program or its session wants what Ctrl+C does: nothing left lying about.
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    _bring_up_to_date(options)
    return until_nobody_reads(partial(command, options))


def _bring_up_to_date(options: argparse.Namespace) -> None:
    """Say what becomes of a corpus of an older version; figures stay alone on standard output."""
    from annotator.services.updating import bring_up_to_date

    corpus = getattr(options, "corpus", None)
    told = bring_up_to_date(corpus) if corpus is not None and corpus.is_file() else None
    if told is not None:
        say(told)


def _begin_as_worker() -> None:
    """In a bundle a worker process begins as the program does; it goes its own way here."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()


def _open_window(corpus: str | None) -> int:
    from annotator.cli.window_commands import open_window

    return open_window(corpus)


def _parser() -> tuple[argparse.ArgumentParser, Container[str]]:
    """Return the parser and the names of the verbs."""
    import argparse

    from annotator.cli import window_commands

    parser = argparse.ArgumentParser(
        prog="annotator",
        description="Build labelled corpora of news. Without a verb, the window opens.",
        epilog="Exit status: 0 done, 1 done in part (what was refused is listed), 2 refused"
        " (nothing was changed), 3 a fault of the program.",
    )
    parser.add_argument("--version", action="version", version=f"annotator {__version__}")
    parser.add_argument(
        "--smoke",
        dest="command",
        action="store_const",
        const=window_commands.smoke,
        help="try out the whole program offscreen and say what works",
    )
    verbs = parser.add_subparsers(title="verbs", metavar="VERB")
    for group in _groups_of_verbs():
        group.add_verbs(verbs)
    return parser, verbs.choices


def _groups_of_verbs() -> Sequence[ModuleType]:
    """Return the modules that declare verbs, in the order of the help."""
    from annotator.cli import (
        adjudicate_commands,
        agreement_commands,
        corpus_commands,
        export_commands,
        import_commands,
        scheme_commands,
        search_commands,
        suggest_commands,
        window_commands,
    )

    return (
        window_commands,
        corpus_commands,
        scheme_commands,
        import_commands,
        suggest_commands,
        export_commands,
        agreement_commands,
        adjudicate_commands,
        search_commands,
    )


if __name__ == "__main__":
    sys.exit(main())
