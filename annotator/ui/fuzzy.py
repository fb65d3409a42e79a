"""How well a few typed letters fit a name: whole words before parts, parts before scattered."""

from __future__ import annotations

from functools import lru_cache

_PLACES = 40


def misfit(query: str, title: str, words: str = "") -> float | None:
    """Return how badly the letters fit (0 is best), or None if they do not fit at all.

    In this order: the title begins so; each typed word begins a word of the title; each stands
    somewhere in it; the letters begin its words (“dna” finds “Done, next article”); each word
    stands in the title or in `words`; the letters follow one another in the title.
    """
    title, typed = title.casefold(), query.casefold().split()
    if not typed:
        return 0.0
    length = min(len(title), _PLACES) / 100
    parts, letters = _parts(title), "".join(typed)
    found: float | None = None
    if title.startswith(" ".join(typed)):
        found = 0.0 + length
    elif all(any(part.startswith(word) for part in parts) for word in typed):
        found = 1.0 + length
    elif all(word in title for word in typed):
        found = 2.0 + min(title.find(typed[0]), _PLACES) / 100
    elif len(letters) > 1 and "".join(part[0] for part in parts).startswith(letters):
        found = 2.5
    elif words and all(word in title or word in words.casefold() for word in typed):
        found = 3.0
    elif (spread := _spread(letters, title)) is not None:
        found = 4.0 + min(spread, _PLACES) / 100
    return found


@lru_cache(maxsize=2048)
def _parts(title: str) -> tuple[str, ...]:
    cleaned = "".join(letter if letter.isalnum() else " " for letter in title)
    return tuple(cleaned.split())


def _spread(letters: str, title: str) -> int | None:
    """Return how many letters stand between the first and the last that fit, at the least."""
    best: int | None = None
    start = title.find(letters[0])
    while start >= 0:
        place = start
        for letter in letters[1:]:
            place = title.find(letter, place + 1)
            if place < 0:
                return best
        spread = place - start + 1 - len(letters)
        best = spread if best is None else min(best, spread)
        start = title.find(letters[0], start + 1)
    return best
