"""What the commands print: figures on standard output, words and progress on standard error."""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Callable, Iterable, Sequence

from annotator.domain.errors import UserError

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters and those that turn the direction of writing; not line ends and tabs."""


def say(message: str) -> None:
    """Print a message for the person at the terminal."""
    print(shown(message), file=sys.stderr)


def shown(message: str) -> str:
    r"""Return the message with what would steer the terminal written out, such as ``\x1b``."""
    return _UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), message)


def of(count: int, noun: str) -> str:
    """Return how many of a thing there are: “1 article”, “1,200 articles”."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def tell(error: UserError) -> None:
    """Print an error as one sentence with its code."""
    say(f"annotator: {error.sentence()} [{error.code}]")


def until_nobody_reads(command: Callable[[], int]) -> int:
    """Run the command; whoever reads its output may stop reading, as ``head`` does."""
    try:
        status = command()
        sys.stdout.flush()
    except BrokenPipeError:
        # Python writes out what is left at its end, and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def print_json(data: object) -> None:
    """Print one JSON object, and nothing else, on standard output."""
    print(json.dumps(data, ensure_ascii=False, indent=1))


def print_table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows under their headings, columns lined up; numbers to the right."""
    table = [[shown(str(cell)) for cell in row] for row in rows]
    widths = [
        max(len(heading), *(len(row[index]) for row in table), 0)
        for index, heading in enumerate(headings)
    ]
    for line in (list(headings), *table):
        cells = [
            cell.rjust(width) if cell.replace(".", "").isdigit() else cell.ljust(width)
            for cell, width in zip(line, widths, strict=True)
        ]
        print("  ".join(cells).rstrip())


class TerminalProgress:
    """A job's progress as one line on standard error, rewritten; silent where nobody looks."""

    _EVERY = 0.1  # seconds between two lines

    def __init__(self, title: str) -> None:
        self._title = title
        self._shown = sys.stderr.isatty()
        self._last = 0.0

    def report(self, done: int, total: int | None = None, message: str = "") -> None:
        """Show how far the job is."""
        if not self._shown or time.monotonic() - self._last < self._EVERY:
            return
        self._last = time.monotonic()
        of = f" of {total}" if total else ""
        print(f"\r\x1b[K{self._title}: {done}{of} {message}", end="", file=sys.stderr, flush=True)

    def stop_requested(self) -> bool:
        """Say that only Ctrl+C stops a command."""
        return False

    def finish(self) -> None:
        """Leave the line clean for what comes next."""
        if self._shown and self._last:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
