"""Canonical text, and the one place where offsets cross between counting systems.

Offsets everywhere in the program count Unicode code points of the stored text, half-open.
Qt counts UTF-16 units; nothing but this module converts between the two.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from annotator.domain.phrases import phrase

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_OTHER_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_UNSAFE_FOR_QT = re.compile("[\ufeff\ufffe\ud800-\udfff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LONGEST_NAME = 100
_WORD_JOINER, _REPLACEMENT = "\u2060", "\ufffd"


@dataclass(frozen=True, slots=True)
class CanonicalText:
    r"""A text with its line ends normalised, and the way back from offsets in what was read.

    Every line end (CR LF, CR, VT, FF, NEL, U+2028, U+2029) is one ``\n``; only CR LF shortens
    the text, so `shrunk_at` holds the offsets in the original just behind each CR LF.
    """

    text: str
    shrunk_at: tuple[int, ...] = ()

    def from_original(self, offset: int) -> int:
        """Return the offset in `text` of an offset in the text as it was read."""
        return offset - bisect_right(self.shrunk_at, offset)


def canonical(raw: str) -> CanonicalText:
    """Normalise the line ends of `raw`, once; nothing else is changed and nothing is cut."""
    # Looking for one character after the other is many times faster than the pattern.
    if not any(end in raw for end in _OTHER_LINE_ENDS):
        return CanonicalText(raw)
    shrunk = tuple(match.end() for match in re.finditer("\r\n", raw))
    return CanonicalText(_LINE_ENDS.sub("\n", raw), shrunk)


def text_hash(text: str) -> str:
    """Return the sha256 of the text as UTF-8, in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def displayable(text: str) -> str:
    """Return `text` with the characters that Qt drops or swaps replaced one for one.

    PySide drops a leading U+FEFF and lone surrogates and byte-swaps after U+FFFE, which would
    shift every offset behind them; the copy has the same length in code points and UTF-16 units.
    """
    return _UNSAFE_FOR_QT.sub(
        lambda match: _WORD_JOINER if match[0] == "\ufeff" else _REPLACEMENT, text
    )


def name_fault(name: str) -> str | None:
    """Return why `name` cannot name a label or an annotator, None if it can.

    Two names that look the same must be the same: nothing invisible, nothing written in two ways.
    """
    if not name or name != name.strip():
        return phrase("a name must not be empty, or begin or end with a blank")
    if len(name) > _LONGEST_NAME:
        return phrase("a name has at most {longest_name} characters", longest_name=_LONGEST_NAME)
    # Control characters, zero-width ones, those that turn the direction, and half characters.
    if not name.isprintable():
        return phrase("a name must not hold characters that cannot be seen")
    if unicodedata.normalize("NFC", name) != name:
        return phrase("a name must be in Unicode's composed form (NFC)")
    return None


def has_right_to_left(text: str) -> bool:
    """Say whether any character of `text` belongs to a right-to-left script."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


class Utf16Map:
    """Offsets of one text in code points and in UTF-16 units, both ways.

    Texts without characters outside the basic plane cost nothing.
    """

    __slots__ = ("_astral", "_astral_units")

    def __init__(self, text: str) -> None:
        self._astral: list[int] = (
            [] if text.isascii() else [match.start() for match in _ASTRAL.finditer(text)]
        )
        self._astral_units = [position + index for index, position in enumerate(self._astral)]

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 offset of a code point offset."""
        return offset + bisect_left(self._astral, offset) if self._astral else offset

    def to_code_points(self, units: int) -> int:
        """Return the code point offset of a UTF-16 offset; inside a surrogate pair is before it."""
        return units - bisect_left(self._astral_units, units)
