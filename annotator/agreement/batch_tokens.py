"""Where words start and end in many texts at once: what `domain.tokens` says, without its loop."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from annotator.domain.tokens import Tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from annotator.agreement.arrays import Flags, Numbers


_BLANK, _OTHER, _WORD, _LETTER, _APOSTROPHE, _DOT, _RARE = range(7)
_PLANE = 0x10000
# What a word or a sign draws to itself: such texts are left to the expression.
_RARE_RANGES = (
    *((0x300, 0x36F), (0x591, 0x5C7), (0x610, 0x61A), (0x64B, 0x65F), (0x670, 0x670)),
    *((0x200D, 0x200D), (0x20E3, 0x20E3), (0xFE0E, 0xFE0F), (_PLANE, _PLANE)),
)


def word_edges(texts: Sequence[str]) -> tuple[Numbers, Numbers, Numbers]:
    """Return for each word of all texts, in order: the number of its text, its start, its end."""
    import numpy as np  # noqa: PLC0415 - heavy

    kinds, ends = _kinds(texts)
    begins = np.concatenate([[0], ends[:-1] + 1]).astype(np.int64)
    rare = np.unique(np.searchsorted(ends, np.flatnonzero(kinds == _RARE)))
    for number in rare:
        kinds[begins[number] : ends[number]] = _BLANK
    starts, stops = _edges(kinds)
    owners = np.searchsorted(ends, starts)
    parts = [(owners, starts - begins[owners], stops - begins[owners])]
    for number in rare:
        tokens = Tokens(texts[number])
        owner = np.full(len(tokens.starts), number)
        parts.append((owner, np.array(tokens.starts), np.array(tokens.ends)))
    if len(parts) == 1:
        return parts[0]
    owners, starts, stops = (np.concatenate(column) for column in zip(*parts, strict=True))
    order = np.lexsort((starts, owners))
    return owners[order], starts[order], stops[order]


def _kinds(texts: Sequence[str]) -> tuple[NDArray[np.uint8], Numbers]:
    """Return the kind of each character of the texts, a blank after each, and where each ends."""
    import numpy as np  # noqa: PLC0415 - heavy

    joined = "".join(f"{text}\n" for text in texts)
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    sizes = np.fromiter(map(len, texts), np.int64, len(texts))
    return _kind_of_codes()[np.minimum(codes, _PLANE)], np.cumsum(sizes + 1) - 1


@lru_cache(maxsize=1)
def _kind_of_codes() -> NDArray[np.uint8]:
    import numpy as np  # noqa: PLC0415 - heavy

    kinds = np.full(_PLANE + 1, _OTHER, np.uint8)
    every = "".join(map(chr, range(_PLANE)))
    for kind, pattern in ((_WORD, r"\w+"), (_LETTER, "[A-Za-z]+"), (_BLANK, r"\s+")):
        for found in re.finditer(pattern, every):
            kinds[found.start() : found.end()] = kind
    kinds[[ord("'"), ord("’")]] = _APOSTROPHE
    kinds[ord(".")] = _DOT
    for first, last in _RARE_RANGES:
        kinds[first : last + 1] = _RARE
    return kinds


def _edges(kinds: NDArray[np.uint8]) -> tuple[Numbers, Numbers]:
    """Return where words start and end; the last character is a blank."""
    import numpy as np  # noqa: PLC0415 - heavy

    inside = (kinds == _WORD) | (kinds == _LETTER)
    marks = np.flatnonzero(kinds[1:-1] == _APOSTROPHE) + 1
    inside[marks[inside[marks - 1] & inside[marks + 1]]] = True
    filled = kinds != _BLANK
    begins, ends = filled.copy(), filled.copy()
    goes_on = inside[1:] & inside[:-1]
    begins[1:] &= ~goes_on
    ends[:-1] &= ~goes_on
    for start, stop in _initials(kinds, inside):
        begins[start + 1 : stop] = False
        ends[start : stop - 1] = False
    return np.flatnonzero(begins), np.flatnonzero(ends) + 1


def _initials(kinds: NDArray[np.uint8], inside: Flags) -> list[tuple[int, int]]:
    """Return the stretches of two or more initials, such as “U.S.”, that begin a word."""
    import numpy as np  # noqa: PLC0415 - heavy

    pair = (kinds[:-1] == _LETTER) & (kinds[1:] == _DOT)
    found: list[tuple[int, int]] = []
    reached = 0
    for start in np.flatnonzero(pair[:-2] & pair[2:]).tolist():
        if start < reached or (start and inside[start - 1]):
            continue
        stop = start + 4
        while stop < len(pair) and pair[stop]:
            stop += 2
        found.append((start, stop))
        reached = stop
    return found
