"""Which texts are nearly the same: by the runs of words that they share.

A text is sketched by the smallest hashes of its shingles, runs of `SHINGLE` words without regard to
capitals and marks. Of two sketches the share of shingles that the texts have in common (their
Jaccard index) can be told within some hundredths (bottom-k sketches; Broder 1997, “On the
resemblance and containment of documents”).
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from heapq import nsmallest
from zlib import crc32

SHINGLE = 4
SIZE = 32
KEYS = 4
"""So many of the smallest hashes are looked up: of two near copies at least one is the same."""
LEAST = 0.7
"""From here on one text is called a near copy of another."""
_FEWEST = 16  # shingles; what is shorter is like much
_WORD = re.compile(r"\w+")


def sketch(text: str) -> Sequence[int]:
    """Return the smallest hashes of a text, sorted; none if it is too short to tell."""
    words = _WORD.findall(text.casefold())
    runs = zip(*(words[start:] for start in range(SHINGLE)), strict=False)
    hashes = {crc32(" ".join(run).encode()) for run in runs}
    if len(hashes) < _FEWEST:
        return ()
    return array("I", nsmallest(SIZE, hashes))


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """Return about which share of the shingles of two texts both have, from 0 to 1."""
    if not one or not other:
        return 0.0
    mine, theirs = set(one), set(other)
    size = min(SIZE, max(len(one), len(other)))
    union = nsmallest(size, mine | theirs)
    return sum(item in mine and item in theirs for item in union) / len(union)
