"""The program's entry: ``annotator [CORPUS]`` opens the window, ``annotator VERB …`` does a job."""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from collections.abc import Callable, Container, Sequence
from functools import partial

from annotator import __version__
from annotator.cli import (
    corpus_commands,
    export_commands,
    import_commands,
    suggest_commands,
    window_commands,
)
from annotator.cli.output import tell
from annotator.services.crash_hook import guarded, set_up_log

Command = Callable[[argparse.Namespace], int]

_GROUPS = (
    window_commands,
    corpus_commands,
    import_commands,
    suggest_commands,
    export_commands,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status: 0 done, 1 in part, 2 refused, 3 a bug of ours."""
    multiprocessing.freeze_support()
    set_up_log()
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser, verbs = _parser()
    if not given or (len(given) == 1 and not given[0].startswith("-") and given[0] not in verbs):
        return guarded(partial(window_commands.open_window, given[0] if given else None), tell)
    options = parser.parse_args(given)
    command: Command = options.command
    return guarded(partial(command, options), tell)


def _parser() -> tuple[argparse.ArgumentParser, Container[str]]:
    """Return the parser and the names of the verbs."""
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
    for group in _GROUPS:
        group.add_verbs(verbs)
    return parser, verbs.choices


if __name__ == "__main__":
    sys.exit(main())
