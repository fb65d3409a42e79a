"""Where the sentence around a place begins and ends, well enough to say “in the same sentence”."""

from __future__ import annotations

import re

from annotator.domain.annotations import Span

_FARTHEST = 1200  # code points looked at on each side; no sentence of a newspaper is longer
_CLOSERS = "\"'”’»)\\]"
# A full stop behind a single letter or a short title ends no sentence: "J. Holm", "Mr. Holm".
# The signs come first, and what must not stand before them is looked at behind them: so the
# engine goes from sign to sign, not from letter to letter.
_END = re.compile(
    r"[.!?…\n](?:(?<=\n)|(?<!\b[A-Z].)(?<!\bMr.)(?<!\bMs.)(?<!\bDr.)(?<!\bMrs.)(?<!\bSt.)"
    rf"[{_CLOSERS}]*(?=\s))"
)


def sentence_around(text: str, place: int) -> Span:
    """Return the sentence that holds the place; a line end always ends one."""
    first, last = max(0, place - _FARTHEST), min(len(text), place + _FARTHEST)
    start, end = first, last
    for match in _END.finditer(text, first, last):
        if match.end() <= place:
            start = match.end()
        else:
            end = match.start() if match.group() == "\n" else match.end()
            break
    return Span(start, max(start, end))
