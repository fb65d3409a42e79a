"""Names that differ but look the same: by case, by composition, by letters that look alike.

After the idea of skeletons in Unicode Technical Standard 39, with a small table of our own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import combinations

_ALIKE = {
    "a": "аαɑ",
    "b": "вβьЬ",
    "c": "сϲ",
    "d": "ԁ",
    "e": "еεє3",
    "g": "ɡ",
    "h": "һн",
    "j": "ј",
    "k": "кκ",
    "l": "іιıӏi1|",
    "m": "м",
    "n": "ոη",
    "o": "оοօø0",
    "p": "рρ",
    "q": "ԛ",
    "s": "ѕ5",
    "t": "тτ",
    "u": "υս",
    "v": "ѵν",
    "w": "ԝѡ",
    "x": "хχ",
    "y": "уγү",
    "": "_- ",
}
_LETTERS = {ord(sign): plain for plain, signs in _ALIKE.items() for sign in signs}


def skeleton(name: str) -> str:
    """Return what the name looks like; two names with one skeleton are easily taken for another."""
    folded = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return plain.translate(_LETTERS).replace("rn", "m").replace("vv", "w")


def look_alikes(names: Iterable[str]) -> list[tuple[str, str]]:
    """Return the pairs of different names that look alike."""
    skeletons = [(name, skeleton(name)) for name in names]
    return [(one, two) for (one, left), (two, right) in combinations(skeletons, 2) if left == right]
