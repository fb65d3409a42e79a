"""What the modules of verbs share: how a verb and its usual arguments are declared."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_verb(
    verbs: Verbs, name: str, command: Callable[[argparse.Namespace], int], summary: str
) -> argparse.ArgumentParser:
    """Declare a verb that runs `command`."""
    parser = verbs.add_parser(name, help=summary, description=summary)
    parser.set_defaults(command=command)
    return parser


def add_corpus(parser: argparse.ArgumentParser) -> None:
    """Let the verb take the path of a corpus."""
    parser.add_argument("corpus", type=Path, metavar="CORPUS", help="a corpus file, NAME.corpus")


def add_json(parser: argparse.ArgumentParser) -> None:
    """Let the verb print one JSON object instead of words."""
    parser.add_argument("--json", action="store_true", help="print one JSON object")
