"""Is a claim quoted? Read off the quotation marks around its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.domain.annotations import Span, Spans

DIRECT, INDIRECT, MIXED = "DIRECT", "INDIRECT", "MIXED"

# An opening mark may be closed by one of another make, as hurried typing has it; one that is
# never closed lasts to the end of its paragraph, as where a quotation runs on in the next.
_QUOTED = re.compile(
    r"“([^“”\"\n]*)(?:[”\"]|$)|\"([^\"\n]*)(?:\"|$)|«([^»\n]*)(?:»|$)|„([^“”\n]*)(?:[“”]|$)",
    re.MULTILINE,
)
_WORD = re.compile(r"\w+")
_FAR = 4000  # code points of a line that are read at most on either side


def quoted_stretches(text: str, span: Span) -> Iterator[Span]:
    """Yield what stands between quotation marks on the lines that `span` touches."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _FAR)
    newline = text.find("\n", span.end)
    end = min(newline if newline >= 0 else len(text), span.end + _FAR)
    for match in _QUOTED.finditer(text, start, end):
        yield Span(*match.span(match.lastindex or 0))


def quote_kind(text: str, pieces: Spans) -> str:
    """Return DIRECT where all words are quoted, MIXED where some are, else INDIRECT."""
    inside: list[bool] = []
    for piece in pieces:
        quoted = list(quoted_stretches(text, piece))
        for word in _WORD.finditer(text, *piece):
            inside.append(any(a <= word.start() and word.end() <= b for a, b in quoted))
    if inside and all(inside):
        return DIRECT
    return MIXED if any(inside) else INDIRECT
