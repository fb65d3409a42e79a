"""Words as the caret and the rules see them: where they start and end in the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from annotator.domain.annotations import Span

# A word keeps its inner apostrophes and its combining marks, and initials keep their dots
# ("U.S."); a hyphen parts words, so that "US" in "US-led" can be labelled. Anything else that is
# not blank stands alone, but for an emoji with all that is joined to it.
_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
_JOINED = "[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|\u200d[^\\w\\s]"
TOKEN = re.compile(
    rf"(?:[A-Za-z]\.){{2,}}|\w[\w{_MARKS}]*(?:['’]\w[\w{_MARKS}]*)*|[^\w\s](?:{_JOINED})*"
)


class Tokens:
    """The tokens of one text as two sorted arrays; every question is one bisection."""

    __slots__ = ("ends", "length", "starts")

    def __init__(self, text: str) -> None:
        spans = [match.span() for match in TOKEN.finditer(text)]
        self.starts: list[int] = []
        self.ends: list[int] = []
        if spans:
            self.starts, self.ends = map(list, zip(*spans, strict=True))
        self.length = len(text)

    def start_before(self, offset: int) -> int:
        """Return the nearest token start left of `offset`, or 0."""
        index = bisect_left(self.starts, offset) - 1
        return self.starts[index] if index >= 0 else 0

    def start_after(self, offset: int) -> int:
        """Return the nearest token start right of `offset`, or the length of the text."""
        index = bisect_right(self.starts, offset)
        return self.starts[index] if index < len(self.starts) else self.length

    def end_before(self, offset: int) -> int:
        """Return the nearest token end left of `offset`, or 0."""
        index = bisect_left(self.ends, offset) - 1
        return self.ends[index] if index >= 0 else 0

    def end_after(self, offset: int) -> int:
        """Return the nearest token end right of `offset`, or the length of the text."""
        index = bisect_right(self.ends, offset)
        return self.ends[index] if index < len(self.ends) else self.length

    def word_at(self, offset: int) -> Span | None:
        """Return the token that holds or touches `offset`; the one to the right wins."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0 or offset > self.ends[index]:
            return None
        return Span(self.starts[index], self.ends[index])

    def snapped(self, start: int, end: int) -> Span | None:
        """Return the stretch widened to whole tokens, edges not blank; None if all is blank."""
        first = bisect_right(self.ends, start)
        last = bisect_left(self.starts, end) - 1
        if first > last:
            return None
        return Span(self.starts[first], self.ends[last])
