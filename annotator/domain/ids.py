"""Ids made by us: sortable by time, unique across machines, short enough to read aloud.

An id is 26 letters of Crockford's base 32: 48 bits of milliseconds, then 80 random bits (a ULID).
The clock and the randomness are the caller's.
"""

from __future__ import annotations

from collections.abc import Callable

NewId = Callable[[], str]

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_PAIRS = [high + low for high in _ALPHABET for low in _ALPHABET]


def make_id(milliseconds: int, random_bits: int) -> str:
    """Return the id for a time since 1970 and 80 random bits."""
    number = (milliseconds << 80) | random_bits
    return "".join(_PAIRS[(number >> shift) & 1023] for shift in range(120, -1, -10))
