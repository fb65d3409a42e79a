"""Regular expressions, tried in a process of their own that is ended when it takes too long.

Some patterns need longer than the age of the world on some texts; Python cannot stop one that
runs, and while it runs nothing else in its process does.
"""

from __future__ import annotations

import re
import signal
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from annotator.domain.annotations import Span
from annotator.domain.errors import SearchError
from annotator.domain.phrases import phrase

SECONDS, LONGEST = 2.0, 1_000
"""How long a pattern may take, and how many letters it may have."""

_START_SECONDS = 20.0  # until a new process can be asked, on a busy machine
_LOOK_SECONDS = 0.05
_MOST = 5_000


def compiled(words: str, *, match_case: bool) -> re.Pattern[str]:
    """Return the pattern, or raise `SearchError` that says where it is not one."""
    if len(words) > LONGEST:
        raise SearchError(
            phrase("A pattern may have {longest:,} letters at most.", longest=LONGEST)
        )
    try:
        # A paragraph is a line; ^ and $ mean its ends, here as in the concordance.
        return re.compile(words, re.MULTILINE | (re.NOFLAG if match_case else re.IGNORECASE))
    except (re.error, OverflowError, RecursionError) as error:
        # `OverflowError`: a repeat of more than four billion.
        told = error.msg if isinstance(error, re.error) else phrase("it is too large")
        place = (
            phrase(" at letter {letter}", letter=error.pos + 1)
            if isinstance(error, re.error) and error.pos
            else ""
        )
        raise SearchError(
            phrase("This is not a regular expression: {told}{place}.", told=told, place=place)
        ) from error


class PatternSearcher:
    """Finds patterns one after the other; a newer one ends the search for an older one."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pattern")
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._turn = 0

    def find(self, pattern: re.Pattern[str], text: str) -> Future[list[Span]]:
        """Find where the pattern matches, at most 5,000 times; matches of no length are left out.

        The future holds a `SearchError` if it takes too long, and is cancelled if it is not
        wanted any more.
        """
        self._turn += 1
        found: Future[list[Span]] = Future()
        self._thread.submit(self._find, self._turn, pattern, text, found)
        return found

    def close(self) -> None:
        """End the process; a search that runs is given up."""
        self._turn += 1
        self._thread.submit(self._end)
        self._thread.shutdown(wait=False)

    def _find(
        self, turn: int, pattern: re.Pattern[str], text: str, found: Future[list[Span]]
    ) -> None:
        if turn != self._turn:
            found.cancel()
            return
        pipe = self._pipe or self._begin()
        pipe.send((pattern.pattern, pattern.flags, text))
        waited = 0.0
        while not pipe.poll(_LOOK_SECONDS):
            waited += _LOOK_SECONDS
            if turn != self._turn or waited > self._seconds:
                self._end()
                self._give_up(turn, found)
                return
        try:
            found.set_result([Span(*span) for span in pipe.recv()])
        except EOFError:
            self._end()
            found.set_exception(
                SearchError(phrase("The pattern could not be tried; nothing was found."))
            )

    def _give_up(self, turn: int, found: Future[list[Span]]) -> None:
        if turn != self._turn:
            found.cancel()
            return
        found.set_exception(
            SearchError(
                phrase("This pattern takes too long on this article."),
                remedy=phrase("Write it without one repeat inside another."),
            )
        )

    def _begin(self) -> Connection:
        # Spawned, never forked: a fork would copy the window's threads and locks.
        context = get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=_serve, args=(there,), daemon=True, name="pattern")
        process.start()
        there.close()
        self._process, self._pipe = process, here
        here.send(("", 0, ""))
        if here.poll(_START_SECONDS):
            here.recv()
        return here

    def _end(self) -> None:
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        if process is not None:
            process.kill()
            process.join()
        if pipe is not None:
            pipe.close()


def _serve(pipe: Connection) -> None:
    """Answer until the other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            source, flags, text = pipe.recv()
        except EOFError:
            return
        matches = re.compile(source, flags).finditer(text)
        spans = (match.span() for match in matches if match.end() > match.start())
        pipe.send(list(islice(spans, _MOST)))
